"""What a person does with the matrices, and what they then see."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from tests.nnviz.teach.printed import value_of
from ui.explain.matrices import words as wording

LEFT = Qt.MouseButton.LeftButton


def box_of(pane, name):
    """Return the first matrix of that name."""
    picture = pane.view.picture()
    boxes = picture.layout.boxes
    return next(box for box in boxes if picture.matrix(box).name == name)


def middle(pane, name, row, column):
    """Return where a cell is in the viewport; of a head, row or column is −1."""
    box = box_of(pane, name)
    first = pane.view.picture().first(box)
    right = (column - first[1] + 0.5) * box.cell_width if column >= 0 else -12
    down = (row - first[0] + 0.5) * 18 if row >= 0 else -7
    return pane.view.in_viewport(box.cells.topLeft() + QPointF(right, down))


def point(pane, qtbot, *cell):
    qtbot.mouseMove(pane.view.viewport(), middle(pane, *cell))


def click(pane, qtbot, *cell):
    qtbot.mouseClick(pane.view.viewport(), LEFT, pos=middle(pane, *cell))


def turn(pane, at, notches, modifier=Qt.KeyboardModifier.NoModifier):
    """Turn the wheel towards the end; a touch pad turns by parts of a notch."""
    viewport = pane.view.viewport()
    event = QWheelEvent(
        QPointF(at),
        viewport.mapToGlobal(QPointF(at)),
        QPoint(),
        QPoint(0, round(-120 * notches)),
        Qt.MouseButton.NoButton,
        modifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def printed(pane):
    """Return what the sum under the matrices comes to."""
    return value_of(pane.sum.latex().rpartition("{}={} ")[2])


def cell(pane):
    """Return the number that is worked out."""
    picture = pane.view.picture()
    result = picture.operation.equations[picture.lit.equation].result
    return result.values[picture.lit.cell]


def text(pane, matrix, row, column):
    """Return what a cell shows."""
    value = None if matrix.values is None else matrix.values[row, column]
    decimals = pane.view.picture().words.shown_places(matrix)
    return wording.number(value, decimals)
