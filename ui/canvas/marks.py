"""The moving marks on the edges: ▸ forward, ◂ backward, one mark is one value."""

import math

from PySide6.QtGui import QPainter

from ui.canvas import flow
from ui.canvas.curves import LARGEST
from ui.canvas.drawing import arrowhead
from ui.canvas.layout import Layout
from ui.canvas.scene import Scene

SMALLEST = 3.2


def radius_of(size: float) -> float:
    """Return the radius of a mark by its magnitude among its kind, 0…1."""
    return SMALLEST + (LARGEST - SMALLEST) * size


def draw(painter: QPainter, scene: Scene, places: Layout) -> None:
    """Draw the values on their way: filled by sign, ringed by phase, sized by size."""
    outline = scene.theme.phase(scene.moment.phase)
    layer = scene.record.depth if scene.is_now("loss") else scene.moment.layer
    found = flow.marks(scene, places.edges_around(layer))
    dense = max(0.5, min(1.0, 30 / max(1, len(found))))
    for mark in found:
        curve = places.edges[mark.edge]
        place = curve.reached(mark.place, mark.is_forward)
        angle = curve.angle(place) + (0 if mark.is_forward else math.pi)
        narrow = curve.largest_mark / LARGEST
        radius = dense * narrow * radius_of(mark.size)
        fill = scene.theme.sign(mark.value)
        arrowhead(painter, curve.at(place), angle, radius, fill, outline)
