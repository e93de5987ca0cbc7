import pytest

from ui.explain.matrices.pane import MatricesPane


@pytest.fixture
def pane(qtbot):
    """Return the pane at its usual size."""
    made = MatricesPane()
    qtbot.addWidget(made)
    made.resize(390, 540)
    made.show()
    qtbot.waitExposed(made)
    return made
