"""The terms of every moment in words and numbers, named from and to."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from nnviz.model.ops import Kind
from nnviz.teach.explain.activated import activated
from ui.canvas import loss_terms, reading
from ui.canvas.arithmetic import TIMES, Known, Rule, line, shown
from ui.canvas.outcome import deciding
from ui.canvas.rows import error_label
from ui.canvas.scene import Quantity, Scene, Weight
from ui.canvas.terms import Line
from ui.words import numbers, vocabulary

translate = QCoreApplication.translate
# By the name that the activation has in formulas, where that is not its code.
_SIGNS = {"sigmoid": "σ", "linear": ""}


def _product(scene: Scene, layer: int, unit: int, term: int) -> tuple[Line, ...]:
    """Return w·x, or b."""
    record, letter = scene.record, reading.input_letter(layer)
    if term == scene.sizes[layer - 1]:
        b = float(record.b_before[layer][unit])
        name = _name(scene, Weight(layer, -1, unit))
        return (Line(name, "", shown(scene, ("b", b))),)
    weight = Weight(layer, term, unit)
    w = float(record.W_before[layer][term, unit])
    x = reading.pick(scene, reading.layer_input(scene, layer), term)
    name = f"{_name(scene, weight)}·{letter}{_sub(term)}"
    product = reading.carried(scene, weight)
    factors: tuple[Known, ...] = ("w", w), (_input(layer), x)
    return (line(scene, name, TIMES, factors, ("z", product)),)


def _activated(scene: Scene, layer: int, unit: int, term: int) -> tuple[Line, ...]:
    """Return σ(z)."""
    code = scene.activations[layer - 1]
    sign = _SIGNS.get(code, code)
    name = f"{sign}(z)" if sign else "z"
    z = reading.pick(scene, scene.record.Z[layer], unit)
    a: Known = "a", reading.pick(scene, scene.record.A[layer], unit)
    more = deciding(scene, layer, unit)
    if code in ("softmax", "linear") or scene.is_mean:
        return (Line(name, "", shown(scene, a, more)),)
    rule = Rule(f"{sign}({{0}})", lambda number: activated(code, [number], 0))
    return (line(scene, name, rule, (("z", z),), a, more),)


def _share(scene: Scene, layer: int, unit: int, term: int) -> tuple[Line, ...]:
    """Return w·∂ℒ/∂z of a unit that is fed; at the output, what the loss gives."""
    record = scene.record
    if layer == record.depth:
        da = reading.pick(scene, record.dA[layer], unit)
        return (Line(error_label(scene, "da"), "", shown(scene, ("da", da))),)
    w = float(record.W_before[layer + 1][unit, term])
    dz = reading.pick(scene, record.dZ[layer + 1], term)
    name = f"w{_sub(unit, term)}·{error_label(scene, 'dz')}{_sub(term)}"
    share = reading.carried(scene, Weight(layer + 1, unit, term))
    return (line(scene, name, TIMES, (("w", w), ("dz", dz)), ("da", share)),)


def _gated(scene: Scene, layer: int, unit: int, term: int) -> tuple[Line, ...]:
    """Return ∂ℒ/∂a·σ′(z); of a fused loss, a − y at once."""
    record = scene.record
    dz: Known = "dz", reading.pick(scene, record.dZ[layer], unit)
    if layer == record.depth and scene.is_fused:
        return (_direct(scene, layer, unit, dz),)
    slope = reading.slope(scene, layer, unit)
    if slope is None:
        return (Line(error_label(scene, "dz"), "", shown(scene, dz)),)
    da = reading.pick(scene, record.dA[layer], unit)
    name = f"{error_label(scene, 'da')}·σ′(z)"
    return (line(scene, name, TIMES, (("da", da), ("z", slope)), dz),)


def _direct(scene: Scene, layer: int, unit: int, dz: Known) -> Line:
    a = reading.pick(scene, scene.record.A[layer], unit)
    y = reading.pick(scene, scene.record.Y, unit)
    rule = Rule("{0} − {1}", lambda a, y: a - y, is_signed=False)
    name = reading.direct(scene)
    if "/" in name:
        n = scene.sizes[-1]
        form = f"({{0}} − {{1}})/{n}"
        rule = Rule(form, lambda a, y: (a - y) / n, is_signed=False)
    return line(scene, name, rule, (("a", a), ("y", y)), dz)


def _gradient(scene: Scene, layer: int, unit: int, term: int) -> tuple[Line, ...]:
    """Return the sample's product beside the batch's mean, once they have met."""
    weight = _weight(scene, layer, unit, term)
    mean = reading.gradient(scene, weight)
    if mean is None:
        return ()
    words = translate("Canvas", "mean of {0}: ∂ℒ/∂{1}")
    words = words.format(scene.record.m, _name(scene, weight))
    of_batch = Line(words, "", shown(scene, ("dw", mean), 1))
    return (of_batch,) if scene.is_mean else (_own(scene, weight), of_batch)


def _own(scene: Scene, weight: Weight) -> Line:
    """Return the followed sample's part in a gradient: a·∂ℒ/∂z, for a bias ∂ℒ/∂z."""
    layer, source, unit = weight.layer, weight.source, weight.target
    words = translate("Canvas", "sample {0}: {1}")
    dz = float(scene.record.dZ[layer][scene.sample, unit])
    index = "" if vocabulary.is_alone(scene.sizes) else _sub(unit)
    name = f"{error_label(scene, 'dz')}{index}"
    if source < 0:
        name = words.format(scene.sample + 1, name)
        return Line(name, "", shown(scene, ("dw", dz), 1))
    x = float(reading.layer_input(scene, layer)[scene.sample, source])
    name = f"{reading.input_letter(layer)}{_sub(source)}·{name}"
    name = words.format(scene.sample + 1, name)
    factors: tuple[Known, ...] = (_input(layer), x), ("dz", dz)
    return line(scene, name, TIMES, factors, ("dw", x * dz), 1)


def _change(scene: Scene, layer: int, unit: int, term: int) -> tuple[Line, ...]:
    """Return w before → after, once it has changed, unless by hand."""
    weight = _weight(scene, layer, unit, term)
    if reading.is_by_hand(scene, weight) or not reading.has_slid(scene, weight):
        return ()
    quantity: Quantity = "b" if weight.source < 0 else "w"
    around, more = reading.around(scene, weight), reading.telling(scene, weight, 1)
    old, new = (reading.shown(scene, quantity, value, more) for value in around)
    return (Line(_name(scene, weight), f"{old} →", new),)


def _weight(scene: Scene, layer: int, unit: int, term: int) -> Weight:
    """Return the weight of a term; after the last one, the bias."""
    return Weight(layer, term if term < scene.sizes[layer - 1] else -1, unit)


def _name(scene: Scene, weight: Weight) -> str:
    place = weight.source, weight.target
    return vocabulary.parameter(scene.sizes, *place)


def _input(layer: int) -> Quantity:
    return "x" if layer == 1 else "a"


def _sub(*indices: int) -> str:
    return numbers.subscript(",".join(str(index + 1) for index in indices))


# By the kind of the moment: what makes the lines of a term of a unit.
MAKERS: dict[Kind, Callable[[Scene, int, int, int], tuple[Line, ...]]] = {
    "Z": _product,
    "A": _activated,
    "loss": loss_terms.lines,
    "dA": _share,
    "dZ": _gated,
    "dW": _gradient,
    "update": _change,
}
