"""The numbers that a person can change where they are written."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from nnviz.run.segment import Override
from nnviz.teach.retake import Change
from ui.canvas import captions, edges, hit, inputs, maps, reading
from ui.canvas.places import network_transform, places_of
from ui.canvas.scene import Scene, Spot, Unit, Weight

FINEST = 200  # steps, of a pixel each, to the largest number of a kind
COARSE, FINE = 10.0, 0.1  # of such a step: by key, and with Shift


@dataclass(frozen=True)
class Input:
    """An input of the followed sample: as the network sees it, or as in the table."""

    feature: int
    is_raw: bool = False


Number = Weight | Input


def spot_at(scene: Scene, point: QPointF) -> Spot | None:
    """Return the thing under a point; where a number is written, that of the number."""
    number = number_at(scene, point)
    return hit.spot_at(scene, point) if number is None else _thing(number)


def number_at(scene: Scene, point: QPointF) -> Number | None:
    """Return the weight, bias or input whose number is written under a point."""
    weight, places = hit.number_at(scene, point), places_of(scene)
    if weight is not None or point.y() / places.under >= places.caption.top():
        return weight
    inverse, _ = network_transform(scene).inverted()
    inside = inverse.map(point)
    boxes = _input_boxes(scene).items()
    return next((number for number, box in boxes if box.contains(inside)), None)


def number_of(scene: Scene, spot: Spot | None) -> Number | None:
    """Return the number that belongs to a thing: of an input, what the network sees."""
    match spot:
        case Weight():
            return spot
        case Unit(layer=0, unit=feature) if not scene.is_mean:
            return Input(feature)
    return None


def number_set_by(change: Change) -> Number:
    """Return the number that a change sets."""
    if not isinstance(change, Override):
        return Input(change.feature)
    source = change.index[0] if change.kind == "W" else -1
    return Weight(change.layer, source, change.index[-1])


def value_of(scene: Scene, number: Number) -> float:
    """Return a number as it is at the cursor."""
    if isinstance(number, Weight):
        return reading.parameter(scene, number)
    values = scene.raw if number.is_raw else scene.record.X
    return float(values[scene.sample, number.feature])


def name_of(scene: Scene, number: Number) -> str:
    """Return what a number is called."""
    if isinstance(number, Weight):
        return captions.weight_name(scene, number)
    return scene.names.features[number.feature]


def box_of(scene: Scene, number: Number) -> QRectF | None:
    """Return where a number is written, in pixels; None where it is not."""
    if isinstance(number, Weight):
        return hit.number_box(scene, number)
    box = _input_boxes(scene).get(number)
    return box and network_transform(scene).mapRect(box)


def place_of(scene: Scene, number: Number) -> QRectF | None:
    """Return where a number is written, in pixels; else where its thing is drawn."""
    return box_of(scene, number) or hit.place_of(scene, _thing(number))


def room_of(scene: Scene, spot: Spot) -> QRectF | None:
    """Return where a thing is drawn, the numbers of an input with it, in pixels."""
    room = hit.place_of(scene, spot)
    if room is None or not (isinstance(spot, Unit) and spot.layer == 0):
        return room
    for is_raw in (False, True):
        room = room.united(box_of(scene, Input(spot.unit, is_raw)) or QRectF())
    return room


def override(weight: Weight, value: float) -> Override:
    """Return the setting of a weight or a bias by hand."""
    if weight.source < 0:
        return Override("b", weight.layer, (weight.target,), value)
    return Override("W", weight.layer, (weight.source, weight.target), value)


def step_of(scene: Scene, number: Number) -> float:
    """Return by how much a pixel changes a number: 1, 2 or 5 of a power of ten.

    The largest of its kind, as the width of the edges is scaled, is `FINEST` of them
    away, or at most as many again.
    """
    if isinstance(number, Weight):
        return _rounded(edges.reference(scene) / FINEST)
    largest = maps.limits(scene, 0)[0]
    if number.is_raw:
        largest = float(abs(scene.raw[:, number.feature]).max()) or 1.0
    return _rounded(largest / FINEST)


def nudged(scene: Scene, number: Number, direction: int, is_fine: bool) -> float:
    """Return a number that is a key's step larger (1) or smaller (−1)."""
    step = step_of(scene, number) * COARSE * (FINE if is_fine else 1.0)
    return snapped(value_of(scene, number) + direction * step, step)


def snapped(value: float, step: float) -> float:
    """Return the nearest whole number of steps, without the noise of the product."""
    return float(f"{round(value / step) * step:.12g}")


def _thing(number: Number) -> Weight | Unit:
    return number if isinstance(number, Weight) else Unit(0, number.feature)


def _rounded(step: float) -> float:
    """Return the largest 1, 2 or 5 times a power of ten that is at most `step`."""
    power = 10.0 ** math.floor(math.log10(step))
    return max(float(f"{n * power:.1g}") for n in (1, 2, 5) if n * power <= step * 1.01)


def _input_boxes(scene: Scene) -> dict[Input, QRectF]:
    """Return where inputs are written; the mean over a batch is nobody's to change."""
    if scene.is_mean:
        return {}
    column = places_of(scene).columns[0]
    return {
        Input(unit, is_raw): box
        for unit, rect in column.boxes.items()
        for is_raw, box in _lines(inputs.number_boxes(scene, column, unit, rect))
    }


def _lines(boxes: tuple[QRectF, QRectF] | None) -> Iterable[tuple[bool, QRectF]]:
    return zip((False, True), boxes, strict=True) if boxes else ()
