from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from nnviz.run import source
from nnviz.run.recipe import ColumnRecipe, Recipe
from tests.ui.explain.steps import (
    NAMES,
    in_parts,
    some_states,
    state,
    step,
    subject,
)
from ui import strings
from ui.explain import titles
from ui.look import theme
from ui.session.cursor import Selection
from ui.words import numbers


@pytest.mark.parametrize("name", NAMES)
@in_parts
def test_every_moment_and_selection_has_words_formulas_and_curves(pane, name, part):
    for shown in some_states(name, part):
        pane.set_state(shown)
        assert pane.words.words().count(".") >= 2
        words = pane.words.words().replace("∇ℒ·ΔW", "").replace("m·∂ℒ", "")
        assert "·" not in words
        assert pane.sheet.latex().count("=") + pane.sheet.latex().count("leftarrow")
        assert pane.curves.isVisible() == bool(subject(shown).explanation.curves)
        assert not pane.curves.isVisible() or not pane.curves.grab().isNull()


def test_the_words_name_what_is_explained(pane):
    pane.set_state(state("moons", "dZ", 1, Selection(8, unit=(1, 1))))
    assert pane.words.words().startswith("∂ℒ⁽⁹⁾/∂z of unit 2, hidden layer [1].")
    pane.set_state(state("houses", "dW", 1, Selection(8, weight=(1, 0, 0))))
    assert pane.words.words().startswith("∂ℒ/∂w₁: from x₁ (surface, m²) to unit 1")
    pane.set_state(state("houses", "update", 0, Selection(8, weight=(1, -1, 0))))
    assert pane.words.words().startswith("b: the bias of unit 1, output layer [1].")
    pane.set_state(state("moons", "Z", 3, is_mean=True))
    assert pane.words.words().startswith("z of unit 1, output layer [3], mean of 10.")
    assert "Each of the 10 samples has its own" in pane.words.words()
    pane.set_state(state("moons", "batch", is_mean=True))
    assert pane.words.words().startswith("Mean of the 10 samples.")
    pane.set_state(state("moons", "loss", is_mean=True))
    assert pane.words.words().startswith("Loss of the batch. Training brings down ℒ")
    pane.set_state(state("rmse", "dA", 2, Selection(3)))
    assert pane.words.words().startswith("m·∂ℒ/∂a of unit 1, output layer [2].")


def test_a_root_of_a_mean_has_no_loss_of_a_sample(pane):
    pane.set_state(state("penalised", "loss"))
    words = pane.words.words()
    assert words.startswith("Squared error of sample 1, and loss of the batch.")
    assert "root of the mean of e" in words
    assert "Ω, the price of large weights" in words
    assert "squared error" in pane.curves.accessibleName()
    assert "slope" not in pane.curves.accessibleName()


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("moons", "against its gradient"),
        ("momentum", "Nesterov looks ahead"),
        ("rmse", "αₜ makes up for that"),
        ("penalised", "decays by the share α λ"),
        ("mae", "usual size of late"),
        ("huber", "all gradients so far"),
    ],
)
def test_an_update_tells_the_rule_of_its_optimizer(pane, name, told):
    pane.set_state(state(name, "update"))
    assert told in pane.words.words()


@pytest.mark.parametrize("name", NAMES)
@in_parts
def test_every_row_that_needs_words_has_them(pane, name, part):
    for shown in some_states(name, part):
        found = subject(shown)
        for row in found.explanation.rows:
            assert bool(titles.row_label(row.label, found)) == bool(row.label)


def test_what_is_to_come_says_when(pane):
    pane.set_state(state("moons", "Z", 1, Selection(0, unit=(2, 0))))
    assert "Not computed yet: it comes at Z[2]" in pane.words.words()
    pane.set_state(state("moons", "Z", 3, Selection(0, unit=(2, 0))))
    assert "Nothing new happens" in pane.words.words()


def test_a_default_weight_says_how_to_see_another(pane):
    pane.set_state(state("moons", "dW", 2))
    assert "Click an edge" in pane.words.words()
    pane.set_state(state("moons", "dW", 2, Selection(0, weight=(2, 0, 0))))
    assert "Click an edge" not in pane.words.words()


def test_the_columns_of_a_sample_have_their_names(qapp):
    houses, blobs = state("houses"), state("blobs")
    labels = [titles.sample_labels(subject(s)) for s in (houses, blobs)]
    assert labels[0] == ["surface (m²)", "bedrooms", "price (k€)"]
    assert labels[1] == ["", "", "class 0", "class 1", "class 2"]
    many = titles.sample_labels(subject(state("many")))
    assert many[:2] == ["measure 0", "measure 1"]
    assert len(many) == 20 + 3


