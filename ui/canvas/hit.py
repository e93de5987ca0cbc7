"""What lies under a point of the picture, and where a thing lies in it."""

from PySide6.QtCore import QPointF, QRectF

from ui.canvas import badges, cards, edge_labels, headings, pinned, strip, votes
from ui.canvas.label_places import label_box
from ui.canvas.layout import Layout
from ui.canvas.places import network_scale, network_transform, places_of
from ui.canvas.scene import Layer, Sample, Scene, Spot, Unit, Weight, Whose

NEAR = 6.0  # pixels from an edge


def spot_at(scene: Scene, point: QPointF) -> Spot | None:
    """Return the sample, number, unit, heading or edge under a point, or the loss."""
    places = places_of(scene)
    below = point / places.under
    if below.y() >= places.caption.top():
        for sample, cell in strip.cells(scene, places.strip).items():
            if cell.contains(below):
                return Sample(sample)
        badge = (b for b in badges.placed(scene, places) if b.rect.contains(below))
        return next((b.spot for b in badge), None)
    inside = _inside(scene, point)
    return (
        _number_at(scene, places, inside)
        or _pinned_at(scene, places, inside)
        or _unit_at(places, inside)
        or _vote_at(scene, places, inside)
        or _layer_at(places, inside)
        or _edge_at(scene, places, inside)
    )


def number_at(scene: Scene, point: QPointF) -> Weight | None:
    """Return the weight or the bias whose number is written under a point."""
    places = places_of(scene)
    if point.y() / places.under >= places.caption.top():
        return None
    return _number_at(scene, places, _inside(scene, point))


def number_box(scene: Scene, weight: Weight) -> QRectF | None:
    """Return where a weight or a bias is written, in pixels; None where it is not."""
    rect = _numbers(scene, places_of(scene)).get(weight)
    return rect and network_transform(scene).mapRect(rect)


def place_of(scene: Scene, spot: Spot) -> QRectF | None:
    """Return where a thing is drawn, in pixels; None where it is not."""
    places = places_of(scene)
    if isinstance(spot, Sample):
        return _under(strip.cells(scene, places.strip).get(spot.index), places)
    if isinstance(spot, Whose):
        found = (b.rect for b in badges.placed(scene, places) if b.spot == spot)
        return _under(next(found, None), places)
    if isinstance(spot, Unit):
        rect = places.box(spot.layer, spot.unit)
    elif isinstance(spot, Layer):
        rect = _whole(places, spot.layer)
    else:
        rect = _numbers(scene, places).get(spot) or _middle(places, spot)
    return rect and network_transform(scene).mapRect(rect)


def _under(rect: QRectF | None, places: Layout) -> QRectF | None:
    """Return where what lies under the network is, in pixels of the picture."""
    unit = places.under
    return rect and QRectF(rect.topLeft() * unit, rect.size() * unit)


def _inside(scene: Scene, point: QPointF) -> QPointF:
    """Return a point of the picture in the network's units."""
    inverse, _ = network_transform(scene).inverted()
    return inverse.map(point)


def _numbers(scene: Scene, places: Layout) -> dict[Weight, QRectF]:
    """Return where weights and biases are written."""
    rooms = edge_labels.rooms(scene, places).items()
    plates = ((edge, edge_labels.plate(scene, places, edge, r), r) for edge, r in rooms)
    found = {
        Weight(*edge): plate.united(label_box(room.center()))
        for edge, plate, room in plates
    }
    with_bias = (c for c in places.columns[1:] if scene.has_bias(c.layer))
    for column in with_bias:
        for unit, box in column.boxes.items():
            rect = cards.bias_rect(column, box)
            if rect is not None:
                found[Weight(column.layer, -1, unit)] = rect
    return found | _pinned_bias(scene, places)


def _pinned_bias(scene: Scene, places: Layout) -> dict[Weight, QRectF]:
    """Return where the card of a chosen unit writes b, if there is one and it does."""
    card, chosen = pinned.place(scene, places), scene.selection.unit
    if card is None or chosen is None or not scene.has_bias(chosen[0]):
        return {}
    rect = cards.bias_rect(*card)
    return {Weight(chosen[0], -1, chosen[1]): rect} if rect is not None else {}


def _pinned_at(scene: Scene, places: Layout, inside: QPointF) -> Unit | None:
    card, chosen = pinned.place(scene, places), scene.selection.unit
    is_there = card is not None and card[1].contains(inside)
    return Unit(*chosen) if is_there and chosen is not None else None


def _number_at(scene: Scene, places: Layout, inside: QPointF) -> Weight | None:
    numbers = _numbers(scene, places).items()
    return next((weight for weight, rect in numbers if rect.contains(inside)), None)


def _unit_at(places: Layout, inside: QPointF) -> Unit | None:
    found = (place for place, box in places.units if box.contains(inside))
    place = next(found, None)
    return None if place is None else Unit(*place)


def _vote_at(scene: Scene, places: Layout, inside: QPointF) -> Spot | None:
    """Return what a pixel stands for that votes for the unit that is lit."""
    if not places.has_image:
        return None
    return votes.pixel_at(scene, places.columns[0], inside)


def _layer_at(places: Layout, inside: QPointF) -> Layer | None:
    """Return the layer whose heading is under a point; L + 1 is the loss."""
    loss = len(places.columns)
    if places.loss.contains(inside):
        return Layer(loss)
    rects = enumerate(headings.rects(places))
    return next((Layer(k) for k, rect in rects if k and rect.contains(inside)), None)


def _whole(places: Layout, layer: int) -> QRectF:
    """Return what stands for a layer: its heading; for the loss, its node."""
    is_loss = layer == len(places.columns)
    return places.loss if is_loss else headings.rects(places)[layer]


def _edge_at(scene: Scene, places: Layout, inside: QPointF) -> Weight | None:
    """Return the nearest edge, unless it is too far."""
    distances = places.distances(inside)
    nearest = int(distances.argmin())
    if distances[nearest] > NEAR / network_scale(scene):
        return None
    return Weight(*list(places.curves)[nearest])


def _middle(places: Layout, weight: Weight) -> QRectF | None:
    curve = places.curves.get((weight.layer, weight.source, weight.target))
    return None if curve is None else label_box(curve.at(0.5))
