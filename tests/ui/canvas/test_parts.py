"""The loss node, the strip, the edges and the chips, one by one."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from nnviz.run.recipe import Recipe
from tests.ui.canvas.conftest import trained
from ui.canvas import (
    badges,
    captions,
    cards,
    chips,
    drawing,
    edges,
    gate,
    loss_node,
    outcome,
    rows,
    strip,
    timing,
)
from ui.canvas.badges import whose
from ui.canvas.hit import place_of
from ui.canvas.layout import layout
from ui.canvas.places import places_of
from ui.canvas.scene import Sample, Weight
from ui.session.cursor import Selection
from ui.session.session import Session
from ui.words import numbers


def texts(found) -> list[str]:
    return [row.text for row in found]


# -- cards ------------------------------------------------------------------------


def test_a_card_names_its_rows_and_shows_the_bias_gradient_at_dW(
    moons, scene_at
) -> None:
    labels = [row.label for row in rows.rows(scene_at(moons, "batch"), 2, 0)]
    assert labels == ["z", "a", "b", "∂ℒ⁽⁴⁾/∂z"]
    at_dW = rows.rows(scene_at(moons, "dW[2]"), 2, 0)
    assert [row.label for row in at_dW] == ["z", "a", "∂ℒ/∂b", "∂ℒ⁽⁴⁾/∂z"]
    assert at_dW[2].text == numbers.signed(float(moons.record.db[2][0]), 3)


def test_what_the_moment_computes_is_marked(moons, scene_at) -> None:
    for moment, place in (("Z[2]", "z"), ("A[2]", "a"), ("dW[2]", "b")):
        found = rows.rows(scene_at(moons, moment), 2, 0)
        assert [row.place for row in found if row.is_now] == [place]
    found = rows.rows(scene_at(moons, "dA[2]"), 2, 0)
    assert found[3].is_now
    assert found[3].label == "∂ℒ⁽⁴⁾/∂a"


def test_a_small_card_shows_the_latest_two(moons, scene_at) -> None:
    forward, backward = scene_at(moons, "A[2]"), scene_at(moons, "dA[2]", 0.1)
    assert [row.place for row in rows.latest(forward, 2, 0)] == ["z", "a"]
    assert [row.place for row in rows.latest(backward, 2, 0)] == ["a", "error"]


def test_a_gradient_of_a_far_sample_is_named_in_short(moons, scene_at) -> None:
    scene = scene_at(moons, "update")
    far = replace(scene, selection=replace(scene.selection, sample=120))
    assert rows.error_label(far, "dz") == "∂/∂z"
    assert rows.error_label(replace(scene, is_mean=True), "da") == "∂ℒ/∂a"


# -- the loss node and the outcome ----------------------------------------------------


def test_the_loss_node_of_two_classes(moons, scene_at) -> None:
    scene = scene_at(moons, "update")
    record, sample = scene.record, scene.sample
    a, y = record.A[3][sample, 0], record.Y[sample, 0]
    mark = outcome.RIGHT if (a > 0.5) == (y > 0.5) else outcome.WRONG
    assert texts(loss_node.rows(scene)) == [
        f"{y:.0f}",
        f"{a:.3f}",
        f"{int(a > 0.5)} {mark}",
        numbers.plain(float(record.losses[sample]), 3),
        numbers.plain(float(record.loss), 3),
    ]


def test_the_loss_node_of_three_classes(blobs, scene_at) -> None:
    scene = scene_at(blobs, "update")
    record, sample = scene.record, scene.sample
    right = int(record.Y[sample].argmax())
    found = loss_node.rows(scene)
    assert found[0].text == f"class {scene.names.classes[right]}"
    assert found[1].label == f"a, {found[0].text}"
    assert found[1].text == f"{record.A[2][sample, right]:.3f}"
    assert found[2].text.startswith(f"class {record.A[2][sample].argmax()}")


def test_the_loss_node_of_a_regression(houses, scene_at) -> None:
    scene = scene_at(houses, "update")
    a = float(scene.record.A[1][scene.sample, 0])
    y = float(scene.record.Y[scene.sample, 0])
    found = texts(loss_node.rows(scene))
    assert found[:3] == [numbers.plain(y), numbers.plain(a), numbers.signed(a - y)]


def test_a_mean_counts_the_right_predictions(moons, scene_at) -> None:
    scene = scene_at(moons, "update", is_mean=True)
    right = ((scene.record.A[3] > 0.5) == (scene.record.Y > 0.5)).sum()
    assert loss_node.rows(scene)[2].text == f"{right}/10 ✓"


def test_the_root_of_a_mean_shows_squared_errors_by_their_name(scene_at) -> None:
    rmse = Recipe().replace(compile__loss="root_mean_squared_error")
    session = trained(Session(rmse), 3, 2)
    scene = scene_at(session, "loss")
    own, whole = loss_node.rows(scene)[-2:]
    assert (own.label, whole.label) == ("e⁽³⁾", "ℒ")
    assert own.text == numbers.plain(float(session.record.losses[2]), 3)
    assert whole.text == numbers.plain(session.record.losses.mean() ** 0.5, 3)
    assert "root of the mean of e⁽ⁱ⁾" in captions.caption(scene)
    assert rows.error_label(scene, "dz") == "m·∂ℒ/∂z"
    assert badges.whose(scene)[0][1][-1].endswith("m·∂ℒ/∂z")
    mean = loss_node.rows(scene_at(session, "loss", is_mean=True))[-2]
    assert mean.label == "mean e"


def test_a_penalty_is_told_beside_the_mean(scene_at) -> None:
    layers = tuple(replace(layer, l2=0.1) for layer in Recipe().model.layers)
    session = trained(Session(Recipe().replace(model__layers=layers)), 3, 2)
    scene = scene_at(session, "loss", is_mean=True)
    assert loss_node.rows(scene)[-2].label == "mean ℒ"
    assert captions.caption(scene).endswith("plus the penalty")


def test_the_loss_node_fills_one_after_the_other(moons, scene_at) -> None:
    def dots(progress: float) -> int:
        found = loss_node.rows(scene_at(moons, "loss", progress))
        return texts(found).count("·")

    moments = (0.0, timing.AT_LOSS, timing.SAMPLE_LOSS, timing.BATCH_LOSS)
    assert [dots(progress) for progress in moments] == [4, 2, 1, 0]


def test_a_veil_hides_what_the_node_says(moons, scene_at) -> None:
    veil = frozenset({"y", "a", "prediction", "loss"})
    assert texts(loss_node.rows(scene_at(moons, "update", veil=veil))) == ["?"] * 5


def test_every_sample_has_a_bar_and_a_large_batch_their_means() -> None:
    losses = np.array([1.0, 3.0, 2.0, 0.0])
    heights, followed = loss_node.bars(losses, 10, 2)
    np.testing.assert_allclose(heights, losses / 3)
    assert followed == 2
    heights, followed = loss_node.bars(losses, 2, 2)
    np.testing.assert_allclose(heights, [1.0, 0.5])
    assert followed == 1


# -- the strip ----------------------------------------------------------------------


def test_a_short_batch_is_shown_as_it_is(moons, scene_at) -> None:
    room = QRectF(0, 0, 680, 42)
    scene = scene_at(moons, "update")
    assert list(strip.cells(scene, room)) == list(range(10))
    record = replace(scene.record, X=scene.record.X[:4])
    assert list(strip.cells(replace(scene, record=record), room)) == [0, 1, 2, 3]


def test_of_a_large_batch_those_with_the_followed_are_shown(moons, scene_at) -> None:
    room = QRectF(0, 0, 70, 42)
    scene = scene_at(moons, "update")
    record = replace(scene.record, X=np.zeros((25, 2)))
    selection = replace(scene.selection, sample=13)
    found = strip.cells(replace(scene, record=record, selection=selection), room)
    assert list(found) == list(range(10, 20))
    assert all(room.contains(cell) for cell in found.values())


@pytest.mark.parametrize(
    ("moment", "progress", "seen"),
    [
        ("batch", 1, ["·", "·"]),
        ("A[2]", 0.5, ["·", "·"]),
        ("A[2]", 1, ["·", "a"]),
        ("loss", 0.1, ["·", "a"]),
        ("loss", 0.5, ["✓", "a"]),
        ("update", 1, ["✓", "a"]),
    ],
)
def test_a_cell_shows_what_is_computed_and_says_of_the_rest_that_it_is_not(
    blobs, scene_at, texts_of, moment, progress, seen
) -> None:
    scene = scene_at(blobs, moment, progress)
    A = np.where(scene.record.Y > 0, 0.8, 0.1)  # all are right
    record = replace(scene.record, A={**scene.record.A, 2: A})
    scene = replace(scene, record=record)
    cell = place_of(scene, Sample(3))
    texts = [text for text, at in texts_of(scene) if cell.contains(at)]
    assert texts == ["4", *(text.replace("a", "0.80") for text in seen)]


def test_the_strip_shows_the_a_that_the_loss_node_shows(
    blobs, scene_at, texts_of
) -> None:
    scene = scene_at(blobs, "update")
    A, Y = np.eye(3)[[0] * 10] * 0.4 + 0.2, np.eye(3)[[1] * 10]  # all are wrong
    record = replace(scene.record, A={**scene.record.A, 2: A}, Y=Y)
    scene = replace(scene, record=record)
    assert loss_node.rows(scene)[1].text == "0.200"
    cell = place_of(scene, Sample(3))
    texts = [text for text, at in texts_of(scene) if cell.contains(at)]
    assert texts == ["4", "✗", "0.20"]


# -- the edges ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("largest", "reference"),
    [(0.9, 1), (1.2, 2), (72.9, 100), (0.013, 0.02), (3e23, 5e23)],
)
def test_the_widest_edge_stands_for_a_round_number(
    moons, scene_at, largest: float, reference: float
) -> None:
    scene = scene_at(moons, "update")
    W = {layer: 0 * W for layer, W in scene.record.W_after.items()}
    W[2] = W[2] - largest
    record = replace(scene.record, W_before=W, W_after=W)
    assert edges.reference(replace(scene, record=record)) == reference


def test_the_scale_is_one_all_through_a_step(moons, scene_at) -> None:
    def scale(moment: str) -> float:
        scene = scene_at(moons, moment)
        W_after = {layer: 100 * W for layer, W in scene.record.W_before.items()}
        return edges.reference(
            replace(scene, record=replace(scene.record, W_after=W_after))
        )

    assert scale("batch") == scale("dW[1]") == scale("update") > 50


def test_the_scale_stays_while_the_weights_hover_about_a_round_number(
    moons, scene_at
) -> None:
    scene, kept, seen = scene_at(moons, "batch"), 0.0, []
    for largest in (0.99, 1.01, 0.99, 0.7, 0.6, 0.45):
        W = {1: np.array([[largest]])}
        record = replace(scene.record, W_before=W, W_after=W)
        kept = edges.steady(replace(scene, record=record), kept)
        seen.append(kept)
    assert seen == [1, 2, 2, 2, 1, 1]


def test_the_legend_writes_the_scale_as_all_numbers(moons, scene_at, texts_of) -> None:
    for largest, text in ((0.3, "0.5"), (15.0, "20"), (3e23, "5·10²³")):
        scene = scene_at(moons, "batch")
        W = {layer: W * 0 + largest for layer, W in scene.record.W_before.items()}
        scene = replace(scene, record=replace(scene.record, W_before=W, W_after=W))
        assert f"|w| = {text}" in [text for text, _ in texts_of(scene)]


def test_the_width_of_an_edge_is_its_size() -> None:
    weights = (0.0, 0.5, 1.0, -1.0, 2.0, np.nan)
    widths = [edges.width_of(w, 2.0, 5.0) for w in weights]
    assert widths == [*sorted(widths[:5]), edges.THINNEST]
    assert widths[2] == widths[3] == (edges.THINNEST + 5.0) / 2


def test_the_more_edges_the_thinner() -> None:
    nets = ((2, 4, 2, 1), (2, 10, 5, 1), (2, 10, 10, 1), (2, 32, 32, 1))
    widths = [edges.widest(layout(net, 710, 640)) for net in nets]
    assert widths == sorted(widths, reverse=True)
    assert widths[-1] > edges.THINNEST


def test_chips_say_product_gradient_and_change(houses, scene_at) -> None:
    record, sample = houses.record, houses.selection.sample
    weight = Weight(1, 0, 0)
    x, w = record.X[sample, 0], record.W_before[1][0, 0]
    product = chips.lines(scene_at(houses, "Z[1]"), weight)
    assert product == (("w·x", numbers.signed(float(x * w))),)
    change = chips.lines(scene_at(houses, "update"), weight)
    after = record.W_after[1][0, 0]
    old, new = (numbers.plain(float(v), 3) for v in (w, after))
    assert change == (("w", f"{old} → {new}"),)
    assert chips.lines(scene_at(houses, "dW[1]", 0.2), weight) == ()


def test_a_chip_of_the_mean_leaves_the_sample_out(houses, scene_at) -> None:
    found = chips.lines(scene_at(houses, "dW[1]", is_mean=True), Weight(1, 1, 0))
    gradient = float(houses.record.dW[1][1, 0])
    assert [text for _, text in found] == [numbers.signed(gradient, 3)]


# -- the footer -----------------------------------------------------------------------


def test_the_footer_says_whose_the_numbers_are(moons, scene_at) -> None:
    def words(scene) -> str:
        return " ".join("".join(pieces) for _, pieces in whose(scene))

    before, after = scene_at(moons, "Z[1]"), scene_at(moons, "update")
    assert "sample 4 of 10" in words(before)
    assert "before step 20" in words(before)
    assert "after step 20" in words(after)
    mean = replace(after, is_mean=True)
    assert "sample 4" not in words(mean)
    assert [icon for icon, _ in whose(before)] == ["sample", "batch", ""]


def test_sentences_are_broken_between_words(qapp) -> None:
    text = "The weighted sum of what comes in and b = +0.07 is z = −1.59."
    lines = drawing.wrapped(text, drawing.LABEL, 120)
    assert " ".join(lines) == text
    assert len(lines) > 2
    assert all(drawing.text_width(line, drawing.LABEL) <= 120 for line in lines)
    assert drawing.wrapped("unbreakable", drawing.LABEL, 5) == ["unbreakable"]


def test_a_direct_error_s_tag_hides_neither_map_nor_rows(blobs, scene_at) -> None:
    image = QImage(80, 80, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    gate.draw(painter, scene_at(blobs, "dZ[2]"), 0, QRectF(20, 30, 36, 36))
    painter.end()
    assert any(image.pixel(x, 22) for x in range(80))
    assert not any(image.pixel(x, y) for x in range(80) for y in range(30, 80))


def test_between_close_cards_a_direct_error_s_tag_stays_in_its_own(
    digits, scene_at
) -> None:
    scene = scene_at(digits, "dZ[2]")
    outputs = list(places_of(scene).columns[-1].boxes.values())
    assert outputs[1].top() - outputs[0].bottom() < 14
    image = QImage(80, 80, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    gate.draw(painter, scene, 1, QRectF(20, 30, 30, 30))
    painter.end()
    drawn = [(x, y) for x in range(80) for y in range(80) if image.pixel(x, y)]
    assert drawn
    assert all(18 <= x <= 52 and 28 <= y <= 62 for x, y in drawn)


@pytest.mark.parametrize("slope", [0.0, 0.5, 1.0])
def test_a_gate_is_a_wall_with_an_opening_as_high_as_the_slope(
    moons, scene_at, slope
) -> None:
    image = QImage(32, 21, QImage.Format.Format_RGB32)
    scene = scene_at(moons, "dZ[1]")
    image.fill(scene.theme.surface)
    painter = QPainter(image)
    gate.posts(painter, scene, QRectF(0, 0, 32, 21), slope)
    painter.end()
    wall = [image.pixelColor(16, y) == scene.theme.ink for y in range(21)]
    assert wall[0]
    assert wall[-1]
    assert abs(wall.count(False) - slope * (21 - 2 * gate.END)) <= 1.5


def test_a_chosen_bias_is_framed_on_its_card(moons, scene_at) -> None:
    def painted(selection):
        image = QImage(130, 100, QImage.Format.Format_RGB32)
        scene = scene_at(moons, "Z[1]", selection=selection)
        image.fill(scene.theme.surface)
        painter = QPainter(image)
        column = places_of(scene).columns[1]
        cards.still(painter, scene, column, 1, QRectF(10, 10, 110, 80))
        painter.end()
        return image

    chosen = painted(Selection(weight=(1, -1, 1)))
    assert chosen != painted(Selection())
    assert painted(Selection(weight=(1, -1, 0))) == painted(Selection())
