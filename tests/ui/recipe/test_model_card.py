"""Card 2: the layers."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from nnviz.model.activations import ACTIVATIONS
from nnviz.run.recipe import LayerRecipe, Recipe
from tests.ui.recipe.driving import (
    CLICK,
    Heard,
    button,
    choose,
    named,
    recipe_for,
    show,
    type_in,
    words,
)
from ui.recipe.layer_row import LayerRow
from ui.recipe.model_card import ModelCard
from ui.widgets import Button, ChoiceField, IntegerField


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
    qtbot.mouseClick(named(panel, Button, "Remove Dense [1]"), CLICK)
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


def test_the_cross_is_seen_only_where_the_keyboard_or_the_pointer_is(panel) -> None:
    cross = named(panel, Button, "Remove Dense [1]")
    hidden = cross.grab().toImage()
    named(panel, Button, "Remove Dense [2]").setFocus(Qt.FocusReason.TabFocusReason)
    assert cross.grab().toImage() == hidden
    cross.setFocus(Qt.FocusReason.TabFocusReason)
    assert cross.grab().toImage() != hidden


def test_the_output_is_neither_removed_nor_resized(panel) -> None:
    names = [
        w.accessibleName()
        for w in panel.findChild(ModelCard).findChildren(QWidget)
        if w.isVisibleTo(panel)
    ]
    assert "Remove Dense [2]" in names
    assert "Remove Dense [3]" not in names
    assert "Units of Dense [3]" not in names


@pytest.mark.parametrize(
    ("layer", "before", "sentence"),
    [(2, "tanh", "belongs to the output"), (3, "sigmoid", "one unit is always 1")],
)
def test_a_softmax_that_cannot_be_is_explained_where_it_was_chosen(
    qtbot, panel, layer, before, sentence
) -> None:
    heard, card = Heard(panel), panel.findChild(ModelCard)
    field = named(panel, ChoiceField, f"Activation of Dense [{layer}]")
    choose(qtbot, field, "softmax")
    assert heard == []
    assert sentence in card.error()
    assert field.error() == card.error()
    assert field.code() == before
    panel._pause.stop()
    choose(qtbot, field, "relu")
    assert heard[-1].model.layers[layer - 1].activation == "relu"


def test_softmax_can_be_chosen_for_the_output_of_several_classes(qtbot, panel) -> None:
    show(panel, recipe_for("three_blobs"))
    output = named(panel, ChoiceField, "Activation of Dense [2]")
    assert output.code() == "softmax"
    assert {output.itemData(k) for k in range(output.count())} == {*ACTIVATIONS}
