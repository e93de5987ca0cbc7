"""What the loss curves hold at a step, and what of them can be seen."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.plots.curves import LossCurves, Reading, Series
from ui.plots.curves_picture import CurvesPicture

LOSSES = np.array([0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3])


def curves(losses=LOSSES, per_epoch=3) -> LossCurves:
    ends = np.arange(per_epoch, len(losses) + 1, per_epoch)
    means = [losses[end - per_epoch : end].mean() for end in ends]
    return LossCurves.of(losses, (ends, means), ([0, *ends], [1.0, *means]), per_epoch)


def test_reading_of_a_step_in_a_whole_epoch():
    reading = curves().reading(4)
    assert reading == Reading(
        step=4,
        epoch=2,
        batch=1,
        batches=3,
        loss=0.6,
        epoch_mean=pytest.approx(0.5),
        watched=(3, pytest.approx(0.8)),
    )


def test_reading_of_a_step_in_an_epoch_that_goes_on():
    reading = curves().reading(7)
    assert (reading.epoch, reading.batch, reading.batches) == (3, 1, 3)
    assert reading.epoch_mean is None


def test_reading_after_a_change_of_the_batch_size():
    made = LossCurves.of(np.ones(9), ([2, 4, 9], [1, 1, 1]), ([], []), per_epoch=5)
    reading = made.reading(6)
    assert (reading.epoch, reading.batch, reading.batches) == (3, 2, 5)
    assert reading.watched is None


def test_a_run_has_diverged_where_its_last_loss_is_no_number():
    assert curves().diverged_at is None
    assert curves(np.array([1.0, 9.0, np.inf])).diverged_at == 3
    assert curves(np.array([np.nan])).diverged_at == 1
    assert curves(np.array([])).diverged_at is None


def test_equal_curves_are_the_same_also_where_they_are_no_numbers():
    nan = np.array([1.0, np.nan])
    assert curves(nan).is_same(curves(nan.copy()))
    assert not curves(nan).is_same(curves(np.array([1.0, 2.0])))
    assert not curves(LOSSES, 3).is_same(curves(LOSSES, 2))


@given(st.lists(st.floats(-1e3, 1e3), min_size=1, max_size=300), st.integers(1, 40))
def test_reducing_keeps_the_extremes_and_the_order(values, count):
    series = Series.of(np.arange(len(values)), values)
    reduced = series.reduced(count)
    assert len(reduced.steps) <= max(2 * count, 1)
    assert reduced.values.min() == min(values)
    assert reduced.values.max() == max(values)
    assert (np.diff(reduced.steps) >= 0).all()


@pytest.mark.parametrize("order", [1, -1])
def test_reducing_leaves_a_smooth_curve_smooth(order):
    values = np.linspace(0, 1, 1000)[::order]
    reduced = Series.of(np.arange(1000), values).reduced(50)
    assert (np.diff(reduced.values) * order > 0).all()
    assert reduced.values == pytest.approx(values[reduced.steps])


def test_reducing_looks_past_what_is_no_number():
    series = Series.of(np.arange(8), [1, np.nan, 3, 4, np.nan, 6, 7, 8])
    assert series.reduced(2).values.tolist() == [1, 4, 6, 8]


def test_a_part_reaches_to_the_next_value_on_either_side():
    series = Series.of([10, 20, 30, 40, 50], [1, 2, 3, 4, 5])
    assert series.between(21, 39).steps.tolist() == [20, 30, 40]


@given(st.floats(-3, 30), st.floats(-3, 30))
def test_a_part_of_fractions_of_steps_has_what_lies_between_and_beside(one, other):
    first, last = sorted((one, other))
    steps = np.arange(2, 25, 3)
    part = Series(steps, steps / 2).between(first, last)
    inside = (steps >= first) & (steps <= last)
    before, after = steps[steps < first][-1:], steps[steps > last][:1]
    assert part.steps.tolist() == [*before, *steps[inside], *after]


def losses(picture: CurvesPicture) -> tuple[float, float, bool]:
    return picture.values([series.values for series in picture.curves.all])


def test_the_axis_begins_at_zero_where_that_costs_little_room():
    low, high, is_log = losses(CurvesPicture(curves()))
    assert low == 0
    assert high > 1.0
    assert not is_log


def test_the_axis_does_not_begin_at_zero_where_all_losses_are_alike():
    made = LossCurves.of(np.linspace(5.1, 5.0, 9), ([], []), ([], []), 9)
    low, high, _ = losses(CurvesPicture(made))
    assert 4.9 < low < 5.0
    assert high > 5.1


def test_the_axis_ends_soon_in_a_run_that_diverges():
    grown = curves(0.5 * 10.0 ** np.arange(30))
    _, high, _ = losses(CurvesPicture(grown))
    assert 1 < high < 100


def test_the_axis_is_logarithmic_only_where_there_are_positive_losses():
    assert losses(CurvesPicture(curves(), is_log=True))[2]
    assert not losses(CurvesPicture(LossCurves.of([0.0], *2 * [([], [])], 1)))[2]
    nothing = LossCurves.of([], ([], []), ([], []), 1)
    assert losses(CurvesPicture(nothing, is_log=True)) == (0.0, 1.0, False)


def test_zooming_keeps_the_step_under_the_pointer_in_place():
    picture = CurvesPicture(curves(np.ones(100)))
    first, last = picture.zoomed(25, 0.5).steps
    assert (first, last) == (12.5, 62.5)


def test_zooming_out_ends_at_the_whole_run():
    picture = CurvesPicture(curves(np.ones(100)))
    assert picture.zoomed(50, 0.5).zoomed(50, 10).span is None


def test_a_part_never_has_less_than_a_few_steps():
    picture = CurvesPicture(curves(np.ones(100)))
    for _ in range(50):
        picture = picture.zoomed(50, 0.5)
    first, last = picture.steps
    assert last - first >= 4


def test_a_part_moves_only_within_the_run():
    picture = CurvesPicture(curves(np.ones(100))).zoomed(50, 0.2)
    assert picture.moved(7).steps == (47, 67)
    assert picture.moved(1000).steps == (80, 100)
    assert picture.moved(-1000).steps == (0, 20)
