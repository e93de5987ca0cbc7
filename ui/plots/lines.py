"""Curves as polylines, cut at the frame by arithmetic: an SVG may not know clipping."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPaintEngine, QPainter, QPen

from nnviz.types import FloatArray
from ui.plots import marks

_DASH, _GAP = 4.0, 2.2  # in widths of the line


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

    Into pixels each goes by itself: Qt strokes a jagged line that is wider than a pixel
    a hundred times more slowly, and square ends close the joints as well. In an SVG
    those that touch are one line.
    """
    if painter.paintEngine().type() == QPaintEngine.Type.Raster:
        square = QPen(pen)
        square.setCapStyle(Qt.PenCapStyle.SquareCap)
        painter.setPen(square)
        painter.drawLines([QLineF(*bit) for bit in bits.tolist()])
        return
    painter.setPen(pen)
    for piece in _joined(bits):
        painter.drawPolyline([QPointF(x, y) for x, y in piece.tolist()])


def inside(points: FloatArray, rect: QRectF) -> FloatArray:
    """Return the bits of a curve of (n, 2) points that lie in a rectangle, (k, 4).

    Each is cut at the four sides, as Liang and Barsky do it.
    """
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


def _joined(bits: FloatArray) -> list[FloatArray]:
    """Return the lines, (k, 2) each, that (n, 4) bits make where they touch."""
    gaps = np.flatnonzero((bits[:-1, 2:] != bits[1:, :2]).any(axis=1)) + 1
    pieces = np.split(bits, gaps) if len(bits) else []
    return [np.vstack((piece[:, :2], piece[-1:, 2:])) for piece in pieces]


def _is_alone(points: FloatArray) -> NDArray[np.bool_]:
    """Tell which points, (n,), have no neighbour to be joined with."""
    is_there = np.isfinite(points).all(axis=1)
    padded = np.pad(is_there, 1)
    return is_there & ~padded[:-2] & ~padded[2:]
