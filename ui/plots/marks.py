"""The marks of data points: one shape for each class, rings, hollow for the test."""

import math
from collections.abc import Callable, Sequence
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from nnviz.types import FloatArray
from ui.theme import Theme

# Draws what an entry of a legend explains into the middle of a rectangle.
Swatch = Callable[[QPainter, QRectF], None]

RADIUS = 3.6
_RING = 2.3  # how much smaller than a ring its mark is


@lru_cache(maxsize=64)
def path(shape: str, radius: float) -> QPainterPath:
    """Return the outline of a marker around (0, 0), by its name in `MARKERS`.

    Raises
    ------
    KeyError
        If there is no such marker.
    """
    outline = QPainterPath()
    if shape == "o":
        outline.addEllipse(QPointF(0, 0), radius, radius)
        return outline
    points = [QPointF(radius * x, radius * y) for x, y in _OUTLINES[shape]]
    outline.addPolygon(QPolygonF(points))
    outline.closeSubpath()
    return outline


def paint(
    painter: QPainter,
    pixels: FloatArray,
    outline: QPainterPath,
    fill: QColor | None,
    pen: QPen,
) -> None:
    """Paint a mark at each of (n, 2) pixels; those that lie nowhere are left out."""
    painter.setPen(pen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    for x, y in pixels[np.isfinite(pixels).all(axis=1)].tolist():
        painter.drawPath(outline.translated(x, y))


def paint_rings(
    painter: QPainter, pixels: FloatArray, unit: float, theme: Theme
) -> None:
    """Ring the points of the batch."""
    pen = QPen(theme.ink, 1.2 * unit)
    paint(painter, pixels, path("o", (RADIUS + _RING) * unit), None, pen)


def paint_pointed(
    painter: QPainter, pixels: FloatArray, unit: float, theme: Theme
) -> None:
    """Ring the point under the pointer."""
    pen = QPen(theme.muted, 2.0 * unit)
    paint(painter, pixels, path("o", (RADIUS + _RING + 1.2) * unit), None, pen)


def paint_chosen(
    painter: QPainter, pixels: FloatArray, unit: float, theme: Theme
) -> None:
    """Put a bold double ring around the sample that is followed."""
    inner, outer = (RADIUS + _RING + 0.8) * unit, (RADIUS + _RING + 4.0) * unit
    for radius, colour, width in (
        (inner, theme.surface, 4.4),
        (inner, theme.ink, 2.2),
        (outer, theme.ink, 1.0),
    ):
        paint(painter, pixels, path("o", radius), None, QPen(colour, width * unit))


def swatch(outline: QPainterPath, fill: QColor | None, pen: QPen) -> Swatch:
    """Return the sign of a mark for the legend."""

    def draw(painter: QPainter, box: QRectF) -> None:
        paint(painter, _centre(box), outline, fill, pen)

    return draw


def ring_swatch(unit: float, theme: Theme) -> Swatch:
    """Return the sign of the batch for the legend."""
    return lambda painter, box: paint_rings(painter, _centre(box), unit, theme)


def chosen_swatch(unit: float, theme: Theme) -> Swatch:
    """Return the sign of the followed sample for the legend."""
    return lambda painter, box: paint_chosen(painter, _centre(box), unit, theme)


def _centre(box: QRectF) -> FloatArray:
    return np.array([[box.center().x(), box.center().y()]])


def _polygon(corners: int, turn: float = 0.0) -> list[tuple[float, float]]:
    """Return a regular polygon, one corner at the top; `turn` in corners."""
    angles = [2 * math.pi * (k + turn) / corners for k in range(corners)]
    # Larger than the circle of its corners by half the way, so that areas look alike.
    size = 1 + (1 - math.cos(math.pi / corners)) / 1.6
    return [(size * math.sin(a), -size * math.cos(a)) for a in angles]


def _star() -> list[tuple[float, float]]:
    radii = [1.45, 0.62] * 5
    angles = [math.pi * k / 5 for k in range(10)]
    return [
        (r * math.sin(a), -r * math.cos(a)) for r, a in zip(radii, angles, strict=True)
    ]


_PLUS: Sequence[tuple[float, float]] = [
    (sign * x, sign * y)
    for sign in (1, -1)
    for x, y in (
        (-0.4, -1.2),
        (0.4, -1.2),
        (0.4, -0.4),
        (1.2, -0.4),
        (1.2, 0.4),
        (0.4, 0.4),
    )
]
_OUTLINES: dict[str, Sequence[tuple[float, float]]] = {
    "t1": _polygon(3),
    "s": _polygon(4, 0.5),
    "d": _polygon(4),
    "p": _polygon(5),
    "star": _star(),
    "h": _polygon(6),
    "t": _polygon(3, 0.5),
    "+": _PLUS,
    "x": [((x - y) / math.sqrt(2), (x + y) / math.sqrt(2)) for x, y in _PLUS],
}
