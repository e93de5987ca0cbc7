"""The colour and the mark of a run."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look import markers, theme

_LINE, _MARK, _WIDTH = 22, 9.0, 2.4


class Swatch(QWidget):
    """A bit of the curve of a run, with its mark."""

    def __init__(self, run: int) -> None:
        super().__init__()
        self._run = run
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(_LINE, 14)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colour = QPainter(self), theme.current().runs[self._run]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        painter.setPen(QPen(colour, _WIDTH))
        painter.drawLine(QPointF(0, middle), QPointF(_LINE, middle))
        painter.setPen(QPen(theme.current().surface, 1.0))
        painter.setBrush(colour)
        painter.translate(_LINE / 2, middle)
        painter.drawPath(markers.outline(markers.SHAPES[self._run], _MARK))
