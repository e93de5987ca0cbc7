"""What is left of layers without an activation: one layer."""

from functools import reduce

import numpy as np

from nnviz.model.kernel import Log
from nnviz.model.program import Program
from nnviz.types import FloatArray


def collapsed(program: Program, values: Log) -> tuple[FloatArray, FloatArray] | None:
    """Return W and b of the one layer that a network with linear hidden ones is.

    X W[1] W[2] + b[1] W[2] + b[2] is X (W[1] W[2]) + (b[1] W[2] + b[2]), and so on.
    None where a hidden layer has an activation, or there is none.

    Parameters
    ----------
    program : Program
    values : Log
        ``W1``, ``b1``…

    Returns
    -------
    (n_0, n_L) array, (n_L,) array
    """
    hidden = {activation.name for activation in program.activations[:-1]}
    if hidden != {"linear"}:
        return None
    layers = range(1, program.depth + 1)
    with np.errstate(all="ignore"):  # of a run that diverges
        W = reduce(np.matmul, (values[f"W{layer}"] for layer in layers))
        b = np.zeros(program.sizes[0])
        for layer in layers:
            b = b @ values[f"W{layer}"] + values.get(f"b{layer}", 0.0)
    return W, b
