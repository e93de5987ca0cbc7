"""The network in original units, in the pane of the formulas."""

import csv
import io
import re

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from sklearn.linear_model import LinearRegression

from nnviz.model.ops import Moment
from nnviz.run import source
from nnviz.run.recipe import ColumnRecipe, LayerRecipe, Recipe
from nnviz.run.run import Run
from tests.nnviz.teach.printed import unit_of, value_of
from tests.ui.explain.steps import state
from ui import strings
from ui.explain.state import State
from ui.session.cursor import Selection

HIDDEN = (LayerRecipe(3, "tanh"), LayerRecipe(1, "linear"))


def run_of(name, steps=5, **changes):
    frame = source.load_frame(Recipe().replace(data__source=name))
    recipe = source.default_recipe(frame, name).replace(**changes)
    run = Run(recipe, source.prepare(recipe, frame))
    run.advance(0, steps)
    return run


def at(run, moment, selection=None, step=5, **options):
    """Return the state of the pane at a moment of a step; a layer's as ``A1``."""
    record = run.record(0, step)
    layer = int(moment[-1]) if moment[-1].isdigit() else 0
    index = record.moments.index(Moment(moment.rstrip("12"), layer))
    about = run.program(0, step), record, index, selection or Selection(), run.data
    return State(*about, **options)


def shown(pane, what):
    """Open what is asked for; return its words and its LaTeX."""
    pane.set_state(what)
    assert pane.original.open() == ""
    words = pane.original.words.words().replace("\u00a0", " ").replace("\u2005", " ")
    return words, pane.original.sheet.latex()


def numbers_in(words):
    """Return words without their numbers, and these."""
    decimals = r"\d+\.\d+"
    return re.sub(decimals, "", words), [float(x) for x in re.findall(decimals, words)]


def test_it_is_offered_where_there_is_something_to_say(pane):
    for run, is_offered in (
        (run_of("houses"), True),
        (run_of("houses", data__scale="none", compile__learning_rate=1e-9), True),
        (run_of("houses", model__layers=HIDDEN, data__scale_target="none"), False),
        (run_of("houses", model__layers=HIDDEN, data__scale_target="standard"), True),
        (run_of("two_moons"), False),
    ):
        for moment in ("batch", "A1", "update"):
            pane.set_state(at(run, moment))
            assert pane.original.isVisible() == is_offered
            assert not pane.original.sheet.isVisible()


def test_a_click_opens_it_and_it_stays_open_while_time_goes_on(pane, qtbot):
    run = run_of("houses")
    pane.set_state(at(run, "batch"))
    qtbot.mouseClick(pane.original.button, Qt.MouseButton.LeftButton)
    for moment in ("A1", "dW1", "update"):
        pane.set_state(at(run, moment))
        assert pane.original.sheet.isVisible()
    qtbot.mouseClick(pane.original.button, Qt.MouseButton.LeftButton)
    assert not pane.original.sheet.isVisible()
    assert pane.original.isVisible()


def test_open_it_pushes_neither_the_why_nor_the_curves_away(pane):
    pane.original.button.setChecked(False)
    pane.set_state(state("houses", "dZ", 1))
    places = [each.y() for each in (pane.words, pane.sheet, pane.curves)]
    said = pane.words._shown()
    pane.original.button.click()
    pane.set_state(state("houses", "A", 1))
    pane.set_state(state("houses", "dZ", 1))
    QApplication.processEvents()
    assert pane.original.is_open
    assert pane.words._shown() == said
    assert [each.y() for each in (pane.words, pane.sheet, pane.curves)] == places
    assert pane.original.y() > pane.curves.y()


def test_what_the_teacher_asks_has_its_answer_with_the_weight(pane):
    """What does a square metre cost?"""
    run = run_of("houses")
    chosen = Selection(weight=(1, 0, 0))
    words, latex = shown(pane, at(run, "update", chosen))
    cost = run.record(0, 5).W_after[1][0, 0] / run.data.x_scale[0]
    told, said = numbers_in(words)
    assert told == (
        "In original units, after step 5. If surface rises by 1 m², the predicted "
        "price changes by + k€, all else being equal."
    )
    assert said == [pytest.approx(cost, abs=5e-7)]
    assert latex.count(r"\frac{w_{1}}{\sigma_{1}}") == 1
    printed = latex.rpartition("{}={} ")[2]
    assert value_of(printed) == pytest.approx(cost, abs=0.5 * unit_of(printed))


def test_the_weights_are_those_before_the_update_until_it_has_happened(pane):
    run = run_of("houses")
    chosen = Selection(weight=(1, 0, 0))
    for what, side in (
        (at(run, "dW1", chosen), "before"),
        (at(run, "update", chosen, has_happened=False), "before"),
        (at(run, "update", chosen), "after"),
    ):
        words, _ = shown(pane, what)
        assert words.startswith(f"In original units, {side} step 5.")
        record = run.record(0, 5)
        W = record.W_after if side == "after" else record.W_before
        cost = W[1][0, 0] / run.data.x_scale[0]
        assert numbers_in(words)[1] == [pytest.approx(cost, abs=5e-7)]


