from itertools import combinations

import pytest
from PySide6.QtCore import QRectF

from nnviz.teach.matrices import operation
from tests.ui.explain.steps import NAMES, state, step
from ui.explain.matrices.layout import FEWEST_ROWS, fitted, lay_out
from ui.explain.matrices.measures import measures
from ui.explain.matrices.type import STRONG, text_width
from ui.explain.matrices.words import Words, number

WIDTH, HEIGHT = 360, 420


def laid_out(of, width=WIDTH, height=HEIGHT, convention="rows"):
    found = operation(of.program, of.record, of.index, of.data, convention=convention)
    return lay_out(measures(found, Words(of.data.table)), width, height)


@pytest.fixture(autouse=True)
def _fonts(qapp):
    """Let texts be measured."""


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("width", [230, WIDTH, 900])
@pytest.mark.parametrize("convention", ["rows", "columns"])
def test_matrices_stand_apart_and_inside(name, width, convention):
    for moment in step(name)[1].moments:
        of = state(name, moment.kind, moment.layer)
        found = laid_out(of, width, convention=convention)
        for box in found.boxes:
            assert box.frame.right() <= width + 0.01
            assert 0 <= box.frame.top() < box.frame.bottom() <= found.height + 0.01
            assert box.frame.contains(box.cells)
        for one, other in combinations(found.boxes, 2):
            assert not one.frame.adjusted(0, 0, -0.01, -0.01).intersects(other.frame)


def test_an_equation_goes_on_in_the_next_line():
    boxes = laid_out(state("moons", "Z", 1)).boxes
    z, x, w, b = (box.frame for box in boxes)
    assert x.top() == z.top()
    assert x.left() > z.right()
    assert w.top() > z.bottom()
    assert b.top() > w.bottom()
    wide = laid_out(state("moons", "Z", 1), 1200).boxes
    middles = {round(box.frame.center().y()) for box in wide}
    assert len(middles) == 1


@pytest.mark.parametrize("name", ["moons", "blobs", "penalised", "rmse"])
@pytest.mark.parametrize("height", [170, HEIGHT])
def test_matrices_of_an_update_stand_under_each_other_whole(name, height):
    """Where they have no room side by side: entry under entry, none squeezed."""
    of = state(name, "update")
    found = operation(of.program, of.record, of.index, of.data)
    layout, _ = fitted(measures(found, Words(of.data.table)), WIDTH, height, 1.0)
    assert layout.shows_all_columns
    for k in range(len(found.equations)):
        boxes = [box for box in layout.boxes if box.equation == k]
        is_one_line = len({box.frame.top() for box in boxes}) == 1
        lefts, rights = (
            {round(edge(box.cells)) for box in boxes}
            for edge in (QRectF.left, QRectF.right)
        )
        assert is_one_line or len(lefts) == len(rights) == 1
        if not is_one_line:
            tops = [box.frame.top() for box in boxes]
            assert tops == sorted(set(tops))


def test_where_there_is_room_an_update_is_one_line():
    found = laid_out(state("moons", "update"), 1200)
    first = [box.frame.center().y() for box in found.boxes if box.equation == 0]
    assert len(first) == 3
    assert len(set(first)) == 1


def test_a_long_sign_stands_alone_in_a_narrow_place():
    found = laid_out(state("integers", "update"), 230)
    sign, box = found.signs[0], found.boxes[1]
    assert box.frame.top() > sign.place.y()
    assert box.shown == box.size


def test_all_rows_are_shown_where_they_fit_else_fewer():
    of = state("moons", "Z", 1)
    assert all(box.shown == box.size for box in laid_out(of).boxes)
    low = laid_out(of, WIDTH, 330)
    assert low.height <= 330
    assert FEWEST_ROWS <= low.boxes[0].shown[0] < 10
    assert low.boxes[0].shown[0] == low.boxes[1].shown[0]
    assert low.boxes[2].shown == (2, 4)
    least = laid_out(of, WIDTH, 50)
    assert least.boxes[0].shown[0] == FEWEST_ROWS


def test_what_is_too_wide_shows_some_columns():
    found = laid_out(state("many", "batch"))
    assert not found.shows_all_columns
    (x,) = (box for box in found.boxes if box.size == (14, 20))
    assert 1 < x.shown[1] < 20
    assert x.column_bar is not None
    end = x.column_thumb(20 - x.shown[1])
    assert end.right() == pytest.approx(x.column_bar.right())
    assert laid_out(state("many", "batch"), 5000).shows_all_columns


def test_a_cell_has_room_for_the_largest_number_with_its_sign():
    for moment in ("dW", "update"):
        of = state("houses", moment, 1 if moment == "dW" else 0)
        found = operation(of.program, of.record, of.index, of.data)
        words = Words(of.data.table)
        for box in lay_out(measures(found, words), WIDTH, HEIGHT).boxes:
            matrix = found.equations[box.equation].terms[box.term].matrix
            least = number(-matrix.largest, words.shown_places(matrix))
            gap = 7 if matrix.largest >= 10 else 0
            assert text_width(least, STRONG) + gap <= box.cell_width


def test_where_the_height_is_short_a_product_stays_in_one_line():
    of = state("moons", "dW", 2)
    found = operation(of.program, of.record, of.index, of.data)
    layout, _ = fitted(measures(found, Words(of.data.table)), 362, 170, 1.0)
    dW, A, *_ = (box.frame for box in layout.boxes)
    assert A.top() < dW.bottom()
    assert layout.boxes[1].shown[1] < 10
    tall, _ = fitted(measures(found, Words(of.data.table)), 362, 2000, 1.0)
    assert tall.boxes[1].frame.top() > tall.boxes[0].frame.bottom()
