"""The numbers of a scene are the record's, or are not there yet."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from ui.canvas import reading, timing
from ui.canvas.scene import Weight

ARRIVED = timing.LAST_DEPARTURE + timing.TRAVEL


def test_what_is_not_computed_yet_is_none(moons, scene_at) -> None:
    scene = scene_at(moons, "A[1]")
    assert reading.z(scene, 2, 0) is None
    assert reading.a(scene, 2, 0) is None
    assert reading.error(scene, 1, 0) == ("dz", None)
    assert reading.gradient(scene, Weight(1, 0, 0)) is None
    assert reading.product(scene, Weight(1, 0, 0)) is None


def test_at_the_update_everything_is_the_records(moons, scene_at) -> None:
    scene = scene_at(moons, "update")
    record, sample = scene.record, scene.sample
    for layer in (1, 2, 3):
        for unit in range(scene.sizes[layer]):
            assert reading.z(scene, layer, unit) == record.Z[layer][sample, unit]
            assert reading.a(scene, layer, unit) == record.A[layer][sample, unit]
            error = reading.error(scene, layer, unit)
            assert error == ("dz", record.dZ[layer][sample, unit])
            bias = Weight(layer, -1, unit)
            assert reading.gradient(scene, bias) == record.db[layer][unit]
            assert reading.parameter(scene, bias) == record.b_after[layer][unit]
            for source in range(scene.sizes[layer - 1]):
                weight, place = Weight(layer, source, unit), (source, unit)
                assert reading.gradient(scene, weight) == record.dW[layer][place]
                assert reading.parameter(scene, weight) == record.W_after[layer][place]


def test_the_mean_is_that_of_the_batch(moons, scene_at) -> None:
    scene = scene_at(moons, "update", is_mean=True)
    assert reading.z(scene, 2, 1) == scene.record.Z[2][:, 1].mean()
    assert reading.a(scene, 0, 1) == scene.record.X[:, 1].mean()
    assert reading.error(scene, 1, 3)[1] == scene.record.dZ[1][:, 3].mean()


def test_z_counts_up_from_b_by_the_products_that_have_arrived(moons, scene_at) -> None:
    record, sample = moons.record, moons.selection.sample
    b, W, A = record.b_before[2][0], record.W_before[2], record.A[1]
    sums = [b + A[sample, :k] @ W[:k, 0] for k in range(1, 5)]
    seen = [
        reading.z(scene_at(moons, "Z[2]", p), 2, 0) for p in np.linspace(0.01, 1, 60)
    ]
    assert seen[0] is None  # b alone is no part of z that has arrived
    steps = [b for a, b in pairwise(seen) if a != b]
    np.testing.assert_allclose(steps, sums, rtol=1e-12)
    assert seen[-1] == record.Z[2][sample, 0]


def test_the_error_counts_up_in_dA_and_turns_into_dZ(moons, scene_at) -> None:
    record, sample = moons.record, moons.selection.sample
    assert reading.error(scene_at(moons, "dA[1]", 0.01), 1, 2) == ("da", None)
    half = scene_at(moons, "dA[1]", timing.TRAVEL)
    expected = record.dZ[2][sample, 0] * record.W_before[2][2, 0]
    assert reading.error(half, 1, 2) == ("da", pytest.approx(expected))
    whole = reading.error(scene_at(moons, "dA[1]"), 1, 2)
    assert whole == ("da", record.dA[1][sample, 2])
    passed = reading.error(scene_at(moons, "dZ[1]", timing.PASSED), 1, 2)
    assert passed == ("dz", record.dZ[1][sample, 2])


def test_the_last_gradient_of_an_unfused_loss_comes_in_one_piece(
    houses, scene_at
) -> None:
    assert reading.error(scene_at(houses, "dA[1]", 0.5), 1, 0) == ("da", None)
    value = houses.record.dA[1][houses.selection.sample, 0]
    assert reading.error(scene_at(houses, "dA[1]", ARRIVED), 1, 0) == ("da", value)


def test_the_slope_times_the_sum_is_what_passes(moons, scene_at) -> None:
    scene = scene_at(moons, "dZ[1]")
    record, sample = scene.record, scene.sample
    for unit in range(4):
        passed = record.dA[1][sample, unit] * reading.slope(scene, 1, unit)
        assert passed == pytest.approx(record.dZ[1][sample, unit])


def test_softmax_and_a_mean_have_no_slope(blobs, moons, scene_at) -> None:
    assert reading.slope(scene_at(blobs, "dZ[2]"), 2, 0) is None
    assert reading.slope(scene_at(moons, "dZ[1]", is_mean=True), 1, 0) is None


def test_the_mean_of_the_products_is_the_gradient(moons, scene_at) -> None:
    scene = scene_at(moons, "dW[2]")
    for weight in (Weight(2, 3, 1), Weight(2, -1, 0)):
        products = [
            reading.product(
                replace(scene, selection=replace(scene.selection, sample=k)), weight
            )
            for k in range(scene.record.m)
        ]
        assert np.mean(products) == pytest.approx(reading.gradient(scene, weight))


def test_numbers_are_written_with_their_sign(moons, scene_at) -> None:
    scene = scene_at(moons, "Z[1]", veil=frozenset({"w"}))
    assert reading.shown(scene, "z", None) == "·"
    assert reading.shown(scene, "z", 0.0003) == "+0.0003"
    assert reading.shown(scene, "z", -1.234, 1) == "−1.234"
    assert reading.unsigned(scene, "z", 1.234) == "1.23"
    assert reading.shown(scene, "w", 1.234) == "?"


@pytest.mark.parametrize(
    ("count", "followed", "most", "page"),
    [
        (10, 3, 20, range(10)),
        (100, 57, 25, range(50, 75)),
        (55, 54, 25, range(50, 55)),
        (3, 0, 0, range(1)),
    ],
)
def test_a_page_holds_the_followed(count, followed, most, page) -> None:
    assert reading.page(count, followed, most) == page


def test_a_penalty_makes_a_gradient_more_than_the_mean_of_its_shares(
    moons, scene_at
) -> None:
    scene, weight = scene_at(moons, "dW[2]"), Weight(2, 3, 1)
    np.testing.assert_allclose(
        reading.shares(scene, weight).mean(), scene.record.dW[2][3, 1]
    )
    assert not reading.has_penalty(scene, weight)
    assert reading.shares(scene_at(moons, "dZ[2]"), weight) is None
    penalised = replace(scene.record, penalty=0.1)
    assert not reading.has_penalty(replace(scene, record=penalised), weight)
    dW = {k: g + 1e-3 for k, g in scene.record.dW.items()}
    penalised = replace(penalised, dW=dW)
    assert reading.has_penalty(replace(scene, record=penalised), weight)
    assert not reading.has_penalty(replace(scene, record=penalised), Weight(2, -1, 1))


def test_shares_of_numbers_that_are_none_are_none(moons, scene_at) -> None:
    scene, weight = scene_at(moons, "dW[2]"), Weight(2, 3, 1)
    A = dict(scene.record.A) | {1: scene.record.A[1] * 0.0}
    dZ = {k: np.full_like(dz, np.inf) for k, dz in scene.record.dZ.items()}
    record = replace(scene.record, A=A, dZ=dZ, penalty=0.1)
    scene = replace(scene, record=record)
    assert np.isnan(reading.shares(scene, weight)).all()
    assert not reading.has_penalty(scene, weight)
