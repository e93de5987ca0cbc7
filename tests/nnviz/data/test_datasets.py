"""The sets that come with the program are what the course and their names say."""

import numpy as np
import pytest
from numpy.testing import assert_array_equal

from nnviz.data import datasets
from nnviz.data.datasets import COURSE, course_frame, load
from nnviz.data.errors import DataError
from nnviz.data.generated import GENERATED, generate
from nnviz.data.preparation import prepare
from nnviz.data.recipe import DataRecipe


def code_of(function, *args) -> str:
    with pytest.raises(DataError) as caught:
        function(*args)
    return caught.value.code


def learned(name):
    """Return what is to be learned of a table of the course."""
    return prepare(course_frame(name), DataRecipe(test_share=0.0)).table


def test_houses():
    table = learned("houses")
    assert (table.features, table.units) == (("surface", "bedrooms"), ("m²", ""))
    assert (table.target, table.target_unit) == ("price", "k€")
    assert table.problem == "regression"
    assert_array_equal(
        np.column_stack((table.X, table.y)),
        [
            [523, 1, 100],
            [645, 1, 150],
            [708, 2, 200],
            [1034, 3, 300],
            [2290, 4, 350],
            [2545, 5, 440],
            [2410, 4, 380],
            [540, 2, 220],
            [2610, 4, 680],
        ],
    )


def test_titanic():
    table = learned("titanic")
    assert table.features == ("pclass", "sex", "age")
    assert (table.target, table.problem) == ("survived", "binary")
    assert table.classes == ("0", "1")
    assert_array_equal(
        np.column_stack((table.X, table.y)),
        [[3, 1, 22, 0], [1, 0, 38, 1], [3, 0, 26, 1], [1, 0, 35, 1], [3, 1, 35, 0]],
    )


def test_apartments():
    table = learned("apartments")
    assert table.features == ("surface", "bathrooms", "floor")
    assert (table.target, table.problem) == ("price", "regression")
    assert_array_equal(
        np.column_stack((table.X, table.y)),
        [
            [2, 1, 1, 220],
            [1.2, 1, 1, 120],
            [1.5, 2, 2, 230],
            [2.5, 2, 2, 320],
            [2, 3, 2, 300],
        ],
    )


def test_an_installed_package_has_its_own_tables(tmp_path, monkeypatch):
    (tmp_path / "houses.csv").write_text("a,b\n1,2\n3,4.5\n")
    monkeypatch.setattr(datasets, "_FOLDERS", (tmp_path, *datasets._FOLDERS))
    assert course_frame("houses").names == ("a", "b")
    assert course_frame("titanic").names == ("pclass", "sex", "age", "survived")


def test_an_unknown_course_table():
    assert code_of(course_frame, "two_moons") == "unknown_set"


@pytest.mark.parametrize("name", GENERATED)
def test_load_generates(name):
    frame, same = load(name, 60, 0.2, 4), generate(name, 60, 0.2, 4)
    assert (frame.name, frame.target) == (name, same.target)
    assert frame.column(same.target).levels == same.classes
    for column, values in zip(frame.columns, (*same.X.T, same.y), strict=True):
        assert_array_equal(column.values, values)


def test_load_generates_as_many_classes_as_asked_for():
    frame = load("blobs", 60, 0.2, 4, classes=7)
    assert len(frame.column("class").levels) == 7


@pytest.mark.parametrize("name", COURSE)
def test_load_opens_course_tables(name):
    frames = load(name, 60, 0.2, 4), course_frame(name)
    for one, same in zip(*(frame.columns for frame in frames), strict=True):
        assert one.name == same.name
        assert_array_equal(one.values, same.values)


def test_load_opens_files(tmp_path):
    for name in ("mine.csv", "mine"):
        (tmp_path / name).write_text("a,b\n1,2\n3,4.5\n")
        assert load(str(tmp_path / name), 0, 0, 0).names == ("a", "b")
    assert code_of(load, str(tmp_path / "other.csv"), 0, 0, 0) == "not_found"
    assert code_of(load, str(tmp_path), 0, 0, 0) == "not_a_file"


def test_load_offers_the_nearest_names():
    with pytest.raises(DataError, match='choose "houses", ') as caught:
        load("House", 0, 0, 0)
    assert caught.value.code == "unknown_set"
