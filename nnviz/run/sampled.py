"""Some of the steps of a run, looked at piece by piece beside the training."""

from collections.abc import Callable, Iterable
from math import inf
from time import perf_counter
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

from nnviz.model.program import Program
from nnviz.model.record import StepRecord
from nnviz.run.replay import Replay
from nnviz.run.run import Run
from nnviz.run.trainer import Trainer

MOST_STEPS = 200
_PART = 4  # of the steps that surely take no time, between two looks at the clock

Found = TypeVar("Found")


class Sampled(Generic[Found]):
    """What is found in the records of some steps, evenly spread over a run.

    The steps are taken again by an engine of its own: neither the training nor what it
    keeps of records knows of it. What is found is kept, also for another branch that
    has the step; when the run grows, every other step is left out.

    Parameters
    ----------
    look : callable
        Given the program and the record of a step, returns what is wanted of it.
    most : int
        Of how many steps at most.
    """

    def __init__(
        self, look: Callable[[Program, StepRecord], Found], most: int = MOST_STEPS
    ) -> None:
        self._look, self._most = look, most
        self._found: WeakKeyDictionary[Trainer, dict[int, Found]] = WeakKeyDictionary()
        self._engine: Replay | None = None
        self._engine_of: Trainer | None = None

    def note(self, run: Run, segment: int, record: StepRecord) -> None:
        """Look at a record of the run that is at hand already."""
        trainer = run.owner(segment, record.step)
        if record.step not in self._found.get(trainer, {}):
            self._note(trainer, run.program(segment, record.step), record)

    def approach(
        self,
        run: Run,
        segment: int,
        last: int,
        seconds: float = inf,
        also: Iterable[int] = (),
        clock: Callable[[], float] = perf_counter,
    ) -> bool:
        """Look at steps up to `last` that are still missing; tell whether none is.

        Parameters
        ----------
        run : Run
        segment : int
        last : int
            The last step that counts, computed.
        seconds : float
            How long it may take, but for the last record.
        also : iterable of int
            Further steps, which come first.
        clock : callable
            Returns seconds.
        """
        until = clock() + seconds
        wanted = (*also, *_coarse_first(spread(last, self._most)))
        for step in wanted:
            trainer = run.owner(segment, step)
            if step in self._found.get(trainer, {}):
                continue
            if clock() >= until or not self._take(trainer, step, until, clock):
                return False
        return True

    def found(
        self, run: Run, segment: int, last: int, also: Iterable[int] = ()
    ) -> dict[int, Found]:
        """Return what is known up to `last`, and of further steps, by step in order."""
        wanted = sorted({*spread(last, self._most), *also})
        pairs = ((step, run.owner(segment, step)) for step in wanted)
        return {
            step: self._found[trainer][step]
            for step, trainer in pairs
            if step in self._found.get(trainer, {})
        }

    def rest(self) -> None:
        """Let go of the engine, which takes more than what is found."""
        self._engine = self._engine_of = None

    def _take(
        self,
        trainer: Trainer,
        step: int,
        until: float,
        clock: Callable[[], float],
    ) -> bool:
        """Take a step again, unless the time is over on the way there."""
        if self._engine is None or self._engine_of is not trainer:
            self._engine, self._engine_of = trainer.beside(), trainer
        engine, part = self._engine, max(1, trainer.pace // _PART)
        engine.go_to(step - 1, part)
        while engine.loop.done < step - 1:
            if clock() >= until:
                return False
            engine.go_to(step - 1, part)
        self._note(trainer, engine.network.program, engine.loop.record())
        return True

    def _note(self, trainer: Trainer, program: Program, record: StepRecord) -> None:
        kept = self._found.setdefault(trainer, {})
        kept[record.step] = self._look(program, record)
        if len(kept) > 4 * self._most:  # those at the ends of earlier times
            wanted = {*spread(trainer.done, self._most), record.step}
            self._found[trainer] = {s: kept[s] for s in kept if s in wanted}


def spread(last: int, most: int = MOST_STEPS, first: int = 1) -> range:
    """Return at most so many steps from `first` to `last`, evenly spread.

    The stride is a power of two, so that they stay when more are left out; and a step
    after a snapshot is taken again without any before it.
    """
    stride = 1
    while last - first >= stride * most:
        stride *= 2
    begin = -(-(first - 1) // stride) * stride + 1
    return range(begin, last + 1, stride)


def _coarse_first(steps: range) -> list[int]:
    """Return steps in an order that shows the whole early: the widest strides first."""
    return sorted(steps, key=lambda step: (-_power_of_two(step - 1), step))


def _power_of_two(number: int) -> float:
    """Return the greatest power of two in a number; in 0 there are all of them."""
    return number & -number if number else inf
