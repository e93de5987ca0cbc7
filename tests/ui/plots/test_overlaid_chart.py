"""Curves over one another: named at their ends, and none hides the rest."""

from itertools import pairwise

import numpy as np
import pytest

from ui.plots.axis import Axis
from ui.plots.overlaid_chart import OverlaidChart
from ui.plots.overlaid_picture import OverlaidPicture, Trace


def falling(run: int, name: str, end: float) -> Trace:
    x = np.arange(10.0)
    return Trace(run, name, x, np.linspace(1.0, end, 10))


@pytest.fixture
def chart(qtbot):
    made = OverlaidChart()
    qtbot.addWidget(made)
    made.resize(400, 240)
    return made


def picture(*traces: Trace, **options: object) -> OverlaidPicture:
    return OverlaidPicture(traces, Axis(0.0, 9.0, "step"), **options)


def test_names_stand_at_the_ends_from_the_highest_down(chart) -> None:
    traces = falling(0, "SGD", 0.2), falling(1, "Adam", 0.9), falling(2, "", 0.5)
    chart.show_picture(picture(*traces))
    assert chart.names == ["Adam", "SGD"]


def test_names_of_curves_that_end_together_do_not_cover_each_other(chart) -> None:
    traces = [falling(run, f"run {run}", 0.1) for run in range(4)]
    chart.show_picture(picture(*traces))
    chart.settle()
    boxes = [box for box, _ in chart._names._boxes]
    for upper, lower in pairwise(boxes):
        assert upper.bottom() <= lower.top() + 1e-9
    assert all(chart.rect().toRectF().contains(box) for box in boxes)


@pytest.mark.parametrize("name", ["scaling: standard · α = 0.1", 9 * "far too long "])
def test_names_are_not_cut_off_and_leave_the_numbers_of_the_axis(chart, name) -> None:
    traces = falling(0, name, 0.0), falling(1, "none", 0.01)
    chart.show_picture(picture(*traces))
    chart.settle()
    for box, _ in chart._names._boxes:
        assert chart.plot_rect.adjusted(0, 0, 1, 1e-9).contains(box)
    is_whole = len(name) < 40
    assert chart.names[0] == "none"
    assert chart.names[1] == name if is_whole else chart.names[1].endswith("…")


@pytest.mark.parametrize("is_log", [False, True])
def test_a_run_that_diverges_leaves_room_for_the_others(is_log: bool) -> None:
    wild = Trace(1, "", np.arange(4.0), np.array([1e20, 1e30, 1e200, np.inf]))
    up = picture(falling(0, "", 0.5), wild, is_log=is_log).y()
    assert up.high < 200
    assert up.low < 0.5


def test_a_logarithmic_axis_holds_the_smallest_value() -> None:
    up = picture(falling(0, "", 1e-4), is_log=True).y()
    assert up.is_log
    assert up.low < 1e-4 < 1 < up.high


def test_what_is_steady_goes_from_one_power_of_ten_to_another() -> None:
    up = picture(falling(0, "", 0.02), is_log=True, is_steady=True).y()
    assert (up.low, up.high) == (0.01, 10.0)


def test_a_tiny_value_hides_no_other_and_neither_does_an_immense_one() -> None:
    x = np.arange(2.0)
    norms = [(1e-10, 1e-7), (0.3, 0.2), (0.1, 0.1)]
    traces = [Trace(k, "", x, np.array(y), "knots") for k, y in enumerate(norms)]
    up = picture(*traces, is_log=True, is_steady=True).y()
    assert up.low <= 1e-10
    assert 0.3 <= up.high <= 1
    traces[1] = Trace(1, "", x, np.array([1e150, 1e120]), "knots")
    up = picture(*traces[1:], is_log=True, is_steady=True).y()
    assert up.low <= 0.1
    assert up.high < 1e9


def test_without_values_there_is_an_axis_all_the_same(chart) -> None:
    chart.show_picture(picture(Trace(0, "nothing", np.zeros(0), np.zeros(0))))
    assert chart.names == []


def test_what_is_reduced_keeps_lows_and_highs() -> None:
    y = np.ones(10_000)
    y[[4_321, 7_000]] = (5.0, -3.0)
    trace = Trace(0, "", np.arange(10_000) / 7, y).reduced(100)
    assert len(trace.x) <= 200
    assert (trace.y.max(), trace.y.min()) == (5.0, -3.0)
