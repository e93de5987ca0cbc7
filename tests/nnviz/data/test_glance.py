"""A set at a glance: its own rows, within a square."""

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal
from sklearn.decomposition import PCA

from nnviz.data import COURSE, GENERATED, LIBRARY, DataError, library_table
from nnviz.data.generated import generate
from nnviz.data.glance import MOST_IMAGES, MOST_ROWS, glance
from nnviz.run.source import glance_of


@pytest.mark.parametrize("name", [*GENERATED, *COURSE, *LIBRARY])
def test_a_glance_fills_a_square(name):
    seen = glance_of(name)
    assert len(seen.targets) == len(seen.places) <= MOST_ROWS
    assert (seen.places >= 0).all()
    assert (seen.places <= 1).all()
    assert np.ptp(seen.places, axis=0).min() > 0.6
    assert seen.targets.min() == 0
    if seen.problem == "regression":
        assert seen.targets.max() <= 1


def test_two_features_are_a_place_and_one_is_set_against_its_target():
    moons, sine = generate("two_moons", 50, 0.1, 1), generate("sine", 50, 0.1, 1)
    for table, plane in (
        (moons, moons.X),
        (sine, np.column_stack((sine.X, sine.y))),
    ):
        low, high = plane.min(axis=0), plane.max(axis=0)
        seen = glance(table)
        assert_allclose(seen.places * (high - low) + low, plane)
        assert seen.is_curve == (table is sine)
    assert_array_equal(glance(moons).targets, moons.y)


def test_more_features_are_seen_from_where_rows_differ_most():
    wine = library_table("wine")
    seen = glance(wine)
    X = (wine.X - wine.X.mean(axis=0)) / wine.X.std(axis=0)
    rows = np.linspace(0, len(X) - 1, MOST_ROWS).astype(int)
    expected = PCA(2).fit_transform(X)[rows]
    for mine, theirs in zip(seen.places.T, expected.T, strict=True):
        assert abs(np.corrcoef(mine, theirs)[0, 1]) == pytest.approx(1)


def test_images_are_shown_as_they_are():
    digits = library_table("digits")
    seen = glance(digits)
    assert_allclose(seen.images, digits.X[:MOST_IMAGES].reshape(-1, 8, 8) / 16)
    assert glance(generate("xor", 50, 0.1, 1)).images.size == 0


def test_all_rows_are_spread_over_the_table():
    assert set(glance(library_table("iris")).targets) == {0, 1, 2}


def test_there_is_no_glance_of_what_is_not_there():
    with pytest.raises(DataError):
        glance_of("nowhere")
