"""Card 3: loss, optimizer, rate, metrics."""

from PySide6.QtCore import QPoint

from nnviz.run.recipe import LayerRecipe, Recipe
from tests.ui.recipe.driving import (
    CLICK,
    Heard,
    choose,
    named,
    recipe_for,
    show,
    words,
)
from ui.recipe.compile_card import CompileCard
from ui.recipe.metrics_chip import MetricsChip
from ui.widgets import ChoiceField


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
    show(panel, houses)
    assert (loss.code(), card.error()) == ("half_mean_squared_error", "")
    assert loss.error() == ""


def test_a_loss_and_an_output_that_do_not_go_together_are_explained(panel) -> None:
    card = panel.findChild(CompileCard)
    layers = (*Recipe().model.layers[:-1], LayerRecipe(1, "relu"))
    assert not any("relu" in text for text in words(card))
    show(panel, Recipe().replace(model__layers=layers))
    assert any("relu" in text for text in words(card))


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
    assert chip.text().startswith("accuracy, precis")
    assert chip.text().endswith("…")
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
