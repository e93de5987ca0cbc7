"""What the tests of the explanation share."""

import pytest

from ui.explain.formula_pane import FormulaPane


@pytest.fixture
def pane(qtbot):
    """A formula pane as large as in a window of 1440x900."""
    made = FormulaPane()
    qtbot.addWidget(made)
    made.resize(380, 520)
    made.show()
    return made
