from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from nnviz import SGD, Dense, Input, Sequential
from nnviz.model.losses import LOSSES
from nnviz.model.ops import Moment
from nnviz.model.penalties import L1L2
from nnviz.run.recipe import Recipe
from nnviz.run.trainer import Trainer
from nnviz.teach.explain import Target, explain, print_row
from nnviz.teach.explain.expressions import evaluate, is_known, leaves_of
from nnviz.teach.explain.printing import UNKNOWN
from tests.sampling import sampled

from .printed import unit_of, value_of
from .steps import (
    everything,
    explained,
    final,
    labels,
    network,
    panel,
    poisoned,
    step,
)

SEEDS = range(44)


@pytest.mark.parametrize("seed", sampled(SEEDS, every=10))
def test_a_printed_line_comes_to_its_printed_result(seed):
    for asked in everything(seed):
        for row, sides in panel(*asked):
            if not row.is_heading:
                check_printed(sides)


def check_printed(sides):
    """Work every line of numbers out again, with the digits that are printed."""
    result = sides[-1].fragments[-1]
    for side, following in pairwise(sides):
        if side.kind == "numbers" and result != UNKNOWN:
            text = " ".join(side.fragments).removeprefix(r"{}\leftarrow")
            off = abs(value_of(text.removeprefix("{}=")) - value_of(result))
            is_exact = following.fragments[0].startswith("{}=")
            units = off / unit_of(result)
            assert units <= 0.51 if is_exact else units >= 0.49, (text, result)


def test_for_want_of_a_weight_one_is_explained_along_which_something_comes():
    made = network((2, "tanh"), (1, "linear"), inputs=4, loss="mse")
    record = made.step([[0, 0.5, -2, 1], [3, 0, 1, 0]], [1.0, 0.0])
    source = int(np.abs(record.X[0] * record.W_before[1][:, 0]).argmax())
    assert source > 0
    for sample, before in ((0, source), (1, 0)):
        for moment, layer in (("dW", 1), ("update", 0)):
            found = explained(made.program, record, moment, layer, sample=sample)
            assert found.target.weight == (1, before, 0)
    assert final(explained(made.program, record, "dW", 1)) == record.dW[1][source, 0]


def test_for_want_of_an_output_that_of_the_true_class_is_explained():
    made = network((2, "tanh"), (3, "softmax"), loss="categorical_crossentropy")
    record = made.step([[1.0, 2.0], [0.5, -1.0]], [[0, 0, 1.0], [0, 1.0, 0]])
    for sample, true in ((0, 2), (1, 1)):
        for kind in ("Z", "A", "dZ", "dW"):
            found = explained(made.program, record, kind, 2, sample=sample)
            assert (found.target.unit, found.is_of_class) == ((2, true), True)
        dz = explained(made.program, record, "dZ", 2, sample=sample)
        assert final(dz) == record.dZ[2][sample, true]
        below = explained(made.program, record, "dZ", 1, sample=sample)
        assert (below.target.unit, below.is_of_class) == ((1, 0), False)
    chosen = explained(made.program, record, "dZ", 2, unit=(2, 0))
    assert (chosen.target.unit, chosen.is_of_class) == ((2, 0), False)
    mean = explained(made.program, record, "dZ", 2, mean=True)
    assert (mean.target.unit, mean.is_of_class) == ((2, 0), False)


def test_beside_the_gradient_of_a_weight_that_of_the_bias_stands_without_its_terms():
    made = network((2, "tanh"), (1, "linear"), loss="mse")
    record = made.step([[1.0, 2.0], [0.5, -1.0]], [1.0, 0.0])
    rows = explained(made.program, record, "dW", 1).rows
    (bias,) = (row for row in rows if row.label == "bias")
    assert bias.result.value == record.db[1][0]
    assert [side.form for side in bias.sides] == ["symbols"]
    terms = explained(made.program, record, "dW", 1, weight=(1, -1, 0)).rows[-1]
    values = [number.value for number in leaves_of(terms.sides[0].expression)]
    assert set(record.dZ[1][:, 0]) <= set(values)


def test_of_a_long_sum_the_term_that_is_walked_is_written_out():
    made = network((1, "linear"), inputs=40, loss="mse")
    record = made.step(np.random.default_rng(1).normal(size=(2, 40)), [1.0, 0.0])
    for term in (0, 20, 39, 40):
        target = {"unit": (1, 0), "term": term}
        (row,) = explained(made.program, record, "Z", 1, **target).rows
        for side in print_row(row, 3)[1:-1]:
            now = side.marks.index("now")
            name = f"w_{{{term + 1}}}" if term < 40 else "b"
            assert side.kind == "numbers" or name in side.fragments[now]
            assert set(side.marks[now + 1 :]) <= {"later"}
            assert set(side.marks[:now]) <= {""}
            assert "+ -" not in " ".join(side.fragments)


