"""In which order the rows of the training set are seen."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from nnviz.types import IntArray

ORDER_STREAM = 4


@dataclass(frozen=True)
class Batches:
    """How a training set of n rows is cut into batches, epoch after epoch.

    The order of an epoch depends on the seed and the epoch alone, so that any step can
    be reached again without replaying a generator. Steps, epochs and batches count
    from 1; the last batch of an epoch may be short.

    Attributes
    ----------
    rows, size : int
        How many rows there are, and how many a batch takes.
    seed : int
    shuffle : bool
    first_step, first_epoch : int
        The steps and epochs that lie before the first batch.
    """

    rows: int
    size: int
    seed: int
    shuffle: bool = True
    first_step: int = 0
    first_epoch: int = 0

    @property
    def per_epoch(self) -> int:
        """Return the number of batches in an epoch."""
        return -(-self.rows // self.size)

    def position(self, step: int) -> tuple[int, int]:
        """Return (epoch, batch) of a step."""
        epoch, batch = divmod(step - 1 - self.first_step, self.per_epoch)
        return self.first_epoch + epoch + 1, batch + 1

    def step_at(self, epoch: int, batch: int) -> int:
        """Return the step of a batch of an epoch."""
        epochs = epoch - self.first_epoch - 1
        return self.first_step + epochs * self.per_epoch + batch

    def last_step(self, epochs: int) -> int:
        """Return the last step of so many epochs, those before included."""
        return self.step_at(epochs, self.per_epoch)

    @cached_property
    def sizes(self) -> IntArray:
        """Return the number of rows in each batch of an epoch."""
        sizes = np.full(self.per_epoch, self.size)
        sizes[-1] = self.rows - self.size * (self.per_epoch - 1)
        return sizes

    def order(self, epoch: int) -> IntArray:
        """Return the rows in the order of that epoch, (n,)."""
        if not self.shuffle:
            return np.arange(self.rows)
        return np.random.default_rng([self.seed, ORDER_STREAM, epoch]).permutation(
            self.rows
        )

    def span(self, batch: int) -> slice:
        """Return where in the order of an epoch a batch lies."""
        return slice((batch - 1) * self.size, min(batch * self.size, self.rows))
