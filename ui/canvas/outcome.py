"""What the network answers to a sample, beside what it should: y, a, ŷ."""

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication

from nnviz.model.metrics import EVEN, predicted_classes
from nnviz.types import FloatArray
from ui.canvas import reading
from ui.canvas.scene import Quantity, Scene
from ui.words import numbers

translate = QCoreApplication.translate
RIGHT, WRONG, NONE = "✓", "✗", "–"


@dataclass(frozen=True)
class Outcome:
    """A sample's target and what came out for it, as text.

    Attributes
    ----------
    target : str
        The class, or y.
    answer_label, answer : str
        a of the class that is right; ŷ in a regression.
    prediction_label, prediction : str
        The class that is predicted, with ✓ or ✗; ŷ − y in a regression.
        Without a target: without a mark, and ŷ′ in a regression, in the table's unit.
    """

    target: str
    answer_label: str
    answer: str
    prediction_label: str
    prediction: str


def outcome(scene: Scene) -> Outcome:
    """Return the outcome of the followed sample, or of the batch's mean."""
    A, Y = scene.record.A[scene.record.depth], scene.record.Y
    if not scene.record.has_target:
        return _of_asked(scene, A)
    if not scene.names.classes:
        return _of_number(scene, A, Y)
    right = [is_right(scene, k) for k in range(scene.record.m)]
    label, answer = _answer(scene, A)
    target = class_name(scene, target_class(scene, scene.sample))
    prediction = class_name(scene, predicted_class(scene, scene.sample))
    if _has_nan(scene, scene.sample):
        prediction = numbers.plain(math.nan)
    mark = RIGHT if right[scene.sample] else WRONG
    prediction = f"{prediction} {mark}"
    if scene.is_mean:
        target, label, answer = _of_mean(scene, A, Y)
        prediction = f"{sum(right)}/{len(right)} {RIGHT}"
    return Outcome(
        veiled(scene, "y", target),
        label,
        answer,
        "ŷ",
        veiled(scene, "prediction", prediction),
    )


def target_class(scene: Scene, sample: int) -> int:
    """Return which class a sample belongs to."""
    return _class_of(scene.record.Y[sample])


def predicted_class(scene: Scene, sample: int) -> int:
    """Return the class that is predicted for a sample: a > threshold, or the largest a.

    The threshold is 0.5 unless it is moved.
    """
    A = scene.record.A[scene.record.depth][sample]
    return _class_of(A, scene.selection.decides_at)


def is_right(scene: Scene, sample: int) -> bool:
    """Tell whether the predicted class is the sample's; NaN predicts none."""
    is_same = target_class(scene, sample) == predicted_class(scene, sample)
    return is_same and not _has_nan(scene, sample)


def _has_nan(scene: Scene, sample: int) -> bool:
    return bool(np.isnan(scene.record.A[scene.record.depth][sample]).any())


def class_name(scene: Scene, k: int) -> str:
    """Return the label of a class; a number of many with the word: units have some."""
    label = scene.names.classes[k]
    if len(scene.names.classes) == 2 or not label.lstrip("-").isdigit():
        return label
    return translate("Canvas", "class {0}").format(label)


def answering(scene: Scene, sample: int | None = None) -> int:
    """Return the output unit whose a is a sample's answer: that of its class.

    Without a target it is the class that is predicted.
    """
    if len(scene.names.classes) <= 2:
        return 0
    own_class = target_class if scene.record.has_target else predicted_class
    return own_class(scene, scene.sample if sample is None else sample)


def deciding(scene: Scene, layer: int, unit: int, more: int = 0) -> int:
    """Return the decimals of a beyond the scene's: so many that ŷ can be seen in it.

    Parameters
    ----------
    scene : Scene
    layer, unit : int
    more : int
        Decimals beyond those of the scene in any case.
    """
    if layer != scene.record.depth or not scene.names.classes or scene.is_mean:
        return more
    answers = scene.record.A[layer][scene.sample].tolist()
    return numbers.deciding(answers, scene.decimals + more)[unit] - scene.decimals


def veiled(scene: Scene, quantity: Quantity, text: str) -> str:
    """Return the text, or "?" where it is veiled."""
    return reading.VEILED if quantity in scene.veil else text


def _class_of(row: FloatArray, threshold: float = EVEN) -> int:
    return int(predicted_classes(row[np.newaxis], threshold)[0])


def _answer(scene: Scene, A: FloatArray) -> tuple[str, str]:
    unit = answering(scene)
    label = f"a, {class_name(scene, unit)}" if A.shape[1] > 1 else "a"
    more = deciding(scene, scene.record.depth, unit, 1)
    return label, reading.unsigned(scene, "a", reading.pick(scene, A, unit), more)


def _of_mean(scene: Scene, A: FloatArray, Y: FloatArray) -> tuple[str, str, str]:
    """Return the share of class 1 and the mean a; of more, what the true class got.

    Of more than two classes each sample has its own y, which have no mean.
    """
    if len(scene.names.classes) == 2:
        y = reading.unsigned(scene, "y", float(Y[:, 0].mean()))
        return y, *_answer(scene, A)
    given = [A[k, answering(scene, k)] for k in range(len(A))]
    text = reading.unsigned(scene, "a", float(np.mean(given)), 1)
    return NONE, translate("Canvas", "a, true"), text


def _of_asked(scene: Scene, A: FloatArray) -> Outcome:
    """Return what comes out where nothing should: a, then ŷ, in the table's unit."""
    if scene.names.classes:
        label, answer = _answer(scene, A)
        name = class_name(scene, predicted_class(scene, scene.sample))
        if _has_nan(scene, scene.sample):
            name = numbers.plain(math.nan)
        return Outcome(NONE, label, answer, "ŷ", veiled(scene, "prediction", name))
    data, a = scene.names.data, reading.pick(scene, A, 0)
    answer = reading.unsigned(scene, "prediction", a)
    if data is None:
        return Outcome(NONE, "ŷ", answer, "", "")
    raw = float(data.raw_targets(A[scene.sample : scene.sample + 1])[0, 0])
    text = f"{numbers.plain(raw)} {data.table.target_unit}".strip()
    return Outcome(NONE, "ŷ", answer, "ŷ′", veiled(scene, "prediction", text))


def _of_number(scene: Scene, A: FloatArray, Y: FloatArray) -> Outcome:
    a, y = reading.pick(scene, A, 0), reading.pick(scene, Y, 0)
    return Outcome(
        reading.unsigned(scene, "y", y),
        "ŷ",
        reading.unsigned(scene, "prediction", a),
        "ŷ − y",
        reading.shown(scene, "prediction", a - y),
    )
