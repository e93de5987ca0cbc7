import numpy as np
import pytest

from nnviz import SGD, Dense, Input, Sequential
from nnviz.model.kernel import Kernel, State


@pytest.mark.parametrize("dtype", ["float64", "float32"])
def test_an_exponential_may_overflow_while_a_step_is_recorded(dtype):
    made = Sequential([Input(1), Dense(1, "sigmoid")], dtype=dtype)
    made.compile(SGD(0.1), "mse")
    state = State(made.program)
    state.parameters.flat[:] = -1000
    one = np.ones((1, 1), dtype)
    log, _ = Kernel(made.program, state, 1).record(one, one, 1)
    assert (log["Z1"], log["A1"], log["loss"]) == (-2000, 0, 1)
