"""Says of the numbers beside it whose they are; nothing to press."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from ui.look import theme
from ui.widgets import Label

_FRAME = 1.2


class Stamp(Label):
    """Words in a dashed frame: that of what is tried out on the network, too."""

    def __init__(self) -> None:
        super().__init__(role="caption")
        self.setContentsMargins(7, 1, 7, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.current().muted, _FRAME, Qt.PenStyle.DashLine))
        half = _FRAME / 2
        frame = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(frame, 4, 4)
        painter.end()
        super().paintEvent(event)
