"""A: z meets the activation's curve in the unit, then the map's ring lights."""

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from nnviz.model import activations
from nnviz.model.activations import Activation
from nnviz.types import FloatArray
from ui.canvas import maps, timing
from ui.canvas.drawing import box, line, ring
from ui.canvas.scene import Scene


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


def draw(painter: QPainter, scene: Scene, unit: int, rect: QRectF) -> None:
    """Let z meet the activation's curve; then the map's ring lights."""
    layer = scene.moment.layer
    if maps.is_veiled(scene, layer):
        return
    if scene.progress >= timing.CURVED:
        maps.late_bars(painter, scene, layer, unit, rect)
        maps.light(painter, scene, rect)
        return
    hidden = scene.is_mean or "z" in scene.veil or scene.reduce_motion
    z = float(scene.record.Z[layer][scene.sample, unit])
    if hidden or not math.isfinite(z) or scene.progress <= 0:
        return
    box(painter, rect, maps.RADIUS, scene.theme.surface, scene.theme.phase("forward"))
    activation = activations.get(scene.activations[layer - 1])
    if activation.slope is None:
        _shares(painter, scene, unit, rect)
    else:
        _meet(painter, scene, activation, unit, rect)


def sketch(painter: QPainter, scene: Scene, code: str, rect: QRectF) -> None:
    """Draw an activation's curve with a point on it; of softmax, some shares."""
    activation, z = activations.get(code), 1.5
    if activation.slope is None:
        for k, share in enumerate((0.2, 0.7, 0.1)):
            tall, colour = share * rect.height(), scene.theme.positive
            bar = QRectF(rect.left() + 12 * k, rect.bottom() - tall, 10, tall)
            painter.fillRect(bar, colour if k == 1 else scene.theme.dimmed(colour))
        return
    inputs = np.linspace(-3.0, 3.0, 33)
    outputs = activation(inputs)
    low, high = min(0.0, float(outputs.min())), max(0.0, float(outputs.max()))
    graph = Graph(rect, 3.0, low, high)
    _polyline(painter, scene, graph, inputs, outputs)
    spot = graph.at(z, float(activation(np.array(z))))
    ring(painter, spot, 3.4, scene.theme.positive, scene.theme.ink, 1.2)


def _meet(
    painter: QPainter, scene: Scene, activation: Activation, unit: int, rect: QRectF
) -> None:
    """Move a point along to z, then up to the curve."""
    layer, sample = scene.moment.layer, scene.sample
    z = float(scene.record.Z[layer][sample, unit])
    a = float(scene.record.A[layer][sample, unit])
    reach = max(3.0, 1.25 * abs(z))
    inputs = np.linspace(-reach, reach, 33)
    outputs = activation(inputs)
    low, high = min(0.0, float(outputs.min())), max(0.0, float(outputs.max()))
    graph = Graph(rect.adjusted(4, 5, -4, -5), reach, low, high)
    _axes(painter, scene, graph)
    _polyline(painter, scene, graph, inputs, outputs)
    along = timing.share(scene.progress, 0, 0.5 * timing.CURVED)
    up = timing.share(scene.progress, 0.5 * timing.CURVED, 0.9 * timing.CURVED)
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
