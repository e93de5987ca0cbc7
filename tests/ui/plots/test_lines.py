"""Lines over the steps of a run: what they show, and what a click on them says."""

import numpy as np
import pytest

from tests.ui.plots.conftest import Pointer
from ui.plots.curves import Series
from ui.plots.lines_chart import LinesCanvas, align
from ui.plots.lines_picture import AROUND, LinesPicture, Strand, middles


def picture(*rows: list[float], **options: object) -> LinesPicture:
    steps = range(1, 1 + len(rows[0]))
    strands = tuple(
        Strand(f"[{k + 1}]", Series.of(steps, row), k) for k, row in enumerate(rows)
    )
    given = {"strands": strands, "of": len(rows), "last": len(rows[0])}
    return LinesPicture(**given | options)


@pytest.fixture
def canvas(qtbot) -> LinesCanvas:
    made = LinesCanvas()
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    made.show_picture(picture([1.0, 0.1, 0.01, 0.001], [2.0] * 4, is_log=True))
    return made


def test_each_line_lies_where_its_values_are(canvas):
    canvas.settle()
    assert canvas.legend.texts == ["", "[1]", "[2]"]
    lowest = canvas.pixel(4, np.log10(0.001))
    assert canvas.plot_rect.contains(lowest)
    assert canvas.pixel(1, np.log10(2.0)).y() < canvas.pixel(1, 0.0).y()


def test_a_click_chooses_the_step_and_a_pointer_reads_its_numbers(canvas, qtbot):
    pointer, at = Pointer(canvas.viewport()), canvas.pixel(2, -1)
    pointer.move(at.x(), at.y())
    assert canvas.readout() == "step 2\n[1]: 0.1000\n[2]: 2.0000"
    with qtbot.waitSignal(canvas.step_chosen) as chosen:
        pointer.press(at.x(), at.y())
    assert chosen.args == [2]


def test_between_known_steps_the_last_one_is_read(canvas):
    few = Strand("w", Series.of([1, 9], [0.5, -0.25]))
    canvas.show_picture(LinesPicture(strands=(few,), last=12))
    at = canvas.pixel(6, 0)
    Pointer(canvas.viewport()).move(at.x(), at.y())
    assert canvas.readout() == "step 1\nw: 0.5000"


def test_the_range_holds_what_is_seen():
    low, high, is_log = picture([1e-8, 1e-2], is_log=True).values(
        [np.array([0.0, 1e-8, 1e-2, np.inf])]
    )
    assert is_log
    assert 0 < low < 1e-8 < 1e-2 < high
    low, high, is_log = picture([0.0, 0.0], is_log=True).values([np.zeros(2)])
    assert (is_log, low < 0 < high) == (False, True)
    assert picture([5.0], is_share=True).values([np.array([5.0])]) == (0, 100, False)


def test_the_middle_follows_a_change_that_lasts_and_no_jump():
    values = np.ones(60)
    values[::7] = 50.0
    values[40:] = 8.0
    series = Series.of(np.arange(60), values)
    found = middles(series)
    assert found.steps.tolist() == series.steps.tolist()
    assert found.values[:36].tolist() == [1.0] * 36
    assert found.values[44:].tolist() == [8.0] * 16
    few = Series.of(np.arange(AROUND), values[:AROUND])
    assert middles(few) is few


def test_charts_one_above_the_other_have_their_steps_above_each_other(qtbot):
    charts = LinesCanvas(), LinesCanvas()
    for chart, scale in zip(charts, (1.0, 1e5), strict=True):
        qtbot.addWidget(chart)
        chart.resize(300, 150)
        chart.show_picture(picture([scale, 3 * scale]))
    align(charts)
    assert charts[0].pixel(1, 0).x() == charts[1].pixel(1, 0).x()
