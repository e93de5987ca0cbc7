import numpy as np
import pytest

from nnviz import SGD, Dense, Input, Sequential
from nnviz.model.ops import Moment
from nnviz.model.penalties import L2
from nnviz.teach.explain import Printed
from tests.ui.explain.steps import NAMES, every_state, sheet_rows, step
from ui.explain.sheet import SheetRow, lay_out
from ui.explain.sheet_view import EM
from ui.explain.state import State
from ui.session.cursor import Selection


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("width", [14.0, 17.0, 24.0, 60.0])
def test_nothing_is_cut_off_and_nothing_overlaps(qapp, name, width):
    states = list(every_state(name))
    for state in states[:: len(states) // 12]:
        rows = sheet_rows(state)
        lines, height = lay_out(rows, width, "#000000")
        bottom = 0.0
        for line in lines:
            assert line.baseline - line.ascent >= bottom - 1e-6
            bottom = line.baseline + line.descent
            right = 0.0
            for placed in line.placed:
                assert placed.x >= right - 1e-6
                right = placed.x + placed.width
            assert right <= width + 1e-6
        assert bottom <= height + 1e-6


def test_a_mean_with_a_penalty_beside_it_breaks_like_any_sum(qapp):
    made = Sequential([Input(2), Dense(1, kernel_regularizer=L2(0.01))], seed=4)
    made.compile(SGD(0.1), "mse")
    X = np.random.default_rng(1).normal(size=(10, 2))
    record, data = made.step(X, X[:, :1]), step("penalised")[2]
    index = record.moments.index(Moment("dW", 1))
    chosen = Selection(1, weight=(1, 0, 0))
    penalised = State(made.program, record, index, chosen, data, is_mean=True)
    rows = sheet_rows(penalised)
    lines, _ = lay_out(rows, 360 / EM, "#000000")
    assert len(lines) > len(rows)
    assert min(placed.scale for line in lines for placed in line.placed) >= 0.8


def row(*sides, **options):
    return SheetRow(tuple(Printed(kind, parts) for kind, parts in sides), **options)


def shape(rows, width):
    lines, _ = lay_out(rows, width, "#000000")
    return [len(line.placed) for line in lines]


NAME = ("name", ("z",))
TERMS = ("numbers", ("{}= 0.1234", "{}+ 0.1234", "{}+ 0.1234"))
RESULT = ("result", ("{}={}", "0.3702"))


def test_a_row_that_fits_is_one_line(qapp):
    assert shape([row(NAME, TERMS, RESULT)], 40) == [1 + 3 + 2]


def test_a_long_side_is_broken_between_its_terms(qapp):
    assert shape([row(NAME, TERMS, RESULT)], 10) == [1 + 2, 1 + 2]


def test_a_second_side_that_does_not_fit_begins_a_line(qapp):
    assert shape([row(NAME, TERMS, TERMS, RESULT)], 15) == [4, 3, 2]


def test_a_result_stays_with_its_sign_and_its_badge(qapp):
    (line,), _ = lay_out([row(RESULT, owner="batch")], 40, "#000000")
    assert [bool(placed.badge) for placed in line.placed] == [False, False, True]
    lines, _ = lay_out([row(NAME, RESULT, owner="batch")], 5.5, "#000000")
    assert [len(line.placed) for line in lines] == [1, 3]


def test_a_final_result_is_large(qapp):
    (line,), _ = lay_out([row(RESULT, is_final=True)], 40, "#000000")
    sign, number = line.placed
    assert sign.scale < number.scale


def test_what_is_too_wide_for_any_line_is_set_smaller(qapp):
    wide = ("numbers", (r"0.1234567 \times 0.1234567",))
    (line,), _ = lay_out([row(wide)], 6, "#000000")
    assert line.placed[0].scale < 1
    assert line.placed[0].width == pytest.approx(6)


def test_a_line_stands_clear_of_the_denominator_above_it(qapp):
    whole = ("numbers", (r"{}= \frac{1}{1 + e^{-0.5}}",))
    lines, _ = lay_out([row(NAME, whole, RESULT, is_final=True)], 8.0, "#000000")
    flat, _ = lay_out([row(NAME, TERMS, RESULT, is_final=True)], 8.0, "#000000")

    def gap(of):
        return of[1].baseline - of[1].ascent - of[0].baseline - of[0].descent

    assert len(lines) > 1
    assert gap(lines) > gap(flat)
