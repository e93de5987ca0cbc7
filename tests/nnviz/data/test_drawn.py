"""Points that are drawn: checked, and rows like any others."""

import numpy as np
import pytest
from numpy.testing import assert_array_equal

from nnviz.data.drawn import MAX_POINTS, REACH, Drawing, drawable, is_point
from nnviz.data.errors import DataError
from nnviz.data.generated import generate
from nnviz.data.library import library_table

CORNERS = ((0.0, 0.0, 0.0), (1.0, 0.0, 1.0), (0.0, 1.0, 1.0), (1.0, 1.0, 0.0))
SLOPE = ((0.0, 1.0), (0.5, 2.0), (1.0, 3.0), (-1.0, -1.0))


def test_points_of_classes_are_rows_with_two_features() -> None:
    table = Drawing.of(CORNERS).table()
    assert_array_equal(table.X, [[0, 0], [1, 0], [0, 1], [1, 1]])
    assert_array_equal(table.y, [0, 1, 1, 0])
    assert (table.problem, table.classes) == ("binary", ("0", "1"))
    assert (table.features, table.target) == (("x₁", "x₂"), "class")


def test_a_third_class_makes_several() -> None:
    drawing = Drawing.of((*CORNERS, (0.5, 0.5, 2.0)))
    assert (drawing.classes, drawing.counts) == (3, (2, 2, 1))
    assert drawing.table().problem == "multiclass"


def test_values_are_rows_with_one_feature() -> None:
    drawing = Drawing.of(SLOPE)
    table = drawing.table()
    assert (drawing.is_values, drawing.classes, drawing.counts) == (True, 0, ())
    assert_array_equal(table.X[:, 0], [0, 0.5, 1, -1])
    assert_array_equal(table.y, [1, 2, 3, -1])
    assert (table.problem, table.classes) == ("regression", ())


@pytest.mark.parametrize(
    ("points", "code"),
    [
        ((), "few_points"),
        (CORNERS[:3], "few_points"),
        (tuple((x, y, 0.0) for x, y, _ in CORNERS), "one_class"),
        (tuple((x, y, 1.0) for x, y, _ in CORNERS), "gap_of_class"),
        (tuple((x, y, 2 * k) for x, y, k in CORNERS), "gap_of_class"),
        (tuple((x, 0.5) for x, _ in SLOPE), "level_points"),
    ],
)
def test_too_little_is_refused_with_what_is_missing(points, code) -> None:
    with pytest.raises(DataError) as caught:
        Drawing.of(points).table()
    assert caught.value.code == code


def test_what_is_seen_holds_every_point() -> None:
    assert Drawing().area == (-REACH, REACH, -REACH, REACH)
    assert Drawing.of(((5.0, -3.0),)).area == (-REACH, 5, -3, REACH)


def test_classes_and_values_turn_into_each_other() -> None:
    values = Drawing.of(CORNERS).as_values(True)
    assert values == Drawing.of(((0, 0), (1, 0), (0, 1), (1, 1)))
    back = values.as_values(False)
    assert back.counts == (4,)
    assert back.as_values(False) is back
    assert Drawing().as_values(True).is_values


def test_a_set_in_the_plane_or_on_a_line_can_be_drawn_on() -> None:
    for name in ("two_moons", "blobs", "sine"):
        table = generate(name, 50, 0.1, 3)
        drawing = drawable(table)
        again = drawing.table()
        assert_array_equal(again.X, np.round(table.X, 3))
        assert again.problem == table.problem
    for table in (generate("plane", 50, 0.1, 3), library_table("iris")):
        assert drawable(table) is None
    assert drawable(generate("xor", MAX_POINTS + 1, 0.1, 3)) is None


@pytest.mark.parametrize(
    ("point", "is_one"),
    [
        ((0.0, 1.0), True),
        ((0.0, 1.0, 9.0), True),
        ((0.0,), False),
        ((0.0, 1.0, 2.0, 3.0), False),
        ((0.0, 1.0, 10.0), False),
        ((0.0, 1.0, -1.0), False),
        ((0.0, 1.0, 0.5), False),
        ((float("nan"), 1.0), False),
        ((0.0, float("inf"), 1.0), False),
        ((0.0, 1e7), False),
    ],
)
def test_what_a_point_is(point, is_one) -> None:
    assert is_point(point, 1e6) is is_one