def test_z_is_written_as_w_times_x():
    made = network((1, "linear"), loss="mse")
    record = made.step([[1.0, 2.0]], [1.0])
    row = explained(made.program, record, "Z", 1).rows[0]
    assert print_row(row, 3)[1].fragments[0] == r"{}= w_{1} \, x_{1}"


@pytest.mark.parametrize("loss", LOSSES)
def test_a_loss_of_many_outputs_is_a_sum_in_short(loss):
    made = network((6, "sigmoid"), loss=loss)
    record = made.step([[1.0, 2.0], [0.5, -1.0]], np.eye(6)[[1, 2]])
    found = explained(made.program, record, "loss", sample=1)
    symbols = " ".join(print_row(found.rows[0], 3)[1].fragments)
    assert (r"\sum_{k}" in symbols) == (loss != "huber")
    for row in found.rows:
        check_printed(print_row(row, 3))


def test_many_units_send_back_a_sum_in_short():
    made = network((2, "tanh"), (7, "tanh"), (1, "linear"), loss="mse")
    record = made.step([[1.0, 2.0], [0.5, -1.0]], [1.0, 0.0])
    (row,) = explained(made.program, record, "dA", 1, unit=(1, 1)).rows
    symbols = " ".join(print_row(row, 3)[1].fragments)
    assert symbols.startswith(r"{}= \sum_{k} w_{2,k}^{[2]} \, \frac{\partial")
    check_printed(print_row(row, 3))
    (row,) = explained(made.program, record, "dA", 2, unit=(2, 1)).rows
    assert r"\sum" not in " ".join(print_row(row, 3)[1].fragments)


@pytest.mark.parametrize("seed", sampled(SEEDS, every=10))
@pytest.mark.parametrize("dtype", ["float64", "float32"])
def test_a_line_in_full_precision_comes_to_the_number_of_the_record(seed, dtype):
    tol = 1e-9 if dtype == "float64" else 2e-3
    for program, record, index, target in everything(seed, dtype=dtype):
        for row in explain(program, record, index, target).rows:
            for side in row.sides:
                if side.form == "numbers" and is_known(side.expression):
                    found = evaluate(side.expression)
                    assert row.result.value in (None, pytest.approx(found, tol, tol))


@pytest.mark.parametrize("seed", sampled(SEEDS, every=10))
def test_nothing_of_a_later_moment_is_told(seed):
    for program, record, index, target in everything(seed):
        asked = program, index, target
        of_now = replace(record, **poisoned(record, index))
        assert printed(record, *asked) == printed(of_now, *asked)


def printed(record, program, index, target, has_happened=True):
    found = explain(program, record, index, target, has_happened=has_happened)
    curves = [(curve.at, curve.value, curve.slope) for curve in found.curves]
    return [print_row(row, 4) for row in found.rows], curves, found.what


@pytest.mark.parametrize("seed", sampled(SEEDS, every=10))
def test_results_are_those_of_the_record(seed):
    program, record = step(seed)
    i, last = record.m - 1, program.depth
    for layer in range(1, last + 1):
        j, k = program.sizes[layer] - 1, program.sizes[layer - 1] - 1
        arrays = {"Z": record.Z, "A": record.A, "dA": record.dA, "dZ": record.dZ}
        for kind, of in arrays.items():
            if Moment(kind, layer) in record.moments:
                found = explained(
                    program, record, kind, layer, sample=i, unit=(layer, j)
                )
                assert final(found) == of[layer][i, j]
        expected = {
            (layer, k, j): (record.dW[layer][k, j], record.W_after[layer][k, j])
        }
        if program.has_bias(layer):
            b = record.db[layer][j], record.b_after[layer][j]
            expected[layer, -1, j] = b
        for chosen, (gradient, after) in expected.items():
            found = explained(program, record, "dW", layer, weight=chosen)
            assert final(found) == gradient
            assert final(explained(program, record, "update", weight=chosen)) == after
    assert final(explained(program, record, "loss", sample=i)) == record.loss


