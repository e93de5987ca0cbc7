"""A curve as a picture: axes, point and tangent."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from nnviz.teach.explain import Curve
from ui.look import theme

_TANGENT = 46.0  # its half length in pixels
_DOT = 4.5


class Drawing:
    """One curve with its axes, its point and its tangent, in a rectangle."""

    def __init__(self, curve: Curve, inside: QRectF) -> None:
        self._curve = curve
        finite = curve.y[np.isfinite(curve.y)]
        low, high = float(finite.min()), float(finite.max())
        if curve.kind == "loss":
            low = 0.0
            # The ends of a logarithm would press everything else flat.
            high = max(1e-9, min(high, 3 * max(curve.value or 0.0, high / 12)))
        if low == high:  # the softmax of one unit is 1 everywhere
            low, high = min(low, 0.0), max(high, 1.0)
        pad = 0.08 * (high - low)
        self._left, self._bottom = inside.left(), inside.bottom()
        self._kx = inside.width() / float(curve.x[-1] - curve.x[0])
        self._ky = inside.height() / (high - low + 2 * pad)
        self._low = low - pad
        self._inside = inside

    def paint(self, painter: QPainter) -> None:
        colours = theme.current()
        own = colours.phase("loss" if self._curve.kind == "loss" else "forward")
        self._paint_axes(painter)
        painter.save()
        painter.setClipRect(self._inside.adjusted(-4, -4, 4, 4))
        quiet = self._curve.value is None
        self._paint_curve(painter, colours.dimmed(own) if quiet else own)
        if self._curve.slope is not None:
            self._paint_tangent(painter, self._curve.slope)
        painter.restore()
        self._paint_point(painter, own)

    def _point(self, x: float, y: float) -> QPointF:
        return QPointF(
            self._left + (x - float(self._curve.x[0])) * self._kx,
            self._bottom - (y - self._low) * self._ky,
        )

    def _paint_axes(self, painter: QPainter) -> None:
        painter.setPen(QPen(theme.current().hairline, 1))
        zero = self._point(0.0, 0.0)
        inside = self._inside
        if inside.top() <= zero.y() <= inside.bottom():
            painter.drawLine(
                QPointF(inside.left(), zero.y()), QPointF(inside.right(), zero.y())
            )
        if inside.left() <= zero.x() <= inside.right():
            painter.drawLine(
                QPointF(zero.x(), inside.top()), QPointF(zero.x(), inside.bottom())
            )

    def _paint_curve(self, painter: QPainter, colour: QColor) -> None:
        known = np.isfinite(self._curve.y)
        x, y = self._curve.x[known].tolist(), self._curve.y[known].tolist()
        points = list(map(self._point, x, y))
        painter.setPen(QPen(colour, 2))
        painter.drawPolyline(QPolygonF(points))

    def _paint_tangent(self, painter: QPainter, slope: float) -> None:
        assert self._curve.value is not None
        at = self._point(self._curve.at, self._curve.value)
        step = QPointF(self._kx, -slope * self._ky)
        length = float(np.hypot(step.x(), step.y()))
        if not np.isfinite(length) or length == 0:
            return
        step *= _TANGENT / length
        pen = QPen(theme.current().phase("backward"), 2, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawLine(at - step, at + step)

    def _paint_point(self, painter: QPainter, colour: QColor) -> None:
        value = self._curve.value
        at = self._point(self._curve.at, 0.0 if value is None else value)
        painter.setPen(QPen(theme.current().surface, 1.5))
        painter.setBrush(colour)
        painter.drawEllipse(at, _DOT, _DOT)
