"""What a gradient check has found."""

from dataclasses import dataclass
from math import floor, isfinite, log10
from typing import Literal

import numpy as np

from nnviz.teach.gradcheck.part import Parameter
from nnviz.types import FloatArray

_CLOSE = 1e-3  # the relative error up to which two gradients agree
_DIGITS = 15  # of a double

Verdict = Literal["agree", "zero", "rounding", "corner", "differ", "not_finite"]


@dataclass(frozen=True, eq=False)
class GradientCheck:
    """What backpropagation found, beside what nudging the parameters shows.

    Attributes
    ----------
    parameters : tuple of (layer, from, to)
        The k that were nudged; ``from`` is −1 for a bias.
    total : int
        How many there are, of which k were nudged.
    recorded : (k,) array
        ∂ℒ/∂w as the step has computed it.
    above, below : (k,) array
        ℒ(w + ε) and ℒ(w − ε), its penalty included, from two forward passes.
    epsilon : float
        ε, the nudge.
    corners : tuple of frozenset of str
        For each, the codes of what lies between its two passes (see `corners`).
    rounding : float
        By how much rounding alone may part ∂ℒ/∂w from what nudging shows.
    """

    parameters: tuple[Parameter, ...]
    total: int
    recorded: FloatArray
    above: FloatArray
    below: FloatArray
    epsilon: float
    corners: tuple[frozenset[str], ...]
    rounding: float

    @property
    def measured(self) -> FloatArray:
        """Return (ℒ(w + ε) − ℒ(w − ε)) / 2ε of each, (k,)."""
        with np.errstate(invalid="ignore"):  # of a run that diverges
            return (self.above - self.below) / (2 * self.epsilon)

    @property
    def difference(self) -> float:
        """Return ‖recorded − measured‖."""
        return _norm(self.recorded - self.measured)

    @property
    def sizes(self) -> tuple[float, float]:
        """Return ‖recorded‖ and ‖measured‖."""
        return _norm(self.recorded), _norm(self.measured)

    @property
    def relative_error(self) -> float:
        """Return ‖recorded − measured‖ / (‖recorded‖ + ‖measured‖); 0 if both are 0."""
        size = sum(self.sizes)
        return self.difference / size if size else 0.0

    @property
    def worst(self) -> int:
        """Return the index of the parameter whose two numbers differ most."""
        return int(np.argmax(np.abs(self.recorded - self.measured)))

    @property
    def agreeing_digits(self) -> int:
        """Return to how many digits the two agree, at most those of a double."""
        error = self.relative_error
        return (
            max(0, floor(-log10(max(error, 10.0**-_DIGITS)))) if isfinite(error) else 0
        )

    @property
    def verdict(self) -> Verdict:
        """Return what the comparison comes to."""
        size = sum(self.sizes)
        if not isfinite(size):
            return "not_finite"
        if size == 0:
            return "zero"
        if self.relative_error <= _CLOSE:
            return "agree"
        if self.difference <= self.rounding * len(self.recorded) ** 0.5:
            return "rounding"
        return "corner" if any(self.corners) else "differ"


def _norm(values: FloatArray) -> float:
    with np.errstate(over="ignore", invalid="ignore"):
        return float(np.linalg.norm(values))