def test_with_nothing_chosen_it_is_the_first_unit_of_what_happens():
    made = network((4, "tanh"), (1, "sigmoid"), loss="binary_crossentropy")
    record = made.step([[1.0, 2.0]], [1.0])
    found = [explain(made.program, record, k) for k in range(len(record.moments))]
    assert [(f.what, f.target.unit) for f in found] == [
        ("sample", None),
        ("z", (1, 0)),
        ("a", (1, 0)),
        ("z", (2, 0)),
        ("a", (2, 0)),
        ("loss", None),
        ("dz", (2, 0)),
        ("weight", (2, 0)),
        ("da", (1, 0)),
        ("dz", (1, 0)),
        ("weight", (1, 0)),
        ("update", (1, 0)),
    ]


def test_a_chosen_unit_keeps_its_last_number_while_others_work():
    made = network((4, "tanh"), (1, "sigmoid"), loss="binary_crossentropy")
    record = made.step([[1.0, 2.0]], [1.0])
    found = explained(made.program, record, "dZ", 2, unit=(1, 2))
    assert (found.what, found.at) == ("a", Moment("A", 1))


def test_the_three_factors_and_the_collapse_come_to_one_number():
    made = network((1, "sigmoid"), loss="binary_crossentropy")
    record = made.step([[1.0, 2.0], [0.5, -1.0]], [1.0, 0.0])
    for sample, y in enumerate((1, 0)):
        found = explained(made.program, record, "dZ", 1, sample=sample, unit=(1, 0))
        assert labels(found) == ["direct", "skipped"]
        assert found.is_direct
        a = record.A[1][sample, 0]
        direct, skipped = found.rows
        arrives, slope = (n.value for n in skipped.sides[-1].expression.parts)
        assert arrives == pytest.approx(-1 / a if y else 1 / (1 - a))
        assert slope == pytest.approx(a * (1 - a))
        assert skipped.result.value == direct.result.value == record.dZ[1][sample, 0]


def test_a_weight_shows_its_chain_in_numbers_once_all_of_them_are_known():
    made = network((3, "tanh"), (1, "linear"), loss="half_mean_squared_error")
    record = made.step([[1.0, 2.0], [0.5, -1.0]], [1.0, 0.0])
    shown = {}
    for index, moment in enumerate(record.moments[:-1]):
        found = explain(made.program, record, index, Target(weight=(1, 1, 2)))
        shown[str(moment)] = "product" in labels(found)
    assert not shown["A[1]"]
    assert not shown["dZ[2]"]
    assert shown["dA[1]"]
    assert shown["dW[1]"]


@pytest.mark.parametrize("seed", sampled(SEEDS, every=10))
def test_no_line_of_numbers_has_a_dot_in_it(seed):
    for program, record, index, target in everything(seed):
        for row in explain(program, record, index, target).rows:
            for side in print_row(row, 3):
                assert side.kind != "numbers" or UNKNOWN not in " ".join(side.fragments)


@pytest.mark.parametrize("seed", sampled(SEEDS, every=10))
def test_nothing_of_a_moment_is_told_while_it_moves(seed):
    for program, record, index, target in everything(seed):
        asked = program, index, target, False
        unseen = replace(record, **poisoned(record, index - 1))
        assert printed(record, *asked) == printed(unseen, *asked)


def test_while_a_moment_moves_its_result_is_a_dot():
    made = network((3, "tanh"), (1, "sigmoid"), loss="binary_crossentropy")
    record = made.step([[1.0, 2.0], [0.5, -1.0]], [1.0, 0.0])
    for index, moment in enumerate(record.moments[1:], start=1):
        found = explain(made.program, record, index, has_happened=False)
        (final,) = (row for row in found.rows if row.is_final)
        assert found.at == moment
        assert print_row(final, 3)[-1].fragments[-1] == UNKNOWN


def test_a_saturated_loss_is_worked_out_from_z():
    made = network((1, "sigmoid"), loss="binary_crossentropy")
    record = made.step([[40.0, 80.0]], [1.0])
    found = explained(made.program, record, "loss")
    assert "stable" in labels(found)
    assert final(found) == record.loss


def test_a_clipped_output_has_no_gradient():
    made = network((1, "relu"), loss="binary_crossentropy")
    made.set_weights([np.array([[-1.0], [-1.0]]), np.zeros(1)])
    record = made.step([[1.0, 2.0]], [1.0])
    found = explained(made.program, record, "dA", 1)
    assert labels(found) == ["clipped"]
    assert final(found) == 0


