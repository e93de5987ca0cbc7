"""The outlines of the icons on a 20×20 grid: what is filled and what is stroked.

Time goes by a dot and a triangle for a term, by a ring for a unit, one bar for a
moment, two for a phase; by two triangles for a batch, three for an epoch, an arrow
against a wall for the end, a flag for training up to it; only play is a triangle alone.
"""

import math
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF, QTransform

GRID = 20.0

Point = tuple[float, float]


@dataclass(frozen=True)
class Shape:
    """One icon: `solid` is filled, `lines` are stroked with a round pen."""

    solid: QPainterPath = field(default_factory=QPainterPath)
    lines: QPainterPath = field(default_factory=QPainterPath)


def _path(*lines: list[Point], closed: bool = False) -> QPainterPath:
    path = QPainterPath()
    for line in lines:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in line]))
        if closed:
            path.closeSubpath()
    return path


def _solid(*polygons: list[Point]) -> Shape:
    return Shape(solid=_path(*polygons, closed=True))


def _lines(*lines: list[Point]) -> Shape:
    return Shape(lines=_path(*lines))


def _triangle(left: float, width: float, half: float = 5.2) -> list[Point]:
    return [(left, 10 - half), (left + width, 10), (left, 10 + half)]


def _bar(left: float, width: float, half: float = 5.2) -> list[Point]:
    right = left + width
    return [
        (left, 10 - half),
        (right, 10 - half),
        (right, 10 + half),
        (left, 10 + half),
    ]


def _mirrored(shape: Shape) -> Shape:
    """Return the shape turned from forward to back."""
    flip = QTransform(-1, 0, 0, 1, GRID, 0)
    return Shape(flip.map(shape.solid), flip.map(shape.lines))


def _disc(x: float, y: float, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(x, y), radius, radius)
    return path


def _sun() -> Shape:
    angles = [math.pi * k / 4 for k in range(8)]
    rays = [
        [(10 + r * math.cos(a), 10 + r * math.sin(a)) for r in (6.2, 7.8)]
        for a in angles
    ]
    return Shape(solid=_disc(10, 10, 3.5), lines=_path(*rays))


def _moon() -> Shape:
    return Shape(solid=_disc(9.6, 10.4, 6.6).subtracted(_disc(12.6, 7.6, 5.4)))


def _half_disc() -> Shape:
    half = QPainterPath(QPointF(10, 3.5))
    half.arcTo(QRectF(3.5, 3.5, 13, 13), 90, 180)
    half.closeSubpath()
    return Shape(solid=half, lines=_disc(10, 10, 6.5))


def _question_mark() -> Shape:
    path = QPainterPath(QPointF(6.8, 7.2))
    path.cubicTo(6.8, 2.6, 13.4, 2.9, 13.2, 7.0)
    path.cubicTo(13.1, 9.3, 10, 9.2, 10, 12.2)
    return Shape(solid=_disc(10, 15.8, 1.2), lines=path)


def _redo() -> Shape:
    path = QPainterPath(QPointF(15.5, 7.5))
    path.lineTo(8.5, 7.5)
    path.cubicTo(3, 7.5, 3, 15.5, 8.5, 15.5)
    path.lineTo(12, 15.5)
    path.addPath(_path([(12.5, 4.2), (15.8, 7.5), (12.5, 10.8)]))
    return Shape(lines=path)


def _warning() -> Shape:
    lines = _path([(10, 3.6), (17, 16), (3, 16), (10, 3.6)], [(10, 8.4), (10, 11.4)])
    return Shape(solid=_disc(10, 13.6, 1.0), lines=lines)


def _ring_and(line: list[Point]) -> QPainterPath:
    path = _disc(10, 10, 7)
    path.addPath(_path(line))
    return path


def _stack() -> Shape:
    """Three plates: the whole batch."""
    path = QPainterPath()
    for top in (4.6, 8.9, 13.2):
        path.addRect(QRectF(4, top, 12, 2.2))
    return Shape(solid=path)


def _grip() -> Shape:
    """Six dots: what can be taken hold of."""
    path = QPainterPath()
    for x in (7.2, 12.8):
        for y in (4.6, 10.0, 15.4):
            path.addEllipse(QPointF(x, y), 1.5, 1.5)
    return Shape(solid=path)


_CORNERS: tuple[tuple[int, int], ...] = ((-1, -1), (1, -1), (1, 1), (-1, 1))


def _corners(tip: float, arm: float) -> QPainterPath:
    """Return four right angles around the middle, their corners at distance `tip`."""
    return _path(
        *[
            [
                (10 + sx * (tip + arm), 10 + sy * tip),
                (10 + sx * tip, 10 + sy * tip),
                (10 + sx * tip, 10 + sy * (tip + arm)),
            ]
            for sx, sy in _CORNERS
        ]
    )


