"""Where what drops down from a field opens."""

from PySide6.QtCore import QMargins, QPoint
from PySide6.QtWidgets import QWidget

_EDGE = 4  # kept free at the edges of the screen


def place_under(popup: QWidget, field: QWidget) -> None:
    """Move a window under a field, or to where there is room for it."""
    edge = QMargins(_EDGE, _EDGE, _EDGE, _EDGE)
    free = field.screen().availableGeometry().marginsRemoved(edge)
    at = field.mapToGlobal(QPoint(0, 0))
    y = at.y() + field.height()
    if y + popup.height() > free.bottom():
        y = at.y() - popup.height()
    x = min(at.x(), free.right() - popup.width())
    popup.move(max(x, free.left()), max(y, free.top()))
