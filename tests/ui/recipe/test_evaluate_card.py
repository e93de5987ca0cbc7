"""Scores under their right names, and a prediction on request."""

import math

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QLabel

from nnviz.data.frames import Column, Frame
from nnviz.data.recipe import ColumnRecipe
from nnviz.run import source
from nnviz.run.recipe import Recipe
from tests.ui.recipe.driving import (
    Heard,
    button,
    choose,
    named,
    recipe_for,
    show,
    type_in,
)
from ui.recipe.evaluate_card import EvaluateCard
from ui.recipe.pixel_pad import PaintHint, PixelPad
from ui.recipe.predict_form import PredictForm
from ui.recipe.prediction import Prediction
from ui.recipe.recipe_panel import RecipePanel
from ui.recipe.scores import ScoresTable
from ui.widgets import ChoiceField, Disclosure, FittingLabel, NumberField


def _words(panel, kind) -> list[str]:
    QCoreApplication.sendPostedEvents()  # which shows what was just added
    table = panel.findChild(kind)
    labels = table.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisibleTo(table)]


def test_each_score_stands_under_its_name_with_the_moment_it_holds(panel) -> None:
    test = {"loss": 0.13, "accuracy": 0.975, "precision": 1.0}
    train = {"loss": 0.08, "accuracy": 0.9, "precision": 0.5}
    panel.set_scores({"test": test, "train": train}, ("before", 117))
    words = _words(panel, ScoresTable)
    assert words[:3] == ["before step 117", "test", "train"]
    assert words[3:6] == ["loss", "0.130", "0.080"]
    assert words[6:9] == ["accuracy", "97.5%", "90.0%"]
    panel.set_scores({"test": test, "train": train}, ("after", 117))
    assert _words(panel, ScoresTable)[0] == "after step 117"
    when = panel.findChild(ScoresTable).findChildren(FittingLabel)[0]
    when.resize(60, 16)
    assert when.shown() == "after 117"


@pytest.mark.parametrize(
    ("name", "said"), [("iris", "precision (macro)"), ("two_moons", "precision")]
)
def test_a_mean_over_several_classes_is_named_as_one(panel, name, said) -> None:
    show(panel, recipe_for(name))
    scores = {"loss": 0.08, "accuracy": 0.9, "precision": 0.5}
    panel.set_scores({"train": scores}, ("after", 1))
    assert _words(panel, ScoresTable)[-4::2] == ["accuracy", said]
    labels = panel.findChild(ScoresTable).findChildren(FittingLabel)
    (precision,) = [label for label in labels if label.text() == said]
    assert ("macro average" in precision.toolTip()) == ("macro" in said)


def test_without_test_rows_there_is_no_column_for_them(panel) -> None:
    panel.set_scores({"train": {"loss": 0.08}}, ("after", 1))
    assert _words(panel, ScoresTable) == ["after step 1", "train", "loss", "0.080"]


def test_a_test_is_kept_for_the_end_where_there_is_a_validation(panel) -> None:
    scores = {"train": {"loss": 0.08}, "validation": {"loss": 0.1}, "test": None}
    panel.set_scores(scores, ("after", 1))
    words = _words(panel, ScoresTable)
    assert words[1:] == ["validation", "test", "train", "loss", "0.100", "·", "0.080"]
    panel.set_scores(scores | {"test": {"loss": 0.12}}, ("after", 9))
    assert _words(panel, ScoresTable)[5:] == ["0.100", "0.120", "0.080"]


def test_metrics_come_and_go_with_the_recipe(panel) -> None:
    scores = {"loss": 1.0, "f1": 0.5, "recall": 0.25}
    panel.set_scores({"train": scores}, ("after", 1))
    panel.set_scores({"train": {"loss": 1.0}}, ("after", 1))
    assert len(_words(panel, ScoresTable)) == 4


def test_errors_are_in_the_unit_of_the_target_even_if_it_was_scaled(panel) -> None:
    recipe = recipe_for("houses").replace(data__scale_target="standard")
    show(panel, recipe)
    scale = panel._data.y_scale
    scores = {"loss": 0.5, "rmse": 1.0, "mse": 1.0, "r2": math.nan}
    panel.set_scores({"train": scores}, ("after", 1))
    words = _words(panel, ScoresTable)
    assert f"{scale:.1f} k€" in words
    assert f"{scale**2:.0f} k€²" in words
    assert "undefined" in words


