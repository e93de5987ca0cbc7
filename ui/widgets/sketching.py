"""Paints the small curve of something that can be chosen."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from nnviz.teach.sketches import Sketch
from nnviz.types import FloatArray
from ui.look import theme

_WIDTH, _SECOND_WIDTH = 1.7, 1.3
_PAD = 0.06  # of the height, free above and below


def paint_sketch(
    painter: QPainter, rect: QRectF, sketch: Sketch, phases: tuple[str, str]
) -> None:
    """Paint a curve into a rectangle, with the axes where they cross it.

    Parameters
    ----------
    painter : QPainter
    rect : QRectF
    sketch : Sketch
    phases : (str, str)
        Whose colour the curve has, and the second one, which is dashed.
    """
    colours = theme.current()
    place = _Place(rect, sketch)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    place.paint_axes(painter, colours.hairline)
    if sketch.second is not None:
        pen = QPen(colours.phase(phases[1]), _SECOND_WIDTH)
        pen.setDashPattern([3.0, 2.0])
        place.paint(painter, sketch.second, pen)
    place.paint(painter, sketch.y, QPen(colours.phase(phases[0]), _WIDTH))
    painter.restore()


class _Place:
    """Where the numbers of a sketch lie in a rectangle."""

    def __init__(self, rect: QRectF, sketch: Sketch) -> None:
        self._rect, self._x = rect, sketch.x
        both = [sketch.y] if sketch.second is None else [sketch.y, sketch.second]
        self._low = min(0.0, *(float(y.min()) for y in both))
        high = max(float(y.max()) for y in both)
        self._left, self._right = float(sketch.x[0]), float(sketch.x[-1])
        pad = _PAD * rect.height()
        self._ky = (rect.height() - 2 * pad) / ((high - self._low) or 1.0)
        self._kx = rect.width() / (self._right - self._left)
        self._bottom = rect.bottom() - pad

    def paint_axes(self, painter: QPainter, colour: QColor) -> None:
        """Paint the axes through 0."""
        painter.setPen(QPen(colour, 1))
        rect, zero = self._rect, self._point(0.0, 0.0)
        x, y = zero.x(), zero.y()
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
        if rect.left() <= x <= rect.right():
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))

    def paint(self, painter: QPainter, y: FloatArray, pen: QPen) -> None:
        """Paint a curve over x."""
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        pairs = zip(self._x.tolist(), np.nan_to_num(y).tolist(), strict=True)
        painter.drawPolyline(QPolygonF([self._point(*pair) for pair in pairs]))

    def _point(self, x: float, y: float) -> QPointF:
        return QPointF(
            self._rect.left() + (x - self._left) * self._kx,
            self._bottom - (y - self._low) * self._ky,
        )
