"""Random networks for tests: any activations, loss and sizes that may meet."""

from dataclasses import dataclass

import numpy as np

from nnviz.model import activations, losses
from nnviz.model.kernel import State
from nnviz.model.optimizers import SGD, Adagrad, Adam, AdamW, RMSprop
from nnviz.model.penalties import Penalty
from nnviz.model.program import Program
from nnviz.model.schedules import CosineDecay, ExponentialDecay

HIDDEN = tuple(name for name in activations.ACTIVATIONS if name != "softmax")
PENALTIES = (Penalty(), Penalty(), Penalty(0.01), Penalty(0, 0.02), Penalty(0.03, 0.01))

RULES = [
    SGD(0.05),
    SGD(0.05, 0.9),
    SGD(0.05, 0.9, nesterov=True, clipnorm=0.3),
    RMSprop(0.05),
    Adam(0.05),
    Adagrad(0.05, clipvalue=0.1),
    AdamW(0.05, global_clipnorm=0.5),
    SGD(ExponentialDecay(0.05, 2, 0.7)),
    Adam(ExponentialDecay(0.05, 2, 0.7, staircase=True), global_clipnorm=0.1),
    AdamW(CosineDecay(0.05, 3, alpha=0.1)),
    RMSprop(CosineDecay(0.05, 3), clipnorm=0.2),
]


@dataclass
class Example:
    program: Program
    state: State
    X: np.ndarray
    Y: np.ndarray


def biases_of(seed, depth) -> tuple[bool, ...]:
    """Return which layers have biases: in every third network some or all have none."""
    if seed % 9 == 0:
        return (False,) * depth
    return tuple(seed % 3 > 0 or (seed // 3 + layer) % 3 > 0 for layer in range(depth))


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
        tuple(PENALTIES[k] for k in rng.integers(0, len(PENALTIES), len(names))),
        biases_of(seed, len(names)),
    )
    state = State(program)
    state.parameters.flat[:] = rng.normal(0, 0.7, state.parameters.flat.size)
    rows = int(rng.integers(1, 20)) * batches
    X = rng.normal(size=(rows, sizes[0])).astype(dtype)
    labels = rng.integers(0, max(2, sizes[-1]), rows)
    Y = labels[:, None] if sizes[-1] == 1 else np.eye(sizes[-1])[labels]
    return Example(program, state, X, Y.astype(dtype))
