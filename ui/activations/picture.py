"""Paints an activation and its slope over one scale, and where z stands on both."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from nnviz.teach.sketches import Sketch
from nnviz.types import FloatArray
from ui.look import fonts, theme
from ui.words import numbers

_LOW, _HIGH = -1.25, 1.75  # of a, the same for all: they can be compared by eye
_TICKS = (-1, 0, 1)
_LEFT, _DOT = 20.0, 4.0  # room for the ticks; the radius of a point


@dataclass(frozen=True)
class Point:
    """Where z stands.

    Attributes
    ----------
    z, a : float
    slope : float or None
    """

    z: float
    a: float
    slope: float | None


def paint(painter: QPainter, rect: QRectF, sketch: Sketch, point: Point) -> None:
    """Paint the curve of a over z, that of its slope dashed, and a point on each."""
    _Picture(rect, sketch).paint(painter, point)


def z_at(rect: QRectF, sketch: Sketch, x: float) -> float:
    """Return the z under a place, within those that are drawn."""
    inside = rect.adjusted(_LEFT, 0, 0, 0)
    first, last = float(sketch.x[0]), float(sketch.x[-1])
    share = (x - inside.left()) / inside.width()
    return first + (last - first) * min(1.0, max(0.0, share))


class _Picture:
    def __init__(self, rect: QRectF, sketch: Sketch) -> None:
        self._inside, self._sketch = rect.adjusted(_LEFT, 0, 0, 0), sketch
        self._first = float(sketch.x[0])
        self._kx = self._inside.width() / float(sketch.x[-1] - sketch.x[0])
        self._ky = self._inside.height() / (_HIGH - _LOW)

    def paint(self, painter: QPainter, point: Point) -> None:
        colours, sketch = theme.current(), self._sketch
        own, other = colours.phase("forward"), colours.phase("backward")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axes(painter, point.z)
        painter.setClipRect(self._inside.adjusted(-_DOT, -1, _DOT, 1))
        if sketch.second is not None:
            pen = QPen(other, 1.6)
            pen.setDashPattern([3.0, 2.0])
            self._paint_curve(painter, sketch.second, pen)
        self._paint_curve(painter, sketch.y, QPen(own, 2.2))
        painter.setPen(QPen(colours.surface, 1.5))
        for value, colour in ((point.slope, other), (point.a, own)):
            if value is not None:
                painter.setBrush(colour)
                painter.drawEllipse(self._at(point.z, value), _DOT, _DOT)
        painter.restore()

    def _paint_axes(self, painter: QPainter, z: float) -> None:
        colours, inside = theme.current(), self._inside
        painter.setFont(fonts.ui_font(fonts.SMALL))
        for value in _TICKS:
            y = self._at(0, value).y()
            painter.setPen(QPen(colours.hairline, 1 if value else 1.6))
            painter.drawLine(QPointF(inside.left(), y), QPointF(inside.right(), y))
            painter.setPen(colours.muted)
            label = QRectF(inside.left() - _LEFT, y - 8, _LEFT - 5, 16)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(label, flags, numbers.integer(value))
        corner = QRectF(inside.right() - 12, self._at(0, 0).y(), 12, 16)
        painter.drawText(corner, Qt.AlignmentFlag.AlignRight, "z")
        for x, width in ((0.0, 1.6), (z, 1.0)):
            pen = QPen(colours.hairline if x == 0.0 else colours.muted, width)
            painter.setPen(pen)
            left = self._at(x, 0).x()
            painter.drawLine(
                QPointF(left, inside.top()), QPointF(left, inside.bottom())
            )

    def _paint_curve(self, painter: QPainter, y: FloatArray, pen: QPen) -> None:
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        pairs = zip(self._sketch.x.tolist(), y.tolist(), strict=True)
        # Far outside it would be cut off anyway, and far numbers overflow.
        low, high = 2 * _LOW - _HIGH, 2 * _HIGH - _LOW
        points = [self._at(x, float(np.clip(v, low, high))) for x, v in pairs]
        painter.drawPolyline(QPolygonF(points))

    def _at(self, z: float, value: float) -> QPointF:
        return QPointF(
            self._inside.left() + (z - self._first) * self._kx,
            self._inside.bottom() - (value - _LOW) * self._ky,
        )
