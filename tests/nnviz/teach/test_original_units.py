"""A layer that learned on scaled data, in the units of the table."""

import csv
import io

import numpy as np
import pytest

from nnviz.data.frames import Column, Frame
from nnviz.data.preparation import prepare
from nnviz.data.recipe import ColumnRecipe, DataRecipe
from nnviz.run import source
from nnviz.run.recipe import LayerRecipe, Recipe
from nnviz.run.run import Run
from nnviz.teach.original_units import as_csv, hindrance, of_record, unscaled
from tests.sampling import sampled


def trained(name: str, epochs: int, **changes: object) -> Run:
    frame = source.load_frame(Recipe().replace(data__source=name))
    asked = {"compile__learning_rate": 1.0, "fit__epochs": epochs} | changes
    recipe = source.default_recipe(frame, name).replace(**asked)
    run = Run(recipe, source.prepare(recipe, frame))
    run.advance(0, 10**6)
    return run


@pytest.mark.parametrize(
    ("inputs", "target", "epochs"),
    [
        ("standard", "none", 700),
        ("standard", "standard", 700),
        ("min_max", "min_max", 3500),
    ],
)
def test_a_linear_unit_on_houses_learns_the_least_squares(
    inputs, target, epochs
) -> None:
    run = trained("houses", epochs, data__scale=inputs, data__scale_target=target)
    record, table = run.record(0, run.done(0)), run.data.table
    (unit,) = unscaled(run.data, record.W_after[1], record.b_after[1])
    X = np.column_stack((np.ones(9), table.X))
    expected = np.linalg.lstsq(X, table.y)[0]
    found = [unit.intercept, *(slope.value for slope in unit.slopes)]
    np.testing.assert_allclose(found, expected, rtol=1e-6)
    np.testing.assert_allclose(sum(unit.terms), unit.intercept)
    assert [(slope.name, slope.unit) for slope in unit.slopes] == [
        ("surface", "m²"),
        ("bedrooms", ""),
    ]


@pytest.mark.parametrize("name", ["titanic", "houses", "apartments"])
def test_what_it_says_of_the_table_is_what_the_network_does(name) -> None:
    run = trained(name, 7, data__scale_target="standard")
    data, record = run.data, run.record(0, run.done(0))
    W, b = record.W_after[1], record.b_after[1]
    z = data.X_train @ W + b
    raw = data.raw_targets(z) if data.table.problem == "regression" else z
    units = unscaled(data, W, b)
    for unit, expected in zip(units, raw.T, strict=True):
        slopes = np.array([slope.value for slope in unit.slopes])
        found = unit.intercept + data.table.X[data.rows_train] @ slopes
        np.testing.assert_allclose(found, expected, atol=1e-9)


def test_several_classes_have_a_unit_each() -> None:
    frame = source.load_frame(Recipe().replace(data__source="three_blobs"))
    data = source.prepare(source.default_recipe(frame, "three_blobs"), frame)
    rng = np.random.default_rng(3)
    W, b = rng.normal(size=(2, 3)), rng.normal(size=3)
    z = data.X_train @ W + b
    for k, unit in enumerate(unscaled(data, W, b)):
        slopes = np.array([slope.value for slope in unit.slopes])
        found = unit.intercept + data.table.X[data.rows_train] @ slopes
        np.testing.assert_allclose(found, z[:, k])


@pytest.mark.parametrize("seed", sampled(range(40), every=4))
def test_a_slope_is_what_one_more_changes_in_the_answer(seed) -> None:
    """Held against the preparation and the layer themselves, row by row."""
    rng = np.random.default_rng(seed)
    data = mixed(rng)
    names, p = data.plan.features, len(data.plan.inputs)
    W, b = rng.normal(size=(p, 1)), rng.normal(size=1)
    (unit,) = unscaled(data, W, b)
    values = {slope.name: slope.value for slope in unit.slopes}
    cells = np.column_stack([data.frame.column(name).values[:6] for name in names])

    def answers(at):
        return data.raw_targets(data.inputs_of(at) @ W + b)[:, 0]

    for k, name in enumerate(names):
        plan = data.plan.column(name)
        lower, upper = cells.copy(), cells.copy()
        if plan.column.is_text:
            # From one level that has an input of its own to each other one.
            pairs = [(0, level) for level in range(1, len(plan.levels))]
        else:
            lower[:, k] = rng.normal(size=len(cells))
            upper[:, k] = lower[:, k] + 1
            pairs = []
            np.testing.assert_allclose(
                answers(upper) - answers(lower), values[name], atol=1e-9
            )
        for low, high in pairs:
            lower[:, k], upper[:, k] = low, high
            heads = (f"{name} = {plan.levels[level]}" for level in (low, high))
            gone, come = (values.get(head, 0.0) for head in heads)
            if plan.recipe.encode == "ordinal":
                gone, come = 0.0, values[name] * (high - low)
            np.testing.assert_allclose(
                answers(upper) - answers(lower), come - gone, atol=1e-9
            )