def test_the_formula_of_the_prediction_stands_with_all_of_its_arithmetic(pane):
    run = run_of("houses")
    words, latex = shown(pane, at(run, "A1", Selection(3)))
    assert "price (k€) = " in words
    assert "· surface (m²) + " in words
    assert words.count("training rows") == 1
    labels = [row.label for row in pane.original.sheet.rows()]
    assert labels == ["surface (m²):", "bedrooms:", "", "sample 4:"]
    answer = run.record(0, 5).A[1][3, 0]
    printed = latex.splitlines()[-2].rpartition("{}={} ")[2]
    assert value_of(printed) == pytest.approx(answer, abs=0.5 * unit_of(printed))


def test_a_sample_is_told_only_once_it_is_computed_with_these_weights(pane):
    run = run_of("houses", data__scale_target="standard")
    for moment, labels in (
        ("batch", []),
        ("Z1", []),
        ("A1", ["sample 1:", "from a:"]),
        ("dW1", ["sample 1:", "from a:"]),
        ("update", []),  # the record has no answer of the weights after it
    ):
        shown(pane, at(run, moment))
        told = [row.label for row in pane.original.sheet.rows()]
        assert told == ["surface (m²):", "bedrooms:", "", *labels]
    shown(pane, at(run, "A1", is_mean=True))
    assert len(pane.original.sheet.rows()) == 3


def test_a_trained_neuron_shows_and_copies_the_least_squares(pane):
    run = run_of("houses", 700, compile__learning_rate=1.0, fit__epochs=700)
    fitted = LinearRegression().fit(run.data.table.X, run.data.table.y)
    expected = [*fitted.coef_, fitted.intercept_]
    _, latex = shown(pane, at(run, "update", step=700, decimals=6))
    lines = latex.splitlines()[1:-1]
    results = [line.rpartition("{}={} ")[2].rstrip("\\ ") for line in lines]
    np.testing.assert_allclose([value_of(each) for each in results], expected, 1e-6)
    pane.original.copies["csv"].trigger()
    _, *lines = csv.reader(io.StringIO(QApplication.clipboard().text()))
    np.testing.assert_allclose([float(line[1]) for line in lines], expected, 1e-6)


@pytest.mark.parametrize(
    ("selection", "count", "told"),
    [
        (Selection(unit=(0, 1)), 3, "If x₂ rises by 1, z of class 0 changes by "),
        (Selection(weight=(1, 1, 2)), 1, "If x₂ rises by 1, z of class 2 changes by "),
    ],
)
def test_several_classes_have_a_z_each(pane, selection, count, told):
    run = run_of("three_blobs", model__layers=(LayerRecipe(3, "softmax"),))
    words, _ = shown(pane, at(run, "update", selection))
    assert told in words
    assert "z of class 0 = " in shown(pane, at(run, "update"))[0]
    words, _ = shown(pane, at(run, "update", selection))
    labels = [row.label for row in pane.original.sheet.rows()]
    assert labels == (["class 0:", "class 1:", "class 2:"] if count == 3 else [""])


def test_of_two_classes_it_tells_the_log_odds_and_the_odds(pane):
    run = run_of("titanic", model__layers=(LayerRecipe(1, "sigmoid"),))
    words, latex = shown(pane, at(run, "update", Selection(weight=(1, 2, 0))))
    assert "If age rises by 1, z, the log-odds of class 1, changes by " in words
    assert pane.original.sheet.rows()[1].label == "the odds times:"
    slope = run.record(0, 5).W_after[1][2, 0] / run.data.x_scale[2]
    printed = latex.splitlines()[-2].rpartition("{}={} ")[2]
    assert value_of(printed) == pytest.approx(np.exp(slope), abs=unit_of(printed))


@pytest.mark.parametrize(
    ("encode", "told"),
    [
        ("one_hot", "If class is second (what another level adds then goes), "),
        ("ordinal", "If class goes up by one level, "),
    ],
)
def test_texts_are_told_by_their_levels(pane, encode, told, tmp_path):
    lines = ["first,f,10.5", "second,m,20", "third,f,28", "second,f,19", "first,m,9"]
    path = tmp_path / "texts.csv"
    path.write_text("\n".join(["class,sex,price (€)", *lines * 2]))
    columns = tuple(ColumnRecipe(name, encode=encode) for name in ("class", "sex"))
    layers = (LayerRecipe(1, "linear"),)
    changes = {"data__columns": columns, "model__layers": layers}
    run = run_of(str(path), **changes)
    place = {"one_hot": 1, "ordinal": 0}[encode]
    words, _ = shown(pane, at(run, "update", Selection(weight=(1, place, 0))))
    assert told in words
    if encode == "one_hot":
        words, _ = shown(pane, at(run, "update", Selection(weight=(1, 3, 0))))
        assert "If sex is m instead of f, the predicted price changes by " in words


