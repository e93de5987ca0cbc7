"""What is said of the thing under the pointer."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from ui.canvas import headings, loss_node, touch
from ui.canvas.drawing import LABEL, Style, box, text_width, wrapped, write
from ui.canvas.places import places_of
from ui.canvas.scene import Layer, Sample, Scene, Spot, Unit
from ui.canvas.spoken_unit import of_sample, of_unit
from ui.canvas.spoken_weight import of_weight

TITLE = Style(12, 600)
LEADING, PADDING = 17.0, 9.0
WIDEST = 300.0  # of a line


def lines(scene: Scene, spot: Spot) -> tuple[str, ...]:
    """Return a title and what is known of a sample, a unit, a weight or a layer."""
    if isinstance(spot, Sample):
        return of_sample(scene, spot)
    if isinstance(spot, Layer):
        return _of_layer(scene, spot.layer)
    return of_unit(scene, spot) if isinstance(spot, Unit) else of_weight(scene, spot)


def draw(painter: QPainter, scene: Scene) -> None:
    """Draw the readout beside what is hovered, or has the keyboard; in pixels.

    A heading and the loss node say all of it themselves.
    """
    view = scene.view
    spot = (view.hover if view.is_read else None) or view.focus
    if isinstance(spot, Layer):
        return
    place = touch.room_of(scene, spot) if spot else None
    if spot is None or place is None:
        return
    theme, unit = scene.theme, places_of(scene).under
    title, *sentences = lines(scene, spot)
    rows = [(title, TITLE)]
    rows += [(row, LABEL) for text in sentences for row in wrapped(text, LABEL, WIDEST)]
    width = max(text_width(*row) for row in rows)
    size = (width + 2 * PADDING, LEADING * len(rows) + PADDING)
    rect = _beside(place, (size[0] * unit, size[1] * unit), scene)
    painter.save()
    painter.translate(rect.topLeft())
    painter.scale(unit, unit)
    box(painter, QRectF(0, 0, *size), 7, theme.ink)
    for k, (text, style) in enumerate(rows):
        base = QPointF(PADDING, PADDING + 9 + LEADING * k)
        write(painter, base, text, style, theme.surface)
    painter.restore()


def _of_layer(scene: Scene, layer: int) -> tuple[str, ...]:
    """Return the heading of a layer; of the loss, its numbers too."""
    if layer <= scene.record.depth:
        return headings.words(scene, places_of(scene).columns[layer])
    numbers = (f"{row.label} = {row.text}" for row in loss_node.rows(scene))
    return (*headings.loss_words(scene), *numbers)


def _beside(place: QRectF, size: tuple[float, float], scene: Scene) -> QRectF:
    """Return a box under `place`, or over it, that stays in the picture."""
    width, height = size
    top = place.bottom() + 8
    if top + height > scene.view.height - 4:
        top = place.top() - height - 8
    left = min(max(4.0, place.center().x() - width / 2), scene.view.width - width - 4)
    return QRectF(left, max(4.0, top), width, height)
