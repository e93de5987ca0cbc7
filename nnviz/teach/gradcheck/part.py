"""Which parameters are checked, and which of many."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from nnviz.model.program import Program

# Of more parameters so many are checked, evenly spread; fewer where the network and
# the batch are large, so that a check takes about a tenth of a second.
MOST_CHECKED = 256
MOST_PRODUCTS = 1_000_000_000

Parameter = tuple[int, int, int]  # layer, from, to; ``from`` is −1 for a bias


@dataclass(frozen=True)
class Part:
    """Which parameters of a network are meant; by default all.

    Attributes
    ----------
    layer : int or None
        From 1; None for those of every layer.
    unit : int or None
        What goes into this unit of the layer, from 0; None for all units.
    before : int or None
        The one that comes from this unit of the layer before, −1 for the bias;
        None for all of them.
    """

    layer: int | None = None
    unit: int | None = None
    before: int | None = None

    def layers(self, sizes: Sequence[int]) -> Sequence[int]:
        """Return the layers that it has parameters of."""
        return range(1, len(sizes)) if self.layer is None else (self.layer,)


def choose(part: Part, program: Program, m: int) -> tuple[int, tuple[Parameter, ...]]:
    """Return how many parameters a part has, and those that are nudged.

    Parameters
    ----------
    part : Part
    program : Program
    m : int
        Rows of the batch.
    """
    tables, sizes = [], program.sizes
    for layer in part.layers(sizes):
        first = -1 if program.has_bias(layer) else 0
        every = range(first, sizes[layer - 1])
        befores = every if part.before is None else [part.before]
        units = range(sizes[layer]) if part.unit is None else [part.unit]
        tables.append((layer, befores, units))
    ends = np.cumsum([len(befores) * len(units) for _, befores, units in tables])
    total = int(ends[-1])
    weights = sum(a * b for a, b in pairwise(sizes))
    affordable = max(1, MOST_PRODUCTS // (2 * m * weights))
    count = min(total, MOST_CHECKED, affordable)
    chosen = []
    for place in np.linspace(0, total - 1, count).round().astype(int).tolist():
        at = int(np.searchsorted(ends, place, side="right"))
        layer, befores, units = tables[at]
        row, column = divmod(place - (int(ends[at - 1]) if at else 0), len(units))
        chosen.append((layer, befores[row], units[column]))
    return total, tuple(chosen)