@pytest.mark.parametrize(
    ("layers", "told"),
    [
        (HIDDEN, "as hidden layers bend the function"),
        ((LayerRecipe(1, "relu"),), "the activation of the output (ReLU) bends z"),
    ],
)
def test_what_bends_is_told_and_the_prediction_is_there_all_the_same(
    pane, layers, told
):
    run = run_of("houses", model__layers=layers, data__scale_target="standard")
    last = len(layers)
    words, latex = shown(pane, at(run, f"A{last}"))
    assert told in words
    assert not pane.original.copy.isVisible()
    answer = run.data.raw_targets(run.record(0, 5).A[last])[0, 0]
    printed = latex.rpartition("{}={} ")[2]
    assert value_of(printed) == pytest.approx(answer, abs=0.5 * unit_of(printed))


def test_linear_layers_in_a_row_are_told_as_the_one_that_they_are(pane):
    layers = (LayerRecipe(2, "linear"), LayerRecipe(1, "linear"))
    run = run_of("houses", model__layers=layers, data__scale_target="standard")
    record = run.record(0, 5)
    words, latex = shown(pane, at(run, "A2"))
    assert "w̄ are the weights of W[1]·W[2]" in words
    assert r"\frac{\bar{w}_{1} \, \sigma_{y}}{\sigma_{1}}" in latex
    answer = run.data.raw_targets(record.A[2])[0, 0]
    for line in latex.splitlines()[-3:-1]:
        printed = line.rpartition("{}={} ")[2].rstrip("\\ ")
        assert value_of(printed) == pytest.approx(answer, abs=0.5 * unit_of(printed))
    product = (record.W_before[1] @ record.W_before[2])[1, 0]
    cost = product * run.data.y_scale / run.data.x_scale[1]
    words, latex = shown(pane, at(run, "A2", Selection(weight=(1, 1, 1))))
    assert "If bedrooms rises by 1" in words
    assert "w̄ are the weights of W[1]·W[2]" in words
    symbols = r"\bar{w}_{2} {}= w_{2,1}^{[1]} \, w_{1}^{[2]} {}+ w_{2,2}^{[1]} \, w_"
    assert symbols.replace("w_{1}^{[2]}", "w_{1,1}^{[2]}") in latex
    printed = latex.splitlines()[-2].rpartition("{}={} ")[2]
    assert value_of(printed) == pytest.approx(product, abs=unit_of(printed))
    assert numbers_in(words)[1] == [pytest.approx(abs(cost), rel=1e-4)]
    words, _ = shown(pane, at(run, "A2", Selection(weight=(2, 1, 0))))
    assert "price (k€) = " in words


def test_where_nothing_can_be_told_it_says_why(pane):
    pane.set_state(state("moons", "update"))
    assert "hidden layers bend the function" in pane.original.open()
    assert not pane.original.isVisible()


def test_what_is_not_scaled_has_its_own_weights(pane):
    run = run_of("houses", data__scale="none", compile__learning_rate=1e-9)
    words, latex = shown(pane, at(run, "update"))
    assert "Nothing is scaled: the weights are in original units already." in words
    assert "w_{1}' {}= w_{1} {}={} " in latex


def test_it_speaks_the_language_of_now(pane):
    strings.install(QApplication.instance(), "fr")
    try:
        run = run_of("houses")
        words, _ = shown(pane, at(run, "update", Selection(weight=(1, 0, 0))))
        assert "Si surface augmente de 1 m², la prédiction de price change de" in words
        assert "0," in words
        pane.retranslate()
        assert pane.original.button.text() == "En unités d’origine"
    finally:
        strings.install(QApplication.instance(), "en")


def test_it_is_brought_into_view_when_it_is_opened(pane, qtbot):
    pane.resize(380, 400)
    pane.set_state(at(run_of("houses"), "update"))
    shown(pane, at(run_of("houses"), "update"))
    bar = pane.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)
    bottom = pane.original.geometry().bottom() - bar.value()
    assert bottom <= pane.area.viewport().height()


def test_an_answer_stays_in_view_when_another_weight_is_asked_about(pane, qtbot):
    pane.resize(380, 400)
    run = run_of("houses")
    bar = pane.area.verticalScrollBar()
    shown(pane, at(run, "update", Selection(weight=(1, 0, 0))))
    for feature in (1, 0):
        pane.set_state(at(run, "update", Selection(weight=(1, feature, 0))))
        qtbot.waitUntil(lambda: bar.value() > 0)
        bottom = pane.original.geometry().bottom() - bar.value()
        assert bottom <= pane.area.viewport().height()
    pane.set_state(at(run, "dW1", Selection(weight=(1, 0, 0))))  # another moment
    QApplication.processEvents()
    assert bar.value() == 0
    pane.set_state(at(run, "update"))  # the whole formula is not what is asked about
    QApplication.processEvents()
    assert bar.value() == 0