def test_a_number_that_is_not_finite_is_told_as_it_is():
    made = network((2, "relu"), (1, "linear"), loss="mean_squared_error")
    made.set_weights([np.ones((2, 2)), np.zeros(2), np.ones((2, 1)), np.zeros(1)])
    record = made.step([[1e200, 1.0], [1.0, 1.0]], [[1.0], [2.0]])
    assert np.isinf(record.loss)
    for index in range(len(record.moments)):
        for target in (Target(), Target(unit=(1, 1)), Target(weight=(2, 1, 0))):
            for row in explain(made.program, record, index, target).rows:
                print_row(row, 3)
    found = explained(made.program, record, "loss")
    assert print_row(found.rows[-1], 3)[-1].fragments[-1] == r"\infty"


def test_an_input_is_worked_out_from_its_raw_value():
    trainer = Trainer(Recipe())
    record, data = trainer.record(1), trainer.data
    program = trainer.network.program
    (row,) = explain(program, record, 0, Target(3, unit=(0, 1)), data).rows
    raw, mean = row.sides[0].expression.parts[0].parts
    assert raw.value == data.table.X[data.rows_train[record.rows[3]], 1]
    assert mean.value == data.x_mean[1]
    assert row.result.value == record.X[3, 1]


def test_the_curve_is_the_activation_with_its_tangent():
    made = network((3, "tanh"), (1, "sigmoid"), loss="binary_crossentropy")
    record = made.step([[1.0, 2.0], [0.5, -1.0]], [1.0, 0.0])
    z = record.Z[1][1, 2]
    (before,) = explained(made.program, record, "A", 1, sample=1, unit=(1, 2)).curves
    (after,) = explained(made.program, record, "dZ", 1, sample=1, unit=(1, 2)).curves
    assert (before.at, before.value, before.slope) == (z, np.tanh(z), None)
    assert after.slope == pytest.approx(1 - np.tanh(z) ** 2)
    np.testing.assert_allclose(after.y, np.tanh(after.x))


def test_the_curve_of_a_loss_passes_the_sample():
    made = network((2, "sigmoid"), loss="mean_squared_error")
    record = made.step([[1.0, 2.0], [0.5, -1.0]], np.eye(2))
    (curve,) = explained(made.program, record, "dA", 1, sample=1, unit=(1, 1)).curves
    assert np.interp(curve.at, curve.x, curve.y) == pytest.approx(curve.value, abs=1e-3)
    steps = np.gradient(curve.y, curve.x)
    assert np.interp(curve.at, curve.x, steps) == pytest.approx(curve.slope, abs=1e-3)


def test_a_root_of_a_mean_has_no_loss_of_a_sample():
    made = network((1, "linear"), loss="rmse")
    record = made.step([[1.0, 2.0], [0.5, -1.0]], [1.0, 0.0])
    found = explained(made.program, record, "loss", sample=1)
    squared, whole = found.rows
    assert squared.result.value == record.losses[1]
    assert whole.result.value == record.loss == np.sqrt(record.losses.mean())
    gradient = explained(made.program, record, "dA", 1, sample=1)
    assert gradient.rows[0].name.startswith("m ")
    assert gradient.curves[0].slope is None


def test_the_gradient_of_a_root_is_0_where_nothing_is_wrong():
    made = network((1, "linear"), loss="rmse")
    made.set_weights([np.ones((2, 1)), np.zeros(1)])
    record = made.step([[1.0, 2.0], [0.5, -1.0]], [3.0, -0.5])
    assert not record.dA[1].any()
    found = explained(made.program, record, "dA", 1, unit=(1, 0))
    assert labels(found) == ["no_error"]


def test_a_penalty_has_its_share_in_the_loss_and_in_each_gradient():
    made = Sequential([Input(2), Dense(1, kernel_regularizer=L1L2(0.1, 0.2))])
    made.compile(SGD(0.1), "mse")
    made.set_weights([np.array([[0.5], [-0.4]]), np.zeros(1)])
    record = made.step([[1.0, 2.0], [0.5, -1.0]], [1.0, 0.0])
    found = explained(made.program, record, "loss")
    row = next(row for row in found.rows if row.label == "penalty")
    assert row.result.value == pytest.approx(0.1 * 0.9 + 0.2 * (0.25 + 0.16))
    assert final(found) == record.loss
    terms = explained(made.program, record, "dW", 1, weight=(1, 1, 0)).rows[-1]
    *_, sign, square = terms.sides[0].expression.parts
    assert evaluate(sign) == pytest.approx(-0.1)
    assert evaluate(square) == pytest.approx(2 * 0.2 * -0.4)
