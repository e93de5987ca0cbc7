"""The states of a run that are kept, so that any step can be had again."""

from collections.abc import Iterator, Mapping
from math import inf

import numpy as np

from nnviz.types import FloatArray

SNAPSHOT_BYTES = 24 * 2**20
LARGEST_STRIDE = 32
# Rows times parameters of the steps between two snapshots: a slice of 8 ms or less.
STRIDE_WORK = 10_000_000


def stride_for(work: int) -> int:
    """Return a power of two of steps that are replayed in no time a person feels.

    Parameters
    ----------
    work : int
        Rows times parameters of a step.
    """
    most = min(LARGEST_STRIDE, max(1, STRIDE_WORK // work))
    return int(2 ** (most.bit_length() - 1))


class Snapshots:
    """States at a stride of steps, in one block: the more there are, the fewer between.

    The state that the steps start from stands apart and is never dropped.

    Parameters
    ----------
    first : int
        The step that the segment starts from.
    state : (k, n) array
        The state there; it is kept as it is, not copied.
    stride : int
        One snapshot every so many steps, until the budget doubles it.
    budget : Budget, optional
        Shared with the other segments of a run.
    """

    def __init__(
        self,
        first: int,
        state: FloatArray,
        stride: int = LARGEST_STRIDE,
        budget: "Budget | None" = None,
    ) -> None:
        self.first, self.stride = first, stride
        self._state = state
        self._block = np.empty((0, *state.shape), state.dtype)
        self._count = 0
        self._budget = budget or Budget()
        self._budget.share(self, state.nbytes)

    def __len__(self) -> int:
        return 1 + self._count

    @property
    def nbytes(self) -> tuple[int, int]:
        """Return the bytes of the first state, and of the room for the others."""
        return self._state.nbytes, self._block.nbytes

    def items(self) -> Iterator[tuple[int, FloatArray]]:
        """Yield each kept step and a copy of its state, in order."""
        yield self.first, self._state.copy()
        for row in range(self._count):
            yield self.first + (row + 1) * self.stride, self._block[row].copy()

    def after(self, step: int, room: float = inf) -> dict[int, FloatArray]:
        """Return a copy of the states after a step, by step and in order.

        Where they take more bytes than `room`, it is of those at a longer stride.
        """
        begin = max(0, (step - self.first) // self.stride)
        every, rows = 1, range(begin, self._count)
        while len(rows) * self._state.nbytes > room:
            every *= 2
            rows = range(-(-(begin + 1) // every) * every - 1, self._count, every)
        steps = [self.first + (row + 1) * self.stride for row in rows]
        states = self._block[rows.start : rows.stop : every].copy()
        first = {self.first: self._state} if step < self.first else {}
        return first | dict(zip(steps, states, strict=True))

    def take(self, states: Mapping[int, FloatArray], last: int) -> None:
        """Keep other states, at the shortest stride that has no gap up to `last`."""
        while not all(step in states for step in self._steps(last)):
            self.stride *= 2
        for step in self._steps(last):
            if step == self.next_after(step - 1):  # the budget may thin on the way
                self.add(step, states[step])

    def _steps(self, last: int) -> range:
        return range(self.first + self.stride, last + 1, self.stride)

    def next_after(self, step: int) -> int:
        """Return the next step whose state is wanted."""
        return self.first + ((step - self.first) // self.stride + 1) * self.stride

    def add(self, step: int, state: FloatArray) -> None:
        """Keep the state after `step`, the one that is wanted next."""
        if step != self.first + (self._count + 1) * self.stride:
            raise ValueError(f"The state after step {step} is not the next one.")
        if self._count == len(self._block):
            self._resize(self._count + 1 + self._count // 8)
        self._block[self._count] = state
        self._count += 1
        self._budget.settle()

    def nearest(self, step: int) -> tuple[int, FloatArray]:
        """Return the last kept step at or before `step`, and a copy of its state."""
        row = min((step - self.first) // self.stride, self._count) - 1
        if row < 0:
            return self.first, self._state.copy()
        return self.first + (row + 1) * self.stride, self._block[row].copy()

    def thin(self) -> None:
        """Drop every other state."""
        self.stride *= 2
        self._count //= 2
        self._block[: self._count] = self._block[1 : 2 * self._count : 2]
        self._resize(self._count)

    def _resize(self, rows: int) -> None:
        """Give the block other room, in place: nobody else has a view of it."""
        before = self._block.nbytes
        self._block.resize((rows, *self._state.shape), refcheck=False)
        self._budget.used += self._block.nbytes - before


class Budget:
    """Bytes that the snapshots of all segments of a run share.

    Where they are used up, the segments with the shortest stride thin out: in the end
    all have about the same, however old they are.

    Parameters
    ----------
    most : int

    Attributes
    ----------
    used : int
        Bytes of the states that can be dropped.
    """

    def __init__(self, most: int = SNAPSHOT_BYTES) -> None:
        self._most, self._firsts, self.used = most, 0, 0
        self._sharing: list[Snapshots] = []

    def share(self, snapshots: Snapshots, first: int) -> None:
        """Let one more segment have its part, beside so many bytes that it needs."""
        self._sharing.append(snapshots)
        self._firsts += first
        self.settle()

    def leave(self, snapshots: Snapshots) -> None:
        """Let a segment give up its part."""
        self._sharing.remove(snapshots)
        first, others = snapshots.nbytes
        self._firsts -= first
        self.used -= others

    def settle(self) -> None:
        """Thin out until all fit; what cannot be dropped leaves a quarter to the rest.

        Each segment may keep one state beside its first, whatever its size.
        """
        room = max(self._most - self._firsts, self._most // 4)
        while self.used > room:
            many = [each for each in self._sharing if len(each) > 2]
            if not many:
                return
            stride = min(each.stride for each in many)
            for each in many:
                if each.stride == stride:
                    each.thin()
