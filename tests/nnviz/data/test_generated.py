"""The generated sets are what their names and their docstrings say."""

import hashlib

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal
from sklearn.datasets import make_circles, make_moons
from sklearn.linear_model import LinearRegression
from sklearn.neural_network import MLPClassifier

from nnviz.data.errors import DataError
from nnviz.data.generated import (
    GENERATED,
    OF_CLASSES,
    OF_VALUES,
    classes_of,
    family,
    generate,
    is_generated,
    takes_classes,
)
from tests.tables import prepared

OPEN = ("blobs", "spirals")  # to any number of classes


@pytest.mark.parametrize("name", OF_CLASSES)
@pytest.mark.parametrize("samples", [6, 100, 200, 301])
def test_classes_are_balanced(name, samples):
    table = generate(name, samples, 0.14, 3)
    sizes = np.bincount(table.y.astype(int))
    count = 3 if name == "blobs" else 2
    assert table.X.shape == (samples, 2)
    assert len(sizes) == len(table.classes) == count
    assert sizes.max() - sizes.min() <= 1
    assert table.problem == ("multiclass" if count > 2 else "binary")


@pytest.mark.parametrize("name", OPEN)
@pytest.mark.parametrize("classes", [2, 3, 10])
def test_a_set_has_as_many_classes_as_asked_for(name, classes):
    table = generate(name, 60, 0.0, 3, classes)
    assert takes_classes(name)
    assert table.classes == tuple(map(str, range(classes)))
    assert_array_equal(np.bincount(table.y.astype(int)).sum(), 60)
    assert table.problem == ("binary" if classes == 2 else "multiclass")


def test_a_set_that_is_made_of_two_classes_has_two():
    for name in ("two_moons", "circles", "xor", "two_blobs"):
        assert not takes_classes(name)
        assert len(generate(name, 60, 0.0, 3, 5).classes) == 2
    assert [classes_of(name, 5) for name in ("line", "houses")] == [0, 0]


@pytest.mark.parametrize("name", GENERATED)
def test_the_seed_fixes_the_set(name):
    first, again = (generate(name, 50, 0.2, 7) for _ in range(2))
    assert_array_equal(first.X, again.X)
    assert_array_equal(first.y, again.y)
    assert (generate(name, 50, 0.2, 8).X != first.X).all()


@pytest.mark.parametrize(
    ("name", "digest"),
    [
        ("two_moons", "b2537da83278e143"),
        ("circles", "e2513412a132a256"),
        ("xor", "fc047447997714c6"),
        ("three_blobs", "a678961962a9622b"),
    ],
)
def test_older_recipes_give_the_same_points(name, digest):
    # Rounded: sine and cosine may differ in their last bit from machine to machine.
    table = generate(name, 200, 0.14, 16)
    rows = np.column_stack((table.X, table.y)).round(9) + 0.0
    assert hashlib.sha256(rows.tobytes()).hexdigest()[:16] == digest


def test_an_older_name_is_that_of_a_set_of_today():
    older, now = generate("three_blobs", 60, 0.1, 5), generate("blobs", 60, 0.1, 5, 3)
    assert (older.X.tobytes(), older.y.tobytes()) == (now.X.tobytes(), now.y.tobytes())
    assert is_generated("three_blobs")
    assert "three_blobs" not in GENERATED
    assert (family("three_blobs"), classes_of("three_blobs", 7)) == ("blobs", 3)


@pytest.mark.parametrize("name", OF_CLASSES)
def test_rows_are_in_random_order(name):
    y = generate(name, 200, 0.1, 0).y
    assert 50 < np.count_nonzero(np.diff(y)) < 180


@pytest.mark.parametrize("name", OF_CLASSES)
def test_noise_displaces_every_set_of_classes_alike(name):
    clean = generate(name, 2000, 0.0, 5)
    small, large = (generate(name, 2000, noise, 5) for noise in (0.1, 0.3))
    displacement = small.X - clean.X
    assert_allclose(displacement.std(axis=0), 0.1, rtol=0.06)
    assert_allclose(displacement.mean(axis=0), 0, atol=0.01)
    assert_allclose(large.X - clean.X, 3 * displacement, atol=1e-12)


@pytest.mark.parametrize("name", OF_VALUES)
def test_noise_is_added_to_values_alone(name):
    clean = generate(name, 2000, 0.0, 5)
    small, large = (generate(name, 2000, noise, 5) for noise in (0.1, 0.3))
    assert_array_equal(small.X, clean.X)
    added = small.y - clean.y
    assert_allclose((added.std(), added.mean()), (0.1, 0), atol=0.006)
    assert_allclose(large.y - clean.y, 3 * added, atol=1e-12)
    assert (clean.problem, clean.classes, clean.target) == ("regression", (), "y")


@pytest.mark.parametrize(
    ("name", "oracle"),
    [
        ("two_moons", lambda n: make_moons(n, shuffle=False)),
        ("circles", lambda n: make_circles(n, factor=0.5, shuffle=False)),
    ],
)
def test_clean_moons_and_circles_are_those_of_scikit_learn(name, oracle):
    table = generate(name, 100, 0.0, 0)
    X, y = oracle(100)
    for k in (0, 1):
        assert_allclose(sorted_rows(table.X[table.y == k]), sorted_rows(X[y == k]))


