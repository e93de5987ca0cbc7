"""The engine as a peer of a benchmark of training steps: ``module:function`` → step.

The benchmark hands in a workload, its data and its initial weights; `engine` returns
what it times: ``step()``, ``step.run(n)``, ``step.params()`` and ``step.grid(points)``.
"""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from nnviz import SGD, Adam, Dense, Input, Sequential
from nnviz.model.kernel import Kernel
from nnviz.model.responses import Responses
from nnviz.types import FloatArray

LOSSES = {"bce": "binary_crossentropy", "ce": "categorical_crossentropy"}
Work = Mapping[str, Any]


def network(work: Work, dtype: str) -> Sequential:
    """Return the compiled network of a workload, with its initial weights."""
    inputs, *units = work["layers"]
    names = [work["hidden"]] * (len(units) - 1) + [work["output"]]
    layers = [Dense(n, name) for n, name in zip(units, names, strict=True)]
    model = Sequential([Input(inputs), *layers], dtype=dtype)
    # The benchmark has ε beside the corrected root; both are far too small to matter.
    rules = {"sgd": SGD(work["lr"]), "adam": Adam(work["lr"], epsilon=work["eps"])}
    model.compile(rules[work["optimizer"]], LOSSES[work["loss"]])
    model.set_weights([array for pair in work["init"] for array in pair])
    return model


def engine(
    work: Work, X: FloatArray, Y: FloatArray, dtype: str = "float32"
) -> Callable[[], None]:
    """Return a callable that takes one training step, with what is asked of it."""
    return _Step(network(work, dtype), X, Y, work["batch"])


def engine64(work: Work, X: FloatArray, Y: FloatArray) -> Callable[[], None]:
    """Return the same in our default precision."""
    return engine(work, X, Y, "float64")


class _Step:
    def __init__(self, model: Sequential, X: FloatArray, Y: FloatArray, m: int) -> None:
        self._model, self._t = model, 0
        X, Y = model.checked(X, Y)
        self._step = Kernel(model.program, model.state, m).step
        out, penalty = np.empty_like(Y[:m]), np.zeros((), model.dtype)
        starts = range(0, len(X) - m + 1, m)
        self._batches = [(X[k : k + m], Y[k : k + m], out, penalty) for k in starts]
        self._responses: Responses | None = None

    def __call__(self) -> None:
        self.run(1)

    def run(self, steps: int) -> int:
        step, batches, first = self._step, self._batches, self._t
        for t in range(first, first + steps):
            step(*batches[t % len(batches)], t + 1)
        self._t += steps
        return steps

    def params(self) -> list[tuple[FloatArray, FloatArray]]:
        return [(layer.W, layer.b) for layer in self._model.layers]

    def grid(self, points: FloatArray) -> list[FloatArray]:
        if self._responses is None:
            self._responses = Responses(self._model.program, points)
        return self._responses(self._model.state.parameters.named())
