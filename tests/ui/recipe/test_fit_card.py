"""Card 4: batch size, epochs, seed."""

import pytest

from nnviz.run.recipe import Recipe
from tests.ui.recipe.driving import (
    CLICK,
    Heard,
    button,
    named,
    recipe_for,
    show,
    type_in,
)
from ui.recipe.batch_field import BatchField
from ui.recipe.fit_card import FitCard
from ui.widgets import Button


def test_a_batch_of_all_rows_says_so(qtbot, panel) -> None:
    show(panel, recipe_for("houses"))
    field = panel.findChild(BatchField)
    assert field.text() == "9 (all)"
    heard = Heard(panel)
    type_in(qtbot, field, "4")
    assert heard[-1].fit.batch_size == 4


@pytest.mark.parametrize("text", ["all", "160", "9999", "160 (all)"])
def test_all_rows_can_be_typed(qtbot, panel, text) -> None:
    heard, field = Heard(panel), panel.findChild(BatchField)
    type_in(qtbot, field, text)
    assert heard[-1].fit.batch_size is None
    assert field.text() == "160 (all)"


def test_a_batch_that_is_no_number_is_refused(qtbot, panel) -> None:
    heard, field = Heard(panel), panel.findChild(BatchField)
    for text in ("ball", "0", ""):
        type_in(qtbot, field, text)
        assert panel.findChild(FitCard).error()
        assert field.value() == 10
    assert heard == []


def test_one_click_takes_all_rows_and_the_button_goes(qtbot, panel) -> None:
    heard = Heard(panel)
    take_all = button(panel.findChild(FitCard), "all")
    qtbot.mouseClick(take_all, CLICK)
    assert heard == [Recipe().replace(fit__batch_size=None)]
    show(panel, heard[0])
    assert not take_all.isVisible()


def test_the_die_asks_for_another_seed(qtbot, panel) -> None:
    with qtbot.waitSignal(panel.new_seed_requested):
        qtbot.mouseClick(named(panel, Button, "New seed"), CLICK)
