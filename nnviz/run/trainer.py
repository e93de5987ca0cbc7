"""Training under one recipe: forward as fast as it goes, and any step again."""

from collections import OrderedDict
from dataclasses import dataclass, field

import numpy as np

from nnviz.data.preparation import Prepared
from nnviz.model.batches import Batches
from nnviz.model.errors import ModelError
from nnviz.model.loop import Loop
from nnviz.model.network import Sequential
from nnviz.model.record import StepRecord
from nnviz.run import source
from nnviz.run.curves import Curve, Series
from nnviz.run.errors import RecipeError
from nnviz.run.recipe import Recipe
from nnviz.run.snapshots import Snapshots
from nnviz.run.stopping import Stop, Watch
from nnviz.types import FloatArray

MOST_RECORDS = 64
RECORD_BYTES = 64 * 2**20
# One step cannot be sliced: more rows times parameters than this would be felt.
LARGEST_STEP = 500_000_000


@dataclass(frozen=True)
class Start:
    """Where a training starts, if not from the recipe's own initial weights.

    Attributes
    ----------
    state : (1 + slots, n) array
        Parameters and optimizer memory.
    step : int
        How many steps lie before.
    epoch_step, epoch : int
        The last step that ended an epoch before a change of batch size, and the number
        of epochs up to it: batches are counted from there.
    losses : (n,) array
        ℒ of the steps of the epoch that is under way.
    began : int
        The step after which the optimizer's memory began, from which it counts its own.
    """

    state: FloatArray
    step: int
    epoch_step: int = 0
    epoch: int = 0
    losses: FloatArray = field(default_factory=lambda: np.empty(0))
    began: int = 0


def check_fit(recipe: Recipe, data: Prepared) -> None:
    """Refuse layers that do not fit the target, and a batch that is felt.

    Raises
    ------
    RecipeError
    """
    layers, (rows, inputs) = recipe.model.layers, data.X_train.shape
    units, outputs = layers[-1].units, data.Y_train.shape[1]
    if units != outputs:
        field = f"model.layers[{len(layers)}].units"
        raise RecipeError(field, "outputs", outputs=outputs, value=units)
    size = min(recipe.fit.batch_size or rows, rows) * recipe.model.parameters(inputs)
    if size > LARGEST_STEP:
        sizes = {"size": size, "most": LARGEST_STEP}
        raise RecipeError("fit.batch_size", "step_size", **sizes)


