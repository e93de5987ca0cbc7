"""Softmax, whose every a depends on every z: its Jacobian, and the way through it."""

from nnviz.teach.explain import names
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

MOST_ENTRIES = 4


def share_rows(known: Known, layer: int, unit: int) -> tuple[Row, ...]:
    """Return a = e^z / Σₖ e^zₖ of one of many units, and the sum."""
    a, own = known.a(layer, unit), exp(known.z(layer, unit))
    units = range(known.program.sizes[layer])
    summed = total([exp(known.z(layer, k)) for k in units], unit)
    name = rf"\sum_{{k}} e^{{{known.names.unit_at('z', layer, 'k')}}}"
    whole = Number(evaluate(summed), name)
    sides = symbols(own / whole), numbers(own / whole)
    return (
        Row(a.symbol, sides, a, is_final=True),
        Row(whole.symbol, (numbers(summed),), whole),
    )


def gradient_rows(known: Known, layer: int, unit: int) -> tuple[Row, ...]:
    """Return ∂ℒ⁽ⁱ⁾/∂z = Σₖ ∂ℒ⁽ⁱ⁾/∂aₖ · ∂aₖ/∂z, and how the program writes it."""
    dz, units = known.dz(layer, unit), range(known.program.sizes[layer])
    through = [known.da(layer, k) * _entry(known, layer, k, unit) for k in units]
    a, da = known.a(layer, unit), known.da(layer, unit)
    weighted = total([known.da(layer, k) * known.a(layer, k) for k in units])
    mean = Number(evaluate(weighted), rf"\sum_{{k}} {_weighted(known, layer)}")
    short = a * (da - mean)
    return (
        Row(dz.symbol, (symbols(sum_over_outputs(known, layer, unit)),)),
        Row("", (numbers(total(through, unit)),), dz, "passes", is_final=True),
        Row("", (symbols(short), numbers(short)), dz, "short"),
        *jacobian_rows(known, layer, unit),
    )


def jacobian_rows(
    known: Known, layer: int, unit: int, through: int | None = None
) -> tuple[Row, ...]:
    """Return ∂aₖ/∂z = aₖ([k = j] − aⱼ), as a rule and entry by entry.

    What the bracket stands for comes first.

    Of many entries, the first, the unit's own and that of `through` are told.
    """
    a, z = known.a(layer, unit), known.names.unit("z", layer, unit)
    each = known.names.unit_at("a", layer, "k")
    rule = Number(None, rf"{each} \, ([k = {unit + 1}] - {a.symbol})")
    rows = [Row("", (), None, "bracket")]
    rows.append(Row(names.partial(each, z), (symbols(rule),), None, "jacobian"))
    count = known.program.sizes[layer]
    told = range(count) if count <= MOST_ENTRIES else sorted({0, unit, through or 0})
    for k in told:
        written, entry = _written(known, layer, k, unit), _entry(known, layer, k, unit)
        sides = symbols(written), numbers(written)
        rows.append(Row(entry.symbol, sides, entry))
    if len(told) < count:
        rows.append(Row("", (), None, "more_entries"))
    return tuple(rows)


def sum_over_outputs(known: Known, layer: int, unit: int) -> Expression:
    """Return Σₖ ∂ℒ⁽ⁱ⁾/∂aₖ·∂aₖ/∂z, in symbols."""
    a = known.names.unit_at("a", layer, "k")
    z = known.names.unit("z", layer, unit)
    terms = known.gradient_name(a), names.partial(a, z)
    return Number(None, r"\sum_{k} " + r" \cdot ".join(terms))


def _weighted(known: Known, layer: int) -> str:
    a = known.names.unit_at("a", layer, "k")
    return rf"{known.gradient_name(a)} \, {a}"


def _entry(known: Known, layer: int, k: int, unit: int) -> Number:
    """Return ∂aₖ/∂z of a unit's z as a number of its own."""
    a, z = known.names.unit("a", layer, k), known.names.unit("z", layer, unit)
    return Number(evaluate(_written(known, layer, k, unit)), names.partial(a, z))


def _written(known: Known, layer: int, k: int, unit: int) -> Expression:
    """Return how an entry of the Jacobian is worked out from a."""
    a = known.a(layer, unit)
    other = a if k == unit else known.a(layer, k)
    return other * ((lift(1) if k == unit else lift(0)) - a)
