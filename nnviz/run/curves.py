"""Numbers that grow with the run, one a step or one an epoch."""

from collections.abc import Mapping

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


class Series:
    """Named numbers at some steps: the mean loss of each epoch, scores on the test set.

    Attributes
    ----------
    steps : (n,) array
        The steps after which the numbers hold.
    values : dict of str to (n,) array
        The numbers by name.
    """

    def __init__(self) -> None:
        self._steps = Curve()
        self._values: dict[str, Curve] = {}

    @property
    def steps(self) -> FloatArray:
        """Return the steps so far, (n,)."""
        return self._steps.values

    @property
    def values(self) -> dict[str, FloatArray]:
        """Return the numbers so far, (n,) by name."""
        return {name: curve.values for name, curve in self._values.items()}

    def add(self, step: int, scores: Mapping[str, float]) -> None:
        """Append the numbers of a step."""
        self._steps.extend(np.array([step]))
        for name, score in scores.items():
            self._values.setdefault(name, Curve()).extend(np.array([score]))

    def extend(self, other: "Series", last: int) -> None:
        """Append another series up to a step."""
        count = int(np.searchsorted(other.steps, last, side="right"))
        self._steps.extend(other.steps[:count])
        for name, values in other.values.items():
            self._values.setdefault(name, Curve()).extend(values[:count])
