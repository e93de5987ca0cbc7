"""The loss as a landscape over the parameters."""

from dataclasses import replace

import numpy as np
import pytest

from nnviz import SGD, Adagrad, Adam, AdamW, Dense, Input, RMSprop, Sequential
from nnviz.model.penalties import L2
from nnviz.model.schedules import ExponentialDecay
from nnviz.run import source
from nnviz.run.recipe import Recipe
from nnviz.run.run import Run
from nnviz.teach import landscape
from nnviz.teach.landscape import (
    Steps,
    Survey,
    Terrain,
    Window,
    places,
    valley,
)
from nnviz.teach.landscape.sight import Sight, fitted
from nnviz.teach.retake import Retake

RNG = np.random.default_rng(8)
X = RNG.normal(size=(30, 2))
Y = {
    1: (X[:, :1] * X[:, 1:] > 0).astype(float),
    3: np.eye(3)[(X[:, 0] > 0).astype(int) + (X[:, 1] > 0)],
}
NETWORKS = {
    "log loss": (["tanh", "sigmoid"], 1, "binary_crossentropy", None),
    "mse and a penalty": (["relu", "linear"], 1, "mse", L2(0.03)),
    "rmse": (["gelu", "linear"], 1, "root_mean_squared_error", None),
    "softmax": (["tanh", "softmax"], 3, "categorical_crossentropy", None),
    "clipped": (["sigmoid", "linear"], 1, "binary_crossentropy", None),
}


def network(kind: str, optimizer=None, dtype: str = "float64") -> Sequential:
    activations, outputs, loss, penalty = NETWORKS[kind]
    units = [*[4] * (len(activations) - 1), outputs]
    layers = [
        Dense(n, activation=name, kernel_regularizer=penalty, use_bias=k != 1)
        for k, (n, name) in enumerate(zip(units, activations, strict=True))
    ]
    model = Sequential([Input(2), *layers], seed=3, dtype=dtype)
    model.compile(optimizer or SGD(0.1), loss)
    return model


def of(model: Sequential) -> np.ndarray:
    return model.state.parameters.flat


def around(model: Sequential, count: int, size: float = 0.5) -> np.ndarray:
    noise = np.random.default_rng(1).normal(size=(count, len(of(model))))
    return (of(model) + size * noise).astype(of(model).dtype)


@pytest.mark.parametrize("dtype", ["float64", "float32"])
@pytest.mark.parametrize("kind", list(NETWORKS))
def test_heights_have_the_bits_of_the_network_with_these_parameters(kind, dtype):
    model = network(kind, dtype=dtype)
    targets = Y[NETWORKS[kind][1]]
    terrain = Terrain(model.program, X, targets)
    terrain.chunk = 7  # so that the last piece is a short one
    found = around(model, 17)
    heights = terrain.heights(found)
    for place, height in zip(found, heights, strict=True):
        of(model)[:] = place
        assert height == model.evaluate(X, targets)
        assert terrain.height(place) == height


def test_what_overflows_has_no_finite_height():
    model = network("mse and a penalty")
    terrain = Terrain(model.program, X, Y[1])
    assert not np.isfinite(terrain.height(np.full_like(of(model), 1e200)))


def test_a_parameter_stands_where_its_name_says():
    model = network("log loss")
    program, place = model.program, of(model)
    place[:] = np.arange(len(place))
    assert places.count_of(program) == len(place)
    W, b = model.layers[0].W, model.layers[0].b
    assert place[landscape.index_of(program, (1, 1, 3))] == W[1, 3]
    assert place[landscape.index_of(program, (1, -1, 2))] == b[2]
    assert place[landscape.index_of(program, (2, 3, 0))] == model.layers[1].W[3, 0]
    with pytest.raises(ValueError, match="no parameter"):
        landscape.index_of(program, (2, -1, 0))  # a layer without biases
    for index in range(len(place)):
        parameter = landscape.parameter_at(program, index)
        assert landscape.index_of(program, parameter) == index


@pytest.mark.parametrize("kind", list(NETWORKS))
def test_a_record_is_a_place_in_the_order_of_the_network(kind):
    model = network(kind)
    start = of(model).copy()
    record = model.step(X, Y[NETWORKS[kind][1]])
    np.testing.assert_array_equal(places.before(record), start)
    np.testing.assert_array_equal(places.after(record), of(model))
    np.testing.assert_allclose(start - 0.1 * places.gradient(record), of(model))


def test_over_two_parameters_all_others_stand_still():
    base = RNG.normal(size=9)
    plane = landscape.over_parameters(base, (6, 2))
    points = np.array([[0.5, -1.0], [3.0, 4.0]])
    found = plane.at(points)
    np.testing.assert_array_equal(found[:, [6, 2]], points)
    others = np.delete(found, [6, 2], axis=1)
    np.testing.assert_array_equal(others, np.tile(np.delete(base, [6, 2]), (2, 1)))
    np.testing.assert_array_equal(plane.points(found), points)
    np.testing.assert_array_equal(plane.distances(found), [0.0, 0.0])
    off = found.copy()
    off[:, 0] += [3.0, 0.0]
    off[:, 4] += [4.0, 0.0]
    np.testing.assert_allclose(plane.distances(off), [5.0, 0.0])
    moved = base.copy()
    moved[[6, 2]] += 1.0
    assert plane.is_same(landscape.over_parameters(moved, (6, 2)))
    moved[3] += 1.0
    assert not plane.is_same(landscape.over_parameters(moved, (6, 2)))
    assert not plane.is_same(landscape.over_parameters(base, (2, 6)))


