"""A run: a tree of segments, of which none is ever overwritten."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Self

import numpy as np

from nnviz.data.preparation import Prepared
from nnviz.model.program import Program
from nnviz.model.record import StepRecord
from nnviz.run import source
from nnviz.run.along import Along, Curves
from nnviz.run.curves import Series
from nnviz.run.kept import Kept
from nnviz.run.memory import Memory
from nnviz.run.recipe import Recipe
from nnviz.run.segment import Overrides, Path, Segment
from nnviz.run.start import Start
from nnviz.run.stopping import Stop, Watch
from nnviz.run.trainer import Trainer
from nnviz.types import FloatArray


class Run:
    """Everything computed from one start, with every change made on the way.

    A step belongs to one segment: those up to ``at_step`` to the parent, and so on up
    to the root. Every method takes the number of the segment that is being followed.

    Parameters
    ----------
    recipe : Recipe
    data : Prepared, optional
        Spares preparing the recipe's data again.
    memory : Memory, optional
        How much all segments together may keep.

    Attributes
    ----------
    data : Prepared
        The same for all segments.
    segments : list of Segment
        By their numbers.
    """

    def __init__(
        self,
        recipe: Recipe,
        data: Prepared | None = None,
        memory: Memory | None = None,
    ) -> None:
        self.data = data or source.prepare(recipe)
        self.segments = [Segment(0, None, 0, recipe)]
        self._memory = memory or Memory()
        self._trainers = {0: Trainer(recipe, self.data, memory=self._memory)}
        self._path = Path(self.segments)
        self._along: Along | None = None
        self._along_of = 0

    @classmethod
    def again(
        cls, data: Prepared, segments: Sequence[Segment], kept: Mapping[int, Kept]
    ) -> Self:
        """Return the run that had these segments and, of the computed ones, `kept`."""
        run = cls.__new__(cls)  # its first trainer is not made anew
        run.data, run.segments, run._memory = data, list(segments), Memory()
        run._trainers, run._path = {}, Path(segments[:1])
        run._along, run._along_of = None, 0
        for this in segments:
            if this.number in kept:
                found = kept[this.number]
                start = run._start(this, found.states[this.at_step])
                run._add_trainer(this, start, found)
        return run

    def kept(self, known: Mapping[int, int] | None = None) -> dict[int, Kept]:
        """Return what is kept of every computed segment, by their numbers.

        Parameters
        ----------
        known : mapping of int to int, optional
            By segment the last step that is known already: only what is new is
            returned, and only of segments that have something new.
        """
        known = known or {}
        return {
            number: trainer.kept(known.get(number))
            for number, trainer in self._trainers.items()
            if trainer.done != known.get(number)
        }

    def branch(
        self,
        segment: int,
        at_step: int,
        recipe: Recipe | None = None,
        overrides: Overrides = (),
    ) -> int:
        """Go on from a computed step under another recipe or with other parameters.

        Parameters
        ----------
        segment : int
            The segment followed so far.
        at_step : int
            How many steps are kept. A new batch size counts from the next epoch: the
            branch then starts at the end of the epoch that `at_step` lies in.
        recipe : Recipe, optional
            The same data and layers, with other compile or fit settings.
        overrides : tuple of Override or Reset

        Returns
        -------
        int
            The number of the new segment.
        """
        parent = self._path_to(segment).holder(at_step)
        old = self.segments[parent].recipe
        new = recipe or old
        if new.fit.batch_size != old.fit.batch_size:
            end = self._end_of_epoch(parent, at_step)
            now = new.replace(fit__batch_size=old.fit.batch_size)
            if end > at_step and (now != old or overrides):
                parent = self._added(parent, at_step, now, overrides)
                overrides = ()
            at_step = end
        return self._added(parent, at_step, new, overrides)

    def cut(self, count: int) -> None:
        """Keep the first `count` segments; the others are forgotten, with their steps.

        For a change that is made again in another way before anything came of it.
        """
        for number in range(count, len(self.segments)):
            if number in self._trainers:
                self._trainers.pop(number).leave()
        del self.segments[count:]
        self._path, self._along = Path(self.segments[:1]), None

    def recipe(self, segment: int, step: int | None = None) -> Recipe:
        """Return the recipe of a segment, or the one that a step of it was taken by."""
        if step is not None:
            segment = self._path_to(segment).owner(step)
        return self.segments[segment].recipe

    def done(self, segment: int) -> int:
        """Return the last computed step on the way to and in a segment."""
        return self._last_piece(segment)[1]

    def last_step(self, segment: int) -> int:
        """Return the last step that the segment's recipe asks for."""
        return self._trainer(segment).last_step

    def last_step_of(self, recipe: Recipe, segment: int) -> int:
        """Return the last step if `recipe` stood in place of the segment's.

        It is that of all epochs, or where a rule would have ended what is computed.
        """
        for part in reversed(self.path(segment)):
            batches = self._trainer(part.number).batches
            if part.parent is None or recipe.fit.epochs > batches.first_epoch:
                break
        last = batches.last_step(recipe.fit.epochs)
        stop = self._watch(recipe, segment, min(last, self.done(segment))).stop
        return last if stop is None else stop.step

    def diverged_at(self, segment: int) -> int | None:
        """Return the step at which the loss was no longer finite, if there is one."""
        trainer, last = self._last_piece(segment)
        return trainer.diverged_by(last)

    def stopped(self, segment: int) -> Stop | None:
        """Return where a stop rule has ended a segment, if one has."""
        return self._trainer(segment).stopped

    def last_finite_state(self, segment: int, step: int) -> int:
        """Return the last step up to `step` that something can go on from.

        Every number is finite after it, and so is the loss that the next step finds.
        """
        while step > 0:
            holder = self._trainer(self._path_to(segment).holder(step))
            finite = holder.last_finite(step)
            if finite is not None:
                return finite
            step = holder.start.step - 1
        return 0

    def advance(self, segment: int, steps: int = 1) -> int:
        """Go on from the last computed step; return how many steps were taken."""
        return self._trainer(segment).advance(steps)

    def record(self, segment: int, step: int) -> StepRecord:
        """Return everything that happened in a step."""
        return self.owner(segment, step).record(step)

    def approach(self, segment: int, step: int, steps: int) -> bool:
        """Take at most so many steps towards one, computed or not, of a segment.

        Return whether it is there: then `record` takes no more than the step itself.
        """
        return self.owner(segment, step).approach(step, steps)

    def pace(self, segment: int) -> int:
        """Return how many steps surely take no time that a person feels."""
        return self._trainer(segment).pace

    def program(self, segment: int, step: int) -> Program:
        """Return the program that a step runs."""
        return self.owner(segment, step).network.program

    def learning_rate(self, segment: int, step: int) -> float:
        """Return α of a step."""
        trainer = self.owner(segment, step)
        rule = trainer.network.program.optimizer
        if rule.schedule is None:
            return rule.constants["lr"]
        return trainer.network.program.numbers(step - trainer.start.began)["lr"]

    def position(self, segment: int, step: int) -> tuple[int, int, int]:
        """Return (epoch, batch, batches in an epoch) of a step."""
        batches = self.owner(segment, step).batches
        return (*batches.position(step), batches.per_epoch)

    def batch_size(self, segment: int, step: int) -> int:
        """Return m of a step: the last batch of an epoch may be short."""
        batches = self.owner(segment, step).batches
        span = batches.span(batches.position(step)[1])
        return int(span.stop - span.start)

    def epoch_ends(self, segment: int) -> tuple[range, ...]:
        """Return the steps that end an epoch, computed or not.

        There is a range for each segment on the path: another batch size makes more or
        fewer steps of an epoch.
        """
        path, found = self.path(segment), []
        for this, after in zip(path, [*path[1:], None], strict=True):
            batches = self._trainer(this.number).batches
            epoch = batches.position(this.at_step + 1)[0]
            first = batches.step_at(epoch, batches.per_epoch)
            last = after.at_step if after else self.last_step(segment)
            found.append(range(first, last + 1, batches.per_epoch))
        return tuple(found)

    def loss(self, segment: int, step: int) -> float:
        """Return ℒ of a computed step."""
        trainer = self.owner(segment, step)
        return float(trainer.losses.values[step - trainer.start.step - 1])

    def losses(self, segment: int) -> FloatArray:
        """Return ℒ of every computed step, (done,); step s is at index s − 1.

        It is read-only, as are the other curves, and not copied.
        """
        return self._curves(segment).losses.values

    def epochs(self, segment: int) -> Series:
        """Return the mean loss of each whole epoch on the way to and in a segment."""
        return self._curves(segment).epochs

    def watched(self, segment: int) -> Series:
        """Return the scores on the watched rows on the way to and in a segment."""
        return self._curves(segment).watched

    def path(self, segment: int) -> list[Segment]:
        """Return the segments from the root to this one."""
        return list(self._path_to(segment).segments)

    def owner(self, segment: int, step: int) -> Trainer:
        """Return the trainer that takes a step."""
        return self._trainer(self._path_to(segment).owner(step))

    def _path_to(self, segment: int) -> Path:
        """Return the path to a segment; the last one is kept."""
        if self._path.segments[-1].number != segment:
            found = [self.segments[segment]]
            while found[-1].parent is not None:
                found.append(self.segments[found[-1].parent])
            self._path = Path(found[::-1])
        return self._path

    def _curves(self, segment: int) -> Curves:
        """Return what has the curves of a path; those of the last one are kept."""
        if self._along is not None and self._along_of == segment:
            self._along.grow(self._trainers[segment])
            return self._along
        pieces = list(self._pieces(segment))
        trainer, last = pieces[-1]
        if len(pieces) == 1 and last == trainer.done:
            return trainer
        if segment not in self._trainers:  # it has no step of its own yet
            return Along(pieces)
        joined = self._joined_before(segment) or pieces[:-1]
        self._along = Along([*joined, pieces[-1]], trainer.last_step)
        self._along_of = segment
        return self._along

    def _joined_before(self, segment: int) -> list[tuple[Curves, int]]:
        """Return the path before a segment as one piece, if it is what is kept."""
        this = self.segments[segment]
        if self._along is None or this.parent is None or self._along_of != this.parent:
            return []
        self._along.grow(self._trainers[this.parent])
        return [(self._along, this.at_step)]

    def _last_piece(self, segment: int) -> tuple[Trainer, int]:
        """Return the last trainer on the path and the last of its steps that counts."""
        if segment in self._trainers:
            return self._trainers[segment], self._trainers[segment].done
        return list(self._pieces(segment))[-1]

    def _pieces(self, segment: int) -> Iterator[tuple[Trainer, int]]:
        """Yield each trainer on the path and the last of its steps that counts."""
        path = self.path(segment)
        for this, after in zip(path, [*path[1:], None], strict=True):
            trainer = self._trainers.get(this.number)
            if trainer is None:
                return
            yield trainer, min(trainer.done, after.at_step) if after else trainer.done

    def _added(
        self, parent: int, at_step: int, recipe: Recipe, overrides: Overrides
    ) -> int:
        number = len(self.segments)
        self.segments.append(Segment(number, parent, at_step, recipe, overrides))
        return number

    def _end_of_epoch(self, segment: int, step: int) -> int:
        batches = self.owner(segment, step).batches
        if step == 0 or batches.position(step)[1] == batches.per_epoch:
            return step
        return batches.step_at(batches.position(step)[0], batches.per_epoch)

    def _trainer(self, segment: int) -> Trainer:
        """Return the trainer of a segment, made when it is first needed.

        Where the way to the segment ends before it starts, it is that of this end.
        """
        if segment not in self._trainers:
            first, *others = self.path(segment)
            parent = self._trainers[first.number]
            for this in others:
                if this.number not in self._trainers:
                    parent.advance(this.at_step - parent.done)
                    if parent.done < this.at_step:
                        return parent
                    start = self._start(this, self._state(this, parent))
                    self._add_trainer(this, start)
                parent = self._trainers[this.number]
        return self._trainers[segment]

    def _add_trainer(
        self, this: Segment, start: Start, kept: Kept | None = None
    ) -> None:
        """Make the trainer of a segment whose parent has one."""
        before = 0 if this.parent is None else this.parent
        watch = self._watch(this.recipe, before, this.at_step)
        self._trainers[this.number] = Trainer(
            this.recipe, self.data, start, self._memory, watch, kept
        )

    def _watch(self, recipe: Recipe, segment: int, last: int) -> Watch:
        """Return a recipe's stop rules, told of the epochs up to a step."""
        watch = Watch(recipe.fit, len(self.data.rows_watched) > 0)
        if watch.is_on and last > 0:
            watch.see_all(self.epochs(segment), self.watched(segment), last)
        return watch

    def _start(self, segment: Segment, state: FloatArray) -> Start:
        """Return where a segment starts, given the state that it starts from."""
        at, recipe = segment.at_step, segment.recipe
        if segment.parent is None:
            return Start(state, at)
        parent = self._trainers[segment.parent]
        epoch, batch = parent.batches.position(at) if at else (0, 0)
        counted = parent.start.epoch_step, parent.start.epoch
        if recipe.fit.batch_size != parent.recipe.fit.batch_size:
            counted = at, epoch
        is_whole = batch in (0, parent.batches.per_epoch)
        losses = np.empty(0) if is_whole else parent.epoch_losses(at)
        is_same = recipe.compile.optimizer == parent.recipe.compile.optimizer
        began = parent.start.began if is_same else at
        return Start(state, at, *counted, losses, began, parent.diverged_by(at))

    def _state(self, segment: Segment, parent: Trainer) -> FloatArray:
        """Return the state that a segment starts from.

        Another optimizer remembers nothing yet, and counts its steps from here; what a
        new setting of the same one adds, as momentum does, starts fresh.
        """
        state = parent.state_after(segment.at_step)
        network = segment.recipe.network(self.data.X_train.shape[1]).state
        network.parameters.flat[:] = state[0]
        if segment.recipe.compile.optimizer == parent.recipe.compile.optimizer:
            for slot, values in zip(network.slots.values(), state[1:], strict=False):
                slot.flat[:] = values
        for override in segment.overrides:
            override.apply(network.parameters)
        return network.copy_out()
