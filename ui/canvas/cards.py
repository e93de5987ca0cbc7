"""A unit of a layer as a card: its answers, z, a, b and its gradient."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from ui.canvas import discs, flow, maps, walked
from ui.canvas.columns import Column
from ui.canvas.drawing import (
    CAPTION,
    LABEL,
    NUMBER,
    STRONG,
    box,
    line,
    text_width,
    write,
)
from ui.canvas.rows import Row, latest, newest, rows
from ui.canvas.scene import Scene

RADIUS = 9.0
PADDING = 8.0
MAP = QRectF(8, 7, 36, 36)
SMALL_MAP = QRectF(6, 6, 30, 30)
DOT = QRectF(5, 4, 16, 16)  # in the place of a map where there is room for one line
# Baselines of the rows, and the hairline over the gradient.
BASELINES = {"z": 20.0, "a": 37.5, "b": 55.5, "error": 72.5}
HAIRLINE = 60.0


def map_rect(column: Column, rect: QRectF) -> QRectF:
    """Return where a card's map lies."""
    inner = {"card": MAP, "small_card": SMALL_MAP}.get(column.form, DOT)
    return inner.translated(rect.topLeft())


def bias_rect(column: Column, rect: QRectF) -> QRectF | None:
    """Return where a card writes b; a small one does not."""
    if column.form != "card":
        return None
    return QRectF(rect.left() + 2, rect.top() + 43.5, rect.width() - 4, 16)


def still(
    painter: QPainter, scene: Scene, column: Column, unit: int, rect: QRectF
) -> None:
    """Draw a card without what the moment computes."""
    theme, layer = scene.theme, column.layer
    computes = flow.computes(scene, layer) and scene.part is None
    outline = theme.phase(scene.moment.phase) if computes else theme.hairline
    if scene.selection.unit == (layer, unit):
        box(painter, rect.adjusted(-3, -3, 3, 3), RADIUS + 3, None, theme.ink, 1.5)
    box(painter, rect, RADIUS, theme.surface, outline, 1.8 if computes else 1.2)
    _stamp(painter, scene, column, unit, map_rect(column, rect))
    if column.form == "card":
        at = rect.top() + HAIRLINE
        ends = QPointF(rect.left() + 8, at), QPointF(rect.right() - 8, at)
        line(painter, *ends, theme.hairline)
    _chosen_bias(painter, scene, column, unit, rect)
    for row, place in _placed(scene, column, unit, rect):
        if scene.part is None or not row.is_now:
            _label(painter, scene, row, place)
        if not row.is_now:
            _number(painter, scene, row, place, rect)


def moving(
    painter: QPainter, scene: Scene, column: Column, unit: int, rect: QRectF
) -> None:
    """Draw the number that the moment computes, and light the unit that is walked."""
    if column.form == "line":
        discs.moving(painter, scene, column, unit, map_rect(column, rect))
    if walked.is_lit(scene, column.layer, unit):
        box(painter, rect, RADIUS, None, scene.theme.phase(scene.moment.phase), 2.2)
    for row, place in _placed(scene, column, unit, rect):
        if row.is_now:
            if scene.part is not None:
                _label(painter, scene, row, place)
            _number(painter, scene, row, place, rect)


def _stamp(
    painter: QPainter, scene: Scene, column: Column, unit: int, rect: QRectF
) -> None:
    """Draw what the unit answers: its map, or in a line a disc."""
    layer = column.layer
    if column.form == "line":
        discs.dot(painter, scene, layer, unit, rect)
        return
    maps.stamp(painter, scene, layer, unit, rect, flow.answers(scene, layer))
    if not maps.is_veiled(scene, layer):
        maps.sample_ring(painter, scene, rect, 3.4)


def _chosen_bias(
    painter: QPainter, scene: Scene, column: Column, unit: int, rect: QRectF
) -> None:
    """Frame the bias that is chosen; the whole card where that does not write it."""
    if scene.selection.weight == (column.layer, -1, unit):
        own = bias_rect(column, rect)
        framed = rect.adjusted(-3, -3, 3, 3) if own is None else own
        box(painter, framed, 5, None, scene.theme.ink, 1.5)


def _placed(
    scene: Scene, column: Column, unit: int, rect: QRectF
) -> Iterator[tuple[Row, QPointF]]:
    """Give every row of a card with the left end of its baseline."""
    beside = map_rect(column, rect).right() + 6
    if column.form == "card":
        for row in rows(scene, column.layer, unit):
            left = beside if row.place in "za" else rect.left() + PADDING
            yield row, QPointF(left, rect.top() + BASELINES[row.place])
        return
    if column.form == "line":
        yield newest(scene, column.layer, unit), QPointF(beside, rect.top() + 16)
        return
    for k, row in enumerate(latest(scene, column.layer, unit)):
        yield row, QPointF(beside, rect.top() + 18 + 17 * k)


def _label(painter: QPainter, scene: Scene, row: Row, place: QPointF) -> None:
    style = CAPTION if row.place == "error" else LABEL
    write(painter, place, row.label, style, _label_colour(scene, row), most=56)


def _number(
    painter: QPainter, scene: Scene, row: Row, start: QPointF, rect: QRectF
) -> None:
    at = QPointF(rect.right() - PADDING, start.y())
    style = CAPTION if row.place == "error" else LABEL
    label = min(56.0, text_width(row.label, style))
    most = at.x() - start.x() - label - 4
    style = STRONG if row.is_lit or row.place in ("a", "error") else NUMBER
    write(painter, at, row.text, style, _colour(scene, row), "right", most)


def _colour(scene: Scene, row: Row) -> QColor:
    theme = scene.theme
    if not row.is_known:
        return theme.muted
    if row.is_lit:
        return theme.phase_text(scene.moment.phase)
    return theme.phase_text("backward") if row.place == "error" else theme.ink


def _label_colour(scene: Scene, row: Row) -> QColor:
    theme = scene.theme
    if row.place == "error" and (row.is_known or row.is_now):
        return theme.phase_text("backward")
    return theme.muted
