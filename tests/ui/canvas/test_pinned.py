"""A chosen unit that is a disc has a card beside it, with all of its numbers."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF

from ui.canvas import pinned, reading
from ui.canvas.columns import HEADER
from ui.canvas.hit import number_at, spot_at
from ui.canvas.places import network_transform, places_of
from ui.canvas.scene import Unit, View, Weight
from ui.session.cursor import Part, Selection
from ui.words import numbers

CHOSEN = Selection(sample=3, unit=(1, 5))


def test_it_writes_all_numbers_of_the_unit(digits, scene_at, texts_of) -> None:
    scene = scene_at(digits, "dZ[1]", selection=CHOSEN)
    record, sample = scene.record, scene.sample
    values = (record.Z[1], record.A[1], record.dZ[1])
    expected = {numbers.signed(float(each[sample, 5])) for each in values}
    _, rect = pinned.place(scene, places_of(scene))
    there = network_transform(scene).mapRect(rect)
    assert expected <= {text for text, at in texts_of(scene) if there.contains(at)}
    early = replace(scene, index=0)
    known = {text for text, at in texts_of(early) if there.contains(at)}
    assert not expected & known


@pytest.mark.parametrize("size", [(750, 650), (588, 405)])
@pytest.mark.parametrize("unit", [0, 5, 15])
def test_it_hides_no_unit_of_its_layer_and_no_heading(
    digits, scene_at, size, unit
) -> None:
    selection = replace(CHOSEN, unit=(1, unit))
    scene = scene_at(digits, "Z[2]", selection=selection, view=View(*size))
    places = places_of(scene)
    _, rect = pinned.place(scene, places)
    boxes = places.columns[1].boxes.values()
    assert not any(rect.intersects(box) for box in boxes)
    assert rect.top() >= HEADER
    assert rect.bottom() <= places.size[1]


def test_it_is_the_unit_and_its_bias_for_a_pointer(digits, scene_at) -> None:
    scene = scene_at(digits, "Z[2]", selection=CHOSEN)
    _, rect = pinned.place(scene, places_of(scene))
    there = network_transform(scene).mapRect(rect)
    inside = there.adjusted(6, 6, -6, -6)
    assert spot_at(scene, inside.topLeft()) == Unit(1, 5)
    down = (there.top() + k for k in range(int(there.height())))
    points = [QPointF(there.center().x(), y) for y in down]
    assert Weight(1, -1, 5) in {number_at(scene, point) for point in points}


def test_cards_outputs_and_walks_need_none(moons, digits, scene_at) -> None:
    walk = scene_at(digits, "Z[2]", 1.0, Part((2, 3), 5), selection=CHOSEN)
    output = scene_at(digits, "Z[2]", selection=replace(CHOSEN, unit=(2, 3)))
    card = scene_at(moons, "Z[2]", selection=replace(CHOSEN, unit=(1, 2)))
    nothing = scene_at(digits, "Z[2]", selection=Selection(sample=3))
    for scene in (walk, output, card, nothing):
        assert pinned.place(scene, places_of(scene)) is None


def test_the_gate_of_a_chosen_disc_stands_in_its_card(
    digits, scene_at, texts_of
) -> None:
    scene = scene_at(digits, "dZ[1]", selection=CHOSEN)
    slope = f"×{numbers.plain(reading.slope(scene, 1, 5), 2)}"
    _, rect = pinned.place(scene, places_of(scene))
    there = network_transform(scene).mapRect(rect)
    assert slope in [text for text, at in texts_of(scene) if there.contains(at)]
