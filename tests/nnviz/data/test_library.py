"""The real data sets are those of scikit-learn, with names that can be read."""

import sys
from queue import SimpleQueue
from threading import Thread, current_thread

import numpy as np
import pytest
from numpy.testing import assert_array_equal
from sklearn import datasets as sklearn_datasets

from nnviz import background
from nnviz.background import Background
from nnviz.data import library
from nnviz.data.datasets import load
from nnviz.data.errors import DataError
from nnviz.data.library import LIBRARY, library_frame, library_table, preload
from nnviz.data.preparation import prepare
from nnviz.data.recipe import DataRecipe

SHAPES = {
    "iris": (150, 4),
    "wine": (178, 13),
    "breast_cancer": (569, 30),
    "diabetes": (442, 10),
    "digits": (1797, 64),
}


def oracle(name):
    options = {"scaled": False} if name == "diabetes" else {}
    return getattr(sklearn_datasets, f"load_{name}")(**options)


@pytest.mark.parametrize("name", LIBRARY)
def test_the_numbers_are_those_of_scikit_learn(name):
    table, found = prepare(load(name, 0, 0, 0)).table, oracle(name)
    assert table.X.shape == SHAPES[name]
    assert_array_equal(table.X, found.data)
    assert_array_equal(table.y, found.target)
    assert len(set(table.features)) == len(table.units) == table.X.shape[1]
    assert table.name == name


@pytest.mark.parametrize(
    ("name", "problem", "target", "classes"),
    [
        ("iris", "multiclass", "species", ("setosa", "versicolor", "virginica")),
        ("wine", "multiclass", "cultivar", ("0", "1", "2")),
        ("breast_cancer", "binary", "diagnosis", ("malignant", "benign")),
        ("diabetes", "regression", "progression", ()),
        ("digits", "multiclass", "digit", tuple("0123456789")),
    ],
)
def test_target_and_classes_have_their_names(name, problem, target, classes):
    table = library_table(name)
    assert (table.problem, table.target, table.classes) == (problem, target, classes)


def test_features_have_names_and_units_that_can_be_read():
    iris, wine, diabetes = map(library_table, ("iris", "wine", "diabetes"))
    assert (iris.features[0], iris.units[0]) == ("sepal length", "cm")
    assert wine.features[1] == "malic acid"
    assert dict(zip(diabetes.features, diabetes.units, strict=True))["bmi"] == "kg/m²"


def test_the_pixels_of_the_digits_are_an_image():
    table, images = library_table("digits"), oracle("digits").images
    assert table.image_shape == (8, 8)
    assert table.features[8 * 2 + 5] == "pixel 3,6"
    assert_array_equal(table.X[7].reshape(table.image_shape), images[7])
    others = [library_table(name) for name in LIBRARY if name != "digits"]
    assert [table.image_shape for table in others] == [None] * 4


def test_any_column_of_a_set_can_be_predicted():
    frame = library_frame("wine")
    table = prepare(frame, DataRecipe(target="alcohol")).table
    assert (table.problem, table.classes) == ("regression", ())
    assert table.features[-3:] == tuple(f"cultivar = {k}" for k in range(3))
    assert set(table.X[:, -3:].ravel()) == {0, 1}
    pixels = prepare(library_frame("digits"), DataRecipe(target="pixel 4,4")).table
    assert pixels.image_shape is None


def test_what_is_not_there_is_refused():
    for name in ("cifar", "two_moons"):
        with pytest.raises(DataError) as caught:
            library_frame(name)
        assert caught.value.code == "unknown_set"


def test_scikit_learn_is_imported_in_the_background(monkeypatch):
    imported: SimpleQueue[tuple[str, Thread]] = SimpleQueue()
    note = lambda name: imported.put((name, current_thread()))  # noqa: E731
    monkeypatch.setattr(background, "import_module", note)
    monkeypatch.setattr(library, "_coming", Background("sklearn.datasets"))
    preload()  # it is there already
    monkeypatch.delitem(sys.modules, "sklearn.datasets")
    preload()
    name, thread = imported.get(timeout=10)
    assert (name, thread.daemon) == ("sklearn.datasets", True)
    assert imported.empty()


def test_a_set_is_read_once_and_cannot_be_changed():
    table = library_table("iris")
    assert library_table("iris") is table
    assert load("iris", 0, 0, 0) is load("iris", 1, 0, 0)
    with pytest.raises(ValueError, match="read-only"):
        table.X[0, 0] = np.nan