def _forward_shapes() -> dict[str, Shape]:
    triangle = _path(_triangle(9.6, 6.6, 4.8), closed=True)
    return {
        "term": Shape(solid=triangle.united(_disc(5.8, 10, 1.8))),
        "unit": Shape(solid=triangle, lines=_disc(5.6, 10, 2.4)),
        "moment": _solid(_bar(5.2, 1.8), _triangle(8.6, 7.2)),
        "phase": _solid(_bar(3.2, 1.8), _bar(6.6, 1.8), _triangle(10.2, 6.8)),
        "batch": _solid(_triangle(3.4, 6.6), _triangle(10.4, 6.6)),
        "epoch": _solid(*[_triangle(1.9 + 5.6 * k, 5.4, 4.6) for k in range(3)]),
    }


_FORWARD = _forward_shapes()
_LAST = _lines(
    [(3.5, 10), (12.6, 10)],
    [(9.2, 6.4), (12.8, 10), (9.2, 13.6)],
    [(16.4, 5), (16.4, 15)],
)

SHAPES: dict[str, Shape] = {
    **{f"{name}_forward": shape for name, shape in _FORWARD.items()},
    **{f"{name}_back": _mirrored(shape) for name, shape in _FORWARD.items()},
    "first": _mirrored(_LAST),
    "last": _LAST,
    "play": _solid(_triangle(5.6, 10.4, 6.4)),
    "pause": _solid(_bar(5.4, 3.2, 5.8), _bar(11.4, 3.2, 5.8)),
    "finish": Shape(
        solid=_path([(5.4, 3.8), (15.8, 3.8), (13, 7.4), (15.8, 11), (5.4, 11)]),
        lines=_path([(5.4, 3.4), (5.4, 16.8)]),
    ),
    "sun": _sun(),
    "moon": _moon(),
    "logo": _half_disc(),
    "export": _lines(
        [(10, 12.2), (10, 3.4)],
        [(6.4, 6.8), (10, 3.2), (13.6, 6.8)],
        [(3.8, 12.4), (3.8, 16.2), (16.2, 16.2), (16.2, 12.4)],
    ),
    "plus": _lines([(10, 4.4), (10, 15.6)], [(4.4, 10), (15.6, 10)]),
    "grip": _grip(),
    "minus": _lines([(4.4, 10), (15.6, 10)]),
    "fit": Shape(solid=_disc(10, 10, 2.2), lines=_corners(6.4, -3.2)),
    "expand": Shape(lines=_corners(6.2, -4.2)),
    "shrink": Shape(lines=_corners(2.4, 4.2)),
    "help": _question_mark(),
    "undo": _mirrored(_redo()),
    "redo": _redo(),
    "close": _lines([(5.4, 5.4), (14.6, 14.6)], [(14.6, 5.4), (5.4, 14.6)]),
    "panel": _lines(
        [(3.2, 4.2), (16.8, 4.2), (16.8, 15.8), (3.2, 15.8), (3.2, 4.2)],
        [(8, 4.2), (8, 15.8)],
    ),
    "sliders": Shape(
        solid=_disc(7, 6, 2.2).united(_disc(13, 14, 2.2)),
        lines=_path([(3.4, 6), (16.6, 6)], [(3.4, 14), (16.6, 14)]),
    ),
    "check": _lines([(4.6, 10.6), (8.4, 14.4), (15.4, 6.4)]),
    "chevron": _lines([(5.6, 8), (10, 12.4), (14.4, 8)]),
    "legend": Shape(
        solid=_path([(3.4, 3.4), (7.2, 3.4), (7.2, 7.2), (3.4, 7.2)], closed=True),
        lines=_path(
            [(10.4, 5.3), (16.6, 5.3)],
            [(3.6, 10.4), (7, 10.4)],
            [(10.4, 10.4), (16.6, 10.4)],
            [(3.6, 15.2), (7, 15.2)],
            [(10.4, 15.2), (16.6, 15.2)],
        ),
    ),
    "warning": _warning(),
    "info": Shape(solid=_disc(10, 6.8, 1.0), lines=_ring_and([(10, 10), (10, 13.4)])),
    "open": _lines(
        [(3.4, 15.4), (3.4, 5), (8.2, 5), (10, 7.2), (16.6, 7.2), (16.6, 15.4)],
        [(16.6, 15.4), (3.4, 15.4)],
    ),
    "draw": _lines(
        [(4, 16), (5, 12.4), (13.4, 4), (16, 6.6), (7.6, 15), (4, 16)],
        [(11.4, 6), (14, 8.6)],
    ),
    "sample": Shape(solid=_disc(10, 10, 5)),
    "batch": _stack(),
}
