"""Where a chip hides the least of the network: beside an edge or around a card."""

from collections.abc import Collection
from itertools import product

import numpy as np
from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF

from nnviz.types import FloatArray
from ui.canvas.layout import Edge, Layout

# Where along an edge a chip may stand, how far from it, and how much of its own width
# to a side; the best first.
ALONG = (0.5, 0.4, 0.6, 0.3, 0.7)
AWAY = (9.0, 24.0, 40.0, 58.0)
ASIDE = (0.0, -0.4, 0.4)
NEAR = 3.0  # between a chip and its card
MARGIN = 3.0  # to the end of the room
# What is hidden counts as so many pixels of distance: a point of an edge, a square
# pixel of a unit that the chip is about, and of another.
HIDING_EDGE, HIDING_OWN, HIDING_OTHER = 8.0, 1.0, 0.3
NODE = QMarginsF(8, 18, 8, 34)  # what is written about an input


def by_edge(
    places: Layout, edge: Edge, among: Collection[Edge], size: QSizeF
) -> tuple[QRectF, QPointF]:
    """Return a place for a chip beside an edge, and the point of it that is meant.

    Parameters
    ----------
    places : Layout
        Keeps what is found.
    edge : Edge
    among : collection of Edge
        Those that should be seen, this one among them.
    size : QSizeF
        Of the chip.
    """
    key = edge, tuple(among), size.toTuple()
    if key not in places.chip_places:
        places.chip_places[key] = _beside(places, edge, among, size)
    return places.chip_places[key]


def _beside(
    places: Layout, edge: Edge, among: Collection[Edge], size: QSizeF
) -> tuple[QRectF, QPointF]:
    layer, source, target = edge
    own = ((layer - 1, source), (layer, target))
    curve = places.curves[edge]
    points = np.concatenate([places.curves[each].points for each in among])
    found = []
    for away, t, aside, side in product(AWAY, ALONG, ASIDE, (-1, 1)):
        point = curve.at(t)
        shift = QPointF(aside * size.width(), side * (size.height() / 2 + away))
        rect = _box(places, point + shift, size)
        cost = (rect.center() - point).manhattanLength() + _hidden(places, rect, own)
        cost += HIDING_EDGE * _crossed(points, rect)
        found.append((cost, rect, point))
    _, rect, point = min(found, key=lambda each: each[0])
    return rect, point


def by_card(places: Layout, card: QRectF, size: QSizeF) -> QRectF:
    """Return a place for a chip under, over or beside a card."""
    across = (card.width() + size.width()) / 2 + NEAR
    down = (card.height() + size.height()) / 2 + NEAR
    shifts = ((0.0, down), (0.0, -down), (-across, 0.0), (across, 0.0))
    found = (_box(places, card.center() + QPointF(*shift), size) for shift in shifts)
    return min(found, key=lambda rect: _hidden(places, rect, ()))


def beside(
    places: Layout, unit: QRectF, size: QSizeF, labels: Collection[QRectF]
) -> QRectF:
    """Return a place at the left or the right of a unit, where it hides fewer labels.

    Over and under it are the others of its layer.
    """
    across = (unit.width() + size.width()) / 2 + NEAR

    def cost(rect: QRectF) -> float:
        hidden = sum(_common(rect, label) for label in labels)
        return _hidden(places, rect, ()) + HIDING_OTHER * hidden

    centre = unit.center()
    found = (_box(places, centre + QPointF(x, 0), size) for x in (-across, across))
    return min(found, key=cost)


def _box(places: Layout, middle: QPointF, size: QSizeF) -> QRectF:
    """Return a box about a point, moved as little as it takes to lie in the room."""
    rect, (width, height) = QRectF(QPointF(), size), places.size
    rect.moveCenter(middle)
    rect.moveRight(min(rect.right(), width - MARGIN))
    rect.moveLeft(max(rect.left(), MARGIN))
    rect.moveBottom(min(rect.bottom(), height - MARGIN))
    rect.moveTop(max(rect.top(), MARGIN))
    return rect


def _hidden(places: Layout, rect: QRectF, own: Collection[tuple[int, int]]) -> float:
    """Return what it costs that a box hides units and the loss."""
    cost = HIDING_OTHER * _common(rect, places.loss)
    for unit, box in places.units:
        room = box if unit[0] else box.marginsAdded(NODE)
        cost += (HIDING_OWN if unit in own else HIDING_OTHER) * _common(rect, room)
    return cost


def _crossed(points: FloatArray, rect: QRectF) -> int:
    """Return how many of some points, (n, 2), lie in a box."""
    first, last = rect.topLeft().toTuple(), rect.bottomRight().toTuple()
    return int(((points > first) & (points < last)).all(axis=1).sum())


def _common(one: QRectF, other: QRectF) -> float:
    """Return how many square pixels two boxes share."""
    both = one.intersected(other)
    return both.width() * both.height() if both.isValid() else 0.0
