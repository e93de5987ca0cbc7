"""A file that can be read becomes the table it says it is."""

import numpy as np
import pytest

from nnviz.data.preparation import prepare
from nnviz.data.reading import read_frame
from nnviz.data.recipe import DataRecipe
from nnviz.data.tables import Table


@pytest.fixture
def table_of(tmp_path):
    """Return a function that writes text or bytes to points.csv and reads it."""

    def read(content: str | bytes, target: str | None = None) -> Table:
        path = tmp_path / "points.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        data = DataRecipe(str(path), target=target, test_share=0.0)
        return prepare(read_frame(path), data).table

    return read


def with_target(values) -> str:
    rows = (f"{i / 7},{value}\n" for i, value in enumerate(values))
    return "a,label\n" + "".join(rows)


def test_last_column_is_the_target(table_of):
    table = table_of("a,b,c\n1,2,3.5\n4,5,-6e-1\n")
    assert (table.name, table.features, table.target) == ("points", ("a", "b"), "c")
    np.testing.assert_array_equal(table.X, [[1, 2], [4, 5]])
    np.testing.assert_array_equal(table.y, [3.5, -0.6])


@pytest.mark.parametrize("target", ["a", "a (kg)"])
def test_any_column_can_be_the_target(table_of, target):
    table = table_of("b (m),a (kg),c (s)\n1,2.5,3\n4,5,6\n", target)
    assert (table.target, table.target_unit) == ("a", "kg")
    assert (table.features, table.units) == (("b", "c"), ("m", "s"))
    np.testing.assert_array_equal(table.X, [[1, 3], [4, 6]])
    np.testing.assert_array_equal(table.y, [2.5, 5])


def test_numbers_are_read_to_the_last_bit(table_of):
    values = np.random.default_rng(0).standard_normal(200)
    table = table_of(with_target(map(repr, map(float, values))))
    np.testing.assert_array_equal(table.y, values)


def test_arrays_are_c_contiguous_float64_and_read_only(table_of):
    table = table_of("a,b,c,d\n1,2,3,4\n4,5,6,7\n", "a")
    for array in (table.X, table.y):
        assert array.dtype == np.float64
        assert array.flags.c_contiguous
        assert not array.flags.writeable


def test_a_table_keeps_its_own_copy_of_arrays():
    X, y = np.asfortranarray(np.eye(3)), np.arange(3.0)
    table = Table("t", ("a", "b", "c"), ("",) * 3, X, y, "y", "", "regression", ())
    X[:], y[:] = 9, 9
    np.testing.assert_array_equal(table.X, np.eye(3))
    np.testing.assert_array_equal(table.y, [0, 1, 2])
    assert table.X.flags.c_contiguous


@pytest.mark.parametrize(
    ("values", "problem", "classes", "y"),
    [
        ([0, 1, 1, 0], "binary", ("0", "1"), [0, 1, 1, 0]),
        ([2, 1, 2], "binary", ("1", "2"), [1, 0, 1]),
        ([1, -1, -1], "binary", ("-1", "1"), [1, 0, 0]),
        (["-0.0", 1, 0], "binary", ("0", "1"), [0, 1, 0]),
        ([100, 20], "binary", ("20", "100"), [1, 0]),
        ([3, 1, 2, 3, 2, 1], "multiclass", ("1", "2", "3"), [2, 0, 1, 2, 1, 0]),
        (["5.0", 7, 9] * 2, "multiclass", ("5", "7", "9"), [0, 1, 2] * 2),
        (list(range(10)) * 2, "multiclass", tuple("0123456789"), [*range(10)] * 2),
    ],
)
def test_classes_are_whole_numbers_that_return(table_of, values, problem, classes, y):
    table = table_of(with_target(values))
    assert (table.problem, table.classes) == (problem, classes)
    np.testing.assert_array_equal(table.y, y)


@pytest.mark.parametrize(
    "values",
    [
        [0.5, 1, 0.5, 1],  # not whole
        [1, 2, 3, 1, 2],  # one row only has a 3
        list(range(11)) * 2,  # too many
        [100, 200, 300] * 3,  # sizes rather than labels
        [-5, 0, 5] * 3,
        [220, 120, 230, 320, 300],
    ],
)
def test_any_other_target_is_a_regression(table_of, values):
    table = table_of(with_target(values))
    assert (table.problem, table.classes) == ("regression", ())
    np.testing.assert_array_equal(table.y, values)


def test_wide_and_long_tables(table_of):
    wide = ",".join(f"c{i}" for i in range(2000))
    row = ",".join(map(str, range(2000)))
    other = ",".join(f"{k}.5" for k in range(2000))
    assert table_of(f"{wide}\n{row}\n{other}\n").X.shape == (2, 1999)
    assert table_of("a,y\n" + "1,2\n3,4.5\n" * 50_000).X.shape == (100_000, 1)