def test_random_directions_are_as_long_as_each_unit_s_weights():
    model = network("softmax")
    program, base = model.program, of(model).copy()
    plane = landscape.random_plane(program, base, seed=4)
    for direction in plane.directions:
        for name, part, shape in places.blocks(program):
            own, drawn = (v[part].reshape(shape) for v in (base, direction))
            if name.startswith("b"):
                assert not drawn.any()
            else:
                lengths = np.linalg.norm(own, axis=0)
                np.testing.assert_allclose(np.linalg.norm(drawn, axis=0), lengths)
    again = landscape.random_plane(program, base, seed=4)
    np.testing.assert_array_equal(plane.directions, again.directions)
    assert plane.is_same(again)
    assert not plane.is_same(landscape.random_plane(program, base, seed=5))


def test_places_fall_straight_down_on_a_random_plane():
    model = network("softmax")
    plane = landscape.random_plane(model.program, of(model).copy(), seed=1)
    points = np.array([[0.0, 0.0], [1.0, -2.0], [0.3, 0.7]])
    on_plane = plane.at(points)
    np.testing.assert_allclose(plane.points(on_plane), points, atol=1e-12)
    np.testing.assert_allclose(plane.distances(on_plane), 0, atol=1e-12)
    off = around(model, 5)
    foot = plane.at(plane.points(off))
    np.testing.assert_allclose((off - foot) @ plane.directions.T, 0, atol=1e-9)
    apart = np.linalg.norm(off - foot, axis=1)
    np.testing.assert_allclose(plane.distances(off), apart)


def survey_of(window: Window, finest: int) -> tuple[Survey, Sequential]:
    model = network("log loss")
    terrain = Terrain(model.program, X, Y[1])
    terrain.chunk = 50
    plane = landscape.over_parameters(of(model).copy(), (0, 5))
    return Survey(terrain, plane, window, finest), model


def test_a_survey_finds_a_coarse_grid_first_and_every_height_is_the_loss():
    window = Window(-1.0, 2.0, 0.5, 3.0)
    survey, model = survey_of(window, finest=33)
    assert survey.values is None
    sides = set()
    while not survey.advance(0.0):
        if survey.values is not None:
            sides.add(len(survey.values))
    assert sides == {17}
    assert survey.values.shape == (33, 33)
    start = of(model).copy()
    for row, column in ((0, 0), (0, 32), (7, 11), (32, 16)):
        of(model)[:] = start
        of(model)[0], of(model)[5] = -1 + 3 * column / 32, 0.5 + 2.5 * row / 32
        assert survey.values[row, column] == model.evaluate(X, Y[1])


def test_a_survey_is_refined_from_what_is_known():
    window = Window(-1.0, 2.0, 0.5, 3.0)
    coarse, _ = survey_of(window, finest=17)
    while not coarse.advance(0.0):
        pass
    taken = []
    heights = coarse.terrain.heights
    coarse.terrain.heights = lambda found: taken.append(len(found)) or heights(found)
    finer = coarse.refine(33)
    assert finer.values is coarse.values
    while not finer.advance(0.0):
        pass
    assert sum(taken) == 33**2 - 17**2
    whole, _ = survey_of(window, finest=33)
    while not whole.advance(1.0):
        pass
    np.testing.assert_array_equal(finer.values, whole.values)


def test_a_window_holds_the_way_and_is_never_too_narrow():
    points = np.array([[0.0, 1.0], [4.0, 1.0], [np.inf, 0.0]])
    window = Window.around(points, np.array([1.0, 2.0]), margin=0.25)
    assert window == Window(-1.0, 5.0, 0.0, 2.0)
    assert window.holds(points[:2])
    assert not window.holds(points)


RULES = [
    SGD(0.3),
    SGD(0.3, momentum=0.9),
    SGD(0.3, momentum=0.9, nesterov=True),
    SGD(ExponentialDecay(0.3, 2, 0.5), clipnorm=0.05),
    Adam(0.02),
    AdamW(0.02, weight_decay=0.1),
    RMSprop(0.02, clipvalue=0.01),
    Adagrad(0.1),
]


@pytest.mark.parametrize("rule", RULES, ids=str)
def test_other_rates_lead_where_the_program_leads_with_them(rule):
    model = network("log loss", rule)
    for _ in range(3):  # so that there is something to remember
        record = model.step(X, Y[1])
    steps = Steps(model.program, record)
    np.testing.assert_array_equal(steps.before, places.before(record))
    factors = np.array([0.1, 1.0, 10.0, 300.0])
    found = steps.at(steps.rate * factors)
    np.testing.assert_array_equal(found[1], places.after(record))
    for factor, place in zip(factors, found, strict=True):
        other = replace(rule, learning_rate=steps.rate * float(factor))
        taken = Retake(replace(model.program, optimizer=other)).of(record)
        expected = places.after(taken)
        np.testing.assert_allclose(place, expected, rtol=1e-10, atol=1e-10)


