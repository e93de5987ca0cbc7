"""The rules that end a training before its last epoch."""

from dataclasses import dataclass
from math import inf

from nnviz.run.curves import Series
from nnviz.run.parts import FitRecipe


@dataclass(frozen=True)
class Stop:
    """Where a rule has ended a training.

    Attributes
    ----------
    rule : str
        The field of the recipe: ``stop_below`` or ``patience``.
    step, epoch : int
        The last ones.
    best : int
        The epoch whose watched loss was the lowest.
    """

    rule: str
    step: int
    epoch: int
    best: int


class Watch:
    """Is told of every epoch in turn, and says which one is the last.

    ``stop_below`` ends a training when the mean loss of an epoch is below it;
    ``patience``, as Keras's EarlyStopping, when so many epochs went by since the
    lowest loss on the test set, or mean loss of an epoch where there is no test set.

    Parameters
    ----------
    fit : FitRecipe
    has_test : bool
        Whether there is a test set.

    Attributes
    ----------
    stop : Stop or None
        Set once a rule has ended the training; it does not change any more.
    """

    def __init__(self, fit: FitRecipe, has_test: bool) -> None:
        self._below, self._patience = fit.stop_below, fit.patience
        self._has_test = has_test
        self._epoch, self._best, self._best_epoch = 0, inf, 0
        self.stop: Stop | None = None

    @property
    def is_on(self) -> bool:
        """Tell whether there is a rule at all."""
        return self._below is not None or self._patience is not None

    def see(self, step: int, loss: float, test_loss: float | None = None) -> None:
        """Note the end of an epoch: its mean loss, and the test's if there was one."""
        self._epoch += 1
        if self._below is not None and loss < self._below:
            self._end("stop_below", step)
        watched = test_loss if self._has_test else loss
        if watched is None:
            return
        if watched < self._best:
            self._best, self._best_epoch = watched, self._epoch
        waited = self._epoch - self._best_epoch
        if self._patience is not None and waited >= self._patience:
            self._end("patience", step)

    def see_all(self, epochs: Series, tests: Series, last: int) -> None:
        """Note the epochs of a path up to a step."""
        scores = dict(zip(tests.steps, tests.values.get("loss", ()), strict=False))
        means = zip(epochs.steps, epochs.values.get("loss", ()), strict=True)
        for step, loss in means:
            if step <= last:
                self.see(int(step), loss, scores.get(step))

    def _end(self, rule: str, step: int) -> None:
        if self.stop is None:
            self.stop = Stop(rule, step, self._epoch, self._best_epoch)
