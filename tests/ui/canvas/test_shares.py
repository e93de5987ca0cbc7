"""The strip shows each sample's share of the gradient that is pointed at."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from ui.canvas import reading, shares, strip
from ui.canvas.places import places_of
from ui.canvas.scene import Unit, View, Weight
from ui.words import numbers

WEIGHT = Weight(2, 3, 1)


def drawn(scene, room=None) -> QImage:
    image = QImage(710, 700, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    shares.draw(painter, scene, room or places_of(scene).strip)
    painter.end()
    return image


def test_every_cell_names_its_share(moons, scene_at, texts_of) -> None:
    scene = scene_at(moons, "dW[2]", view=View(hover=WEIGHT))
    values = reading.shares(scene, WEIGHT)
    texts = [text for text, _ in texts_of(scene, lambda p, s: _draw(p, s))]
    assert texts == [numbers.signed(float(value), 3) for value in values]
    later = scene_at(moons, "dW[1]", view=View(hover=WEIGHT))
    assert texts_of(later, lambda p, s: _draw(p, s))


def _draw(painter, scene) -> None:
    shares.draw(painter, scene, places_of(scene).strip)


def test_a_pinned_weight_shows_its_shares_too_and_a_bias_its_own(
    moons, scene_at, texts_of
) -> None:
    scene = scene_at(moons, "dW[2]")
    selection = replace(scene.selection, weight=(2, -1, 1))
    pinned = replace(scene, selection=selection)
    texts = [text for text, _ in texts_of(pinned, lambda p, s: _draw(p, s))]
    dz = scene.record.dZ[2][:, 1]
    assert texts == [numbers.signed(float(value), 3) for value in dz]


@pytest.mark.parametrize(
    ("moment", "spot", "veil"),
    [
        ("dZ[2]", WEIGHT, frozenset()),
        ("dW[2]", Unit(2, 1), frozenset()),
        ("dW[2]", None, frozenset()),
        ("dW[2]", WEIGHT, frozenset({"dw"})),
        ("dW[2]", Weight(2, -1, 1), frozenset({"db"})),
    ],
)
def test_nothing_is_drawn_before_it_is_made_nor_what_is_veiled(
    moons, scene_at, moment, spot, veil
) -> None:
    scene = scene_at(moons, moment, view=View(hover=spot), veil=veil)
    blank = drawn(scene_at(moons, "batch"))
    assert drawn(scene) == blank


@pytest.mark.parametrize("width", [600.0, 300.0, 90.0])
def test_bars_go_to_the_side_of_their_sign_as_far_as_their_size(
    moons, scene_at, width
) -> None:
    scene = scene_at(moons, "dW[2]", view=View(hover=WEIGHT))
    room = QRectF(20, 20, width, 41)
    image, theme = drawn(scene, room), scene.theme
    values = reading.shares(scene, WEIGHT)
    found = []
    for cell in strip.cells(scene, room).values():
        inside = cell.adjusted(2, shares.TOP, -2, -2).toRect()
        pixels = [
            (x, y)
            for x in range(inside.left(), inside.right())
            for y in range(inside.bottom() - 5, inside.bottom())
        ]
        if cell.width() < strip.READABLE:
            pixels = [
                (inside.center().x(), y) for y in range(inside.top(), inside.bottom())
            ]
        colours = [image.pixelColor(x, y).name() for x, y in pixels]
        blue, orange = (
            colours.count(c.name()) for c in (theme.positive, theme.negative)
        )
        found.append(blue - orange)
    large = np.abs(values) > 0.4 * np.abs(values).max()
    assert large.any()
    np.testing.assert_array_equal(np.sign(found)[large], np.sign(values)[large])
    assert abs(int(np.argmax(np.abs(found))) - int(np.argmax(np.abs(values)))) == 0


def test_numbers_that_are_none_have_no_bar(moons, scene_at) -> None:
    scene = scene_at(moons, "dW[2]", view=View(hover=WEIGHT))
    dZ = {k: v * np.nan for k, v in scene.record.dZ.items()}
    drawn(replace(scene, record=replace(scene.record, dZ=dZ)))


def test_the_image_of_a_sample_stays(digits, scene_at) -> None:
    bare = scene_at(digits, "dW[1]")
    scene = replace(bare, view=replace(bare.view, hover=Weight(1, 20, 3)))
    room = places_of(scene).strip
    image = drawn(scene)
    for cell in strip.cells(scene, room).values():
        thumbnail = strip.thumbnail_rect(scene, cell).adjusted(1, 1, -1, -1).toRect()
        touched = {
            image.pixel(x, y) & 0xFFFFFF
            for x in range(thumbnail.left(), thumbnail.right())
            for y in range(thumbnail.top(), thumbnail.bottom())
        }
        assert touched == {0}
