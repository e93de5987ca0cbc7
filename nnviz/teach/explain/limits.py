"""What comes before the rule of an optimizer: the rate's schedule, the clipping."""

from collections.abc import Iterator
from math import pi

from nnviz.model.clipping import Clipping
from nnviz.model.schedules import ExponentialDecay, Schedule
from nnviz.teach.explain.explanation import Row, numbers, symbols
from nnviz.teach.explain.expressions import (
    Expression,
    Number,
    evaluate,
    lift,
    of,
)
from nnviz.teach.explain.parameter import Parameter


def schedule_row(of_weight: Parameter, schedule: Schedule) -> Row:
    """Return α of this step as its schedule works it out."""
    t, steps = of_weight.number("t", "t"), of_weight.number("decay_steps", "T")
    first = of_weight.number("lr_0", r"\alpha_0")
    value: Expression
    if isinstance(schedule, ExponentialDecay):
        exponent = (t - 1) / steps
        if schedule.staircase:
            exponent = of("floor", exponent)
        value = first * of("power", of_weight.number("decay_rate", "r"), exponent)
    else:
        least = of_weight.number("lr_least", r"\alpha_T")
        passed = of("smallest", t - 1, steps) / steps
        half = (1 + of("cosine", lift(Number(pi, r"\pi", "constant")) * passed)) / 2
        value = (first - least) * half + least if least.value else first * half
    rate = of_weight.rate
    return Row(rate.symbol, (symbols(value), numbers(value)), rate, "schedule")


def clipping_rows(of_weight: Parameter, clipping: Clipping) -> Iterator[Row]:
    """Yield the factor that makes the gradient shorter, and g, the clipped one."""
    raw, g = of_weight.gradient, of_weight.g
    limit = of_weight.number("limit", "c")
    if clipping.kind == "value":
        value = of("smallest", of("largest", raw, -limit), limit)
        yield Row(g.symbol, (symbols(value), numbers(value)), g, "clipped_gradient")
        return
    factor = limit / of("largest", of_weight.norm(clipping.kind), limit)
    scale = Number(evaluate(factor) if of_weight.is_done else None, "k")
    value = scale * raw
    yield Row(scale.symbol, (symbols(factor), numbers(factor)), scale, "scale")
    yield Row(g.symbol, (symbols(value), numbers(value)), g, "clipped_gradient")
