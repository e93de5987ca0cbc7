"""The sets that come with the program are what the course and their names say."""

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal
from sklearn.datasets import make_circles, make_moons
from sklearn.neural_network import MLPClassifier

from nnviz.data import datasets
from nnviz.data.datasets import COURSE, GENERATED, course_table, generate, load
from nnviz.data.errors import DataError
from nnviz.data.preparation import prepare

TWO = [name for name in GENERATED if name != "three_blobs"]


def code_of(function, *args) -> str:
    with pytest.raises(DataError) as caught:
        function(*args)
    return caught.value.code


@pytest.mark.parametrize("name", GENERATED)
@pytest.mark.parametrize("samples", [6, 100, 200, 301])
def test_generated_classes_are_balanced(name, samples):
    table = generate(name, samples, 0.14, 3)
    sizes = np.bincount(table.y.astype(int))
    assert table.X.shape == (samples, 2)
    assert len(sizes) == len(table.classes) == (3 if name == "three_blobs" else 2)
    assert sizes.max() - sizes.min() <= 1
    assert table.problem == ("multiclass" if name == "three_blobs" else "binary")


@pytest.mark.parametrize("name", GENERATED)
def test_the_seed_fixes_the_set(name):
    first, again = (generate(name, 50, 0.2, 7) for _ in range(2))
    assert_array_equal(first.X, again.X)
    assert_array_equal(first.y, again.y)
    assert (generate(name, 50, 0.2, 8).X != first.X).all()


@pytest.mark.parametrize("name", GENERATED)
def test_rows_are_in_random_order(name):
    y = generate(name, 200, 0.1, 0).y
    assert 50 < np.count_nonzero(np.diff(y)) < 180


@pytest.mark.parametrize("name", GENERATED)
def test_noise_displaces_every_set_alike(name):
    clean = generate(name, 2000, 0.0, 5)
    small, large = (generate(name, 2000, noise, 5) for noise in (0.1, 0.3))
    displacement = small.X - clean.X
    assert_allclose(displacement.std(axis=0), 0.1, rtol=0.06)
    assert_allclose(displacement.mean(axis=0), 0, atol=0.01)
    assert_allclose(large.X - clean.X, 3 * displacement, atol=1e-12)


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


def test_clean_blobs_are_clouds_around_a_triangle():
    table = generate("three_blobs", 3000, 0.0, 2)
    means = np.array([table.X[table.y == k].mean(axis=0) for k in range(3)])
    assert_allclose(np.linalg.norm(means, axis=1), 1, atol=0.03)
    assert_allclose(means.sum(axis=0), 0, atol=0.05)
    for k in range(3):
        assert_allclose(table.X[table.y == k].std(axis=0), 0.25, atol=0.015)


@pytest.mark.parametrize(
    ("name", "hidden"), [("two_moons", (4, 2)), ("three_blobs", (4,)), ("xor", (8,))]
)
@pytest.mark.parametrize("seed", range(4))
def test_a_small_network_separates_the_classes(name, hidden, seed):
    data = prepare(generate(name, 200, 0.14, seed), seed=seed)
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
        (("xor", 200, -0.1, 0), "noise"),
        (("xor", 200, float("nan"), 0), "noise"),
        (("xor", 200, float("inf"), 0), "noise"),
    ],
)
def test_what_cannot_be_generated(args, code):
    assert code_of(generate, *args) == code


def test_houses():
    table = course_table("houses")
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
    table = course_table("titanic")
    assert table.features == ("pclass", "sex", "age")
    assert (table.target, table.problem) == ("survived", "binary")
    assert table.classes == ("0", "1")
    assert_array_equal(
        np.column_stack((table.X, table.y)),
        [[3, 1, 22, 0], [1, 0, 38, 1], [3, 0, 26, 1], [1, 0, 35, 1], [3, 1, 35, 0]],
    )


def test_apartments():
    table = course_table("apartments")
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
    assert course_table("houses").features == ("a",)
    assert course_table("titanic").features == ("pclass", "sex", "age")


def test_an_unknown_course_table():
    assert code_of(course_table, "two_moons") == "unknown_set"


@pytest.mark.parametrize("name", GENERATED)
def test_load_generates(name):
    table, same = load(name, 60, 0.2, 4, "class"), generate(name, 60, 0.2, 4)
    assert table.name == name
    assert_array_equal(table.X, same.X)


@pytest.mark.parametrize("name", COURSE)
def test_load_opens_course_tables(name):
    assert_array_equal(load(name, 60, 0.2, 4).X, course_table(name).X)


def test_load_takes_a_target():
    assert load("houses", 0, 0, 0, "surface").features == ("bedrooms", "price")
    assert code_of(load, "houses", 0, 0, 0, "sur") == "unknown_target"
    assert code_of(load, "xor", 60, 0, 0, "x₁") == "unknown_target"


def test_load_opens_files(tmp_path):
    for name in ("mine.csv", "mine"):
        (tmp_path / name).write_text("a,b\n1,2\n3,4.5\n")
        assert load(str(tmp_path / name), 0, 0, 0).features == ("a",)
    assert code_of(load, str(tmp_path / "other.csv"), 0, 0, 0) == "not_found"
    assert code_of(load, str(tmp_path), 0, 0, 0) == "not_a_file"


def test_load_offers_the_nearest_names():
    with pytest.raises(DataError, match='choose "houses", ') as caught:
        load("House", 0, 0, 0)
    assert caught.value.code == "unknown_set"
