"""The chip beside what is walked: the term of now, with its numbers."""

import math
from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter

from ui.canvas import terms, walked
from ui.canvas.chip_place import by_card, by_edge
from ui.canvas.drawing import CAPTION, Style, box, line, text_width, write
from ui.canvas.layout import Layout
from ui.canvas.scene import Scene
from ui.canvas.terms import Line

NUMBER, RESULT = Style(11, 500), Style(11, 700)
PADDING, LEADING, GAP = 7.0, 15.0, 6.0
STEP = 8.0  # of its width: a digit more must not move it
ONE_ROW = 128.0  # what is wider has its name in a row of its own

Row = tuple[str, str, str]  # a name, its numbers, the result


def draw(painter: QPainter, scene: Scene, places: Layout) -> None:
    """Draw what the part at the cursor computes, where it hides the least."""
    found = terms.lines(scene)
    if not found:
        return
    rows = [row for each in found for row in _rows(each)]
    wide = max(map(_width, rows)) + 2 * PADDING
    size = QSizeF(STEP * math.ceil(wide / STEP), LEADING * len(rows) + 8)
    phase = scene.theme.phase(scene.moment.phase)
    edge = walked.edge(scene)
    if edge in places.curves:
        seen = walked.terms(scene, places.curves)
        rect, point = by_edge(places, edge, seen, size)
        line(painter, point, rect.center(), phase, 1.4)
        if places.has_image and edge[0] == 1:
            box(painter, places.columns[0].boxes[edge[1]], 1, None, phase, 1.8)
    else:
        rect = by_card(places, _card(scene, places), size)
    box(painter, rect, 6, scene.theme.surface, phase, 1.4)
    for k, row in enumerate(rows):
        _draw_row(painter, scene, row, rect, LEADING * k + 14)


def _draw_row(
    painter: QPainter, scene: Scene, row: Row, rect: QRectF, base: float
) -> None:
    name, worked, result = row
    colour = scene.theme.phase_text(scene.moment.phase)
    left = rect.topLeft() + QPointF(PADDING, base)
    write(painter, left, name, CAPTION, scene.theme.muted)
    right = QPointF(rect.right() - PADDING, left.y())
    write(painter, right, result, RESULT, colour, "right")
    right -= QPointF(text_width(result, RESULT) + 4, 0)
    write(painter, right, worked, NUMBER, scene.theme.ink, "right")


def _rows(of: Line) -> Iterator[Row]:
    whole = (of.name, of.worked, of.result)
    if _width(whole) <= ONE_ROW or not of.worked:
        yield whole
    else:
        yield of.name, "", ""
        yield "", of.worked, of.result


def _width(row: Row) -> float:
    styles = CAPTION, NUMBER, RESULT
    texts = [(text, style) for text, style in zip(row, styles, strict=True) if text]
    return sum(text_width(*each) for each in texts) + GAP * (len(texts) - 1)


def _card(scene: Scene, places: Layout) -> QRectF:
    """Return the walked unit's card, or the place of those that are not drawn."""
    assert scene.part is not None
    layer, unit = scene.part.unit
    if layer > scene.record.depth:
        return places.loss
    hidden = QRectF(places.columns[layer].more or QPointF(), QSizeF(0, 16))
    return places.box(layer, unit) or hidden.translated(0, -8)
