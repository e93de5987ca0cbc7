"""A row that nobody trained on, on its way forward: no target, loss or update."""

from dataclasses import replace
from types import MappingProxyType

import numpy as np

from nnviz.model.kernel import Log
from nnviz.model.program import Program
from nnviz.model.record import Layers, StepRecord
from nnviz.teach import looks
from nnviz.types import FloatArray, frozen


def forward_record(
    program: Program, values: Log, X: FloatArray, record: StepRecord
) -> StepRecord:
    """Return rows on their way forward, as a step that ends with A[L].

    A look at the network of now: nothing of the run takes part in it but its
    parameters, and these do not change. So what it answers is what is predicted.

    Parameters
    ----------
    program : Program
    values : dict of str to ndarray
        ``W1``, ``b1``…: the parameters of now.
    X : (m, n_0) array
        As the network sees them.
    record : StepRecord
        The step of the run at which this is asked.

    Returns
    -------
    StepRecord
        `W_before` and `W_after` are both the parameters of now; Y and the losses are
        NaN, all gradients and `rows` are empty.
    """
    X = frozen(X.astype(program.dtype))
    trace = looks.forward(program, values, X)
    none: Layers = MappingProxyType({})
    W, b, nan, m = _own(values, "W"), _own(values, "b"), float("nan"), len(X)
    moments = tuple(each for each in program.moments if _is_forward(each.phase))
    return replace(
        record,
        moments=moments,
        X=X,
        Y=frozen(np.full((m, program.sizes[-1]), nan)),
        Z=_layers(trace, "Z", program.depth),
        A=MappingProxyType({0: X, **_layers(trace, "A", program.depth)}),
        dA=none,
        dZ=none,
        dW=none,
        db=none,
        gW=none,
        gb=none,
        losses=frozen(np.full(m, nan)),
        loss=nan,
        penalty=0.0,
        W_before=W,
        W_after=W,
        b_before=b,
        b_after=b,
        rows=np.zeros(0, dtype=int),
    )


def _is_forward(phase: str) -> bool:
    return phase in ("batch", "forward")


def _layers(trace: Log, letter: str, depth: int) -> dict[int, FloatArray]:
    return {layer: frozen(trace[f"{letter}{layer}"]) for layer in range(1, depth + 1)}


def _own(values: Log, kind: str) -> Layers:
    """Return W or b of each layer that has it."""
    own = {int(name[1:]): array for name, array in values.items() if name[0] == kind}
    return MappingProxyType(own)
