"""What is said of a thing stands beside it, not on what it is about."""

import pytest
from PySide6.QtCore import QRectF

from ui.canvas import readout, touch
from ui.canvas.places import network_transform, places_of
from ui.canvas.scene import Sample, Unit, View, Weight

SIZE = 240.0, 70.0


def beside(scene, spot) -> QRectF:
    """Return where a readout of some size would stand."""
    place = touch.room_of(scene, spot)
    return readout._beside(place, SIZE, scene, readout._around(scene, spot))


@pytest.mark.parametrize("source", [0, 1])
@pytest.mark.parametrize("target", range(4))
def test_of_an_edge_it_hides_no_unit_that_it_joins(
    moons, scene_at, source, target
) -> None:
    weight = Weight(1, source, target)
    scene = scene_at(moons, "Z[1]", view=View(hover=weight))
    rect = beside(scene, weight)
    for unit in (Unit(0, source), Unit(1, target)):
        assert not rect.intersects(touch.room_of(scene, unit))


def test_of_a_sample_it_hides_neither_caption_nor_strip(moons, scene_at) -> None:
    for k in range(moons.record.m):
        scene = scene_at(moons, "loss", view=View(hover=Sample(k)))
        places = places_of(scene)
        assert beside(scene, Sample(k)).bottom() <= places.caption.top() * places.under


def test_of_a_pixel_it_hides_nothing_of_the_digit(digits, scene_at) -> None:
    scene = scene_at(digits, "Z[1]")
    image = network_transform(scene).mapRect(places_of(scene).columns[0].image)
    for pixel in (0, 27, 63):
        assert not beside(scene, Unit(0, pixel)).intersects(image)


def test_it_stays_in_the_picture(moons, scene_at) -> None:
    scene = scene_at(moons, "Z[1]", view=View(360, 400))
    whole = QRectF(0, 0, 360, 400)
    for spot in (Unit(0, 0), Unit(3, 0), Weight(1, 0, 3), Sample(9)):
        assert whole.contains(beside(scene, spot))
