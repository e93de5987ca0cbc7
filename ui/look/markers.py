"""The marks of the classes: ten outlines that differ without their colour."""

import math
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF, QTransform

# ● ▲ ■ ◆ and on, in the order of the classes.
SHAPES = (
    "disc",
    "up",
    "square",
    "diamond",
    "pentagon",
    "star",
    "hexagon",
    "down",
    "plus",
    "cross",
)
# How much larger than a disc a shape is drawn, so that areas look alike.
_SIZES = {
    "up": 1.05,
    "down": 1.05,
    "square": 0.86,
    "diamond": 1.25,
    "pentagon": 1.1,
    "star": 1.35,
}
_INNER = 0.38  # radius of a star's inner corners, in that of the outer ones
_ARM = 0.1  # half the width of a bar of the plus


@lru_cache(maxsize=64)
def outline(shape: str, size: float) -> QPainterPath:
    """Return the outline of a shape around (0, 0), about `size` wide.

    Raises
    ------
    KeyError
        If `shape` is none of `SHAPES`.
    """
    size *= _SIZES.get(shape, 1.0)
    return QTransform.fromScale(size, size).map(_OUTLINES[shape])


def _disc() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QRectF(-0.5, -0.5, 1, 1))
    return path


def _polygon(*corners: tuple[float, float]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
    path.closeSubpath()
    return path


def _regular(corners: int, inner: float = 1.0) -> QPainterPath:
    """Return a polygon that points up; every other corner at `inner` of the radius."""
    steps = corners if inner == 1.0 else 2 * corners
    turns = (2 * math.pi * k / steps for k in range(steps))
    radii = (0.5 * (inner if k % 2 else 1.0) for k in range(steps))
    return _polygon(
        *(
            (r * math.sin(t), -r * math.cos(t))
            for t, r in zip(turns, radii, strict=True)
        )
    )


def _plus() -> QPainterPath:
    corner = ((-_ARM, -0.5), (_ARM, -0.5), (_ARM, -_ARM))
    turn = QTransform().rotate(90)
    points = [QPointF(*each) for each in corner]
    found: list[QPointF] = []
    for _ in range(4):
        found += points
        points = [turn.map(point) for point in points]
    return _polygon(*((point.x(), point.y()) for point in found))


_OUTLINES = {
    "disc": _disc(),
    "up": _polygon((-0.5, 0.5), (0, -0.5), (0.5, 0.5)),
    "square": _polygon((-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5)),
    "diamond": _polygon((0, -0.5), (0.4, 0), (0, 0.5), (-0.4, 0)),
    "pentagon": _regular(5),
    "star": _regular(5, _INNER),
    "hexagon": _regular(6),
    "down": _polygon((-0.5, -0.5), (0, 0.5), (0.5, -0.5)),
    "plus": _plus(),
    "cross": QTransform().rotate(45).map(_plus()),
}
