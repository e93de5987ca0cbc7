"""Corners: places between two forward passes where a slope jumps."""

from collections.abc import Iterator

import numpy as np

from nnviz.model.kernel import Log
from nnviz.model.losses import CLIPPED
from nnviz.model.program import Program
from nnviz.types import BoolArray, FloatArray

CORNERED = ("relu", "leaky_relu")  # at z = 0; the others bend smoothly
# A mean of |e| has a corner where an e is 0, a root of their squares where all are.
_OF_THE_LOSS = {"mean_absolute_error": np.any, "root_mean_squared_error": np.all}


def crossed(program: Program, one: Log, other: Log, Y: FloatArray) -> Iterator[str]:
    """Yield the code of each kind of corner that lies between two passes.

    Parameters
    ----------
    program : Program
    one, other : dict of str to array
        The parameters, Z and A of the two, by name.
    Y : (m, n_L) array
        The targets.

    Yields
    ------
    str
        ``relu`` or ``leaky_relu``: a z passes 0. ``error``: a − y passes 0 under a loss
        with a corner there. ``clip``: an output enters or leaves what the loss does
        not clip. ``penalty``: a weight that has an L1 penalty passes 0.
    """
    for layer, activation in enumerate(program.activations, start=1):
        Z = f"Z{layer}"
        if activation.name in CORNERED and _passes(one[Z], other[Z], 0).any():
            yield activation.name
    A, rule = f"A{program.depth}", _OF_THE_LOSS.get(program.loss.name)
    if rule is not None and rule(_passes(one[A], other[A], Y)):
        yield "error"
    is_clipped = not program.is_fused and CLIPPED in program.loss.samples
    if is_clipped and any(
        _passes(one[A], other[A], end).any() for end in (1e-7, 1 - 1e-7)
    ):
        yield "clip"
    for layer, penalty in enumerate(program.penalties, start=1):
        W = f"W{layer}"
        if penalty.l1 and _passes(one[W], other[W], 0).any():
            yield "penalty"


def _passes(one: FloatArray, other: FloatArray, at: FloatArray | float) -> BoolArray:
    """Tell of each number whether it lies above `at` on one side only."""
    passes: BoolArray = (one > at) != (other > at)
    return passes
