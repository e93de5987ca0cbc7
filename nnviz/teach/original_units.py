"""The weights of a linear network as they would be without any scaling.

Of inputs ``(x − shift) / divisor`` and a target scaled likewise, a unit computes
``z = b + Σ wⱼ (xⱼ − shiftⱼ) / divisorⱼ``, and ``z · divisor + shift`` of the target is
linear in the ``xⱼ`` themselves: its slopes tell by how much the prediction rises if an
input does by 1, in the units of the table. Linear layers in a row are one:
``(X W[1] + b[1]) W[2] + b[2]`` has the weights ``W[1] W[2]``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from nnviz.data.csv_text import csv_text
from nnviz.data.frames import with_unit
from nnviz.data.plan import InputPlan, Scaling
from nnviz.data.preparation import Prepared
from nnviz.model.program import Program
from nnviz.model.record import StepRecord
from nnviz.types import FloatArray

# Whose z says something in units of the table: the value itself, or log-odds.
_READABLE = {"regression": ("linear",)}
_OF_CLASSES = ("linear", "sigmoid", "softmax")


@dataclass(frozen=True)
class Slope:
    """A weight in original units: ``scaled · (divisor of the target) / divisor``.

    Attributes
    ----------
    input : InputPlan
        Where it comes from, and how that is scaled.
    scaled : float
        The weight that was learned.
    value : float
        In units of the target by one of the input's.
    """

    input: InputPlan
    scaled: float
    value: float

    @property
    def name(self) -> str:
        """Return the name of the input."""
        return self.input.name

    @property
    def unit(self) -> str:
        """Return the unit of the input."""
        return self.input.unit

    @property
    def shift(self) -> float:
        """Return what is subtracted from the input."""
        return self.input.scaling.shift


@dataclass(frozen=True)
class Unscaled:
    """A unit in original units: ``intercept + Σ value · x``.

    Attributes
    ----------
    slopes : tuple of Slope
        One for each of the p inputs.
    scaled_bias : float or None
        The bias that was learned; None of a unit without one.
    target : Scaling
        Of a regression's target; of classes, whose z is seen, 0 and 1.
    intercept : float
        ``shift + divisor · scaled_bias`` of the target, less ``value · shift`` of each
        input.
    """

    slopes: tuple[Slope, ...]
    scaled_bias: float | None
    target: Scaling
    intercept: float

    @property
    def terms(self) -> tuple[float, ...]:
        """Return what the intercept is the sum of, in the order of the formula."""
        start = self.target.shift, self.target.divisor * (self.scaled_bias or 0.0)
        return (*start, *(-slope.value * slope.shift for slope in self.slopes))


def hindrance(program: Program, data: Prepared) -> str:
    """Return why no weight tells what one more of an input changes; "" if each does.

    Returns
    -------
    str
        ``hidden``: other layers bend the function. ``activation``: the output does.
    """
    return bent([each.name for each in program.activations], data.table.problem)


def bent(activations: Sequence[str], problem: str) -> str:
    """Return the same of the activations of layers 1…L, by code."""
    *hidden, output = activations
    if set(hidden) - {"linear"}:
        return "hidden"
    return "" if output in _READABLE.get(problem, _OF_CLASSES) else "activation"


def of_record(
    data: Prepared, record: StepRecord, is_after: bool
) -> tuple[Unscaled, ...]:
    """Return each output, before the update of a step or after it."""
    W = record.W_after if is_after else record.W_before
    b = record.b_after if is_after else record.b_before
    return unscaled(data, *collapsed(W, b))


def collapsed(
    W: Mapping[int, FloatArray], b: Mapping[int, FloatArray]
) -> tuple[FloatArray, FloatArray | None]:
    """Return the one layer that linear layers 1…L come to: W[1] W[2] … and its biases.

    Parameters
    ----------
    W, b : mapping of layer to (n_{l−1}, n_l) and (n_l,) arrays
        Layers without biases are not in `b`.

    Returns
    -------
    (n_0, n_L) array, (n_L,) array or None
    """
    product, biases = W[1], b.get(1)
    for layer in range(2, len(W) + 1):
        product = product @ W[layer]
        biases = None if biases is None else biases @ W[layer]
        if layer in b:
            biases = b[layer] if biases is None else biases + b[layer]
    return product, biases


def unscaled(
    data: Prepared, W: FloatArray, b: FloatArray | None
) -> tuple[Unscaled, ...]:
    """Return each unit of a linear layer in original units.

    Parameters
    ----------
    data : Prepared
    W : (p, k) array
    b : (k,) array or None
        Of the only layer, or of what all of them come to.

    Returns
    -------
    tuple of Unscaled
        One for each of the k units.
    """
    biases = [None] * W.shape[1] if b is None else b.tolist()
    return tuple(
        _unit(data, weights, bias)
        for weights, bias in zip(W.T.tolist(), biases, strict=True)
    )


def as_csv(units: Sequence[Unscaled], data: Prepared) -> str:
    """Return what z is the sum of as CSV, with all digits.

    A line for each input and one for the intercept; a column for each unit, by the name
    of its class if there are several.
    """
    table = data.table
    many = [f"z ({label})" for label in table.classes]
    one = "z" if table.classes else with_unit(table.target, table.target_unit)
    lines: list[list[object]] = [["term", *(many if len(units) > 1 else [one])]]
    for slopes in zip(*(unit.slopes for unit in units), strict=True):
        head = with_unit(slopes[0].name, slopes[0].unit)
        lines.append([head, *(slope.value for slope in slopes)])
    lines.append(["intercept", *(unit.intercept for unit in units)])
    return csv_text(lines)


def _unit(data: Prepared, weights: list[float], bias: float | None) -> Unscaled:
    target = data.plan.target.scaling
    slopes = tuple(
        Slope(each, weight, weight * target.divisor / each.scaling.divisor)
        for each, weight in zip(data.plan.inputs, weights, strict=True)
    )
    intercept = target.shift + target.divisor * (bias or 0.0)
    intercept -= sum(slope.value * slope.shift for slope in slopes)
    return Unscaled(slopes, bias, target, intercept)
