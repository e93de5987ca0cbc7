"""The curves of a run: what they hold at a step, and what of them can be seen."""

from dataclasses import dataclass
from functools import cached_property
from math import ceil, floor
from typing import Self

import numpy as np
from numpy.typing import ArrayLike

from nnviz.data.frames import with_unit
from nnviz.data.preparation import Prepared
from nnviz.types import FloatArray, IntArray
from ui.words import vocabulary
from ui.words.scores import unit_of


@dataclass(frozen=True, eq=False)
class Series:
    """Values at some of the steps.

    Attributes
    ----------
    steps : (n,) int array
        Ascending.
    values : (n,) array
    """

    steps: IntArray
    values: FloatArray

    @classmethod
    def of(cls, steps: ArrayLike, values: ArrayLike) -> Self:
        """Take any sequences of numbers, of the same length."""
        return cls(np.asarray(steps, dtype=int), np.asarray(values, dtype=float))

    def is_same(self, other: "Series") -> bool:
        """Tell whether two series have the same values at the same steps.

        Curves of a run only ever grow, so that memory and length tell them apart
        without a look at each number.
        """
        mine, theirs = self.values, other.values
        if len(mine) == len(theirs) and mine.ctypes.data == theirs.ctypes.data:
            return True
        return np.array_equal(self.steps, other.steps) and np.array_equal(
            mine, theirs, equal_nan=True
        )

    def latest(self, step: int) -> tuple[int, float] | None:
        """Return the last step up to `step` that has a value, and the value."""
        found = int(np.searchsorted(self.steps, step, side="right")) - 1
        return (
            (int(self.steps[found]), float(self.values[found])) if found >= 0 else None
        )

    def at(self, step: int) -> "Series":
        """Return the part that belongs to one step."""
        begin, end = np.searchsorted(self.steps, (step, step + 1))
        return Series(self.steps[begin:end], self.values[begin:end])

    def including(self, step: int, value: float) -> "Series":
        """Return the series with one more value, unless the step has one."""
        at = int(np.searchsorted(self.steps, step))
        if at < len(self.steps) and self.steps[at] == step:
            return self
        steps = np.insert(self.steps, at, step)
        return Series(steps, np.insert(self.values, at, value))

    def between(self, first: float, last: float) -> "Series":
        """Return the part in a range of steps, with one more on either side."""
        # Whole numbers: for others, NumPy would make a copy of all steps.
        begin = max(0, int(np.searchsorted(self.steps, ceil(first))) - 1)
        end = int(np.searchsorted(self.steps, floor(last), side="right")) + 1
        return Series(self.steps[begin:end], self.values[begin:end])

    def reduced(self, count: int) -> "Series":
        """Return at most 2 · `count` points that look the same: lows and highs.

        Of each portion the low comes first if its values rise from end to end.
        """
        if len(self.steps) <= 2 * count:
            return self
        bounds = np.linspace(0, len(self.steps), count + 1).astype(int)
        begins, ends = bounds[:-1], bounds[1:] - 1
        lows = np.fmin.reduceat(self.values, begins)
        highs = np.fmax.reduceat(self.values, begins)
        falls = self.values[begins] > self.values[ends]
        first, last = np.where(falls, highs, lows), np.where(falls, lows, highs)
        steps = np.column_stack((self.steps[begins], self.steps[ends]))
        return Series(steps.ravel(), np.column_stack((first, last)).ravel())


@dataclass(frozen=True)
class Reading:
    """What the curves say about one step.

    Attributes
    ----------
    step, epoch, batch, batches : int
        From 1; `batches` is how many there are in the epoch.
    loss : float
        ℒ of the step's batch, before its update.
    epoch_mean : float or None
        The mean over the epoch, once it is whole.
    watched : (step, loss) or None
        The last score on the watched rows up to the step.
    """

    step: int
    epoch: int
    batch: int
    batches: int
    loss: float
    epoch_mean: float | None
    watched: tuple[int, float] | None


