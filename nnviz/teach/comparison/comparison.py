"""Runs that go on together, and where they part."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from nnviz.data.preparation import Prepared
from nnviz.run import source
from nnviz.run.memory import Memory
from nnviz.run.recipe import Recipe
from nnviz.teach.comparison.lane import Lane
from nnviz.teach.comparison.setup import Setup

MOST = 4


@dataclass(frozen=True)
class Parting:
    """The first step after which two runs have other parameters.

    Attributes
    ----------
    step : int
        0 is the start.
    size : float or None
        The largest difference of a weight or bias; None where the shapes differ.
    """

    step: int
    size: float | None


class Comparison:
    """Up to four runs in step.

    One tick is a step of each where their epochs have as many. Else it is one step of
    the run with the smallest batches, and the others go on with the rows that they have
    seen: epochs end together.

    Parameters
    ----------
    setups : sequence of Setup
        At least one; the first is what the others are held against.
    data : Prepared, optional
        Spares preparing those of the first.

    Attributes
    ----------
    lanes : list of Lane
    done : int
        The last tick that is computed.
    """

    def __init__(self, setups: Sequence[Setup], data: Prepared | None = None) -> None:
        self.lanes: list[Lane] = []
        self._memory, self._given = Memory(), data
        self.done = 0
        for setup in setups:
            self.add(setup)

    def add(self, setup: Setup) -> Lane:
        """Compare one more run; all are at the start again, but nothing is lost.

        Raises
        ------
        ValueError
            If there are enough, or it cannot be run: a `RecipeError` or `DataError`.
        """
        if len(self.lanes) >= MOST:
            raise ValueError(f"At most {MOST} runs can be compared.")
        lane = Lane(setup, self._data_of(setup.recipe), self._memory)
        try:
            lane.advance_to(1)  # what cannot be run says so now
        except ValueError:
            lane.leave()
            raise
        self.lanes.append(lane)
        self._begin()
        return lane

    def remove(self, index: int) -> None:
        """Let go of a run; the first can only go with all."""
        if index == 0:
            raise ValueError("The others are held against the first run.")
        self.lanes.pop(index).leave()
        self._begin()

    @property
    def has_one_pace(self) -> bool:
        """Tell whether a tick is a step of every run."""
        return len({lane.per_epoch for lane in self.lanes}) == 1

    @property
    def per_epoch(self) -> int:
        """Return how many ticks make an epoch."""
        return max(lane.per_epoch for lane in self.lanes)

    @property
    def last(self) -> int:
        """Return the last tick that any of the runs has a step for."""
        return max(self._ticks(lane, lane.limit) for lane in self.lanes)

    @property
    def is_over(self) -> bool:
        """Tell whether every run has ended."""
        return self.done >= self.last

    def step(self, index: int, tick: int) -> int:
        """Return the step of a run at a tick; one that has ended stays at its last."""
        lane = self.lanes[index]
        return min(tick * lane.per_epoch // self.per_epoch, lane.limit)

    def epoch_end(self, tick: int) -> int:
        """Return the tick that ends the epoch in which the next one lies."""
        return min((tick // self.per_epoch + 1) * self.per_epoch, self.last)

    def advance(self, ticks: int = 1) -> None:
        """Let every run that has not ended go on; where one diverges the others do."""
        goal = min(self.done + ticks, self.last)
        for index, lane in enumerate(self.lanes):
            lane.advance_to(self.step(index, goal))
        self.done = min(goal, self.last)
        self._look_for_partings()

    def parting(self, index: int) -> Parting | None:
        """Return where a run has parted from the first; None as long as it has not."""
        return self._partings.get(index)

    def _begin(self) -> None:
        self.done = 0
        self._partings: dict[int, Parting] = {}
        self._compared = -1  # the last step at which those not parted are the same
        self._look_for_partings()

    def _look_for_partings(self) -> None:
        """Compare the parameters of the steps that are new with those of the first."""
        alike = [k for k in range(1, len(self.lanes)) if k not in self._partings]
        while alike:
            step = self._compared + 1
            if any(step > self._reached(k) for k in (0, *alike)):
                return
            for index in alike:
                found = _parting(self.lanes[0], self.lanes[index], step)
                if found is not None:
                    self._partings[index] = found
            self._compared = step
            alike = [k for k in alike if k not in self._partings]

    def _reached(self, index: int) -> int:
        """Return the step at which a run stands."""
        return min(self.step(index, self.done), self.lanes[index].done)

    def _ticks(self, lane: Lane, step: int) -> int:
        """Return the first tick at which a run has come to a step."""
        return -(-step * self.per_epoch // lane.per_epoch)

    def _data_of(self, recipe: Recipe) -> Prepared:
        """Return what another run has prepared alike, or the frame prepared anew."""
        for lane in self.lanes:
            if source.is_same_data(lane.recipe, recipe):
                return lane.data
        for lane in self.lanes:
            if source.is_same_frame(lane.recipe, recipe):
                return source.prepare(recipe, lane.data.frame)
        if self._given is not None and not self.lanes:
            return self._given
        return source.prepare(recipe)


def _parting(one: Lane, other: Lane, step: int) -> Parting | None:
    """Return how far two runs are apart after a step, None if not at all."""
    mine, theirs = one.parameters(step), other.parameters(step)
    if one.program(1).sizes != other.program(1).sizes or len(mine) != len(theirs):
        return Parting(0, None)
    if np.array_equal(mine, theirs, equal_nan=True):
        return None
    with np.errstate(all="ignore"):  # of a run that diverges
        return Parting(step, float(np.abs(mine - theirs).max()))
