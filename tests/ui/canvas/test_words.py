"""The sentences: what happens, and what is said of the thing under the pointer."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QRectF

from nnviz.run.segment import Override
from nnviz.teach.retake import InputOverride
from tests.ui.canvas.conftest import of_table
from ui.canvas import (
    badges,
    chips,
    headings,
    reading,
    readout,
    strip,
    strip_words,
)
from ui.canvas.captions import caption, proof_text, weight_name
from ui.canvas.hit import number_box, place_of
from ui.canvas.places import places_of
from ui.canvas.rows import rows
from ui.canvas.scene import Sample, Tried, Unit, View, Weight
from ui.canvas.walk import next_sibling
from ui.words import numbers

LOSSES = 0.0786, 0.0850  # without and with what is tried out


def said(session, scene_at, moment: str, spot, **options) -> str:
    scene = scene_at(session, moment, view=View(hover=spot), **options)
    return " ".join(readout.lines(scene, spot))


def test_every_moment_has_its_own_sentence(moons, scene_at) -> None:
    names = [str(moment) for moment in moons.record.moments]
    kinds = {caption(scene_at(moons, name)) for name in names if name not in ("dZ[3]",)}
    assert len(kinds) == 8 + 3  # A of tanh and of sigmoid, Z and dW of x and of a
    assert "a − y" in caption(scene_at(moons, "dZ[3]"))
    assert "a − y" not in caption(scene_at(moons, "dZ[2]"))


def test_a_layer_without_biases_is_told_without_them(unbiased, scene_at) -> None:
    assert "with b" not in caption(scene_at(unbiased, "Z[1]"))
    assert "with b" in caption(scene_at(unbiased, "Z[2]"))
    assert "b =" not in said(unbiased, scene_at, "Z[1]", Unit(1, 0))
    update = scene_at(unbiased, "update", view=View(hover=Unit(1, 0)))
    assert caption(update).startswith("w₁,₁[1]")


def test_a_card_without_a_bias_has_no_row_and_no_place_for_one(unbiased, scene_at):
    scene = scene_at(unbiased, "update")
    assert [row.place for row in rows(scene, 1, 0)] == ["z", "a", "error"]
    assert [row.place for row in rows(scene, 2, 0)] == ["z", "a", "b", "error"]
    assert place_of(scene, Weight(2, -1, 0)) is not None
    assert number_box(scene, Weight(1, -1, 0)) is None
    layer = [next_sibling(scene, Unit(1, 0), 1), next_sibling(scene, Unit(2, 0), 1)]
    assert layer == [Weight(1, 0, 0), Weight(2, -1, 0)]


def test_softmax_shares(blobs, scene_at) -> None:
    assert "softmax" in caption(scene_at(blobs, "A[2]"))


def test_at_the_output_the_loss_gives_the_error_not_a_weight(houses, scene_at) -> None:
    assert caption(scene_at(houses, "dA[1]")).startswith("The loss says")


def test_a_weight_is_named_from_and_to(moons, houses, scene_at) -> None:
    scene = scene_at(moons, "batch")
    assert weight_name(scene, Weight(2, 2, 1)) == "w₃,₂[2]"
    assert weight_name(scene, Weight(2, -1, 1)) == "b₂[2]"
    alone = scene_at(houses, "batch")
    assert weight_name(alone, Weight(1, 1, 0)) == "w₂"
    assert weight_name(alone, Weight(1, -1, 0)) == "b"


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
    assert f"w₄,₂[2] = {numbers.signed(float(W), 4)} " in before
    assert "carries unit 4 of layer [1] into unit 2 of layer [2]." in before
    assert "gradient is not computed yet" in before
    assert "will change" not in before
    change = moons.record.W_after[2][3, 1] - W
    after = said(moons, scene_at, "dW[1]", weight)
    assert f"∂ℒ/∂w = {numbers.signed(float(moons.record.dW[2][3, 1]), 4)}." in after
    assert f"will change it by {numbers.signed(float(change), 4)}." in after


def test_the_shares_of_sample_and_batch_stand_side_by_side(moons, scene_at) -> None:
    record, sample = moons.record, moons.selection.sample
    for weight in (Weight(2, 3, 1), Weight(2, -1, 1)):
        a = record.A[1][sample, 3] if weight.source >= 0 else 1.0
        own = numbers.signed(float(a * record.dZ[2][sample, 1]), 3)
        whole = record.dW[2][3, 1] if weight.source >= 0 else record.db[2][1]
        text = f"sample 4: {own} · mean of 10: {numbers.signed(float(whole), 3)}"
        assert text in said(moons, scene_at, "dW[2]", weight)
        assert "sample 4:" not in said(moons, scene_at, "dZ[2]", weight)


def test_a_penalty_is_no_sample_s(moons, scene_at) -> None:
    scene = scene_at(moons, "dW[2]")
    dW = {k: g + 0.5 for k, g in scene.record.dW.items()}
    scene = replace(scene, record=replace(scene.record, dW=dW, penalty=0.3))
    text = " ".join(readout.lines(scene, Weight(2, 3, 1)))
    assert f"mean with the penalty: {numbers.signed(float(dW[2][3, 1]), 3)}" in text
    assert "mean of 10" not in text
    assert "mean of 10" in " ".join(readout.lines(scene, Weight(2, -1, 1)))


@pytest.mark.parametrize(
    ("moment", "up", "down", "none"),
    [
        ("dW[1]", "loss rises:", "loss falls:", "loss does not:"),
        ("update", "have been higher:", "have been lower:", "did not depend"),
    ],
)
def test_the_sign_of_a_gradient_is_told_in_words(
    moons, scene_at, moment: str, up: str, down: str, none: str
) -> None:
    scene = scene_at(moons, moment)
    for value, words in ((0.25, up), (-0.25, down), (0.0, none)):
        dW = {k: np.full_like(g, value) for k, g in scene.record.dW.items()}
        told = replace(scene, record=replace(scene.record, dW=dW))
        assert words in " ".join(readout.lines(told, Weight(2, 3, 1)))


def test_at_the_update_a_weight_tells_its_way(moons, scene_at) -> None:
    weight, record = Weight(2, 3, 1), moons.record
    old, new = (numbers.signed(float(W[2][3, 1]), 4) for W in _around(record))
    text = said(moons, scene_at, "update", weight)
    assert f"The update changes it from {old} to {new}: by " in text
    scene = scene_at(moons, "update")
    tried = Tried((Override("W", 2, (3, 1), 0.5),), LOSSES)
    told = " ".join(readout.lines(replace(scene, tried=tried), weight))
    assert "set by hand" in told
    assert "changes it from" not in told
    pinned = replace(scene, tried=tried, view=View(hover=weight))
    assert caption(pinned).endswith("set by hand")
    assert f"→ {new}" not in caption(pinned)


def _around(record):
    return record.W_before, record.W_after


def test_a_veiled_weight_tells_nothing(moons, scene_at) -> None:
    for moment in ("dW[1]", "update"):
        veil = frozenset({"w", "dw"})
        text = said(moons, scene_at, moment, Weight(2, 3, 1), veil=veil)
        assert text.count("?") == 2
        assert not {"rises", "falls", "higher", "lower"} & set(text.split())


def test_a_bias_is_called_a_bias(moons, scene_at) -> None:
    text = said(moons, scene_at, "Z[1]", Weight(2, -1, 0))
    assert "bias of unit 1 of layer [2]" in text
    assert f"b₁[2] = {numbers.signed(float(moons.record.b_before[2][0]), 4)}" in text


def test_a_unit_tells_what_it_has_come_to(moons, scene_at) -> None:
    record, sample, unit = moons.record, moons.selection.sample, Unit(1, 2)
    z, a, dz = (float(of[1][sample, 2]) for of in (record.Z, record.A, record.dZ))
    assert "z is not computed yet" in said(moons, scene_at, "batch", unit)
    half = " ".join(readout.lines(scene_at(moons, "Z[1]", 0.7), unit))
    assert "has come to z" in half
    assert f"is z = {numbers.signed(z)}." in said(moons, scene_at, "Z[1]", unit)
    text = said(moons, scene_at, "dA[1]", unit)
    assert f"tanh turns it into a = {numbers.signed(a)}." in text
    assert "∂ℒ⁽⁴⁾/∂a" in text
    text = said(moons, scene_at, "dZ[1]", unit)
    effect = "rises" if dz > 0 else "falls"
    assert f"for sample 4, the loss {effect}: ∂ℒ⁽⁴⁾/∂z = {numbers.signed(dz)}." in text
    text = said(moons, scene_at, "dZ[1]", unit, is_mean=True)
    mean = numbers.signed(float(record.dZ[1][:, 2].mean()))
    assert "for all samples" in text
    assert f"∂ℒ/∂z = {mean}." in text


def test_an_input_tells_both_its_values(moons, scene_at) -> None:
    scene, sample = scene_at(moons, "A[1]"), moons.selection.sample
    x = numbers.signed(float(moons.record.X[sample, 1]))
    raw = numbers.plain(float(scene.raw[sample, 1]))
    text = " ".join(readout.lines(scene, Unit(0, 1)))
    assert text.startswith(f"x₂ The table says {raw}, the network sees x₂ = (")
    assert text.endswith(f"=\u00a0{x}.")
    same = replace(scene, raw=scene.record.X)
    assert f"as it is: x₂ = {x}." in " ".join(readout.lines(same, Unit(0, 1)))
    tried = replace(scene, tried=Tried((InputOverride(sample, 1, 0.0),), LOSSES))
    said_of_tried = " ".join(readout.lines(tried, Unit(0, 1)))
    assert f"Tried out: {raw} → x₂ = (" in said_of_tried
    assert said_of_tried.endswith(f"=\u00a0{x}.")
    veiled = replace(scene, veil=frozenset({"x"}))
    assert "sees x₂ = ?." in " ".join(readout.lines(veiled, Unit(0, 1)))
    assert "table" in " ".join(readout.lines(tried, Unit(0, 0)))
    mean = replace(scene, is_mean=True)
    assert "mean of the batch" in " ".join(readout.lines(mean, Unit(0, 1)))


def test_a_sample_tells_its_own_numbers(moons, scene_at) -> None:
    text = said(moons, scene_at, "update", Sample(7))
    row = moons.data.rows_train[moons.record.rows[7]] + 1
    assert f"Sample 8 of 10 · row {row} of the table" in text
    assert f"Its target (class) is y = {moons.record.Y[7, 0]:.0f}." in text
    assert numbers.plain(float(moons.record.losses[7]), 3) in text
    before = said(moons, scene_at, "Z[1]", Sample(7))
    assert "has not answered yet" in before
    assert "ℒ" not in before


def test_classes_with_words_for_labels_need_no_other(scene_at) -> None:
    iris = of_table("iris")
    text = said(iris, scene_at, "A[2]", Unit(2, 1))
    assert text.startswith("Unit 2 of layer [2] · versicolor ")


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
    assert of_sample[0] == f"sample 4: {letter}·∂ℒ⁽⁴⁾/∂z"


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


def test_at_the_update_it_is_said_what_is_from_before(
    moons, scene_at, texts_of
) -> None:
    for moment, is_after in (("dW[1]", False), ("update", True)):
        scene = scene_at(moons, moment)
        texts = [text for text, _ in texts_of(scene)]
        assert ("before the update" in texts) == is_after
        assert ("before the update" in strip_words.words(scene)) == is_after
        when = "".join(badges.whose(scene)[-1][1])
        assert ("z, a, ℒ from before" in when) == is_after
        assert badges.whose(scene)[-1][1][-1] in texts


def test_a_unit_that_is_pointed_at_says_how_it_changed(moons, scene_at) -> None:
    record = moons.record
    scene = scene_at(moons, "update", view=View(hover=Unit(1, 2)))
    sides = (record.b_before[1][2], record.b_after[1][2])
    b, *weights = caption(scene).split(" · ")
    old, new = (numbers.signed(float(value), 4) for value in sides)
    assert b == f"b₃[1]: {old} → {new}"
    assert old != new
    assert [text.split(":")[0] for text in weights] == ["w₁,₃[1]", "w₂,₃[1]"]


@pytest.mark.parametrize(
    ("session", "early", "late"),
    [
        ("moons", [], ["a: probability of class 1"]),
        ("blobs", [], ["a of the true class"]),
        ("houses", ["target"], ["target", "prediction"]),
        ("digits", [], []),
    ],
)
def test_the_strip_says_what_its_numbers_are(
    request, scene_at, session, early, late
) -> None:
    session = request.getfixturevalue(session)
    depth = session.record.depth
    assert strip_words.words(scene_at(session, "batch")) == early
    assert strip_words.words(scene_at(session, f"A[{depth}]")) == late
    more = ["✓: predicted right"] if session.record.X.shape[1] == 64 else []
    assert strip_words.words(scene_at(session, "loss")) == [*late, *more, "bar: ℒ⁽ⁱ⁾"]
    pinned = scene_at(session, f"dW[{depth}]")
    pinned = replace(pinned, view=View(hover=Weight(depth, 0, 0)))
    share, *others = strip_words.words(pinned)
    assert others == early
    name = weight_name(pinned, Weight(depth, 0, 0))
    assert share == f"each one's share of ∂ℒ/∂{name}"


def test_over_the_strip_the_last_words_go_first(houses, scene_at, texts_of) -> None:
    scene = scene_at(houses, "update")
    words, room = strip_words.words(scene), QRectF(0, 0, 400, 20)
    seen = []
    for start in (0.0, 230.0, 300.0, 390.0):
        texts = texts_of(scene, lambda p, s, at=start: strip_words.draw(p, s, room, at))
        seen.append("".join(text for text, _ in texts))
    assert seen[0] == " · ".join(words)
    assert all(one.startswith(two) for one, two in pairwise(seen))
    assert seen[0] != seen[1]
    assert seen[-1] == ""


def test_a_sample_tells_its_share_of_the_gradient(moons, scene_at) -> None:
    weight = Weight(2, 0, 0)
    scene = scene_at(moons, "dW[2]")
    pinned = replace(scene, selection=replace(scene.selection, weight=(2, 0, 0)))
    share = numbers.signed(float(reading.shares(scene, weight)[6]), 3)
    assert f"∂ℒ/∂w₁,₁[2] is {share}" in " ".join(readout.lines(pinned, Sample(6)))
    assert "share" not in " ".join(readout.lines(scene, Sample(6)))


def test_the_number_beside_an_image_is_no_label_of_it(
    digits, moons, scene_at, texts_of
) -> None:
    for session, first in ((digits, "#1"), (moons, "1")):
        scene = scene_at(session, "batch")
        room = places_of(scene).strip
        texts = texts_of(scene, lambda p, s, room=room: strip.still(p, s, room))
        assert texts[0][0] == first
