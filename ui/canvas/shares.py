"""A sample's share of a weight's gradient, in the strip, where its loss stood."""

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from ui.canvas import reading, strip
from ui.canvas.drawing import line, text_width, write
from ui.canvas.scene import Scene
from ui.words import numbers

TOP, EDGE = 17.0, 2.0  # what stays of a cell: its first line, and its outline
BAR = 3.0


def draw(painter: QPainter, scene: Scene, room: QRectF) -> None:
    """Draw the shares of the weight that is pointed at, once its gradient is made."""
    weight = scene.lit_weight
    values = reading.shares(scene, weight) if weight else None
    if weight is None or values is None:
        return
    if scene.veil & {"dw" if weight.source >= 0 else "db"}:
        return
    finite = np.abs(values[np.isfinite(values)])
    largest = float(finite.max()) if finite.size else 0.0
    for sample, cell in strip.cells(scene, room).items():
        value = float(values[sample])
        beside, below = _rooms(scene, cell)
        for rect in (beside, below):
            # Smoothed at a scale that is not whole, the bar beneath has wider edges.
            painter.fillRect(rect.adjusted(-0.7, 0, 0.7, 0.7), scene.theme.field)
        _bar(painter, scene, below, value / largest if largest else 0.0)
        if cell.width() >= strip.ROOMY:
            _number(painter, scene, beside, value)


def _rooms(scene: Scene, cell: QRectF) -> tuple[QRectF, QRectF]:
    """Return the room of a share's number and that of its bar.

    In a narrow cell the bar has all the room; the image of a sample stays.
    """
    inside = cell.adjusted(EDGE, TOP, -EDGE, -EDGE)
    if cell.width() < strip.READABLE:
        return QRectF(), inside
    beside, below = QRectF(inside), QRectF(inside)
    beside.setBottom(inside.bottom() - BAR - 1)
    below.setTop(inside.bottom() - BAR - 1)
    thumbnail = strip.thumbnail_rect(scene, cell)
    if thumbnail is not None:
        beside.setLeft(thumbnail.right() + 1)
    return beside, below


def _bar(painter: QPainter, scene: Scene, room: QRectF, part: float) -> None:
    """Draw a bar from the middle: to the right or, in a narrow cell, up if positive."""
    middle, part = room.center(), part if math.isfinite(part) else 0.0
    if room.height() < 2 * BAR:
        bar = QRectF(middle.x(), room.bottom() - BAR, part * room.width() / 2, BAR)
        ends = QPointF(middle.x(), room.top()), QPointF(middle.x(), room.bottom())
    else:
        tall = -part * room.height() / 2
        bar = QRectF(room.left(), middle.y(), room.width(), tall)
        ends = QPointF(room.left(), middle.y()), QPointF(room.right(), middle.y())
    painter.fillRect(bar.normalized(), scene.theme.sign(part))
    line(painter, *ends, scene.theme.muted)


def _number(painter: QPainter, scene: Scene, room: QRectF, value: float) -> None:
    """Write a share where there is room for it; else hovering tells."""
    text = numbers.signed(value, scene.decimals + 1)
    if text_width(text, strip.NUMBER) > room.width() - 6:
        return
    place = room.topRight() + QPointF(-4, 9)
    write(painter, place, text, strip.NUMBER, scene.theme.sign_text(value), "right")
