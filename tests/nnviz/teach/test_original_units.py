"""A layer that learned on scaled data, in the units of the table."""

import numpy as np
import pytest

from nnviz.run import source
from nnviz.run.recipe import Recipe
from nnviz.run.run import Run
from nnviz.teach.original_units import unscaled


def trained(name: str, epochs: int, **changes: object) -> Run:
    frame = source.load_frame(Recipe().replace(data__source=name))
    recipe = source.default_recipe(frame, name).replace(
        compile__learning_rate=1.0, fit__epochs=epochs, **changes
    )
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
