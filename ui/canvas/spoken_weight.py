"""What is said of a weight or a bias, in sentences that are true at the moment."""

import math

import numpy as np
from PySide6.QtCore import QCoreApplication

from ui.canvas import original, reading
from ui.canvas.captions import shares, weight_name
from ui.canvas.scene import Quantity, Scene, Weight

translate = QCoreApplication.translate


def of_weight(scene: Scene, weight: Weight) -> tuple[str, ...]:
    """Return its value, what it joins, how the loss depends on it and what follows."""
    letter: Quantity = "w" if weight.source >= 0 else "b"
    value = _text(scene, letter, reading.parameter(scene, weight))
    title = f"{weight_name(scene, weight)} = {value}"
    told = (
        _joins(scene, weight),
        _adds(scene, weight),
        original.of_weight(scene, weight),
    )
    return title, *filter(None, told), *_gradient(scene, weight, letter)


def _joins(scene: Scene, weight: Weight) -> str:
    layer, source, to = weight.layer, weight.source + 1, weight.target + 1
    if not source:
        text = translate(
            "Canvas", "It is the bias of unit {0} of layer [{1}]: it shifts the sum."
        )
        return text.format(to, layer)
    if layer == 1:
        text = translate("Canvas", "It carries {0} into unit {1} of layer [1].")
        return text.format(scene.names.features[source - 1], to)
    text = translate(
        "Canvas", "It carries unit {0} of layer [{1}] into unit {2} of layer [{3}]."
    )
    return text.format(source, layer - 1, to, layer)


def _adds(scene: Scene, weight: Weight) -> str:
    """Return what it adds to the z of the followed sample, until there is a gradient.

    That one is of the whole batch, and has enough to be told of itself.
    """
    layer, source, unit = weight.layer, weight.source, weight.target
    z, slope = reading.z(scene, layer, unit), reading.gradient(scene, weight)
    is_told = not (scene.is_mean or scene.veil & {"w", "x", "a", "z"})
    if source < 0 or z is None or slope is not None or not is_told:
        return ""
    w, _ = reading.around(scene, weight)
    with np.errstate(all="ignore"):  # after a divergence
        product = w * reading.pick(scene, reading.layer_input(scene, layer), source)
    text = translate("Canvas", "It adds w·{0} = {1} to the z of sample {2}.")
    letter = reading.input_letter(layer)
    return text.format(letter, _text(scene, "z", float(product)), scene.sample + 1)


def _gradient(scene: Scene, weight: Weight, letter: Quantity) -> tuple[str, ...]:
    slope = reading.gradient(scene, weight)
    if slope is None:
        return (_to_come(scene, weight, letter),)
    quantity: Quantity = "dw" if letter == "w" else "db"
    equation = f"∂ℒ/∂{letter} = {_text(scene, quantity, slope)}"
    if quantity in scene.veil or not math.isfinite(slope):
        return (f"{equation}.",)
    effect = _past(slope) if scene.is_after else _present(slope)
    return (
        effect.format(equation),
        shares(scene, weight),
        _change(scene, weight, letter),
    )


def _to_come(scene: Scene, weight: Weight, letter: Quantity) -> str:
    """Say when the gradient comes, and the sample's share, which ∂ℒ/∂z tells."""
    layer, to = weight.layer, weight.target
    dz = reading.error(scene, layer, to)
    moment = f"dW[{layer}]"
    if scene.is_mean or dz[0] != "dz" or dz[1] is None:
        return translate(
            "Canvas", "Its gradient is not computed yet: it comes at {0}."
        ).format(moment)
    into = reading.layer_input(scene, layer)[scene.sample]
    share = dz[1] * (float(into[weight.source]) if weight.source >= 0 else 1.0)
    text = translate(
        "Canvas", "Sample {0}’s share of ∂ℒ/∂{1} is {2}; the mean comes at {3}."
    )
    known = _text(scene, "dw" if letter == "w" else "db", share)
    return text.format(scene.sample + 1, letter, known, moment)


def _present(slope: float) -> str:
    if slope == 0:
        return translate("Canvas", "If it changes a little, the loss does not: {0}.")
    if slope > 0:
        return translate("Canvas", "If it grows a little, the loss rises: {0}.")
    return translate("Canvas", "If it grows a little, the loss falls: {0}.")


def _past(slope: float) -> str:
    """Say the same after the step: the gradient was that of the old weights."""
    if slope == 0:
        return translate("Canvas", "The loss did not depend on its old value: {0}.")
    if slope > 0:
        return translate(
            "Canvas",
            "Had it been a little larger, the loss would have been higher: {0}.",
        )
    return translate(
        "Canvas", "Had it been a little larger, the loss would have been lower: {0}."
    )


def _change(scene: Scene, weight: Weight, letter: Quantity) -> str:
    before, after = reading.around(scene, weight)
    if not scene.is_after:
        text = translate("Canvas", "The update will change it by {0}.")
        return text.format(_text(scene, letter, after - before))
    if reading.is_by_hand(scene, weight):
        return translate("Canvas", "It is set by hand after the update.")
    text = translate("Canvas", "The update changes it from {0} to {1}: by {2}.")
    more = reading.telling(scene, weight, 2)
    around = (reading.shown(scene, letter, value, more) for value in (before, after))
    return text.format(*around, reading.step(scene, weight))


def _text(scene: Scene, quantity: Quantity, value: float | None) -> str:
    return reading.shown(scene, quantity, value, 2)
