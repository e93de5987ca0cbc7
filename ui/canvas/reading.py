"""The numbers of a scene: what its record says, as far as it is computed by now.

``None`` is what is not computed yet. Nothing is computed here but the sums on their
way: the parts of z that have arrived, and the followed sample's share of a gradient.
"""

import math
from functools import cache

import numpy as np

from nnviz.model import activations, losses
from nnviz.model.ops import Kind
from nnviz.types import FloatArray
from ui.canvas import timing, walked
from ui.canvas.scene import Quantity, Scene, Weight
from ui.words import numbers

NOT_YET, VEILED = "·", "?"
NOISE = 1e-5  # of a mean, relative to what it is the mean of


def pick(scene: Scene, values: FloatArray, unit: int) -> float:
    """Return the followed sample's entry of a unit in (m, n) values, or the mean."""
    if scene.is_mean:
        return float(values[:, unit].mean())
    return float(values[scene.sample, unit])


def picked(scene: Scene, values: FloatArray) -> FloatArray:
    """Return the same of all units, (n,)."""
    row: FloatArray = values.mean(axis=0) if scene.is_mean else values[scene.sample]
    return row


def layer_input(scene: Scene, layer: int) -> FloatArray:
    """Return what enters a layer, (m, n_{l-1})."""
    return scene.record.X if layer == 1 else scene.record.A[layer - 1]


def input_letter(layer: int) -> str:
    """Return what a layer's inputs are called: x are the data, a another layer's."""
    return "x" if layer == 1 else "a"


def z(scene: Scene, layer: int, unit: int) -> float | None:
    """Return z, or what has arrived of it; None before anything has.

    All at once, b stands first; where the unit is walked term by term, b comes last.
    """
    record, inputs = scene.record, scene.sizes[layer - 1]
    is_at_once = walked.term(scene, "Z", layer, unit) is None
    count = walked.arrived(scene, "Z", layer, unit, inputs)
    if not count:
        return None
    has_bias = scene.has_bias(layer)
    if count >= (inputs if is_at_once else inputs + has_bias):
        return pick(scene, record.Z[layer], unit)
    A, W = layer_input(scene, layer), record.W_before[layer]
    products = (pick(scene, A, k) * float(W[k, unit]) for k in range(count))
    stands_first = has_bias and is_at_once
    start = float(record.b_before[layer][unit]) if stands_first else 0.0
    return start + math.fsum(products)


def arrived(scene: Scene, layer: int, unit: int) -> int:
    """Return how many of the products of a unit have come to its z."""
    inputs = scene.sizes[layer - 1]
    return min(inputs, walked.arrived(scene, "Z", layer, unit, inputs))


def a(scene: Scene, layer: int, unit: int) -> float | None:
    """Return a once z has passed the activation's curve."""
    if layer == 0:
        return pick(scene, scene.record.X, unit)
    if walked.come(scene, "A", layer, unit) < timing.CURVED:
        return None
    return pick(scene, scene.record.A[layer], unit)


def error(scene: Scene, layer: int, unit: int) -> tuple[Quantity, float | None]:
    """Return ∂ℒ/∂a while it arrives, ∂ℒ/∂z once it has passed the slope."""
    if walked.come(scene, "dZ", layer, unit) >= timing.PASSED:
        return "dz", pick(scene, scene.record.dZ[layer], unit)
    if scene.is_now("dA", layer) or scene.done("dA", layer) > 0:
        return "da", _arriving(scene, layer, unit)
    return "dz", None


def _arriving(scene: Scene, layer: int, unit: int) -> float | None:
    """Return ∂ℒ/∂a, or the sum of the shares that have arrived."""
    record = scene.record
    if layer == record.depth:
        has_come = walked.come(scene, "dA", layer, unit) >= timing.ARRIVED
        return pick(scene, record.dA[layer], unit) if has_come else None
    units = scene.sizes[layer + 1]
    count = walked.arrived(scene, "dA", layer, unit, units)
    if count == units:
        return pick(scene, record.dA[layer], unit)
    W, dZ = record.W_before[layer + 1], record.dZ[layer + 1]
    shares = (pick(scene, dZ, k) * float(W[unit, k]) for k in range(count))
    return math.fsum(shares) if count else None


def carried(scene: Scene, weight: Weight) -> float:
    """Return what travels along an edge: forward w·x, back w·∂ℒ/∂z."""
    record, layer = scene.record, weight.layer
    w = float(record.W_before[layer][weight.source, weight.target])
    if scene.moment.kind == "Z":
        return w * pick(scene, layer_input(scene, layer), weight.source)
    return w * pick(scene, record.dZ[layer], weight.target)


def largest_error(scene: Scene, layer: int, quantity: Quantity) -> float:
    """Return the largest finite |∂ℒ/∂a| or |∂ℒ/∂z| of a layer."""
    record = scene.record
    values = (record.dA if quantity == "da" else record.dZ)[layer]
    row = picked(scene, values)
    return float(np.abs(row[np.isfinite(row)]).max(initial=0.0))