def test_the_promise_is_the_slope_of_the_loss_along_the_step():
    model = network("log loss", Adam(0.01))
    record = model.step(X, Y[1])
    steps, terrain = Steps(model.program, record), Terrain(model.program, X, Y[1])
    low, high = terrain.heights(steps.at(np.array([0.0, 1e-6])))
    assert steps.promise == pytest.approx((high - low) / 1e-6, rel=1e-3)


def test_of_a_bowl_the_limit_is_two_over_the_curvature_along_the_step():
    model = Sequential([Input(2), Dense(1)], seed=1)
    model.compile(SGD(0.05), "half_mean_squared_error")
    targets = X @ [[2.0], [-1.0]] + 0.5
    record = model.step(X, targets)
    steps, terrain = Steps(model.program, record), Terrain(model.program, X, targets)
    ones = np.column_stack((X, np.ones(len(X))))
    g = places.gradient(record)
    curvature = np.mean((ones @ g) ** 2) / (g @ g)
    assert steps.limit(terrain) == pytest.approx(2 / curvature, rel=1e-3)


def test_a_step_may_have_no_limit_or_nothing_but_it():
    model = Sequential([Input(2), Dense(1, activation="sigmoid")], seed=1)
    model.compile(SGD(0.01), "binary_crossentropy")
    apart = (X[:, :1] > 0).astype(float)
    steps = Steps(model.program, model.step(X * [1.0, 0.0], apart))
    terrain = Terrain(model.program, X * [1.0, 0.0], apart)
    assert steps.limit(terrain) is None  # the classes can be told apart ever better
    mirrored = Terrain(model.program, -X * [1.0, 0.0], apart)
    assert steps.limit(mirrored) == 0.0


@pytest.mark.parametrize(
    ("source_name", "pair"),
    [("line", (0, 1)), ("houses", (0, 1)), ("two_blobs", (0, 1))],
)
def test_a_single_unit_shows_its_bowl(source_name, pair):
    frame = source.load_frame(Recipe().replace(data__source=source_name))
    recipe = source.default_recipe(frame, source_name)
    run = Run(recipe, source.prepare(recipe, frame))
    assert places.proposed_pair(run.program(0, 1), run.record(0, 1)) == pair


def test_of_more_units_those_with_the_largest_gradient_are_shown():
    model = network("log loss")
    record = model.step(X, Y[1])
    pair = places.proposed_pair(model.program, record)
    g = np.abs(places.gradient(record))
    biases = [
        i for i in range(len(g)) if landscape.parameter_at(model.program, i)[1] < 0
    ]
    g[biases] = 0
    assert set(pair) == set(np.argsort(g)[-2:].tolist())
    alone = Sequential([Input(1), Dense(1, use_bias=False)])
    alone.compile()
    step = alone.step(X[:, :1], Y[1])
    assert places.proposed_pair(alone.program, step) is None


def test_a_bowl_is_lowest_where_least_squares_says():
    model = Sequential([Input(1), Dense(1)], seed=1)
    model.compile(SGD(0.05), "mse")
    x, y = X[:, :1], 300 * X[:, :1] + 40 + 20 * X[:, 1:]
    plane = landscape.over_parameters(of(model).copy(), (0, 1))
    found = valley.lowest(Terrain(model.program, x, y), plane, of(model).copy())
    expected, *_ = np.linalg.lstsq(np.hstack((x, np.ones_like(x))), y)
    np.testing.assert_allclose(found, expected[:, 0], rtol=1e-6)


def test_what_bends_down_or_is_no_number_has_no_lowest_point():
    model = network("log loss")
    plane = landscape.over_parameters(of(model).copy(), (0, 1))
    terrain = Terrain(model.program, X, Y[1])
    terrain.heights = lambda places: -((places[:, :2] - 3) ** 2).sum(axis=1)
    assert valley.lowest(terrain, plane, np.zeros(2)) is None
    terrain.heights = lambda places: np.full(len(places), np.nan)
    assert valley.lowest(terrain, plane, np.zeros(2)) is None


def test_a_sight_is_brought_to_what_a_network_has():
    model = network("log loss")
    record = model.step(X, Y[1])
    program = model.program
    wish = Sight(pair=((1, 0, 3), (2, 3, 0)))
    assert fitted(wish, program, record) == wish
    proposed = places.proposed_pair(program, record)
    names = tuple(landscape.parameter_at(program, index) for index in proposed)
    for bad in ((1, 2, 0), (2, -1, 0), (3, 0, 0)):
        assert fitted(Sight(pair=((1, 0, 0), bad)), program, record).pair == names
    assert fitted(Sight(), program, record).pair == names
    alone = Sequential([Input(1), Dense(1, use_bias=False)])
    alone.compile()
    step = alone.step(X[:, :1], Y[1])
    assert fitted(Sight("random"), alone.program, step).kind == "step"
