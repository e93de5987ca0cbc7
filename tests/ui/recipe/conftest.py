"""A recipe panel in a window."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from nnviz.data.frames import Column, Frame
from nnviz.run.recipe import Recipe
from tests.ui.recipe.driving import show
from ui import strings
from ui.look import fonts
from ui.recipe.recipe_panel import RecipePanel

NAN = np.nan


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


@pytest.fixture
def frame() -> Frame:
    """A made-up table with texts and gaps."""
    ages = [22, 38, NAN, 35, 35, 54, 2, 27, NAN, 14]
    return Frame(
        "passengers",
        (
            Column("Id", "", np.arange(1.0, 11)),
            Column("sex", "", [1, 0, 0, 0, 1, 1, 1, 0, 0, 1], ("female", "male")),
            Column("age", "years", ages),
            Column("port", "", [2, 0, 2, 2, 2, 1, NAN, 2, 0, 0], ("C", "Q", "S")),
            Column("survived", "", [0, 1, 1, 1, 0, 0, 0, 1, 1, 1]),
        ),
        "survived",
    )
