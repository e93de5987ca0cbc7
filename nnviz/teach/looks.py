"""Looks: what the parameters at a moment give, without touching the run."""

from dataclasses import dataclass

import numpy as np

from nnviz.model import metrics
from nnviz.model.kernel import Log, forward_of, loss_of, penalty_of
from nnviz.model.program import Program
from nnviz.model.record import StepRecord
from nnviz.types import FloatArray


@dataclass(frozen=True)
class Proof:
    """What an update brought to its own batch.

    Attributes
    ----------
    before, after : float
        ℒ of the batch with the parameters before and after the update.
    promised : float
        ℒ before + ∇ℒ · (W after − W before): what the gradient alone foretold.
    """

    before: float
    after: float
    promised: float


def parameters(record: StepRecord, after: bool) -> Log:
    """Return ``W1``, ``b1``… from before or after a step, by name."""
    W = record.W_after if after else record.W_before
    b = record.b_after if after else record.b_before
    return {f"W{k}": v for k, v in W.items()} | {f"b{k}": v for k, v in b.items()}


def forward(program: Program, values: Log, X: FloatArray) -> Log:
    """Return the trace of a forward pass, ``Z1``, ``A1``…, with these parameters."""
    with np.errstate(all="ignore"):
        return forward_of(program)(X.astype(program.dtype, copy=False), **values)


def scores(
    program: Program, values: Log, X: FloatArray, Y: FloatArray, names: tuple[str, ...]
) -> dict[str, float]:
    """Return the loss and the named metrics on a data set with these parameters."""
    return scores_of(program, values, forward(program, values, X), Y, names)


def scores_of(
    program: Program,
    values: Log,
    trace: Log,
    Y: FloatArray,
    names: tuple[str, ...],
) -> dict[str, float]:
    """Return the loss and the named metrics of a forward pass that is at hand."""
    A = trace[f"A{program.depth}"]
    with np.errstate(all="ignore"):
        Y = Y.astype(program.dtype, copy=False)
        penalty = penalty_of(program)(**values)
        loss = loss_of(program)(trace[program.output], Y, penalty)[1]
        found = {"loss": float(loss)}
        for name in names:
            own, metric = metrics.get(name)
            found[own] = metric(A, Y)
    return found


def proof(program: Program, record: StepRecord) -> Proof:
    """Run a step's batch again with the parameters after it; a look, not a step."""
    after = loss_after(program, record)
    with np.errstate(all="ignore"):  # a run that diverges has such numbers
        change = sum(_change(record, layer) for layer in record.dW)
    return Proof(record.loss, after, record.loss + change)


def loss_after(program: Program, record: StepRecord) -> float:
    """Return ℒ of a step's batch with the parameters after it."""
    after = parameters(record, after=True)
    return scores(program, after, record.X, record.Y, ())["loss"]


def loss_terms(program: Program, record: StepRecord) -> FloatArray:
    """Return what each output adds to the loss of its sample, (m, n_L).

    ℒ⁽ⁱ⁾ is their sum, or their mean where the loss is a mean over the outputs.
    """
    measure, Y = loss_of(program), record.Y
    output = (record.Z if program.is_fused else record.A)[program.depth]
    terms = []
    with np.errstate(all="ignore"):
        for k in range(Y.shape[1]):
            if program.loss.mean_over_outputs:
                losses, _ = measure(output[:, k : k + 1], Y[:, k : k + 1])
            else:  # it may need all outputs, but counts only those with a target
                losses, _ = measure(output, Y * (np.arange(Y.shape[1]) == k))
            terms.append(losses)
    return np.stack(terms, axis=-1)


def _change(record: StepRecord, layer: int) -> float:
    """Return ∇ℒ · (W after − W before) of a layer, its biases included."""
    step = record.W_after[layer] - record.W_before[layer]
    change = (record.dW[layer] * step).sum()
    if record.biases[layer - 1]:
        shift = record.b_after[layer] - record.b_before[layer]
        change += record.db[layer] @ shift
    return float(change)