def sorted_rows(points):
    points = np.round(points, 9) + 0.0
    return points[np.lexsort(points.T)]


def test_clean_xor_is_class_1_where_signs_differ():
    table = generate("xor", 400, 0.0, 1)
    assert_array_equal(table.y, np.prod(np.sign(table.X), axis=1) < 0)
    assert 0.2 <= np.abs(table.X).min() < np.abs(table.X).max() <= 1
    quadrant = 2 * (table.X[:, 0] > 0) + (table.X[:, 1] > 0)
    assert_array_equal(np.bincount(quadrant), 100)


@pytest.mark.parametrize(
    ("classes", "spread"), [(2, 0.25), (3, 0.25), (6, 0.1443), (10, 0.0892)]
)
def test_clean_blobs_are_clouds_on_a_circle(classes, spread):
    table = generate("blobs", 800 * classes, 0.0, 2, classes)
    own = [table.X[table.y == k] for k in range(classes)]
    means = np.array([points.mean(axis=0) for points in own])
    assert_allclose(np.linalg.norm(means, axis=1), 1, atol=0.04)
    apart = np.linalg.norm(means - np.roll(means, 1, axis=0), axis=1)
    assert_allclose(apart, 2 * np.sin(np.pi / classes), atol=0.06)
    for points in own:
        assert_allclose(points.std(axis=0), spread, rtol=0.08)


@pytest.mark.parametrize("arms", [2, 3, 10])
def test_clean_spirals_are_one_arm_turned(arms):
    table = generate("spirals", 40 * arms, 0.0, 2, arms)
    radius = np.hypot(*table.X.T)
    assert_allclose((radius.min(), radius.max()), (0.15, 1))
    first = sorted_rows(table.X[table.y == 0])
    for k in range(1, arms):
        turn = 2 * np.pi * k / arms
        back = [[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]]
        assert_allclose(sorted_rows(table.X[table.y == k] @ back), first, atol=1e-8)
    outermost = table.X[(table.y == 0) & (radius > 0.999)]
    end = 4 * np.pi / arms
    assert_allclose(outermost, [[np.cos(end), np.sin(end)]], atol=1e-9)


@pytest.mark.parametrize(("name", "weights"), [("line", [2]), ("plane", [2, -1])])
def test_a_clean_line_and_plane_have_the_weights_they_say(name, weights):
    table = generate(name, 50, 0.0, 4)
    fitted = LinearRegression().fit(table.X, table.y)
    assert_allclose([*fitted.coef_, fitted.intercept_], [*weights, 1])
    assert np.abs(table.X).max() <= 1


def test_a_clean_sine_is_one_wave():
    table = generate("sine", 500, 0.0, 4)
    assert_allclose(table.y, np.sin(table.X[:, 0]))
    assert 3.1 < np.abs(table.X).max() <= np.pi


def test_the_surface_has_two_hills_and_two_hollows():
    table = generate("gaussians", 50_000, 0.0, 4)
    x1, x2 = table.X.T
    for sign in (1, -1):
        for side in (1, -1):
            corner = (np.sign(x1) == side) & (np.sign(x2) == -sign * side)
            extreme = corner & (sign * table.y > 0.9 * (sign * table.y)[corner].max())
            centre = table.X[extreme].mean(axis=0)
            assert_allclose(centre, (0.5 * side, -0.5 * sign * side), atol=0.05)
    assert_allclose(np.abs(table.y).max(), 1, atol=0.03)


@pytest.mark.parametrize(
    ("name", "hidden"),
    [("two_moons", (4, 2)), ("blobs", (4,)), ("xor", (8,)), ("two_blobs", (1,))],
)
@pytest.mark.parametrize("seed", range(4))
def test_a_small_network_separates_the_classes(name, hidden, seed):
    data = prepared(generate(name, 200, 0.14, seed), seed)
    scores = []
    for start in range(3):  # a start may end in a poor minimum
        network = MLPClassifier(
            hidden, activation="tanh", solver="lbfgs", max_iter=5000, random_state=start
        )
        rows = data.rows_train
        network.fit(data.X_train, data.table.y[rows])
        scores.append(network.score(data.scale_inputs(data.table.X), data.table.y))
    assert max(scores) >= 0.95


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("two_mons", 200, 0.1, 0), "unknown_set"),
        (("xor", 5, 0.1, 0), "samples"),
        (("xor", 100_001, 0.1, 0), "samples"),
        (("blobs", 9, 0.1, 0, 10), "samples"),
        (("xor", 200, -0.1, 0), "noise"),
        (("line", 200, float("nan"), 0), "noise"),
        (("xor", 200, float("inf"), 0), "noise"),
        (("blobs", 200, 0.1, 0, 1), "classes"),
        (("spirals", 200, 0.1, 0, 11), "classes"),
    ],
)
def test_what_cannot_be_generated(args, code):
    with pytest.raises(DataError) as caught:
        generate(*args)
    assert caught.value.code == code
