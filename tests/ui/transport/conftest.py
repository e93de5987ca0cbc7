"""A transport panel in a window, after 110 of 117 computed steps."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QToolButton

from nnviz.model.ops import Moment
from nnviz.run.branches import Branch, Edit, Tree
from nnviz.run.recipe import Recipe
from ui.actions import Actions
from ui.session.cursor import Cursor
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
RECIPE, SLOW = Recipe(), Recipe().replace(compile__learning_rate=0.1)
EDIT = Edit(50, RECIPE, SLOW, ())
# The first branch was computed to step 400 and left at step 50 for a lower rate.
TREE = Tree(
    1,
    (EDIT,),
    (Branch(0, None, 1, 50, 400, 0.25), Branch(1, EDIT, 1, 50, 110, 0.5)),
    (range(16, 801, 16),),
)
LOSSES = np.linspace(1.0, 0.5, 117)


class Heard(list):
    """Notes every signal of a panel with its value."""

    def __init__(self, panel: TransportPanel) -> None:
        super().__init__()
        for name in (
            "moment_chosen",
            "step_chosen",
            "step_wished",
            "branch_chosen",
            "period_changed",
            "advance_by_changed",
        ):
            signal = getattr(panel, name)
            signal.connect(lambda value, name=name: self.append((name, value)))
        panel.end_reached.connect(lambda: self.append(("end_reached", None)))


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


def turn(widget, angle: int) -> None:
    at = QPointF(widget.rect().center())
    event = QWheelEvent(
        at,
        widget.mapToGlobal(at),
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
