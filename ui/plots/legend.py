"""The legend of a plot: entries that flow into as many lines as they need."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from ui.plots import lines
from ui.plots.marks import Swatch
from ui.theme import Theme

_SWATCH, _INNER, _OUTER = 14.0, 4.0, 9.0


@dataclass(frozen=True)
class Entry:
    """A sign and its meaning.

    Attributes
    ----------
    text : str
    swatch : Swatch
    width : float
        Of the sign, in a small plot.
    before : str
        What stands in front of the sign.
    """

    text: str
    swatch: Swatch
    width: float = _SWATCH
    before: str = ""


def height(entries: Sequence[Entry], width: float, font: QFont) -> float:
    """Return the height that the entries need when they are `width` pixels wide."""
    boxes = _flow(entries, width, font)
    return boxes[-1].bottom() if boxes else 0.0


def paint(
    painter: QPainter, box: QRectF, entries: Sequence[Entry], font: QFont, theme: Theme
) -> None:
    """Paint the entries from the top left of `box` on."""
    unit, middle = _unit(font), Qt.AlignmentFlag.AlignVCenter
    for entry, place in zip(entries, _flow(entries, box.width(), font), strict=True):
        place = place.translated(box.topLeft())
        painter.setFont(font)
        painter.setPen(theme.muted)
        if entry.before:
            painter.drawText(place, middle, entry.before)
        place.setLeft(place.left() + _before(entry, font))
        painter.drawText(
            place.adjusted(_sign(entry) * unit, 0, 0, 0), middle, entry.text
        )
        place.setWidth(entry.width * unit)
        entry.swatch(painter, place)


def nothing(painter: QPainter, box: QRectF) -> None:
    """Paint no sign: for words that stand alone, with a width of 0."""


def line(pen: QPen, is_dashed: bool = False) -> Swatch:
    """Return the sign for a line."""

    def draw(painter: QPainter, box: QRectF) -> None:
        y = box.center().y()
        ends = np.array([[box.left(), y], [box.right(), y]])
        lines.paint(painter, ends, box, pen, is_dashed)

    return draw


def _flow(entries: Sequence[Entry], width: float, font: QFont) -> list[QRectF]:
    """Return where each entry stands, from (0, 0) on."""
    metrics, unit = QFontMetricsF(font), _unit(font)
    x = y = 0.0
    boxes = []
    for entry in entries:
        sign = _before(entry, font) + _sign(entry) * unit
        needed = sign + metrics.horizontalAdvance(entry.text) + 1
        if x and x + needed > width:
            x, y = 0.0, y + metrics.height()
        boxes.append(QRectF(x, y, needed, metrics.height()))
        x += needed + _OUTER * unit
    return boxes


def _sign(entry: Entry) -> float:
    """Return the room that the sign takes in a small plot."""
    return entry.width + _INNER if entry.width else 0.0


def _before(entry: Entry, font: QFont) -> float:
    """Return the room that the words in front of the sign take."""
    if not entry.before:
        return 0.0
    width = QFontMetricsF(font).horizontalAdvance(entry.before)
    return width + _INNER * _unit(font)


def _unit(font: QFont) -> float:
    return font.pixelSize() / 11
