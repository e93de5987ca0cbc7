"""The gradient check: nudge a weight, run forward again, and compare."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from nnviz.model.kernel import Log, forward_of, loss_of, penalty_of
from nnviz.model.program import Program
from nnviz.model.record import StepRecord
from nnviz.teach import looks
from nnviz.types import FloatArray

EPSILON = 1e-5
# Of a layer with more parameters, so many are checked, evenly spread.
MOST_CHECKED = 256

Place = tuple[str, tuple[int, ...]]


@dataclass(frozen=True, eq=False)
class GradientCheck:
    """What backpropagation found, beside what nudging the parameters shows.

    Attributes
    ----------
    recorded : (k,) array
        ∂ℒ/∂w as the step has computed it.
    measured : (k,) array
        (ℒ(w + ε) − ℒ(w − ε)) / 2ε, from two forward passes.
    epsilon : float
        ε, the nudge.
    parameters : int
        How many parameters there are, of which k were nudged.
    """

    recorded: FloatArray
    measured: FloatArray
    epsilon: float
    parameters: int

    @property
    def relative_error(self) -> float:
        """Return ‖recorded − measured‖ / (‖recorded‖ + ‖measured‖); 0 if both are 0."""
        size = np.linalg.norm(self.recorded) + np.linalg.norm(self.measured)
        off = np.linalg.norm(self.recorded - self.measured)
        return float(off / size) if size > 0 else 0.0


def check_parameter(
    program: Program,
    record: StepRecord,
    layer: int,
    before: int,
    unit: int,
    epsilon: float = EPSILON,
) -> GradientCheck:
    """Check ∂ℒ/∂w of one weight; of the unit's bias if `before` is −1.

    Parameters
    ----------
    program, record
        Of the step, whose batch and weights before the update are used. Nothing of the
        run is changed: the forward passes have copies, in double precision.
    layer, before, unit : int
        The layer from 1, and the units that the weight joins, from 0.
    epsilon : float
        ε > 0.
    """
    place = (f"b{layer}", (unit,)) if before < 0 else (f"W{layer}", (before, unit))
    return _check(program, record, [place], 1, epsilon)


def check_layer(
    program: Program, record: StepRecord, layer: int, epsilon: float = EPSILON
) -> GradientCheck:
    """Check ∂ℒ/∂W and ∂ℒ/∂b of a layer, as in `check_parameter`."""
    places = list(_places(record, layer))
    count = min(len(places), MOST_CHECKED)
    chosen = np.linspace(0, len(places) - 1, count).round().astype(int)
    some = [places[k] for k in chosen]
    return _check(program, record, some, len(places), epsilon)


def _places(record: StepRecord, layer: int) -> Iterator[Place]:
    for kind, arrays in (("W", record.W_before), ("b", record.b_before)):
        for index in np.ndindex(arrays[layer].shape):
            yield f"{kind}{layer}", index


def _check(
    program: Program,
    record: StepRecord,
    places: list[Place],
    parameters: int,
    epsilon: float,
) -> GradientCheck:
    if not 0 < epsilon < np.inf:
        raise ValueError(f"epsilon must be a positive number, got {epsilon!r}.")
    loss = _Loss(program, record)
    gradients = {f"W{k}": dW for k, dW in record.dW.items()}
    gradients |= {f"b{k}": db for k, db in record.db.items()}
    recorded = np.array([float(gradients[name][index]) for name, index in places])
    with np.errstate(all="ignore"):  # a run that diverges has such numbers
        measured = np.array([loss.slope(place, epsilon) for place in places])
    return GradientCheck(recorded, measured, epsilon, parameters)


class _Loss:
    """ℒ of a record's batch as a function of the parameters, in double precision."""

    def __init__(self, program: Program, record: StepRecord) -> None:
        program = replace(program, dtype="float64")
        before = looks.parameters(record, after=False)
        self._parameters: Log = {k: v.astype("float64") for k, v in before.items()}
        self._X, self._Y = record.X.astype("float64"), record.Y.astype("float64")
        self._forward, self._loss = forward_of(program), loss_of(program)
        self._penalty, self._output = penalty_of(program), program.output

    def slope(self, place: Place, epsilon: float) -> float:
        """Return the central difference of ℒ at a parameter."""
        name, index = place
        kept = self._parameters[name][index]
        sides = []
        for nudged in (kept + epsilon, kept - epsilon):
            self._parameters[name][index] = nudged
            sides.append(self._value())
        self._parameters[name][index] = kept
        return (sides[0] - sides[1]) / (2 * epsilon)

    def _value(self) -> float:
        trace = self._forward(self._X, **self._parameters)
        penalty = self._penalty(**self._parameters)
        return float(self._loss(trace[self._output], self._Y, penalty)[1])
