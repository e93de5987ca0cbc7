"""The health of layers: against the records, and against numbers found by hand."""

import numpy as np
import pytest

from nnviz import SGD, Adam, Dense, Input, Sequential
from nnviz.model import activations
from nnviz.model.record import StepRecord
from nnviz.run.recipe import LayerRecipe, Recipe
from nnviz.run.run import Run
from nnviz.teach.health import Vitals, vitals
from nnviz.teach.health.limits import MOST_ROWS, MOST_WORK
from nnviz.teach.health.vitals import norm, saturation, some_rows


def taken(made: Sequential, X: np.ndarray, Y: np.ndarray) -> tuple[StepRecord, Vitals]:
    record = made.step(X, Y)
    return record, vitals(made.program, record, X)


def test_norms_and_shares_are_those_of_the_arrays_of_every_record() -> None:
    layers = (
        LayerRecipe(6, "relu"),
        LayerRecipe(5, "tanh"),
        LayerRecipe(1, "sigmoid"),
    )
    recipe = Recipe().replace(
        model__layers=layers, compile__optimizer="adam", compile__clipping="global_norm"
    )
    run = Run(recipe)
    program, X = run.program(0, 1), run.data.X_train
    for step in range(1, 30):
        record = run.record(0, step)
        found = vitals(program, record, X)
        A = X
        for k in (1, 2, 3):
            Z = A @ record.W_before[k] + record.b_before[k]
            A = activations.get(layers[k - 1].activation)(Z)
            moved = record.W_after[k] - record.W_before[k]
            expected = [
                (record.dW[k] ** 2).sum() ** 0.5,
                (record.W_before[k] ** 2).sum() ** 0.5,
                (moved**2).sum() ** 0.5,
            ]
            own = found.gradients[k - 1], found.weights[k - 1], found.changes[k - 1]
            assert own == pytest.approx(expected)
            assert found.ratios[k - 1] == pytest.approx(expected[2] / expected[1])
            if k == 1:
                assert found.dead[0] is not None
                assert found.dead[0].tolist() == (A == 0).all(axis=0).tolist()
                assert found.saturated[0] is None
            elif k == 2:
                assert found.saturated_shares[1] == pytest.approx(
                    (1 - A**2 < 0.1).mean()
                )
                assert found.dead[1] is None
            else:
                assert found.saturated_shares[2] == pytest.approx(
                    (A * (1 - A) < 0.1 * 0.25).mean()
                )
        assert found.rows == len(X)


def test_a_step_by_hand() -> None:
    made = Sequential([Input(1), Dense(2, "relu"), Dense(1)])
    made.compile(SGD(0.5), "half_mean_squared_error")
    made.set_weights([[[3.0, -4.0]], [0.0, 0.0], [[1.0], [2.0]], [0.0]])
    # z = (3, −4): the second unit is out. a = 3, and 3 − 1 goes back through weight 1.
    record, found = taken(made, np.array([[1.0]]), np.array([[1.0]]))
    assert found.gradients.tolist() == [2.0, 6.0]  # 2 · 1 · x and 2 · a
    assert found.weights.tolist() == [5.0, pytest.approx(5**0.5)]
    assert found.ratios[0] == pytest.approx(0.5 * 2 / 5)
    assert found.dead[0] is not None
    assert found.dead[0].tolist() == [0.0, 1.0]
    assert found.dead_shares[0] == 0.5
    assert np.isnan(found.saturated_shares).all()
    assert record.loss == 2.0


def test_weights_of_zero_have_no_ratio() -> None:
    made = Sequential([Input(1), Dense(1, kernel_initializer="zeros")])
    made.compile(Adam(0.1), "mse")
    _, found = taken(made, np.array([[1.0]]), np.array([[1.0]]))
    assert np.isnan(found.ratios).all()


@pytest.mark.parametrize(
    ("name", "z", "is_saturated"),
    [
        ("sigmoid", 3.6, False),  # slope 0.0259: just above a tenth of 0.25
        ("sigmoid", 3.7, True),
        ("sigmoid", -3.7, True),
        ("tanh", 1.8, False),  # slope 0.1036
        ("tanh", -1.83, True),
    ],
)
def test_a_unit_is_saturated_below_a_tenth_of_the_greatest_slope(
    name: str, z: float, is_saturated: bool
) -> None:
    found = saturation(activations.get(name), np.array([[z], [0.0]]))
    assert found is not None
    assert found.tolist() == [0.5 * is_saturated]


def test_only_what_is_flat_at_both_ends_saturates() -> None:
    Z = np.array([[-50.0]])
    known = {
        name: saturation(activations.get(name), Z) is not None
        for name in activations.ACTIVATIONS
    }
    assert [name for name in known if known[name]] == ["sigmoid", "tanh"]


def test_a_norm_of_huge_and_of_tiny_numbers_is_a_number() -> None:
    assert norm(np.array([3e200, 4e200])) == pytest.approx(5e200)
    assert norm(np.array([3e-200, 4e-200])) == pytest.approx(5e-200)
    assert norm(np.zeros(3)) == 0
    assert norm(np.array([np.inf, 1])) == np.inf


def test_of_many_rows_some_are_looked_at_evenly_spread() -> None:
    X = np.arange(100_000.0)[:, np.newaxis]
    found = some_rows(X, 20)
    assert len(found) == MOST_ROWS
    assert found[0] == 0
    assert found[-1] == len(X) - 1
    assert np.ptp(np.diff(found[:, 0])) <= 1
    assert len(some_rows(X, MOST_WORK // 100)) == 100
    assert some_rows(X[:50], 20).tolist() == X[:50].tolist()
