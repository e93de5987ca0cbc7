"""The curves along a path of segments, end to end."""

from collections.abc import Iterable

from nnviz.run.curves import Curve, Series
from nnviz.run.trainer import Trainer


class Along:
    """What a run has on the way to and in a segment; asking again costs what is new.

    Parameters
    ----------
    pieces : iterable of (Trainer, int)
        Each trainer on the path and the last of its steps that counts; only the last
        trainer may still grow.

    Attributes
    ----------
    losses : Curve
        ℒ of every step.
    epochs, tests : Series
        As those of a `Trainer`; where two have a step, the later counts.
    """

    def __init__(self, pieces: Iterable[tuple[Trainer, int]]) -> None:
        self.losses, self.epochs, self.tests = Curve(), Series(), Series()
        for trainer, last in pieces:
            self.losses.extend(trainer.losses.values[: last - trainer.start.step])
            self.epochs.extend(trainer.epochs, last)
            self.tests.extend(trainer.tests, last)

    def grow(self, trainer: Trainer) -> None:
        """Append what the last trainer has computed since."""
        known = len(self.losses.values) - trainer.start.step
        self.losses.extend(trainer.losses.values[known:])
        self.epochs.grow(trainer.epochs)
        self.tests.grow(trainer.tests)
