"""What moves inside the units: points that gather, a curve that is passed, a gate."""

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from nnviz.model import activations
from nnviz.types import FloatArray
from ui import numbers
from ui.canvas import cards, maps, reading, strip, timing
from ui.canvas.drawing import Style, arrowhead, box, line, ring, text_width, write
from ui.canvas.layout import Layout
from ui.canvas.outcome import target_class
from ui.canvas.places import network_transform
from ui.canvas.scene import Scene

MOST_POINTS = 40
TINY, TAG = Style(9, 700, True), Style(10, 600)


def draw(painter: QPainter, scene: Scene, places: Layout) -> None:
    """Draw what moves inside the units at this moment."""
    if scene.is_now("batch"):
        _gather(painter, scene, places)
        return
    inside = {"A": _activate, "dZ": _pass_back}.get(scene.moment.kind)
    column = places.columns[scene.moment.layer]
    if inside is None or column.form not in ("card", "small_card"):
        return
    for unit, rect in column.boxes.items():
        inside(painter, scene, unit, cards.map_rect(column, rect))


# -- batch ------------------------------------------------------------------------


def _gather(painter: QPainter, scene: Scene, places: Layout) -> None:
    """Let the samples of the batch fly to their places in the maps of the inputs."""
    to_network, _ = network_transform(scene).inverted()
    cells = strip.cells(scene, places.strip)
    shown = reading.page(len(cells), list(cells).index(scene.sample), MOST_POINTS)
    samples = [sample for k, sample in enumerate(cells) if k in shown]
    for unit, rect in places.columns[0].boxes.items():
        for k, sample in enumerate(samples):
            start = to_network.map(cells[sample].center() * places.under)
            end = maps.place_of_sample(scene, rect, unit, sample)
            way = timing.travelled(scene.progress, k, len(samples))
            if 0 < way < 1 or (way == 1 and scene.plane is not None):
                _point(painter, scene, sample, start + (end - start) * way)
        if scene.progress >= timing.GATHERED:
            maps.sample_ring(painter, scene, rect, 4.2)


def _point(painter: QPainter, scene: Scene, sample: int, at: QPointF) -> None:
    fill = scene.theme.ink
    if scene.names.classes and "y" not in scene.veil:
        fill = strip.class_colour(scene, target_class(scene, sample))
    ring(painter, at, 2.6, fill, scene.theme.surface, 0.9)


# -- A ----------------------------------------------------------------------------


@dataclass(frozen=True)
class Graph:
    """An activation's curve in a small picture: −reach ≤ z ≤ reach."""

    rect: QRectF
    reach: float
    low: float
    high: float

    def at(self, z: float, a: float) -> QPointF:
        """Return where (z, a) lies."""
        across = (z + self.reach) / (2 * self.reach)
        up = (a - self.low) / ((self.high - self.low) or 1.0)
        rect = self.rect
        return QPointF(
            rect.left() + across * rect.width(), rect.bottom() - up * rect.height()
        )


def _activate(painter: QPainter, scene: Scene, unit: int, rect: QRectF) -> None:
    """Let z meet the activation's curve; then the map's ring lights."""
    layer = scene.moment.layer
    if scene.progress >= timing.CURVED:
        maps.late_bars(painter, scene, layer, unit, rect)
        maps.light(painter, scene, rect)
        return
    z = float(scene.record.Z[layer][scene.sample, unit])
    activation = activations.get(scene.activations[layer - 1])
    hidden = scene.is_mean or {"z", "a"} & scene.veil or scene.reduce_motion
    if hidden or not math.isfinite(z) or not scene.progress:
        return
    box(painter, rect, maps.RADIUS, scene.theme.surface, scene.theme.phase("forward"))
    if activation.slope is None:
        _shares(painter, scene, unit, rect)
        return
    reach = max(3.0, 1.25 * abs(z))
    inputs = np.linspace(-reach, reach, 33)
    outputs = activation(inputs)
    low, high = min(0.0, float(outputs.min())), max(0.0, float(outputs.max()))
    graph = Graph(rect.adjusted(4, 5, -4, -5), reach, low, high)
    _axes(painter, scene, graph)
    _polyline(painter, scene, graph, inputs, outputs)
    along = timing.share(scene.progress, 0, 0.5 * timing.CURVED)
    up = timing.share(scene.progress, 0.5 * timing.CURVED, 0.9 * timing.CURVED)
    a = float(scene.record.A[layer][scene.sample, unit])
    spot = graph.at(reach * (along - 1) + z * along, a * up)
    ring(painter, spot, 3.4, scene.theme.sign(a if up else z), scene.theme.ink, 1.2)