class Trainer:
    """Takes the steps of one segment of a run.

    Parameters
    ----------
    recipe : Recipe
    data : Prepared, optional
        Spares preparing the recipe's data again.
    start : Start, optional
        Go on from there instead of from the initial weights.
    watch : Watch, optional
        The recipe's stop rules, with the epochs before `start`.

    Attributes
    ----------
    done : int
        The last step computed so far, steps before `start` included.
    losses : Curve
        ℒ of every step taken here, before its update.
    epochs : Series
        ``loss``: the mean of each whole epoch's batch losses, weighted by batch size,
        each taken before its update, as Keras reports it.
    tests : Series
        ``loss`` and the metrics on the test set, at the cadence of the recipe.
    diverged_at : int or None
        The step at which the loss was no longer finite; there is none after it.
    """

    def __init__(
        self,
        recipe: Recipe,
        data: Prepared | None = None,
        start: Start | None = None,
        watch: Watch | None = None,
    ) -> None:
        self.recipe = recipe
        self.data = data or source.prepare(recipe)
        self.network: Sequential = recipe.network(self.data.X_train.shape[1])
        self._rows = self._checked()
        if start is None:
            start = Start(self.network.state.copy_out(), 0)
        self.start = start
        self._loop = self._new_loop()
        self.network.state.copy_in(start.state)
        self._loop.done = self.done = start.step
        self.losses, self.epochs, self.tests = Curve(), Series(), Series()
        self.diverged_at: int | None = None
        self._watch = watch or Watch(recipe.fit, len(self.data.X_test) > 0)
        self._recent = start.step, start.state
        self._snapshots = Snapshots(start.step, self.network.state.copy_out())
        self._records: OrderedDict[int, StepRecord] = OrderedDict()
        if start.step == 0:
            self._test(0)

    @property
    def batches(self) -> Batches:
        """Return how the training set is cut into batches."""
        return self._loop.batches

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
            self._restore(self.done)
            self._recent = self.done, self.network.state.copy_out()
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
        if step not in self._records:
            self._restore(step - 1)
            self._records[step] = self._loop.record()
            self._forget_records()
            if step > self.done:
                self._note(np.array([self._records[step].loss]))
        return self._records[step]

    def epoch_losses(self, step: int) -> FloatArray:
        """Return ℒ of the steps of an epoch, up to and with `step`."""
        own, count = step - self.start.step, self.batches.position(step)[1]
        ours = self.losses.values[max(0, own - count) : own]
        return np.concatenate([self.start.losses, ours])[-count:]

    def state_after(self, step: int) -> FloatArray:
        """Return parameters and optimizer memory after a computed step (a copy)."""
        self._restore(step)
        return self.network.state.copy_out()

    def _new_loop(self) -> Loop:
        fit, rows = self.recipe.fit, len(self.data.X_train)
        batches = Batches(
            rows,
            min(fit.batch_size or rows, rows),
            fit.seed,
            fit.shuffle,
            self.start.epoch_step,
            self.start.epoch,
        )
        loop = self.network.loop(*self._rows, batches)
        loop.began = self.start.began
        return loop

    def _checked(self) -> tuple[FloatArray, FloatArray]:
        """Return the training set, if the network and its loss fit it."""
        check_fit(self.recipe, self.data)
        try:
            return self.network.checked(self.data.X_train, self.data.Y_train)
        except ModelError as error:
            raise RecipeError("compile.loss", error.code, **error.params) from None

    def _forget_records(self) -> None:
        newest = next(reversed(self._records.values()))
        most = min(MOST_RECORDS, max(2, RECORD_BYTES // newest.nbytes))
        while len(self._records) > most:
            self._records.popitem(last=False)

    @property
    def _is_over(self) -> bool:
        """Tell whether the training has ended before the last epoch."""
        return self.diverged_at is not None or self.stopped is not None

    def _advance_to(self, step: int) -> None:
        while self.done < step and not self._is_over:
            self._restore(self.done)
            halt = min(step, self._next_halt())
            self._note(self._loop.advance(halt - self.done))

    def _note(self, losses: FloatArray) -> None:
        """Keep what the steps just taken have left: losses, a snapshot, a test."""
        bad = np.flatnonzero(~np.isfinite(losses))
        if len(bad):
            losses = losses[: bad[0] + 1]
            self.diverged_at = self.done + len(losses)
        self.losses.extend(losses)
        self.done += len(losses)
        if self.diverged_at is not None:
            return
        if self.done == self._snapshots.next_after(self.done - 1):
            self._snapshots.add(self.done, self.network.state.copy_out())
        epoch, batch = self.batches.position(self.done)
        if batch == self.batches.per_epoch:
            self._end_epoch(epoch)

    def _next_halt(self) -> int:
        """Return the next step with something to do after it: snapshot or test."""
        batch = self.batches.position(self.done + 1)[1]
        epoch_end = self.done + self.batches.per_epoch - batch + 1
        return min(self._snapshots.next_after(self.done), epoch_end)

    def _end_epoch(self, epoch: int) -> None:
        losses = self.epoch_losses(self.done)
        mean = float(np.average(losses, weights=self.batches.sizes))
        self.epochs.add(self.done, {"loss": mean})
        is_tested = epoch % self.recipe.fit.test_every == 0
        self._watch.see(self.done, mean, self._test(self.done) if is_tested else None)

    def _test(self, step: int) -> float | None:
        """Evaluate the test set, if there is one; return its loss."""
        if not len(self.data.X_test):
            return None
        scores = self.network.scores(self.data.X_test, self.data.Y_test)
        self.tests.add(step, scores)
        return scores["loss"]

    def _restore(self, step: int) -> None:
        """Bring the network to its state after `step`, by replaying from a snapshot."""
        kept, state = self._snapshots.nearest(step)
        if kept < self._recent[0] <= step:
            kept, state = self._recent
        if not kept <= self._loop.done <= step:
            self.network.state.copy_in(state)
            self._loop.done = kept
        self._loop.advance(step - self._loop.done)
