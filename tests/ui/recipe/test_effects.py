"""What a change does to the run is told before it is made, and comes true."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QWidget

from nnviz.run import source
from nnviz.run.recipe import Recipe
from tests.ui.recipe.driving import named, opened
from ui import strings
from ui.recipe.compile_card import CompileCard
from ui.recipe.effect_sign import EffectSign
from ui.recipe.fit_card import FitCard
from ui.recipe.layer_grip import LayerGrip
from ui.recipe.model_card import ModelCard
from ui.widgets import Button, ChoiceField, IntegerField, NumberField, OnOff, Slider

CONTROLS = [
    (LayerGrip, "Move or remove Dense [1]", "starts a new network"),
    (IntegerField, "Units of Dense [1]", "starts a new network"),
    (OnOff, "Bias of Dense [1]", "starts a new network"),
    (ChoiceField, "Activation of Dense [3]", "starts again, same seed"),
    (ChoiceField, "Initializer of Dense [1]", "starts again, other weights"),
    (NumberField, "L2 penalty of Dense [1]", "counts from the next step"),
    (ChoiceField, "Loss", "starts again, same seed"),
    (ChoiceField, "Optimizer", "counts from the next step"),
    (Slider, "rate α", "counts from the next step"),
    (IntegerField, "Batch size", "counts from the next epoch"),
    (IntegerField, "Epochs", "leaves all steps as they are"),
    (IntegerField, "Seed", "starts again, other data"),
    (Button, "New seed", "starts again, other data"),
    (OnOff, "Shuffle", "starts again, same seed"),
    (Slider, "Noise", "starts again, other data"),
]


def point_at(widget: QWidget) -> None:
    """Let the pointer come to a control."""
    at = QPointF(2, 2)
    QApplication.sendEvent(widget, QEnterEvent(at, at, at))


def leave(widget: QWidget) -> None:
    QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))


def test_a_control_that_is_pointed_at_says_what_a_change_does(qtbot, panel) -> None:
    for card in (ModelCard, CompileCard, FitCard):
        opened(qtbot, panel, card)
    sign = panel.findChild(EffectSign)
    for kind, name, words in CONTROLS:
        control = named(panel, kind, name)
        assert sign.text() == ""
        point_at(control)
        assert sign.text() == words, name
        leave(control)
    assert sign.text() == ""


def test_the_keyboard_is_told_too_and_the_pointer_comes_first(panel) -> None:
    sign, loss = panel.findChild(EffectSign), named(panel, ChoiceField, "Loss")
    epochs = named(panel, IntegerField, "Epochs")
    loss.setFocus(Qt.FocusReason.TabFocusReason)
    assert sign.text() == "starts again, same seed"
    point_at(epochs)
    leave(epochs)
    epochs.setFocus(Qt.FocusReason.TabFocusReason)
    assert sign.text() == "leaves all steps as they are"
    epochs.clearFocus()
    assert sign.text() == ""


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_sign_stands_in_the_gap_and_covers_no_row(qapp, panel, language) -> None:
    strings.install(qapp, language)
    sign, cards = panel.findChild(EffectSign), list(panel._cards.values())
    for card, after in pairwise(cards):
        for effect in ("no_step", "next_epoch", "other_start", "new_network"):
            sign.tell(effect, card)
            box = sign.geometry()
            assert card.x() < box.left()
            assert box.right() < card.geometry().right()
            lowest = max(
                w.mapTo(panel.widget(), w.rect().bottomLeft()).y()
                for w in card.findChildren(QWidget)
                if w.isVisible()
            )
            assert lowest < box.top()
            title = after._title
            assert box.bottom() < title.mapTo(panel.widget(), QPoint(0, 5)).y()
    strings.install(qapp, "en")


def test_a_card_that_goes_on_below_says_it_where_it_can_be_seen(qtbot, panel) -> None:
    panel.resize(250, 300)
    card = opened(qtbot, panel, ModelCard)
    sign = panel.findChild(EffectSign)
    point_at(named(panel, IntegerField, "Units of Dense [1]"))
    shown = panel.viewport().rect()
    assert shown.contains(sign.geometry().translated(panel.widget().pos()))
    assert sign.geometry().bottom() < card.geometry().bottom()


def test_the_sign_stays_at_the_foot_of_a_card_that_grows(panel) -> None:
    sign, card = panel.findChild(EffectSign), panel.findChild(ModelCard)
    sign.tell("new_network", card)
    from_foot = sign.y() - card.geometry().bottom()
    layers = Recipe().model.layers
    recipe = Recipe().replace(model__layers=(layers[0], *layers))
    before = card.height()
    panel.set_recipe(recipe, source.prepare(recipe))
    sign.tell("new_network", card)  # before the card has grown
    QApplication.processEvents()
    assert card.height() > before
    assert sign.y() - card.geometry().bottom() == from_foot
