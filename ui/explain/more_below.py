"""Tells that a pane goes on below its end."""

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ui import theme

HEIGHT = 40  # over which a line fades out
_SOLID = 0.55  # from here on nothing of it can be seen
_ARROW, _RISE = 7.0, 4.0


class MoreBelow(QWidget):
    """Fades a scrolled pane out at its end, under an arrow; nothing at its last line.

    Parameters
    ----------
    pane : QAbstractScrollArea
    """

    def __init__(self, pane: QAbstractScrollArea) -> None:
        super().__init__(pane)
        self._pane = pane
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        pane.viewport().installEventFilter(self)
        bar = pane.verticalScrollBar()
        bar.valueChanged.connect(self._follow)
        bar.rangeChanged.connect(self._follow)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._follow()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        clear = QColor(colours.surface)
        clear.setAlpha(0)
        fade = QLinearGradient(0, 0, 0, self.height())
        fade.setColorAt(0, clear)
        fade.setColorAt(_SOLID, colours.surface)
        painter.fillRect(self.rect(), fade)
        tip = QPointF(self.width() / 2, self.height() - 5)
        sides = (QPointF(way * _ARROW, -_RISE) for way in (-1, 1))
        left, right = (tip + side for side in sides)
        painter.setPen(QPen(colours.muted, 1.8, c=Qt.PenCapStyle.RoundCap))
        painter.drawPolyline([left, tip, right])

    def _follow(self) -> None:
        """Be there, at the end of the viewport, as long as there is more."""
        bar, seen = self._pane.verticalScrollBar(), self._pane.viewport().geometry()
        top = seen.bottom() + 1 - HEIGHT
        self.setGeometry(QRect(seen.left(), top, seen.width(), HEIGHT))
        self.setVisible(bar.value() < bar.maximum())
        self.raise_()
