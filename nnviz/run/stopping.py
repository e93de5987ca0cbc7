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
    lowest loss on the rows that are watched (those of the validation, or else of the
    test), or mean loss of an epoch where there are none.

    Parameters
    ----------
    fit : FitRecipe
    is_watched : bool
        Whether there are such rows.

    Attributes
    ----------
    stop : Stop or None
        Set once a rule has ended the training; it does not change any more.
    """

    def __init__(self, fit: FitRecipe, is_watched: bool) -> None:
        self._below, self._patience = fit.stop_below, fit.patience
        self._is_watched = is_watched
        self._epoch, self._best, self._best_epoch = 0, inf, 0
        self.stop: Stop | None = None

    @property
    def is_on(self) -> bool:
        """Tell whether there is a rule at all."""
        return self._below is not None or self._patience is not None

    def see(self, step: int, loss: float, watched: float | None = None) -> None:
        """Note the end of an epoch: its mean loss, and that of the watched rows."""
        self._epoch += 1
        if self._below is not None and loss < self._below:
            self._end("stop_below", step)
        lowest = watched if self._is_watched else loss
        if lowest is None:
            return
        if lowest < self._best:
            self._best, self._best_epoch = lowest, self._epoch
        waited = self._epoch - self._best_epoch
        if self._patience is not None and waited >= self._patience:
            self._end("patience", step)

    def see_all(self, epochs: Series, watched: Series, last: int) -> None:
        """Note the epochs of a path up to a step."""
        scores = dict(zip(watched.steps, watched.values.get("loss", ()), strict=False))
        means = zip(epochs.steps, epochs.values.get("loss", ()), strict=True)
        for step, loss in means:
            if step <= last:
                self.see(int(step), loss, scores.get(step))

    def _end(self, rule: str, step: int) -> None:
        if self.stop is None:
            self.stop = Stop(rule, step, self._epoch, self._best_epoch)
