"""Numbers that grow with the run, one a step or one an epoch."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from nnviz.types import FloatArray, frozen


class Curve:
    """An array that grows at its end, cheaply.

    Parameters
    ----------
    most : int, optional
        How many values it will not exceed: no room is made for more.

    Attributes
    ----------
    values : (n,) array
        A view of what has been appended.
    """

    def __init__(self, most: int | None = None) -> None:
        self._room: FloatArray = np.empty(64)
        self._size, self._most = 0, most

    @property
    def values(self) -> FloatArray:
        """Return all values so far, (n,), read-only."""
        return frozen(self._room[: self._size])

    def cut(self, size: int) -> None:
        """Forget all values but the first ones."""
        self._size = size

    def extend(self, values: FloatArray) -> None:
        """Append values, (k,)."""
        needed = self._size + len(values)
        if needed > len(self._room):
            room = len(self._room) * 3 // 2
            if self._most is not None:
                room = min(room, self._most)
            grown = np.empty(max(needed, room))
            grown[: self._size] = self.values
            self._room = grown
        self._room[self._size : needed] = values
        self._size = needed


@dataclass(frozen=True, eq=False)
class Rows:
    """A series, or the end of one, as it stood at some time.

    Attributes
    ----------
    names : tuple of str
        What the k numbers beside each step are.
    values : (n, 1 + k) array
        The step, then its numbers.
    """

    names: tuple[str, ...]
    values: FloatArray

    @classmethod
    def joined(cls, pieces: Iterable["Rows"]) -> "Rows":
        """Return pieces of the same series as one; an empty one may lack the names."""
        filled = [piece for piece in pieces if len(piece.values)]
        if not filled:
            return cls((), np.empty((0, 1)))
        return cls(filled[-1].names, np.concatenate([one.values for one in filled]))


class Series:
    """Named numbers at some steps: the mean loss of each epoch, scores on watched rows.

    Attributes
    ----------
    steps : (n,) array
        The steps after which the numbers hold.
    values : dict of str to (n,) array
        The numbers by name; NaN where that name was not asked for.
    """

    def __init__(self) -> None:
        self._steps = Curve()
        self._values: dict[str, Curve] = {}

    @classmethod
    def of(cls, rows: Rows) -> "Series":
        """Return the series that `rows` was taken of."""
        made = cls()
        columns = dict(zip(rows.names, rows.values[:, 1:].T, strict=True))
        made._append(rows.values[:, 0], columns)
        return made

    def rows(self, after: int = -1) -> Rows:
        """Return a copy of the numbers of the steps after one."""
        first = int(np.searchsorted(self.steps, after, side="right"))
        columns = [self.steps[first:], *(v[first:] for v in self.values.values())]
        return Rows(tuple(self._values), np.column_stack(columns))

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
        values = {name: np.array([score]) for name, score in scores.items()}
        self._append(np.array([step]), values)

    def extend(self, other: "Series", last: int) -> None:
        """Append another series up to a step; where both have one, the later counts."""
        if len(other.steps):
            self._cut(int(np.searchsorted(self.steps, other.steps[0])))
        count = int(np.searchsorted(other.steps, last, side="right"))
        values = {name: values[:count] for name, values in other.values.items()}
        self._append(other.steps[:count], values)

    def grow(self, other: "Series") -> None:
        """Append what another series has after the last step here."""
        last = self.steps[-1] if len(self.steps) else -1
        first = int(np.searchsorted(other.steps, last, side="right"))
        values = {name: values[first:] for name, values in other.values.items()}
        self._append(other.steps[first:], values)

    def _append(self, steps: FloatArray, values: Mapping[str, FloatArray]) -> None:
        """Append values by name; a name that is not among them gets NaN."""
        before = len(self.steps)
        for name in values:
            if name not in self._values:
                self._values[name] = Curve()
                self._values[name].extend(np.full(before, np.nan))
        self._steps.extend(steps)
        missing = np.full(len(steps), np.nan)
        for name, curve in self._values.items():
            curve.extend(values.get(name, missing))

    def _cut(self, size: int) -> None:
        for curve in (self._steps, *self._values.values()):
            curve.cut(size)
