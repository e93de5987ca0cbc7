"""Where everything stands: geometry only, no numbers and no colours.

The network is laid out in its own units, in which a card is always equally large;
`Layout.scale` fits it into the picture. What lies under the network (the caption, the
batch, the footer) is in pixels of the picture and is never zoomed.
"""

import math
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from nnviz.types import FloatArray
from ui.canvas.columns import HEADER, LOSS, LOSS_OF_MANY, Column, column
from ui.canvas.curves import Curve, between, label_places

MARGIN = 13.0
TIGHT, LOOSE = 46.0, 96.0  # the least and the widest wished gap between columns
WIDEST = 210.0  # the widest gap, in the mean
WIRE = 0.5  # the gap before the loss: nothing is written on its wires
FULL = 0.76  # smaller than this, cards show less rather than shrink more
SMALLEST = 0.3
REFERENCE = (680.0, 560.0)  # the picture in which the largest card is LARGEST
LARGEST = 1.15
MOST_LABELS = 24
CHIP, MOST_CHIPS = (
    (168.0, 40.0),
    4,
)  # room for two lines on an edge, where edges are few
UNDER, SIDE = 88.0, 14.0  # the height of what lies under the network, and its margin

Edge = tuple[int, int, int]  # layer, from, to


@dataclass(frozen=True)
class Layout:
    """The places of a network in a picture.

    Attributes
    ----------
    scale : float
        Pixels for a unit of the network at zoom 1.
    size : (width, height)
        Of the room for the network, in its own units.
    columns : tuple of Column
        Of layers 0…L.
    loss : QRectF
        The loss node.
    under : float
        Pixels for a unit of what lies under the network.
    caption, strip, footer : QRectF
        There, in units of `under`.
    """

    scale: float
    size: tuple[float, float]
    columns: tuple[Column, ...]
    loss: QRectF
    under: float
    caption: QRectF
    strip: QRectF
    footer: QRectF

    @cached_property
    def curves(self) -> dict[Edge, Curve]:
        """Return the curve of every edge between shown units."""
        pairs = zip(self.columns, self.columns[1:], strict=False)
        return {
            (right.layer, f, t): curve
            for left, right in pairs
            for (f, t), curve in between(left.boxes, right.boxes).items()
        }

    @cached_property
    def edge_points(self) -> FloatArray:
        """Return points along every curve, (edges, 33, 2)."""
        return np.stack([curve.points for curve in self.curves.values()])

    @cached_property
    def wires(self) -> dict[int, Curve]:
        """Return the curves from the output units to the loss node."""
        found = between(self.columns[-1].boxes, {0: self.loss})
        return {unit: curve for (unit, _), curve in found.items()}

    @cached_property
    def edges(self) -> dict[Edge, Curve]:
        """Return the curves and the wires, these as layer L + 1."""
        last = len(self.columns)
        return self.curves | {(last, k, 0): wire for k, wire in self.wires.items()}

    @cached_property
    def labels(self) -> dict[Edge, QPointF]:
        """Return where the weights are written so that none touches another."""
        chips = {e: c for e, c in self.curves.items() if self.has_chips(e[0])}
        others = {e: c for e, c in self.curves.items() if e not in chips}
        found = label_places(others, self._taken)
        # A chip will lie on the middle of the edge; its weight stands where it leaves.
        beside = {edge: _beside_start(curve) for edge, curve in chips.items()}
        return {edge: (beside | found)[edge] for edge in self.curves}

    def has_chips(self, layer: int) -> bool:
        """Tell whether there is room for a chip on every edge into a layer."""
        return layer in self._layers_with_chips

    @cached_property
    def _layers_with_chips(self) -> frozenset[int]:
        found = []
        for right in self.columns[1:]:
            curves = [c for edge, c in self.curves.items() if edge[0] == right.layer]
            heights = sorted(curve.at(0.5).y() for curve in curves)
            room = min((b - a for a, b in pairwise(heights)), default=CHIP[1] + 4)
            wide = min(curve.x1 - curve.x0 for curve in curves)
            few = len(curves) <= MOST_CHIPS and not self.hides_units
            if few and wide >= CHIP[0] * 0.85 and room >= CHIP[1] + 4:
                found.append(right.layer)
        return frozenset(found)

    def labels_of(self, edges: tuple[Edge, ...]) -> dict[Edge, QPointF]:
        """Return such places for some of the edges, the first `MOST_LABELS`."""
        edges = edges[:MOST_LABELS]
        if edges not in self._labels_of:
            some = {edge: self.curves[edge] for edge in edges}
            self._labels_of[edges] = label_places(some, self._taken)
        return self._labels_of[edges]

    @cached_property
    def _labels_of(self) -> dict[tuple[Edge, ...], dict[Edge, QPointF]]:
        return {}

    @cached_property
    def chip_places(self) -> dict[Any, tuple[QRectF, QPointF]]:
        """Return the places that were found so far for chips beside edges."""
        return {}

    @cached_property
    def _taken(self) -> list[QRectF]:
        return [*(box for _, box in self.units), *self.columns[0].names]

    @property
    def has_labels(self) -> bool:
        """Tell whether there is room to write every weight on its edge."""
        return len(self.curves) <= MOST_LABELS and not self.hides_units

    @property
    def hides_units(self) -> bool:
        """Tell whether some layer is too large to be drawn whole."""
        return any(column.hidden for column in self.columns)

    @cached_property
    def units(self) -> tuple[tuple[tuple[int, int], QRectF], ...]:
        """Return ((layer, unit), box) of every unit that is shown."""
        return tuple(
            ((column.layer, unit), box)
            for column in self.columns
            for unit, box in column.boxes.items()
        )

    def box(self, layer: int, unit: int) -> QRectF | None:
        """Return the box of a unit, or None if it is not shown."""
        return self.columns[layer].boxes.get(unit)


