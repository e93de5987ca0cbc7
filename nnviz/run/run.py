"""A run: a tree of segments, of which none is ever overwritten."""

from collections.abc import Iterator

import numpy as np

from nnviz.data.preparation import Prepared
from nnviz.model.program import Program
from nnviz.model.record import StepRecord
from nnviz.run import source
from nnviz.run.along import Along
from nnviz.run.curves import Series
from nnviz.run.recipe import Recipe
from nnviz.run.segment import Override, Reset, Segment
from nnviz.run.stopping import Stop, Watch
from nnviz.run.trainer import Start, Trainer
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

    Attributes
    ----------
    data : Prepared
        The same for all segments.
    segments : list of Segment
        By their numbers.
    """

    def __init__(self, recipe: Recipe, data: Prepared | None = None) -> None:
        self.data = data or source.prepare(recipe)
        self.segments = [Segment(0, None, 0, recipe)]
        self._trainers = {0: Trainer(recipe, self.data)}
        self._along: tuple[int, Along] | None = None

    def branch(
        self,
        segment: int,
        at_step: int,
        recipe: Recipe | None = None,
        overrides: tuple[Override | Reset, ...] = (),
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
        parent = self._holder(segment, at_step)
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
            self._trainers.pop(number, None)
        del self.segments[count:]
        self._along = None

    def recipe(self, segment: int, step: int | None = None) -> Recipe:
        """Return the recipe of a segment, or the one that a step of it was taken by."""
        number = segment if step is None else self._owner(segment, step)
        return self.segments[number].recipe

    def done(self, segment: int) -> int:
        """Return the last computed step on the way to and in a segment."""
        if segment in self._trainers:
            return self._trainers[segment].done
        first = self.segments[segment]
        assert first.parent is not None
        return min(self.done(first.parent), first.at_step)

    def last_step(self, segment: int) -> int:
        """Return the last step that the segment's recipe asks for."""
        return self._trainer(segment).last_step

    def last_step_of(self, recipe: Recipe, segment: int) -> int:
        """Return the last step if `recipe` stood in place of the segment's.

        It is that of all epochs, or where a rule would have ended what is computed.
        """
        last = self._last_of_epochs(recipe, segment)
        stop = self._watch(recipe, segment, min(last, self.done(segment))).stop
        return last if stop is None else stop.step

    def _last_of_epochs(self, recipe: Recipe, segment: int) -> int:
        trainer = self._trainer(segment)
        parent = self.segments[segment].parent
        if parent is not None and recipe.fit.epochs <= trainer.batches.first_epoch:
            return self._last_of_epochs(recipe, parent)
        return trainer.batches.last_step(recipe.fit.epochs)

    def diverged_at(self, segment: int) -> int | None:
        """Return the step at which the loss was no longer finite, if there is one."""
        for trainer, last in self._pieces(segment):
            if trainer.diverged_at is not None and trainer.diverged_at <= last:
                return trainer.diverged_at
        return None

    def stopped(self, segment: int) -> Stop | None:
        """Return where a stop rule has ended a segment, if one has."""
        return self._trainer(segment).stopped

    def last_finite_state(self, segment: int, step: int) -> int:
        """Return the last step up to `step` that something can go on from.

        Every number is finite after it, and so is the loss that the next step finds.
        """
        while step > 0:
            holder = self._trainer(self._holder(segment, step))
            diverged = holder.diverged_at
            is_past = diverged is not None and step >= diverged - 1
            if not is_past and np.isfinite(holder.state_after(step)).all():
                break
            step -= 1
        return step

    def advance(self, segment: int, steps: int = 1) -> int:
        """Go on from the last computed step; return how many steps were taken."""
        return self._trainer(segment).advance(steps)

    def record(self, segment: int, step: int) -> StepRecord:
        """Return everything that happened in a step."""
        return self._trainer(self._owner(segment, step)).record(step)

    def program(self, segment: int, step: int) -> Program:
        """Return the program that a step runs."""
        return self._trainer(self._owner(segment, step)).network.program

    def learning_rate(self, segment: int, step: int) -> float:
        """Return α of a step."""
        trainer = self._trainer(self._owner(segment, step))
        rule = trainer.network.program.optimizer
        if rule.schedule is None:
            return rule.constants["lr"]
        return trainer.network.program.numbers(step - trainer.start.began)["lr"]

    def position(self, segment: int, step: int) -> tuple[int, int, int]:
        """Return (epoch, batch, batches in an epoch) of a step."""
        batches = self._trainer(self._owner(segment, step)).batches
        return (*batches.position(step), batches.per_epoch)

    def batch_size(self, segment: int, step: int) -> int:
        """Return m of a step: the last batch of an epoch may be short."""
        batches = self._trainer(self._owner(segment, step)).batches
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
        trainer = self._trainer(self._owner(segment, step))
        return float(trainer.losses.values[step - trainer.start.step - 1])

    def losses(self, segment: int) -> FloatArray:
        """Return ℒ of every computed step, (done,); step s is at index s − 1.

        It is read-only, as are the other curves, and not copied.
        """
        return self._curves(segment).losses.values

    def epochs(self, segment: int) -> Series:
        """Return the mean loss of each whole epoch on the way to and in a segment."""
        return self._curves(segment).epochs

    def tests(self, segment: int) -> Series:
        """Return the scores on the test set on the way to and in a segment."""
        return self._curves(segment).tests

    def path(self, segment: int) -> list[Segment]:
        """Return the segments from the root to this one."""
        found = [self.segments[segment]]
        while found[0].parent is not None:
            found.insert(0, self.segments[found[0].parent])
        return found

    def _curves(self, segment: int) -> Trainer | Along:
        """Return what has the curves of a path; those of the last one are kept."""
        pieces = list(self._pieces(segment))
        trainer, last = pieces[-1]
        if len(pieces) == 1 and last == trainer.done:
            return trainer
        if segment not in self._trainers:  # it has no step of its own yet
            return Along(pieces)
        if self._along is None or self._along[0] != segment:
            self._along = segment, Along(pieces)
        self._along[1].grow(trainer)
        return self._along[1]

    def _pieces(self, segment: int) -> Iterator[tuple[Trainer, int]]:
        """Yield each trainer on the path and the last of its steps that counts."""
        path = self.path(segment)
        for this, after in zip(path, [*path[1:], None], strict=True):
            trainer = self._trainers.get(this.number)
            if trainer is None:
                return
            yield trainer, min(trainer.done, after.at_step) if after else trainer.done

    def _added(
        self,
        parent: int,
        at_step: int,
        recipe: Recipe,
        overrides: tuple[Override | Reset, ...],
    ) -> int:
        number = len(self.segments)
        self.segments.append(Segment(number, parent, at_step, recipe, overrides))
        return number

    def _holder(self, segment: int, step: int) -> int:
        """Return the segment that has the state after a step, its edits included."""
        while step < self.segments[segment].at_step:
            parent = self.segments[segment].parent
            if parent is None:
                break
            segment = parent
        return segment

    def _owner(self, segment: int, step: int) -> int:
        """Return the segment that a step belongs to."""
        while step <= self.segments[segment].at_step:
            parent = self.segments[segment].parent
            if parent is None:
                return segment
            segment = parent
        return segment

    def _end_of_epoch(self, segment: int, step: int) -> int:
        batches = self._trainer(self._owner(segment, step)).batches
        if step == 0 or batches.position(step)[1] == batches.per_epoch:
            return step
        return batches.step_at(batches.position(step)[0], batches.per_epoch)

    def _trainer(self, segment: int) -> Trainer:
        """Return the trainer of a segment, made when it is first needed."""
        if segment not in self._trainers:
            this = self.segments[segment]
            assert this.parent is not None
            parent = self._trainer(this.parent)
            parent.advance(this.at_step - parent.done)
            watch = self._watch(this.recipe, this.parent, this.at_step)
            start = self._start(this, parent)
            self._trainers[segment] = Trainer(this.recipe, self.data, start, watch)
        return self._trainers[segment]

    def _watch(self, recipe: Recipe, segment: int, last: int) -> Watch:
        """Return a recipe's stop rules, told of the epochs up to a step."""
        watch = Watch(recipe.fit, len(self.data.X_test) > 0)
        watch.see_all(self.epochs(segment), self.tests(segment), last)
        return watch

    def _start(self, segment: Segment, parent: Trainer) -> Start:
        at, fit = segment.at_step, segment.recipe.fit
        state, began = self._begin(segment, parent)
        epoch, batch = parent.batches.position(at) if at else (0, 0)
        counted = parent.start.epoch_step, parent.start.epoch
        if fit.batch_size != parent.recipe.fit.batch_size:
            counted = at, epoch
        is_whole = batch in (0, parent.batches.per_epoch)
        losses = np.empty(0) if is_whole else parent.epoch_losses(at)
        return Start(state, at, *counted, losses, began)

    def _begin(self, segment: Segment, parent: Trainer) -> tuple[FloatArray, int]:
        """Return the state that a segment starts from, and where its memory began.

        Another optimizer remembers nothing yet, and counts its steps from here; what a
        new setting of the same one adds, as momentum does, starts fresh.
        """
        state, began = parent.state_after(segment.at_step), parent.start.began
        network = segment.recipe.network(self.data.X_train.shape[1]).state
        network.parameters.flat[:] = state[0]
        if segment.recipe.compile.optimizer == parent.recipe.compile.optimizer:
            for slot, values in zip(network.slots.values(), state[1:], strict=False):
                slot.flat[:] = values
        else:
            began = segment.at_step
        for override in segment.overrides:
            override.apply(network.parameters)
        return network.copy_out(), began
