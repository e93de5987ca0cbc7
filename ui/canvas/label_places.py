"""Where the weights are written: each on its edge, where that edge is alone."""

import math
from collections.abc import Iterable, Mapping

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from nnviz.types import FloatArray, IntArray
from ui.canvas.curves import Curve

LABEL = (35.5, 13.0)  # the plate of a weight with two decimals
PAIR = (49.0, 25.0)  # that of a weight before and after its update, with some more
WRITTEN = (32.0, 10.0)  # what of it is written on
CORE = (24.0, 8.0)  # the middle of it: an edge that goes in there would seem meant
ROOM = (44.0, 17.0)  # where another edge would be taken for its own
# Where along an edge a label may stand, and how far beside it.
ALONG = np.linspace(0.08, 0.92, 19)
ASIDE = (
    *((x, 0.0) for x in (0.0, -6.0, 6.0, -12.0, 12.0, -17.0)),
    *((x, y) for y in (-6.0, 6.0) for x in (0.0, -12.0, 12.0)),
)
BEST = 0.7  # near the end, where the edges fan out, but before the marks at rest
# What it costs that a label touches another or a card, that another edge runs through
# it or close by, that a mark rests there; that it is far from the best place, or aside.
TOUCH, CROSS, CLOSE, MARK, FAR, SIDE = 10000.0, 600.0, 100.0, 600.0, 20.0, 0.5
CLEAR = 400.0  # from this cost on it is not clear which edge is meant, or hides a mark
ROUNDS = 4  # of trying; who had no place in one comes first in the next

Edge = tuple[int, int, int]  # layer, from, to
Size = tuple[float, float]
Box = tuple[float, float, float, float]  # left, top, right, bottom


def label_places(
    curves: Mapping[Edge, Curve], boxes: Iterable[QRectF], most: float = math.inf
) -> dict[Edge, QRectF]:
    """Return the room of each edge's label: about a point of it, touching no other.

    There is room for a pair of numbers; where there is not, for one. A place is the
    better, the fewer other edges run through a label there, and the nearer it is to
    where the edges fan out. Those with the least choice come first.

    Parameters
    ----------
    curves : mapping of edge to Curve
    boxes : iterable of QRectF
        What labels must not touch.
    most : float
        An edge whose best place costs so much gets no label: `CLEAR`, `TOUCH`.
    """
    taken = [box.adjusted(-1.5, -1.5, 1.5, 1.5) for box in boxes]
    spots: dict[Edge, FloatArray] = {}
    costs: dict[Edge, FloatArray] = {}
    for layer in dict.fromkeys(edge[0] for edge in curves):
        own = {edge: curve for edge, curve in curves.items() if edge[0] == layer}
        places, prices = _choices(list(own.values()))
        spots |= dict(zip(own, places, strict=True))
        costs |= dict(zip(own, prices, strict=True))
    found = _placed(spots, costs, most, taken, (PAIR, LABEL))
    if len(found) < len(curves):
        small = _placed(spots, costs, most, taken, (LABEL,))
        found = max(found, _grown(small, taken), key=len)
    return found


def _placed(
    spots: Mapping[Edge, FloatArray],
    costs: Mapping[Edge, FloatArray],
    most: float,
    taken: list[QRectF],
    sizes: tuple[Size, ...],
) -> dict[Edge, QRectF]:
    """Return rooms of the first size, of the next where there are none, and so on."""
    found: dict[Edge, QRectF] = {}
    for size in sizes:
        corners = [_corners(box) for box in (*taken, *found.values())]
        prices = {
            edge: costs[edge] + TOUCH * _touching(spots[edge], corners, size)
            for edge in costs
            if edge not in found
        }
        chosen = _chosen(spots, prices, most, size)
        found |= {edge: label_box(QPointF(*at), size) for edge, at in chosen.items()}
    return found


def _grown(rooms: dict[Edge, QRectF], taken: list[QRectF]) -> dict[Edge, QRectF]:
    """Return the rooms, for pairs of numbers where these touch nothing."""
    found = dict(rooms)
    for edge, room in rooms.items():
        pair = label_box(room.center(), PAIR)
        others = (other for key, other in found.items() if key != edge)
        if not any(map(pair.intersects, (*taken, *others))):
            found[edge] = pair
    return found


