"""The forward moments: what a sample is, z and a."""

from collections.abc import Sequence
from dataclasses import replace

from nnviz.data.preparation import Prepared
from nnviz.model.ops import Kind
from nnviz.teach.explain import softmax
from nnviz.teach.explain.activated import activated
from nnviz.teach.explain.explanation import Row, numbers, symbols
from nnviz.teach.explain.expressions import (
    MOST_SYMBOLS,
    Expression,
    Number,
    Role,
    evaluate,
    lift,
    total,
    walked_total,
)
from nnviz.teach.explain.known import Known

MOST_FEATURES = 8


def sample_rows(known: Known, data: Prepared | None) -> tuple[Row, ...]:
    """Return the inputs of the sample, the first few of many, and its targets.

    Of the mean, those of the batch.
    """
    features = range(min(known.program.sizes[0], MOST_FEATURES))
    if known.mean:
        means = [_mean_input_row(known, feature) for feature in features]
        means += [_mean_target_row(known, unit) for unit in range(known.outputs)]
        return tuple(replace(row, is_final=False) for row in means)
    inputs = [input_row(known, feature, data) for feature in features]
    targets = [target_row(known, unit, data) for unit in range(known.outputs)]
    return (*inputs, *targets)


def input_row(known: Known, feature: int, data: Prepared | None) -> Row:
    """Return x of a feature: where `data` scaled it, from its raw value."""
    if known.mean:
        return _mean_input_row(known, feature)
    x = known.a(0, feature)
    if data is None or (data.x_mean[feature], data.x_scale[feature]) == (0, 1):
        return Row(x.symbol, (), x)
    row = data.rows_train[known.record.rows[known.sample]]
    raw = float(data.table.X[row, feature])
    mean, scale = float(data.x_mean[feature]), float(data.x_scale[feature])
    return Row(x.symbol, (numbers(_scaled(raw, mean, scale)),), x)


def target_row(known: Known, unit: int, data: Prepared | None) -> Row:
    """Return the target of an output, from its raw value where it was scaled."""
    y = known.y(unit)
    if data is None or (data.y_mean, data.y_scale) == (0, 1):
        return Row(y.symbol, (), y)
    raw = float(data.table.y[data.rows_train[known.record.rows[known.sample]]])
    side = numbers(_scaled(raw, data.y_mean, data.y_scale))
    return Row(y.symbol, (side,), y)


def _mean_input_row(known: Known, feature: int) -> Row:
    each = known.names.unit("a", 0, feature, "i")
    return mean_row(known, each, known.column("A", 0, feature), "value")


def _mean_target_row(known: Known, unit: int) -> Row:
    values = [float(y) for y in known.record.Y[:, unit]]
    return mean_row(known, known.names.target(unit, "i"), values, "value")


def z_rows(known: Known, layer: int, unit: int) -> tuple[Row, ...]:
    """Return z = Σ w·a + b; without a bias, Σ w·a."""
    inputs = range(known.program.sizes[layer - 1])
    products = [known.w(layer, k, unit) * known.a(layer - 1, k) for k in inputs]
    has_bias, z = known.program.has_bias(layer), known.z(layer, unit)
    bias = [known.w(layer, -1, unit)] if has_bias else []
    whole = walked_total([*products, *bias], known.term)
    sides = [symbols(whole), numbers(whole)]
    if known.has_begun("Z", layer):
        worked_out = [Number(evaluate(product), "") for product in products]
        sides.append(numbers(walked_total([*worked_out, *bias], known.term)))
    return (Row(z.symbol, tuple(sides), z, is_final=True),)


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


def _scaled(raw: float, mean: float, scale: float) -> Expression:
    return (Number(raw, "") - Number(mean, "")) / Number(scale, "")
