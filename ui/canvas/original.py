"""What the table says of inputs and targets that the network sees scaled."""

import math

from PySide6.QtCore import QCoreApplication

from nnviz.teach.original_units import bent
from ui.canvas import reading
from ui.canvas.scene import Scene, Weight
from ui.words import numbers

translate = QCoreApplication.translate


def seen(scene: Scene, feature: int) -> str:
    """Return what the network sees of an input: ``(540 − 1478.3) / 895.9 = −1.05``.

    Where nothing is scaled, or where it is veiled, that is the number alone.
    """
    # The first window need not wait for what writes arithmetic.
    from ui.words.scaling_words import scaled

    x, data = reading.a(scene, 0, feature), scene.names.data
    raw = reading.pick(scene, scene.raw, feature)
    if x is None or data is None or raw == x or "x" in scene.veil:
        return reading.shown(scene, "x", x)
    text = scaled(data.plan.inputs[feature].scaling, raw, x, scene.decimals)
    before, _, result = text.rpartition(" = ")
    return f"{tied(before)} {tied(f'= {result}')}" if before else tied(text)


def of_weight(scene: Scene, weight: Weight) -> str:
    """Return what one more of an input changes: “In original units: +0.128 k€ …”.

    Nothing where nothing is scaled, and of what is no such coefficient.
    """
    data = scene.names.data
    if data is None or not data.plan.scales or "w" in scene.veil:
        return ""
    is_one = len(scene.activations) == 1 and weight.source >= 0
    if not is_one or bent(scene.activations, data.table.problem):
        return ""
    own, value = data.plan.inputs[weight.source], reading.parameter(scene, weight)
    value *= data.y_scale / own.scaling.divisor
    text = tied(f"{_significant(scene, value)} {target_unit(scene)}".strip())
    words = translate("Canvas", "In original units: {0} for {1} of {2}.")
    return words.format(text, tied(f"1 {own.unit}".strip()), own.name)


def _significant(scene: Scene, value: float) -> str:
    """Write a slope: what is small has as many digits that tell something."""
    if not value or not math.isfinite(value):
        return numbers.signed(value)
    zeros = max(0, -math.floor(math.log10(abs(value))))
    return numbers.signed(value, scene.decimals + 2 + zeros)


def tied(text: str) -> str:
    """Return a text at whose spaces no line ends."""
    return text.replace(" ", "\u00a0")


def has_scaled_target(scene: Scene) -> bool:
    """Tell whether targets and predictions have another unit in the table."""
    data = scene.names.data
    return data is not None and data.plan.target.scaling.scale != "none"


def target_unit(scene: Scene) -> str:
    """Return the unit of the target in the table; "" where there is none."""
    return scene.names.data.table.target_unit if scene.names.data else ""


def of_target(scene: Scene, value: float) -> str:
    """Return a target or a prediction as the table has it, without its unit."""
    data = scene.names.data
    raw = value if data is None else value * data.y_scale + data.y_mean
    return numbers.plain(raw, scene.decimals)
