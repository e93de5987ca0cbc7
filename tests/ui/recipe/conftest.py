"""A recipe panel in a window."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from nnviz.run.recipe import Recipe
from tests.ui.recipe.driving import show
from ui import fonts, strings
from ui.recipe.recipe_panel import RecipePanel


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    before = qapp.font()
    fonts.install(qapp)  # what fits depends on the font
    strings.install(qapp, "en")  # the plurals
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
