"""What the cards keep for later: made, shown and summed up on request."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication

from nnviz.run.recipe import LayerRecipe, Recipe
from tests.ui.recipe.driving import (
    CLICK,
    Heard,
    choose,
    click,
    line,
    named,
    opened,
    recipe_for,
    show,
    type_in,
    words,
)
from ui import strings
from ui.recipe.compile_card import CompileCard
from ui.recipe.fit_card import FitCard
from ui.recipe.model_card import ModelCard
from ui.widgets import ChoiceField, Disclosure, NumberField, OnOff, Segmented

CARDS = (ModelCard, CompileCard, FitCard)


@pytest.mark.parametrize("kind", CARDS)
def test_nothing_is_made_before_it_is_asked_for(qtbot, panel, kind) -> None:
    card = panel.findChild(kind)
    few, before = len(card.findChildren(NumberField)), words(card)
    opened(qtbot, panel, kind)
    assert len(card.findChildren(NumberField)) > few
    assert len(words(card)) > len(before)
    qtbot.mouseClick(card.more, CLICK)
    assert words(card) == before


def test_start_and_penalties_edit_their_layer(qtbot, panel) -> None:
    opened(qtbot, panel, ModelCard)
    heard = Heard(panel)
    choose(qtbot, named(panel, ChoiceField, "Initializer of Dense [2]"), "he_normal")
    assert heard[-1].model.layers[1] == LayerRecipe(2, "tanh", "he_normal")
    panel._pause.stop()
    type_in(qtbot, named(panel, NumberField, "L2 penalty of Dense [2]"), "0.01")
    assert heard[-1].model.layers[1] == LayerRecipe(2, "tanh", "he_normal", l2=0.01)
    panel._pause.stop()
    type_in(qtbot, named(panel, NumberField, "L1 penalty of Dense [1]"), "-1")
    assert len(heard) == 2
    assert "at least 0" in panel.findChild(ModelCard).error()


def test_the_biases_of_a_layer_are_switched_off_and_on(qtbot, panel) -> None:
    card = opened(qtbot, panel, ModelCard)
    heard = Heard(panel)
    click(qtbot, named(panel, OnOff, "Bias of Dense [2]"), "off")
    assert heard[-1].model.layers[1] == LayerRecipe(2, "tanh", use_bias=False)
    panel._pause.stop()
    show(panel, heard[-1])
    assert "23 parameters" in words(card)
    click(qtbot, named(panel, OnOff, "Bias of Dense [2]"), "on")
    assert heard[-1] == Recipe()


def test_two_edits_of_a_layer_in_a_row_are_both_kept(qtbot, panel) -> None:
    opened(qtbot, panel, ModelCard)
    heard = Heard(panel)
    type_in(qtbot, named(panel, NumberField, "L1 penalty of Dense [1]"), "0.1")
    type_in(qtbot, named(panel, NumberField, "Units of Dense [1]"), "5")
    panel._flush()
    assert heard[-1].model.layers[0] == LayerRecipe(5, "tanh", l1=0.1)


def test_an_added_layer_is_as_open_as_the_others(qtbot, panel) -> None:
    card = opened(qtbot, panel, ModelCard)
    layers = (LayerRecipe(3, "relu", "he_normal"), *Recipe().model.layers)
    show(panel, Recipe().replace(model__layers=layers))
    QCoreApplication.sendPostedEvents()
    assert words(card).count("Start") == 4
    first = named(panel, ChoiceField, "Initializer of Dense [1]")
    assert first.code() == "he_normal"


def test_the_type_of_the_numbers_is_chosen(qtbot, panel) -> None:
    opened(qtbot, panel, ModelCard)
    heard = Heard(panel)
    click(qtbot, named(panel, Segmented, "Numbers"), "float32")
    assert heard == [Recipe().replace(model__dtype="float32")]


def test_the_rows_may_keep_their_order_and_the_test_be_rare(qtbot, panel) -> None:
    opened(qtbot, panel, FitCard)
    heard = Heard(panel)
    click(qtbot, named(panel, OnOff, "Shuffle"), "off")
    assert heard[-1] == Recipe().replace(fit__shuffle=False)
    panel._pause.stop()
    show(panel, Recipe())
    type_in(qtbot, named(panel, NumberField, "Score every … epochs"), "5")
    assert heard[-1] == Recipe().replace(fit__test_every=5)


RICH = Recipe().replace(
    model__layers=(
        LayerRecipe(4, "tanh", "he_normal", l2=0.001),
        LayerRecipe(1, "sigmoid"),
    ),
    model__dtype="float32",
    compile__momentum=0.9,
    compile__schedule="cosine",
    compile__clipping="norm",
    fit__shuffle=False,
    fit__test_every=5,
)


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (ModelCard, "[1] He normal, L2 0.001 · float32"),
        (CompileCard, "momentum 0.9 · cosine · norm ≤ 1"),
        (FitCard, "not shuffled · score every 5 epochs"),
    ],
)
def test_a_closed_card_tells_in_a_line_what_is_not_as_usual(
    qtbot, panel, kind, said
) -> None:
    card = panel.findChild(kind)
    assert line(card) == ""
    show(panel, RICH)
    assert line(card) == said
    opened(qtbot, panel, kind)
    assert line(card) == ""


WIDE = {
    "compile__optimizer": "adamw",
    "compile__schedule": "exponential",
    "compile__clipping": "global_norm",
    "compile__epsilon": 1.25e-8,
}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_everything_open_is_no_wider_than_the_panel(
    qtbot, app, panel, language
) -> None:
    for kind in CARDS:
        opened(qtbot, panel, kind)
    try:
        strings.install(app, language)
        for name in ("two_moons", "houses", "three_blobs"):
            show(panel, recipe_for(name).replace(**WIDE))
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange.value)
            QApplication.processEvents()
            assert panel.widget().minimumSizeHint().width() <= 242, name
    finally:
        strings.install(app, "en")
        QCoreApplication.sendPostedEvents()


def test_the_rest_is_opened_by_keyboard(qtbot, panel) -> None:
    more = panel.findChild(CompileCard).findChild(Disclosure)
    assert more.text() == "more"
    more.setFocus(Qt.FocusReason.TabFocusReason)
    closed = more.grab().toImage()
    qtbot.keyClick(more, Qt.Key.Key_Space)
    assert more.text() == "less"
    assert more.grab().toImage() != closed
    assert "Clipping" in words(panel.findChild(CompileCard))


def test_what_is_opened_comes_into_view(qtbot, panel) -> None:
    panel.resize(250, 450)
    for kind in (CompileCard, FitCard):
        card = opened(qtbot, panel, kind)
        top = card.y() - panel.verticalScrollBar().value()
        assert 0 <= top <= top + card.height() <= 450
    panel.resize(250, 250)
    card = opened(qtbot, panel, ModelCard)
    assert card.height() > 250
    assert panel.verticalScrollBar().value() == card.y()
