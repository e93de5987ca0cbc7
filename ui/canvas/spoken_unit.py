"""What is said of a unit or a sample, in sentences that are true at the moment."""

import math

from PySide6.QtCore import QCoreApplication

from ui.canvas import cells, inputs, original, reading
from ui.canvas.captions import weight_name
from ui.canvas.loss_node import rows as loss_rows
from ui.canvas.outcome import class_name, deciding, veiled
from ui.canvas.places import places_of
from ui.canvas.rows import error_label
from ui.canvas.scene import Quantity, Sample, Scene, Unit, Weight
from ui.words import numbers, vocabulary

translate = QCoreApplication.translate


def of_unit(scene: Scene, unit: Unit) -> tuple[str, ...]:
    """Return where it stands, then its z, a and gradient as far as they are known."""
    if unit.layer == 0:
        return _input(scene, unit.unit)
    title = translate("Canvas", "Unit {0} of layer [{1}]")
    title = title.format(unit.unit + 1, unit.layer)
    if unit.layer == scene.record.depth and len(scene.names.classes) > 2:
        title += f" · {class_name(scene, unit.unit)}"
    place = unit.layer, unit.unit
    sum_, answer = _sum(scene, *place), _activation(scene, *place)
    known = sum_, answer, *_answer(scene, *place), _error(scene, *place)
    return title, *known, *_map(scene, unit.layer)


def _answer(scene: Scene, layer: int, unit: int) -> tuple[str, ...]:
    """Return what an output answers as the table has it, where that is scaled."""
    a, is_output = reading.a(scene, layer, unit), layer == scene.record.depth
    if a is None or not is_output or not original.has_scaled_target(scene):
        return ()
    value = f"{original.of_target(scene, a)} {original.target_unit(scene)}".strip()
    text = translate("Canvas", "In original units that is {0}.")
    return (text.format(veiled(scene, "a", original.tied(value))),)


def _map(scene: Scene, layer: int) -> list[str]:
    """Return what the map on its card shows, or its bars, if it has some."""
    if places_of(scene).columns[layer].form not in ("card", "small_card"):
        return []
    if scene.maps:
        text = translate(
            "Canvas", "Its map: the a it gives for any {0} and {1} with these weights."
        )
        return [text.format(*scene.names.features)]
    if reading.a(scene, layer, 0) is None:
        return []
    return [translate("Canvas", "Its bars: a of every sample of the batch.")]


def of_sample(scene: Scene, sample: Sample) -> tuple[str, ...]:
    """Return which row of the table it is, its target, and what came out for it."""
    title = translate("Canvas", "Sample {0} of {1} · row {2} of the table")
    y, answer, prediction, loss = loss_rows(scene.following(sample.index))[:4]
    target = translate("Canvas", "Its target ({0}) is y = {1}.")
    found = [target.format(scene.names.target, y.text)]
    if scene.asked is None:
        row = numbers.integer(int(scene.rows[sample.index]) + 1)
        title = title.format(sample.index + 1, scene.record.m, row)
    else:
        title, found = translate("Canvas", "Your row, which has no target"), []
    if answer.text == reading.NOT_YET:
        found.append(translate("Canvas", "The network has not answered yet."))
    else:
        text = translate("Canvas", "The network answers {0} = {1}: {2} = {3}.")
        rows = (answer.label, answer.text, prediction.label, prediction.text)
        found.append(text.format(*rows))
    if scene.asked is None:
        found += _in_original_units(scene, sample, answer.text != reading.NOT_YET)
    if scene.asked is None and loss.text != reading.NOT_YET:
        text = translate("Canvas", "Its loss is {0} = {1}.")
        if not reading.has_sample_losses(scene):
            text = translate("Canvas", "Its squared error is {0} = {1}.")
        found.append(text.format(loss.label, loss.text))
    found += _share(scene, sample)
    return title, *found


def _in_original_units(scene: Scene, sample: Sample, is_answered: bool) -> list[str]:
    """Return target and prediction as the table has them, where they are scaled."""
    if not original.has_scaled_target(scene):
        return []
    record, unit = scene.record, original.target_unit(scene)
    values = record.Y[sample.index, 0], record.A[record.depth][sample.index, 0]
    quantities: tuple[Quantity, Quantity] = ("y", "prediction")
    target, answer = (
        veiled(
            scene,
            quantity,
            original.tied(f"{original.of_target(scene, value)} {unit}".strip()),
        )
        for quantity, value in zip(quantities, values, strict=True)
    )
    if not is_answered:
        text = translate("Canvas", "In original units the target is {0}.")
        return [text.format(target)]
    text = translate("Canvas", "In original units: target {0}, prediction {1}.")
    return [text.format(target, answer)]


