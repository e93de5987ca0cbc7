"""A transport panel in a window, after 110 of 117 computed steps."""

import numpy as np
import pytest
from PySide6.QtWidgets import QMainWindow, QToolButton

from nnviz.model.ops import Moment
from ui.actions import Actions
from ui.cursor import Cursor
from ui.transport.panel import TransportPanel

MOMENTS = tuple(
    Moment(*pair)
    for pair in (
        ("batch",),
        ("Z", 1),
        ("A", 1),
        ("loss",),
        ("dZ", 1),
        ("dW", 1),
        ("update",),
    )
)
LOSSES = np.linspace(1.0, 0.5, 117)


@pytest.fixture
def window(qtbot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    made.setCentralWidget(TransportPanel(Actions(made)))
    made.resize(760, 200)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def panel(window) -> TransportPanel:
    made = window.centralWidget()
    made.set_moments(MOMENTS)
    made.set_run(LOSSES, 117, 800, 16)
    made.set_cursor(Cursor(110, 2), (7, 14, 16), 50)
    return made


def actions_of(panel: TransportPanel) -> Actions:
    return panel.window().findChild(Actions)


def button_of(panel: TransportPanel, id_: str) -> QToolButton:
    buttons = panel.findChildren(QToolButton)
    return next(b for b in buttons if b.defaultAction().objectName() == id_)
