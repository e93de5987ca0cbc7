"""The gradients of a unit: ∂ℒ/∂a, which arrives, and ∂ℒ/∂z, which passes."""

from dataclasses import dataclass
from math import isfinite

from nnviz.teach.explain import names, softmax
from nnviz.teach.explain.activated import slope_of
from nnviz.teach.explain.explanation import Row, numbers, symbols
from nnviz.teach.explain.expressions import (
    MOST_SYMBOLS,
    Expression,
    Number,
    evaluate,
    exp,
    lift,
    of,
    walked_total,
)
from nnviz.teach.explain.known import Known
from nnviz.teach.explain.loss_gradients import gradient_row
from nnviz.teach.explain.losses import true_class


def da_rows(known: Known, layer: int, unit: int) -> tuple[Row, ...]:
    """Return ∂ℒ⁽ⁱ⁾/∂a: from the loss at the output, else from the next layer."""
    if layer == known.program.depth:
        return (gradient_row(known, unit),)
    da, arriving = known.da(layer, unit), _arriving(known, layer, unit)
    sides = symbols(_in_short(known, layer, unit) or arriving), numbers(arriving)
    return (Row(da.symbol, sides, da, is_final=True),)


def dz_rows(known: Known, layer: int, unit: int) -> tuple[Row, ...]:
    """Return ∂ℒ⁽ⁱ⁾/∂z = ∂ℒ⁽ⁱ⁾/∂a · ∂a/∂z, factor by factor."""
    is_output = layer == known.program.depth
    if is_output and known.program.is_fused:
        return _fused_rows(known, layer, unit)
    if known.program.activations[layer - 1].slope is None:
        return softmax.gradient_rows(known, layer, unit)
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
    first_as, second_as : Expression
        How they are written out.
    through : int
        The output whose a this is: with softmax the true class, on which alone the
        loss depends.
    """

    first: Number
    second: Number
    first_as: Expression
    second_as: Expression
    through: int


def fused_factors(known: Known, unit: int) -> Factors | None:
    """Return the two factors that a fused loss skips.

    None where a has no digits left to show them, or the target is no class.
    """
    last, true = known.program.depth, true_class(known)
    a, y = known.a(last, unit), known.y(unit)
    if known.program.activations[-1].name == "sigmoid" and y.value in (0, 1):
        z = known.z(last, unit)
        # Near 0 and 1 only z still has the digits of 1/a.
        way = -(lift(1) / a) if y.value == 1 else lift(1) / (1 - a)
        value = -(1 + exp(-z)) if y.value == 1 else 1 + exp(z)
        if known.outputs > 1:
            way, value = way / known.outputs, value / known.outputs
        slope, through = slope_of("sigmoid", z, a), unit
    elif known.program.activations[-1].name == "softmax" and true is not None:
        of_true = known.a(last, true)
        value = way = -(lift(1) / of_true)
        slope, through = of_true * (lift(int(true == unit)) - a), true
    else:
        return None
    arrives = evaluate(value)
    if arrives is not None and not isfinite(arrives):
        return None
    of_a, of_z = _partials(known, through, unit)
    second = Number(evaluate(slope), of_z)
    return Factors(Number(arrives, of_a, "gradient"), second, way, slope, through)


def _partials(known: Known, through: int, unit: int) -> tuple[str, str]:
    """Return the names of ∂ℒ⁽ⁱ⁾/∂a of one output, and ∂a/∂z from it to a unit's z."""
    last = known.program.depth
    a = known.names.unit("a", last, through)
    z = known.names.unit("z", last, unit)
    return known.gradient_name(a), names.partial(a, z)


def _fused_rows(known: Known, layer: int, unit: int) -> tuple[Row, ...]:
    dz, short = known.dz(layer, unit), direct(known, unit)
    at_once = Row(
        dz.symbol, (symbols(short), numbers(short)), dz, "direct", is_final=True
    )
    factors = fused_factors(known, unit)
    if factors is None:
        return (at_once,)
    product = factors.first * factors.second
    in_full = factors.first_as * factors.second_as
    sides = symbols(product), symbols(in_full), numbers(product)
    if known.program.activations[-1].name != "softmax":
        return at_once, Row("", sides, dz, "skipped")
    whole = symbols(softmax.sum_over_outputs(known, layer, unit))
    return (
        at_once,
        Row("", (whole,), None, "skipped"),
        *softmax.jacobian_rows(known, layer, unit, factors.through),
        Row("", sides, dz, "true_class"),
    )


def _arriving(known: Known, layer: int, unit: int) -> Expression:
    """Return Σ w·∂ℒ⁽ⁱ⁾/∂z over the units that this one feeds."""
    units = range(known.program.sizes[layer + 1])
    shares = [known.w(layer + 1, unit, k) * known.dz(layer + 1, k) for k in units]
    return walked_total(shares, known.term)


def _in_short(known: Known, layer: int, unit: int) -> Expression | None:
    """Return that sum in symbols with Σ; None where there is room for its terms."""
    if known.program.sizes[layer + 1] <= MOST_SYMBOLS:
        return None
    w = Number(None, known.names.weight_at(layer + 1, unit, "k"))
    z = known.names.unit_at("z", layer + 1, "k")
    return of("over_k", w * Number(None, known.gradient_name(z)))
