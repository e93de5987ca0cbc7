"""The sentences: what happens, and what is said of the thing under the pointer."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF

from ui import numbers
from ui.canvas import chips, headings, readout
from ui.canvas.captions import caption, proof_text, weight_name
from ui.canvas.places import places_of
from ui.canvas.scene import Sample, Unit, View, Weight


def said(session, scene_at, moment: str, spot, **options) -> str:
    scene = scene_at(session, moment, view=View(hover=spot), **options)
    return " ".join(readout.lines(scene, spot))


def test_every_moment_has_its_own_sentence(moons, scene_at) -> None:
    names = [str(moment) for moment in moons.record.moments]
    kinds = {caption(scene_at(moons, name)) for name in names if name not in ("dZ[3]",)}
    assert len(kinds) == 8 + 3  # A of tanh and of sigmoid, Z and dW of x and of a
    assert "a − y" in caption(scene_at(moons, "dZ[3]"))
    assert "a − y" not in caption(scene_at(moons, "dZ[2]"))


def test_softmax_shares(blobs, scene_at) -> None:
    assert "softmax" in caption(scene_at(blobs, "A[2]"))


def test_a_weight_is_named_from_and_to() -> None:
    assert weight_name(Weight(2, 2, 1)) == "w₃,₂[2]"
    assert weight_name(Weight(2, -1, 1)) == "b₂[2]"


def test_the_caption_follows_the_weight_that_is_pinned(moons, scene_at) -> None:
    moons.select(weight=(2, 3, 1))
    try:
        at_dW = caption(scene_at(moons, "dW[2]"))
        elsewhere = caption(scene_at(moons, "dW[1]"))
        at_update = caption(scene_at(moons, "update"))
    finally:
        moons.select(weight=None)
    record, sample = moons.record, moons.selection.sample
    product = record.A[1][sample, 3] * record.dZ[2][sample, 1]
    assert numbers.signed(float(product), 3) in at_dW
    assert numbers.signed(float(record.dW[2][3, 1]), 3) in at_dW
    assert "sample 4" in at_dW
    assert "mean of 10" in at_dW
    assert "w₄,₂" not in elsewhere
    assert numbers.signed(float(record.W_after[2][3, 1]), 4) in at_update


def test_the_proof_is_told_with_three_numbers(moons, scene_at) -> None:
    proof = scene_at(moons, "update").proof
    text = proof_text(proof, 4)
    for value in (proof.before, proof.after, proof.promised):
        assert numbers.plain(value, 4) in text
    assert caption(scene_at(moons, "update")) == text
    veiled = scene_at(moons, "update", veil=frozenset({"loss"}))
    assert caption(veiled) == "?"


def test_a_weight_tells_its_gradient_only_once_there_is_one(moons, scene_at) -> None:
    weight = Weight(2, 3, 1)
    W = moons.record.W_before[2][3, 1]
    before = said(moons, scene_at, "Z[1]", weight)
    assert "from unit 4 to unit 2" in before
    assert numbers.signed(float(W), 4) in before
    assert "∂ℒ/∂w = ·" in before
    assert "will change" not in before
    change = moons.record.W_after[2][3, 1] - W
    after = said(moons, scene_at, "dW[1]", weight)
    assert numbers.signed(float(moons.record.dW[2][3, 1]), 4) in after
    assert numbers.signed(float(change), 4) in after


def test_a_veiled_weight_tells_nothing(moons, scene_at) -> None:
    text = said(moons, scene_at, "dW[1]", Weight(2, 3, 1), veil=frozenset({"w", "dw"}))
    assert text.count("?") == 3


def test_a_bias_is_called_a_bias(moons, scene_at) -> None:
    text = said(moons, scene_at, "Z[1]", Weight(2, -1, 0))
    assert "bias of unit 1" in text
    assert f"b = {numbers.signed(float(moons.record.b_before[2][0]), 4)}" in text


def test_a_unit_and_an_input_tell_their_numbers(moons, scene_at) -> None:
    z = float(moons.record.Z[1][moons.selection.sample, 2])
    assert f"z = {numbers.signed(z)}" in said(moons, scene_at, "A[1]", Unit(1, 2))
    x = float(moons.record.X[moons.selection.sample, 1])
    assert numbers.signed(x) in said(moons, scene_at, "A[1]", Unit(0, 1))


def test_a_sample_tells_its_own_numbers(moons, scene_at) -> None:
    text = said(moons, scene_at, "update", Sample(7))
    row = moons.data.rows_train[moons.record.rows[7]] + 1
    assert f"Sample 8 of 10 · row {row} of the table" in text
    assert f"y (class) = {moons.record.Y[7, 0]:.0f}" in text
    assert numbers.plain(float(moons.record.losses[7]), 3) in text


def test_classes_go_by_their_labels_and_units_by_their_numbers(blobs, scene_at) -> None:
    assert "Unit 2 of layer [2] · class 1" in said(blobs, scene_at, "A[2]", Unit(2, 1))
    assert "class" not in said(blobs, scene_at, "A[2]", Unit(1, 1))
    sample = blobs.selection.sample
    right = int(blobs.record.Y[sample].argmax())
    text = said(blobs, scene_at, "update", Sample(sample))
    a = float(blobs.record.A[2][sample, right])
    assert f"a, class {right} = {numbers.plain(a, 3)}" in text


@pytest.mark.parametrize(("layer", "letter"), [(1, "x"), (2, "a")])
def test_what_enters_the_first_layer_is_called_x(
    moons, scene_at, layer: int, letter: str
) -> None:
    scene = scene_at(moons, f"dW[{layer}]")
    assert caption(scene).startswith(f"{letter} meets")
    of_sample, _ = chips.lines(scene, Weight(layer, 0, 0))
    assert of_sample[0] == f"sample 4: {letter}·∂ℒ/∂z"


@pytest.mark.parametrize("spot", [Unit(0, 0), Weight(3, 0, 0), Sample(9), Sample(0)])
def test_the_readout_stays_in_the_picture(moons, scene_at, texts_of, spot) -> None:
    scene = scene_at(moons, "update", view=View(560, 430, hover=spot))
    title = readout.lines(scene, spot)[0]
    place = next(at for text, at in texts_of(scene) if text == title)
    assert QRectF(0, 0, 560, 430).contains(place)


def test_headings_say_layer_shape_and_activation(moons, scene_at) -> None:
    scene = scene_at(moons, "Z[1]")
    columns = places_of(scene).columns
    assert [headings.words(scene, column) for column in columns] == [
        ("Input X", "10×2"),
        ("Hidden layer [1]", "W 2×4 · tanh"),
        ("Hidden layer [2]", "W 4×2 · tanh"),
        ("Output layer [3]", "W 2×1 · sigmoid"),
    ]
    assert headings.loss_words(scene) == ("Loss", "log loss")


def test_raw_values_are_left_out_where_nothing_was_scaled(
    moons, scene_at, texts_of
) -> None:
    scene = scene_at(moons, "Z[1]")
    raw = numbers.plain(float(scene.raw[scene.sample, 0]))
    assert raw in [text for text, _ in texts_of(scene)]
    unscaled = replace(scene, raw=scene.record.X)
    assert raw not in [text for text, _ in texts_of(unscaled)]
