"""Training under one recipe: forward as fast as it goes, and any step again."""

from bisect import bisect_left

import numpy as np

from nnviz.data.preparation import Prepared
from nnviz.model.network import Sequential
from nnviz.model.record import StepRecord
from nnviz.run import source
from nnviz.run.curves import Curve, Series
from nnviz.run.kept import Kept
from nnviz.run.memory import Memory
from nnviz.run.recipe import Recipe
from nnviz.run.replay import Replay
from nnviz.run.start import Start, check_fit
from nnviz.run.stopping import Stop, Watch
from nnviz.types import FloatArray


class Trainer:
    """Takes the steps of one segment of a run.

    Parameters
    ----------
    recipe : Recipe
    data : Prepared, optional
        Spares preparing the recipe's data again.
    start : Start, optional
        Go on from there instead of from the initial weights.
    memory : Memory, optional
        Shared with the other segments of a run.
    watch : Watch, optional
        The recipe's stop rules, with the epochs before `start`.
    kept : Kept, optional
        What `kept` gave of such a trainer: nothing of it is computed again.

    Attributes
    ----------
    batches : Batches
        How the training set is cut into batches.
    pace : int
        How many steps surely take no time that a person feels.
    snapshots : Snapshots
        States that any step can be reached from.
    done : int
        The last step computed so far, steps before `start` included.
    losses : Curve
        ℒ of every step taken here, before its update.
    epochs : Series
        ``loss``: the mean of each whole epoch's batch losses, weighted by batch size,
        each taken before its update, as Keras reports it.
    watched : Series
        ``loss`` and the metrics on the rows that are watched, those of the validation
        or else of the test, at the cadence of the recipe.
    diverged_at : int or None
        The step at which the loss was no longer finite; there is none after it.
    """

    def __init__(
        self,
        recipe: Recipe,
        data: Prepared | None = None,
        start: Start | None = None,
        memory: Memory | None = None,
        watch: Watch | None = None,
        kept: Kept | None = None,
    ) -> None:
        self.recipe = recipe
        self.data = data or source.prepare(recipe)
        self._memory = memory or Memory()
        check_fit(recipe, self.data)
        self._replay = Replay(recipe, self.data, start, self._memory)
        self.start, self.batches = self._replay.start, self._replay.batches
        self.pace, self.snapshots = self._replay.pace, self._replay.snapshots
        self.losses = Curve(max(0, self.last_step - self.start.step))
        self.epochs, self.watched = Series(), Series()
        self._train_scores: dict[int, dict[str, float]] = {}
        self.diverged_at: int | None = None
        self._watch = watch or Watch(recipe.fit, len(self.data.rows_watched) > 0)
        if kept is not None:
            self._take(kept)
            return
        self.done = self._replay.loop.done
        if self.start.step == 0:
            self._look(0)

    @property
    def network(self) -> Sequential:
        """Return the network, at the step that was computed or looked at last."""
        return self._replay.network

    @property
    def first(self) -> int:
        """Return how many steps lie before."""
        return self.start.step

    @property
    def last_step(self) -> int:
        """Return the last step that the recipe asks for."""
        return self.batches.last_step(self.recipe.fit.epochs)

    @property
    def stopped(self) -> Stop | None:
        """Return where a stop rule has ended the training, if one has."""
        return self._watch.stop

    def advance(self, steps: int = 1) -> int:
        """Go on from the last computed step; return how many steps were taken.

        Fewer than asked for at the end of the last epoch, where a rule has `stopped`
        it, or where the loss is no longer finite (`diverged_at`).
        """
        stop = min(self.done + steps, self.last_step)
        before = self.done
        self._advance_to(stop - 1)
        if self.done < stop and not self._is_over:
            # The last step is the one that is looked at next: keep what it starts from.
            self._replay.go_to(self.done)
            self._replay.remember()
            self._advance_to(stop)
        return self.done - before

    def record(self, step: int) -> StepRecord:
        """Return everything that happened in a step, computed or not before.

        Parameters
        ----------
        step : int
            From ``start.step + 1``; one after `done` is computed now.

        Raises
        ------
        ValueError
            If the step does not belong to this training.
        """
        if not self.start.step < step <= self.last_step:
            raise ValueError(f"There is no step {step} here.")
        if step > self.done:
            self.advance(step - 1 - self.done)
        if self.diverged_at is not None and step > self.diverged_at:
            raise ValueError(f"The training diverged at step {self.diverged_at}.")
        if self.stopped is not None and step > self.stopped.step:
            raise ValueError(f"The training stopped at step {self.stopped.step}.")
        record = self._memory.record(self, step)
        if record is None:
            self._replay.go_to(step - 1)
            if step > self.done:
                self._replay.remember()
            record = self._replay.loop.record()
            self._memory.keep(self, record)
            if step > self.done:
                self._note(np.array([record.loss]))
        return record

    def approach(self, step: int, steps: int) -> bool:
        """Come nearer to a step, computed or not; return whether it is there.

        Where it is, `record` takes no more than the step itself.

        Parameters
        ----------
        step : int
            From ``start.step + 1``.
        steps : int
            How many to take, replayed or new, at most.
        """
        if self._memory.record(self, step) is not None:
            return True
        known = min(step - 1, self.done)
        replayed = self._replay.go_to(known, steps)
        if self._replay.loop.done < known:
            self._replay.remember()
            return False
        if known < step - 1 and replayed < steps and not self._is_over:
            self.advance(min(steps - replayed, step - 1 - known))
        return self._is_over or self.done >= step - 1

    def epoch_losses(self, step: int) -> FloatArray:
        """Return ℒ of the steps of an epoch, up to and with `step`."""
        own, count = step - self.start.step, self.batches.position(step)[1]
        ours = self.losses.values[max(0, own - count) : own]
        return np.concatenate([self.start.losses, ours])[-count:]

    def train_scores(self, step: int, computes: bool = True) -> dict[str, float] | None:
        """Return loss and metrics on the training set after a computed step.

        They are kept. None where they are not known yet and it `computes` nothing.
        """
        if computes and step not in self._train_scores:
            self._replay.go_to(step)
            scores = self.network.scores(self.data.X_train, self.data.Y_train)
            self._train_scores[step] = scores
        return self._train_scores.get(step)

    def state_after(self, step: int) -> FloatArray:
        """Return parameters and optimizer memory after a computed step (a copy)."""
        return self._replay.state_after(step)

    def beside(self) -> Replay:
        """Return an engine of its own for the steps taken here.

        What is looked at with it leaves the one that trains where it is.
        """
        parts = self.recipe, self.data, self.start, Memory()
        return Replay(*parts, self.snapshots)

    def diverged_by(self, step: int) -> int | None:
        """Return where the loss was no longer finite, here or before, up to `step`."""
        for found in (self.start.diverged_at, self.diverged_at):
            if found is not None and found <= step:
                return found
        return None

    def last_finite(self, step: int) -> int | None:
        """Return the last step up to `step` after which something can go on.

        Every number is finite after it, and so is the loss that the next step finds.
        None if there is no such step here.
        """
        if self.diverged_at is not None:
            step = min(step, self.diverged_at - 2)
        if step >= self.start.step and self._replay.is_finite(step):
            return step
        # No number that is not finite ever becomes finite again.
        steps = range(self.start.step, step + 1)
        finite = bisect_left(steps, True, key=lambda s: not self._replay.is_finite(s))
        return steps[finite - 1] if finite else None

    def kept(self, after: int | None = None) -> Kept:
        """Return all there is, or what came after a step; it stays as it is now."""
        first, least = self.start.step, -1 if after is None else after
        return Kept(
            first,
            self.done,
            self.diverged_at,
            self.losses.values[max(0, least - first) :],
            self.epochs.rows(least),
            self.watched.rows(least),
            self._replay.kept(after),
        )

    def leave(self) -> None:
        """Give the room that it has to the other segments: it is no more."""
        self._memory.forget(self, self.snapshots, self._replay.stop)

    def _take(self, kept: Kept) -> None:
        self.done, self.diverged_at = kept.done, kept.diverged_at
        self.losses.extend(kept.losses)
        self.epochs, self.watched = Series.of(kept.epochs), Series.of(kept.watched)
        if self._watch.is_on:
            self._watch.see_all(self.epochs, self.watched, self.done)
        self._replay.take(kept.states, self.done - (self.diverged_at is not None))

    @property
    def _is_over(self) -> bool:
        """Tell whether the training has ended before the last epoch."""
        return self.diverged_at is not None or self.stopped is not None

    def _advance_to(self, step: int) -> None:
        while self.done < step and not self._is_over:
            self._replay.go_to(self.done)
            halt = min(step, self._next_halt())
            self._note(self._replay.loop.advance(halt - self.done))

    def _note(self, losses: FloatArray) -> None:
        """Keep what the steps just taken have left: losses, a snapshot, scores."""
        bad = np.flatnonzero(~np.isfinite(losses))
        if len(bad):
            losses = losses[: bad[0] + 1]
            self.diverged_at = self.done + len(losses)
        self.losses.extend(losses)
        self.done += len(losses)
        if self.diverged_at is not None:
            return
        if self.done == self.snapshots.next_after(self.done - 1):
            self.snapshots.add(self.done, self.network.state.copy_out())
        epoch, batch = self.batches.position(self.done)
        if batch == self.batches.per_epoch:
            self._end_epoch(epoch)

    def _next_halt(self) -> int:
        """Return the next step with something to do after it: snapshot or scores."""
        batch = self.batches.position(self.done + 1)[1]
        epoch_end = self.done + self.batches.per_epoch - batch + 1
        return min(self.snapshots.next_after(self.done), epoch_end)

    def _end_epoch(self, epoch: int) -> None:
        losses = self.epoch_losses(self.done)
        mean = float(np.average(losses, weights=self.batches.sizes))
        self.epochs.add(self.done, {"loss": mean})
        is_due = epoch % self.recipe.fit.test_every == 0
        self._watch.see(self.done, mean, self._look(self.done) if is_due else None)

    def _look(self, step: int) -> float | None:
        """Evaluate the rows that are watched, if there are any; return their loss."""
        if not len(self.data.rows_watched):
            return None
        scores = self.network.scores(self.data.X_watched, self.data.Y_watched)
        self.watched.add(step, scores)
        return scores["loss"]
