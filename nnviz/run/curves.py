"""Numbers that grow with the run, one a step or one an epoch."""

import numpy as np

from nnviz.types import FloatArray


class Curve:
    """An array that grows at its end, cheaply.

    Attributes
    ----------
    values : (n,) array
        A view of what has been appended.
    """

    def __init__(self) -> None:
        self._room: FloatArray = np.empty(1024)
        self._size = 0

    @property
    def values(self) -> FloatArray:
        """Return all values so far, (n,)."""
        return self._room[: self._size]

    def extend(self, values: FloatArray) -> None:
        """Append values, (k,)."""
        needed = self._size + len(values)
        if needed > len(self._room):
            grown = np.empty(max(needed, 2 * len(self._room)))
            grown[: self._size] = self.values
            self._room = grown
        self._room[self._size : needed] = values
        self._size = needed
