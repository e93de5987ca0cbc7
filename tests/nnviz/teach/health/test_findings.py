"""What is found wrong in a step, in networks that were made for it."""

from collections.abc import Mapping

import numpy as np
import pytest

from nnviz import SGD, Dense, Input, Sequential
from nnviz.run.recipe import LayerRecipe, Recipe
from nnviz.run.run import Run
from nnviz.teach.health import Finding, findings, vitals
from nnviz.teach.health.limits import VANISHING

X = np.array([[1.0], [2.0], [3.0], [4.0]])
Y = np.array([[0.0], [1.0], [0.0], [1.0]])


def found_in(made: Sequential, Y: np.ndarray = Y) -> dict[str, Finding]:
    record = made.step(X, Y)
    found = findings(made.program, record, vitals(made.program, record, X))
    return {finding.code: finding for finding in found}


def network(*layers: Dense, rate: float = 0.01, loss: str = "mse") -> Sequential:
    made = Sequential([Input(1), *layers], seed=1)
    made.compile(SGD(rate), loss)
    return made


def numbers(finding: Finding, *names: str) -> list[float]:
    values: Mapping[str, object] = finding.values
    return [float(str(values[name])) for name in names]


def test_nothing_is_wrong_in_a_network_that_learns() -> None:
    made = network(Dense(2, "tanh"), Dense(1))
    made.set_weights([[[0.3, -0.2]], [0.0, 0.0], [[0.5], [0.4]], [0.0]])
    assert found_in(made) == {}


def test_dead_units_are_counted_and_the_first_is_named() -> None:
    made = network(Dense(3, "relu"), Dense(1))
    made.set_weights([[[1.0, -1.0, -2.0]], [0.0, 0.5, 0.0], np.ones((3, 1)), [0.0]])
    found = found_in(made)["dead"]
    assert (found.layer, found.unit) == (1, 1)
    assert numbers(found, "count", "of", "rows") == [2, 3, 4]


def test_a_unit_that_answers_to_one_row_is_not_dead() -> None:
    made = network(Dense(1, "relu"), Dense(1))
    made.set_weights([[[1.0]], [-3.5], [[1.0]], [0.0]])
    assert "dead" not in found_in(made)


def test_a_deep_stack_of_sigmoids_starves_its_first_layer() -> None:
    layers = (LayerRecipe(8, "sigmoid"),) * 4 + (LayerRecipe(1, "sigmoid"),)
    run = Run(Recipe().replace(model__layers=layers))
    record, program = run.record(0, 1), run.program(0, 1)
    found = findings(program, record, vitals(program, record, run.data.X_train))
    assert [one.code for one in found] == ["vanishing"]
    share, slopes, weights = numbers(found[0], "share", "slopes", "weights")
    norms = {k: (record.dW[k] ** 2).sum() ** 0.5 for k in record.dW}
    assert found[0].layer == min(norms, key=norms.__getitem__) == 1
    assert found[0].values["from"] == 5
    assert share == pytest.approx(norms[1] / norms[5])
    assert share < VANISHING
    # What it passed on the way back is the way of ∂ℒ/∂Z, and the slopes took most.
    back = np.linalg.norm(record.dZ[1]) / np.linalg.norm(record.dZ[5])
    assert slopes * weights == pytest.approx(back)
    assert slopes < 0.25**4 < weights
    assert found[0].values["activation"] == "sigmoid"


def test_weights_that_are_too_small_starve_it_as_well() -> None:
    made = network(Dense(2, "linear"), Dense(1))
    made.set_weights([[[1.0, 1.0]], [0.0, 0.0], [[1e-5], [1e-5]], [0.0]])
    found = found_in(made)["vanishing"]
    share, slopes, weights = numbers(found, "share", "slopes", "weights")
    assert slopes == 1
    assert weights == pytest.approx(2**0.5 * 1e-5)
    assert share == pytest.approx(1e-5, rel=0.5)


def test_large_weights_make_it_explode() -> None:
    made = network(Dense(1), Dense(1), Dense(1))
    made.set_weights([[[0.001]], [0.0], [[100.0]], [0.0], [[100.0]], [0.0]])
    found = found_in(made)["exploding"]
    assert found.layer == 1
    (times,) = numbers(found, "times")
    assert times == pytest.approx(1e4 / 0.1, rel=0.5)


def test_values_where_a_layer_is_flat_are_counted() -> None:
    made = network(Dense(2, "tanh"), Dense(1))
    made.set_weights([[[9.0, 0.01]], [0.0, 0.0], [[1.0], [1.0]], [0.0]])
    found = found_in(made)["saturated"]
    assert (found.layer, found.unit) == (1, 0)
    assert numbers(found, "share") == [0.5]


def test_an_output_that_is_surely_wrong_is_stuck_unless_the_loss_is_fused() -> None:
    wrong = 1 - Y * 0  # it says 0 with certainty
    for loss, is_stuck in (("half_mean_squared_error", True), ("bce", False)):
        name = {"bce": "binary_crossentropy"}.get(loss, loss)
        made = network(Dense(1, "sigmoid"), loss=name)
        made.set_weights([[[0.0]], [-9.0]])
        found = found_in(made, wrong)
        assert ("stuck" in found) == is_stuck
        if is_stuck:
            assert numbers(found["stuck"], "count", "of") == [4, 4]


def test_updates_as_large_as_the_weights_and_far_smaller_ones() -> None:
    for rate, code in ((1.0, "overshooting"), (1e-9, "still")):
        made = network(Dense(1), rate=rate)
        made.set_weights([[[1.0]], [0.0]])
        found = found_in(made)
        assert list(found) == [code]
        record = made.step(X, Y)
        assert found[code].values["rate"] == record.learning_rate


def test_a_gradient_of_zero_and_one_that_is_no_number_stand_alone() -> None:
    made = network(Dense(1))
    made.set_weights([[[0.0]], [1.0]])
    assert list(found_in(made, np.ones((4, 1)))) == ["no_gradient"]
    made.set_weights([[[np.inf]], [0.0]])
    assert list(found_in(made)) == ["not_finite"]
