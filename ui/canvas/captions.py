"""What happens at a moment, in a line under the network."""

import math

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPainter

from nnviz.teach.looks import Proof
from ui.canvas import reading, terms, timing
from ui.canvas.drawing import LABEL, Style, elided, text_width, write
from ui.canvas.rows import error_label, rows
from ui.canvas.scene import Quantity, Scene, Unit, Weight
from ui.words import numbers, vocabulary

translate = QCoreApplication.translate
MOMENT = Style(12, 700)
MOST_STEPS = 2  # of the weights into a unit: more would not fit into the line


def draw(painter: QPainter, scene: Scene, room: QRectF) -> float:
    """Write the moment's name and its sentence; return where that ends."""
    name = vocabulary.moment(scene.moment)
    colour = scene.theme.phase_text(scene.moment.phase)
    place = QPointF(room.left(), room.top() + 15)
    write(painter, place, name, MOMENT, colour)
    shift = text_width(name, MOMENT) + 10
    text = elided(caption(scene), LABEL, room.width() - shift)
    write(painter, place + QPointF(shift, 0), text, LABEL, scene.theme.ink)
    return room.left() + shift + text_width(text, LABEL)


def caption(scene: Scene) -> str:
    """Return one sentence on the moment; the proof once the update has brought it."""
    found = terms.lines(scene)
    if found:
        return " · ".join((*map(str, found), *_so_far(scene)))
    kind = scene.moment.kind
    if kind == "update":
        return _update(scene)
    if kind == "dW":
        return _gradient(scene)
    if kind == "dZ" and scene.moment.layer == scene.record.depth and scene.is_fused:
        text = translate("Canvas", "{0} = {1} directly: no {2} is computed here")
        dz, da = error_label(scene, "dz"), error_label(scene, "da")
        return text.format(dz, reading.direct(scene), da)
    return _plain(scene)


def _so_far(scene: Scene) -> tuple[str, ...]:
    """Return what the sum that is walked has come to."""
    if scene.part is None or scene.moment.kind not in ("Z", "dA"):
        return ()
    z, *_, error = rows(scene, *scene.part.unit)
    row = z if scene.moment.kind == "Z" else error
    return (f"{row.label} = {row.text}",)


def _plain(scene: Scene) -> str:
    m = scene.record.m
    activation = scene.activations[scene.moment.layer - 1]
    match scene.moment.kind:
        case "batch" if m == 1:
            return translate("Canvas", "The batch is this one sample")
        case "batch":
            text = translate(
                "Canvas",
                "{0} samples: one is followed, the others do the same at the same time",
            )
            return text.format(m)
        case "Z":
            text = translate("Canvas", "Every {0} travels its edge; with b they make z")
            if not scene.has_bias(scene.moment.layer):
                text = translate("Canvas", "Every {0} travels its edge; they make z")
            return text.format(f"w·{reading.input_letter(scene.moment.layer)}")
        case "A":
            return _activation(scene, activation)
        case "loss":
            return _loss(scene)
        case "dA" if scene.moment.layer == scene.record.depth:
            text = translate("Canvas", "The loss says how it changes with a: {0}")
            return text.format(error_label(scene, "da"))
        case "dA":
            text = translate("Canvas", "Every w·{0} travels back; they make {1}")
            return text.format(error_label(scene, "dz"), error_label(scene, "da"))
        case _:
            return _gate(scene, activation)


def _activation(scene: Scene, activation: str) -> str:
    """Return how a comes from z; the mean of the a's is not the a of the mean z."""
    name = vocabulary.activation(activation)
    if activation == "softmax":
        return translate("Canvas", "softmax shares 1 among the units")
    if activation == "linear":
        return translate("Canvas", "{0}: a is z itself").format(name)
    if scene.is_mean:
        text = translate("Canvas", "The mean of the a: not {0} of the mean z")
        return text.format(name)
    return translate("Canvas", "z meets the curve of {0}: that is a").format(name)


def _gate(scene: Scene, activation: str) -> str:
    """Return how ∂ℒ/∂z comes from ∂ℒ/∂a, and why there may be no gate to be seen."""
    da, dz = error_label(scene, "da"), error_label(scene, "dz")
    name = vocabulary.activation(activation)
    if not reading.has_slopes(scene, scene.moment.layer):
        text = translate("Canvas", "{0} joins its units: each {1} is made of every {2}")
        return text.format(name, dz, da)
    if scene.is_mean:
        text = translate(
            "Canvas", "The mean of {0}·slope: each sample has its own slope, so no gate"
        )
        return text.format("∂ℒ⁽ⁱ⁾/∂a" if reading.has_sample_losses(scene) else da)
    text = translate(
        "Canvas", "{0} passes a gate, as wide open as the slope of {1} at z: 0 … 1"
    )
    return text.format(da, name)


