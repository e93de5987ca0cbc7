"""A plot's picture: legend, two axes, and pyqtgraph's view of the data between them.

The screen, a PNG and an SVG show the same scene.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from time import perf_counter

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent

from ui.look import fonts, theme
from ui.look.theme import Theme
from ui.plots.axis import GAP, Axis, AxisItem
from ui.plots.legend import Entry, Legend

_SMALL_SIDE, _LARGEST_UNIT = 420.0, 2.2
_MOST_GAPS = 8
_MOST_FOR_NAMES = 0.3  # of the width, for the names beside the left axis
_PX_ACROSS, _PX_UP = 36.0, 28.0  # for each tick, in a small plot


class Chart(pg.GraphicsView):
    """A picture of data that a subclass fills in `refresh`.

    Parameters
    ----------
    own_theme : Theme, optional
        Of a figure; on the screen, the theme of now.

    Attributes
    ----------
    view : pyqtgraph.ViewBox
        Where the data are drawn, in the numbers of the axes.
    legend : Legend
    spent : float
        Seconds that drawing has taken so far.
    left, least_left : float
        Pixels that the labels of the left axis need, and that they get at least: so
        charts that stand under each other have the same steps above each other.
    """

    _is_stale = True  # already while pyqtgraph makes the widget

    def __init__(self, own_theme: Theme | None = None) -> None:
        super().__init__(background=None)
        self._own_theme, self.spent = own_theme, 0.0
        self.left = self.least_left = 0.0
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._settle_if_seen)
        self.view = pg.ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0)
        self._x, self._y = AxisItem("bottom", self.view), AxisItem("left", self.view)
        self.legend = Legend()
        # The grid lies under the data; and after a clip, an SVG would keep to it.
        for item in (self._x, self._y, self.legend):
            self.addItem(item)
            item.setZValue(self.view.zValue() - 1)
        self.addItem(self.view)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def theme(self) -> Theme:
        """Return the theme to draw in."""
        return self._own_theme or theme.current()

    @property
    def unit(self) -> float:
        """Return how much larger text and marks are than in a small plot."""
        return unit_for(self.rect().size())

    @property
    def plot_rect(self) -> QRectF:
        """Return where the data are drawn, in pixels."""
        self.settle()
        return self.view.geometry()

    def refresh(self) -> None:
        """Draw everything anew: in another theme, language or size."""
        raise NotImplementedError

    def values(self, pixel: QPointF) -> tuple[float, float]:
        """Return the point (x, y) on the axes that a pixel stands for."""
        self.settle()
        point = self.view.mapSceneToView(pixel)
        return point.x(), point.y()

    def pixel(self, x: float, y: float) -> QPointF:
        """Return the pixel of a point on the axes."""
        self.settle()
        return self.view_pixel(x, y)

    def view_pixel(self, x: float, y: float) -> QPointF:
        """Return the pixel of a point as the axes stand, while they are drawn."""
        found: QPointF = self.view.mapViewToScene(QPointF(x, y))
        return found

    def arrange(
        self, x: Axis, y: Axis, entries: Sequence[Entry], elongation: float = np.inf
    ) -> None:
        """Lay out legend and axes so that their words just fit into the picture.

        Parameters
        ----------
        x, y : Axis
        entries : sequence of Entry
        elongation : float
            How many times longer one side of the data's rectangle may be than the
            other.
        """
        unit, width = self.unit, self.width()
        if self.backgroundBrush().color() != self.theme.surface:
            # It is painted for that alone, and then again for what else is new.
            self.setBackground(self.theme.surface)
        font = fonts.ui_font(fonts.SMALL * unit)
        line, gap = QFontMetricsF(font).height(), GAP * unit
        muted = self.theme.muted
        top = self.legend.show_entries(entries, width, font, muted, unit)
        top += line + gap if y.name else line / 2
        below = 1.3 * gap + line + (line if x.name else 0.0)
        high = max(1.0, self.height() - top - below)
        left = gap + _widest(y, _gaps(high, _PX_UP * unit), font)
        if y.named_ticks:
            left = min(left, _MOST_FOR_NAMES * width)
        self.left = left
        left = max(left, self.least_left)
        wide = max(1.0, width - left - gap)
        wide, high = min(wide, high * elongation), min(high, wide * elongation)
        start = left + (width - left - gap - wide) / 2
        self._place(x, y, QRectF(round(start), round(top), round(wide), round(high)))
        for item in (self._x, self._y):
            item.dress(font, unit, self.theme)
        rect, across, up = self.plot_rect, _PX_ACROSS * unit, _PX_UP * unit
        self._x.show_axis(x, rect, below, _gaps(wide, across), rect.right() + GAP)
        self._y.show_axis(y, rect, left, _gaps(high, up), width - rect.left())

    def paint_into(self, painter: QPainter, corner: QPointF) -> None:
        """Paint the picture with its top left at `corner`."""
        self.settle()
        self.scene().prepareForPaint()
        size = self.rect().toRectF()
        self.scene().render(painter, size.translated(corner), size)

    def renew(self) -> None:
        """Draw anew, once for all that changes at the same time."""
        if not self._is_stale:
            self._is_stale = True
            self._soon.start()

    def settle(self) -> None:
        """Draw anew now, if anything has changed."""
        if self._is_stale:
            self._is_stale = False
            with self._counted():
                self.refresh()
                # Else the view moves its items while they are painted: once more.
                self.scene().prepareForPaint()

    def _settle_if_seen(self) -> None:
        if self.isVisible():  # else it is drawn when it is shown
            self.settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        self.settle()
        with self._counted():
            super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.renew()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self.renew()
        super().changeEvent(event)

    @contextmanager
    def _counted(self) -> Iterator[None]:
        began = perf_counter()
        yield
        self.spent += perf_counter() - began

    def _place(self, x: Axis, y: Axis, rect: QRectF) -> None:
        self.view.setGeometry(rect)
        self.view.setRange(xRange=x.ends, yRange=y.ends, padding=0)


def unit_for(size: QSize) -> float:
    """Return how much larger text and marks are in a large plot than in a small one."""
    side = min(size.width(), size.height())
    return min(max((side / _SMALL_SIDE) ** 0.5, 1.0), _LARGEST_UNIT)


def _widest(axis: Axis, gaps: int, font: QFont) -> float:
    """Return how wide the labels of an axis are."""
    metrics = QFontMetricsF(font)
    written = (label for _, label in axis.ticks(gaps))
    return max(map(metrics.horizontalAdvance, written), default=0.0)


def _gaps(pixels: float, each: float) -> int:
    return min(max(2, int(pixels / each)), _MOST_GAPS)
