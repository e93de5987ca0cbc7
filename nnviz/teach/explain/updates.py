"""The update of a weight, term by term, by the rule of its optimizer.

Its change comes first and the new weight, then the gradient and the rate that its rule
is given, then what each term of it is made of.
"""

from collections.abc import Iterator
from dataclasses import replace

from nnviz.model.optimizers import SGD
from nnviz.teach.explain.explanation import Row, numbers, symbols
from nnviz.teach.explain.expressions import (
    Expression,
    Number,
    evaluate,
    of,
    square,
)
from nnviz.teach.explain.known import Known
from nnviz.teach.explain.limits import clipping_rows, schedule_row
from nnviz.teach.explain.parameter import Parameter


def update_rows(known: Known, layer: int, before: int, unit: int) -> tuple[Row, ...]:
    """Return what the optimizer does to a weight; to a bias if `before` is −1."""
    of_weight = Parameter(known, layer, before, unit)
    rule = known.program.optimizer
    new, change, *terms = _RULES[rule.name](of_weight)
    if rule.name in ("adam", "adamw"):
        terms.append(_corrected_rate(of_weight))
    return (change, new, *_given(of_weight), *terms)


def new_row(known: Known, layer: int, before: int, unit: int) -> Row:
    """Return the row of the weight, or the bias, after the update."""
    rule = known.program.optimizer
    return next(_RULES[rule.name](Parameter(known, layer, before, unit)))


def _given(of_weight: Parameter) -> Iterator[Row]:
    """Yield what the rule works with: g, if it is not ∂ℒ/∂w itself, and a rate's α."""
    rule = of_weight.known.program.optimizer
    if rule.clipping:
        yield from clipping_rows(of_weight, rule.clipping)
    elif of_weight.g.symbol == "g":
        yield Row("g", (symbols(of_weight.gradient),), of_weight.g, "gradient")
    if rule.schedule:
        yield schedule_row(of_weight, rule.schedule)


def _sgd(of_weight: Parameter) -> Iterator[Row]:
    rule, pull = of_weight.known.program.optimizer, of_weight.rate * of_weight.g
    assert isinstance(rule, SGD)
    if not rule.momentum:
        yield from _new(of_weight, of_weight.w - pull, -pull)
        return
    mu = of_weight.number("momentum", r"\mu")
    old, now = (of_weight.slot("v", "v", after) for after in (False, True))
    step = mu * now - pull if rule.nesterov else now
    new = of_weight.w + mu * now - pull if rule.nesterov else of_weight.w + now
    yield from _new(of_weight, new, step)
    yield _row(mu * old - pull, now, "velocity")


def _rmsprop(of_weight: Parameter) -> Iterator[Row]:
    rho = of_weight.number("rho", r"\rho")
    average = rho * of_weight.slot("s", "s", False) + (1 - rho) * square(of_weight.g)
    return _over_root(of_weight, average, "square_average")


def _adagrad(of_weight: Parameter) -> Iterator[Row]:
    summed = of_weight.slot("s", "s", False) + square(of_weight.g)
    return _over_root(of_weight, summed, "square_sum")


def _over_root(of_weight: Parameter, s: Expression, label: str) -> Iterator[Row]:
    now = of_weight.slot("s", "s", True)
    root = of("root", now + of_weight.number("epsilon", r"\varepsilon"))
    step = of_weight.rate * of_weight.g / root
    yield from _new(of_weight, of_weight.w - step, -step)
    yield _row(s, now, label)


def _adam(of_weight: Parameter) -> Iterator[Row]:
    averages = [of_weight.slot("avg", r"\bar{g}", after) for after in (False, True)]
    squares = [of_weight.slot("s", "s", after) for after in (False, True)]
    size = of("root", squares[1]) + of_weight.number("epsilon", r"\varepsilon")
    step = of_weight.number("lr_t", r"\alpha_t") * averages[1] / size
    rule = of_weight.known.program.optimizer
    if rule.name == "adamw":
        yield from _decayed(of_weight, step)
    else:
        yield from _new(of_weight, of_weight.w - step, -step)
    b1, b2 = _betas(of_weight)
    g = of_weight.g
    yield _row(b1 * averages[0] + (1 - b1) * g, averages[1], "average")
    of_squares = b2 * squares[0] + (1 - b2) * square(g)
    yield _row(of_squares, squares[1], "square_average")


def _decayed(of_weight: Parameter, step: Expression) -> Iterator[Row]:
    """Yield how AdamW makes the weight smaller, and then moves it."""
    w = of_weight.w
    decay = of_weight.rate * of_weight.number("weight_decay", r"\lambda") * w
    value = evaluate(w - decay) if of_weight.is_done else None
    smaller = Number(value, rf"\tilde{{{w.symbol[0]}}}{w.symbol[1:]}", w.role)
    yield from _new(of_weight, smaller - step, -decay - step)
    yield _row(w - decay, smaller, "decay", "=")


def _betas(of_weight: Parameter) -> tuple[Number, Number]:
    return (
        of_weight.number("beta_1", r"\beta_1"),
        of_weight.number("beta_2", r"\beta_2"),
    )


def _corrected_rate(of_weight: Parameter) -> Row:
    """Return α_t, which makes up for averages that began at 0."""
    (b1, b2), t = _betas(of_weight), of_weight.number("t", "t")
    rate = of_weight.number("lr_t", r"\alpha_t")
    root = of("root", 1 - of("power", b2, t))
    value = of_weight.rate * root / (1 - of("power", b1, t))
    return _row(value, rate, "corrected", "=")


def _new(of_weight: Parameter, value: Expression, change: Expression) -> Iterator[Row]:
    """Yield the row of the new weight, and that of its change."""
    w, new = of_weight.w, of_weight.new
    sides = symbols(value), numbers(value)
    row = Row(w.symbol, sides, new, is_final=True, before=w)
    yield replace(row, relation=r"\leftarrow")
    yield _row(change, of_weight.change, "change", "=")


def _row(
    value: Expression, result: Number, label: str, relation: str = r"\leftarrow"
) -> Row:
    sides = symbols(value), numbers(value)
    return Row(result.symbol, sides, result, label, relation=relation)


_RULES = {
    "sgd": _sgd,
    "rmsprop": _rmsprop,
    "adagrad": _adagrad,
    "adam": _adam,
    "adamw": _adam,
}
