from dataclasses import replace

import numpy as np
import pytest

from nnviz import Dense, Input, Sequential
from nnviz.model.kernel import Kernel
from nnviz.model.penalties import L1
from nnviz.model.recording import Place, step_record
from nnviz.run.recipe import LayerRecipe, Recipe
from nnviz.run.trainer import Trainer
from nnviz.teach.gradcheck import Part, check, part
from tests.nnviz.model.networks import example
from tests.sampling import sampled

LAYERS = (LayerRecipe(5, "gelu", l2=0.01), LayerRecipe(1, "sigmoid", l1=0.02))
BIAS = -1


@pytest.fixture(scope="module", params=["float64", "float32"])
def trainer(request):
    recipe = Recipe().replace(model__layers=LAYERS, model__dtype=request.param)
    made = Trainer(recipe)
    made.advance(12)
    return made


def tolerance(program):
    return 1e-8 if program.dtype == "float64" else 1e-4


@pytest.mark.parametrize("before", [1, BIAS])
def test_a_weight_and_a_bias_are_what_nudging_them_shows(trainer, before):
    program, record = trainer.network.program, trainer.record(7)
    found = check(program, record, Part(1, 3, before))
    dW = record.db[1] if before == BIAS else record.dW[1][before]
    assert found.recorded == [dW[3]]
    assert found.parameters == ((1, before, 3),)
    assert found.total == 1
    assert found.relative_error < tolerance(program)
    nudged = (found.above - found.below) / (2 * found.epsilon)
    assert found.measured == nudged == pytest.approx(dW[3], rel=tolerance(program))
    assert found.below < record.loss < found.above or dW[3] < 0
    assert found.verdict == "agree"


def test_a_unit_has_its_weights_and_its_bias(trainer):
    program, record = trainer.network.program, trainer.record(7)
    found = check(program, record, Part(1, 4))
    assert set(found.parameters) == {(1, BIAS, 4), (1, 0, 4), (1, 1, 4)}
    assert set(found.recorded) == {record.db[1][4], *record.dW[1][:, 4]}
    assert found.relative_error < tolerance(program)


@pytest.mark.parametrize(("layer", "total"), [(1, 15), (2, 6), (None, 21)])
def test_a_layer_and_the_network_are_checked_as_a_whole(trainer, layer, total):
    program, record = trainer.network.program, trainer.record(7)
    found = check(program, record, Part(layer))
    assert len(set(found.parameters)) == found.total == total
    assert found.relative_error < tolerance(program)
    off = np.abs(found.recorded - found.measured)
    assert off[found.worst] == off.max()


@pytest.mark.parametrize("limits", [(4, 10**9), (100, 10 * 2 * 15 * 4)])
def test_of_many_parameters_some_are_checked(monkeypatch, trainer, limits):
    monkeypatch.setattr(part, "MOST_CHECKED", limits[0])
    monkeypatch.setattr(part, "MOST_PRODUCTS", limits[1])
    program, record = trainer.network.program, trainer.record(7)
    found = check(program, record, Part())
    assert (len(found.measured), found.total) == (4, 21)
    assert {layer for layer, _, _ in found.parameters} == {1, 2}


@pytest.mark.parametrize(("off", "verdict"), [(1.01, "differ"), (1.0001, "agree")])
def test_a_wrong_gradient_is_found_out(trainer, off, verdict):
    record = trainer.record(7)
    dW, db = (
        {k: v * off for k, v in layers.items()} for layers in (record.dW, record.db)
    )
    found = check(trainer.network.program, replace(record, dW=dW, db=db), Part(1))
    assert found.verdict == verdict
    assert found.relative_error == pytest.approx((off - 1) / 2, rel=0.1)
    assert found.agreeing_digits == {1.01: 2, 1.0001: 4}[off]


def test_the_run_is_not_touched(trainer):
    before = trainer.state_after(trainer.done)
    record = trainer.record(3)
    kept = record.W_before[1].copy()
    check(trainer.network.program, record, Part())
    np.testing.assert_array_equal(trainer.state_after(trainer.done), before)
    np.testing.assert_array_equal(record.W_before[1], kept)


def test_the_nudge_must_be_a_positive_number(trainer):
    with pytest.raises(ValueError, match="epsilon must be a positive number, got 0"):
        check(trainer.network.program, trainer.record(3), Part(1), epsilon=0)


