"""What takes long is done less often."""

import pytest

from ui.session.pace import Pace


class Clock:
    """A clock that is set by hand."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize(("cost", "period"), [(0.001, 0.05), (0.02, 0.08)])
def test_it_waits_for_its_share_and_for_its_period(cost, period) -> None:
    clock = Clock()
    pace = Pace(1 / 4, 0.05, clock)
    assert pace.is_due
    with pace.work():
        clock.now += cost
    clock.now = 100 + period - 0.001
    assert not pace.is_due
    clock.now = 100 + period + 0.001
    assert pace.is_due


def test_pieces_that_share_a_pace_wait_for_all_of_them() -> None:
    clock = Clock()
    pace = Pace(1 / 4, 0.05, clock)
    for _ in range(3):
        with pace.work():
            clock.now += 0.02
    assert not pace.is_due
    clock.now = 100 + 3 * 0.08 + 0.001
    assert pace.is_due


def test_what_the_work_costs_afterwards_counts_too() -> None:
    clock = Clock()
    pace = Pace(1 / 4, 0.05, clock)
    with pace.work():
        clock.now += 0.02
    pace.charge(0.01)
    clock.now = 100 + 0.08 + 0.04 - 0.001
    assert not pace.is_due
    clock.now += 0.002
    assert pace.is_due


def test_nothing_is_charged_before_there_was_any_work() -> None:
    pace = Pace(1 / 4, 0.05, Clock())
    pace.charge(10.0)
    assert pace.is_due
