import re

import numpy as np
import pytest

from nnviz.model import activations, losses
from nnviz.model.kernel import Kernel, loss_of
from nnviz.model.ops import Moment
from nnviz.model.optimizers import SGD
from nnviz.model.program import Program
from tests.sampling import sampled

from .networks import RULES, example

BATCHES = 4

pytestmark = pytest.mark.usefixtures("_quiet")


@pytest.fixture
def _quiet():
    """Let overflow pass, as the training loop does.

    OpenBLAS also raises "invalid" now and then for padding that it reads and drops.
    """
    with np.errstate(all="ignore"):
        yield


def run_readable(case, m):
    """Exec the text that the screen shows, batch after batch."""
    program = case.program
    space = {"np": np, "X_train": case.X, "Y_train": case.Y}
    space |= {name: view.copy() for name, view in case.state.named().items()}
    space |= {"t": 0, **program.optimizer.constants}
    code = compile(program.source(), "program", "exec")
    batch_losses = []
    for batch in range(BATCHES):
        space["rows"] = np.arange(batch * m, (batch + 1) * m)
        exec(code, space)
        batch_losses.append(space["loss"])
    return space, batch_losses


@pytest.mark.parametrize("seed", sampled(range(120), every=6))
@pytest.mark.parametrize("dtype", ["float64", "float32"])
def test_the_readable_the_fast_and_the_recorded_program_agree_to_the_bit(seed, dtype):
    case = example(seed, dtype, RULES[seed % len(RULES)], BATCHES)
    m = len(case.X) // BATCHES
    start = case.state.copy_out()
    readable, readable_losses = run_readable(case, m)
    kernel = Kernel(case.program, case.state, m)
    X, Y = case.X.reshape(BATCHES, m, -1), case.Y.reshape(BATCHES, m, -1)

    outputs, penalties = np.empty_like(Y), np.zeros(BATCHES, dtype)
    for k in range(BATCHES):
        kernel.step(X[k], Y[k], outputs[k], penalties[k : k + 1].reshape(()), k + 1)
    for name, view in case.state.named().items():
        np.testing.assert_array_equal(readable[name], view, err_msg=name)
    losses = loss_of(case.program)(outputs, Y, penalties)[1]
    np.testing.assert_array_equal(losses, readable_losses)

    case.state.copy_in(start)
    for k, loss in enumerate(readable_losses):
        log, _ = kernel.record(X[k], Y[k], k + 1)
        assert log["loss"] == loss
    for name, value in log.items():
        np.testing.assert_array_equal(readable[name], value, err_msg=name)
    for name, view in case.state.named().items():
        np.testing.assert_array_equal(readable[name], view, err_msg=name)


def program_of(*names, loss):
    sizes = (2, *(3 for _ in names[:-1]), 1)
    rules = tuple(map(activations.get, names))
    return Program(sizes, rules, losses.get(loss), SGD())


def test_the_moments_of_a_fused_loss_skip_the_gradient_of_the_output():
    program = program_of("tanh", "sigmoid", loss="binary_crossentropy")
    assert [str(moment) for moment in program.moments] == (
        [
            "batch",
            "Z[1]",
            "A[1]",
            "Z[2]",
            "A[2]",
            "loss",
            "dZ[2]",
            "dW[2]",
            "dA[1]",
            "dZ[1]",
            "dW[1]",
            "update",
        ]
    )


def test_the_moments_of_another_loss_begin_at_the_gradient_of_the_output():
    program = program_of("linear", loss="half_mse")
    assert [str(moment) for moment in program.moments] == (
        ["batch", "Z[1]", "A[1]", "loss", "dA[1]", "dZ[1]", "dW[1]", "update"]
    )


def test_every_moment_belongs_to_a_phase():
    program = program_of("tanh", "sigmoid", loss="mse")
    phases = [moment.phase for moment in program.moments]
    assert phases == ["batch", *["forward"] * 4, "loss", *["backward"] * 6, "update"]
    assert Moment("dW", 2).phase == "backward"


def test_the_program_is_written_as_a_person_would():
    program = program_of("tanh", "sigmoid", loss="binary_crossentropy")
    lines = program.source().splitlines()
    for line in (
        "Z1 = X @ W1 + b1",
        "A1 = np.tanh(Z1)",
        "dZ2 = A2 - Y",
        "dW2 = A1.T @ dZ2 / m",
        "dA1 = dZ2 @ W2.T",
        "dZ1 = dA1 * (1 - A1**2)",
        "W1 -= lr * dW1",
    ):
        assert line in lines


def test_without_biases_no_line_names_one():
    rules = (activations.get("tanh"), activations.get("sigmoid"))
    loss = losses.get("binary_crossentropy")
    sgd = SGD(global_clipnorm=1.0)
    program = Program((2, 3, 1), rules, loss, sgd, biases=(False, True))
    lines = program.source().splitlines()
    assert {"Z1 = X @ W1", "Z2 = A1 @ W2 + b2", "ones = np.ones(m)"} <= set(lines)
    assert not re.search(r"b1\b", program.source())
    assert program.parameters == ("W1", "W2", "b2")
    program = Program((2, 3, 1), rules, loss, sgd, biases=(False, False))
    assert not re.search(r"b\d|ones", program.source())


def test_a_record_is_a_copy_that_cannot_be_written():
    case = example(3)
    kernel = Kernel(case.program, case.state, len(case.X))
    log, (before, after) = kernel.record(case.X, case.Y, 1)
    kept = {name: array.copy() for name, array in log.items()}
    kernel.record(case.X, case.Y, 1)
    for name, array in (log | before | after).items():
        assert not array.flags.writeable
        if name in kept:
            np.testing.assert_array_equal(array, kept[name])


def test_one_output_leaves_no_trace_of_the_mean_over_outputs():
    lines = program_of("linear", loss="half_mse").source().splitlines()
    assert "dA1 = A1 - Y" in lines
    lines = program_of("linear", loss="mse").source().splitlines()
    assert "dA1 = 2 * (A1 - Y)" in lines
