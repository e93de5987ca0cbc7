"""The loss of a sample and of the batch, and its gradient at the outputs."""

import numpy as np

from nnviz.teach.explain import names
from nnviz.teach.explain.explanation import Row, Side, numbers, symbols
from nnviz.teach.explain.expressions import (
    Expression,
    Number,
    exp,
    lift,
    ln,
    square,
    total,
)
from nnviz.teach.explain.forward import mean_row
from nnviz.teach.explain.known import Known

# Where the training keeps a away from 0 and 1 before a logarithm.
_LEAST, _MOST = 1e-7, 1 - 1e-7
# Nearer to 0 or 1 than this, the digits of a no longer carry its logarithm.
_SATURATED = 1e-4


def loss_rows(known: Known) -> tuple[Row, ...]:
    """Return the loss of the sample, and the mean over the batch."""
    loss = known.sample_loss()
    rows = [Row(loss.symbol, _sample_sides(known), loss)]
    if known.program.is_fused and _is_saturated(known):
        stable = _from_z(known)
        rows[0] = Row(loss.symbol, (symbols(_general(known)),))
        sides = (symbols(stable), numbers(stable))
        rows.append(Row(loss.symbol, sides, loss, "stable"))
    losses = None
    if loss.value is not None:
        losses = [float(value) for value in known.record.losses]
    mean = mean_row(known, names.loss("i"), losses, names.loss())
    batch = Number(known.record.loss if losses else None, names.loss())
    return (*rows, Row(mean.name, mean.sides, batch, "mean", is_final=True))


def _sample_sides(known: Known) -> tuple[Side, ...]:
    return symbols(_general(known)), numbers(_reduced(known))


def _outputs(known: Known) -> list[tuple[Number, Number]]:
    """Return (a, y) of each output; a as the logarithm gets it."""
    found = []
    for unit in range(known.outputs):
        a = known.a(known.program.depth, unit)
        if _takes_logarithm(known) and not known.program.is_fused:
            a = _clipped(a)
        found.append((a, known.y(unit)))
    return found


def _takes_logarithm(known: Known) -> bool:
    return known.program.loss.name.endswith("_crossentropy")


def _clipped(a: Number) -> Number:
    if a.value is None:
        return a
    return Number(float(np.clip(a.value, _LEAST, _MOST)), a.symbol)


def _general(known: Known) -> Expression:
    """Return ℒ⁽ⁱ⁾ as the loss is defined."""
    pairs = _outputs(known)
    match known.program.loss.name:
        case "mean_squared_error":
            return _mean_over(known, [square(a - y) for a, y in pairs])
        case "half_mean_squared_error":
            squares = _mean_over(known, [square(a - y) for a, y in pairs])
            return lift(1) / 2 * squares
        case "binary_crossentropy":
            both = [y * ln(a) + (1 - y) * ln(1 - a) for a, y in pairs]
            return _mean_over(known, [-each for each in both])
        case "categorical_crossentropy":
            return -total([y * ln(a) for a, y in pairs])
    raise ValueError(f"No formula is written for {known.program.loss.name}.")


def _reduced(known: Known) -> Expression:
    """Return `_general` without the terms that the targets 0 and 1 take away."""
    pairs = _outputs(known)
    match known.program.loss.name:
        case "binary_crossentropy" if all(y.value in (0, 1) for _, y in pairs):
            terms = [-ln(a) if y.value == 1 else -ln(1 - a) for a, y in pairs]
            return _mean_over(known, terms)
        case "categorical_crossentropy" if (true := true_class(known)) is not None:
            return -ln(pairs[true][0])
    return _general(known)


def _from_z(known: Known) -> Expression:
    """Return the loss of a fused pair as the training computes it, from z."""
    last, true = known.program.depth, true_class(known)
    z = [known.z(last, unit) for unit in range(known.outputs)]
    if known.program.loss.name == "categorical_crossentropy":
        assert true is not None
        return ln(total([exp(each) for each in z], true)) - z[true]
    signed = [-z[k] if known.y(k).value == 1 else z[k] for k in range(known.outputs)]
    return _mean_over(known, [ln(1 + exp(each)) for each in signed])


def _is_saturated(known: Known) -> bool:
    """Tell whether −ln a cannot be printed, because a is too near to 0 or 1."""
    pairs = [(a.value, y.value) for a, y in _outputs(known)]
    if known.program.loss.name == "categorical_crossentropy":
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
    row = known.record.Y[known.sample]
    if np.count_nonzero(row) == 1 and row.max() == 1:
        return int(row.argmax())
    return None


def gradient_row(known: Known, unit: int) -> Row:
    """Return ∂ℒ⁽ⁱ⁾/∂a of an output as the training computes it."""
    da = known.da(known.program.depth, unit)
    a, y = known.a(known.program.depth, unit), known.y(unit)
    if _takes_logarithm(known) and a.value is not None and _clipped(a) != a:
        return Row(da.symbol, (), da, "clipped", is_final=True)
    general = _gradient(known, a, y)
    return Row(da.symbol, (symbols(general), numbers(general)), da, is_final=True)


def _gradient(known: Known, a: Number, y: Number) -> Expression:
    match known.program.loss.name:
        case "mean_squared_error":
            return _over_outputs(known, lift(2) * (a - y))
        case "half_mean_squared_error":
            return _over_outputs(known, a - y)
        case "binary_crossentropy":
            return _over_outputs(known, (a - y) / (a * (1 - a)))
        case "categorical_crossentropy":
            return -(y / a)
    raise ValueError(f"No gradient is written for {known.program.loss.name}.")


def _mean_over(known: Known, terms: list[Expression]) -> Expression:
    """Return the mean over the outputs; of one output, itself."""
    if known.outputs == 1:
        return terms[0]
    return lift(1) / known.outputs * total(terms)


def _over_outputs(known: Known, term: Expression) -> Expression:
    return term if known.outputs == 1 else term / known.outputs
