"""A run of a comparison at one of its steps, as what looks at networks wants it."""

import numpy as np

from nnviz.data.preparation import Prepared
from nnviz.model.program import Program
from nnviz.model.record import StepRecord
from nnviz.run.recipe import Recipe
from nnviz.teach.comparison.lane import Lane
from nnviz.types import FloatArray
from ui.session.cursor import Selection
from ui.session.looks import Looks


class Compared:
    """A run after one of its steps; step 0 is the start.

    Attributes
    ----------
    lane : Lane
    step : int
    selection : Selection
        Nobody is followed: the first of the batch stands in.
    looks : Looks
    """

    def __init__(self, lane: Lane) -> None:
        self.lane, self.step = lane, 0
        self.selection = Selection()
        self._record = lane.record(0)
        self.looks = Looks(self)

    def go_to(self, step: int) -> None:
        """Stand after another computed step."""
        if step != self.step:
            self.step, self._record = step, self.lane.record(step)

    @property
    def data(self) -> Prepared:
        """Return what the run learns from."""
        return self.lane.data

    @property
    def recipe(self) -> Recipe:
        """Return the recipe of the run."""
        return self.lane.recipe

    @property
    def record(self) -> StepRecord:
        """Return the record of the step; at the start that of the first one."""
        return self._record

    @property
    def program(self) -> Program:
        """Return the program of the step."""
        return self.lane.program(self.step)

    @property
    def is_after(self) -> bool:
        """Tell whether the parameters are those after the step of the record."""
        return self.step > 0

    @property
    def is_finite(self) -> bool:
        """Tell whether every parameter is a number."""
        return all(np.isfinite(each).all() for each in self.looks.parameters.values())

    def gradient(self) -> dict[int, FloatArray]:
        """Return ∂ℒ/∂W of the step by layer."""
        return dict(self._record.dW)
