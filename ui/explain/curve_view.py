"""The curve of an activation or a loss, the point on it and its tangent."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnviz.teach.explain import Curve
from ui import fonts, numbers, theme
from ui.explain.zoom import zoom

_LEAST, _MOST = 92, 190  # its height, before any zoom
_MARGIN_X, _MARGIN_Y = 16.0, 20.0
_TANGENT = 46.0  # its half length in pixels
_DOT = 4.5


class CurveView(QWidget):
    """Paints one curve; nothing without one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._curve: Curve | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(_LEAST)

    def set_curve(self, curve: Curve | None) -> None:
        """Show a curve, or nothing."""
        self._curve = curve
        self.setVisible(curve is not None)
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """Say in words what is drawn."""
        if self._curve:
            self.setAccessibleName(" ".join((self._name(), *self._readings())))

    def sizeHint(self) -> QSize:
        return QSize(200, _LEAST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.setMaximumHeight(round(_MOST * zoom(self.width())))
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._curve is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(fonts.ui_font(fonts.SMALL))
        factor = zoom(self.width())
        painter.scale(factor, factor)
        rect = QRectF(0, 0, self.width() / factor, self.height() / factor)
        _Drawing(self._curve, rect).paint(painter)
        painter.setPen(theme.current().muted)
        painter.drawText(QPointF(_MARGIN_X, 12), self._name())
        self._paint_readings(painter, rect.bottom())

    def _paint_readings(self, painter: QPainter, bottom: float) -> None:
        """Write z, a and the slope along the lower edge."""
        assert self._curve is not None
        colours, x = theme.current(), _MARGIN_X
        own = "loss" if self._curve.kind == "loss" else "forward"
        inks = colours.muted, colours.phase_text(own), colours.phase_text("backward")
        for text, ink in zip(self._readings(), inks, strict=False):
            painter.setPen(ink)
            painter.drawText(QPointF(x, bottom - 4), text)
            x += painter.fontMetrics().horizontalAdvance(text) + 14

    def _name(self) -> str:
        """Return what the curve is: ``a = tanh(z)``."""
        assert self._curve is not None
        if self._curve.kind == "loss":
            return self.tr("ℒ of this sample, over a")
        name = self._curve.name
        if self._curve.units:
            return self.tr("{0} as {1} changes, the other z held").format(
                *self._letters()
            )
        return "a = z" if name == "linear" else f"a = {name}(z)"

    def _readings(self) -> list[str]:
        curve = self._curve
        assert curve is not None
        value, at = self._letters()
        found = [f"{at} = {numbers.plain(curve.at)}"]
        if curve.value is not None:
            found.append(f"{value} = {numbers.plain(curve.value)}")
        if curve.slope is not None:
            found.append(self.tr("slope = {0}").format(numbers.plain(curve.slope, 3)))
        return found

    def _letters(self) -> tuple[str, str]:
        """Return the names of the axes, y first: a₂ and z₁ where it matters which."""
        assert self._curve is not None
        if self._curve.units:
            of_a, of_z = (numbers.subscript(unit + 1) for unit in self._curve.units)
            return f"a{of_a}", f"z{of_z}"
        return ("ℒ", "a") if self._curve.kind == "loss" else ("a", "z")


class _Drawing:
    """The curve in a rectangle."""

    def __init__(self, curve: Curve, rect: QRectF) -> None:
        self._curve = curve
        inside = rect.adjusted(_MARGIN_X, _MARGIN_Y, -_MARGIN_X, -_MARGIN_Y)
        finite = curve.y[np.isfinite(curve.y)]
        low, high = float(finite.min()), float(finite.max())
        if curve.kind == "loss":
            low = 0.0
            # The ends of a logarithm would press everything else flat.
            high = max(1e-9, min(high, 3 * max(curve.value or 0.0, high / 12)))
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
        pairs = zip(self._curve.x, self._curve.y, strict=True)
        points = [self._point(float(x), float(y)) for x, y in pairs if np.isfinite(y)]
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
