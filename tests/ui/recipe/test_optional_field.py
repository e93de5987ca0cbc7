"""A number that a recipe can be without."""

import pytest
from PySide6.QtCore import Qt

from nnviz.run.ranges import RANGES
from nnviz.run.recipe import Recipe
from tests.ui.recipe.driving import Heard, line, named, opened, show, type_in
from ui.recipe.fit_card import FitCard
from ui.recipe.optional_field import OptionalInteger, OptionalNumber
from ui.widgets import LinearScale


@pytest.fixture(params=[OptionalInteger, OptionalNumber])
def field(request, qtbot):
    if request.param is OptionalInteger:
        made = OptionalInteger(RANGES["fit.patience"])
    else:
        made = OptionalNumber(LinearScale(step=1), 0, RANGES["fit.patience"])
    made.set_none("off")
    made.set_first(10)
    made.set_optional(None)
    qtbot.addWidget(made)
    made.show()
    return made


def test_none_is_a_word_and_the_arrows_lead_to_a_number(field, qtbot):
    assert (field.text(), field.optional()) == ("off", None)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert (field.text(), field.optional()) == ("10", 10)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.optional() == 11


@pytest.mark.parametrize("text", ["", "off", " OFF "])
def test_none_is_typed_or_left_empty(field, qtbot, text):
    field.set_optional(4)
    with qtbot.waitSignal(field.value_committed):
        type_in(qtbot, field, text)
    assert (field.text(), field.optional(), field.error()) == ("off", None, "")


def test_what_is_no_number_is_refused(field, qtbot):
    type_in(qtbot, field, "0")
    assert "at least 1" in field.error()
    type_in(qtbot, field, "of")
    assert "not a number" in field.error()
    assert field.optional() is None


def test_none_follows_the_language(field):
    field.set_none("non")
    assert field.text() == "non"
    field.set_optional(3)
    field.set_none("off")
    assert field.text() == "3"


def test_start_and_rules_are_edited_on_the_card(qtbot, panel):
    opened(qtbot, panel, FitCard)
    heard = Heard(panel)
    changes = {
        "Seed of the start": ("start_seed", 4),
        "Stop: loss below …": ("stop_below", 0.3),
        "Stop: no gain in … epochs": ("patience", 5),
    }
    recipe = Recipe()
    for name, (attribute, value) in changes.items():
        kind = OptionalNumber if attribute == "stop_below" else OptionalInteger
        for text, wanted in ((str(value), value), ("", None)):
            panel._pause.stop()
            type_in(qtbot, named(panel, kind, name), text)
            recipe = recipe.replace(**{f"fit__{attribute}": wanted})
            assert heard[-1] == recipe
            show(panel, recipe)


def test_the_closed_card_tells_the_start_and_the_rules(panel):
    rules = {"fit__start_seed": 4, "fit__stop_below": 0.3, "fit__patience": 5}
    show(panel, Recipe().replace(**rules))
    told = "start 4 · stop: loss < 0.3 · stop: no gain in 5"
    assert line(panel.findChild(FitCard)) == told


def test_the_tip_says_what_patience_watches(qtbot, panel):
    card = opened(qtbot, panel, FitCard)
    _, control = card.rows["fit.patience"]
    assert "test loss" in control.toolTip()
    show(panel, Recipe().replace(data__test_share=0.0))
    assert "mean loss of an epoch" in control.toolTip()
