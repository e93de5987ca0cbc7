"""How the pixels of an image vote for a unit."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter

from ui.canvas import readout, votes
from ui.canvas.hit import spot_at
from ui.canvas.painter import paint
from ui.canvas.places import network_transform, places_of
from ui.canvas.scene import Unit, View, Weight
from ui.look.theme import LIGHT
from ui.session.cursor import Part, Selection
from ui.words import numbers


def shown(scene, where) -> np.ndarray:
    """Return of every pixel of an image by how much it is rather blue than red."""
    size = int(scene.view.width), int(scene.view.height)
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint(painter, scene)
    painter.end()
    rect = network_transform(scene).mapRect(where(places_of(scene).columns[0]))
    found = []
    for pixel in range(64):
        y, x = divmod(pixel, 8)
        colour = image.pixelColor(
            int(rect.left() + (x + 0.5) * rect.width() / 8),
            int(rect.top() + (y + 0.5) * rect.height() / 8),
        )
        found.append(colour.blue() - colour.red())
    return np.array(found)


def agree(colours, values) -> bool:
    """Tell whether the largest of some values have the colours of their signs."""
    largest = np.argsort(-np.abs(values))[:12]
    return bool(np.all(np.sign(colours[largest]) == np.sign(values[largest])))


def chosen(scene, layer, unit):
    return replace(scene, selection=Selection(scene.sample, unit=(layer, unit)))


def test_a_pixel_votes_for_a_hidden_unit_by_its_product(digits, scene_at) -> None:
    scene = chosen(scene_at(digits, "Z[1]"), 1, 5)
    record = scene.record
    products = record.X[scene.sample] * record.W_before[1][:, 5]
    assert agree(shown(scene, votes.over), products)
    assert agree(shown(scene, votes.under), record.W_before[1][:, 5])
    early = chosen(scene_at(digits, "batch"), 1, 5)
    assert not shown(early, votes.over).any()


def test_the_votes_come_with_the_terms_that_are_walked(digits, scene_at) -> None:
    scene = chosen(scene_at(digits, "Z[1]", part=Part((1, 5), 19)), 1, 5)
    colours = shown(scene, votes.over)
    assert colours[:20].any()
    assert not colours[20:].any()


def test_it_votes_for_a_class_by_the_chain_rule(digits, scene_at) -> None:
    scene = chosen(scene_at(digits, "Z[2]"), 2, 3)
    record, sample = scene.record, scene.sample
    slope = 1 - record.A[1][sample] ** 2
    slopes = record.W_before[1] @ (slope * record.W_before[2][:, 3])
    assert agree(shown(scene, votes.under), slopes)
    assert agree(shown(scene, votes.over), record.X[sample] * slopes)
    before = chosen(scene_at(digits, "A[1]"), 2, 3)
    assert not shown(before, votes.over).any()
    assert not shown(before, votes.under).any()


def test_the_gradient_and_the_change_take_the_place_of_the_votes(
    digits, scene_at
) -> None:
    scene = chosen(scene_at(digits, "dW[1]"), 1, 5)
    gradient = scene.record.dW[1][:, 5]
    assert agree(shown(scene, votes.over), gradient)
    after = chosen(scene_at(digits, "update"), 1, 5)
    assert agree(shown(after, votes.over), -gradient)


def test_what_is_drawn_is_told_with_its_largest_number(
    digits, scene_at, texts_of
) -> None:
    scene = chosen(scene_at(digits, "Z[1]"), 1, 5)
    products = scene.record.X[scene.sample] * scene.record.W_before[1][:, 5]
    most = numbers.plain(float(np.abs(products).max()))
    assert f"votes w·x, up to ±{most}" in [text for text, _ in texts_of(scene)]
    of_class = chosen(scene_at(digits, "Z[2]"), 2, 3)
    assert "∂z/∂x of class 3" in [text for text, _ in texts_of(of_class)]


def test_a_pointed_unit_has_its_votes_too(digits, scene_at) -> None:
    scene = scene_at(digits, "Z[1]", view=View(hover=Unit(1, 5)))
    assert shown(scene, votes.over).any()


def test_veiled_votes_do_not_show(digits, scene_at, texts_of) -> None:
    for quantity in ("w", "x"):
        hidden = scene_at(digits, "Z[1]", veil=frozenset({quantity}))
        scene = chosen(hidden, 1, 5)
        assert not shown(scene, votes.over).any()
        assert not any("votes" in text for text, _ in texts_of(scene))


@pytest.mark.parametrize("size", [(560, 430), (710, 640), (2200, 1900)])
def test_the_images_fit_over_and_under_that_of_the_sample(
    digits, scene_at, size
) -> None:
    places = places_of(scene_at(digits, "Z[1]", view=View(*size)))
    column = places.columns[0]
    over, under = votes.over(column), votes.under(column)
    assert over.bottom() < column.image.top()
    assert over.top() - votes.TITLE >= votes.HEADER
    assert under.top() > column.image.bottom()
    assert under.bottom() <= places.size[1]
    assert over.width() == under.width() >= 40


def test_no_image_is_over_the_sample_s_before_a_unit_is_chosen(
    digits, scene_at
) -> None:
    assert not shown(scene_at(digits, "Z[1]", theme=LIGHT), votes.over).any()


def test_a_pixel_that_votes_stands_for_its_weight(digits, scene_at) -> None:
    scene = chosen(scene_at(digits, "Z[1]"), 1, 5)
    column, place = places_of(scene).columns[0], network_transform(scene)
    for where in (votes.over, votes.under):
        for pixel in (0, 20, 63):
            box = votes.pixel_box(scene, where(column), pixel)
            assert spot_at(scene, place.map(box.center())) == Weight(1, pixel, 5)
    of_class = chosen(scene_at(digits, "Z[2]"), 2, 3)
    box = votes.pixel_box(of_class, votes.over(column), 20)
    assert spot_at(of_class, place.map(box.center())) == Unit(0, 20)
    bare = scene_at(digits, "Z[1]")
    assert not isinstance(spot_at(bare, place.map(box.center())), Weight)


def test_a_chosen_weight_keeps_the_votes_of_its_unit(digits, scene_at) -> None:
    unit = chosen(scene_at(digits, "Z[1]"), 1, 5)
    weight = replace(unit, selection=Selection(unit.sample, weight=(1, 20, 5)))
    far = [k for k in range(64) if abs(k // 8 - 2) > 1 or abs(k % 8 - 4) > 1]
    votes_of_unit, votes_of_weight = (shown(s, votes.over) for s in (unit, weight))
    assert (votes_of_unit[far] == votes_of_weight[far]).all()
    assert votes_of_unit.any()


def test_a_weight_says_what_it_adds_to_z(digits, scene_at) -> None:
    weight = Weight(1, 20, 5)
    scene = scene_at(digits, "Z[1]")
    record, sample = scene.record, scene.sample
    product = float(record.X[sample, 20] * record.W_before[1][20, 5])
    told = (
        f"It adds w·x = {numbers.signed(product, 4)} to the z of sample {sample + 1}."
    )
    assert told in readout.lines(scene, weight)
    for other in (
        scene_at(digits, "batch"),
        scene_at(digits, "dW[1]"),
        replace(scene, is_mean=True),
        replace(scene, veil=frozenset({"x"})),
    ):
        assert "It adds" not in " ".join(readout.lines(other, weight))


@pytest.mark.parametrize("bad", [np.nan, -np.inf, 1e300])
def test_votes_after_a_divergence_are_drawn(digits, scene_at, texts_of, bad) -> None:
    for moment, unit in (("Z[1]", (1, 5)), ("update", (1, 5)), ("Z[2]", (2, 3))):
        scene = chosen(scene_at(digits, moment), *unit)
        names = ("Z", "A", "W_before", "W_after")
        arrays = {name: getattr(scene.record, name).items() for name in names}
        spoilt = {
            name: {layer: np.full_like(values, bad) for layer, values in of_layers}
            for name, of_layers in arrays.items()
        }
        for is_mean in (False, True):
            broken = replace(scene, record=replace(scene.record, **spoilt))
            assert texts_of(replace(broken, is_mean=is_mean))
