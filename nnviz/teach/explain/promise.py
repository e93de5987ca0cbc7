"""What the gradient promised of an update, and what it brought."""

import numpy as np

from nnviz.model.optimizers import SGD
from nnviz.teach.explain import names
from nnviz.teach.explain.explanation import Row, numbers, symbols
from nnviz.teach.explain.expressions import Expression, Number, square
from nnviz.teach.explain.known import Known
from nnviz.teach.looks import proof


def promise_rows(known: Known) -> tuple[Row, ...]:
    """Return ℒ + ∇ℒ·ΔW, where a straight loss would be, and ℒ of the batch again.

    W stands for every parameter, and ΔW for W after − W before. Plain SGD steps along
    −∇ℒ, of which penalties are a part, so that its promise is ℒ − α‖∇ℒ‖².
    """
    loss = Number(known.record.loss, names.loss(), "loss")
    shown = proof(known.program, known.record) if known.has("update") else None
    change = shown.promised - shown.before if shown else None
    gain = Number(change, rf"{names.gradient()} \cdot \Delta W")
    sides = [symbols(loss + gain)]
    if _follows_gradient(known):
        along = loss - _rate(known) * square(_norm(known))
        sides += [symbols(along), numbers(along)]
    else:
        sides.append(numbers(loss + gain))
    promised = Number(shown.promised if shown else None, names.loss(), "loss")
    after = Number(shown.after if shown else None, names.loss(), "loss")
    return (
        Row("", tuple(sides), promised, "promised"),
        Row(names.loss(), (), after, "again"),
    )


def _follows_gradient(known: Known) -> bool:
    """Tell whether the step is −α∇ℒ and nothing else: no velocity, no clipping."""
    rule = known.program.optimizer
    return isinstance(rule, SGD) and not rule.momentum and not rule.clipping


def _rate(known: Known) -> Expression:
    return Number(known.record.learning_rate, r"\alpha")


def _norm(known: Known) -> Number:
    """Return ‖∇ℒ‖, over the weights and biases of all layers."""
    record = known.record
    gradients = [*record.dW.values(), *record.db.values()]
    with np.errstate(all="ignore"):  # a run that diverges has such numbers
        squares = sum(float((gradient**2).sum()) for gradient in gradients)
    value = float(np.sqrt(squares)) if known.has("update") else None
    return Number(value, names.norm(names.gradient()))
