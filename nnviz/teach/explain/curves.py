"""The curve of an activation or a loss, and where a unit stands on it."""

import numpy as np

from nnviz.teach.explain.backward import fused_factors
from nnviz.teach.explain.explanation import Curve
from nnviz.teach.explain.known import Known
from nnviz.types import FloatArray

POINTS = 161
_HALF_WIDTH = 4.0
_MARGIN = 1.3


def on_the_way_back(known: Known, layer: int, unit: int) -> list[Curve | None]:
    """Return the functions whose slopes make ∂ℒ⁽ⁱ⁾/∂z of a unit.

    The activation; before it the loss over a, where the training skips ∂ℒ⁽ⁱ⁾/∂a.
    """
    activation = activation_curve(known, layer, unit)
    if layer == known.program.depth and known.program.is_fused:
        return [loss_curve(known, unit), activation]
    return [activation]


def activation_curve(known: Known, layer: int, unit: int) -> Curve | None:
    """Return a over z with the unit's point; of softmax, with the other z held.

    The slope is given once the gradient passes it, at dZ.
    """
    z, (through, slope) = known.z(layer, unit).value, _passed(known, layer, unit)
    if z is None or not np.isfinite(z):
        return None
    activation = known.program.activations[layer - 1]
    half = max(_HALF_WIDTH, _MARGIN * abs(z))
    x = np.linspace(-half, half, POINTS)
    rows = np.repeat(known.record.Z[layer][known.sample : known.sample + 1], POINTS, 0)
    rows = rows.astype(np.float64)
    rows[:, unit] = x
    with np.errstate(all="ignore"):
        y: FloatArray = activation(rows)[:, through]
    a = known.a(layer, through).value
    units = (through, unit) if activation.slope is None else None
    return Curve(activation.name, "activation", x, y, z, a, slope, units)


def _passed(known: Known, layer: int, unit: int) -> tuple[int, float | None]:
    """Return whose a is drawn, and its slope where the gradient passes it.

    All that passes a fused softmax goes through the a of the true class.
    """
    if not known.has_begun("dZ", layer):
        return unit, None
    if known.program.activations[layer - 1].slope is not None:
        return unit, known.slope(layer, unit)
    factors = fused_factors(known, unit) if known.program.is_fused else None
    return (factors.through, factors.second.value) if factors else (unit, None)


def loss_curve(known: Known, unit: int) -> Curve | None:
    """Return ℒ⁽ⁱ⁾ over the a of one output, the other outputs held.

    Through a fused softmax only the true class sends something back: it is its a. A
    squared error, where the loss has no ℒ⁽ⁱ⁾, is not what the gradient is of: it gets
    no slope.
    """
    last, slope = known.program.depth, known.da(known.program.depth, unit).value
    if known.program.is_fused and known.has_begun("dZ", last):
        factors = fused_factors(known, unit)
        if factors is not None:
            unit, slope = factors.through, factors.first.value
    a, loss = known.a(last, unit).value, known.sample_loss().value
    if a is None or not np.isfinite([a, loss or 0.0]).all():
        return None
    y = known.record.Y[known.sample, unit]
    x = _range(known, float(a), float(y))
    outputs = np.repeat(
        known.record.A[last][known.sample : known.sample + 1], POINTS, 0
    )
    outputs = outputs.astype(np.float64)
    outputs[:, unit] = x
    targets = np.repeat(known.record.Y[known.sample : known.sample + 1], POINTS, 0)
    losses = _losses_from_a(known, outputs, targets)
    if not known.program.loss.has_sample_losses:
        slope = None
    return Curve(known.program.loss.name, "loss", x, losses, float(a), loss, slope)


def _range(known: Known, a: float, y: float) -> FloatArray:
    if known.program.loss.name.endswith("_crossentropy"):
        return np.linspace(0.005, 0.995, POINTS)
    half = max(1.0, _MARGIN * abs(a - y))
    return np.linspace(y - half, y + half, POINTS)


def _losses_from_a(known: Known, A: FloatArray, Y: FloatArray) -> FloatArray:
    """Return the loss of each row."""
    with np.errstate(all="ignore"):  # a run that diverges has such numbers
        return known.program.loss.of_samples(A, Y)
