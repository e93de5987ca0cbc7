"""Discs tell by colour what cards tell in numbers; the rest is on hover."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from ui.canvas import readout
from ui.canvas.hit import place_of, spot_at
from ui.canvas.painter import paint
from ui.canvas.places import places_of
from ui.canvas.scene import Unit, View
from ui.look.theme import LIGHT
from ui.words import numbers


def painted(scene) -> QImage:
    size = int(scene.view.width), int(scene.view.height)
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint(painter, scene)
    painter.end()
    return image


def colour_in(image: QImage, scene, unit: Unit, share: float) -> QColor:
    """Return the colour of a disc so far from its middle, in its radius."""
    place = place_of(scene, unit)
    x = place.center().x() + share * place.width() / 2
    return image.pixelColor(int(x), int(place.center().y()))


def sign_of(colour: QColor) -> int:
    """Return 1 for blue, −1 for orange."""
    return int(np.sign(colour.blue() - colour.red()))


def test_the_fill_is_the_sign_of_a_once_it_is_known(wines, scene_at) -> None:
    early, late = scene_at(wines, "Z[1]"), scene_at(wines, "Z[2]")
    before, after = painted(early), painted(late)
    a = late.record.A[1][late.sample]
    for unit in np.flatnonzero(np.abs(a) > 0.3):
        where = Unit(1, int(unit))
        assert colour_in(before, early, where, 0.5) == LIGHT.field
        assert sign_of(colour_in(after, late, where, 0.5)) == np.sign(a[unit])


def test_the_middle_is_the_sign_of_the_gradient_once_it_is_there(
    wines, scene_at
) -> None:
    scene = scene_at(wines, "dW[2]", view=View(1400, 1200))
    image = painted(scene)
    dz = scene.record.dZ[2][scene.sample]
    strong = np.flatnonzero(np.abs(dz) > 0.4 * np.abs(dz).max())
    assert len(strong) > 2
    for unit in strong:
        colour = colour_in(image, scene, Unit(2, int(unit)), 0.0)
        assert sign_of(colour) == np.sign(dz[unit])
    veiled = replace(scene, veil=frozenset({"dz"}))
    flipped = {k: -v for k, v in scene.record.dZ.items()}
    twin = replace(veiled, record=replace(scene.record, dZ=flipped))
    place = place_of(scene, Unit(2, 0)).toRect()
    assert painted(veiled).copy(place) == painted(twin).copy(place)


def test_what_is_not_a_number_is_grey(wines, scene_at) -> None:
    scene = scene_at(wines, "Z[2]")
    A = {k: np.full_like(v, np.nan) for k, v in scene.record.A.items()}
    spoilt = replace(scene, record=replace(scene.record, A=A))
    assert colour_in(painted(spoilt), spoilt, Unit(1, 4), 0.5) == LIGHT.missing


def test_discs_are_found_and_say_their_numbers(wines, scene_at) -> None:
    scene = scene_at(wines, "dW[2]")
    for unit in (Unit(1, 0), Unit(1, 31), Unit(2, 7), Unit(0, 12)):
        assert spot_at(scene, place_of(scene, unit).center()) == unit
    title, *sentences = readout.lines(scene, Unit(1, 31))
    assert title == "Unit 32 of layer [1]"
    for name, sentence in zip("za", sentences, strict=False):
        values = getattr(scene.record, name.upper())[1]
        number = numbers.signed(float(values[scene.sample, 31]), scene.decimals)
        assert f"{name} = {number}." in sentence


def test_inputs_are_called_by_their_names(wines, scene_at, texts_of) -> None:
    scene = scene_at(wines, "Z[1]")
    written = [text for text, _ in texts_of(scene)]
    assert {"alcohol", "malic acid", "proline"} <= set(written)
    name, sentence = readout.lines(scene, Unit(0, 0))
    assert name == "alcohol"
    assert sentence.startswith("The table says 1")


def test_a_layer_too_large_says_how_many_are_left_out(
    many_digits, scene_at, texts_of
) -> None:
    scene = scene_at(many_digits, "Z[2]", 0.5)
    written = [text for text, _ in texts_of(scene)]
    assert {"… 104 more …", "… 40 more …"} <= set(written)


@pytest.mark.parametrize(
    ("moment", "label"), [("Z[1]", "z"), ("A[2]", "a"), ("dA[1]", "∂/∂z")]
)
def test_in_a_low_picture_an_output_is_one_line_with_the_newest_number(
    digits, scene_at, texts_of, moment, label
) -> None:
    scene = scene_at(digits, moment, view=View(580, 420))
    assert places_of(scene).columns[2].form == "line"
    place = place_of(scene, Unit(2, 4))
    own = [text for text, at in texts_of(scene) if place.contains(at)]
    assert own[0] == label
    assert len(own) == 2
