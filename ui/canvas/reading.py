"""The numbers of a scene: what its record says, as far as it is computed by now.

``None`` is what is not computed yet. Nothing is computed here but the sums on their
way: the parts of z that have arrived, and the followed sample's share of a gradient.
"""

import math
from functools import cache

import numpy as np

from nnviz.model import activations, losses
from nnviz.types import FloatArray
from ui import numbers
from ui.canvas import timing
from ui.canvas.scene import Quantity, Scene, Weight

NOT_YET, VEILED = "·", "?"
NOISE = 1e-5  # of a mean, relative to what it is the mean of


def pick(scene: Scene, values: FloatArray, unit: int) -> float:
    """Return the followed sample's entry of a unit in (m, n) values, or the mean."""
    if scene.is_mean:
        return float(values[:, unit].mean())
    return float(values[scene.sample, unit])


def layer_input(scene: Scene, layer: int) -> FloatArray:
    """Return what enters a layer, (m, n_{l-1})."""
    return scene.record.X if layer == 1 else scene.record.A[layer - 1]


def input_letter(layer: int) -> str:
    """Return what a layer's inputs are called: x are the data, a another layer's."""
    return "x" if layer == 1 else "a"


def z(scene: Scene, layer: int, unit: int) -> float | None:
    """Return z, or b and what has arrived of the rest; None before anything has."""
    done = scene.done("Z", layer)
    if done <= 0:
        return None
    if done >= timing.LAST_DEPARTURE + timing.TRAVEL:
        return pick(scene, scene.record.Z[layer], unit)
    count = timing.arrived(done, scene.sizes[layer - 1])
    if not count:
        return None
    W, b = scene.record.W_before[layer], scene.record.b_before[layer]
    A = layer_input(scene, layer)
    return float(b[unit]) + math.fsum(
        pick(scene, A, k) * float(W[k, unit]) for k in range(count)
    )


def a(scene: Scene, layer: int, unit: int) -> float | None:
    """Return a once z has passed the activation's curve."""
    if layer == 0:
        return pick(scene, scene.record.X, unit)
    if scene.done("A", layer) < timing.CURVED:
        return None
    return pick(scene, scene.record.A[layer], unit)


def error(scene: Scene, layer: int, unit: int) -> tuple[Quantity, float | None]:
    """Return ∂ℒ/∂a while it arrives, ∂ℒ/∂z once it has passed the slope."""
    if scene.done("dZ", layer) >= timing.PASSED:
        return "dz", pick(scene, scene.record.dZ[layer], unit)
    done = scene.done("dA", layer)
    if done <= 0:
        return "dz", None
    if done >= timing.LAST_DEPARTURE + timing.TRAVEL:
        return "da", pick(scene, scene.record.dA[layer], unit)
    if layer == scene.record.depth:
        return "da", None
    count = timing.arrived(done, scene.sizes[layer + 1])
    W, dZ = scene.record.W_before[layer + 1], scene.record.dZ[layer + 1]
    arrived = (pick(scene, dZ, k) * float(W[unit, k]) for k in range(count))
    return "da", math.fsum(arrived) if count else None


def largest_error(scene: Scene, layer: int, quantity: Quantity) -> float:
    """Return the largest finite |∂ℒ/∂a| or |∂ℒ/∂z| of a layer."""
    record = scene.record
    values = (record.dA if quantity == "da" else record.dZ)[layer]
    row = values.mean(axis=0) if scene.is_mean else values[scene.sample]
    return float(np.abs(row[np.isfinite(row)]).max(initial=0.0))


def parameter(scene: Scene, weight: Weight) -> float:
    """Return a weight or a bias as it is at the cursor: new once the update slid it."""
    done = scene.done("update")
    return around(scene, weight)[1 if done >= timing.SLID else 0]


def weights_into(scene: Scene, layer: int, unit: int) -> FloatArray:
    """Return the weights into a unit as they are at the cursor, (n_{l-1},)."""
    is_new = scene.done("update") >= timing.SLID
    sides = scene.record.W_after if is_new else scene.record.W_before
    return sides[layer][:, unit]


