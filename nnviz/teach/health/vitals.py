"""What a recorded step tells of the health of every layer."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

from nnviz.model.activations import Activation
from nnviz.model.program import Program
from nnviz.model.record import StepRecord
from nnviz.teach import looks
from nnviz.teach.health.limits import MOST_ROWS, MOST_WORK, SATURATED
from nnviz.types import FloatArray

Units = tuple[FloatArray | None, ...]


@dataclass(frozen=True, eq=False)
class Vitals:
    """The health of the layers 1…L in one step; layer l is at index l − 1.

    Attributes
    ----------
    step : int
    gradients : (L,) array
        ‖∂ℒ/∂W[l]‖, the root of the sum of squares, as the step computed it: before
        clipping, with the penalty's share.
    weights, changes : (L,) array
        ‖W[l]‖ before the step, and ‖ΔW[l]‖, how far the step moved it.
    saturated : tuple of (n_l,) array, or None
        For each unit the share of rows for which it is saturated: its slope is below
        `limits.SATURATED` of its greatest. None where the activation has no two flat
        ends.
    dead : tuple of (n_l,) array, or None
        1 for each unit that gives 0, with a slope of 0, for every row, else 0. None
        where the activation has no such range, as ReLU has.
    rows : int
        How many rows of the training set these two are of.
    """

    step: int
    gradients: FloatArray
    weights: FloatArray
    changes: FloatArray
    saturated: Units
    dead: Units
    rows: int

    @cached_property
    def ratios(self) -> FloatArray:
        """Return ‖ΔW[l]‖ / ‖W[l]‖, (L,); NaN for weights that are all 0."""
        with np.errstate(all="ignore"):
            found: FloatArray = self.changes / self.weights
        return np.where(self.weights > 0, found, np.nan)

    @cached_property
    def saturated_shares(self) -> FloatArray:
        """Return the share of saturated values in each layer, (L,); NaN for None."""
        return _means(self.saturated)

    @cached_property
    def dead_shares(self) -> FloatArray:
        """Return the share of dead units in each layer, (L,); NaN for None."""
        return _means(self.dead)


def vitals(program: Program, record: StepRecord, X: FloatArray) -> Vitals:
    """Return the health of every layer in a step.

    Parameters
    ----------
    program : Program
    record : StepRecord
    X : (n, n_0) array
        The rows that units are looked at with, before the step: see `some_rows`.
    """
    layers = range(1, record.depth + 1)
    trace = looks.forward(program, looks.parameters(record, after=False), X)
    moved = [record.W_after[k] - record.W_before[k] for k in layers]
    pairs = [(program.activations[k - 1], trace[f"Z{k}"]) for k in layers]
    return Vitals(
        record.step,
        np.array([norm(record.dW[k]) for k in layers]),
        np.array([norm(record.W_before[k]) for k in layers]),
        np.array([norm(W) for W in moved]),
        tuple(saturation(activation, Z) for activation, Z in pairs),
        tuple(deadness(activation, Z) for activation, Z in pairs),
        len(X),
    )


def some_rows(X: FloatArray, parameters: int) -> FloatArray:
    """Return rows of a training set, evenly spread: as many as take no time.

    Parameters
    ----------
    X : (n, n_0) array
    parameters : int
        Of the network.
    """
    most = min(MOST_ROWS, max(1, MOST_WORK // max(1, parameters)))
    if len(X) <= most:
        return X
    return np.ascontiguousarray(X[np.linspace(0, len(X) - 1, most).astype(int)])


def norm(array: FloatArray) -> float:
    """Return the root of the sum of squares; also of numbers whose squares overflow."""
    if not array.size:
        return 0.0
    largest = float(np.abs(array).max())
    if largest == 0 or not np.isfinite(largest):
        return largest
    return largest * float(np.linalg.norm(np.asarray(array, float) / largest))


def saturation(activation: Activation, Z: FloatArray) -> FloatArray | None:
    """Return the share of rows of Z (n, n_l) for which each unit is saturated."""
    if not can_saturate(activation):
        return None
    slope = activation.slope_at(Z)
    found: FloatArray = (slope < SATURATED * greatest_slope(activation)).mean(axis=0)
    return found


def deadness(activation: Activation, Z: FloatArray) -> FloatArray | None:
    """Return 1 for each unit of Z (n, n_l) that is dead for all rows, else 0."""
    if not can_die(activation):
        return None
    is_out = (activation(Z) == 0) & (activation.slope_at(Z) == 0)
    found: FloatArray = is_out.all(axis=0).astype(float)
    return found


def can_saturate(activation: Activation) -> bool:
    """Tell whether it is flat at both ends."""
    return activation.slope is not None and bool(np.isfinite(activation.span).all())


def can_die(activation: Activation) -> bool:
    """Tell whether a unit can give 0 with a slope of 0: then it learns nothing."""
    if activation.slope is None:
        return False
    below = np.array([-1.0])
    return bool(activation(below)[0] == 0 and activation.slope_at(below)[0] == 0)


@lru_cache
def greatest_slope(activation: Activation) -> float:
    """Return the greatest slope of an activation that is flat at both ends."""
    return float(activation.slope_at(np.linspace(-4, 4, 801)).max())


def _means(units: Units) -> FloatArray:
    return np.array([np.nan if one is None else one.mean() for one in units])
