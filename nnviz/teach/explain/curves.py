"""The curve of an activation or a loss, and where a unit stands on it."""

from typing import Any

import numpy as np

from nnviz.teach.explain.explanation import Curve
from nnviz.teach.explain.known import Known
from nnviz.types import FloatArray

POINTS = 161
_HALF_WIDTH = 4.0
_MARGIN = 1.3


def activation_curve(known: Known, layer: int, unit: int) -> Curve | None:
    """Return a over z with the unit's point; of softmax, with the other z held.

    The slope is given once the gradient has passed it, at dZ.
    """
    z, a = known.z(layer, unit).value, known.a(layer, unit).value
    if z is None or not np.isfinite(z):
        return None
    activation = known.program.activations[layer - 1]
    half = max(_HALF_WIDTH, _MARGIN * abs(z))
    x = np.linspace(-half, half, POINTS)
    rows = np.repeat(known.record.Z[layer][known.sample : known.sample + 1], POINTS, 0)
    rows = rows.astype(np.float64)
    rows[:, unit] = x
    with np.errstate(all="ignore"):
        y: FloatArray = activation(rows)[:, unit]
    slope = None
    if known.has("dZ", layer):
        is_softmax = activation.slope is None and a is not None
        slope = a * (1 - a) if is_softmax and a else known.slope(layer, unit)
    return Curve(activation.name, "activation", x, y, z, a, slope)


def loss_curve(known: Known, unit: int) -> Curve | None:
    """Return ℒ⁽ⁱ⁾ over the a of one output, the other outputs held.

    None where it is not known, or the loss has no ℒ⁽ⁱ⁾.
    """
    if not known.program.loss.has_sample_losses:
        return None
    last = known.program.depth
    a, loss = known.a(last, unit).value, known.sample_loss().value
    if a is None or loss is None or not np.isfinite([a, loss]).all():
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
    slope = known.da(last, unit).value
    return Curve(known.program.loss.name, "loss", x, losses, float(a), loss, slope)


def _range(known: Known, a: float, y: float) -> FloatArray:
    if known.program.loss.name.endswith("_crossentropy"):
        return np.linspace(0.005, 0.995, POINTS)
    half = max(1.0, _MARGIN * abs(a - y))
    return np.linspace(y - half, y + half, POINTS)


def _losses_from_a(known: Known, A: FloatArray, Y: FloatArray) -> FloatArray:
    """Return the loss of each row by the loss's own lines."""
    space: dict[str, Any] = {"np": np, "A": A, "Y": Y}
    exec("\n".join(known.program.loss.samples), space)
    losses: FloatArray = space["losses"]
    return losses
