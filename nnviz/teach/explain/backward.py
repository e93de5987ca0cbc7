"""The gradients of a unit: ∂ℒ/∂a, which arrives, and ∂ℒ/∂z, which passes."""

from dataclasses import dataclass
from math import isfinite

from nnviz.teach.explain import names
from nnviz.teach.explain.activated import slope_of
from nnviz.teach.explain.explanation import Row, numbers, symbols
from nnviz.teach.explain.expressions import (
    Expression,
    Number,
    evaluate,
    exp,
    lift,
    total,
)
from nnviz.teach.explain.known import Known
from nnviz.teach.explain.losses import gradient_row, true_class


def da_rows(known: Known, layer: int, unit: int) -> tuple[Row, ...]:
    """Return ∂ℒ⁽ⁱ⁾/∂a: from the loss at the output, else from the next layer."""
    if layer == known.program.depth:
        return (gradient_row(known, unit),)
    da, arriving = known.da(layer, unit), _arriving(known, layer, unit)
    sides = symbols(arriving), numbers(arriving)
    return (Row(da.symbol, sides, da, is_final=True),)


def dz_rows(known: Known, layer: int, unit: int) -> tuple[Row, ...]:
    """Return ∂ℒ⁽ⁱ⁾/∂z = ∂ℒ⁽ⁱ⁾/∂a · ∂a/∂z, factor by factor."""
    is_output = layer == known.program.depth
    if is_output and known.program.is_fused:
        return _fused_rows(known, layer, unit)
    if known.program.activations[layer - 1].slope is None:
        return _softmax_rows(known, layer, unit)
    da, dz = known.da(layer, unit), known.dz(layer, unit)
    slope = slope_number(known, layer, unit)
    row = da_rows(known, layer, unit)[0]
    sides = tuple(side for side in row.sides if side.form == "numbers")
    return (
        Row(dz.symbol, (symbols(da * slope),)),
        Row("", sides, da, "arrives"),
        slope_row(known, layer, unit),
        Row("", (numbers(da * slope),), dz, "passes", is_final=True),
    )


def slope_number(known: Known, layer: int, unit: int) -> Number:
    """Return ∂a/∂z of a unit."""
    z = known.names.unit("z", layer, unit)
    a = known.names.unit("a", layer, unit)
    return Number(known.slope(layer, unit), names.partial(a, z))


def slope_row(known: Known, layer: int, unit: int) -> Row:
    """Return the row of ∂a/∂z."""
    activation = known.program.activations[layer - 1]
    slope = slope_number(known, layer, unit)
    value = slope_of(activation.name, known.z(layer, unit), known.a(layer, unit))
    is_written = activation.name != "linear"
    sides = (symbols(value), numbers(value)) if is_written else ()
    return Row("", sides, slope, "slope")


def direct(known: Known, unit: int) -> Expression:
    """Return a − y, which a fused loss gives at once."""
    a, y = known.a(known.program.depth, unit), known.y(unit)
    averaged = known.program.loss.mean_over_outputs and known.outputs > 1
    return (a - y) / known.outputs if averaged else a - y


@dataclass(frozen=True)
class Factors:
    """∂ℒ⁽ⁱ⁾/∂a and ∂a/∂z of an output whose loss is fused.

    Attributes
    ----------
    first, second : Number
        Their values and names.
    first_as, second_as : tuple of Expression
        What they are worked out from; the last one is stable.
    """

    first: Number
    second: Number
    first_as: tuple[Expression, ...]
    second_as: Expression


def fused_factors(known: Known, unit: int) -> Factors | None:
    """Return the two factors that a fused loss skips.

    With softmax they are those of the true class, on which alone the loss depends. None
    where a has no digits left to show them, or the target is no class.
    """
    last, true = known.program.depth, true_class(known)
    z, a, y = known.z(last, unit), known.a(last, unit), known.y(unit)
    ways: tuple[Expression, ...]
    if known.program.activations[-1].name == "sigmoid" and y.value in (0, 1):
        if y.value == 1:
            ways = -(lift(1) / a), -(1 + exp(-z))
        else:
            ways = lift(1) / (1 - a), 1 + exp(z)
        if known.outputs > 1:
            ways = tuple(way / known.outputs for way in ways)
        slope, through = slope_of("sigmoid", z, a), unit
    elif known.program.activations[-1].name == "softmax" and true is not None:
        of_true = known.a(last, true)
        ways = (-(lift(1) / of_true),)
        slope, through = of_true * (lift(int(true == unit)) - a), true
    else:
        return None
    value = evaluate(ways[-1])
    if value is not None and not isfinite(value):
        return None
    name_a = known.names.unit("a", last, through)
    name_z = known.names.unit("z", last, unit)
    first = Number(value, known.gradient_name(name_a))
    second = Number(evaluate(slope), names.partial(name_a, name_z))
    return Factors(first, second, ways, slope)


def _fused_rows(known: Known, layer: int, unit: int) -> tuple[Row, ...]:
    dz, short = known.dz(layer, unit), direct(known, unit)
    at_once = Row(
        dz.symbol, (symbols(short), numbers(short)), dz, "direct", is_final=True
    )
    factors = fused_factors(known, unit)
    if factors is None:
        return (at_once,)
    one, two = factors.first, factors.second
    ways = [symbols(way) for way in factors.first_as]
    slope = factors.second_as
    return (
        Row(dz.symbol, (symbols(one * two),)),
        Row("", (*ways, numbers(factors.first_as[-1])), one, "arrives"),
        Row("", (symbols(slope), numbers(slope)), two, "slope"),
        Row("", (numbers(one * two),), dz, "passes"),
        at_once,
    )


def _softmax_rows(known: Known, layer: int, unit: int) -> tuple[Row, ...]:
    """Return the gradient through softmax's Jacobian a_k([k = j] − a_j)."""
    dz, a, da = known.dz(layer, unit), known.a(layer, unit), known.da(layer, unit)
    units = range(known.program.sizes[layer])
    weighted = total([known.da(layer, k) * known.a(layer, k) for k in units], unit)
    value = a * (da - weighted)
    return (Row(dz.symbol, (symbols(value), numbers(value)), dz, is_final=True),)


def _arriving(known: Known, layer: int, unit: int) -> Expression:
    """Return Σ w·∂ℒ⁽ⁱ⁾/∂z over the units that this one feeds."""
    units = range(known.program.sizes[layer + 1])
    return total([known.w(layer + 1, unit, k) * known.dz(layer + 1, k) for k in units])
