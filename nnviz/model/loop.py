"""The training loop: walks the batches of a training set with a network's program."""

import numpy as np

from nnviz.model.batches import Batches
from nnviz.model.kernel import Kernel, State, loss_of
from nnviz.model.program import Program
from nnviz.model.record import StepRecord
from nnviz.model.recording import Place, step_record
from nnviz.types import FloatArray


class Loop:
    """Takes training steps, fast or with a record, from any step on.

    Parameters
    ----------
    program : Program
    state : State
        Parameters and optimizer memory; each step changes them.
    X, Y : (n, n_0), (n, n_L) array
        The training set.
    batches : Batches
        Which rows each step sees.
    kernels : dict of int to Kernel
        The network's kernels by m; missing ones are added.

    Attributes
    ----------
    done : int
        The number of steps taken; set it after restoring `state` to go on from there.
    began : int
        The step after which the optimizer's memory began: its t is counted from there.
    outputs : (n, n_L) array
        For the rows of this epoch, in its order, the variable that the loss is computed
        from (`Program.output`), each from just before its own update.
    """

    def __init__(
        self,
        program: Program,
        state: State,
        X: FloatArray,
        Y: FloatArray,
        batches: Batches,
        kernels: dict[int, Kernel],
    ) -> None:
        self.program, self.state, self.batches = program, state, batches
        self._X = np.ascontiguousarray(X, program.dtype)
        self._Y = np.ascontiguousarray(Y, program.dtype)
        self.done = self.began = 0
        self.outputs = np.empty_like(self._Y)
        self._loss_of = loss_of(program)
        self._kernels = kernels
        # This epoch's rows in its order: a batch is then a slice, made once.
        self._shuffled = np.empty_like(self._X), np.empty_like(self._Y)
        self._epoch = 0
        spans = [batches.span(batch) for batch in range(1, batches.per_epoch + 1)]
        X_now, Y_now = self._shuffled
        self._penalties = np.zeros(batches.per_epoch, program.dtype)
        penalties = [self._penalties[k : k + 1].reshape(()) for k in range(len(spans))]
        self._slices = [
            (X_now[span], Y_now[span], self.outputs[span], penalty)
            for span, penalty in zip(spans, penalties, strict=True)
        ]

    @property
    def epoch_targets(self) -> FloatArray:
        """Return the targets in this epoch's order, beside `outputs`."""
        return self._shuffled[1]

    def advance(self, steps: int) -> FloatArray:
        """Take steps without a record; return the loss of each batch, (steps,).

        Overflow is no error here: a run that diverges has losses that are not finite.
        """
        losses: list[FloatArray] = []
        stop = self.done + steps
        with np.errstate(all="ignore"):
            while self.done < stop:
                losses.append(self._advance_in_epoch(stop - self.done))
        return np.concatenate(losses) if losses else np.empty(0)

    def record(self) -> StepRecord:
        """Take one step and return everything it computed."""
        epoch, batch = self._enter(self.done + 1)
        span = self.batches.span(batch)
        X, Y, out, penalty = self._slices[batch - 1]
        self.done += 1
        t = self.done - self.began
        log, around = self._kernel(len(X)).record(X, Y, t)
        out[:] = log[self.program.output]
        penalty[()] = log.get("penalty", 0.0)
        rows = self.batches.order(epoch)[span]
        where = Place(self.done, epoch, batch, t)
        return step_record(self.program, X, Y, log, around, where, rows)

    def _advance_in_epoch(self, most: int) -> FloatArray:
        """Take steps up to the end of the epoch, of one batch size; return losses."""
        _, batch = self._enter(self.done + 1)
        m = len(self._slices[batch - 1][0])
        step = self._kernel(m).step
        first_t = t = self.done - self.began
        for X, Y, out, penalty in self._slices[batch - 1 : batch - 1 + most]:
            if len(X) != m:
                break
            t += 1
            step(X, Y, out, penalty, t)
        taken = t - first_t
        self.done += taken
        return self._losses(batch, taken, m)

    def _losses(self, batch: int, taken: int, m: int) -> FloatArray:
        """Return ℒ of the batches of m rows just taken, from what they have left."""
        first = self.batches.span(batch).start
        rows, shape = slice(first, first + taken * m), (taken, m, -1)
        outputs, targets = self.outputs[rows], self.epoch_targets[rows]
        penalties = self._penalties[batch - 1 : batch - 1 + taken]
        losses = self._loss_of(
            outputs.reshape(shape), targets.reshape(shape), penalties
        )
        return np.asarray(losses[1])

    def _kernel(self, m: int) -> Kernel:
        if m not in self._kernels:
            self._kernels[m] = Kernel(self.program, self.state, m)
        return self._kernels[m]

    def _enter(self, step: int) -> tuple[int, int]:
        """Lay out the rows of the epoch that `step` is in; return (epoch, batch)."""
        epoch, batch = self.batches.position(step)
        if epoch != self._epoch:
            order = self.batches.order(epoch)
            np.take(self._X, order, axis=0, out=self._shuffled[0], mode="clip")
            np.take(self._Y, order, axis=0, out=self._shuffled[1], mode="clip")
            self._epoch = epoch
        return epoch, batch
