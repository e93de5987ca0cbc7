"""The weights of a single layer as they would be without any scaling.

Of inputs ``(x − shift) / divisor`` and a target scaled likewise, a unit computes
``z = b + Σ wⱼ (xⱼ − shiftⱼ) / divisorⱼ``, and ``z · divisor + shift`` of the target is
linear in the ``xⱼ`` themselves: its slopes tell by how much the prediction rises if an
input does by 1, in the units of the table.
"""

from dataclasses import dataclass

from nnviz.data.plan import Scaling
from nnviz.data.preparation import Prepared
from nnviz.types import FloatArray


@dataclass(frozen=True)
class Slope:
    """A weight in original units: ``scaled · (divisor of the target) / divisor``.

    Attributes
    ----------
    name, unit : str
        Of the input.
    scaled : float
        The weight that was learned.
    shift, divisor : float
        Of the input.
    value : float
        In units of the target by one of the input's.
    """

    name: str
    unit: str
    scaled: float
    shift: float
    divisor: float
    value: float


@dataclass(frozen=True)
class Unscaled:
    """A unit in original units: ``intercept + Σ value · x``.

    Attributes
    ----------
    slopes : tuple of Slope
        One for each of the p inputs.
    scaled_bias : float
        The bias that was learned.
    target : Scaling
        Of a regression's target; of classes, whose z is seen, 0 and 1.
    intercept : float
        ``shift + divisor · scaled_bias`` of the target, less ``value · shift`` of each
        input.
    """

    slopes: tuple[Slope, ...]
    scaled_bias: float
    target: Scaling
    intercept: float

    @property
    def terms(self) -> tuple[float, ...]:
        """Return what the intercept is the sum of, in the order of the formula."""
        start = self.target.shift, self.target.divisor * self.scaled_bias
        return (*start, *(-slope.value * slope.shift for slope in self.slopes))


def unscaled(data: Prepared, W: FloatArray, b: FloatArray) -> tuple[Unscaled, ...]:
    """Return each unit of a single layer in original units.

    Parameters
    ----------
    data : Prepared
    W : (p, k) array
    b : (k,) array
        Of the only layer, which is the output.

    Returns
    -------
    tuple of Unscaled
        One for each of the k units.
    """
    return tuple(
        _unit(data, weights, bias)
        for weights, bias in zip(W.T.tolist(), b.tolist(), strict=True)
    )


def _unit(data: Prepared, weights: list[float], bias: float) -> Unscaled:
    target = data.plan.target.scaling
    slopes = tuple(
        Slope(
            each.name,
            each.unit,
            weight,
            each.scaling.shift,
            each.scaling.divisor,
            weight * target.divisor / each.scaling.divisor,
        )
        for each, weight in zip(data.plan.inputs, weights, strict=True)
    )
    intercept = target.shift + target.divisor * bias
    intercept -= sum(slope.value * slope.shift for slope in slopes)
    return Unscaled(slopes, bias, target, intercept)