def parameter(scene: Scene, weight: Weight) -> float:
    """Return a weight or a bias as it is at the cursor: new once the update slid it."""
    return around(scene, weight)[has_slid(scene, weight)]


def has_slid(scene: Scene, weight: Weight) -> bool:
    """Tell whether the update has given a weight or a bias its new value."""
    return _come(scene, "update", weight) >= timing.SLID


def is_by_hand(scene: Scene, weight: Weight) -> bool:
    """Tell whether a weight or a bias after the update is not what that made of it."""
    return scene.is_after and scene.tried is not None and scene.tried.sets(weight)


def slid(scene: Scene, weight: Weight) -> float:
    """Return a weight as its edge is drawn: on its way to the new value."""
    before, after = around(scene, weight)
    way = timing.share(_come(scene, "update", weight), 0, timing.SLID)
    return before + (after - before) * way


def weights_into(scene: Scene, layer: int, unit: int) -> FloatArray:
    """Return the weights into a unit as they are at the cursor, (n_{l-1},)."""
    sources = range(scene.sizes[layer - 1])
    return np.array([parameter(scene, Weight(layer, k, unit)) for k in sources])


def around(scene: Scene, weight: Weight) -> tuple[float, float]:
    """Return a weight or a bias before and after the step."""
    record, layer, to = scene.record, weight.layer, weight.target
    if weight.source < 0:
        return float(record.b_before[layer][to]), float(record.b_after[layer][to])
    place = weight.source, to
    return float(record.W_before[layer][place]), float(record.W_after[layer][place])


def telling(scene: Scene, weight: Weight, more: int = 0) -> int:
    """Return how many decimals beyond the scene's show what the update has changed.

    They are as many as asked for where no number of decimals does, and where the
    numbers change too fast to be read.
    """
    if scene.view.is_fast:
        return more
    decimals, sides = scene.decimals + more, around(scene, weight)
    found = numbers.telling(*sides, decimals)
    old, new = (numbers.plain(value, found) for value in sides)
    return more if old == new else found - scene.decimals


def change(scene: Scene, weight: Weight) -> str:
    """Write in two digits by how much the update changes a weight or a bias."""
    quantity: Quantity = "b" if weight.source < 0 else "w"
    before, after = around(scene, weight)
    return VEILED if quantity in scene.veil else numbers.rough(after - before)


def step(scene: Scene, weight: Weight) -> str:
    """Write the same with the decimals of the two values, unless they tell less."""
    before, after = around(scene, weight)
    decimals = scene.decimals + telling(scene, weight, 2)
    if not abs(after - before) * 10**decimals >= 10:
        return change(scene, weight)
    return shown(
        scene,
        "b" if weight.source < 0 else "w",
        after - before,
        decimals - scene.decimals,
    )


def gradient(scene: Scene, weight: Weight) -> float | None:
    """Return ∂ℒ/∂w of the batch, once a and ∂ℒ/∂z have met."""
    record, layer = scene.record, weight.layer
    if _come(scene, "dW", weight) < timing.MET:
        return None
    if weight.source < 0:
        return float(record.db[layer][weight.target])
    return float(record.dW[layer][weight.source, weight.target])


def shares(scene: Scene, weight: Weight) -> FloatArray | None:
    """Return each sample's part in the gradient, (m,): x or a, times its ∂ℒ⁽ⁱ⁾/∂z.

    Their mean is ∂ℒ/∂w, but for a penalty.
    """
    if _come(scene, "dW", weight) < timing.MET:
        return None
    dz = scene.record.dZ[weight.layer][:, weight.target]
    if weight.source < 0:
        return dz
    with np.errstate(all="ignore"):  # after a divergence
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
    with np.errstate(all="ignore"):
        noise = NOISE * float(np.abs(found).max())
        return abs(float(found.mean()) - whole) > noise


def _come(scene: Scene, kind: Kind, weight: Weight) -> float:
    """Return how far a moment has come in a weight or a bias."""
    layer, target = weight.layer, weight.target
    term = weight.source if weight.source >= 0 else scene.sizes[layer - 1]
    return walked.come(scene, kind, layer, target, term)


def slope(scene: Scene, layer: int, unit: int) -> float | None:
    """Return ∂a/∂z of the followed sample; None where it is not one number."""
    activation = activations.get(scene.activations[layer - 1])
    if activation.slope is None or scene.is_mean:
        return None
    value = scene.record.Z[layer][scene.sample, unit]
    with np.errstate(all="ignore"):
        return float(activation.slope_at(np.array(value)))


def has_slopes(scene: Scene, layer: int) -> bool:
    """Tell whether each a of a layer depends on its own z alone."""
    return activations.get(scene.activations[layer - 1]).slope is not None


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
