"""An input: its name, its response map, the scaled value and the raw one."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from ui.canvas import cells, flow, maps, reading
from ui.canvas.columns import Column
from ui.canvas.drawing import (
    CAPTION,
    HEADING,
    STRONG,
    Style,
    box,
    elided,
    elided_input,
    text_width,
    wrapped,
    write,
)
from ui.canvas.forms import MARGIN, NAME
from ui.canvas.scene import Scene
from ui.words import numbers

SMALL = Style(11, 600)  # a name for which room is short
ROOM = 76.0  # pixels at the left of a map
_LINE = 12.0


def still(
    painter: QPainter, scene: Scene, column: Column, unit: int, rect: QRectF
) -> None:
    """Draw an input, its texts around its map, or at its left where room is short."""
    theme = scene.theme
    if scene.selection.unit == (0, unit):
        box(painter, rect.adjusted(-3, -3, 3, 3), 8, None, theme.ink, 1.5)
    maps.stamp(painter, scene, 0, unit, rect, flow.takes_part(scene, 0))
    if not scene.is_now("batch"):
        maps.sample_ring(painter, scene, rect, 4.2)
    name = scene.names.features[unit]
    value = reading.shown(scene, "x", reading.a(scene, 0, unit))
    raw = raw_text(scene, unit)
    if column.form == "node":
        x, y = rect.center().x(), rect.bottom()
        style = _over(scene.names.features)
        name = elided_input(name, style, NAME.width())
        middle = max(x, MARGIN + text_width(name, style) / 2)  # not out of the picture
        over = QPointF(middle, rect.top() - 7)
        write(painter, over, name, style, theme.ink, "centre")
        write(painter, QPointF(x, y + 16), value, STRONG, theme.ink, "centre")
        most = _raw_room(rect)
        write(painter, QPointF(x, y + 31), raw, CAPTION, theme.muted, "centre", most)
        return
    x, y = rect.left() - 6, rect.center().y() + _value_under(name)
    text = _in_one_line(scene, unit, raw, value)
    lines, style = beside(name)
    for k, line in enumerate(lines, start=1):
        above = _LINE * (len(lines) - k) + (15 if len(lines) == 1 else _LINE)
        write(painter, QPointF(x, y - above), line, style, theme.ink, "right")
    write(painter, QPointF(x, y), text, CAPTION, theme.ink, "right", ROOM)


def _over(names: tuple[str, ...]) -> Style:
    """Return how the names over maps are set: all smaller if one is too long."""
    widest = max(text_width(name, HEADING) for name in names)
    return HEADING if widest <= NAME.width() else SMALL


def beside(name: str) -> tuple[list[str], Style]:
    """Return the lines of a name at the left of its map, and how they are set.

    In one line column and level would hide each other, or the words that differ.
    """
    if text_width(name, HEADING) <= ROOM:
        return [name], HEADING
    column, sign, level = name.rpartition(" = ")
    lines = [column, f"= {level}"] if sign else wrapped(name, SMALL, ROOM)
    if len(lines) == 1:
        return [elided(name, SMALL, ROOM)], SMALL
    two = [lines[0], " ".join(lines[1:])]
    return [elided(line, SMALL, ROOM) for line in two], SMALL


def _in_one_line(scene: Scene, unit: int, raw: str, value: str) -> str:
    """Return the raw value and the scaled one; a frame around this one has its room."""
    room = "  " if cells.is_tried(scene, unit) else " "
    return f"{raw} →{room}{value}" if raw else value


def _value_under(name: str) -> float:
    """Return how far under the middle of its map the value of an input is written."""
    return 12 if len(beside(name)[0]) == 1 else 14


def number_boxes(
    scene: Scene, column: Column, unit: int, rect: QRectF
) -> tuple[QRectF, QRectF] | None:
    """Return where the scaled value and the raw one are written, if they are.

    A raw one that is left out, or is no number, has an empty box.
    """
    is_code = cells.is_code(scene, unit)
    value = reading.shown(scene, "x", reading.a(scene, 0, unit))
    raw = raw_text(scene, unit)
    if column.form == "node":
        x, y = rect.center().x(), rect.bottom()
        wide = text_width(value, STRONG) + 8
        own = QRectF(x - wide / 2, y + 4, wide, 15)
        wide = min(text_width(raw, CAPTION), _raw_room(rect)) + 8
        return own, (
            QRectF(x - wide / 2, y + 20, wide, 14) if raw and not is_code else QRectF()
        )
    if column.form != "small_node":
        return None
    name = scene.names.features[unit]
    x, y = rect.left() - 6, rect.center().y() + _value_under(name) - 10
    text = _in_one_line(scene, unit, raw, value)
    whole = text_width(text, CAPTION)
    shrunk = min(1.0, ROOM / whole)
    own = QRectF(x, y, -shrunk * text_width(value, CAPTION), 13).normalized()
    left = x - shrunk * whole
    return own, (
        QRectF(left - 2, y, own.left() - left, 13) if raw and not is_code else QRectF()
    )


def _raw_room(rect: QRectF) -> float:
    """Return how wide a raw value may be under its map, to stay in the picture."""
    return min(NAME.width(), 2 * (rect.center().x() - MARGIN))


def raw_text(scene: Scene, unit: int) -> str:
    """Return the cell of the table with its unit; nothing where the network sees it.

    What stands in for a missing one is in brackets.
    """
    raw, level = reading.pick(scene, scene.raw, unit), cells.text_of(scene, unit)
    is_gap = cells.is_gap(scene, unit)
    if not level and not is_gap and raw == reading.a(scene, 0, unit):
        return ""
    if "x" in scene.veil:
        return reading.VEILED
    if level:
        return level
    text = numbers.plain(raw, scene.decimals) if scene.is_mean else _short(raw)
    text = f"{text} {scene.names.units[unit]}".strip()
    return f"({text})" if is_gap else text


def _short(raw: float) -> str:
    """Write a value of the table with all its digits where these are few."""
    whole = numbers.exact(raw)
    return whole if len(whole) <= 7 else numbers.plain(raw, 2)