def test_a_prediction_is_asked_for_in_the_units_of_the_table(qtbot, panel) -> None:
    show(panel, recipe_for("houses"))
    assert panel.raw_inputs() == [1034, 3]
    heard = Heard(panel)
    surface, _ = panel.findChildren(NumberField, options=Qt.FindChildrenRecursively)[
        -2:
    ]
    assert surface.accessibleName() == "surface"
    surface.setFocus(Qt.FocusReason.TabFocusReason)
    surface.selectAll()
    qtbot.keyClicks(surface, "2000\r")
    assert heard == [[2000, 3]]
    panel.set_prediction("390 k€", "")
    assert "390 k€" in _words(panel, Prediction)


def test_a_middle_that_is_about_zero_has_no_sign(qtbot, app) -> None:
    fresh = RecipePanel()
    qtbot.addWidget(fresh)
    show(fresh, recipe_for("circles"))
    fields = fresh.findChild(PredictForm).findChildren(NumberField)
    assert [field.text() for field in fields] == ["0.0", "0.0"]


def test_the_same_features_keep_what_was_typed(qtbot, panel) -> None:
    field = panel.findChild(PredictForm).findChild(NumberField)
    field.setFocus(Qt.FocusReason.TabFocusReason)
    field.selectAll()
    qtbot.keyClicks(field, "1.5\r")
    show(panel, Recipe().replace(compile__learning_rate=0.1))
    assert panel.raw_inputs()[0] == 1.5
    show(panel, recipe_for("titanic"))
    assert panel.raw_inputs() == pytest.approx([3, 1, 35], abs=2)


@pytest.fixture
def prepare(panel, frame):
    """Returns what shows the passengers, prepared otherwise than proposed."""
    recipe = source.default_recipe(frame, "passengers.csv", 16)

    def show_them(*columns: ColumnRecipe) -> PredictForm:
        own = recipe.replace(data__columns=columns)
        panel.set_recipe(own, source.prepare(own, frame))
        return panel.findChild(PredictForm)

    return show_them


def test_what_was_typed_stays_by_column_when_the_preparation_changes(
    qtbot, panel, prepare
) -> None:
    form = prepare()
    type_in(qtbot, named(form, NumberField, "age"), "77")
    choose(qtbot, named(form, ChoiceField, "port"), "1")
    prepare(ColumnRecipe("sex", keep=False))
    assert panel.raw_inputs() == [77, 1]
    prepare(ColumnRecipe("age", keep=False))
    assert panel.raw_inputs() == [0, 1]
    prepare()
    assert panel.raw_inputs() == [0, 77, 1]


def test_a_cell_can_be_empty_where_something_stands_in(qtbot, panel, prepare) -> None:
    form = prepare()
    type_in(qtbot, named(form, NumberField, "age"), "")
    choose(qtbot, named(form, ChoiceField, "port"), "")
    assert panel.findChild(EvaluateCard).error() == ""
    assert panel.raw_inputs() == pytest.approx([0, math.nan, math.nan], nan_ok=True)
    prepare(ColumnRecipe("sex", keep=False))
    assert panel.raw_inputs() == pytest.approx([math.nan, math.nan], nan_ok=True)


def test_where_nothing_stands_in_an_empty_cell_is_refused(
    qtbot, panel, prepare
) -> None:
    form = prepare(ColumnRecipe("age", impute="drop_row"))
    age = named(form, NumberField, "age")
    type_in(qtbot, age, "")
    said = panel.findChild(EvaluateCard).error()
    assert said == "Nothing stands in for an empty age: type a number."
    assert panel.raw_inputs() == [0, 35, 2]


def test_what_is_unlike_the_training_is_said_below_the_answer(panel) -> None:
    panel.set_prediction("Predicted: 1", "", note="age: 1 to 80 in training")
    assert "age: 1 to 80 in training" in _words(panel, Prediction)
    panel.set_prediction("Predicted: 1", "")
    assert "age: 1 to 80 in training" not in _words(panel, Prediction)