def test_what_is_selected_is_told_of_when_another_thing_is_explained(pane):
    edge = Selection(2, weight=(2, 0, 1))
    pane.set_state(state("moons", "loss", 0, Selection(2), waiting=edge))
    words = pane.words.words()
    assert words.startswith("Loss of sample 3, and of the batch.")
    assert "Selected: w₁,₂[2]. Its turn comes at dW[2]." in words
    assert "Its turn comes at dW[2]." in pane.words._short
    unit = Selection(2, unit=(1, 1))
    pane.set_state(state("moons", "loss", 0, Selection(2), waiting=unit))
    assert "Selected: unit 2, hidden layer [1]. Its turn comes at dA[1]." in (
        pane.words.words()
    )
    *_, row = pane.sheet.rows()
    a = step("moons")[1].A[1][2, 1]
    assert row.label == "selected:"
    assert row.latex.startswith("a_{2}^{[1]}")
    assert row.latex.endswith(f"{a:.4f}")
    loss = Selection(2, loss=True)
    pane.set_state(state("moons", "dW", 1, Selection(2), waiting=loss))
    assert "Selected: ℒ. It has had its turn." in pane.words.words()


def test_a_sample_is_told_of_while_a_weight_is_selected(pane):
    pane.set_state(state("moons", "batch", 0, Selection(2)))
    labels = [row.label for row in pane.sheet.rows()]
    edge = Selection(2, weight=(1, 0, 1))
    pane.set_state(state("moons", "batch", 0, Selection(2), waiting=edge))
    assert [row.label for row in pane.sheet.rows()] == [*labels, "selected:"]
    assert "Its turn comes at Z[1]." in pane.words.words()


def test_an_update_with_a_trial_after_it_tells_the_two_apart(pane):
    pane.set_state(state("moons", "update", tried=0.4321))
    labels = [row.label for row in pane.sheet.rows()]
    promised = labels.index("the step promised:")
    both = ["the step brought:", "tried out:"]
    assert labels[promised + 1 : promised + 3] == both
    assert pane.sheet.rows()[promised + 2].latex.endswith("0.4321")


def test_a_curve_stands_where_it_plays_a_part_and_nowhere_else(pane):
    program, record, _ = step("moons")
    told = {"A": "a = ", "loss": "ℒ of this", "dZ": "a = "}
    for moment in record.moments:
        pane.set_state(state("moons", moment.kind, moment.layer))
        is_fused_end = moment.kind == "dZ" and moment.layer == program.depth
        words = "ℒ of this" if is_fused_end else told.get(moment.kind)
        assert pane.curves.isVisible() == (words is not None)
        if words:
            assert pane.curves.accessibleName().startswith(words)
    pane.set_state(state("houses", "dA", 1))  # the loss over a
    assert "slope = " in pane.curves.accessibleName()
    pane.set_state(state("houses", "dZ", 1))
    assert pane.curves.accessibleName().startswith("a = z")


def test_the_factors_of_an_output_are_the_slopes_of_two_curves(pane):
    pane.set_state(state("moons", "dZ", 3))
    loss, activation = pane.curves.accessibleName().split("; ")
    record = step("moons")[1]
    a = record.A[3][0, 0]
    arrives = -1 / a if record.Y[0, 0] else 1 / (1 - a)
    assert loss.startswith("ℒ of this sample, over a")
    for words, slope in ((loss, arrives), (activation, a * (1 - a))):
        written = words.partition("slope = ")[2].replace(numbers.MINUS, "-")
        assert float(written) == pytest.approx(slope, abs=5e-4)
        assert written in pane.sheet.latex()  # to the same digits
    pane.set_state(state("moons", "dZ", 2))
    assert pane.curves.accessibleName().startswith("a = tanh(z)")
    pane.set_state(state("moons", "loss"))
    assert "slope" not in pane.curves.accessibleName()


