"""Random networks for tests: any activations, loss and sizes that may meet."""

from dataclasses import dataclass

import numpy as np

from nnviz.model import activations, losses
from nnviz.model.kernel import State
from nnviz.model.optimizers import SGD
from nnviz.model.program import Program

HIDDEN = ("linear", "sigmoid", "tanh", "relu")


@dataclass
class Example:
    program: Program
    state: State
    X: np.ndarray
    Y: np.ndarray


def example(seed, dtype="float64", optimizer=None, batches=4) -> Example:
    """Make a network, weights and enough rows for some batches, all from one seed."""
    rng = np.random.default_rng(seed)
    sizes = rng.integers(1, 9, rng.integers(2, 5))
    sizes[-1] = rng.choice([1, 1, 3])
    loss = losses.LOSSES[str(rng.choice(list(losses.LOSSES)))]
    outputs = HIDDEN + (("softmax",) if sizes[-1] > 1 else ())
    names = [str(rng.choice(HIDDEN)) for _ in sizes[2:]] + [str(rng.choice(outputs))]
    program = Program(
        tuple(int(size) for size in sizes),
        tuple(map(activations.get, names)),
        loss,
        optimizer or SGD(0.05),
        dtype,
    )
    state = State(program)
    state.parameters.flat[:] = rng.normal(0, 0.7, state.parameters.flat.size)
    rows = int(rng.integers(1, 20)) * batches
    X = rng.normal(size=(rows, sizes[0])).astype(dtype)
    labels = rng.integers(0, max(2, sizes[-1]), rows)
    Y = labels[:, None] if sizes[-1] == 1 else np.eye(sizes[-1])[labels]
    return Example(program, state, X, Y.astype(dtype))
