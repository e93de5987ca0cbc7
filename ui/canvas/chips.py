"""Where there are few edges and much room: what is computed on each, with numbers."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPainter

from ui.canvas import flow, reading, walked
from ui.canvas.curves import Curve
from ui.canvas.drawing import CAPTION, Style, box, text_width, write
from ui.canvas.layout import CHIP, Layout
from ui.canvas.rows import error_label
from ui.canvas.scene import Scene, Weight

translate = QCoreApplication.translate
NUMBER, RESULT = Style(11, 500), Style(11, 700)
PADDING, LEADING = 7.0, 15.0

Line = tuple[str, str]  # what it is, and its number


def moving(painter: QPainter, scene: Scene, places: Layout) -> None:
    """Draw a chip on every edge of a roomy layer on which something happens."""
    if places.is_dense:
        return
    for edge, curve in places.curves.items():
        if places.has_chips(edge[0]) and flow.carries(scene, edge[0]):
            found = lines(scene, Weight(*edge))
            if found and edge != walked.edge(scene):
                _chip(painter, scene, curve, found)


def lines(scene: Scene, weight: Weight) -> tuple[Line, ...]:
    """Return what happens on an edge, the result last; nothing before it happens."""
    make = {"Z": _product, "dW": _gradients, "update": _change}
    made = make.get(scene.moment.kind)
    return made(scene, weight) if made else ()


def _product(scene: Scene, weight: Weight) -> tuple[Line, ...]:
    """Z: w·x = +72.9 × +1.26, and what that is once it has arrived."""
    layer, source, target = weight.layer, weight.source, weight.target
    sources = scene.sizes[layer - 1]
    if walked.travelled(scene, "Z", layer, target, source, sources) < 1:
        return ()
    letter = reading.input_letter(layer)
    hidden = reading.VEILED if {"x", "a", "w"} & scene.veil else ""
    text = hidden or reading.shown(scene, "z", reading.carried(scene, weight))
    return ((f"w·{letter}", text),)


def _gradients(scene: Scene, weight: Weight) -> tuple[Line, ...]:
    """dW: the sample's product and the batch's mean."""
    mean = reading.gradient(scene, weight)
    if mean is None:
        return ()
    letter = reading.input_letter(weight.layer)
    of_sample = translate("Canvas", "sample {0}: {1}")
    name = f"{letter}·{error_label(scene, 'dz')}"
    of_sample = of_sample.format(scene.sample + 1, name)
    of_batch = translate("Canvas", "mean of {0}: ∂ℒ/∂w").format(scene.record.m)
    product = reading.shown(scene, "dw", reading.product(scene, weight), 1)
    result = (of_batch, reading.shown(scene, "dw", mean, 1))
    return (result,) if scene.is_mean else ((of_sample, product), result)


def _change(scene: Scene, weight: Weight) -> tuple[Line, ...]:
    """Update: 0.31 → 0.29; nothing where the number is set by hand."""
    before, after = reading.around(scene, weight)
    if reading.is_by_hand(scene, weight) or not reading.has_slid(scene, weight):
        return ()
    if "w" in scene.veil:
        return (("w", reading.VEILED),)
    more = reading.telling(scene, weight, 1)
    old, new = (reading.unsigned(scene, "w", w, more) for w in (before, after))
    return (("w", f"{old} → {new}"),)


def _chip(
    painter: QPainter, scene: Scene, curve: Curve, found: tuple[Line, ...]
) -> None:
    theme = scene.theme
    colour = theme.phase_text(scene.moment.phase)
    labels = max(text_width(label, CAPTION) for label, _ in found)
    values = max(text_width(text, RESULT) for _, text in found)
    most = max(CHIP[0], curve.x1 - curve.x0 - 8)
    size = min(most, labels + values + 10 + 2 * PADDING), LEADING * len(found) + 8
    rect = QRectF(0, 0, *size)
    rect.moveCenter(curve.at(0.5))
    box(painter, rect, 6, theme.surface, theme.phase(scene.moment.phase), 1.4)
    room = rect.width() - 2 * PADDING - labels - 6
    for k, (label, text) in enumerate(found):
        is_result = k == len(found) - 1
        left = rect.topLeft() + QPointF(PADDING, 14 + LEADING * k)
        right = left + QPointF(rect.width() - 2 * PADDING, 0)
        write(painter, left, label, CAPTION, colour if is_result else theme.muted)
        style, ink = (RESULT, colour) if is_result else (NUMBER, theme.ink)
        write(painter, right, text, style, ink, "right", room)