def label_box(centre: QPointF, size: Size = LABEL) -> QRectF:
    """Return the room of a label."""
    width, height = size
    return QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)


def _choices(curves: list[Curve]) -> tuple[FloatArray, FloatArray]:
    """Return the places of a label on each edge, (k, n, 2), and what they cost, (k, n).

    The edges are those of one layer, all at once: it is done at every size anew.
    """
    aside = np.array(ASIDE)[:, np.newaxis]
    spots = np.array([(curve.along(ALONG) + aside).reshape(-1, 2) for curve in curves])
    far = FAR * np.abs(ALONG - BEST)
    costs = np.concatenate([far + SIDE * (abs(x) + abs(y)) for x, y in ASIDE])
    points = np.array([curve.points for curve in curves])
    crossed, close = _crossings(spots, points)
    costs = costs + CROSS * crossed + CLOSE * close
    return spots, costs + MARK * _hiding_marks(spots, curves)


def _hiding_marks(spots: FloatArray, curves: list[Curve]) -> IntArray:
    """Return over how many of the marks at rest a label would lie, (k, n)."""
    rests = np.concatenate([curve.rests for curve in curves])
    radius = curves[0].largest_mark
    room = WRITTEN[0] + 1.5 * radius, WRITTEN[1] + 2 * radius  # a tip is in its unit
    away = np.abs(rests - spots[:, :, np.newaxis])
    found: IntArray = (away < np.array(room) / 2).all(axis=-1).sum(axis=-1)
    return found


def _crossings(spots: FloatArray, points: FloatArray) -> tuple[IntArray, IntArray]:
    """Return how many other edges run through a label, and close by, (k, n) each.

    Few points of few edges are near a place: only these are looked at twice.
    """
    here, there = spots.astype(np.float32), points.astype(np.float32)
    x = there[..., 0] - here[..., 0, np.newaxis, np.newaxis]  # (k, n, k', p)
    k, n, other, p = np.nonzero(np.abs(x, out=x) < ROOM[0] / 2)
    y = np.abs(there[other, p, 1] - here[k, n, 1])
    is_close = (y < ROOM[1] / 2) & (k != other)
    is_in = is_close & (x[k, n, other, p] < CORE[0] / 2) & (y < CORE[1] / 2)
    shape = (*spots.shape[:2], len(points))
    found = []
    for inside in (is_in, is_close):
        through = np.zeros(shape, bool)
        through[k[inside], n[inside], other[inside]] = True
        found.append(through.sum(axis=-1))
    return found[0], found[1]


def _chosen(
    spots: Mapping[Edge, FloatArray],
    costs: Mapping[Edge, FloatArray],
    most: float,
    size: Size,
) -> dict[Edge, FloatArray]:
    """Return which place every edge's label takes, if it costs less than `most`."""
    order = sorted(costs, key=lambda edge: int((costs[edge] < CLEAR).sum()))
    best: dict[Edge, FloatArray] = {}
    for _ in range(ROUNDS):
        found: dict[Edge, FloatArray] = {}
        for edge in order:
            boxes = (label_box(QPointF(*at), size) for at in found.values())
            labels = [_corners(box) for box in boxes]
            now = costs[edge] + TOUCH * _touching(spots[edge], labels, size)
            if now.min() < most:
                found[edge] = spots[edge][int(now.argmin())]
        best = max(best, found, key=len)
        if len(best) == len(order):
            break
        order.sort(key=found.__contains__)
    return {edge: best[edge] for edge in costs if edge in best}


def _corners(box: QRectF) -> Box:
    return box.left(), box.top(), box.right(), box.bottom()


def _touching(spots: FloatArray, taken: list[Box], size: Size) -> IntArray:
    """Return how many boxes each label of a size touches."""
    boxes = np.array(taken).reshape(-1, 1, 4)
    reach = np.array(size) / 2
    touches = (spots + reach > boxes[..., :2]) & (spots - reach < boxes[..., 2:])
    return touches.all(axis=-1).sum(axis=0)
