"""Parameters by their names, and as a place in the space of all of them."""

import math
from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from nnviz.model.program import Program
from nnviz.model.record import Layers, StepRecord
from nnviz.types import FloatArray

Parameter = tuple[int, int, int]  # layer, from, to; ``from`` is −1 for a bias


def flat(W: Layers, b: Layers) -> FloatArray:
    """Return arrays by layer as a place, (n,)."""
    parts = []
    for layer in W:
        parts += [W[layer].ravel(), *([b[layer]] if layer in b else [])]
    return np.concatenate(parts)


def before(record: StepRecord) -> FloatArray:
    """Return the parameters before a step, (n,)."""
    return flat(record.W_before, record.b_before)


def after(record: StepRecord) -> FloatArray:
    """Return the parameters after a step, (n,)."""
    return flat(record.W_after, record.b_after)


def gradient(record: StepRecord) -> FloatArray:
    """Return ∇ℒ of a step's batch, its penalty included, (n,)."""
    return flat(record.dW, record.db)


Block = tuple[str, slice, tuple[int, ...]]


def blocks(program: Program) -> Iterator[Block]:
    """Yield the name, the part of a place and the shape of ``W1``, ``b1`` and so on."""
    start = 0
    for layer, shape in enumerate(pairwise(program.sizes), start=1):
        for name in program.parameters_of(layer):
            own = shape if name.startswith("W") else shape[1:]
            stop = start + math.prod(own)
            yield name, slice(start, stop), own
            start = stop


def count_of(program: Program) -> int:
    """Return n, how many parameters there are."""
    return max(int(part.stop) for _, part, _ in blocks(program))


def index_of(program: Program, parameter: Parameter) -> int:
    """Return where in a place a parameter stands."""
    layer, before, unit = parameter
    name = f"b{layer}" if before < 0 else f"W{layer}"
    for own, part, shape in blocks(program):
        if own == name:
            return int(part.start) + max(before, 0) * shape[-1] + unit
    raise ValueError(f"There is no parameter {parameter}.")


def parameter_at(program: Program, index: int) -> Parameter:
    """Return the parameter that stands somewhere in a place."""
    for name, part, shape in blocks(program):
        if part.start <= index < part.stop:
            row, unit = divmod(index - part.start, shape[-1])
            return int(name[1:]), row if name.startswith("W") else -1, unit
    raise ValueError(f"There is no parameter at {index}.")


def proposed_pair(program: Program, record: StepRecord) -> tuple[int, int] | None:
    """Return the two parameters whose landscape shows most; None if there are not two.

    Of a single unit its first two: w and b, or w₁ and w₂. Of more, the two weights with
    the largest gradient.
    """
    count = count_of(program)
    if count < 2:
        return None
    if program.depth == 1 and program.sizes[-1] == 1:
        return 0, 1
    weights = np.concatenate(
        [np.arange(p.start, p.stop) for name, p, _ in blocks(program) if name[0] == "W"]
    )
    size = np.abs(gradient(record)[weights])
    size = np.nan_to_num(size, nan=0.0, posinf=np.inf)
    largest = weights[np.argsort(-size, kind="stable")[:2]]
    one, other = sorted(largest.tolist()) if len(largest) > 1 else (0, 1)
    return one, other