@pytest.mark.parametrize("dtype", ["float64", "float32"])
@pytest.mark.parametrize("seed", sampled(range(60)))
def test_what_backpropagation_finds_is_confirmed(seed, dtype):
    case = example(seed, dtype)
    m, where = len(case.X), Place(1, 1, 1, 1)
    with np.errstate(all="ignore"):
        log = Kernel(case.program, case.state, m).record(case.X, case.Y, 1)
    record = step_record(case.program, case.X, case.Y, *log, where, rows=np.arange(m))
    found = check(case.program, record, Part())
    assert found.verdict in ("agree", "zero")
    assert found.agreeing_digits >= 4


def step(layers, loss, X, Y, weights=None):
    """Return the program and the record of a step of a network of one's own."""
    model = Sequential([Input(np.shape(X)[1]), *layers], seed=1)
    model.compile("sgd", loss)
    if weights is not None:
        model.set_weights([np.array(w, dtype=float) for w in weights])
    with np.errstate(all="ignore"):
        return model.program, model.step(np.array(X, float), np.array(Y, float))


def test_relu_at_zero_is_a_corner():
    layers = [Dense(2, "relu"), Dense(1, "sigmoid")]
    program, record = step(layers, "binary_crossentropy", [[0, 0]], [[1]])
    found = check(program, record, Part(1, 0, BIAS))
    assert record.Z[1][0, 0] == 0
    assert found.recorded == [0]
    assert found.corners == ({"relu"},)
    assert found.verdict == "corner"


def test_a_corner_that_is_not_reached_is_none():
    layers = [Dense(2, "relu"), Dense(1, "sigmoid")]
    program, record = step(layers, "binary_crossentropy", [[3, 1]], [[1]])
    assert not any(check(program, record, Part()).corners)


@pytest.mark.parametrize(
    ("loss", "crossed"), [("mae", {"error"}), ("rmse", set()), ("mse", set())]
)
def test_an_error_of_zero_is_a_corner_of_some_losses(loss, crossed):
    X, Y = [[1], [1]], [[0.5], [2]]
    program, record = step([Dense(1)], loss, X, Y, ([[0.5]], [0]))
    assert check(program, record, Part(1, 0, 0)).corners == (crossed,)


def test_a_root_has_a_corner_where_every_error_is_zero():
    program, record = step([Dense(1)], "rmse", [[1], [1]], [[2], [2]], ([[2]], [0]))
    assert check(program, record, Part(1, 0, 0)).corners == ({"error"},)


def test_the_clip_of_an_output_is_a_corner():
    layers, weights = [Dense(1, "relu")], ([[1e-7]], [0])
    program, record = step(layers, "binary_crossentropy", [[1]], [[1]], weights)
    assert check(program, record, Part(1, 0, 0)).corners == ({"relu", "clip"},)


def test_a_weight_of_zero_is_a_corner_of_its_l1_penalty():
    layers = [Dense(1, kernel_regularizer=L1(0.1))]
    program, record = step(layers, "mse", [[1, 2]], [[1]], ([[1e-6], [1]], [0]))
    assert check(program, record, Part(1, 0, 0)).corners == ({"penalty"},)
    assert check(program, record, Part(1, 0, 0)).verdict == "corner"
    assert check(program, record, Part(1, 0, 1)).corners == (set(),)


def test_a_dead_unit_has_zeros_on_both_sides():
    layers, weights = [Dense(1, "relu"), Dense(1)], ([[1]], [-5], [[1]], [0])
    program, record = step(layers, "mse", [[1], [2]], [[1], [1]], weights)
    assert check(program, record, Part(1)).verdict == "zero"
    assert check(program, record, Part(1)).relative_error == 0


def test_a_gradient_smaller_than_the_last_digits_of_the_loss():
    layers, weights = [Dense(1, "sigmoid"), Dense(1)], ([[1]], [30], [[1]], [0])
    program, record = step(layers, "mse", [[1]], [[3]], weights)
    found = check(program, record, Part(1))
    assert 0 < np.abs(found.recorded).max() < 1e-10
    assert found.relative_error > 0.1
    assert found.verdict == "rounding"


def test_a_run_that_diverged_has_nothing_to_compare():
    program, record = step([Dense(1)], "mse", [[1e200]], [[1]])
    found = check(program, record, Part())
    assert found.verdict == "not_finite"
    assert 0 <= found.worst < 2
