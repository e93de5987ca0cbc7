"""A frame around what a line of the code works on, while the pointer is on it."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.canvas import drawing
from ui.canvas.layout import Layout
from ui.canvas.scene import Layer, Scene

AWAY, BESIDE = 7.0, 3.0  # from units, and from those that edges are tied to
RADIUS, WIDTH = 12.0, 2.0


def draw(painter: QPainter, scene: Scene, places: Layout) -> None:
    """Frame the layer that is pointed at in another region."""
    rect = rect_of(places, scene.view.layer) if scene.view.layer else None
    if rect is not None:
        drawing.box(painter, rect, RADIUS, None, scene.theme.muted, WIDTH)


def rect_of(places: Layout, there: Layer) -> QRectF | None:
    """Return the room of a layer's units or of the edges into it, if it is there."""
    columns = places.columns
    if there.layer > len(columns):
        return None
    if there.layer == len(columns):
        return _around([places.loss])
    own = columns[there.layer]
    boxes = list(own.boxes.values())
    if not there.is_weights:
        return _around([*boxes, *own.names])
    before = list(columns[there.layer - 1].boxes.values())
    room = _around([*before, *boxes])
    room.setLeft(max(box.right() for box in before) + BESIDE)
    room.setRight(min(box.left() for box in boxes) - BESIDE)
    return room


def _around(boxes: Iterable[QRectF]) -> QRectF:
    found = QRectF()
    for box in boxes:
        found = found.united(box)
    return found.adjusted(-AWAY, -AWAY, AWAY, AWAY)
