"""One unit's answers in the place of the network's."""

from dataclasses import dataclass
from typing import Self

import numpy as np

from nnviz.types import FloatArray


@dataclass(frozen=True, eq=False)
class UnitMap:
    """What one unit answers over the plane, in the place of the network's output.

    Attributes
    ----------
    values : (r, r) array
        The first row is the bottom of the plane.
    title : str
    middle, limit : float
        The answer without a colour; how far from it the full colour is (> 0).
    """

    values: FloatArray
    title: str
    middle: float
    limit: float

    @classmethod
    def of(
        cls, values: FloatArray, title: str, middle: float, limit: float | None
    ) -> Self:
        """Take the farthest answer for the full colour where there is no `limit`."""
        if limit is None:
            distances = np.abs(values - middle)
            finite = distances[np.isfinite(distances)]
            limit = float(finite.max()) if finite.size else 0.0
        return cls(values, title, middle, limit or 1.0)

    def is_same(self, other: "UnitMap | None") -> bool:
        """Tell whether another one looks the same."""
        if other is None or self.values is not other.values:
            return False
        mine, theirs = ((m.title, m.middle, m.limit) for m in (self, other))
        return mine == theirs