def _loss(scene: Scene) -> str:
    """Return how ℒ comes from what is computed of each sample."""
    if not reading.has_sample_losses(scene):
        text = translate("Canvas", "ℒ is the root of the mean of e⁽ⁱ⁾, m = {0}")
    else:
        text = translate("Canvas", "ℒ is the mean of ℒ⁽ⁱ⁾ over the batch, m = {0}")
    caption = text.format(scene.record.m)
    if scene.record.penalty:
        return translate("Canvas", "{0}, plus the penalty").format(caption)
    return caption


def _gradient(scene: Scene) -> str:
    """Return the two numbers of the weight that is pointed at, or what they are."""
    for spot in scene.lit:
        if isinstance(spot, Weight) and spot.layer == scene.moment.layer:
            text = translate("Canvas", "{0}: {1}")
            return text.format(weight_name(scene, spot), shares(scene, spot))
    text = translate("Canvas", "{0} meets {1}; their mean product, m = {2}, is ∂ℒ/∂w")
    own = "∂ℒ⁽ⁱ⁾/∂z" if reading.has_sample_losses(scene) else "m·∂ℒ/∂z"
    return text.format(reading.input_letter(scene.moment.layer), own, scene.record.m)


def shares(scene: Scene, weight: Weight) -> str:
    """Return ``sample 4: +0.287 · mean of 10: +0.025``: a sample's part, and ∂ℒ/∂w."""
    quantity: Quantity = "dw" if weight.source >= 0 else "db"
    own = reading.shown(scene, quantity, reading.product(scene, weight), 1)
    whole = reading.shown(scene, quantity, reading.gradient(scene, weight), 1)
    if reading.has_penalty(scene, weight):
        text = translate("Canvas", "sample {0}: {1} · mean with the penalty: {2}")
        return text.format(scene.sample + 1, own, whole)
    text = translate("Canvas", "sample {0}: {1} · mean of {2}: {3}")
    return text.format(scene.sample + 1, own, scene.record.m, whole)


def weight_name(scene: Scene, weight: Weight) -> str:
    """Return ``w₃,₂[1]``, from 3 to 2, or ``b₂[1]``."""
    place = weight.layer, weight.source, weight.target
    return vocabulary.placed_parameter(scene.sizes, *place)


def _update(scene: Scene) -> str:
    """Return the step of the weight that is pointed at; at the end, the proof."""
    for spot in scene.lit:
        if isinstance(spot, Weight):
            step = _step(scene, spot)
            return f"{step} ({reading.step(scene, spot)})" if "→" in step else step
        if isinstance(spot, Unit) and spot.layer > 0:
            return _steps_into(scene, spot)
    if scene.progress < timing.PROVEN or scene.proof is None:
        return translate("Canvas", "Every weight takes its step against its gradient")
    if "loss" in scene.veil:
        return reading.VEILED
    return proof_text(scene.proof, scene.decimals + 2)


def _steps_into(scene: Scene, unit: Unit) -> str:
    """Return the steps of a unit's bias and weights; of many, the largest."""
    sources = range(scene.sizes[unit.layer - 1])
    into = [Weight(unit.layer, source, unit.unit) for source in sources]
    found = [_step(scene, weight) for weight in into[:MOST_STEPS]]
    if len(into) > MOST_STEPS:
        largest = max(into, key=lambda weight: _size(scene, weight))
        text = translate("Canvas", "the largest of {0} w: {1}")
        found = [text.format(numbers.integer(len(into)), _step(scene, largest))]
    if scene.has_bias(unit.layer):
        found.insert(0, _step(scene, Weight(unit.layer, -1, unit.unit)))
    return " · ".join(found)


def _size(scene: Scene, weight: Weight) -> float:
    """Return by how much a step changes a weight; nothing where that is not known."""
    before, after = reading.around(scene, weight)
    return abs(after - before) if math.isfinite(after - before) else 0.0


def _step(scene: Scene, weight: Weight) -> str:
    """Return ``w₃,₂[1]: +0.3126 → +0.2913``."""
    quantity: Quantity = "w" if weight.source >= 0 else "b"
    around, more = reading.around(scene, weight), reading.telling(scene, weight, 2)
    old, new = (reading.shown(scene, quantity, value, more) for value in around)
    if reading.is_by_hand(scene, weight):
        text = translate("Canvas", "{0} = {1}, set by hand")
        return text.format(weight_name(scene, weight), new)
    if old == new:
        return f"{weight_name(scene, weight)}: {new} ({reading.change(scene, weight)})"
    return f"{weight_name(scene, weight)}: {old} → {new}"


def proof_text(proof: Proof, decimals: int) -> str:
    """Return the proof: ``ℒ 0.0786 → 0.0716 (the gradient promised 0.0712)``."""
    text = translate("Canvas", "ℒ {0} → {1} (the gradient promised {2})")
    values = proof.before, proof.after, proof.promised
    decimals = numbers.telling(proof.before, proof.after, decimals)
    return text.format(*(numbers.plain(value, decimals) for value in values))