def mixed(rng):
    """Return a table of numbers and texts with gaps, each column treated in its way."""
    n, columns, asked = 30, [], []
    for k in range(int(rng.integers(1, 6))):
        name, scale = f"c{k}", str(rng.choice(["standard", "min_max", "none"]))
        levels = tuple("abc"[: rng.integers(2, 4)]) if rng.random() < 0.4 else ()
        cells = rng.normal(rng.normal() * 50, 10 ** rng.uniform(-3, 3), n)
        if levels:
            cells = np.arange(n) % len(levels) * 1.0
        cells = np.where((rng.random(n) < 0.1) & (np.arange(n) > 5), np.nan, cells)
        encode = str(rng.choice(["one_hot", "ordinal"])) if levels else "as_is"
        impute = "most_frequent" if levels else "median"
        columns.append(Column(name, "", cells, levels))
        asked.append(ColumnRecipe(name, True, impute, None, encode, scale))
    target = Column("t", "", rng.normal(20, 5, n))
    recipe = DataRecipe(
        "mixed",
        columns=tuple(asked),
        scale_target=str(rng.choice(["standard", "min_max", "none"])),
    )
    return prepare(Frame("mixed", (*columns, target), "t"), recipe, 1)


def test_a_layer_without_biases_has_an_intercept_of_its_shifts() -> None:
    layers = (LayerRecipe(1, "linear", use_bias=False),)
    run = trained("houses", 5, model__layers=layers)
    (unit,) = of_record(run.data, run.record(0, 5), is_after=True)
    assert unit.scaled_bias is None
    shifts = [slope.value * slope.shift for slope in unit.slopes]
    assert unit.intercept == pytest.approx(-sum(shifts))


@pytest.mark.parametrize(
    ("name", "activations", "reason"),
    [
        ("houses", ["linear"], ""),
        ("houses", ["relu"], "activation"),
        ("houses", ["tanh", "linear"], "hidden"),
        ("houses", ["linear", "linear"], ""),
        ("houses", ["linear", "relu"], "activation"),
        ("titanic", ["linear", "sigmoid"], ""),
        ("titanic", ["linear", "tanh", "sigmoid"], "hidden"),
        ("titanic", ["sigmoid"], ""),
        ("titanic", ["linear"], ""),
        ("titanic", ["tanh"], "activation"),
    ],
)
def test_what_bends_the_function_leaves_no_slope(name, activations, reason) -> None:
    loss = "half_mean_squared_error"
    layers = tuple(LayerRecipe(1, activation) for activation in activations)
    run = trained(name, 1, model__layers=layers, compile__loss=loss)
    assert hindrance(run.program(0, 1), run.data) == reason


@pytest.mark.parametrize("biases", [(True, True), (False, True), (True, False)])
def test_linear_layers_in_a_row_are_one(biases) -> None:
    layers = [LayerRecipe(3, "linear", use_bias=biases[0])]
    layers += [LayerRecipe(1, "linear", use_bias=biases[1])]
    changes = {"model__layers": tuple(layers), "data__scale_target": "standard"}
    run = trained("houses", 5, compile__learning_rate=0.01, **changes)
    record = run.record(0, 5)
    (unit,) = of_record(run.data, record, is_after=False)
    slopes = np.array([slope.value for slope in unit.slopes])
    found = unit.intercept + run.data.table.X[run.data.rows_train] @ slopes
    order = np.argsort(record.rows)
    expected = run.data.raw_targets(record.A[2])[order, 0]
    np.testing.assert_allclose(found, expected)


def test_the_coefficients_are_written_with_all_their_digits() -> None:
    run = trained("houses", 700)
    units = of_record(run.data, run.record(0, 700), is_after=True)
    head, *lines = csv.reader(io.StringIO(as_csv(units, run.data)))
    assert head == ["term", "price (k€)"]
    assert [line[0] for line in lines] == ["surface (m²)", "bedrooms", "intercept"]
    X = np.column_stack((run.data.table.X, np.ones(9)))
    found = [float(value) for _, value in lines]
    np.testing.assert_allclose(found, np.linalg.lstsq(X, run.data.table.y)[0], 1e-6)


def test_each_class_has_a_column_of_coefficients() -> None:
    run = trained("three_blobs", 1, model__layers=(LayerRecipe(3, "softmax"),))
    units = of_record(run.data, run.record(0, 1), is_after=False)
    head, *lines = csv.reader(io.StringIO(as_csv(units, run.data)))
    assert head == ["term", *(f"z ({label})" for label in run.data.table.classes)]
    assert [float(value) for value in lines[0][1:]] == [
        unit.slopes[0].value for unit in units
    ]
