"""The sentences about means, and about what an update has changed."""

import numpy as np

from tests.ui.canvas.test_words import said
from ui.canvas import loss_node, readout
from ui.canvas.captions import caption, weight_name
from ui.canvas.scene import Unit, View, Weight
from ui.session.cursor import Selection
from ui.words import numbers


def test_the_mean_says_that_it_is_not_the_curve_of_the_mean(
    moons, blobs, houses, scene_at
) -> None:
    assert "not tanh of the mean z" in caption(scene_at(moons, "A[1]", is_mean=True))
    assert "no gate" in caption(scene_at(moons, "dZ[1]", is_mean=True))
    assert "gate, as wide open" in caption(scene_at(moons, "dZ[1]"))
    assert caption(scene_at(houses, "A[1]")) == "linear: a is z itself"


def test_a_step_into_many_weights_names_the_largest(moons, scene_at) -> None:
    record = moons.record
    scene = scene_at(moons, "update", view=View(hover=Unit(2, 1)))
    steps = np.abs(record.W_after[2] - record.W_before[2])[:, 1]
    b, largest = caption(scene).split(" · ")
    assert b.startswith("b₂[2]: ")
    name = weight_name(scene, Weight(2, int(steps.argmax()), 1))
    assert largest.startswith(f"the largest of 4 w: {name}: ")


def test_a_share_is_told_before_the_mean_of_the_batch_is_made(moons, scene_at) -> None:
    dz = float(moons.record.dZ[1][moons.selection.sample, 1])
    text = said(moons, scene_at, "dZ[1]", Weight(1, -1, 1))
    assert f"share of ∂ℒ/∂b is {numbers.signed(dz, 4)}; the mean comes at dW[1]" in text


def test_a_change_has_the_decimals_of_its_values(houses, scene_at) -> None:
    before, after = (side[1][0, 0] for side in (W(houses, 0), W(houses, 1)))
    scene = scene_at(houses, "update", view=View(hover=Weight(1, 0, 0)))
    told = numbers.signed(float(after - before), 4)
    assert abs(after - before) > 0.1
    assert caption(scene).endswith(f"({told})")
    assert f": by {told}." in " ".join(readout.lines(scene, Weight(1, 0, 0)))


def W(session, is_after):
    """Return the weights before or after the step that is shown."""
    return (session.record.W_before, session.record.W_after)[is_after]


def test_after_the_update_a_unit_s_sum_is_told_of_the_old_bias(moons, scene_at) -> None:
    text = said(moons, scene_at, "update", Unit(1, 2))
    assert text.index("Before the update") < text.index("b = ")
    assert "Before the update" not in said(moons, scene_at, "dW[1]", Unit(1, 2))


def test_the_mean_of_three_classes_is_of_no_sample(blobs, scene_at) -> None:
    scenes = [
        scene_at(blobs, "update", is_mean=True, selection=Selection(sample))
        for sample in range(blobs.record.m)
    ]
    assert len({loss_node.rows(scene)[:3] for scene in scenes}) == 1
    given = blobs.record.A[2][blobs.record.Y == 1]
    assert loss_node.rows(scenes[0])[1].text == numbers.plain(float(given.mean()), 3)
