"""One weight or bias along a run: its value before each step, and its gradient."""

from dataclasses import dataclass

from nnviz.model.program import Program
from nnviz.model.record import StepRecord


@dataclass(frozen=True)
class Parameter:
    """A weight or a bias; called with a step, it gives its value and its gradient.

    Attributes
    ----------
    layer : int
        From 1.
    source : int
        The unit that the weight comes from, from 0; −1 for the bias.
    unit : int
        The unit that it feeds, from 0.
    """

    layer: int
    source: int
    unit: int

    @property
    def is_bias(self) -> bool:
        """Tell whether it is a bias."""
        return self.source < 0

    def is_in(self, program: Program) -> bool:
        """Tell whether a network has it."""
        sizes = program.sizes
        if self.layer >= len(sizes) or self.unit >= sizes[self.layer]:
            return False
        if self.is_bias:
            return program.has_bias(self.layer)
        return self.source < sizes[self.layer - 1]

    def __call__(self, program: Program, record: StepRecord) -> tuple[float, float]:
        """Return w before a step and ∂ℒ/∂w in it, the numbers of the record."""
        if self.is_bias:
            values, gradients = record.b_before[self.layer], record.db[self.layer]
            return float(values[self.unit]), float(gradients[self.unit])
        place = self.source, self.unit
        values, gradients = record.W_before[self.layer], record.dW[self.layer]
        return float(values[place]), float(gradients[place])
