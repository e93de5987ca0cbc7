"""What a layer does to the plane of its inputs."""

import numpy as np
import pytest
from sklearn.decomposition import PCA

from nnviz import SGD, Dense, Input, Sequential
from nnviz.model.kernel import Log
from nnviz.teach import hidden_space, looks
from nnviz.teach.hidden_space import HiddenSpace, Space
from nnviz.teach.surfaces import plane_around

RNG = np.random.default_rng(3)
X = RNG.normal(size=(60, 2))


def network(*units: int, use_bias: bool = True) -> Sequential:
    """Return a network of two inputs, tanh in its hidden layers, sigmoid at its end."""
    *hidden, last = units
    layers = [Dense(n, activation="tanh", use_bias=use_bias) for n in hidden]
    model = Sequential([Input(2), *layers, Dense(last, activation="sigmoid")], seed=5)
    model.compile(SGD(0.5), "binary_crossentropy")
    return model


def seen(model: Sequential, space: Space, **more) -> HiddenSpace:
    return hidden_space.seen(
        model.program, values(model), {"train": trace(model, X)}, space, **more
    )


def values(model: Sequential) -> Log:
    return model.state.parameters.named()


def trace(model: Sequential, X: np.ndarray) -> Log:
    return looks.forward(model.program, values(model), X) | {"A0": X}


def test_the_rows_lie_where_two_units_have_them() -> None:
    model = network(4, 3, 1)
    for layer, name in ((1, "A1"), (2, "A2"), (0, "A0")):
        space = Space(layer, 1, 0, is_principal=False)
        expected = trace(model, X)[name][:, [1, 0]]
        np.testing.assert_array_equal(seen(model, space).places["train"], expected)
    before = seen(model, Space(1, 2, 3, is_principal=False, is_before=True))
    expected = trace(model, X)["Z1"][:, [2, 3]]
    np.testing.assert_array_equal(before.places["train"], expected)


def test_the_last_hidden_layer_comes_first_and_whole_if_it_can_be() -> None:
    assert Space().within((2, 4, 2, 1)) == Space(2, 0, 1, is_principal=False)
    assert Space().within((2, 4, 8, 1)) == Space(2, 0, 1, is_principal=True)
    assert Space().within((2, 1)) == Space(0, 0, 1, is_principal=False)
    wish = Space(3, 6, 7, is_principal=False)
    assert wish.within((2, 8, 8, 8, 1)) == wish
    assert wish.within((2, 4, 1)) == Space(2, 0, 0, is_principal=False)


def test_a_unit_alone_is_seen_over_its_own_z() -> None:
    model = network(1, 1)
    at = trace(model, X)
    expected = np.hstack((at["Z1"], at["A1"]))
    found = seen(model, Space(1))
    np.testing.assert_array_equal(found.places["train"], expected)
    assert hidden_space.layers_of((1, 1)) == [1]


@pytest.mark.parametrize("is_before", [False, True])
def test_the_components_are_those_of_scikit_learn(is_before: bool) -> None:
    model = network(6, 5, 1)
    space = Space(2, is_principal=True, is_before=is_before)
    found, V = seen(model, space), trace(model, X)["Z2" if is_before else "A2"]
    expected = PCA(2).fit(V)
    signs = np.sign((found.projection.axes * expected.components_).sum(axis=1))
    places = expected.transform(V) * signs
    np.testing.assert_allclose(found.places["train"], places, atol=1e-9)
    shares = expected.explained_variance_ratio_
    np.testing.assert_allclose(found.projection.shares, shares, atol=1e-9)


def test_components_do_not_turn_round_while_it_trains() -> None:
    model, Y = network(6, 5, 1), (X[:, :1] > 0.2).astype(float)
    before = seen(model, Space(2)).projection
    assert (before.axes[[0, 1], np.abs(before.axes).argmax(axis=1)] > 0).all()
    mirrored = hidden_space.Projection(before.origin, -before.axes, before.shares)
    for _ in range(30):
        model.train_on_batch(X, Y)
        after = seen(model, Space(2), before=mirrored).projection
        assert ((after.axes * mirrored.axes).sum(axis=1) > 0).all()
        mirrored = after


def test_nothing_varies_and_nothing_is_finite_without_a_crash() -> None:
    flat = hidden_space.components(np.ones((5, 3)))
    np.testing.assert_array_equal(flat.shares, [0.0, 0.0])
    huge = 1e200 * np.arange(15.0).reshape(5, 3)  # their squares overflow
    for V in (np.full((5, 3), np.nan), np.full((5, 3), np.inf), huge):
        broken = hidden_space.components(V)
        np.testing.assert_array_equal(broken.axes, np.eye(2, 3))


@pytest.mark.parametrize("space", [Space(1, 0, 2, False), Space(1), Space(2), Space(3)])
def test_the_grid_is_warped_as_the_rows_are(space: Space) -> None:
    model, plane = network(4, 2, 1), plane_around(X, 2)
    grid = hidden_space.grid_over(plane)
    found = seen(model, space, grid=grid)
    corners = np.array([[plane.left, plane.bottom], [plane.right, plane.top]])
    np.testing.assert_array_equal(grid[0][[0, -1], [0, -1]], corners)
    np.testing.assert_array_equal(grid[1][[0, -1], [0, -1]], corners)
    rows = np.concatenate([lines.reshape(-1, 2) for lines in grid])
    every = {"train": trace(model, X), "lines": trace(model, rows)}
    args = model.program, values(model), every
    places = hidden_space.seen(*args, space).places["lines"]
    warped = np.concatenate([lines.reshape(-1, 2) for lines in found.grid])
    np.testing.assert_allclose(warped, places, atol=1e-12)


@pytest.mark.parametrize("use_bias", [True, False])
def test_two_units_decide_by_a_straight_line(use_bias: bool) -> None:
    model = network(4, 2, 1, use_bias=use_bias)
    found = seen(model, Space())
    assert found.decision is not None
    assert found.decision.is_whole
    z = found.decision.z(found.places["train"])
    np.testing.assert_allclose(z, trace(model, X)["Z3"][:, 0], atol=1e-12)
    assert seen(model, Space(1)).decision is None
    assert seen(model, Space(2, is_before=True)).decision is None
    assert seen(network(4, 2, 3), Space()).decision is None


@pytest.mark.parametrize("is_principal", [False, True])
def test_of_more_units_the_decision_is_that_where_the_others_are_at_the_mean(
    is_principal: bool,
) -> None:
    model = network(4, 5, 1)
    found = seen(model, Space(2, 3, 1, is_principal))
    A, places = trace(model, X)["A2"], found.places["train"]
    on_plane = np.tile(A.mean(axis=0), (len(A), 1))
    on_plane[:, [3, 1]] = places
    if is_principal:
        on_plane = A.mean(axis=0) + places @ found.projection.axes
    z = on_plane @ values(model)["W3"][:, 0] + values(model)["b3"][0]
    assert found.decision is not None
    assert not found.decision.is_whole
    np.testing.assert_allclose(found.decision.z(places), z, atol=1e-12)


def test_one_neuron_decides_over_its_inputs() -> None:
    model = network(1)
    found = seen(model, Space())
    assert found.space.layer == 0
    assert found.decision is not None
    z = trace(model, X)["Z1"][:, 0]
    np.testing.assert_allclose(found.decision.z(X), z, atol=1e-12)
