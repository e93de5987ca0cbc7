"""The loss of a sample and of the batch."""

from dataclasses import replace

import numpy as np

from nnviz.teach.explain import names
from nnviz.teach.explain.explanation import Row, numbers, symbols
from nnviz.teach.explain.expressions import (
    MOST_SYMBOLS,
    Expression,
    Mark,
    Number,
    exp,
    lift,
    ln,
    marked,
    of,
    square,
    total,
    walked_total,
)
from nnviz.teach.explain.forward import mean_row
from nnviz.teach.explain.known import Known
from nnviz.types import FloatArray

# Where the training keeps a away from 0 and 1 before a logarithm.
_LEAST, _MOST = 1e-7, 1 - 1e-7
# Nearer to 0 or 1 than this, the digits of a no longer carry its logarithm.
_SATURATED = 1e-4


def loss_rows(known: Known) -> tuple[Row, ...]:
    """Return the loss of the sample, the penalty if any, and the batch's."""
    return (*_sample_rows(known), *batch_rows(known))


def batch_rows(known: Known) -> tuple[Row, ...]:
    """Return the penalty if any, and the loss of the batch."""
    price = penalty_number(known)
    whole = _batch_row(known, price)
    rows = (whole,) if price is None else (_penalty_row(known, price), whole)
    at = known.at_sample_loss
    if at is None:
        return rows
    return tuple(_marked(row, "now" if at > 0 else "later") for row in rows)


def _marked(row: Row, mark: Mark) -> Row:
    """Return a row that a walk is at, or comes to later."""
    sides = (replace(s, expression=marked(s.expression, mark)) for s in row.sides)
    return replace(row, sides=tuple(sides))


def _sample_rows(known: Known) -> tuple[Row, ...]:
    """Return ℒ⁽ⁱ⁾; where a is too near to 0 or 1, also how it is worked out from z."""
    loss, general = known.sample_loss(), symbols(_in_symbols(known))
    rows: tuple[Row, ...]
    if known.program.is_fused and _is_saturated(known):
        stable = _from_z(known)
        sides = symbols(stable), numbers(stable)
        rows = Row(loss.symbol, (general,)), Row(loss.symbol, sides, loss, "stable")
    else:
        sides = general, numbers(_reduced(known))
        rows = (Row(loss.symbol, sides, loss, "clipped" if _is_clipped(known) else ""),)
    is_now = known.at_sample_loss == 0
    return tuple(_marked(row, "now") for row in rows) if is_now else rows


def _batch_row(known: Known, price: Number | None) -> Row:
    """Return ℒ: the mean of the ℒ⁽ⁱ⁾, or the root of a mean, and the penalty."""
    losses = None
    if known.has_losses:
        losses = [float(value) for value in known.record.losses]
    beside = [] if price is None else [price]
    is_known = known.has("loss")
    batch = Number(known.record.loss if is_known else None, names.loss())
    if known.program.loss.has_sample_losses:
        mean = mean_row(known, names.loss("i"), losses, "loss", names.loss(), beside)
        return replace(mean, result=batch)
    mean = mean_row(known, names.error("i"), losses, "loss")
    roots = [of("root", side.expression) for side in mean.sides]
    wholes = [total([root, *beside]) for root in roots]
    sides = (symbols(wholes[0]), *map(numbers, wholes[1:]))
    return Row(names.loss(), sides, batch, "mean", is_final=True)


def penalty_number(known: Known) -> Number | None:
    """Return Ω, what the penalties add to the loss; None without any."""
    if not known.program.is_penalised:
        return None
    value = known.record.penalty if known.has("loss") else None
    return Number(value, names.penalty(), "loss")


def _penalty_row(known: Known, price: Number) -> Row:
    """Return Ω = λ Σ w² …, a term for each penalty."""
    terms: list[Expression] = []
    for layer, penalty in enumerate(known.program.penalties, start=1):
        W = known.record.W_before[layer]
        weight = "w" if known.program.depth == 1 else f"w^{{[{layer}]}}"
        l1, l2 = known.penalty_rates(layer)
        if penalty.l1:
            size = Number(float(np.abs(W).sum()), rf"\sum \left|{weight}\right|")
            terms.append(l1 * size)
        if penalty.l2:
            squares = Number(float((W**2).sum()), rf"\sum ({weight})^{{2}}")
            terms.append(l2 * squares)
    whole = total(terms)
    return Row(price.symbol, (symbols(whole), numbers(whole)), price, "penalty")


def _outputs(known: Known) -> list[tuple[Number, Number]]:
    """Return (a, y) of each output; a as the logarithm gets it."""
    found = []
    for unit in range(known.outputs):
        a = known.a(known.program.depth, unit)
        if takes_logarithm(known) and not known.program.is_fused:
            a = clipped(a)
        found.append((a, known.y(unit)))
    return found


def takes_logarithm(known: Known) -> bool:
    """Tell whether the loss is a cross-entropy, for which a is kept inside 0 to 1."""
    return known.program.loss.name.endswith("_crossentropy")


def clipped(a: Number) -> Number:
    """Return an output as the logarithm gets it, away from 0 and 1."""
    if a.value is None:
        return a
    return Number(float(np.clip(a.value, _LEAST, _MOST)), a.symbol)


