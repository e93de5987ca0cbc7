"""An axis of a plot: its range and name, and how pyqtgraph draws it in our look."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QLocale, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPicture
from PySide6.QtWidgets import QWidget

from nnviz.types import FloatArray
from ui.look.theme import Theme
from ui.plots import ticks

GAP = 5.0  # between an axis and its labels
_FAR = 1e3  # lengths of the axis
_AROUND = 60.0


@dataclass(frozen=True)
class Axis:
    """A range of values and its name.

    Attributes
    ----------
    low, high : float
        The values at both ends, low < high; positive where `is_log`.
    name : str
    short : str
        Its name where there is no room for all of it; by default it is cut.
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
    short: str = ""

    def scaled(self, values: FloatArray | float) -> FloatArray:
        """Return where values lie on the axis: their logarithms where `is_log`.

        NaN where there is no such place; never so far away that Qt loses its way.
        """
        places = np.array(values, dtype=float)
        if self.is_log:
            places[~(places > 0)] = np.nan
            places = np.log10(places)
        places[~np.isfinite(places)] = np.nan
        low, high = self.ends
        far = _FAR * (high - low)
        return np.clip(places, low - far, high + far)

    @property
    def ends(self) -> tuple[float, float]:
        """Return where the axis begins and ends, in the numbers of `scaled`."""
        ends = np.array([self.low, self.high])
        low, high = np.log10(ends) if self.is_log else ends
        return float(low), float(high)

    def ticks(self, most: int) -> list[tuple[float, str]]:
        """Return the places of the ticks, and what is written at them."""
        if self.named_ticks:
            return [(float(k), name) for k, name in enumerate(self.named_ticks)]
        if self.is_log:
            found = ticks.logarithmic(self.low, self.high, most)
            places, written = np.log10(found).tolist(), ticks.power_labels(found)
        else:
            least = 1.0 if self.is_counted else 0.0
            places = ticks.linear(self.low, self.high, most, least)
            written = ticks.labels(places)
        return list(zip(places, written, strict=True))


class AxisItem(pg.AxisItem):
    """pyqtgraph's axis with its name in a corner, and every label in the picture."""

    picture: Any  # pyqtgraph's own; it is None once something else is new

    def __init__(self, side: str, view: pg.ViewBox) -> None:
        super().__init__(side)
        self.linkToView(view)
        self._dress: tuple[QFont, Theme] | None = None
        self._ink, self._name, self._corner = QColor(), "", QPointF()
        self._view = view
        self._given: tuple[object, ...] = ()  # what is shown
        self._specs: tuple[tuple[object, ...], Any] = (), None  # of what, and how

    @property
    def words(self) -> str:
        """Return what is written of its name."""
        return self._name

    def dress(self, font: QFont, unit: float, theme: Theme) -> None:
        """Take fonts and colours; of the left axis only the grid is seen."""
        if (font, theme) == self._dress:
            return  # pyqtgraph takes its time over each of these
        self._dress, self._given = (font, theme), ()
        is_left = self.orientation == "left"
        hairline, tick = QPen(theme.hairline, unit), QPen(theme.muted, unit)
        self.setPen(None if is_left else hairline)
        self.setTickPen(hairline if is_left else tick)
        self.setTextPen(theme.muted)
        self.setGrid(255 if is_left else False)
        self.setStyle(
            tickFont=font,
            tickLength=0 if is_left else round(GAP * unit / 2),
            tickTextOffset=round(GAP * unit * (1.0 if is_left else 0.2)),
            tickAlpha=255,
        )
        self._ink = theme.ink

    def show_axis(
        self, axis: Axis, rect: QRectF, thickness: float, most: int, room: float
    ) -> None:
        """Show an axis beside the rectangle of the data.

        Parameters
        ----------
        axis : Axis
        rect : QRectF
            Where the data are drawn, in pixels.
        thickness : float
            How far the axis reaches away from it.
        most : int
            How many gaps between two ticks there may be about.
        room : float
            How wide its name may be.
        """
        given = axis, rect, thickness, most, room, QLocale()
        if given == self._given:
            return
        self._given = given
        metrics, found = QFontMetricsF(self.style["tickFont"]), axis.ticks(most)
        if axis.named_ticks:
            is_left = self.orientation == "left"
            slot = (thickness if is_left else rect.width() / len(found)) - GAP
            found = [(at, _elided(metrics, name, slot)) for at, name in found]
        self.setTicks([found])
        if self.orientation == "left":
            # A long name begins over the labels of the ticks.
            left = rect.left() - thickness
            name = _fitting(metrics, axis, room + rect.left())
            beside = max(0.0, metrics.horizontalAdvance(name) - room)
            beside = min(beside, rect.left())
            self._name = _elided(metrics, name, room + beside)
            self.setWidth(thickness)
            self.setGeometry(QRectF(left, rect.top(), thickness, rect.height()))
            self._corner = QPointF(thickness - beside, -GAP / 2 - metrics.descent())
        else:
            self._name = _elided(metrics, _fitting(metrics, axis, room), room)
            self.setHeight(thickness)
            self.setGeometry(QRectF(rect.bottomLeft(), QSizeF(rect.width(), thickness)))
            end = rect.width() + GAP - metrics.horizontalAdvance(self._name)
            self._corner = QPointF(end, thickness - metrics.descent())

    def boundingRect(self) -> QRectF:
        # Half a label beside the first and the last tick, and the name.
        return super().boundingRect().adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)

    def paint(self, p: QPainter, option: object, widget: QWidget | None) -> None:
        # Straight away and without a clip, neither of which an SVG keeps right.
        specs = self._specs_for(p)
        if specs is None or self._dress is None:
            return  # nothing has been arranged yet
        line, ticks, texts = specs
        p.setFont(self.style["tickFont"])  # also where they were found before
        for pen, start, end in (line, *ticks):
            p.setPen(pen)
            p.drawLine(start, end)
        p.setPen(self.textPen())
        taken = -np.inf
        for rect, flags, text in texts:
            # The last label may not stick out, nor touch the one before.
            rect.moveRight(min(rect.right(), self.width() + GAP))
            if rect.left() > taken or self.orientation == "left":
                p.drawText(rect, int(flags), text)
                taken = rect.right() + GAP
        p.setPen(self._ink)
        p.drawText(self._corner, self._name)

    def _specs_for(self, p: QPainter) -> Any:
        """Return what is to be drawn: it takes its time, so as often as it changes."""
        device = p.paintEngine().type(), p.device().logicalDpiX()
        of = *device, self.geometry(), self._view.geometry()
        if self.picture is None or of != self._specs[0]:
            self._specs = of, self.generateDrawSpecs(p)
            self.picture = QPicture()
        return self._specs[1]


def _fitting(metrics: QFontMetricsF, axis: Axis, width: float) -> str:
    """Return the name of an axis, the short one where it is wider than that."""
    has_room = metrics.horizontalAdvance(axis.name) <= width
    return axis.name if has_room else axis.short or axis.name


def _elided(metrics: QFontMetricsF, text: str, width: float) -> str:
    """Return a text that ends in … where it is wider than that."""
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
