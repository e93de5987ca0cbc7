"""Where everything stands: geometry only, no numbers and no colours.

The network is laid out in its own units, in which a card is always equally large;
`Layout.scale` fits it into the picture. What lies under the network (the caption, the
batch, the footer) is in pixels of the picture and is never zoomed.
"""

import math
from collections.abc import KeysView
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from nnviz.types import FloatArray
from ui.canvas.arranging import (
    MARGIN,
    REFERENCE,
    UNDER,
    kinds_of,
    named,
    placed,
    scale_of,
)
from ui.canvas.bundle import MANY, Bundle, bundle
from ui.canvas.columns import FAN, HEADER, MORE, MOST_CARDS, MOST_DISCS, Column
from ui.canvas.curves import Curve, Port, between
from ui.canvas.label_places import CLEAR, TOUCH, label_box, label_places

MOST_LABELS = 24
MOST_KEPT = 64  # of the sets of edges for which rooms were found
CHIP, MOST_CHIPS = (
    (168.0, 40.0),
    4,
)  # room for two lines on an edge, where edges are few
SIDE = 14.0  # the margin of what lies under the network

Edge = tuple[int, int, int]  # layer, from, to


@dataclass(frozen=True)
class Layout:
    """The places of a network in a picture.

    Attributes
    ----------
    scale : float
        Pixels for a unit of the network at the zoom `nearness`.
    nearness : float
        How many times as large as the picture the room for the network is.
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
    nearness: float
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
        return {
            (bundle.layer, int(f), int(t)): curve
            for bundle in self.bundles
            for f, t, curve in zip(*bundle.parts, strict=True)
        }

    @cached_property
    def bundles(self) -> tuple[Bundle, ...]:
        """Return the edges into layers 1…L."""
        pairs = list(pairwise(self.columns))
        count = sum(len(left.boxes) * len(right.boxes) for left, right in pairs)
        found = (between(a.outlets, b.inlets, count > MANY) for a, b in pairs)
        return tuple(bundle(k, curves) for k, curves in enumerate(found, 1))

    def distances(self, point: QPointF) -> FloatArray:
        """Return how far a point is from every edge, (edges,)."""
        at = np.array((point.x(), point.y()))
        return np.concatenate([bundle.distances(at) for bundle in self.bundles])

    @cached_property
    def wires(self) -> dict[int, Curve]:
        """Return the curves from the output units to the loss node."""
        loss = self.loss
        port = Port(loss.left(), loss.center().y(), FAN * loss.height())
        found = between(self.columns[-1].outlets, {0: port})
        return {unit: curve for (unit, _), curve in found.items()}

    @cached_property
    def edges(self) -> dict[Edge, Curve]:
        """Return the curves and the wires, these as layer L + 1."""
        last = len(self.columns)
        return self.curves | {(last, k, 0): wire for k, wire in self.wires.items()}

    def edges_around(self, layer: int) -> KeysView[Edge]:
        """Return the edges and wires into a layer and out of it."""
        if layer not in self._around:
            near = layer, layer + 1
            found = {e: c for e, c in self.edges.items() if e[0] in near}
            self._around[layer] = found.keys()
        return self._around[layer]

    @cached_property
    def _around(self) -> dict[int, KeysView[Edge]]:
        return {}

    @cached_property
    def labels(self) -> dict[Edge, QRectF]:
        """Return the rooms in which weights are written, so that none touches another.

        Where edges crowd, some have none: a number must not be taken for another's.
        """
        chips = {e: c for e, c in self.curves.items() if self.has_chips(e[0])}
        others = {e: c for e, c in self.curves.items() if e not in chips}
        found = label_places(others, self._taken, CLEAR)
        # A chip will lie on the middle of the edge; its weight stands where it leaves.
        starts = {edge: _beside_start(curve) for edge, curve in chips.items()}
        found |= {edge: label_box(start) for edge, start in starts.items()}
        return {edge: found[edge] for edge in self.curves if edge in found}

    def labels_with(self, edges: tuple[Edge, ...]) -> dict[Edge, QRectF]:
        """Return `labels`, and rooms for those of the edges that have none there."""
        more = {edge: self.curves[edge] for edge in edges if edge not in self.labels}
        if not more:
            return self.labels
        key = tuple(more)
        if key not in self._labels_of:
            boxes = [*self._taken, *self.labels.values()]
            self._labels_of[key] = label_places(more, boxes)
        return self.labels | self._labels_of[key]

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
            is_free = room >= CHIP[1] + 4 and not _chips_hide_weights(curves)
            if few and wide >= CHIP[0] * 0.85 and is_free:
                found.append(right.layer)
        return frozenset(found)

    def labels_of(self, edges: tuple[Edge, ...]) -> dict[Edge, QRectF]:
        """Return such rooms for some of the edges, as far as there is room."""
        edges = edges[:MOST_LABELS]
        if len(self._labels_of) > MOST_KEPT:  # what changes most does so every step
            self._labels_of.clear()
        if edges not in self._labels_of:
            some = {edge: self.curves[edge] for edge in edges}
            most = math.inf if len(edges) == 1 else TOUCH
            self._labels_of[edges] = label_places(some, self._taken, most)
        return self._labels_of[edges]

    @cached_property
    def _labels_of(self) -> dict[tuple[Edge, ...], dict[Edge, QRectF]]:
        return {}

    @cached_property
    def chip_places(self) -> dict[Any, tuple[QRectF, QPointF]]:
        """Return the places that were found so far for chips beside edges."""
        return {}

    @cached_property
    def card_places(self) -> dict[Any, QRectF]:
        """Return the places that were found so far for cards of chosen units."""
        return {}

    @cached_property
    def _taken(self) -> list[QRectF]:
        hidden = (one.more for one in self.columns if one.more is not None)
        more = (MORE.translated(at) for at in hidden)
        return [*(box for _, box in self.units), *self.columns[0].names, *more]

    @property
    def has_labels(self) -> bool:
        """Tell whether there is room to write every weight on its edge."""
        return len(self.curves) <= MOST_LABELS and not self.hides_units

    @property
    def hides_units(self) -> bool:
        """Tell whether some layer is too large to be drawn whole."""
        return any(column.hidden for column in self.columns)

    @property
    def has_image(self) -> bool:
        """Tell whether the inputs are the pixels of an image."""
        return self.columns[0].grid is not None

    @property
    def is_dense(self) -> bool:
        """Tell whether there are so many edges that they are drawn more simply."""
        return len(self.curves) > MANY

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
        return QPointF(x, curve.at(0.5).y() + 28)  # under the chip, which is close
    return QPointF(x, curve.y0 + (13 if curve.y1 < curve.y0 else -13))


def _chips_hide_weights(curves: list[Curve]) -> bool:
    """Tell whether chips as wide as can be would hide what is written beside them."""
    chips = []
    for curve in curves:
        chip = QRectF(0, 0, max(CHIP[0], curve.x1 - curve.x0 - 8), CHIP[1])
        chip.moveCenter(curve.at(0.5))
        chips.append(chip)
    weights = [label_box(_beside_start(curve)) for curve in curves]
    return any(chip.intersects(weight) for chip in chips for weight in weights)


@lru_cache(maxsize=32)
def layout(
    sizes: tuple[int, ...],
    width: float,
    height: float,
    grid: tuple[int, int] | None = None,
    nearness: float = 1.0,
    names: float = 0.0,
) -> Layout:
    """Return the places of a network with n_0…n_L units in a picture of that size.

    Parameters
    ----------
    sizes : tuple of int
    width, height : float
    grid : (rows, columns), optional
        Of the image whose pixels the inputs are.
    nearness : float
        How many times as large as the picture the room for the network is: where it is
        looked at from near, layers of discs are drawn as cards.
    names : float
        The width of the widest name of an output; 0 for none.
    """
    if nearness != 1:
        far = layout(sizes, width, height, grid, names=names)
        return _from_near(far, sizes, grid, nearness, names)
    under = min(2.5, max(0.85, min(width / REFERENCE[0], height / REFERENCE[1])))
    bottom = max(height / under - UNDER, 120.0)
    room = (width, bottom * under)
    kinds = kinds_of(sizes, room[1], MOST_CARDS, grid)
    kinds = named(kinds, room[1] / scale_of(kinds, *room), names)
    scale = scale_of(kinds, *room)
    size = (width / scale, room[1] / scale)
    columns, loss = placed(kinds, size)
    wide = width / under - 2 * SIDE
    return Layout(
        scale=scale,
        nearness=nearness,
        size=size,
        columns=columns,
        loss=loss,
        under=under,
        caption=QRectF(SIDE, bottom, wide, 21),
        strip=QRectF(SIDE, bottom + 21, wide, 41),
        footer=QRectF(SIDE, bottom + 62, wide, 26),
    )


def _from_near(
    far: Layout,
    sizes: tuple[int, ...],
    grid: tuple[int, int] | None,
    nearness: float,
    names: float,
) -> Layout:
    """Return a layout with more cards, whose layers lie where those of `far` do."""
    grown = nearness * far.scale
    width, height = (grown * side for side in far.size)
    room = grown * (far.size[1] - HEADER - MARGIN)
    kinds = kinds_of(sizes, height, MOST_DISCS, grid)
    tall = room / max(kind.least_height for kind in kinds)
    scale = min(tall, scale_of(kinds, width, height))
    kinds = named(kinds, height / scale, names)
    ratio = grown / scale
    columns = tuple(
        kind.placed(
            ratio * column.centre - kind.width / 2, ratio * HEADER, room / scale
        )
        for kind, column in zip(kinds, far.columns, strict=True)
    )
    loss = QRectF(QPointF(), far.loss.size())
    loss.moveCenter(far.loss.center() * ratio)
    size = (width / scale, height / scale)
    return replace(
        far, scale=scale, nearness=nearness, size=size, columns=columns, loss=loss
    )
