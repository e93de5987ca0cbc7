"""Near a tie, a number has as many decimals as it takes to see the prediction in it."""

from dataclasses import replace

import numpy as np
import pytest

from ui.canvas import loss_node, readout, strip, term_lines
from ui.canvas.places import places_of
from ui.canvas.rows import rows
from ui.canvas.scene import Unit
from ui.words import numbers


def answering(scene, *answers: float):
    """Return the scene with other answers to the followed sample."""
    record, depth = scene.record, scene.record.depth
    A = record.A[depth].copy()
    A[scene.sample] = answers
    return replace(scene, record=replace(record, A={**record.A, depth: A}))


def written(scene) -> list[str]:
    """Return a of each output as its card writes it."""
    depth = scene.record.depth
    return [rows(scene, depth, k)[1].text for k in range(scene.sizes[-1])]


@pytest.mark.parametrize(
    ("answers", "shown"),
    [
        ((0.2, 0.5, 0.3), ["+0.20", "+0.50", "+0.30"]),
        ((0.39421, 0.39379, 0.212), ["+0.3942", "+0.3938", "+0.21"]),
        ((0.21, 0.394999, 0.395001), ["+0.21", "+0.39", "+0.40"]),
        ((0.4, 0.4, 0.2), ["+0.40", "+0.40", "+0.20"]),
    ],
)
def test_the_largest_share_of_a_softmax_is_seen_to_be_it(
    blobs, scene_at, answers, shown
) -> None:
    scene = answering(scene_at(blobs, "loss"), *answers)
    assert written(scene) == shown
    for k, text in enumerate(shown):
        assert f"a = {text}" in " ".join(readout.lines(scene, Unit(2, k)))
        (line,) = term_lines.MAKERS["A"](scene, 2, k, 0)
        off = abs(float(line.result) - answers[k])
        assert off <= abs(float(text) - answers[k])


@pytest.mark.parametrize(
    ("a", "shown"),
    [(0.62, "0.62"), (0.50041, "0.5004"), (0.4997, "0.4997"), (0.5, "0.50")],
)
def test_it_is_seen_on_which_side_of_one_half_an_answer_is(
    moons, scene_at, texts_of, a, shown
) -> None:
    scene = answering(scene_at(moons, "loss"), a)
    assert written(scene) == [f"+{shown}"]
    node = loss_node.rows(scene)[1].text
    assert float(node) == pytest.approx(a, abs=1e-4)
    assert (float(node) == 0.5) == (a == 0.5)
    room = places_of(scene).strip
    cells = texts_of(scene, lambda p, s: strip.moving(p, s, room))
    cells += texts_of(scene, lambda p, s: strip.still(p, s, room))
    assert shown in [text for text, _ in cells]


def test_a_cell_that_is_too_small_for_it_has_the_number_as_ever(
    moons, scene_at, texts_of
) -> None:
    scene = answering(scene_at(moons, "A[3]"), 0.50000041)
    room = places_of(scene).strip
    texts = [t for t, _ in texts_of(scene, lambda p, s: strip.moving(p, s, room))]
    assert "0.50" in texts


def test_a_mean_and_a_value_are_written_as_ever(moons, houses, scene_at) -> None:
    mean = answering(scene_at(moons, "loss", is_mean=True), 0.50041)
    average = float(np.mean(mean.record.A[3][:, 0]))
    assert written(mean) == [numbers.signed(average)]
    value = answering(scene_at(houses, "loss"), 0.50041)
    assert written(value) == ["+0.50"]
