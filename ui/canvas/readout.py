"""What is said of the thing under the pointer."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPainter

from ui import numbers
from ui.canvas import reading
from ui.canvas.captions import weight_name
from ui.canvas.drawing import LABEL, Style, box, text_width, write
from ui.canvas.hit import place_of
from ui.canvas.inputs import raw_text
from ui.canvas.loss_node import rows as loss_rows
from ui.canvas.outcome import class_name
from ui.canvas.places import places_of
from ui.canvas.rows import rows
from ui.canvas.scene import Quantity, Sample, Scene, Spot, Unit, Weight

translate = QCoreApplication.translate
TITLE = Style(12, 600)
LEADING, PADDING = 17.0, 9.0


def lines(scene: Scene, spot: Spot) -> tuple[str, ...]:
    """Return a title and what is known of a sample, a unit or a weight."""
    if isinstance(spot, Sample):
        return _of_sample(scene, spot)
    return _of_unit(scene, spot) if isinstance(spot, Unit) else _of_weight(scene, spot)


def draw(painter: QPainter, scene: Scene) -> None:
    """Draw the readout beside what is hovered, or has the keyboard; in pixels."""
    view = scene.view
    spot = (view.hover if view.is_read else None) or view.focus
    place = place_of(scene, spot) if spot else None
    if spot is None or place is None:
        return
    theme, unit = scene.theme, places_of(scene).under
    texts = lines(scene, spot)
    styles = [TITLE] + [LABEL] * (len(texts) - 1)
    width = max(text_width(t, s) for t, s in zip(texts, styles, strict=True))
    size = (width + 2 * PADDING, LEADING * len(texts) + PADDING)
    rect = _beside(place, (size[0] * unit, size[1] * unit), scene)
    painter.save()
    painter.translate(rect.topLeft())
    painter.scale(unit, unit)
    box(painter, QRectF(0, 0, *size), 7, theme.ink)
    for k, (text, style) in enumerate(zip(texts, styles, strict=True)):
        base = QPointF(PADDING, PADDING + 9 + LEADING * k)
        write(painter, base, text, style, theme.surface)
    painter.restore()


def _of_weight(scene: Scene, weight: Weight) -> tuple[str, ...]:
    source, to = weight.source + 1, weight.target + 1
    if source:
        title = translate("Canvas", "{0}: from unit {1} to unit {2}")
        title = title.format(weight_name(weight), source, to)
    else:
        title = translate("Canvas", "{0}: the bias of unit {1}")
        title = title.format(weight_name(weight), to)
    letter: Quantity = "w" if source else "b"
    value = _text(scene, letter, reading.parameter(scene, weight))
    slope = reading.gradient(scene, weight)
    gradient = _text(scene, "dw" if source else "db", slope)
    found = [title, f"{letter} = {value}", f"∂ℒ/∂{letter} = {gradient}"]
    if slope is not None and not scene.is_after:
        before, after = reading.around(scene, weight)
        change = _text(scene, letter, after - before)
        found.append(
            translate("Canvas", "the update will change it by {0}").format(change)
        )
    return tuple(found)


def _of_unit(scene: Scene, unit: Unit) -> tuple[str, ...]:
    if unit.layer == 0:
        name = scene.names.features[unit.unit]
        value = reading.shown(scene, "x", reading.a(scene, 0, unit.unit))
        own = f"x{numbers.subscript(unit.unit + 1)} = {value}"
        raw = raw_text(scene, unit.unit)
        told = translate("Canvas", "in the table: {0}").format(raw)
        return (name, own, told) if raw else (name, own)
    title = translate("Canvas", "Unit {0} of layer [{1}]")
    title = title.format(unit.unit + 1, unit.layer)
    if unit.layer == scene.record.depth and len(scene.names.classes) > 2:
        title += f" · {class_name(scene, unit.unit)}"
    found = rows(scene, unit.layer, unit.unit)
    return title, *(f"{row.label} = {row.text}" for row in found)


def _of_sample(scene: Scene, sample: Sample) -> tuple[str, ...]:
    title = translate("Canvas", "Sample {0} of {1} · row {2} of the table")
    y, *others = loss_rows(_following(scene, sample.index))[:4]
    texts = (f"{row.label} = {row.text}" for row in others)
    target = f"y ({scene.names.target}) = {y.text}"
    row = numbers.integer(int(scene.rows[sample.index]) + 1)
    return title.format(sample.index + 1, scene.record.m, row), target, *texts


def _following(scene: Scene, sample: int) -> Scene:
    """Return the scene with another sample followed."""
    return replace(
        scene, selection=replace(scene.selection, sample=sample), is_mean=False
    )


def _text(scene: Scene, quantity: Quantity, value: float | None) -> str:
    return reading.shown(scene, quantity, value, 2)


def _beside(place: QRectF, size: tuple[float, float], scene: Scene) -> QRectF:
    """Return a box under `place`, or over it, that stays in the picture."""
    width, height = size
    top = place.bottom() + 8
    if top + height > scene.view.height - 4:
        top = place.top() - height - 8
    left = min(max(4.0, place.center().x() - width / 2), scene.view.width - width - 4)
    return QRectF(left, max(4.0, top), width, height)
