"""What a network can keep of what another one has learnt: the layers that still fit."""

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

import numpy as np

from nnviz.model.program import Program
from nnviz.run.segment import Taken
from nnviz.types import FloatArray


def fitting(
    learnt: Mapping[str, FloatArray], before: Program, now: Program
) -> tuple[Taken, ...]:
    """Return the layers of a network that can start with what one before has learnt.

    A layer fits one before whose W has its shape; what stands in their order stays in
    it. Where only the new one has biases, they start at 0. What is no longer finite
    is of no use.

    Parameters
    ----------
    learnt : mapping of str to array
        ``W1``, ``b1``, ``W2``… of the one before.
    before, now : Program
    """
    pairs = _pairs(_shapes(before), _shapes(now))
    found = (_taken(learnt, old, now, new) for old, new in pairs)
    return tuple(taken for taken in found if np.isfinite(taken.array).all())


def _taken(learnt: Mapping[str, FloatArray], old: int, now: Program, new: int) -> Taken:
    W, b = learnt[f"W{old}"], None
    if now.has_bias(new):
        b = learnt.get(f"b{old}", np.zeros(W.shape[1], W.dtype))
    return Taken.of(new, W, b)


def _pairs(
    before: Sequence[tuple[int, int]], now: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return the layers, from 1, that have the same shapes in the same order."""
    found = SequenceMatcher(None, before, now, autojunk=False)
    return [
        (block.a + k + 1, block.b + k + 1)
        for block in found.get_matching_blocks()
        for k in range(block.size)
    ]


def _shapes(program: Program) -> list[tuple[int, int]]:
    """Return the shape of each W."""
    return list(zip(program.sizes, program.sizes[1:], strict=False))