def test_of_an_output_for_each_class_that_of_the_true_one_is_explained(pane):
    record = step("blobs")[1]
    for sample in range(3):
        true = int(record.Y[sample].argmax())
        name = f"unit {true + 1} (class {true}), output layer [2]"
        why = f"No unit is selected: this is the true class of sample {sample + 1}."
        for kind in ("Z", "A", "dZ", "dW"):
            pane.set_state(state("blobs", kind, 2, Selection(sample)))
            assert name in pane.words.words()
            assert why in pane.words.words()
            assert why in pane.words._short
        chosen = Selection(sample, unit=(2, (true + 1) % 3))
        pane.set_state(state("blobs", "dZ", 2, chosen))
        assert f"unit {(true + 1) % 3 + 1} (class" in pane.words.words()
        assert "No unit is selected" not in pane.words.words()
    pane.set_state(state("blobs", "dZ", 1, Selection(0)))
    assert "No unit is selected" not in pane.words.words()
    pane.set_state(state("blobs", "dZ", 2, is_mean=True))
    assert "true class" not in pane.words.words()


def test_the_gradient_of_a_bias_stands_beside_that_of_a_weight(pane):
    record = step("moons")[1]
    pane.set_state(state("moons", "dW", 2))
    (row,) = (row for row in pane.sheet.rows() if row.label == "bias:")
    assert row.latex.endswith(f" {record.db[2][0]:.2}")
    pane.set_state(state("moons", "dW", 2, Selection(weight=(2, -1, 0))))
    (row,) = (row for row in pane.sheet.rows() if row.label == "in numbers:")
    for dz in record.dZ[2][:, 0]:
        assert f"{dz:.3f}" in row.latex


def test_the_curve_of_softmax_says_whose_it_is(pane):
    record = step("blobs")[1]
    true = int(record.Y[0].argmax())
    other = (true + 1) % 3
    pane.set_state(state("blobs", "dZ", 2, Selection(0, unit=(2, other))))
    words = pane.curves.accessibleName()
    a, z = f"a{'₁₂₃'[true]}", f"z{'₁₂₃'[other]}"
    assert f"; {a} as {z} changes, the other z held {z} = " in words
    assert f"{a} = {record.A[2][0, true]:.3f} slope = −" in words


def test_language_and_theme_change_while_it_is_shown(pane, qtbot):
    app = QApplication.instance()
    pane.set_state(state("moons", "A", 1))
    before = pane.sheet.grab().toImage()
    try:
        strings.install(app, "fr")
        qtbot.waitUntil(lambda: pane.sheet.grab().toImage() != before)
        french = pane.sheet.grab().toImage()
        theme.apply(app, theme.DARK)
        qtbot.waitUntil(lambda: pane.sheet.grab().toImage() != french)
    finally:
        theme.apply(app, theme.LIGHT)
        strings.install(app, "en")


def test_a_closed_gate_says_so(pane):
    record = step("mse")[1]
    closed = [bool(z <= 0) for z in record.Z[1][0]]
    for unit, is_closed in enumerate(closed):
        pane.set_state(state("mse", "dZ", 1, Selection(0, unit=(1, unit))))
        assert ("nothing passes" in pane.words.words()) == is_closed
    assert len(set(closed)) == 2


def test_scaled_numbers_say_how_they_were_scaled(pane):
    pane.set_state(state("moons", "batch"))
    assert "n, not n − 1" in pane.words.words()
    pane.set_state(state("mse", "batch"))
    assert "n − 1" not in pane.words.words()


@pytest.mark.parametrize(
    ("scale", "words"),
    [("min_max", "minus the minimum of"), ("standard", "some by their minimum")],
)
def test_each_way_to_scale_has_its_words(pane, scale, words):
    column = ColumnRecipe("x₂", scale="min_max")
    recipe = Recipe().replace(data__scale=scale, data__columns=(column,))
    pane.set_state(replace(state("moons", "batch"), data=source.prepare(recipe)))
    assert words in pane.words.words()


def test_an_output_says_whose_probability_it_is(pane):
    pane.set_state(state("moons", "A", 3))
    assert "probability of class 1" in pane.words.words()
    pane.set_state(state("moons", "A", 1))
    assert "no more than one" in pane.words.words()


def test_of_softmax_the_class_has_its_name_and_the_bracket_its_meaning(pane):
    pane.set_state(state("integers", "dZ", 1, Selection(1, unit=(1, 2))))
    true = int(step("integers")[1].Y[1].argmax())
    labels = [row.label for row in pane.sheet.rows()]
    assert f"only k = {true + 1} (class {'abc'[true]}) counts:" in labels
    rows = pane.sheet.rows()
    told = next(k for k, row in enumerate(rows) if row.label.startswith("[k = 3] is 1"))
    assert "[k = 3]" in rows[told + 1].latex
