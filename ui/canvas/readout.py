"""What is said of the thing under the pointer."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPainter

from ui.canvas import headings, loss_node, touch
from ui.canvas.drawing import LABEL, Style, box, text_width, wrapped, write
from ui.canvas.places import network_transform, places_of
from ui.canvas.scene import Layer, Sample, Scene, Spot, Unit, Weight, Whose
from ui.canvas.spoken_unit import of_sample, of_unit
from ui.canvas.spoken_weight import of_weight

translate = QCoreApplication.translate
TITLE = Style(12, 600)
LEADING, PADDING = 17.0, 9.0
WIDEST = 300.0  # of a line
GAP, MARGIN = 8.0, 4.0  # to what it is about, and to the edge of the picture


def lines(scene: Scene, spot: Spot) -> tuple[str, ...]:
    """Return a title and what is known of a sample, a unit, a weight or a layer."""
    if isinstance(spot, Sample):
        return of_sample(scene, spot)
    if isinstance(spot, Layer):
        return _of_layer(scene, spot.layer)
    if isinstance(spot, Whose):
        return (_of_switch(scene, spot),)
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
    rect = _beside(place, (size[0] * unit, size[1] * unit), scene, _around(scene, spot))
    painter.save()
    painter.translate(rect.topLeft())
    painter.scale(unit, unit)
    box(painter, QRectF(0, 0, *size), 7, theme.ink)
    for k, (text, style) in enumerate(rows):
        base = QPointF(PADDING, PADDING + 9 + LEADING * k)
        write(painter, base, text, style, theme.surface)
    painter.restore()


def _of_switch(scene: Scene, spot: Whose) -> str:
    """Return whose numbers a click shows, and the key that does it too."""
    if spot.is_mean:
        return translate("Canvas", "Click: show the mean of the batch (M)")
    text = translate("Canvas", "Click: show sample {0} alone (M)")
    return text.format(scene.sample + 1)


def _of_layer(scene: Scene, layer: int) -> tuple[str, ...]:
    """Return the heading of a layer; of the loss, its numbers too."""
    if layer <= scene.record.depth:
        return headings.words(scene, places_of(scene).columns[layer])
    numbers = (f"{row.label} = {row.text}" for row in loss_node.rows(scene))
    return (*headings.loss_words(scene), *numbers)


def _around(scene: Scene, spot: Spot) -> Iterator[QRectF]:
    """Yield what belongs to a thing, not to be hidden, in pixels of the picture."""
    places, view = places_of(scene), scene.view
    if isinstance(spot, Weight):
        ends = (spot.layer - 1, spot.source), (spot.layer, spot.target)
        rooms = (touch.room_of(scene, Unit(*end)) for end in ends if end[1] >= 0)
        yield from filter(None, rooms)
    elif isinstance(spot, Unit) and spot.layer == 0 and places.has_image:
        yield network_transform(scene).mapRect(places.columns[0].image)
    elif isinstance(spot, Sample | Whose):
        top = places.caption.top() * places.under
        yield QRectF(0, top, view.width, view.height - top)


def _beside(
    place: QRectF, size: tuple[float, float], scene: Scene, around: Iterable[QRectF]
) -> QRectF:
    """Return a box by `place` in the picture: under it, or where it hides less."""
    kept, whole = [place, *around], place
    for rect in kept:
        whole = whole.united(rect)
    found = [
        _clamped(*at, size, scene) for by in (place, whole) for at in _by(by, size)
    ]
    return min(found, key=lambda box: sum(_area(box & rect) for rect in kept))


def _by(place: QRectF, size: tuple[float, float]) -> Iterator[tuple[float, float]]:
    """Yield corners of a box under a place, over it, and at its right and left."""
    (width, height), centre = size, place.center()
    yield centre.x() - width / 2, place.bottom() + GAP
    yield centre.x() - width / 2, place.top() - height - GAP
    yield place.right() + GAP, centre.y() - height / 2
    yield place.left() - width - GAP, centre.y() - height / 2


def _clamped(
    left: float, top: float, size: tuple[float, float], scene: Scene
) -> QRectF:
    """Return a box, moved so that it stays in the picture."""
    (width, height), view = size, scene.view
    left = max(MARGIN, min(left, view.width - width - MARGIN))
    return QRectF(left, max(MARGIN, min(top, view.height - height - MARGIN)), *size)


def _area(rect: QRectF) -> float:
    return rect.width() * rect.height()
