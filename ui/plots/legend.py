"""The legend of a plot: entries that flow into as many lines as they need."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QGradient,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
)
from PySide6.QtWidgets import QWidget

from ui.look import markers
from ui.plots.items import DIAMETER, in_pixels

SIGN, _INNER, _OUTER = 14.0, 4.0, 9.0  # pixels in a small plot
_BAR = 46.0  # the length of a scale bar in a small plot
_STOPS = 17  # of a scale of colours
_FLAT = 6.5  # how much longer than high it is

# Outlines around (0, 0) with what draws and what fills them.
Sign = Sequence[tuple[QPainterPath, QPen, QBrush]]


@dataclass(frozen=True)
class Entry:
    """A sign and its meaning.

    Attributes
    ----------
    text : str
    sign : Sign
        Empty for words that stand alone.
    width : float
        Of the sign, in a small plot.
    before : str
        What stands in front of the sign.
    """

    text: str
    sign: Sign = ()
    width: float = SIGN
    before: str = ""


class Legend(pg.GraphicsObject):
    """Entries from the top left of the picture on."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: Sequence[Entry] = ()
        self._boxes: list[QRectF] = []
        self._font, self._colour, self._unit = QFont(), QColor(), 1.0

    def show_entries(
        self,
        entries: Sequence[Entry],
        width: float,
        font: QFont,
        colour: QColor,
        unit: float,
    ) -> float:
        """Show other entries within a width; return the height that they take."""
        self.prepareGeometryChange()
        self._entries, self._font, self._colour = entries, font, colour
        self._unit = unit
        self._boxes = self._flow(width)
        self.update()
        return self.boundingRect().height()

    @property
    def texts(self) -> list[str]:
        """Return what the entries say."""
        return [entry.text for entry in self._entries]

    def boundingRect(self) -> QRectF:
        whole = QRectF()
        for box in self._boxes:
            whole |= box
        return whole

    def paint(self, p: QPainter, option: object, widget: QWidget | None = None) -> None:
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        for entry, box in zip(self._entries, self._boxes, strict=True):
            p.setFont(self._font)
            p.setPen(self._colour)
            p.drawText(box, Qt.AlignmentFlag.AlignVCenter, entry.before)
            room = box.adjusted(self._before(entry), 0, 0, 0)
            text = room.adjusted(self._sign(entry), 0, 0, 0)
            p.drawText(text, Qt.AlignmentFlag.AlignVCenter, entry.text)
            half = entry.width * self._unit / 2
            middle = QPointF(room.left() + half, room.center().y())
            for outline, pen, fill in entry.sign:
                p.setPen(in_pixels(pen))
                p.setBrush(fill)
                p.drawPath(outline.translated(middle))

    def _flow(self, width: float) -> list[QRectF]:
        """Return where each entry stands."""
        metrics = QFontMetricsF(self._font)
        x = y = 0.0
        boxes = []
        for entry in self._entries:
            sign = self._before(entry) + self._sign(entry)
            needed = sign + metrics.horizontalAdvance(entry.text) + 1
            if x and x + needed > width:
                x, y = 0.0, y + metrics.height()
            boxes.append(QRectF(x, y, needed, metrics.height()))
            x += needed + _OUTER * self._unit
        return boxes

    def _sign(self, entry: Entry) -> float:
        return (entry.width + _INNER) * self._unit if entry.sign else 0.0

    def _before(self, entry: Entry) -> float:
        width = QFontMetricsF(self._font).horizontalAdvance(entry.before)
        return width + _INNER * self._unit if entry.before else 0.0


def line(pen: QPen, unit: float) -> Sign:
    """Return the sign for a line."""
    outline = QPainterPath(QPointF(-SIGN * unit / 2, 0))
    outline.lineTo(SIGN * unit / 2, 0)
    return [(outline, pen, QBrush())]


def mark(
    pen: QPen, fill: QColor | None = None, shape: str = "disc", size: float = DIAMETER
) -> Sign:
    """Return the sign for a point, as `Points` draws it."""
    return [(markers.outline(shape, size), pen, pg.mkBrush(fill))]


def bar(low: str, high: str, colours: Sequence[int], unit: float) -> Entry:
    """Return a scale bar in the colours of a map, with what its ends mean."""
    return Entry(high, ramp(colours, _BAR, unit), _BAR, before=low)


def ramp(colours: Sequence[int], width: float, unit: float) -> Sign:
    """Return the sign for a scale of colours, each a QRgb."""
    gradient = QLinearGradient(0, 0, 1, 0)
    gradient.setCoordinateMode(QGradient.CoordinateMode.ObjectMode)
    for place in np.linspace(0, 1, _STOPS):
        colour = colours[round(place * (len(colours) - 1))]
        gradient.setColorAt(place, QColor.fromRgb(colour))
    half = width * unit / 2
    outline = QPainterPath()
    outline.addRect(-half, -half / _FLAT, 2 * half, 2 * half / _FLAT)
    return [(outline, QPen(Qt.PenStyle.NoPen), QBrush(gradient))]