@dataclass(frozen=True, eq=False)
class LossCurves:
    """Everything that the loss plot shows of a run.

    Attributes
    ----------
    batch : Series
        ℒ of every step from 1 on, before its update.
    epoch : Series
        The mean of each whole epoch, at its last step.
    watched : Series
        The loss on the watched rows after some of the steps; step 0 is the start.
    per_epoch : int
        How many batches the present epoch has.
    part : str
        Which rows are watched: ``validation`` or ``test``.
    """

    batch: Series
    epoch: Series
    watched: Series
    per_epoch: int
    part: str = "test"

    @classmethod
    def of(
        cls,
        losses: ArrayLike,
        epochs: tuple[ArrayLike, ArrayLike],
        watched: tuple[ArrayLike, ArrayLike],
        per_epoch: int,
        part: str = "test",
    ) -> Self:
        """Take the curves as a `Run` has them.

        Parameters
        ----------
        losses : (n,) array
            ℒ of the steps 1…n, each before its update. Not copied: it must not change.
        epochs : (steps, means)
            The last step of each whole epoch, and its mean loss.
        watched : (steps, losses)
            After which steps the watched rows were evaluated, and their loss; may be
            empty.
        per_epoch : int
        part : str
            Which rows these are.
        """
        values = np.asarray(losses, dtype=float)
        batch = Series(np.arange(1, len(values) + 1), values)
        return cls(batch, Series.of(*epochs), Series.of(*watched), per_epoch, part)

    @property
    def done(self) -> int:
        """Return how many steps there are."""
        return len(self.batch.steps)

    @property
    def first_loss(self) -> float:
        """Return ℒ of the first batch, 0 where there is none."""
        return float(self.batch.values[0]) if self.done else 0.0

    @property
    def diverged_at(self) -> int | None:
        """Return the step at which the loss is no longer finite, if it is the last."""
        is_finite = not self.done or np.isfinite(self.batch.values[-1])
        return None if is_finite else self.done

    def is_same(self, other: "LossCurves") -> bool:
        """Tell whether two runs show the same curves."""
        pairs = zip(self.all, other.all, strict=True)
        mine, theirs = (self.per_epoch, self.part), (other.per_epoch, other.part)
        return mine == theirs and all(one.is_same(two) for one, two in pairs)

    def reading(self, step: int) -> Reading:
        """Return what is known about a step, 1 ≤ step ≤ done."""
        ended = int(np.searchsorted(self.epoch.steps, step))
        before = int(self.epoch.steps[ended - 1]) if ended else 0
        is_whole = ended < len(self.epoch.steps)
        return Reading(
            step=step,
            epoch=ended + 1,
            batch=step - before,
            batches=int(self.epoch.steps[ended]) - before
            if is_whole
            else self.per_epoch,
            loss=float(self.batch.values[step - 1]),
            epoch_mean=float(self.epoch.values[ended]) if is_whole else None,
            watched=self.watched.latest(step),
        )

    @property
    def all(self) -> tuple[Series, Series, Series]:
        return self.batch, self.epoch, self.watched


@dataclass(frozen=True, eq=False)
class MetricCurves:
    """A metric along a run, in the place of the loss.

    Attributes
    ----------
    code : str
        Of the metric.
    data : Prepared
        Whose target has the unit of the errors.
    train : Series
        On the training set after some of the steps, the cursor's among them.
    watched : Series
        On the watched rows, as `LossCurves.watched`.
    """

    code: str
    data: Prepared
    train: Series
    watched: Series

    def is_same(self, other: "MetricCurves | None") -> bool:
        """Tell whether another one shows the same."""
        if other is None or (self.code, self.data) != (other.code, other.data):
            return False
        return self.train.is_same(other.train) and self.watched.is_same(other.watched)

    @property
    def name(self) -> str:
        """Return what it is called, with its unit."""
        name, unit = vocabulary.metric(self.code), unit_of(self.code, self.data)[1]
        return with_unit(name, unit)

    @cached_property
    def shown(self) -> tuple[Series, Series]:
        """Return both curves in the unit of the screen."""
        factor, _ = unit_of(self.code, self.data)
        train, watched = (Series(s.steps, s.values * factor) for s in self.both)
        return train, watched

    @property
    def both(self) -> tuple[Series, Series]:
        return self.train, self.watched
