"""Splitting and scaling: what scikit-learn does, and what the course asks for."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.testing import assert_allclose, assert_array_equal
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import LabelBinarizer, MinMaxScaler, StandardScaler

from nnviz.data.datasets import course_frame, generate
from nnviz.data.preparation import Prepared, prepare
from nnviz.data.recipe import DataRecipe
from nnviz.data.tables import Table
from tests.sampling import ten_times_in_long
from tests.tables import prepared


def table_with(y, classes=(), X=None) -> Table:
    """Return a table with these targets, or these class indexes."""
    X = np.random.default_rng(0).normal(3, 5, (len(y), 2)) if X is None else X
    names = tuple(f"x{j}" for j in range(X.shape[1]))
    problem = {0: "regression", 2: "binary"}.get(len(classes), "multiclass")
    units = ("",) * len(names)
    return Table("t", names, units, X, np.array(y), "y", "", problem, tuple(classes))


@st.composite
def class_tables(draw):
    sizes = draw(st.lists(st.integers(1, 12), min_size=2, max_size=5))
    y = draw(st.permutations(np.repeat(np.arange(len(sizes)), sizes).tolist()))
    return table_with(y, classes=[str(k) for k in range(len(sizes))])


def course(name: str, seed: int = 0, **data) -> Prepared:
    """Return a table of the course, prepared."""
    return prepare(course_frame(name), DataRecipe(name, **data), seed)


SHARES = st.floats(0, 1, exclude_max=True)


@ten_times_in_long
@settings(max_examples=30)
@given(class_tables(), SHARES, st.integers(0, 99))
def test_split_parts_the_rows_and_is_stratified(turn, table, share, seed):
    data = prepared(table, test_share=share, seed=seed)
    n, k = len(table.y), len(table.classes)
    assert_array_equal(np.sort([*data.rows_train, *data.rows_test]), np.arange(n))
    assert len(data.rows_test) == min(round(n * share), n - k)
    in_train = np.bincount(table.y[data.rows_train].astype(int), minlength=k)
    in_test = np.bincount(table.y[data.rows_test].astype(int), minlength=k)
    assert in_train.min() >= 1
    fair = len(data.rows_test) * (in_train + in_test) / n
    roomy = in_train > 1
    assert (in_test >= np.floor(fair)).all()
    if roomy.all():
        assert (np.abs(in_test - fair) < 1).all()


@given(st.integers(2, 60), SHARES, st.integers(0, 99))
def test_a_regression_keeps_a_training_row(n, share, seed):
    data = prepared(table_with(np.arange(n)), test_share=share, seed=seed)
    assert len(data.rows_test) == min(round(n * share), n - 1)
    assert_array_equal(np.sort([*data.rows_train, *data.rows_test]), np.arange(n))


@pytest.mark.parametrize("name", ["two_moons", "three_blobs"])
def test_class_counts_are_those_of_scikit_learn(name):
    table = generate(name, 150, 0.1, 0)
    y_train, y_test = train_test_split(table.y, test_size=0.2, stratify=table.y)
    data = prepared(table)
    for ours, theirs in ((data.rows_train, y_train), (data.rows_test, y_test)):
        assert_array_equal(
            np.bincount(table.y[ours].astype(int)), np.bincount(theirs.astype(int))
        )


def test_split_depends_on_the_seed_alone():
    tables = [generate("xor", 100, noise, 1) for noise in (0.1, 0.2)]
    first, same = (prepared(table, seed=3).rows_test for table in tables)
    assert_array_equal(first, same)
    assert (prepared(tables[0], seed=4).rows_test != first).any()


@ten_times_in_long
@settings(max_examples=30)
@given(class_tables(), st.floats(0, 0.5), st.floats(0, 0.49), st.integers(0, 99))
def test_a_validation_is_taken_from_the_training_rows(
    turn, table, test, validation, seed
):
    alone = prepared(table, seed, test_share=test)
    data = prepared(table, seed, test_share=test, validation_share=validation)
    assert_array_equal(data.rows_test, alone.rows_test)
    parts = [data.part(name) for name in ("train", "validation", "test")]
    rows = np.concatenate([part.rows for part in parts])
    assert_array_equal(np.sort(rows), np.arange(len(table.y)))
    k = len(table.classes)
    counts = [np.bincount(table.y[p.rows].astype(int), minlength=k) for p in parts]
    assert counts[0].min() >= 1
    most = len(alone.rows_train) - k
    assert len(data.rows_validation) == min(round(len(table.y) * validation), most)
    fair = len(data.rows_validation) * (counts[0] + counts[1]) / len(alone.rows_train)
    if (counts[0] > 1).all():
        assert (np.abs(counts[1] - fair) < 1).all()
    for part in parts:
        assert part.X.shape == (len(part.rows), 2)
        assert_array_equal(part.X, data.scale_inputs(table.X[part.rows]))
    assert data.watched == ("validation" if len(data.rows_validation) else "test")
    assert data.X_watched is data.part(data.watched).X


def test_the_split_may_have_a_seed_of_its_own():
    table = generate("xor", 100, 0.1, 1)
    other, same = prepared(table, 3, split_seed=4), prepared(table, 4)
    assert_array_equal(other.rows_test, same.rows_test)


def test_split_without_classes_takes_the_first_rows_of_the_stream():
    data = course("houses", test_share=1 / 3, seed=5)
    order = np.random.default_rng([5, 2, 0]).permutation(9)
    assert_array_equal(data.rows_test, np.sort(order[:3]))
    assert_array_equal(data.rows_train, np.sort(order[3:]))


def test_no_test_rows():
    data = course("houses", test_share=0)
    assert_array_equal(data.rows_train, np.arange(9))
    assert data.rows_test.shape == (0,)
    assert data.X_test.shape == (0, 2)
    assert data.Y_test.shape == (0, 1)


@ten_times_in_long
@settings(max_examples=30)
@given(
    arrays(float, (12, 3), elements=st.floats(-1e6, 1e6, width=32)),
    st.sampled_from(["standard", "none"]),
    st.sampled_from([0.0, 0.25]),
)
def test_standardising_is_that_of_scikit_learn(turn, values, scale_target, share):
    assume(np.ptp(values[:, 2]) > 0)
    table = table_with(values[:, 2], X=values[:, :2])
    data = prepared(table, scale_target=scale_target, test_share=share)
    train, test = data.rows_train, data.rows_test
    scaler = StandardScaler().fit(table.X[train])
    spread = np.ptp(table.X[train], axis=0)
    clear = spread > 1e-6 * (1 + np.abs(table.X).max())  # not lost in rounding
    for X, rows in ((data.X_train, train), (data.X_test, test)):
        expected = scaler.transform(table.X)[rows]
        assert_allclose(X[:, clear], expected[:, clear], atol=1e-6)
    assert_array_equal(data.x_scale[spread == 0], 1)
    if scale_target == "none":
        assert (data.y_mean, data.y_scale) == (0, 1)
        assert_array_equal(data.Y_train[:, 0], table.y[train])


@ten_times_in_long
@settings(max_examples=30)
@given(
    arrays(float, (12, 3), elements=st.floats(-1e6, 1e6, width=32)),
    st.sampled_from([0.0, 0.25]),
)
def test_min_max_is_that_of_scikit_learn(turn, values, share):
    assume(np.ptp(values[:, 2]) > 0)
    table = table_with(values[:, 2], X=values[:, :2])
    data = prepared(table, scale="min_max", scale_target="min_max", test_share=share)
    for raw, rows, ours in (
        (table.X, data.rows_train, data.X_train),
        (table.y[:, np.newaxis], data.rows_train, data.Y_train),
        (table.X, data.rows_test, data.X_test),
    ):
        scaler = MinMaxScaler().fit(raw[data.rows_train])
        clear = np.ptp(raw[data.rows_train], axis=0) > 1e-6
        expected = scaler.transform(raw)[rows]
        assert_allclose(ours[:, clear], expected[:, clear], rtol=1e-6, atol=1e-6)


def test_houses_by_hand():
    data = course("houses", test_share=0.0, scale_target="standard")
    surface = data.table.X[:, 0]
    sigma = np.sqrt(((surface - surface.mean()) ** 2).sum() / 9)
    assert_allclose(data.x_scale[0], sigma, rtol=1e-15)
    assert round(data.X_train[8, 0], 2) == 1.26  # the 2610 m² of the last house
    assert_allclose(data.y_mean, 2820 / 9)
    assert_allclose(data.Y_train.mean(), 0, atol=1e-15)
    assert_allclose(data.Y_train.std(), 1)


def test_test_rows_do_not_influence_the_scale():
    table = table_with(np.arange(10.0))
    before = prepared(table, scale_target="standard", test_share=0.3)
    X, y = table.X.copy(), table.y.copy()
    X[before.rows_test], y[before.rows_test] = 1e6, -1e6
    after = prepared(table_with(y, X=X), scale_target="standard", test_share=0.3)
    assert_array_equal(after.X_train, before.X_train)
    assert_array_equal(after.Y_train, before.Y_train)
    assert after.X_test.min() > 1e4


def test_no_scaling_leaves_every_bit():
    table = table_with([0.1, 0.2, 0.7])
    data = prepared(table, scale="none", test_share=0)
    assert_array_equal(data.X_train, table.X)
    assert_array_equal(data.Y_train[:, 0], table.y)
    assert_array_equal(data.x_mean, [0, 0])
    assert_array_equal(data.x_scale, [1, 1])


def test_constant_columns_are_divided_by_1():
    X = np.column_stack((np.full(7, 0.1), np.arange(7)))  # the σ of 0.1's is not 0
    shares = {"scale_target": "standard", "test_share": 1 / 7}
    y = np.arange(7.0)
    y[prepared(table_with(y, X=X), **shares).rows_train] = 0.1
    data = prepared(table_with(y, X=X), **shares)
    assert (data.x_scale[0], data.y_scale) == (1, 1)
    assert_allclose(data.X_train[:, 0], 0, atol=1e-15)
    assert_allclose(data.Y_train, 0, atol=1e-15)


def test_a_spread_too_small_for_float64_is_divided_by_1():
    X = np.array([[0.0], [1e-200]])  # σ² underflows to 0
    data = prepared(table_with([1.5, 2.5], X=X), test_share=0)
    assert_array_equal(data.x_scale, 1)


def test_one_hot_is_that_of_scikit_learn():
    table = generate("three_blobs", 30, 0.1, 0)
    data = prepared(table, scale_target="standard")
    expected = LabelBinarizer().fit_transform(table.y)
    assert_array_equal(data.Y_train, expected[data.rows_train])
    assert_array_equal(data.Y_test, expected[data.rows_test])


def test_a_binary_target_stays_0_or_1_in_one_column():
    data = course("titanic", scale_target="standard", test_share=0)
    assert_array_equal(data.Y_train, [[0], [1], [1], [1], [0]])


def test_scaling_and_back():
    data = course("houses", scale_target="standard", seed=1)
    raw = np.asfortranarray(data.table.X[data.rows_test])
    scaled = data.scale_inputs(raw)
    assert_array_equal(scaled, data.X_test)
    assert scaled.flags.c_contiguous
    assert_allclose(data.raw_inputs(scaled), raw, rtol=1e-14)
    y = data.table.y[data.rows_test]
    assert_allclose(data.raw_targets(data.Y_test)[:, 0], y, rtol=1e-14)


@pytest.mark.parametrize("name", ["houses", "titanic"])
def test_arrays_are_c_contiguous_float64_and_read_only(name):
    data = course(name)
    for array in (data.X_train, data.Y_train, data.X_test, data.Y_test):
        assert array.dtype == np.float64
        assert array.flags.c_contiguous
    for array in (*vars(data).values(),):
        if isinstance(array, np.ndarray):
            assert not array.flags.writeable
