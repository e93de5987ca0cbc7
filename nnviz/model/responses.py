"""What every unit answers to points that stay: the forward pass of a map."""

from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise

import numpy as np

from nnviz.model.buffered import BufferedCode
from nnviz.model.program import Program, rename
from nnviz.types import FloatArray


class Responses:
    """The forward pass for fixed inputs, on buffers made once.

    It works in columns, Z = Wᵀ X + b with a point in each: a unit's answers then lie
    side by side, as its map wants them. b is one more column of Wᵀ, for a row of ones
    under X, so that adding it costs nothing. The last bits are not those of a record.

    Parameters
    ----------
    program : Program
        Its dtype is the one that is computed in.
    X : (n, n_0) array
    """

    def __init__(self, program: Program, X: FloatArray) -> None:
        sizes, n = program.sizes, len(X)
        given, self._V = {}, []
        for layer, units in enumerate(sizes):
            # A over a row of ones; nothing is above the last layer to read it.
            given[f"E{layer}"] = np.ones((units + 1, n), program.dtype)
            given[f"A{layer}"] = given[f"E{layer}"][:-1]
        given["A0"][:] = X.T
        for layer, (before, units) in enumerate(pairwise(sizes), start=1):
            self._V.append(np.ones((units, before + 1), program.dtype))
            given[f"V{layer}"] = self._V[-1]
        code = BufferedCode(given, (), program.dtype)
        code.add_helpers(map(_of_columns, program.helpers))
        with np.errstate(all="ignore"):
            for line in _lines(program):
                code.add(line)
        self._forward: Callable[..., None] = code.function("forward")
        self._A = [code.arrays[f"A{layer}"] for layer in range(1, program.depth + 1)]

    def __call__(self, parameters: Mapping[str, FloatArray]) -> list[FloatArray]:
        """Return A[1]…A[L], each (n_l, n), for ``W1``, ``b1``, ``W2`` and so on.

        The arrays are overwritten by the next call.
        """
        with np.errstate(all="ignore"):
            for layer, V in enumerate(self._V, start=1):
                V[:, :-1] = parameters[f"W{layer}"].T
                V[:, -1] = parameters.get(f"b{layer}", 0.0)
            self._forward()
        return self._A


def _lines(program: Program) -> Iterator[str]:
    for layer, activation in enumerate(program.activations, start=1):
        yield f"Z{layer} = V{layer} @ E{layer - 1}"
        yield f"A{layer} = {rename(activation.value, {'z': f'Z{layer}'})}"


def _of_columns(helper: str) -> str:
    """Return a helper whose units lie along the first axis instead of the last."""
    return helper.replace("axis=-1", "axis=0")
