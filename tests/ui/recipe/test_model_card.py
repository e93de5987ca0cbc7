"""Card 2: the layers."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget

from nnviz.model.activations import ACTIVATIONS
from nnviz.run.recipe import LayerRecipe, Recipe
from tests.ui.recipe.driving import (
    CLICK,
    Heard,
    button,
    choose,
    drag,
    grip,
    named,
    of_menu,
    recipe_for,
    show,
    type_in,
    words,
)
from ui import strings
from ui.recipe.layer_list import LayerList
from ui.recipe.layer_menu import LayerMenu
from ui.recipe.layer_row import LayerRow
from ui.recipe.model_card import ModelCard
from ui.widgets import ChoiceField, IntegerField


def test_a_layer_can_be_added_changed_and_removed(qtbot, panel) -> None:
    heard, card = Heard(panel), panel.findChild(ModelCard)
    qtbot.mouseClick(button(card, "Add layer"), CLICK)
    layers = Recipe().model.layers
    added = (*layers[:2], LayerRecipe(2, "tanh"), layers[2])
    assert heard[-1].model.layers == added
    show(panel, heard[-1])
    assert "31 parameters" in words(card)
    QCoreApplication.sendPostedEvents()  # which shows what was just added
    rows = [row for row in card.findChildren(LayerRow) if row.isVisibleTo(card)]
    assert len(rows) == 4
    panel._pause.stop()
    of_menu(qtbot, grip(panel, 1), "Remove Dense [1]")
    assert heard[-1].model.layers == added[1:]


def test_units_and_activation_edit_their_layer(qtbot, panel) -> None:
    heard = Heard(panel)
    type_in(qtbot, named(panel, IntegerField, "Units of Dense [2]"), "9")
    assert heard[-1].model.layers[1] == LayerRecipe(9, "tanh")
    panel._pause.stop()
    show(panel, Recipe())
    choose(qtbot, named(panel, ChoiceField, "Activation of Dense [1]"), "relu")
    assert heard[-1].model.layers == (
        LayerRecipe(4, "relu"),
        *Recipe().model.layers[1:],
    )


def test_an_edit_of_a_layer_keeps_its_penalty_and_start(qtbot, panel) -> None:
    first = LayerRecipe(4, "gelu", "he_normal", l1=0.01, l2=0.02)
    layers = (first, *Recipe().model.layers[1:])
    show(panel, Recipe().replace(model__layers=layers))
    heard = Heard(panel)
    choose(qtbot, named(panel, ChoiceField, "Activation of Dense [1]"), "silu")
    assert heard[-1].model.layers[0] == replace(first, activation="silu")


def test_a_layer_is_dragged_by_its_grip(qtbot, panel) -> None:
    heard, (first, second, output) = Heard(panel), Recipe().model.layers
    below = grip(panel, 2).rect().bottomLeft() + QPoint(0, 20)
    drag(qtbot, grip(panel, 1), grip(panel, 2).mapTo(panel, below), panel)
    assert [edited.model.layers for edited in heard] == [(second, first, output)]


def test_a_drag_that_escape_ends_moves_nothing(qtbot, panel) -> None:
    heard, taken = Heard(panel), grip(panel, 1)
    far = QPoint(0, 60)
    qtbot.mousePress(taken, CLICK)
    qtbot.mouseMove(taken, far)
    line = panel.findChild(LayerList)._drop
    assert line.isVisibleTo(panel)
    qtbot.keyClick(taken, Qt.Key.Key_Escape)
    assert not line.isVisibleTo(panel)
    qtbot.mouseRelease(taken, CLICK, pos=far)
    assert heard == []


def test_the_keyboard_moves_adds_and_removes_layers(qtbot, panel) -> None:
    heard, (first, second, output) = Heard(panel), Recipe().model.layers
    grip(panel, 1).setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(grip(panel, 1), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert heard == []  # it is the first
    qtbot.keyClick(grip(panel, 1), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert heard[-1].model.layers == (second, first, output)
    assert grip(panel, 2).hasFocus()  # it goes with the layer
    panel._pause.stop()
    qtbot.keyClick(grip(panel, 2), Qt.Key.Key_Delete)
    assert heard[-1].model.layers == (second, output)


@pytest.mark.parametrize(
    ("words", "order"),
    [
        ("Move up", (1, 0, 2)),
        ("Add a layer above", (0, 1, 1, 2)),
        ("Add a layer below", (0, 1, 1, 2)),
    ],
)
def test_the_menu_of_the_second_layer(qtbot, panel, words, order) -> None:
    heard, layers = Heard(panel), Recipe().model.layers
    of_menu(qtbot, grip(panel, 2), words)
    assert heard[-1].model.layers == tuple(layers[k] for k in order)


def test_a_new_layer_goes_where_it_is_wanted(qtbot, panel) -> None:
    heard, (first, second, output) = Heard(panel), Recipe().model.layers
    of_menu(qtbot, grip(panel, 1), "Add a layer below")
    assert heard[-1].model.layers == (first, second, second, output)
    panel._pause.stop()
    show(panel, Recipe())
    of_menu(qtbot, grip(panel, 1), "Add a layer above")
    assert heard[-1].model.layers == (first, first, second, output)


def test_the_last_hidden_layer_does_not_change_places_with_the_output(panel) -> None:
    menu = LayerMenu(2, 3, panel)
    enabled = {action.text(): action.isEnabled() for action in menu.actions()}
    assert enabled["Move up\tAlt+Up"]
    assert not enabled["Move down\tAlt+Down"]
    menu.deleteLater()


def test_the_parameters_are_counted_layer_by_layer(panel) -> None:
    (total,) = [
        label
        for label in panel.findChildren(QLabel)
        if label.text() == "25 parameters" and label.isVisibleTo(panel)
    ]
    assert total.toolTip().splitlines() == [
        "Parameters of Dense [1]: 2×4 + 4 = 12",
        "Parameters of Dense [2]: 4×2 + 2 = 10",
        "Parameters of Dense [3]: 2×1 + 1 = 3",
    ]


def test_the_output_is_neither_removed_nor_resized(panel) -> None:
    names = [
        w.accessibleName()
        for w in panel.findChild(ModelCard).findChildren(QWidget)
        if w.isVisibleTo(panel)
    ]
    assert "Move or remove Dense [2]" in names
    assert "Move or remove Dense [3]" not in names
    assert "Units of Dense [3]" not in names


TWO = (LayerRecipe(2, "tanh"), LayerRecipe(1, "sigmoid"))


def test_a_softmax_that_cannot_be_is_explained_where_it_was_chosen(
    qtbot, panel
) -> None:
    heard, card = Heard(panel), panel.findChild(ModelCard)
    field = named(panel, ChoiceField, "Activation of Dense [2]")
    choose(qtbot, field, "softmax")
    assert heard == []
    assert "belongs to the output" in card.error()
    assert field.error() == card.error()
    assert field.code() == "tanh"
    panel._pause.stop()
    choose(qtbot, field, "relu")
    assert heard[-1].model.layers[1].activation == "relu"


def test_softmax_can_be_chosen_for_the_output_of_several_classes(qtbot, panel) -> None:
    show(panel, recipe_for("three_blobs"))
    output = named(panel, ChoiceField, "Activation of Dense [2]")
    assert output.code() == "softmax"
    assert {output.itemData(k) for k in range(output.count())} == {*ACTIVATIONS}


def test_a_click_takes_what_can_be_in_the_place_of_what_cannot(qtbot, panel) -> None:
    heard, card = Heard(panel), panel.findChild(ModelCard)
    field = named(panel, ChoiceField, "Activation of Dense [1]")
    show(panel, Recipe().replace(model__layers=(LayerRecipe(3, "relu"), *TWO)))
    choose(qtbot, named(panel, ChoiceField, "Activation of Dense [1]"), "softmax")
    panel._pause.stop()
    button(card, "Take tanh").click()
    assert heard[-1].model.layers == (LayerRecipe(3, "tanh"), *TWO)
    assert card.error() == field.error() == ""


def test_the_activations_are_named_in_the_language_of_now(app, panel) -> None:
    output = panel.findChildren(LayerRow)[-1].controls()["activation"]
    try:
        strings.install(app, "fr")
        QCoreApplication.processEvents()
        assert output.currentText() == "sigmoïde"
    finally:
        strings.install(app, "en")
    QCoreApplication.processEvents()
    assert output.currentText() == "sigmoid"
