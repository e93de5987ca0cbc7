"""Inputs that are pixels are shown as an image, and found pixel by pixel."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from ui.canvas import readout, strip, votes, walk
from ui.canvas.hit import place_of, spot_at
from ui.canvas.painter import paint
from ui.canvas.places import network_transform, places_of
from ui.canvas.scene import Sample, Unit, Weight
from ui.look.theme import DARK, LIGHT
from ui.session.cursor import Selection


def painted(scene) -> QImage:
    size = int(scene.view.width), int(scene.view.height)
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint(painter, scene)
    painter.end()
    return image


def colour_at(image: QImage, scene, spot) -> QColor:
    return image.pixelColor(place_of(scene, spot).center().toPoint())


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_every_pixel_is_as_dark_as_the_table_says(digits, scene_at, theme) -> None:
    scene = scene_at(digits, "Z[1]", theme=theme)
    image, raw = painted(scene), scene.raw[scene.sample]
    assert raw.max() == 16
    for pixel, value in enumerate(raw):
        shown = colour_at(image, scene, Unit(0, pixel))
        expected = QColor.fromRgb(theme.greys[round(255 * value / 16)])
        assert abs(shown.red() - expected.red()) <= 6


def test_paper_and_ink_are_those_of_the_whole_table(digits, scene_at) -> None:
    image = scene_at(digits, "Z[1]").names.image
    assert (image.rows, image.columns, image.low, image.high) == (8, 8, 0.0, 16.0)


def test_a_mean_is_the_mean_image(digits, scene_at) -> None:
    scene = scene_at(digits, "Z[1]", is_mean=True)
    shown = colour_at(painted(scene), scene, Unit(0, 28)).red()
    mean = scene.raw[:, 28].mean()
    expected = QColor.fromRgb(LIGHT.greys[round(255 * mean / 16)]).red()
    assert abs(shown - expected) <= 6


def test_what_is_veiled_does_not_show(digits, scene_at, image_of) -> None:
    scene = scene_at(digits, "Z[1]", veil=frozenset({"x"}))
    other = replace(scene, raw=np.flip(scene.raw))
    assert image_of(scene) == image_of(other)


def test_the_image_grows_out_of_the_strip_at_the_batch(digits, scene_at) -> None:
    scene = scene_at(digits, "batch", 0.0)
    assert colour_at(painted(scene), scene, Unit(0, 20)) == LIGHT.surface
    whole = painted(scene_at(digits, "batch", 1.0))
    black = int(np.argmax(scene.raw[scene.sample]))
    assert colour_at(whole, scene, Unit(0, black)).red() < 60


@pytest.mark.parametrize("moment", ["batch", "Z[1]"])
def test_a_pixel_that_is_chosen_has_a_ring(digits, scene_at, moment) -> None:
    bare = scene_at(digits, moment)
    scene = replace(bare, selection=Selection(bare.sample, unit=(0, 20)))
    rect = place_of(scene, Unit(0, 20)).adjusted(-2, -2, 2, 2).toRect()
    assert painted(scene).copy(rect) != painted(bare).copy(rect)


def test_a_pixel_is_found_and_says_its_number_and_value(digits, scene_at) -> None:
    scene = scene_at(digits, "Z[1]")
    for pixel in (0, 20, 63):
        centre = place_of(scene, Unit(0, pixel)).center()
        assert spot_at(scene, centre) == Unit(0, pixel)
    title, sentence = readout.lines(scene, Unit(0, 20))
    assert title == "pixel 3,5"
    raw = f"{scene.raw[scene.sample, 20]:.0f}"
    assert sentence.startswith(f"The table says {raw}, the network sees x₂₁ = ")


def test_a_unit_of_the_first_layer_shows_its_weights_as_an_image(
    digits, scene_at
) -> None:
    bare = scene_at(digits, "Z[1]")
    scene = replace(bare, selection=Selection(3, unit=(1, 5)))
    rect = votes.under(places_of(scene).columns[0])
    place = network_transform(scene).mapRect(rect)
    image, W = painted(scene), scene.record.W_before[1][:, 5]
    for pixel in np.argsort(-np.abs(W))[:12]:
        y, x = divmod(int(pixel), 8)
        colour = image.pixelColor(
            int(place.left() + (x + 0.5) * place.width() / 8),
            int(place.top() + (y + 0.5) * place.height() / 8),
        )
        assert (colour.blue() > colour.red()) == (W[pixel] > 0)
    middle = place.center().toPoint()
    assert painted(bare).pixelColor(middle) == LIGHT.surface
    hidden = replace(scene, veil=frozenset({"w"}))
    flipped = {k: -w for k, w in scene.record.W_before.items()}
    twin = replace(hidden, record=replace(scene.record, W_before=flipped))
    assert painted(hidden).copy(place.toRect()) == painted(twin).copy(place.toRect())


def test_the_weights_are_those_after_the_step_once_it_is_taken(
    digits, scene_at
) -> None:
    early, late = (scene_at(digits, "update", progress) for progress in (0.1, 1.0))
    unit = Selection(3, unit=(1, 5))
    rect = votes.under(places_of(late).columns[0])
    place = network_transform(late).mapRect(rect).toRect()
    before, after = (
        painted(replace(scene, selection=unit)).copy(place) for scene in (early, late)
    )
    assert before != after


def test_the_strip_shows_the_images_where_they_fit(digits, scene_at) -> None:
    scene = scene_at(digits, "Z[1]")
    places = places_of(scene)
    image = painted(scene)
    for sample, cell in strip.cells(scene, places.strip).items():
        thumb = strip.thumbnail_rect(scene, cell)
        place = place_of(scene, Sample(sample))
        assert cell.contains(thumb)
        part = image.copy(place.toRect())
        darkest = min(
            part.pixelColor(x, y).red()
            for x in range(4, 26)
            for y in range(6, part.height() - 8)
        )
        assert darkest < 90
    narrow = strip.cells(scene, places.strip)[0]
    narrow.setWidth(20)
    assert strip.thumbnail_rect(scene, narrow) is None


def test_the_keyboard_takes_the_image_as_one_and_walks_over_its_pixels(
    digits, scene_at
) -> None:
    scene = scene_at(digits, "Z[1]")
    assert walk.next_stop(scene, None, 1) == Unit(0, 0)
    assert walk.next_stop(scene, Unit(0, 40), 1) == Unit(1, 0)
    assert walk.next_stop(scene, Unit(1, 0), -1) == Unit(0, 0)
    assert walk.next_sibling(scene, Unit(0, 40), 1) == Unit(0, 41)
    assert walk.next_sibling(scene, Unit(1, 0), 1) == Weight(1, -1, 0)