def _beside_start(curve: Curve) -> QPointF:
    """Return where a weight is written by the start of an edge that carries a chip."""
    x = curve.x0 + 42
    if abs(curve.y1 - curve.y0) < CHIP[1]:
        return QPointF(x, curve.y0 + 28)  # under the chip, which is close
    return QPointF(x, curve.y0 + (13 if curve.y1 < curve.y0 else -13))


@lru_cache(maxsize=32)
def layout(sizes: tuple[int, ...], width: float, height: float) -> Layout:
    """Return the places of a network with n_0…n_L units in a picture of that size."""
    under = min(2.5, max(0.85, min(width / REFERENCE[0], height / REFERENCE[1])))
    bottom = max(height / under - UNDER, 120.0)
    room = (width, bottom * under)
    scale, kinds = _fit(sizes, *room)
    size = (width / scale, room[1] / scale)
    columns, loss = _place(kinds, size)
    wide = width / under - 2 * SIDE
    return Layout(
        scale=scale,
        size=size,
        columns=columns,
        loss=loss,
        under=under,
        caption=QRectF(SIDE, bottom, wide, 21),
        strip=QRectF(SIDE, bottom + 21, wide, 41),
        footer=QRectF(SIDE, bottom + 62, wide, 26),
    )


def _fit(
    sizes: tuple[int, ...], width: float, height: float
) -> tuple[float, list[Column]]:
    """Return the scale, and each layer's column in the richest form that fits it."""
    room = (height - MARGIN) / FULL - HEADER
    last = len(sizes) - 1
    kinds = [column(layer, n, layer == last, room) for layer, n in enumerate(sizes)]
    tall = height / (max(kind.least_height for kind in kinds) + HEADER + MARGIN)
    boxes = sum(kind.width for kind in kinds) + _loss(kinds).width() + 2 * MARGIN
    gaps = len(sizes) - 1 + WIRE
    tight, loose = (width / (boxes + gap * gaps) for gap in (TIGHT, LOOSE))
    largest = LARGEST * min(width / REFERENCE[0], height / (REFERENCE[1] - UNDER))
    wished = min(max(1.0, loose), max(1.0, largest))
    return max(SMALLEST, min(tight, tall, wished)), kinds


def _place(
    kinds: list[Column], size: tuple[float, float]
) -> tuple[tuple[Column, ...], QRectF]:
    """Spread the columns over the width and their units over the height."""
    width, height = size
    room = height - HEADER - MARGIN
    loss = _loss(kinds)
    taken = sum(kind.width for kind in kinds) + loss.width() + 2 * MARGIN
    gaps = _gaps(kinds, width - taken)
    x = max(0.0, width - taken - sum(gaps)) / 2 + MARGIN
    columns = []
    for kind, gap in zip(kinds, gaps, strict=True):
        columns.append(kind.placed(x, HEADER, room))
        x += kind.width + gap
    loss.moveTopLeft(QPointF(x, HEADER + (room - loss.height()) / 2))
    return tuple(columns), loss


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
