"""The recipe panel: every control shows the recipe and changes its own field."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from nnviz.run.recipe import LayerRecipe, Recipe
from tests.ui.recipe.conftest import Heard, recipe_for, show
from ui.recipe.batch_field import BatchField
from ui.recipe.compile_card import CompileCard
from ui.recipe.data_card import DataCard
from ui.recipe.fit_card import FitCard
from ui.recipe.layer_row import LayerRow
from ui.recipe.metrics_chip import MetricsChip
from ui.recipe.model_card import ModelCard
from ui.widgets import Button, ChoiceField, IntegerField, NumberField, Slider

Key = Qt.Key
CLICK = Qt.MouseButton.LeftButton


def _named(panel: QWidget, kind: type, name: str) -> QWidget:
    """Return the control with an accessible name, as a screen reader finds it."""
    found = [w for w in panel.findChildren(kind) if w.accessibleName() == name]
    (only,) = [w for w in found if w.isVisibleTo(panel)]
    return only


def _type(qtbot, field: NumberField, text: str) -> None:
    field.setFocus(Qt.FocusReason.TabFocusReason)
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Key.Key_Return)


def _choose(qtbot, field: ChoiceField, code: str) -> None:
    """Walk to a code by keyboard, as a user would."""
    field.setFocus(Qt.FocusReason.TabFocusReason)
    moves = field.findData(code) - field.currentIndex()
    assert moves
    popup = Key.Key_Down if moves > 0 else Key.Key_Up
    field.showPopup()
    view = field.view()
    for _ in range(abs(moves)):
        QTest.keyClick(view, popup)
    QTest.keyClick(view, Key.Key_Return)


def _words(widget: QWidget) -> list[str]:
    labels = widget.findChildren(QLabel)
    return [w.text() for w in labels if w.isVisibleTo(widget)]


def test_setters_are_silent(panel) -> None:
    heard = Heard(panel)
    for name in ("houses", "three_blobs", "titanic", "two_moons"):
        show(panel, recipe_for(name))
    panel.set_scores({"loss": 0.1}, {"loss": 0.2}, ("after", 3))
    panel.set_prediction("1")
    panel.set_error("fit.epochs", "No.")
    assert heard == []


@pytest.mark.parametrize(
    ("name", "text", "field", "value"),
    [
        ("Samples", "120", "data__samples", 120),
        ("Noise", "0,3", "data__noise", 0.3),
        ("rate α", "0.05", "compile__learning_rate", 0.05),
        ("Batch size", "32", "fit__batch_size", 32),
        ("Epochs", "200", "fit__epochs", 200),
        ("Seed", "11", "fit__seed", 11),
    ],
)
def test_a_typed_number_edits_its_own_field(
    qtbot, panel, name, text, field, value
) -> None:
    heard = Heard(panel)
    _type(qtbot, _named(panel, NumberField, name), text)
    assert heard == [Recipe().replace(**{field: value})]


@pytest.mark.parametrize(
    ("name", "code", "field", "value"),
    [
        ("Data set", "circles", "data__source", "circles"),
        ("Scale", "none", "data__scale", "none"),
        ("Train / test", "0.3", "data__test_share", 0.3),
        ("Loss", "mean_squared_error", "compile__loss", "mean_squared_error"),
    ],
)
def test_a_choice_edits_its_own_field(qtbot, panel, name, code, field, value) -> None:
    heard = Heard(panel)
    _choose(qtbot, _named(panel, ChoiceField, name), code)
    assert heard == [Recipe().replace(**{field: value})]


def test_a_drag_of_a_slider_is_one_edit(qtbot, panel) -> None:
    heard = Heard(panel)
    slider = panel.findChild(DataCard).findChild(Slider)
    y = slider.height() // 2
    qtbot.mousePress(slider, CLICK, pos=QPoint(20, y))
    for x in (30, 50, 70):
        qtbot.mouseMove(slider, QPoint(x, y))
    assert heard == []
    qtbot.mouseRelease(slider, CLICK, pos=QPoint(70, y))
    (recipe,) = heard
    assert recipe.data.noise == slider.number() != Recipe().data.noise


def test_a_held_key_is_ten_edits_a_second_at_most_and_the_last_one(
    qtbot, panel
) -> None:
    heard = Heard(panel)
    epochs = _named(panel, IntegerField, "Epochs")
    epochs.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignals([panel.recipe_edited] * 2):
        for _ in range(30):
            qtbot.keyClick(epochs, Key.Key_Up)
    assert [recipe.fit.epochs for recipe in heard] == [51, 80]


def test_an_undo_forgets_what_was_not_yet_said(qtbot, panel) -> None:
    heard = Heard(panel)
    epochs = _named(panel, IntegerField, "Epochs")
    epochs.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(3):
        qtbot.keyClick(epochs, Key.Key_Up)
    show(panel, Recipe())
    _choose(qtbot, _named(panel, ChoiceField, "Scale"), "none")
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard[-1] == Recipe().replace(data__scale="none")


# -- data -------------------------------------------------------------------------


def test_open_is_asked_for_and_leaves_the_choice_alone(qtbot, panel) -> None:
    heard = Heard(panel)
    source = _named(panel, ChoiceField, "Data set")
    _choose(qtbot, source, "open")
    assert heard == ["open"]
    assert source.code() == "two_moons"


def test_a_table_shows_its_target_and_no_noise(qtbot, panel) -> None:
    card = panel.findChild(DataCard)
    assert "Noise" in _words(card)
    assert "Target" not in _words(card)
    show(panel, recipe_for("houses"))
    assert "Noise" not in _words(card)
    assert {"Target", "9×2"} <= set(_words(card))
    target = _named(panel, ChoiceField, "Target")
    assert target.code() == "price"
    heard = Heard(panel)
    _choose(qtbot, target, "bedrooms")
    assert heard[0].data.target == "bedrooms"


def test_a_target_that_never_changes_is_refused_in_its_card(
    qtbot, panel, tmp_path
) -> None:
    path = tmp_path / "flat.csv"
    path.write_text("a,b,c\n" + "".join(f"{k},1,{k % 5 + 0.5}\n" for k in range(9)))
    show(panel, recipe_for(str(path)))
    heard = Heard(panel)
    _choose(qtbot, _named(panel, ChoiceField, "Target"), "b")
    assert heard == []
    assert "nothing to learn" in panel.findChild(DataCard).error()


def test_the_target_of_a_regression_can_be_scaled_too(qtbot, panel) -> None:
    assert _named(panel, ChoiceField, "Scale").count() == 2
    houses = recipe_for("houses")
    show(panel, houses)
    heard = Heard(panel)
    _choose(qtbot, _named(panel, ChoiceField, "Scale"), "standard+target")
    assert heard == [houses.replace(data__scale_target=True)]
    show(panel, heard[0])
    assert _named(panel, ChoiceField, "Scale").code() == "standard+target"


def test_any_share_of_a_recipe_can_be_shown(panel) -> None:
    show(panel, Recipe().replace(data__test_share=0.25))
    share = _named(panel, ChoiceField, "Train / test")
    assert share.currentText() == "75 / 25 %"


# -- model ------------------------------------------------------------------------


def test_a_layer_can_be_added_changed_and_removed(qtbot, panel) -> None:
    heard, card = Heard(panel), panel.findChild(ModelCard)
    qtbot.mouseClick(_named_button(card, "Add layer"), CLICK)
    layers = Recipe().model.layers
    added = (*layers[:2], LayerRecipe(2, "tanh"), layers[2])
    assert heard[-1].model.layers == added
    show(panel, heard[-1])
    assert "31 parameter(s)" in _words(card)
    QCoreApplication.sendPostedEvents()  # which shows what was just added
    rows = [row for row in card.findChildren(LayerRow) if row.isVisibleTo(card)]
    assert len(rows) == 4
    panel._pause.stop()
    qtbot.mouseClick(_named(panel, Button, "Remove Dense [1]"), CLICK)
    assert heard[-1].model.layers == added[1:]


def _named_button(widget: QWidget, text: str) -> Button:
    return next(b for b in widget.findChildren(Button) if b.text() == text)


def test_units_and_activation_edit_their_layer(qtbot, panel) -> None:
    heard = Heard(panel)
    _type(qtbot, _named(panel, IntegerField, "Units of Dense [2]"), "9")
    assert heard[-1].model.layers[1] == LayerRecipe(9, "tanh")
    panel._pause.stop()
    show(panel, Recipe())
    _choose(qtbot, _named(panel, ChoiceField, "Activation of Dense [1]"), "relu")
    assert heard[-1].model.layers == (
        LayerRecipe(4, "relu"),
        *Recipe().model.layers[1:],
    )


def test_the_output_is_neither_removed_nor_resized(panel) -> None:
    names = [
        w.accessibleName()
        for w in panel.findChild(ModelCard).findChildren(QWidget)
        if w.isVisibleTo(panel)
    ]
    assert "Remove Dense [2]" in names
    assert "Remove Dense [3]" not in names
    assert "Units of Dense [3]" not in names


def test_softmax_is_offered_where_there_are_several_classes(panel) -> None:
    output = _named(panel, ChoiceField, "Activation of Dense [3]")
    assert output.findData("softmax") < 0
    show(panel, recipe_for("three_blobs"))
    output = _named(panel, ChoiceField, "Activation of Dense [2]")
    assert output.code() == "softmax"
    hidden = _named(panel, ChoiceField, "Activation of Dense [1]")
    assert hidden.findData("softmax") < 0


# -- compile ----------------------------------------------------------------------


def test_a_loss_that_cannot_be_is_refused_and_the_recipe_stays(qtbot, panel) -> None:
    houses = recipe_for("houses")
    show(panel, houses)
    heard, card = Heard(panel), panel.findChild(CompileCard)
    loss = _named(panel, ChoiceField, "Loss")
    assert loss.itemData(0) == "half_mean_squared_error"
    _choose(qtbot, loss, "binary_crossentropy")
    assert heard == []
    assert "half MSE" in card.error()
    show(panel, houses)
    assert (loss.code(), card.error()) == ("half_mean_squared_error", "")


def test_a_loss_and_an_output_that_do_not_go_together_are_explained(panel) -> None:
    card = panel.findChild(CompileCard)
    layers = (*Recipe().model.layers[:-1], LayerRecipe(1, "relu"))
    assert not any("relu" in words for words in _words(card))
    show(panel, Recipe().replace(model__layers=layers))
    assert any("relu" in words for words in _words(card))


def test_any_number_of_metrics_can_be_on(panel) -> None:
    heard, chip = Heard(panel), panel.findChild(MetricsChip)
    assert chip.text() == "accuracy, precision"
    entries = {action.data(): action for action in chip.menu().actions()}
    assert [code for code, a in entries.items() if a.isChecked()] == [
        "accuracy",
        "precision",
    ]
    entries["recall"].trigger()
    assert heard[-1].compile.metrics == ("accuracy", "precision", "recall")
    assert chip.text() == "accuracy +2"
    panel._pause.stop()
    for code in ("accuracy", "precision", "recall"):
        entries[code].trigger()
    assert chip.text() == "none"


def test_the_list_of_metrics_stays_open_while_it_is_clicked(qtbot, panel) -> None:
    menu = panel.findChild(MetricsChip).menu()
    menu.popup(QPoint(0, 0))
    action = menu.actions()[0]
    qtbot.mouseClick(menu, CLICK, pos=menu.actionGeometry(action).center())
    assert not action.isChecked()
    assert menu.isVisible()
    menu.close()


def test_metrics_of_another_kind_stay_in_sight_if_the_recipe_has_them(panel) -> None:
    show(panel, Recipe().replace(compile__metrics=("accuracy", "mse")))
    codes = [a.data() for a in panel.findChild(MetricsChip).menu().actions()]
    assert "mse" in codes
    assert "mae" not in codes


# -- fit --------------------------------------------------------------------------


def test_a_batch_of_all_rows_says_so(qtbot, panel) -> None:
    show(panel, recipe_for("houses"))
    field = panel.findChild(BatchField)
    assert field.text() == "9 (all)"
    heard = Heard(panel)
    _type(qtbot, field, "4")
    assert heard[-1].fit.batch_size == 4


@pytest.mark.parametrize("text", ["all", "160", "9999", "160 (all)"])
def test_all_rows_can_be_typed(qtbot, panel, text) -> None:
    heard, field = Heard(panel), panel.findChild(BatchField)
    _type(qtbot, field, text)
    assert heard[-1].fit.batch_size is None
    assert field.text() == "160 (all)"


def test_a_batch_that_is_no_number_is_refused(qtbot, panel) -> None:
    heard, field = Heard(panel), panel.findChild(BatchField)
    for text in ("ball", "0", ""):
        _type(qtbot, field, text)
        assert panel.findChild(FitCard).error()
        assert field.value() == 10
    assert heard == []


def test_one_click_takes_all_rows_and_the_button_goes(qtbot, panel) -> None:
    heard = Heard(panel)
    button = _named_button(panel.findChild(FitCard), "all")
    qtbot.mouseClick(button, CLICK)
    assert heard == [Recipe().replace(fit__batch_size=None)]
    show(panel, heard[0])
    assert not button.isVisible()


def test_the_die_gives_another_seed(qtbot, panel, monkeypatch) -> None:
    heard = Heard(panel)
    monkeypatch.setattr("secrets.randbelow", lambda limit: limit - 1)
    qtbot.mouseClick(_named(panel, Button, "New seed"), CLICK)
    assert heard == [Recipe().replace(fit__seed=9999)]


# -- errors, room, words ------------------------------------------------------------


def test_what_is_wrong_stands_in_its_card_until_the_recipe_is_shown_again(
    panel,
) -> None:
    card = panel.findChild(FitCard)
    panel.set_error("fit.epochs", "Too many.")
    assert card.error() == "Too many."
    assert panel.findChild(DataCard).error() == ""
    panel.set_error("nowhere", "Lost.")
    show(panel, Recipe())
    assert card.error() == ""


def test_a_number_out_of_range_is_refused_in_its_card(qtbot, panel) -> None:
    heard = Heard(panel)
    _type(qtbot, _named(panel, NumberField, "Samples"), "3")
    assert heard == []
    assert "between" in panel.findChild(DataCard).error()


@pytest.mark.parametrize("name", ["two_moons", "houses", "three_blobs", "apartments"])
def test_it_fits_a_window_of_900_pixels_without_scrolling(panel, name) -> None:
    show(panel, recipe_for(name))
    scores = {"loss": 12345.678, **dict.fromkeys(recipe_for(name).compile.metrics, 0.5)}
    test = scores if recipe_for(name).data.test_share else None
    panel.set_scores(test, scores, ("before", 123456))
    panel.set_prediction("1 · probability of 1: 97.5%")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    content = panel.widget()
    assert content.minimumSizeHint().height() <= 830
    assert content.minimumSizeHint().width() <= 242


def test_a_long_name_does_not_widen_the_panel(panel, tmp_path) -> None:
    name = "a_very_long_name_of_a_column_that_somebody_thought_was_a_good_idea"
    path = tmp_path / f"{name}.csv"
    path.write_text(f"{name},{name}_2\n" + "".join(f"{k},{k}\n" for k in range(9)))
    show(panel, recipe_for(str(path)))
    assert panel.widget().minimumSizeHint().width() <= 242


def test_every_control_says_what_a_change_does_to_the_run(panel) -> None:
    tips = {
        "Noise": "starts the run again",
        "rate α": "from the next step",
        "Batch size": "from the next epoch",
        "Epochs": "leaves every computed step",
        "Loss": "starts the run again",
        "Metrics": "leaves every computed step",
    }
    for words, tip in tips.items():
        (caption,) = [
            label for label in panel.findChildren(QLabel) if label.text() == words
        ]
        assert tip in caption.toolTip()
