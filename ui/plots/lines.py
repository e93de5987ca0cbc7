"""Curves as polylines, cut at the frame by arithmetic: an SVG may not know clipping."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPaintEngine, QPainter, QPen

from nnviz.types import FloatArray
from ui.plots import marks

_DASH, _GAP = 3.6, 2.8  # in widths of the line
_FEW, _WINDING = 600, 4.0  # a line that is joined in good time
_TOUCHING = 6  # decimals of a pixel in which two ends must agree

Point = tuple[float, float]


def paint(
    painter: QPainter,
    points: FloatArray,
    rect: QRectF,
    pen: QPen,
    is_dashed: bool = False,
) -> None:
    """Paint a curve as far as it lies inside a rectangle.

    Parameters
    ----------
    painter : QPainter
    points : (n, 2) array
        Pixels; the curve is broken where one is not finite, and a point alone is a dot.
    rect : QRectF
    pen : QPen
    is_dashed : bool
    """
    bits = inside(points, rect)
    paint_bits(painter, dashed(bits, pen.widthF()) if is_dashed else bits, pen)
    dot = marks.path("o", pen.widthF() + 0.6)
    alone = points[_is_alone(points)]
    marks.paint(painter, alone, dot, pen.color(), QPen(Qt.PenStyle.NoPen))


def paint_bits(painter: QPainter, bits: FloatArray, pen: QPen) -> None:
    """Paint straight bits: (n, 4), the x and y of both ends.

    Those that touch are one line, if it is smooth or goes into an SVG. Into pixels, Qt
    strokes a jagged line that is wider than a pixel a hundred times more slowly than
    its bits, whose square ends close the joints as well.
    """
    is_pixels = painter.paintEngine().type() == QPaintEngine.Type.Raster
    if is_pixels and not _is_smooth(bits):
        square = QPen(pen)
        square.setCapStyle(Qt.PenCapStyle.SquareCap)
        painter.setPen(square)
        painter.drawLines([QLineF(*bit) for bit in bits.tolist()])
        return
    painter.setPen(pen)
    for line in joined(bits):
        painter.drawPolyline([QPointF(x, y) for x, y in line])


def _is_smooth(bits: FloatArray) -> bool:
    """Tell whether bits are few, and hardly longer than the room they take."""
    if not 0 < len(bits) <= _FEW:
        return False
    length = np.hypot(bits[:, 2] - bits[:, 0], bits[:, 3] - bits[:, 1]).sum()
    room = np.ptp(bits[:, 0::2]) + np.ptp(bits[:, 1::2])
    return bool(length <= _WINDING * room)


def inside(points: FloatArray, rect: QRectF) -> FloatArray:
    """Return the bits of a curve of (n, 2) points that lie in a rectangle, (k, 4).

    Each is cut at the four sides, as Liang and Barsky do it.
    """
    points = np.where(np.isfinite(points), points, np.nan)
    starts, steps = points[:-1], np.diff(points, axis=0)
    low = np.array([rect.left(), rect.top()])
    high = np.array([rect.right(), rect.bottom()])
    with np.errstate(all="ignore"):
        sides = np.stack(((low - starts) / steps, (high - starts) / steps))
    # A bit along an axis never meets two of the sides: it is between them or not.
    is_between = (steps == 0) & (low <= starts) & (starts <= high)
    enter = np.where(is_between, -np.inf, sides.min(axis=0)).max(axis=1, initial=0.0)
    leave = np.where(is_between, np.inf, sides.max(axis=0)).min(axis=1, initial=1.0)
    seen = enter < leave
    starts, steps = starts[seen], steps[seen]
    ends = [starts + share[seen, np.newaxis] * steps for share in (enter, leave)]
    return np.hstack(ends)


def dashed(bits: FloatArray, width: float) -> FloatArray:
    """Return the dashes of (n, 4) bits for a line of that width, (k, 4).

    The pattern runs on from bit to bit.
    """
    lengths = np.hypot(bits[:, 2] - bits[:, 0], bits[:, 3] - bits[:, 1])
    along = np.append(0.0, lengths.cumsum())
    dash, period = _DASH * width, (_DASH + _GAP) * width
    begins = np.arange(0.0, along[-1], period)
    cuts = np.append(begins, np.minimum(begins + dash, along[-1]))
    at = np.union1d(along, cuts)
    middle = (at[:-1] + at[1:]) / 2
    is_drawn = middle % period < dash
    own = np.searchsorted(along, middle[is_drawn]) - 1
    starts, steps = bits[own, :2], bits[own, 2:] - bits[own, :2]
    shares = [(end[is_drawn] - along[own]) / lengths[own] for end in (at[:-1], at[1:])]
    return np.hstack([starts + share[:, np.newaxis] * steps for share in shares])


def joined(bits: FloatArray) -> list[list[Point]]:
    """Return the lines that (n, 4) bits make where their ends touch."""
    rounded = [tuple(bit) for bit in np.round(bits, _TOUCHING).tolist()]
    ends = [((x0, y0), (x1, y1)) for x0, y0, x1, y1 in rounded]
    meeting: dict[Point, list[int]] = {}
    for index, both in enumerate(ends):
        for end in both:
            meeting.setdefault(end, []).append(index)
    left = dict.fromkeys(range(len(ends)))

    def walk(point: Point) -> Iterator[Point]:
        while True:
            here = next((index for index in meeting[point] if index in left), None)
            if here is None:
                return
            del left[here]
            first, last = ends[here]
            point = last if point == first else first
            yield point

    found = []
    while left:
        start, _ = ends[next(iter(left))]
        onward = [*walk(start)]
        found.append([*reversed([*walk(start)]), start, *onward])
    return found


def _is_alone(points: FloatArray) -> NDArray[np.bool_]:
    """Tell which points, (n,), have no neighbour to be joined with."""
    is_there = np.isfinite(points).all(axis=1)
    padded = np.pad(is_there, 1)
    return is_there & ~padded[:-2] & ~padded[2:]