def _is_clipped(known: Known) -> bool:
    """Tell whether the logarithm gets another a than an output has."""
    if known.program.is_fused or not takes_logarithm(known):
        return False
    outputs = [known.a(known.program.depth, unit) for unit in range(known.outputs)]
    return any(clipped(a) != a for a in outputs)


def _in_symbols(known: Known) -> Expression:
    """Return ℒ⁽ⁱ⁾ as the loss is defined; with Σ for many outputs."""
    if known.outputs <= MOST_SYMBOLS or known.program.loss.name == "huber":
        return _general(known)
    a = Number(None, known.names.unit_at("a", known.program.depth, "k"))
    y = Number(None, known.names.target_at("k"))
    return _over_all(known, [of("over_k", _of_output(known, a, y))])


def _general(known: Known) -> Expression:
    """Return ℒ⁽ⁱ⁾ as the loss is defined, output by output."""
    return _over_all(known, [_of_output(known, a, y) for a, y in _outputs(known)])


def _of_output(known: Known, a: Number, y: Number) -> Expression:
    """Return what one output adds to ℒ⁽ⁱ⁾."""
    match known.program.loss.name:
        case name if name.endswith("mean_squared_error"):
            return square(a - y)
        case "mean_absolute_error":
            return of("abs", a - y)
        case "huber":
            return _huber(a, y)
        case "binary_crossentropy":
            return -(y * ln(a) + (1 - y) * ln(1 - a))
        case "categorical_crossentropy" | "sparse_categorical_crossentropy":
            return y * ln(a)
    raise ValueError(f"No formula is written for {known.program.loss.name}.")


def _over_all(known: Known, terms: list[Expression]) -> Expression:
    """Return ℒ⁽ⁱ⁾ from what its outputs add: their mean, or minus their sum."""
    if _is_categorical(known.program.loss.name):
        return -_walked(known, terms)
    if known.program.loss.name == "half_mean_squared_error":
        return lift(1) / 2 * _mean_over(known, terms)
    return _mean_over(known, terms)


def _is_categorical(name: str) -> bool:
    return name.endswith("categorical_crossentropy")


def _huber(a: Number, y: Number) -> Expression:
    """Return half the square of a small error, and a straight line for a large one."""
    if a.value is None or y.value is None or abs(a.value - y.value) <= 1:
        return lift(1) / 2 * square(a - y)
    return of("abs", a - y) - lift(1) / 2


def _reduced(known: Known) -> Expression:
    """Return `_general` without the terms that the targets 0 and 1 take away."""
    pairs = _outputs(known)
    match known.program.loss.name:
        case "binary_crossentropy" if all(y.value in (0, 1) for _, y in pairs):
            terms = [-ln(a) if y.value == 1 else -ln(1 - a) for a, y in pairs]
            return _mean_over(known, terms)
        case name if _is_categorical(name) and (true := true_class(known)) is not None:
            return _walked_one(known, -ln(pairs[true][0]), true)
    return _general(known)


def _from_z(known: Known) -> Expression:
    """Return the loss of a fused pair as the training computes it, from z."""
    last, true = known.program.depth, true_class(known)
    z = [known.z(last, unit) for unit in range(known.outputs)]
    if _is_categorical(known.program.loss.name):
        assert true is not None
        return ln(total([exp(each) for each in z], true)) - z[true]
    signed = [-z[k] if known.y(k).value == 1 else z[k] for k in range(known.outputs)]
    return _mean_over(known, [ln(1 + exp(each)) for each in signed])


def _is_saturated(known: Known) -> bool:
    """Tell whether −ln a cannot be printed, because a is too near to 0 or 1."""
    pairs = [(a.value, y.value) for a, y in _outputs(known)]
    if _is_categorical(known.program.loss.name):
        true = true_class(known)
        pairs = [] if true is None else [pairs[true]]
    for a, y in pairs:
        if a is None or y not in (0, 1):
            return False
        if not _SATURATED < abs(a - y) < 1 - _SATURATED:
            return True
    return False


def true_class(known: Known) -> int | None:
    """Return the class of a sample whose targets are one-hot, else None."""
    return class_of(known.record.Y[known.sample])


def class_of(targets: FloatArray) -> int | None:
    """Return the class that one-hot targets (n_L,) stand for, else None."""
    if np.count_nonzero(targets) == 1 and targets.max() == 1:
        return int(targets.argmax())
    return None


def _mean_over(known: Known, terms: list[Expression]) -> Expression:
    """Return the mean over the outputs; of one output, itself."""
    if known.outputs == 1:
        return terms[0]
    return lift(1) / known.outputs * _walked(known, terms)


def _walked(known: Known, terms: list[Expression]) -> Expression:
    """Return the sum over the outputs, where a walk may have come to one of them."""
    at = known.at_sample_loss
    return walked_total(terms, known.term if at is not None and at < 0 else None)


def _walked_one(known: Known, term: Expression, unit: int) -> Expression:
    """Return the term of one output, which stands for the sum over all of them."""
    at = known.at_sample_loss
    if at is None or at >= 0 or known.term is None or known.term > unit:
        return term
    return marked(term, "now" if known.term == unit else "later")
