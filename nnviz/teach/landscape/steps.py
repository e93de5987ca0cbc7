"""Where a step leads: that which is taken, and those with other learning rates."""

from collections.abc import Generator
from dataclasses import replace

import numpy as np

from nnviz.model.program import Program
from nnviz.model.record import StepRecord
from nnviz.teach.landscape import places
from nnviz.teach.landscape.terrain import Terrain
from nnviz.teach.retake import Retake
from nnviz.types import FloatArray

_SCAN = 2.0 ** np.arange(-6, 14.5, 0.5)  # of α, in which the first rise is looked for
_HALVINGS = 12  # by which the place of the rise is then narrowed down


class Steps:
    """The places that a recorded step would lead to.

    Every rule is a straight line in its learning rate: with all else as it is,
    θ(α) = θ(α₀) + (α − α₀) · D. D is found by taking the step again with half its rate,
    by the same program.

    Parameters
    ----------
    program : Program
        That the step was taken by.
    record : StepRecord

    Attributes
    ----------
    rate : float
        α₀, the step's own.
    before, after : (n,) array
        The parameters around the step, as they are recorded.
    """

    def __init__(self, program: Program, record: StepRecord) -> None:
        self.rate = float(record.learning_rate)
        self.before, self.after = places.before(record), places.after(record)
        self._record = record
        half = self.rate / 2
        slower = replace(program.optimizer, learning_rate=half)
        taken = Retake(replace(program, optimizer=slower)).of(record)
        with np.errstate(all="ignore"):  # of a network that diverges
            self._slope = (self.after - places.after(taken)) / half

    def at(self, rates: FloatArray) -> FloatArray:
        """Return where the step leads with learning rates (k,), (k, n)."""
        with np.errstate(all="ignore"):
            beyond = (rates - self.rate)[:, np.newaxis]
            found: FloatArray = self.after + beyond * self._slope
        found[rates == self.rate] = self.after
        return found

    @property
    def promise(self) -> float:
        """Return ∂ℒ/∂α: by how much the batch's loss changes for each unit of α.

        By the gradient at the parameters before the step.
        """
        with np.errstate(all="ignore"):
            return float(places.gradient(self._record) @ self._slope)

    def limit(self, terrain: Terrain) -> float | None:
        """Return the α from which on the step no longer lowers the loss.

        0 where none does; None where all up to thousands of times its own do.
        """
        search = self.search(terrain)
        while True:
            try:
                next(search)
            except StopIteration as end:
                found: float | None = end.value
                return found

    def search(self, terrain: Terrain) -> Generator[None, None, float | None]:
        """Find the `limit`; pause before each height."""
        start, low, high = terrain.height(self.before), 0.0, None
        for rate in (self.rate * _SCAN).tolist():
            yield
            if self._is_higher(terrain, rate, start):
                high = rate
                break
            low = rate
        if high is None:
            return None
        for _ in range(_HALVINGS):
            yield
            middle = (low + high) / 2
            if self._is_higher(terrain, middle, start):
                high = middle
            else:
                low = middle
        return high if low else 0.0

    def _is_higher(self, terrain: Terrain, rate: float, start: float) -> bool:
        return not terrain.height(self.at(np.array([rate]))[0]) <= start
