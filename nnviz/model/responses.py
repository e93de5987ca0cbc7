"""What every unit answers to points that stay: the forward pass of a map."""

from collections.abc import Callable, Iterator, Mapping

import numpy as np

from nnviz.model.buffered import BufferedCode
from nnviz.model.program import Program, rename
from nnviz.types import FloatArray


class Responses:
    """The forward pass for fixed inputs, on buffers made once.

    It works in columns, Z = Wᵀ X + b with a point in each: a unit's answers then lie
    side by side, as its map wants them, and adding b costs a tenth (measured). The last
    bits are not those of a record.

    Parameters
    ----------
    program : Program
        Its dtype is the one that is computed in.
    X : (n, n_0) array
    """

    def __init__(self, program: Program, X: FloatArray) -> None:
        self._dtype = program.dtype
        given = {"A0": np.ascontiguousarray(X.T, program.dtype)}
        for layer, shape in enumerate(
            zip(program.sizes, program.sizes[1:], strict=False), start=1
        ):
            given[f"V{layer}"] = np.ones(shape, program.dtype).T
            given[f"B{layer}"] = np.ones((shape[1], 1), program.dtype)
        code = BufferedCode(given, tuple(given)[1:], program.dtype)
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
        own = {}
        with np.errstate(all="ignore"):
            for layer in range(1, len(self._A) + 1):
                W, b = parameters[f"W{layer}"], parameters[f"b{layer}"]
                own[f"V{layer}"] = W.astype(self._dtype, copy=False).T
                own[f"B{layer}"] = b.astype(self._dtype, copy=False)[:, np.newaxis]
            self._forward(**own)
        return self._A


def _lines(program: Program) -> Iterator[str]:
    for layer, activation in enumerate(program.activations, start=1):
        yield f"Z{layer} = V{layer} @ A{layer - 1} + B{layer}"
        yield f"A{layer} = {rename(activation.value, {'z': f'Z{layer}'})}"


def _of_columns(helper: str) -> str:
    """Return a helper whose units lie along the first axis instead of the last."""
    return helper.replace("axis=-1", "axis=0")
