"""What the gradient promised of an update, and what it brought."""

import numpy as np

from nnviz.model.optimizers import SGD
from nnviz.teach.explain import names
from nnviz.teach.explain.explanation import Row, numbers, symbols
from nnviz.teach.explain.expressions import Expression, Number, evaluate, total
from nnviz.teach.explain.known import Known
from nnviz.teach.looks import proof


def promise_rows(known: Known) -> tuple[Row, ...]:
    """Return ℒ + ∇ℒ·ΔW, where a straight loss would be, and ℒ of the batch again.

    W stands for every parameter, and ΔW for W after − W before. Plain SGD steps along
    −∇ℒ, of which penalties are a part, so that its promise is ℒ − α‖∇ℒ‖²; what that is
    the sum of comes before it.
    """
    loss = Number(known.record.loss, names.loss(), "loss")
    shown = proof(known.program, known.record) if known.has("update") else None
    change = shown.promised - shown.before if shown else None
    straight = loss + Number(change, rf"{names.gradient()} \cdot \Delta W")
    if _follows_gradient(known):
        straight = loss - _rate(known) * _squared_norm(known)
    sides = symbols(straight), numbers(straight)
    promised = Number(shown.promised if shown else None, names.loss(), "loss")
    after = Number(shown.after if shown else None, names.loss(), "loss")
    return (
        *_squares_rows(known),
        Row("", sides, promised, "promised", before=loss),
        Row(names.loss(), (), after, "again", before=loss),
    )


def _squares_rows(known: Known) -> tuple[Row, ...]:
    """Return ‖∇ℒ‖², the sum of the squares of all gradients, if it is promised."""
    if not _follows_gradient(known):
        return ()
    whole, norm = _squares(known), _squared_norm(known)
    return (Row(norm.symbol, (symbols(whole), numbers(whole)), norm, "squares"),)


def _follows_gradient(known: Known) -> bool:
    """Tell whether the step is −α∇ℒ and nothing else: no velocity, no clipping."""
    rule = known.program.optimizer
    return isinstance(rule, SGD) and not rule.momentum and not rule.clipping


def _rate(known: Known) -> Expression:
    return Number(known.record.learning_rate, r"\alpha")


def _squared_norm(known: Known) -> Number:
    """Return ‖∇ℒ‖², over the weights and biases of all layers."""
    name = f"{names.norm(names.gradient())}^{{2}}"
    return Number(evaluate(_squares(known)), name)


def _squares(known: Known) -> Expression:
    record, parts = known.record, []
    for letter, arrays in (("w", record.dW), ("b", record.db)):
        if not arrays:
            continue  # no layer has biases
        with np.errstate(all="ignore"):  # a run that diverges has such numbers
            value = sum(float((array**2).sum()) for array in arrays.values())
        name = names.partial(names.loss(), letter)
        summed = rf"\sum \left({name}\right)^{{2}}"
        parts.append(Number(value, summed))
    return total(parts)
