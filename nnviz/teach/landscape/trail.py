"""The way of the parameters along a run, at steps that lie ever farther apart."""

import time
from collections.abc import Callable, Iterator

import numpy as np

from nnviz.run.run import Run
from nnviz.run.segment import Path
from nnviz.types import FloatArray, IntArray

PER_OCTAVE = 32  # steps between one and its double, at most
ROOM = 32 * 2**20  # bytes for all of them, about
_OCTAVES = 16


class Trail:
    """The parameters along the segments of a run, found bit by bit, and kept.

    Parameters
    ----------
    run : Run
    """

    def __init__(self, run: Run) -> None:
        self.run = run
        self._known: dict[tuple[int, int], FloatArray] = {}
        self._per_octave = 0  # it depends on how many parameters there are

    def find(
        self,
        segment: int,
        last: int,
        seconds: float,
        clock: Callable[[], float] = time.perf_counter,
    ) -> bool:
        """Find more of the way to a step; return whether all of it is there.

        What is not kept by the run is replayed: for about so many seconds, at least one
        place.
        """
        until, path, is_late = clock() + seconds, self._path(segment), False
        for step in self._wanted(segment, last):
            owner = path.owner(step + 1)
            if (owner, step) in self._known:
                continue
            if is_late:
                return False
            state = self.run.owner(segment, step + 1).state_after(step)
            self._known[owner, step] = state[0]
            is_late = clock() >= until
        return True

    def pick_up(self, segment: int, last: int) -> None:
        """Take of the way to a step what the run has kept; nothing is replayed.

        So it costs a training that is under way nothing.
        """
        path = self._path(segment)
        for step in self._wanted(segment, last):
            owner = path.owner(step + 1)
            if (owner, step) not in self._known:
                kept, state = self.run.owner(segment, step + 1).snapshots.nearest(step)
                if kept == step:
                    self._known[owner, step] = state[0]

    def of(self, segment: int, last: int) -> tuple[IntArray, FloatArray]:
        """Return the steps up to one that are known, (k,), and the places, (k, n)."""
        path, steps, found = self._path(segment), [], []
        for step in self._wanted(segment, last):
            place = self._known.get((path.owner(step + 1), step))
            if place is not None:
                steps.append(step)
                found.append(place)
        return np.array(steps, int), np.array(found)

    def _wanted(self, segment: int, last: int) -> Iterator[int]:
        if not self._per_octave:
            nbytes = self.run.owner(segment, 1).start.state[0].nbytes
            self._per_octave = max(1, min(PER_OCTAVE, ROOM // (_OCTAVES * nbytes)))
        return wanted(last, self._per_octave)

    def _path(self, segment: int) -> Path:
        return Path(self.run.path(segment))


def wanted(last: int, per_octave: int = PER_OCTAVE) -> Iterator[int]:
    """Yield the steps that are kept of a way: all at first, then ever fewer.

    The first steps are the longest.
    """
    step, stride = 0, 1
    while step <= last:
        yield step
        if step >= 2 * per_octave * stride:
            stride *= 2
        step += stride