def around(scene: Scene, weight: Weight) -> tuple[float, float]:
    """Return a weight or a bias before and after the step."""
    record, layer, to = scene.record, weight.layer, weight.target
    if weight.source < 0:
        return float(record.b_before[layer][to]), float(record.b_after[layer][to])
    place = weight.source, to
    return float(record.W_before[layer][place]), float(record.W_after[layer][place])


def gradient(scene: Scene, weight: Weight) -> float | None:
    """Return ∂ℒ/∂w of the batch, once a and ∂ℒ/∂z have met."""
    record, layer = scene.record, weight.layer
    if scene.done("dW", layer) < timing.MET:
        return None
    if weight.source < 0:
        return float(record.db[layer][weight.target])
    return float(record.dW[layer][weight.source, weight.target])


def shares(scene: Scene, weight: Weight) -> FloatArray | None:
    """Return each sample's part in the gradient, (m,): x or a, times its ∂ℒ⁽ⁱ⁾/∂z.

    Their mean is ∂ℒ/∂w, but for a penalty.
    """
    if gradient(scene, weight) is None:
        return None
    dz = scene.record.dZ[weight.layer][:, weight.target]
    if weight.source < 0:
        return dz
    made: FloatArray = layer_input(scene, weight.layer)[:, weight.source] * dz
    return made


def product(scene: Scene, weight: Weight) -> float | None:
    """Return the followed sample's part in the gradient."""
    found = shares(scene, weight)
    return None if found is None else float(found[scene.sample])


def has_penalty(scene: Scene, weight: Weight) -> bool:
    """Tell whether a gradient that is made is more than the mean of the shares."""
    found, whole = shares(scene, weight), gradient(scene, weight)
    if found is None or whole is None or not scene.record.penalty:
        return False
    noise = NOISE * float(np.abs(found).max())
    return abs(float(found.mean()) - whole) > noise


def slope(scene: Scene, layer: int, unit: int) -> float | None:
    """Return ∂a/∂z of the followed sample; None where it is not one number."""
    activation = activations.get(scene.activations[layer - 1])
    if activation.slope is None or scene.is_mean:
        return None
    value = scene.record.Z[layer][scene.sample, unit]
    with np.errstate(all="ignore"):
        return float(activation.slope_at(np.array(value)))


def has_sample_losses(scene: Scene) -> bool:
    """Tell whether a sample has its ℒ⁽ⁱ⁾; of the root of a mean, it has e⁽ⁱ⁾ alone."""
    return _loss(scene.loss).has_sample_losses


@cache
def _loss(code: str) -> losses.Loss:
    return losses.get(code)


def direct(scene: Scene) -> str:
    """Return what ∂ℒ/∂z of the output is with a fused loss: ``a − y``, or its share."""
    outputs = scene.sizes[-1]
    is_share = losses.get(scene.loss).mean_over_outputs and outputs > 1
    return f"(a − y)/{outputs}" if is_share else "a − y"


def shown(scene: Scene, quantity: Quantity, value: float | None, more: int = 0) -> str:
    """Write a number with its sign; what is veiled or not computed yet has a sign too.

    Parameters
    ----------
    scene : Scene
    quantity : Quantity
        What is veiled or not.
    value : float or None
    more : int
        Decimals beyond those of the scene.
    """
    if quantity in scene.veil:
        return VEILED
    return NOT_YET if value is None else numbers.signed(value, scene.decimals + more)


def unsigned(
    scene: Scene, quantity: Quantity, value: float | None, more: int = 0
) -> str:
    """Write a number as `shown` does, without a plus."""
    return shown(scene, quantity, value, more).removeprefix("+")


def page(count: int, followed: int, most: int) -> range:
    """Return those of `count` things, `most` at a time, among which the followed is."""
    most = max(1, most)
    first = followed // most * most
    return range(first, min(first + most, count))
