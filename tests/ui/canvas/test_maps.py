"""The maps on the cards: what units answer, and since when in the step."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from ui.canvas import maps, readout
from ui.canvas.painter import paint_still
from ui.canvas.scene import Unit


def test_the_sign_of_an_answer_is_its_colour(moons, scene_at) -> None:
    scene = scene_at(moons, "A[1]")
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    image.fill(scene.theme.surface)
    painter = QPainter(image)
    maps.stamp(painter, scene, 0, 0, QRectF(0, 0, 64, 64), True)
    painter.end()
    left, right = image.pixelColor(4, 32), image.pixelColor(60, 32)
    assert left.red() > left.blue()
    assert right.blue() > right.red()


@pytest.mark.parametrize(
    ("moment", "pale"),
    [("batch", "123"), ("Z[2]", "23"), ("A[2]", "13"), ("Z[3]", "13"), ("update", "")],
)
def test_a_map_is_pale_as_long_as_its_a_is_not_computed(
    moons, scene_at, monkeypatch, moment, pale
) -> None:
    seen, stamp = {}, maps.stamp

    def watched(painter, scene, layer, unit, rect, is_lit) -> None:
        seen[layer] = is_lit
        stamp(painter, scene, layer, unit, rect, is_lit)

    monkeypatch.setattr(maps, "stamp", watched)
    scene = scene_at(moons, moment)
    image = QImage(710, 640, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_still(painter, scene)
    painter.end()
    assert [layer for layer in (1, 2, 3) if not seen[layer]] == [*map(int, pale)]


def test_a_unit_says_what_its_map_or_its_bars_show(moons, titanic, scene_at) -> None:
    told = readout.lines(scene_at(moons, "batch"), Unit(1, 2))
    assert told[-1].startswith("Its map: the a it gives for any x₁ and x₂")
    early, late = (scene_at(titanic, moment) for moment in ("Z[1]", "A[1]"))
    assert "Its bars" not in " ".join(readout.lines(early, Unit(1, 0)))
    assert "Its bars: a of every sample" in " ".join(readout.lines(late, Unit(1, 0)))


def test_the_ring_stands_at_the_sample(moons, scene_at) -> None:
    scene = scene_at(moons, "A[1]")
    rect = QRectF(0, 0, 100, 100)
    x, y = scene.record.X[scene.sample]
    place = maps.place_of_sample(scene, rect, 0, scene.sample)
    width = scene.plane.right - scene.plane.left
    height = scene.plane.top - scene.plane.bottom
    assert place.x() == pytest.approx(100 * (x - scene.plane.left) / width)
    assert place.y() == pytest.approx(100 * (scene.plane.top - y) / height)


def test_a_probability_is_coloured_from_0_to_1(blobs, moons, scene_at) -> None:
    for session, code in ((blobs, "softmax"), (moons, "sigmoid")):
        scene = scene_at(session, "A[2]")
        layer = scene.record.depth
        assert scene.activations[layer - 1] == code
        limit, middle = maps.limits(scene, layer)
        assert (middle - limit, middle + limit) == (0.0, 1.0)
