"""How large a network is drawn, and where its columns stand."""

import math
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF

from ui.canvas.columns import HEADER, LOSS, LOSS_OF_MANY, Column, column

MARGIN = 13.0
TIGHT, LOOSE = 46.0, 96.0  # the least and the widest wished gap between columns
WIDEST = 210.0  # the widest gap, in the mean
WIRE = 0.5  # the gap before the loss: nothing is written on its wires
FULL = 0.76  # smaller than this, cards show less rather than shrink more
SMALLEST = 0.3
REFERENCE = (680.0, 560.0)  # the picture in which the largest card is LARGEST
LARGEST = 1.15
UNDER = 88.0  # the height of what lies under the network


def kinds_of(
    sizes: tuple[int, ...],
    height: float,
    most_cards: int,
    grid: tuple[int, int] | None,
) -> list[Column]:
    """Return each layer's column in the richest form that fits into a height."""
    room = (height - MARGIN) / FULL - HEADER
    last = len(sizes) - 1
    inputs = column(0, sizes[0], False, room, most_cards, grid)
    layers = enumerate(sizes[1:], start=1)
    return [inputs, *(column(k, n, k == last, room, most_cards) for k, n in layers)]


def scale_of(kinds: list[Column], width: float, height: float) -> float:
    """Return the pixels for a unit of the network in a room of that size."""
    tall = height / (max(kind.least_height for kind in kinds) + HEADER + MARGIN)
    boxes = _taken(kinds)
    gaps = len(kinds) - 1 + WIRE
    tight, loose = (width / (boxes + gap * gaps) for gap in (TIGHT, LOOSE))
    largest = LARGEST * min(width / REFERENCE[0], height / (REFERENCE[1] - UNDER))
    wished = min(max(1.0, loose), max(1.0, largest))
    return max(SMALLEST, min(tight, tall, wished))


def named(kinds: list[Column], height: float, names: float) -> list[Column]:
    """Return the columns, the last with room for names where there is none over cards.

    Parameters
    ----------
    kinds : list of Column
    height : float
        Of the room for the network, in its own units.
    names : float
        The width of the widest name of an output; 0 for none.
    """
    *others, last = kinds
    room = height - HEADER - MARGIN
    if last.is_discs or last.has_room_for_names(room):
        names = 0.0
    return [*others, replace(last, tag=names)]


def placed(
    kinds: list[Column], size: tuple[float, float]
) -> tuple[tuple[Column, ...], QRectF]:
    """Spread the columns over the width and their units over the height."""
    width, height = size
    room = height - HEADER - MARGIN
    loss = _loss(kinds)
    taken = _taken(kinds)
    gaps = _gaps(kinds, width - taken)
    x = max(0.0, width - taken - sum(gaps)) / 2 + MARGIN
    columns = []
    for kind, gap in zip(kinds, gaps, strict=True):
        columns.append(kind.placed(x, HEADER, room))
        x += kind.width + kind.tag + gap
    loss.moveTopLeft(QPointF(x, HEADER + (room - loss.height()) / 2))
    return tuple(columns), loss


def _taken(kinds: list[Column]) -> float:
    """Return the width of everything but the gaps."""
    columns = sum(kind.width + kind.tag for kind in kinds)
    return columns + _loss(kinds).width() + 2 * MARGIN


def _loss(kinds: list[Column]) -> QRectF:
    """Return the loss node, which has more to name where there are more classes."""
    return QRectF(LOSS_OF_MANY if kinds[-1].slots > 1 else LOSS)


def _gaps(kinds: list[Column], room: float) -> list[float]:
    """Return the gaps after the columns: the more edges, the more of the room."""
    least = [TIGHT] * (len(kinds) - 1) + [TIGHT * WIRE]
    edges = [math.sqrt(one.slots * two.slots) for one, two in pairwise(kinds)]
    spare = max(0.0, min(room, WIDEST * len(kinds)) - sum(least))
    shares = [*edges, WIRE]
    return [
        gap + spare * part / sum(shares)
        for gap, part in zip(least, shares, strict=True)
    ]
