"""A frame around what a line of the code works on, while the pointer is on it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.canvas.columns import Column
from ui.canvas.drawing import box
from ui.canvas.layout import Layout
from ui.canvas.scene import Layer, Scene

AWAY, RADIUS, WIDTH = 7.0, 12.0, 2.0


def draw(painter: QPainter, scene: Scene, places: Layout) -> None:
    """Frame the layer that is pointed at in another region."""
    rect = rect_of(places, scene.view.layer) if scene.view.layer else None
    if rect is not None:
        box(painter, rect, RADIUS, None, scene.theme.muted, WIDTH)


def rect_of(places: Layout, there: Layer) -> QRectF | None:
    """Return the room of a layer's units or of the edges into it, if it is there."""
    columns = places.columns
    if there.layer == len(columns):
        return places.loss.adjusted(-AWAY, -AWAY, AWAY, AWAY)
    if there.layer > len(columns):
        return None
    own = _room(columns[there.layer])
    if not there.is_weights:
        return own
    before = _room(columns[there.layer - 1])
    both = own.united(before)
    both.setLeft(before.right())
    both.setRight(own.left())
    return both


def _room(column: Column) -> QRectF:
    """Return the room of a column's units and of what is written around them."""
    found = QRectF()
    for rect in (*column.boxes.values(), *column.names):
        found = found.united(rect)
    return found.adjusted(-AWAY, -AWAY, AWAY, AWAY)
