"""The losses of a training, reduced to columns of pixels."""

import numpy as np
import pytest

from ui.transport.loss_line import LossLineCache, reduce


def test_no_peak_is_lost_in_a_million_losses() -> None:
    losses = np.ones(1_000_000)
    losses[123_456] = 4.0
    line = reduce(losses, 1_000_000, 700)
    assert len(line.x) == 700
    assert line.high.max() == 1.0
    assert np.sum(line.high > 0.3) == 1
    assert line.x[line.high.argmax()] == pytest.approx(700 * 0.123, abs=1)


def test_few_losses_keep_a_point_each_at_their_steps() -> None:
    line = reduce(np.array([4.0, 2.0, 1.0]), 6, 600)
    assert line.x.tolist() == [100, 200, 300]
    assert line.high.tolist() == [1, 0.5, 0.25]
    assert line.low.tolist() == line.high.tolist()


def test_the_part_that_is_not_computed_stays_empty() -> None:
    assert reduce(np.ones(500), 1000, 100).x.max() <= 50
    assert len(reduce(np.empty(0), 1000, 100).x) == 0


def test_the_first_losses_of_a_long_training_are_no_line_yet() -> None:
    losses = np.linspace(1, 0.5, 60)
    assert len(reduce(losses[:12], 800, 700).x) == 0
    assert len(reduce(losses, 800, 700).x) > 20


def test_what_is_not_finite_is_left_out() -> None:
    line = reduce(np.array([1.0, 2.0, np.inf, np.nan]), 4, 400)
    assert line.x.tolist() == [100, 200]
    assert line.high.tolist() == [0.5, 1.0]


def test_losses_that_are_all_zero_lie_at_the_bottom() -> None:
    assert reduce(np.zeros(5), 5, 100).high.tolist() == [0] * 5


def test_the_line_is_reduced_again_only_for_other_losses_or_another_width() -> None:
    cache, room = LossLineCache(), np.arange(100.0)
    assert cache.set_losses(room[:50], 100)
    line = cache.line(80)
    assert not cache.set_losses(room[:50], 100)
    assert cache.line(80) is line
    assert cache.line(90) is not line
    assert cache.set_losses(room[:51], 100)
    assert cache.line(80) is not line
    assert cache.set_losses(room[:51].copy(), 100)
