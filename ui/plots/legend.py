"""The legend of a plot: entries that flow into as many lines as they need."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.plots.items import DIAMETER, in_pixels, outline_of
from ui.plots.rings import Ring

_SIGN, _INNER, _OUTER = 14.0, 4.0, 9.0  # pixels in a small plot

# Draws what an entry explains around (0, 0), as wide as it is told.
Sign = Callable[[QPainter, float], None]


@dataclass(frozen=True)
class Entry:
    """A sign and its meaning.

    Attributes
    ----------
    text : str
    sign : Sign or None
        None for words that stand alone.
    width : float
        Of the sign, in a small plot.
    before : str
        What stands in front of the sign.
    """

    text: str
    sign: Sign | None = None
    width: float = _SIGN
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
            if entry.sign:
                width = entry.width * self._unit
                p.save()
                p.translate(room.left() + width / 2, room.center().y())
                entry.sign(p, width)
                p.restore()

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


def line(pen: QPen) -> Sign:
    """Return the sign for a line."""

    def draw(painter: QPainter, width: float) -> None:
        painter.setPen(in_pixels(pen))
        painter.drawLine(QLineF(-width / 2, 0, width / 2, 0))

    return draw


def mark(
    pen: QPen, fill: QColor | None = None, shape: str = "o", size: float = DIAMETER
) -> Sign:
    """Return the sign for a point, as `Points` draws it."""
    outline = outline_of(shape, size)

    def draw(painter: QPainter, width: float) -> None:
        painter.setPen(in_pixels(pen))
        painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
        painter.drawPath(outline)

    return draw


def marks(rings: Sequence[Ring]) -> Sign:
    """Return the sign for rings around one point."""
    signs = [mark(pen, size=size) for pen, size in rings]

    def draw(painter: QPainter, width: float) -> None:
        for sign in signs:
            sign(painter, width)

    return draw


def ramp(colours: Sequence[int]) -> Sign:
    """Return the sign for a scale of colours, each a QRgb."""
    image = QImage(len(colours), 1, QImage.Format.Format_RGB32)
    for x, colour in enumerate(colours):
        image.setPixel(x, 0, colour)

    def draw(painter: QPainter, width: float) -> None:
        height = width / _FLAT
        corner = QPointF(-width / 2, -height / 2)
        painter.drawImage(QRectF(corner, -corner), image)

    return draw


_FLAT = 6.5  # how much longer than high a scale is
