"""The terms of the loss: what each output adds, then ℒ⁽ⁱ⁾, then the batch's ℒ."""

import math
import re

from PySide6.QtCore import QCoreApplication

from nnviz.model import losses
from nnviz.teach.explain.expressions import lift, ln, of, square
from ui.canvas import reading
from ui.canvas.arithmetic import Known, Rule, line, shown
from ui.canvas.sample_loss import own, own_name
from ui.canvas.scene import Scene
from ui.canvas.terms import Line
from ui.words import numbers

translate = QCoreApplication.translate
_LETTER = re.compile(r"\b([ay])\b")
_SQUARED = Rule("({0} − {1})²", lambda a, y: square(a - y), is_signed=False)
# By the code of the loss: what is written of a and y, and what it is.
_RULES = {
    "mean_squared_error": ("(a − y)²", _SQUARED),
    "root_mean_squared_error": ("(a − y)²", _SQUARED),
    "half_mean_squared_error": (
        "½(a − y)²",
        Rule("½({0} − {1})²", lambda a, y: lift(0.5) * square(a - y), is_signed=False),
    ),
    "mean_absolute_error": (
        "|a − y|",
        Rule("|{0} − {1}|", lambda a, y: of("abs", a - y), is_signed=False),
    ),
}
_OF_ONE = "−ln a", Rule("−ln {0}", lambda a, y: -ln(a), is_signed=False)
_OF_ZERO = "−ln(1 − a)", Rule("−ln(1 − {0})", lambda a, y: -ln(1 - a), is_signed=False)
_OF_CLASS = "−y·ln a", Rule("−{1}·ln {0}", lambda a, y: -(y * ln(a)), is_signed=False)


def lines(scene: Scene, layer: int, unit: int, term: int) -> tuple[Line, ...]:
    """Return what a term of the loss is."""
    outputs = scene.sizes[-1]
    if term < outputs:
        return (_of_output(scene, term),)
    is_own = outputs > 1 and term == outputs
    return (_of_sample(scene) if is_own else _of_batch(scene),)


def _of_output(scene: Scene, unit: int) -> Line:
    y = reading.pick(scene, scene.record.Y, unit)
    name, rule = _rule(scene.loss, y)
    value, is_alone = own(scene), scene.sizes[-1] == 1
    name = f"{own_name(scene)} = {name}" if is_alone else _of_unit(name, unit)
    if not is_alone and scene.loss_terms is not None:
        value = reading.pick(scene, scene.loss_terms, unit)
    if rule is None or scene.is_mean:
        return Line(name, "", shown(scene, ("loss", value), 1))
    a = reading.pick(scene, scene.record.A[scene.record.depth], unit)
    return line(scene, name, rule, (("a", a), ("y", y)), ("loss", value), 1)


def _of_unit(formula: str, unit: int) -> str:
    """Return ``(a₂ − y₂)²`` for ``(a − y)²``; ``huber₂`` for a name."""
    index = numbers.subscript(unit + 1)
    found = _LETTER.sub(rf"\1{index}", formula)
    return found if found != formula else formula + index


def _rule(code: str, y: float) -> tuple[str, Rule | None]:
    """Return the formula of an output's loss, in symbols and in numbers."""
    if code == "binary_crossentropy" and y in (0, 1):
        return _OF_ONE if y else _OF_ZERO
    if code.endswith("categorical_crossentropy"):
        return _OF_CLASS
    return _RULES.get(code, (code, None))


def _of_sample(scene: Scene) -> Line:
    """Return ℒ⁽ⁱ⁾: the sum over the outputs, or their mean."""
    made: Known = "loss", own(scene)
    outputs = scene.sizes[-1]
    if scene.loss_terms is None or not losses.get(scene.loss).mean_over_outputs:
        return Line(own_name(scene), "", shown(scene, made, 1))
    total = math.fsum(reading.pick(scene, scene.loss_terms, k) for k in range(outputs))
    rule = Rule(f"{{0}} / {outputs}", lambda whole: whole / outputs, is_signed=False)
    return line(scene, own_name(scene), rule, (("loss", total),), made, 1)


def _of_batch(scene: Scene) -> Line:
    """Return ℒ: the mean of the ℒ⁽ⁱ⁾, or its root, and the penalty."""
    words = translate("Canvas", "ℒ, the mean of {0}")
    if not reading.has_sample_losses(scene):
        words = translate("Canvas", "ℒ, the root of the mean of {0}")
    words = words.format(scene.record.m)
    if scene.record.penalty:
        words = translate("Canvas", "{0}, plus the penalty").format(words)
    return Line(words, "", shown(scene, ("loss", scene.record.loss), 1))
