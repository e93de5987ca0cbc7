"""The forward moments: z and a."""

from collections.abc import Sequence

import numpy as np

from nnviz.model.ops import Kind
from nnviz.teach.explain import softmax
from nnviz.teach.explain.activated import activated
from nnviz.teach.explain.explanation import Row, numbers, symbols
from nnviz.teach.explain.expressions import (
    MOST_SYMBOLS,
    MOST_TERMS,
    Expression,
    Number,
    Role,
    evaluate,
    led_total,
    lift,
    total,
    walked_total,
)
from nnviz.teach.explain.known import Known

_LED = 3  # terms of a long sum that stand for themselves


def z_rows(known: Known, layer: int, unit: int) -> tuple[Row, ...]:
    """Return z = Σ w·a + b; without a bias, Σ w·a."""
    inputs = range(known.program.sizes[layer - 1])
    products = [known.w(layer, k, unit) * known.a(layer - 1, k) for k in inputs]
    has_bias, z = known.program.has_bias(layer), known.z(layer, unit)
    bias = [known.w(layer, -1, unit)] if has_bias else []
    led = largest(known, layer, unit)

    def summed(terms: Sequence[Expression]) -> Expression:
        if led:
            return led_total(terms, led, bias)
        return walked_total([*terms, *bias], known.term)

    whole = summed(products)
    sides = [symbols(whole), numbers(whole)]
    if known.has_begun("Z", layer):
        worked_out = [Number(evaluate(product), "") for product in products]
        sides.append(numbers(summed(worked_out)))
    return (Row(z.symbol, tuple(sides), z, is_final=True),)


def largest(known: Known, layer: int, unit: int) -> tuple[int, ...]:
    """Return the inputs with the largest |w·a| of a unit that has very many.

    Where these are gone through one by one, or are not known yet, there are none.
    """
    is_known = layer == 1 or known.has("A", layer - 1)
    if known.term is not None or not is_known or not _is_long(known, layer):
        return ()
    return _by_share(known, layer, unit)[:_LED]


def example(known: Known, layer: int, unit: int) -> int:
    """Return whose weight stands for all that feed a unit; the same over a whole step.

    It is the first, unless nothing comes from there; that weight has no gradient. Then,
    and of very many, it is the one with the largest |w·a|, which led the sum of z.
    """
    if not _is_long(known, layer) and known.record.A[layer - 1][known.sample, 0]:
        return 0
    return _by_share(known, layer, unit)[0]


def _is_long(known: Known, layer: int) -> bool:
    """Tell whether the sum of z begins with its largest terms."""
    return known.program.sizes[layer - 1] >= MOST_TERMS


def _by_share(known: Known, layer: int, unit: int) -> tuple[int, ...]:
    """Return the inputs of a unit, that with the largest |w·a| first."""
    inputs = known.record.A[layer - 1][known.sample]
    with np.errstate(all="ignore"):  # after a divergence
        sizes = np.abs(inputs * known.record.W_before[layer][:, unit])
    return tuple(np.argsort(-sizes, kind="stable").tolist())


def a_rows(known: Known, layer: int, unit: int) -> tuple[Row, ...]:
    """Return a = σ(z)."""
    a = known.a(layer, unit)
    units = range(known.program.sizes[layer])
    name = known.program.activations[layer - 1].name
    if name == "softmax" and len(units) > MOST_SYMBOLS:
        return softmax.share_rows(known, layer, unit)
    value = activated(name, [known.z(layer, k) for k in units], unit)
    sides = [symbols(value)] if name == "linear" else [symbols(value), numbers(value)]
    return (Row(a.symbol, tuple(sides), a, is_final=True),)


def mean_rows(known: Known, kind: Kind, layer: int, unit: int) -> tuple[Row, ...]:
    """Return the mean of a unit's z, a or gradient over the batch."""
    letter = kind[-1].lower()
    each = known.names.unit(letter, layer, unit, "i")
    if kind.startswith("d"):
        each = known.gradient_name(each, "i")
    role: Role = "gradient" if kind.startswith("d") else "value"
    return (mean_row(known, each, known.column(kind, layer, unit), role),)


def mean_row(
    known: Known,
    each: str,
    values: Sequence[float] | None,
    role: Role,
    name: str = "",
    beside: Sequence[Expression] = (),
) -> Row:
    """Return the mean over the batch of something that each sample has.

    Parameters
    ----------
    known : Known
    each : str
        LaTeX of it for sample i.
    values : sequence of float or None
        One for each sample; None if not computed yet.
    role : str
        What kind of numbers they are.
    name : str
        LaTeX of the mean.
    beside : sequence of Expression
        What is added to the mean: the share of a penalty.
    """
    share = lift(1) / known.m
    summed = Number(None, rf"\sum_{{i}} {each}")
    sides = [symbols(_plus(share * summed, beside))]
    mean = None
    if values is not None:
        terms = total([Number(value, each, role) for value in values], known.sample)
        whole = _plus(share * terms, beside)
        sides.append(numbers(whole))
        mean = evaluate(whole)
    return Row(name, tuple(sides), Number(mean, name), "mean", is_final=True)


def _plus(mean: Expression, beside: Sequence[Expression]) -> Expression:
    return total([mean, *beside])
