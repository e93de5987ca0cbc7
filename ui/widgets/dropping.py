"""Where what drops down from a field opens."""

from PySide6.QtCore import QMargins, QPoint, QRect
from PySide6.QtWidgets import QWidget

_EDGE = 4  # kept free at the edges of the screen


def place_under(popup: QWidget, field: QWidget) -> None:
    """Move a window under a field, or to where there is room for it."""
    free = _free(field)
    at = field.mapToGlobal(QPoint(0, 0))
    y = at.y() + field.height()
    if y + popup.height() > free.bottom():
        y = at.y() - popup.height()
    x = min(at.x(), free.right() - popup.width())
    popup.move(max(x, free.left()), max(y, free.top()))


def place_beside(popup: QWidget, whole: QWidget, field: QWidget) -> None:
    """Move a window to the left of all of a widget; under a field where it has none."""
    free, at = _free(whole), whole.mapToGlobal(QPoint(0, 0))
    x = at.x() - popup.width() - _EDGE
    if x < free.left():
        place_under(popup, field)
        return
    popup.move(x, max(free.top(), min(at.y(), free.bottom() - popup.height())))


def _free(widget: QWidget) -> QRect:
    """Return the part of the screen that a window may have."""
    edge = QMargins(_EDGE, _EDGE, _EDGE, _EDGE)
    return widget.screen().availableGeometry().marginsRemoved(edge)