def _share(scene: Scene, sample: Sample) -> list[str]:
    """Return a sample's share of the gradient that is pointed at, once it is made."""
    weight = scene.lit_weight
    values = reading.shares(scene, weight) if weight else None
    if weight is None or values is None:
        return []
    text = translate("Canvas", "Its share of ∂ℒ/∂{0} is {1}; ∂ℒ/∂{0} is their mean.")
    if reading.has_penalty(scene, weight):
        text = translate("Canvas", "Its share of ∂ℒ/∂{0} is {1}.")
    quantity: Quantity = "dw" if weight.source >= 0 else "db"
    share = reading.shown(scene, quantity, float(values[sample.index]), 1)
    return [text.format(weight_name(scene, weight), share)]


def _input(scene: Scene, feature: int) -> tuple[str, ...]:
    name, raw = scene.names.features[feature], inputs.raw_text(scene, feature)
    own = f"x{numbers.subscript(feature + 1)} = {original.seen(scene, feature)}"
    if scene.is_mean:
        text = translate("Canvas", "In the mean of the batch {0}.")
        return name, text.format(f"{raw} → {own}" if raw else own)
    if cells.is_tried(scene, feature):
        text = translate("Canvas", "Tried out: {0}.")
        return name, text.format(f"{raw} → {own}" if raw else own)
    if not raw:
        return name, translate("Canvas", "The network sees it as it is: {0}.").format(
            own
        )
    if cells.is_gap(scene, feature):
        text = translate(
            "Canvas", "The table says nothing: {0} stands in, the network sees {1}."
        )
        return name, text.format(raw.removeprefix("(").removesuffix(")"), own)
    text = translate("Canvas", "The table says {0}, the network sees {1}.")
    return name, text.format(raw, own)


def _sum(scene: Scene, layer: int, unit: int) -> str:
    z = reading.z(scene, layer, unit)
    if z is None:
        return translate("Canvas", "Its z is not computed yet.")
    if z != reading.pick(scene, scene.record.Z[layer], unit):
        text = translate("Canvas", "Its sum has come to z = {0}.")
        return text.format(reading.shown(scene, "z", z))
    if not scene.has_bias(layer):
        text = translate("Canvas", "The weighted sum of what comes in is z = {0}.")
        return text.format(reading.shown(scene, "z", z))
    b = reading.around(scene, Weight(layer, -1, unit))[0]
    text = translate(
        "Canvas", "The weighted sum of what comes in and b = {0} is z = {1}."
    )
    if scene.is_after:
        text = translate(
            "Canvas",
            "Before the update, the weighted sum of what comes in and b = {0} was "
            "z = {1}.",
        )
    return text.format(reading.shown(scene, "b", b), reading.shown(scene, "z", z))


def _activation(scene: Scene, layer: int, unit: int) -> str:
    a, name = reading.a(scene, layer, unit), scene.activations[layer - 1]
    if a is None:
        return translate("Canvas", "Its a is not computed yet.")
    if name == "softmax":
        text = translate("Canvas", "{0} shares 1 among the units: a = {1}.")
    elif name == "linear":
        text = translate("Canvas", "It goes on as it is: a = {1}.")
    else:
        text = translate("Canvas", "{0} turns it into a = {1}.")
    more = deciding(scene, layer, unit)
    return text.format(vocabulary.activation(name), reading.shown(scene, "a", a, more))


def _error(scene: Scene, layer: int, unit: int) -> str:
    quantity, value = reading.error(scene, layer, unit)
    if value is None:
        return translate("Canvas", "How the loss depends on it is not computed yet.")
    text = reading.shown(scene, quantity, value)
    equation = f"{error_label(scene, quantity)} = {text}"
    arrays = scene.record.dA if quantity == "da" else scene.record.dZ
    if value != reading.pick(scene, arrays[layer], unit):
        return translate("Canvas", "So far {0}.").format(equation)
    if quantity in scene.veil or not math.isfinite(value):
        return f"{equation}."
    effect = _effect_of_all(value) if scene.is_mean else _effect_of_one(value)
    return effect.format(quantity[1:], scene.sample + 1, equation)


def _effect_of_one(value: float) -> str:
    if value == 0:
        return translate(
            "Canvas",
            "If its {0} changes a little for sample {1}, the loss does not: {2}.",
        )
    if value > 0:
        return translate(
            "Canvas", "If its {0} grows a little for sample {1}, the loss rises: {2}."
        )
    return translate(
        "Canvas", "If its {0} grows a little for sample {1}, the loss falls: {2}."
    )


def _effect_of_all(value: float) -> str:
    if value == 0:
        return translate(
            "Canvas",
            "If its {0} changes a little for all samples, the loss does not: {2}.",
        )
    if value > 0:
        return translate(
            "Canvas", "If its {0} grows a little for all samples, the loss rises: {2}."
        )
    return translate(
        "Canvas", "If its {0} grows a little for all samples, the loss falls: {2}."
    )
