"""The small drawings of the legend for the signs of one moment alone."""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.canvas import activating, discs, edges, gate, inputs, maps, marks, reading
from ui.canvas.drawing import (
    CAPTION,
    ON_EDGE,
    STRONG,
    Style,
    arrowhead,
    box,
    line,
    ring,
    text_width,
    write,
)
from ui.canvas.layout import Edge
from ui.canvas.places import places_of
from ui.canvas.scene import Scene, Weight
from ui.canvas.strongest import strongest
from ui.look.colours import blend

Sketch = Callable[[QPainter, QRectF], None]
CHIP = Style(11, 700)
HEIGHTS = (0.5, 1.0, 0.35, 0.7)  # of bars that stand for those of a batch


@dataclass(frozen=True, eq=False)
class MomentSketches:
    """Draws samples of what a moment adds to the picture, each into a box."""

    scene: Scene

    def marks(self, painter: QPainter, rect: QRectF) -> None:
        """Draw marks of three magnitudes that travel as those of the moment."""
        outline = self.scene.theme.phase(self.scene.moment.phase)
        angle = math.pi if self.scene.moment.phase == "backward" else 0.0
        for k in range(3):
            centre = QPointF(rect.left() + rect.width() * (k + 0.5) / 3, _middle(rect))
            fill = self.scene.theme.sign(1 if k % 2 else -1)
            arrowhead(painter, centre, angle, marks.radius_of(k / 2), fill, outline)

    def points(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the followed sample among others of the batch."""
        theme = self.scene.theme
        for k, height in enumerate(HEIGHTS):
            at = QPointF(rect.left() + 7 + 14 * k, rect.bottom() - 12 * height - 2)
            ring(painter, at, 2.6, theme.sign((-1) ** k), theme.surface, 0.9)
        followed = QPointF(rect.left() + 21, rect.bottom() - 14)
        ring(painter, followed, 4.2, None, theme.ink, 1.8)

    def found(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the ring that lights where the sample's a has been found."""
        theme = self.scene.theme
        centre = QPointF(rect.left() + _middle(rect) - rect.top(), _middle(rect))
        ring(painter, centre, 7, None, theme.phase("forward"), 2)
        ring(painter, centre, 3.4, None, theme.ink, 1.8)

    def curve(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the curve of the activation with a point on it."""
        layer = self.scene.moment.layer
        code = self.scene.activations[layer - 1]
        activating.sketch(painter, self.scene, code, rect.adjusted(2, 2, -30, -2))

    def bars(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the losses of some samples, that of the followed one darker."""
        colour = self.scene.theme.phase("loss")
        quiet = blend(self.scene.theme.surface, colour, 0.45)
        for k, height in enumerate(HEIGHTS):
            tall = height * (rect.height() - 3)
            bar = QRectF(rect.left() + 12 * k, rect.bottom() - 1 - tall, 10, tall)
            painter.fillRect(bar, colour if k == 0 else quiet)

    def gate(self, painter: QPainter, rect: QRectF) -> None:
        """Draw a gate that is half open, and a value before and behind it."""
        theme = self.scene.theme
        lane = QRectF(rect.left(), rect.top(), 52, rect.height())
        gate.posts(painter, self.scene, lane, 0.5)
        for x, radius in ((lane.right() - 9, 6.5), (lane.left() + 9, 4.5)):
            centre = QPointF(x, _middle(rect))
            outline = theme.phase("backward")
            arrowhead(painter, centre, math.pi, radius, theme.positive, outline)

    def direct(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the tag of a gradient that needs no chain of factors."""
        place = QPointF(rect.left(), rect.bottom())
        gate.tag(painter, self.scene, place, reading.direct(self.scene))

    def chip(self, words: str, painter: QPainter, rect: QRectF) -> None:
        """Draw a chip as they lie on edges where these are few."""
        theme, phase = self.scene.theme, self.scene.moment.phase
        pill = QRectF(rect.left(), rect.top(), 0, rect.height() - 1)
        pill.setWidth(min(rect.width(), text_width(words, CHIP) + 14))
        box(painter, pill, 6, theme.surface, theme.phase(phase), 1.4)
        base = QPointF(pill.center().x(), _middle(rect) + 4)
        ink, most = theme.phase_text(phase), pill.width() - 8
        write(painter, base, words, CHIP, ink, "centre", most)

    def gradient(self, painter: QPainter, rect: QRectF) -> None:
        """Draw an edge with its gradient on it."""
        value = reading.gradient(self.scene, Weight(*self._edge))
        text = reading.shown(self.scene, "dw", value, 1)
        self._on_edge(painter, rect, text, self.scene.theme.phase_text("backward"))

    def weight(self, painter: QPainter, rect: QRectF) -> None:
        """Draw an edge with its weight on it."""
        value = reading.parameter(self.scene, Weight(*self._edge))
        text = reading.shown(self.scene, "w", value)
        self._on_edge(painter, rect, text, self.scene.theme.ink)

    def bare(self, painter: QPainter, rect: QRectF) -> None:
        """Draw an edge without a number."""
        self._on_edge(painter, rect, "", self.scene.theme.ink)

    def pair(self, painter: QPainter, rect: QRectF) -> None:
        """Write a weight from before the update, struck out, and the one after it."""
        scene, weight = self.scene, Weight(*self._edge)
        more = reading.telling(scene, weight)
        texts = (
            reading.shown(scene, "w", value, more)
            for value in reading.around(scene, weight)
        )
        colours = scene.theme.muted, scene.theme.phase_text("update")
        base, most = QPointF(rect.left(), _middle(rect) + 4), rect.width() / 2 - 2
        for k, (text, colour) in enumerate(zip(texts, colours, strict=True)):
            place = base + QPointF(k * rect.width() / 2, 0)
            write(painter, place, text, ON_EDGE, colour, "left", most)
            if k == 0:
                end = place + QPointF(min(most, text_width(text, ON_EDGE)), 0)
                up = QPointF(0, 3.8)
                line(painter, place - up, end - up, colour)

    def input(self, painter: QPainter, rect: QRectF) -> None:
        """Write an input as the network sees it, and as the table has it."""
        value = reading.shown(self.scene, "x", reading.a(self.scene, 0, 0))
        base, theme = QPointF(rect.left(), _middle(rect) + 4), self.scene.theme
        write(painter, base, value, STRONG, theme.ink)
        wide = text_width(value, STRONG) + 5
        raw, most = inputs.raw_text(self.scene, 0), max(8.0, rect.width() - wide)
        place = base + QPointF(wide, 0)
        write(painter, place, raw, CAPTION, theme.muted, "left", most)

    def words(
        self, words: str, colour: QColor, painter: QPainter, rect: QRectF
    ) -> None:
        """Write words as they stand in the picture, no wider than the box."""
        base = QPointF(rect.left(), _middle(rect) + 4)
        write(painter, base, words, CAPTION, colour, "left", rect.width())

    def shares(self, painter: QPainter, rect: QRectF) -> None:
        """Draw a share of a gradient that is negative, and one that is positive."""
        theme = self.scene.theme
        for k, part in enumerate((-0.8, 0.5)):
            middle = rect.left() + (k + 0.5) * rect.width() / 2
            bar = QRectF(middle, _middle(rect) - 1.5, part * rect.width() / 4, 3)
            painter.fillRect(bar.normalized(), theme.sign(part))
            ends = QPointF(middle, rect.top() + 5), QPointF(middle, rect.bottom() - 5)
            line(painter, *ends, theme.muted)

    def chosen(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the frame of what is chosen."""
        card = QRectF(rect.left() + 4, rect.top() + 3, 34, rect.height() - 6)
        theme = self.scene.theme
        box(painter, card.adjusted(-3, -3, 3, 3), 6, None, theme.ink, 1.5)
        box(painter, card, 4, theme.surface, theme.hairline, 1.2)

    def tried(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the frame of what is tried out."""
        painter.setPen(QPen(self.scene.theme.ink, 1.4, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        frame = QRectF(rect.left() + 1, rect.top() + 2, 36, rect.height() - 4)
        painter.drawRoundedRect(frame, 5, 5)

    def unknown(self, painter: QPainter, rect: QRectF) -> None:
        """Draw a disc whose a is not computed yet."""
        side = QRectF(rect.left(), rect.top(), rect.height(), rect.height())
        discs.filled(painter, side, self.scene.theme.field)
        discs.rim(painter, side, self.scene.theme.muted)

    def pale(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the answers of a unit pale, as before they are computed."""
        columns = places_of(self.scene).columns[1:]
        column = next(c for c in columns if c.form in ("card", "small_card"))
        side = QRectF(rect.left(), rect.top(), rect.height(), rect.height())
        maps.stamp(painter, self.scene, column.layer, column.shown[0], side, False)

    @property
    def _edge(self) -> Edge:
        """Return an edge whose numbers stand for those of all."""
        layer = self.scene.moment.layer or 1
        places = places_of(self.scene)
        numbered: Iterable[Edge] = places.labels if places.has_labels else places.curves
        numbered = strongest(self.scene, places) or numbered
        own = (edge for edge in numbered if edge[0] == layer)
        return next(own, (layer, 0, 0))

    def _on_edge(
        self, painter: QPainter, rect: QRectF, text: str, colour: QColor
    ) -> None:
        """Write on an edge as wide as that of the weight it is."""
        is_veiled = "w" in self.scene.veil
        own = reading.slid(self.scene, Weight(*self._edge))
        weight = 0.0 if is_veiled else own
        largest = edges.reference(self.scene)
        width = edges.width_of(weight, largest, edges.widest(places_of(self.scene)))
        ends = (
            QPointF(rect.left(), _middle(rect)),
            QPointF(rect.right() - 6, _middle(rect)),
        )
        line(painter, *ends, self.scene.theme.sign(weight), width)
        if text:
            pill = QRectF(0, 0, text_width(text, ON_EDGE) + 4, 13)
            pill.moveCenter((ends[0] + ends[1]) / 2)
            box(painter, pill, 4, self.scene.theme.surface)
            base = pill.center() + QPointF(0, 4)
            write(painter, base, text, ON_EDGE, colour, "centre")


def _middle(rect: QRectF) -> float:
    return rect.center().y()
