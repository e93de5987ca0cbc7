"""Card 3: loss, optimizer, rate, metrics."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem

from nnviz.run.recipe import LayerRecipe, Recipe
from tests.ui.recipe.driving import (
    CLICK,
    Heard,
    button,
    choose,
    named,
    recipe_for,
    show,
    words,
)
from ui.recipe.compile_card import CompileCard
from ui.recipe.metrics_chip import MetricsChip
from ui.widgets import ChoiceField
from ui.widgets.check_list import CheckList


def test_a_loss_that_cannot_be_is_refused_and_the_recipe_stays(qtbot, panel) -> None:
    houses = recipe_for("houses")
    show(panel, houses)
    heard, card = Heard(panel), panel.findChild(CompileCard)
    loss = named(panel, ChoiceField, "Loss")
    assert loss.itemData(0) == "half_mean_squared_error"
    choose(qtbot, loss, "binary_crossentropy")
    assert heard == []
    assert "half MSE" in card.error()
    assert loss.error() == card.error()
    assert loss.code() == "half_mean_squared_error"
    button(card, "Take half MSE").click()
    assert heard == [houses]
    assert (card.error(), loss.error()) == ("", "")
    panel._pause.stop()
    choose(qtbot, loss, "binary_crossentropy")
    show(panel, houses)
    assert (loss.code(), card.error()) == ("half_mean_squared_error", "")
    assert loss.error() == ""


def test_a_loss_and_an_output_that_do_not_go_together_are_explained(panel) -> None:
    card = panel.findChild(CompileCard)
    layers = (*Recipe().model.layers[:-1], LayerRecipe(1, "relu"))
    assert not any("ReLU" in text for text in words(card))
    show(panel, Recipe().replace(model__layers=layers))
    assert any("ReLU" in text for text in words(card))


def _open(panel) -> dict[str, QListWidgetItem]:
    """Open the list of metrics; return its entries by code."""
    chip = panel.findChild(MetricsChip)
    chip.click()
    entries = chip.findChild(CheckList)
    items = [entries.item(row) for row in range(entries.count())]
    return {item.data(Qt.ItemDataRole.UserRole): item for item in items}


def _put(qtbot, panel, code: str) -> None:
    """Click an entry of the list of metrics."""
    item, entries = _open(panel)[code], panel.findChild(CheckList)
    at = entries.visualItemRect(item).center()
    qtbot.mouseClick(entries.viewport(), CLICK, pos=at)


def test_any_number_of_metrics_can_be_on(qtbot, panel) -> None:
    heard, chip = Heard(panel), panel.findChild(MetricsChip)
    assert chip.text() == "accuracy, precision"
    on = Qt.CheckState.Checked
    entries = _open(panel).items()
    assert [c for c, e in entries if e.checkState() == on] == ["accuracy", "precision"]
    _put(qtbot, panel, "recall")
    assert heard[-1].compile.metrics == ("accuracy", "precision", "recall")
    assert chip.text().startswith("accuracy, precis")
    assert chip.text().endswith("…")
    panel._pause.stop()
    for code in ("accuracy", "precision", "recall"):
        _put(qtbot, panel, code)
    assert chip.text() == "none"
    assert panel.findChild(CheckList).isVisible()
    panel.findChild(CheckList).close()


def test_the_list_of_metrics_is_made_when_it_is_asked_for(panel) -> None:
    assert panel.findChild(CheckList) is None
    _open(panel)
    panel.findChild(CheckList).close()


def test_metrics_of_another_kind_stay_in_sight_if_the_recipe_has_them(panel) -> None:
    show(panel, Recipe().replace(compile__metrics=("accuracy", "mse")))
    codes = _open(panel)
    assert "mse" in codes
    assert "mae" not in codes
    panel.findChild(CheckList).close()