def test_a_feature_that_is_no_number_is_refused(qtbot, panel) -> None:
    heard = Heard(panel)
    field = panel.findChild(PredictForm).findChild(NumberField)
    field.setFocus(Qt.FocusReason.TabFocusReason)
    field.selectAll()
    qtbot.keyClicks(field, "abc\r")
    assert heard == []
    assert "abc" in panel.findChild(EvaluateCard).error()


def test_there_is_no_answer_while_a_feature_is_wrong(qtbot, panel) -> None:
    panel.set_prediction("old answer", "")
    field = panel.findChild(PredictForm).findChild(NumberField)
    field.setFocus(Qt.FocusReason.TabFocusReason)
    field.selectAll()
    qtbot.keyClicks(field, "abc\r")
    assert "old answer" not in _words(panel, EvaluateCard)
    panel.set_prediction("answer to the last good number", "")
    assert "answer to the last good number" not in _words(panel, EvaluateCard)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert "answer to the last good number" in _words(panel, EvaluateCard)


def test_texts_are_chosen_from_those_of_the_table(panel, frame) -> None:
    recipe = source.default_recipe(frame, "passengers.csv", 16)
    panel.set_recipe(recipe, source.prepare(recipe, frame))
    form, heard = panel.findChild(PredictForm), Heard(panel)
    sex, port = form.findChildren(ChoiceField)
    items = [port.itemText(k) for k in range(port.count())]
    assert items == ["C", "Q", "S", "(empty)"]
    assert panel.raw_inputs() == [0, 35, 2]  # the most frequent, the one in the middle
    sex.setCurrentIndex(1)
    sex.activated.emit(1)
    assert heard == [[1, 35, 2]]


def test_the_answer_tells_what_the_network_sees(panel) -> None:
    panel.set_prediction("Predicted: 1", "The network sees 0.5 · −1")
    shown = panel.findChild(Prediction)
    (answer,) = [x for x in shown.findChildren(QLabel) if x.text() == "Predicted: 1"]
    assert answer.toolTip() == "The network sees 0.5 · −1"


def test_an_image_is_painted(qtbot, panel) -> None:
    show(panel, recipe_for("digits"))
    pad, heard = panel.findChild(PixelPad), Heard(panel)
    fields = panel.findChild(PredictForm).findChildren(NumberField)
    assert not any(field.isVisibleTo(panel) for field in fields)
    pad.setFocus()
    qtbot.keyClick(pad, Qt.Key.Key_Delete)
    assert heard[-1] == [0.0] * 64
    side = pad.sizeHint().width() // 8
    pixel, beside = (QPoint(k * side + 5, 2 * side + 5) for k in (3, 4))
    qtbot.mousePress(pad, Qt.MouseButton.LeftButton, pos=pixel)
    qtbot.mouseMove(pad, beside)
    qtbot.mouseRelease(pad, Qt.MouseButton.LeftButton)
    inked = [k for k, ink in enumerate(heard[-1]) if ink]
    assert inked[0] == 2 * 8 + 3
    assert heard[-1][inked[0]] == 16.0
    qtbot.mouseClick(pad, Qt.MouseButton.RightButton, pos=pixel)
    assert heard[-1][2 * 8 + 3] == 0.0


def test_a_stroke_has_no_gaps_however_fast_it_is(qtbot, panel) -> None:
    show(panel, recipe_for("digits"))
    pad, heard = panel.findChild(PixelPad), Heard(panel)
    button(panel.findChild(PredictForm), "Clear").click()
    assert heard == [[0.0] * 64]
    side = pad.sizeHint().width() // 8
    first, last = (QPoint(k * side + 5, k * side + 5) for k in (0, 7))
    qtbot.mousePress(pad, Qt.MouseButton.LeftButton, pos=first)
    qtbot.mouseMove(pad, last)
    qtbot.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=last)
    image = np.reshape(heard[-1], (8, 8))
    assert np.array_equal(np.diag(image), [16.0] * 8)


