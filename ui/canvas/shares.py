"""A sample's share of a weight's gradient, in the strip, where its loss stood."""

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from ui import numbers
from ui.canvas import reading, strip
from ui.canvas.drawing import line, write
from ui.canvas.scene import Scene

TOP, EDGE = 17.0, 2.0  # what stays of a cell: its first line, and its outline
BAR = 5.0


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
        inside = cell.adjusted(EDGE, TOP, -EDGE, -EDGE)
        painter.fillRect(inside, scene.theme.field)
        _share(painter, scene, inside, float(values[sample]), largest)


def _share(
    painter: QPainter, scene: Scene, inside: QRectF, value: float, largest: float
) -> None:
    """Draw a bar from the middle: to the right or up if it is positive."""
    theme, middle = scene.theme, inside.center()
    part = value / largest if largest and math.isfinite(value) else 0.0
    if inside.width() >= strip.READABLE - 2 * EDGE:
        way, bottom = part * inside.width() / 2, inside.bottom()
        bar = QRectF(middle.x(), bottom - BAR, way, BAR).normalized()
        ends = QPointF(middle.x(), bottom - BAR - 1), QPointF(middle.x(), bottom)
    else:
        bar = QRectF(
            inside.left(), middle.y(), inside.width(), -part * inside.height() / 2
        )
        bar = bar.normalized()
        ends = QPointF(inside.left(), middle.y()), QPointF(inside.right(), middle.y())
    painter.fillRect(bar, theme.sign(value))
    line(painter, *ends, theme.muted)
    if inside.width() >= strip.ROOMY - 2 * EDGE:
        text, place = numbers.signed(value, scene.decimals + 1), inside.topRight()
        place += QPointF(-4, 10)
        colour, most = theme.sign_text(value), inside.width() - 6
        write(painter, place, text, strip.NUMBER, colour, "right", most)
