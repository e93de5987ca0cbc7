"""The axes of a plot: where a value lies, and how the frame around it is drawn.

Everything here is a pure function of its arguments, so that the screen, a PNG and an
SVG come from the same lines.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from nnviz.types import FloatArray
from ui import fonts
from ui.plots import ticks
from ui.theme import Theme

_GAP = 5.0  # between an axis and its labels
_SMALL_SIDE, _LARGEST_UNIT = 420.0, 2.2
_MOST_GAPS = 8
_PX_ACROSS, _PX_UP = 36.0, 28.0  # for each tick, in a small plot


@dataclass(frozen=True)
class Axis:
    """A range of values and its name.

    Attributes
    ----------
    low, high : float
        The values at both ends, low < high; positive where `is_log`.
    name : str
    is_log : bool
    is_counted : bool
        Whether only whole numbers have a meaning, as for steps.
    named_ticks : tuple of str
        Names for the values 0, 1, …, in the place of numbers.
    """

    low: float
    high: float
    name: str = ""
    is_log: bool = False
    is_counted: bool = False
    named_ticks: tuple[str, ...] = ()

    def share(self, values: FloatArray | float) -> FloatArray:
        """Return where values lie: 0 at the low end, 1 at the high end."""
        low, high = self._ends
        return (self._scaled(values) - low) / (high - low)

    def value(self, share: float) -> float:
        """Return the value at a share of the axis."""
        low, high = self._ends
        value = low + share * (high - low)
        return 10.0**value if self.is_log else value

    def ticks(self, most: int) -> tuple[list[float], list[str]]:
        """Return the values of the ticks, and what is written at them."""
        if self.named_ticks:
            return [float(k) for k in range(len(self.named_ticks))], [*self.named_ticks]
        if self.is_log:
            found = ticks.logarithmic(self.low, self.high, most)
            return found, ticks.power_labels(found)
        found = ticks.linear(self.low, self.high, most, 1.0 if self.is_counted else 0.0)
        return found, ticks.labels(found)

    @property
    def _ends(self) -> tuple[float, float]:
        return float(self._scaled(self.low)), float(self._scaled(self.high))

    def _scaled(self, values: FloatArray | float) -> FloatArray:
        return np.log10(values) if self.is_log else np.asarray(values, dtype=float)


@dataclass(frozen=True)
class Axes:
    """Two axes around a rectangle of the picture.

    Attributes
    ----------
    rect : QRectF
        Where the data are drawn, in pixels.
    x, y : Axis
    unit : float
        The size of text and marks, 1 in a small plot.
    """

    rect: QRectF
    x: Axis
    y: Axis
    unit: float

    def px(self, x: FloatArray | float) -> FloatArray:
        """Return the horizontal pixels of values."""
        return self.rect.left() + self.x.share(x) * self.rect.width()

    def py(self, y: FloatArray | float) -> FloatArray:
        """Return the vertical pixels of values."""
        return self.rect.bottom() - self.y.share(y) * self.rect.height()

    def pixels(self, points: FloatArray) -> FloatArray:
        """Return the pixels of (n, 2) points, (n, 2)."""
        return np.column_stack((self.px(points[:, 0]), self.py(points[:, 1])))

    def values(self, pixel: QPointF) -> tuple[float, float]:
        """Return the point (x, y) that a pixel stands for."""
        across = (pixel.x() - self.rect.left()) / self.rect.width()
        up = (self.rect.bottom() - pixel.y()) / self.rect.height()
        return self.x.value(across), self.y.value(up)

    @cached_property
    def font(self) -> QFont:
        """Return the font of labels and legend."""
        return label_font(self.unit)


def unit_for(box: QRectF) -> float:
    """Return how much larger text and marks are in a large plot than in a small one."""
    side = min(box.width(), box.height())
    return min(max((side / _SMALL_SIDE) ** 0.5, 1.0), _LARGEST_UNIT)


def label_font(unit: float) -> QFont:
    """Return the font of labels and legend for a size of text."""
    return fonts.ui_font(fonts.SMALL * unit)


def lay_out(
    box: QRectF, unit: float, x: Axis, y: Axis, elongation: float = np.inf
) -> Axes:
    """Return the axes whose labels just fit into `box`, in pixels.

    Parameters
    ----------
    box : QRectF
        The room for the plot with its labels, without a legend.
    unit : float
        The size of text and marks.
    x, y : Axis
    elongation : float
        How many times longer one side of the data's rectangle may be than the other.
    """
    metrics = QFontMetricsF(label_font(unit))
    line, gap = metrics.height(), _GAP * unit
    above = line + gap if y.name else line / 2
    below = 1.3 * gap + line + (line if x.name else 0.0)
    height = max(1.0, box.height() - above - below)
    _, written = y.ticks(_gaps(height, _PX_UP * unit))
    left = gap + max(map(metrics.horizontalAdvance, written), default=0.0)
    width = max(1.0, box.width() - left - gap)
    width, height = min(width, height * elongation), min(height, width * elongation)
    spare = box.width() - left - gap - width
    rect = QRectF(box.left() + left + spare / 2, box.top() + above, width, height)
    return Axes(rect, x, y, unit)


def paint_axes(painter: QPainter, axes: Axes, theme: Theme, has_grid: bool) -> None:
    """Paint ticks, labels and names; with lines across the data where `has_grid`."""
    painter.setFont(axes.font)
    _paint_y(painter, axes, theme, has_grid)
    _paint_x(painter, axes, theme)
    _paint_names(painter, axes, theme)


def _paint_x(painter: QPainter, axes: Axes, theme: Theme) -> None:
    rect, gap = axes.rect, _GAP * axes.unit
    metrics = QFontMetricsF(axes.font)
    values, written = axes.x.ticks(_gaps(rect.width(), _PX_ACROSS * axes.unit))
    painter.setPen(QPen(theme.hairline, axes.unit))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    taken, slot = -np.inf, rect.width() / max(1, len(axes.x.named_ticks)) - gap
    for x, label in zip(axes.px(np.array(values)), written, strict=True):
        painter.setPen(QPen(theme.muted, axes.unit))
        foot = QPointF(x, rect.bottom())
        painter.drawLine(foot, foot + QPointF(0, gap / 2))
        if axes.x.named_ticks:
            label = _elided(metrics, label, slot)
        width = metrics.horizontalAdvance(label)
        # The last label may not stick out of the picture, nor touch the one before.
        left = min(x - width / 2, rect.right() + gap - width)
        if left > taken:
            box = QRectF(left, rect.bottom() + gap * 0.7, width + 1, metrics.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft, label)
            taken = left + width + gap


def _paint_y(painter: QPainter, axes: Axes, theme: Theme, has_grid: bool) -> None:
    rect, gap = axes.rect, _GAP * axes.unit
    height = QFontMetricsF(axes.font).height()
    values, written = axes.y.ticks(_gaps(rect.height(), _PX_UP * axes.unit))
    for y, label in zip(axes.py(np.array(values)), written, strict=True):
        painter.setPen(QPen(theme.hairline, axes.unit))
        if has_grid:
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
        painter.setPen(theme.muted)
        box = QRectF(rect.left() - gap - 999, y - height / 2, 999, height)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight, label)


def _paint_names(painter: QPainter, axes: Axes, theme: Theme) -> None:
    rect, gap = axes.rect, _GAP * axes.unit
    metrics = QFontMetricsF(axes.font)
    line = metrics.height()
    painter.setPen(theme.ink)
    below = QRectF(rect.left(), rect.bottom() + gap + line, rect.width() + gap, line)
    name = _elided(metrics, axes.x.name, below.width())
    painter.drawText(below, Qt.AlignmentFlag.AlignRight, name)
    above = QRectF(rect.left(), rect.top() - line - gap / 2, rect.width() + gap, line)
    name = _elided(metrics, axes.y.name, above.width())
    painter.drawText(above, Qt.AlignmentFlag.AlignLeft, name)


def _elided(metrics: QFontMetricsF, text: str, width: float) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


def _gaps(pixels: float, each: float) -> int:
    return min(max(2, int(pixels / each)), _MOST_GAPS)