def _shares(painter: QPainter, scene: Scene, unit: int, rect: QRectF) -> None:
    """Softmax: let the shares of all units grow side by side, this one's lit."""
    inner = rect.adjusted(5, 5, -5, -5)
    shares = np.nan_to_num(scene.record.A[scene.moment.layer][scene.sample])
    step = inner.width() / len(shares)
    grown = timing.share(scene.progress, 0, timing.CURVED)
    for k, value in enumerate(shares):
        height = max(1.0, float(value) * grown * inner.height())
        left = inner.left() + k * step
        bar = QRectF(left, inner.bottom() - height, max(1.0, step - 2), height)
        colour = scene.theme.positive
        painter.fillRect(bar, colour if k == unit else scene.theme.dimmed(colour))


def _axes(painter: QPainter, scene: Scene, graph: Graph) -> None:
    colour = scene.theme.dimmed(scene.theme.muted)
    line(painter, graph.at(-graph.reach, 0), graph.at(graph.reach, 0), colour)
    line(painter, graph.at(0, graph.low), graph.at(0, graph.high), colour)


def _polyline(
    painter: QPainter, scene: Scene, graph: Graph, z: FloatArray, a: FloatArray
) -> None:
    painter.setPen(QPen(scene.theme.phase("forward"), 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    points = [graph.at(float(x), float(y)) for x, y in zip(z, a, strict=True)]
    painter.drawPolyline(QPolygonF(points))


# -- dZ ---------------------------------------------------------------------------


def _pass_back(painter: QPainter, scene: Scene, unit: int, rect: QRectF) -> None:
    """Let ∂ℒ/∂a pass a gate as wide as the slope; a fused loss needs none."""
    layer = scene.moment.layer
    if layer == scene.record.depth and scene.is_fused:
        _tag(painter, scene, rect, "a − y")
        return
    slope = reading.slope(scene, layer, unit)
    if slope is None or not math.isfinite(slope) or {"da", "dz"} & scene.veil:
        return
    box(painter, rect, maps.RADIUS, scene.theme.surface, scene.theme.phase("backward"))
    lane = QRectF(rect.left() + 2, rect.top() + 2, rect.width() - 4, rect.height() - 15)
    _gate(painter, scene, lane, slope)
    _passer(painter, scene, lane, unit)
    text = f"×{numbers.plain(slope, 2)}"
    place = QPointF(rect.center().x(), rect.bottom() - 4)
    ink = scene.theme.ink
    write(painter, place, text, TINY, ink, "centre", rect.width() - 4)


def _gate(painter: QPainter, scene: Scene, lane: QRectF, slope: float) -> None:
    """Draw two posts; the opening between them is the slope, closed at 0, wide at 1."""
    opening = min(1.0, abs(slope)) * lane.height()
    x, y = lane.center().x(), lane.center().y()
    for start, end in ((lane.top(), y - opening / 2), (y + opening / 2, lane.bottom())):
        painter.fillRect(QRectF(x - 2, start, 4, end - start), scene.theme.muted)


def _passer(painter: QPainter, scene: Scene, lane: QRectF, unit: int) -> None:
    """Draw the value before the gate, and what is left of it behind."""
    record, layer = scene.record, scene.moment.layer
    way = timing.share(scene.progress, 0, timing.PASSED)
    values = (record.dA if way < 0.5 else record.dZ)[layer][scene.sample]
    value = float(values[unit])
    largest = float(np.abs(record.dA[layer][scene.sample]).max())
    size = math.sqrt(abs(value) / largest) if 0 < largest < math.inf else 0.0
    if not math.isfinite(size):
        return
    x = lane.right() - 6 - way * (lane.width() - 12)
    fill, outline = scene.theme.sign(value), scene.theme.phase("backward")
    centre = QPointF(x, lane.center().y())
    arrowhead(painter, centre, math.pi, 2.4 + 5.0 * min(1.0, size), fill, outline)


def _tag(painter: QPainter, scene: Scene, rect: QRectF, text: str) -> None:
    """Say on the map's lower edge where the number comes from."""
    colour = scene.theme.phase_text("backward")
    width = text_width(text, TAG) + 8
    pill = QRectF(rect.center().x() - width / 2, rect.bottom() - 9, width, 14)
    box(painter, pill, 5, scene.theme.surface, colour)
    write(
        painter,
        QPointF(pill.center().x(), pill.bottom() - 3.5),
        text,
        TAG,
        colour,
        "centre",
    )
