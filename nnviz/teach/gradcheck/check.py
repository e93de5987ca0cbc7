"""The gradient check: nudge a parameter, run forward again, and compare."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from nnviz.model.kernel import Log, forward_of, loss_of, penalty_of
from nnviz.model.program import Program
from nnviz.model.record import StepRecord
from nnviz.teach import looks
from nnviz.teach.gradcheck.corners import crossed
from nnviz.teach.gradcheck.part import Parameter, Part, choose
from nnviz.teach.gradcheck.result import GradientCheck

EPSILON = 1e-5


def check(
    program: Program, record: StepRecord, part: Part, epsilon: float = EPSILON
) -> GradientCheck:
    """Check ∂ℒ/∂W and ∂ℒ/∂b of a part of the parameters of a step.

    Parameters
    ----------
    program, record
        Of the step, whose batch and parameters before the update are used. Nothing of
        the run is changed: the forward passes have copies, in double precision.
    part : Part
    epsilon : float
        ε > 0.
    """
    if not 0 < epsilon < np.inf:
        raise ValueError(f"epsilon must be a positive number, got {epsilon!r}.")
    nudged = _Nudged(program, record, epsilon)
    total, chosen = choose(part, program, record.m)
    recorded = [_gradient(record, parameter) for parameter in chosen]
    with np.errstate(all="ignore"):  # a run that diverges has such numbers
        sides = [nudged.around(parameter) for parameter in chosen]
        above, below = (np.array([side[k] for side in sides]) for k in (0, 1))
        rounding = _rounding(program, record, part, epsilon)
    corners = tuple(side[2] for side in sides)
    return GradientCheck(
        chosen, total, np.array(recorded), above, below, epsilon, corners, rounding
    )


def _gradient(record: StepRecord, parameter: Parameter) -> float:
    layer, before, unit = parameter
    row = record.db[layer] if before < 0 else record.dW[layer][before]
    return float(row[unit])


def _rounding(
    program: Program, record: StepRecord, part: Part, epsilon: float
) -> float:
    """Return what rounding may do to one number: to the losses, and to the step's own.

    A loss and a gradient are sums, whose last few bits are not to be trusted.
    """
    last_bits = 8 * float(np.finfo("float64").eps)
    of_step = 8 * float(np.finfo(program.dtype).eps)
    layers = part.layers(program.sizes)
    largest = max(float(np.abs(record.dW[layer]).max()) for layer in layers)
    return last_bits * abs(record.loss) / epsilon + of_step * largest


class _Nudged:
    """ℒ of a record's batch around its parameters, in double precision."""

    def __init__(self, program: Program, record: StepRecord, epsilon: float) -> None:
        self._program = program = replace(program, dtype="float64")
        before = looks.parameters(record, after=False)
        self._parameters: Log = {k: v.astype("float64") for k, v in before.items()}
        self._X, self._Y = record.X.astype("float64"), record.Y.astype("float64")
        self._forward, self._loss = forward_of(program), loss_of(program)
        self._penalty, self._epsilon = penalty_of(program), epsilon

    def around(self, parameter: Parameter) -> tuple[float, float, frozenset[str]]:
        """Return ℒ(w + ε), ℒ(w − ε), and which corners lie in between."""
        (above, one), (below, other) = self._sides(parameter)
        return above, below, frozenset(crossed(self._program, one, other, self._Y))

    def _sides(self, parameter: Parameter) -> Iterator[tuple[float, Log]]:
        layer, before, unit = parameter
        kind, index = ("b", (unit,)) if before < 0 else ("W", (before, unit))
        name = f"{kind}{layer}"
        for nudge in (self._epsilon, -self._epsilon):
            array = self._parameters[name].copy()
            array[index] += nudge
            yield self._run(self._parameters | {name: array})

    def _run(self, parameters: Log) -> tuple[float, Log]:
        trace = self._forward(self._X, **parameters)
        output, penalty = trace[self._program.output], self._penalty(**parameters)
        return float(self._loss(output, self._Y, penalty)[1]), trace
