"""The small drawings of the legend, made by what draws the network itself."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from ui.canvas import discs, edges, maps, strip
from ui.canvas.columns import Column
from ui.canvas.drawing import Style, arrowhead, box, write
from ui.canvas.layout import Layout
from ui.canvas.outcome import RIGHT, WRONG
from ui.canvas.places import network_scale, places_of
from ui.canvas.scene import Scene
from ui.look import icons
from ui.look.colours import blend

SIGN = Style(13, 600)
Sketch = Callable[[QPainter, QRectF], None]
PHASES = ("forward", "loss", "backward", "update")


class Entry(NamedTuple):
    """A line of the legend: what is seen, and what it means."""

    draw: Sketch
    text: str


@dataclass(frozen=True, eq=False)
class Sketches:
    """Draws samples of what a scene consists of, each into a box."""

    scene: Scene

    @property
    def places(self) -> Layout:
        """Return where everything stands in the scene."""
        return places_of(self.scene)

    def signs(self, painter: QPainter, rect: QRectF) -> None:
        """Draw a positive and a negative edge."""
        largest = edges.reference(self.scene)
        self._edges(painter, rect, (largest, -largest))

    def widths(self, painter: QPainter, rect: QRectF) -> None:
        """Draw edges from the thinnest to the widest."""
        largest = edges.reference(self.scene)
        self._edges(painter, rect, [largest * share for share in (0.02, 0.5, 1.0)])

    def dimmed(self, painter: QPainter, rect: QRectF) -> None:
        """Draw an edge that takes part in the moment, and one that does not."""
        theme, largest = self.scene.theme, edges.reference(self.scene)
        colours = theme.positive, theme.dimmed(theme.positive)
        self._edges(painter, rect, (largest, largest), colours)

    def wire(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the way between an output and the loss."""
        painter.setPen(edges.wire_pen(self.scene))
        y = rect.center().y()
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right() - 6, y))

    def phases(self, painter: QPainter, rect: QRectF) -> None:
        """Draw a mark in each phase; gradients travel back."""
        theme = self.scene.theme
        for phase, centre in zip(PHASES, _spread(rect, len(PHASES)), strict=True):
            angle = math.pi if phase == "backward" else 0.0
            outline = theme.phase(phase)
            arrowhead(painter, centre, angle, 5.0, theme.positive, outline)

    def stamp(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the answers of the first unit that is a card."""
        column = self.column("card", "small_card")
        assert column is not None
        side = QRectF(rect.left(), rect.top(), rect.height(), rect.height())
        maps.stamp(painter, self.scene, column.layer, column.shown[0], side, True)
        maps.sample_ring(painter, self.scene, side, 3.4)

    def scale(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the colours from the most negative to the most positive."""
        self._ramp(painter, rect, self.scene.theme.diverging[1:])

    def surface(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the colours of a predicted value."""
        self._ramp(painter, rect, self.scene.theme.sequential)

    def ink(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the greys from paper to ink."""
        self._ramp(painter, rect, self.scene.theme.greys)

    def disc(self, painter: QPainter, rect: QRectF) -> None:
        """Draw discs of a positive a, a small one and a negative one."""
        theme = self.scene.theme
        for k, (colour, share) in enumerate(
            ((theme.positive, 1.0), (theme.positive, 0.3), (theme.negative, 1.0))
        ):
            side = QRectF(rect.left(), rect.top(), rect.height(), rect.height())
            side.translate(k * (rect.height() + 4), 0)
            discs.rim(painter, side, theme.muted)
            discs.filled(painter, side, blend(theme.field, colour, share))

    def core(self, painter: QPainter, rect: QRectF) -> None:
        """Draw a disc as it is once its gradient is known."""
        theme = self.scene.theme
        side = QRectF(rect.left(), rect.top(), rect.height(), rect.height())
        discs.rim(painter, side, theme.muted)
        discs.filled(painter, side, theme.positive)
        discs.core(painter, self.scene, side, -1.0, 1.0)

    def icon(self, name: str, painter: QPainter, rect: QRectF) -> None:
        """Draw a badge."""
        place = QRectF(rect.left(), rect.top(), rect.height(), rect.height())
        inner = place.adjusted(2, 2, -2, -2)
        icons.draw(painter, name, inner, self.scene.theme.muted)

    def text(self, words: str, painter: QPainter, rect: QRectF) -> None:
        """Write a sign as it stands in the picture."""
        place = QPointF(rect.left() + 2, rect.center().y() + 5)
        write(painter, place, words, SIGN, self.scene.theme.ink)

    def outcomes(self, painter: QPainter, rect: QRectF) -> None:
        """Write the signs of a right prediction and of a wrong one."""
        theme = self.scene.theme
        signs = (RIGHT, theme.ink), (WRONG, theme.error)
        for (sign, colour), at in zip(signs, _spread(rect, 3)[:2], strict=True):
            write(painter, at + QPointF(0, 4), sign, SIGN, colour, "centre")

    def missing(self, painter: QPainter, rect: QRectF) -> None:
        """Draw an edge and a fill that are not a number."""
        left_half = rect.adjusted(0, 0, -rect.width() / 2, 0)
        self._edges(painter, left_half, (math.nan,), (self.scene.theme.muted,))
        left = rect.center().x()
        fill = QRectF(left, rect.top() + 3, rect.height(), rect.height() - 6)
        box(painter, fill, 3, self.scene.theme.missing)

    def classes(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the mark of every class."""
        count = len(self.scene.names.classes)
        size = min(9.0, rect.width() / count - 1)
        for k, centre in enumerate(_spread(rect, max(4, count))[:count]):
            strip.marker(painter, self.scene, centre, k, size)

    def column(self, *forms: str) -> Column | None:
        """Return the first layer whose units are drawn in one of these forms."""
        columns = self.places.columns[1:]
        return next((one for one in columns if one.form in forms), None)

    def _edges(
        self,
        painter: QPainter,
        rect: QRectF,
        weights: Sequence[float],
        colours: Sequence[QColor] | None = None,
    ) -> None:
        """Draw edges of these weights side by side, as wide as in the picture."""
        places = self.places
        scale = network_scale(self.scene)
        largest, widest = edges.reference(self.scene), edges.widest(places)
        step = rect.width() / len(weights)
        for k, weight in enumerate(weights):
            colour = colours[k] if colours else self.scene.theme.sign(weight)
            width = edges.width_of(weight, largest, widest) * scale
            start = QPointF(rect.left() + k * step, rect.center().y())
            pen = edges.pen_of(weight, colour, width)
            if places.is_dense:  # there even what is no number has a plain line
                pen = edges.flat_pen(colour, width)
            painter.setPen(pen)
            painter.drawLine(start, start + QPointF(step - 6, 0))

    def _ramp(self, painter: QPainter, rect: QRectF, colours: Sequence[int]) -> None:
        """Draw the colours of a table from left to right."""
        step = rect.width() / len(colours)
        for k, colour in enumerate(colours):
            left = rect.left() + k * step
            bar = QRectF(left, rect.top() + 4, step + 0.5, rect.height() - 8)
            painter.fillRect(bar, QColor.fromRgb(colour))


def _spread(rect: QRectF, count: int) -> list[QPointF]:
    """Return the middles of so many equal parts of a box."""
    step, y = rect.width() / count, rect.center().y()
    return [QPointF(rect.left() + (k + 0.5) * step, y) for k in range(count)]
