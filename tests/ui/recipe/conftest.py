"""A recipe panel in a window, and what it says."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from nnviz.run import source
from nnviz.run.recipe import DataRecipe, Recipe
from ui import fonts
from ui.recipe.recipe_panel import RecipePanel


class Heard(list):
    """Notes every signal of a panel with its value."""

    def __init__(self, panel: RecipePanel) -> None:
        super().__init__()
        panel.recipe_edited.connect(self.append)
        panel.predict_requested.connect(self.append)
        panel.open_requested.connect(lambda: self.append("open"))


def recipe_for(name: str) -> Recipe:
    """Return the recipe that suits a data set."""
    if name == "two_moons":
        return Recipe()
    table = source.load_table(Recipe(data=DataRecipe(source=name)))
    return source.default_recipe(table, name)


def show(panel: RecipePanel, recipe: Recipe) -> None:
    """Show a recipe and its data."""
    panel.set_recipe(recipe, source.prepare(recipe))


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    before = qapp.font()
    fonts.install(qapp)  # what fits depends on the font
    yield qapp
    qapp.setFont(before)


@pytest.fixture
def panel(app, qtbot) -> RecipePanel:
    made = RecipePanel()
    qtbot.addWidget(made)
    made.resize(250, 830)
    show(made, Recipe())
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made