def test_many_cells_are_folded_away_until_they_are_asked_for(qtbot, panel) -> None:
    show(panel, recipe_for("wine"))
    form, heard = panel.findChild(PredictForm), Heard(panel)
    assert "Row to predict: 13 cells" in _words(panel, PredictForm)
    assert "alcohol" not in _words(panel, PredictForm)
    opening = form.findChild(Disclosure)
    qtbot.mouseClick(opening, Qt.MouseButton.LeftButton)
    alcohol = named(panel, NumberField, "alcohol")
    type_in(qtbot, alcohol, "14.5")
    assert heard[-1][0] == 14.5
    qtbot.mouseClick(opening, Qt.MouseButton.LeftButton)
    assert not alcohol.isVisibleTo(panel)
    assert panel.raw_inputs()[0] == 14.5
    show(panel, recipe_for("titanic"))
    assert not opening.isVisibleTo(panel)


def test_cells_that_are_opened_are_scrolled_to(qtbot, panel) -> None:
    show(panel, recipe_for("breast_cancer"))
    opening = panel.findChild(PredictForm).findChild(Disclosure)
    qtbot.mouseClick(opening, Qt.MouseButton.LeftButton)
    top = panel.findChild(EvaluateCard).y()
    assert panel.verticalScrollBar().value() == top > 0


def test_short_names_with_units_stand_one_under_another(panel) -> None:
    show(panel, recipe_for("diabetes"))
    form = panel.findChild(PredictForm)
    form.findChild(Disclosure).click()
    form._holder.adjustSize()
    assert len({field.y() for field in form._fields}) == 10


def test_of_very_many_cells_fields_are_made_when_they_are_asked_for(
    qtbot, panel
) -> None:
    columns = [Column(f"x{k}", "", np.arange(20.0) + k) for k in range(100)]
    frame = Frame("wide", (*columns, Column("y", "", np.arange(20.0) / 2)), "y")
    recipe = source.default_recipe(frame, "wide.csv")
    panel.set_recipe(recipe, source.prepare(recipe, frame))
    form = panel.findChild(PredictForm)
    assert form._fields == []
    assert panel.raw_inputs() == [10.0 + k for k in range(100)]
    form.findChild(Disclosure).click()
    form._fields[3].set_value(-1.0)
    assert panel.raw_inputs() == [10, 11, 12, -1, *range(14, 110)]
    qtbot.waitUntil(lambda: len(form._fields) == 100)
    assert panel.raw_inputs() == [10, 11, 12, -1, *range(14, 110)]


def test_an_answer_is_not_broken_at_its_equals_sign(panel) -> None:
    panel.set_prediction("Predicted: benign · P(benign) = 93.9%", "")
    told = "Predicted: benign · P(benign)\u00a0=\u00a093.9%"
    assert told in _words(panel, Prediction)


def test_the_answer_comes_before_the_cells_and_the_scores(panel) -> None:
    for name in ("iris", "digits"):
        show(panel, recipe_for(name))
        panel.set_prediction("Predicted: 7", "")
        panel.set_scores({"train": {"loss": 0.08}}, ("after", 1))
        QCoreApplication.sendPostedEvents()
        panel.widget().adjustSize()
        parts = (Prediction, ScoresTable, PredictForm)
        tops = [panel.findChild(kind).geometry().top() for kind in parts]
        assert tops == sorted(set(tops)), name


def test_an_image_says_how_it_is_painted_and_cells_do_not(panel) -> None:
    for name, is_image in (("digits", True), ("iris", False), ("digits", True)):
        show(panel, recipe_for(name))
        hints = panel.findChildren(PaintHint)
        shown = [hint.text() for hint in hints if hint.isVisibleTo(panel)]
        assert shown == ["Paint: left button ink, right button none."] * is_image


def test_an_accuracy_tells_what_a_guess_would_reach(panel) -> None:
    data = panel._data
    panel.set_scores({"train": {"loss": 1.0, "accuracy": 0.9}}, ("after", 1))
    y = data.table.y[data.rows_train]
    share = max((y == 0).mean(), (y == 1).mean())
    labels = panel.findChild(ScoresTable).findChildren(QLabel)
    tips = [label.toolTip() for label in labels if label.isVisibleTo(panel)]
    (tip,) = [each for each in tips if each.startswith("Always guessing")]
    assert f"{100 * share:.1f}%" in tip
