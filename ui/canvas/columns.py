"""A column of the picture: one layer, in the richest form that there is room for."""

from dataclasses import dataclass, field, replace
from typing import Literal

from PySide6.QtCore import QPointF, QRectF

HEADER = 47.0  # the two lines over every column
LOSS, LOSS_OF_MANY = QRectF(0, 0, 98, 138), QRectF(0, 0, 110, 138)
MOST_CARDS, MOST_DISCS = 10, 32
SHOWN_OF_MANY = 12  # six at either end of a layer that is too large
# How far apart units may be spread, in heights of their own.
SPREAD = 1.75

Form = Literal["node", "small_node", "card", "small_card", "disc"]
# Width and height of a unit with all that is written in and around it.
SIZES: dict[Form, tuple[float, float]] = {
    "node": (64, 100),
    "small_node": (112, 36),
    "card": (112, 79),
    "small_card": (112, 42),
    "disc": (22, 22),
}
GAPS: dict[Form, float] = {
    "node": 10,
    "small_node": 6,
    "card": 6,
    "small_card": 6,
    "disc": 3,
}
MAP = 48.0  # of an input's response map
NAME = QRectF(-52, -19, 104, 17)  # the room of an input's name over its map


@dataclass(frozen=True)
class Column:
    """One layer.

    Attributes
    ----------
    layer : int
        0…L.
    form : str
        How its units are drawn.
    shown : tuple of int
        The units that are drawn, from 0.
    hidden : int
        How many are left out in the middle.
    is_output : bool
    x : float
        The left end.
    boxes : dict of unit to QRectF
        Where edges start and end: the card, the disc, the map of an input.
    more : QPointF or None
        Where it says how many are hidden.
    """

    layer: int
    form: Form
    shown: tuple[int, ...]
    hidden: int = 0
    is_output: bool = False
    x: float = 0.0
    boxes: dict[int, QRectF] = field(default_factory=dict)
    more: QPointF | None = None

    @property
    def width(self) -> float:
        """Return the width of its units."""
        return max(SIZES[self.form][0], 60.0)

    @property
    def centre(self) -> float:
        """Return the middle of its heading."""
        return self.x + self.width / 2

    @property
    def slots(self) -> int:
        """Return how many units it has room for, the one that stands for many too."""
        return len(self.shown) + (1 if self.hidden else 0)

    @property
    def least_height(self) -> float:
        """Return the height in which no unit touches another."""
        return self.slots * (SIZES[self.form][1] + GAPS[self.form])

    @property
    def names(self) -> list[QRectF]:
        """Return the room of the names over the inputs."""
        if self.form != "node":
            return []
        tops = (QPointF(box.center().x(), box.top()) for box in self.boxes.values())
        return [NAME.translated(top) for top in tops]

    def placed(self, x: float, top: float, height: float) -> "Column":
        """Return the column at `x`, its units spread over the room under `top`."""
        _, tall = SIZES[self.form]
        pitch = max(height / self.slots, tall + GAPS[self.form])
        pitch = min(pitch, tall * SPREAD + 8)
        first = top + (height - pitch * self.slots) / 2
        middles = [first + (k + 0.5) * pitch for k in range(self.slots)]
        boxes, more = {}, None
        if self.hidden:
            more = QPointF(x + self.width / 2, middles.pop(len(self.shown) // 2))
        for unit, y in zip(self.shown, middles, strict=True):
            boxes[unit] = _box(self.form, x, y, self.width)
        return replace(self, x=x, boxes=boxes, more=more)


def column(layer: int, units: int, is_output: bool, room: float) -> Column:
    """Return a layer's column in the richest form that fits into the height `room`."""
    forms: tuple[Form, Form] = ("card", "small_card")
    if layer == 0:
        forms = ("node", "small_node")
    if units > MOST_DISCS:
        half = SHOWN_OF_MANY // 2
        shown = (*range(half), *range(units - half, units))
        return Column(layer, "disc", shown, units - SHOWN_OF_MANY, is_output)
    every = tuple(range(units))
    if units > MOST_CARDS:
        return Column(layer, "disc", every, 0, is_output)
    rich = Column(layer, forms[0], every, 0, is_output)
    return rich if rich.least_height <= room else replace(rich, form=forms[1])


def _box(form: Form, x: float, y: float, width: float) -> QRectF:
    """Return what edges are tied to, for a unit whose room is centred at height y."""
    wide, tall = SIZES[form]
    if form == "node":
        # Name above, value and raw value below.
        return QRectF(x + (wide - MAP) / 2, y - tall / 2 + 18, MAP, MAP)
    if form == "small_node":
        return QRectF(x + wide - 32, y - 16, 32, 32)
    return QRectF(x + (width - wide) / 2, y - tall / 2, wide, tall)
