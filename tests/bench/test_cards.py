"""How long a list with formulas and curves takes to open: it must feel at once."""

import pytest
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from nnviz.run import source
from nnviz.run.recipe import Recipe
from ui.formulas import formula
from ui.recipe.recipe_panel import RecipePanel
from ui.widgets import ChoiceField


@pytest.mark.parametrize("name", ["Activation of Dense [1]", "Loss", "Optimizer"])
def test_a_list_opens(qtbot: QtBot, name: str, benchmark: BenchmarkFixture) -> None:
    panel = RecipePanel()
    qtbot.addWidget(panel)
    recipe = Recipe()
    panel.set_recipe(recipe, source.prepare(recipe))
    panel.show()
    fields = panel.findChildren(ChoiceField)
    field = next(each for each in fields if each.accessibleName() == name)

    def close() -> None:
        field.hidePopup()
        formula.typeset.cache_clear()  # as if it were the first time

    def opened() -> None:
        field.showPopup()
        QApplication.processEvents()

    benchmark.pedantic(opened, setup=close, rounds=20)
    field.hidePopup()
