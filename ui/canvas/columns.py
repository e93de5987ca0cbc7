"""A column of the picture: one layer, in the richest form that there is room for."""

from dataclasses import dataclass, field, replace
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF

from ui.canvas.curves import Port
from ui.canvas.forms import (
    BELOW,
    DISC,
    FORMS,
    GAPS,
    MARGIN,
    NAME,
    SIZES,
    Form,
    pixels,
    unit_box,
)

HEADER = 47.0  # the two lines over every column
LOSS, LOSS_OF_MANY = QRectF(0, 0, 98, 138), QRectF(0, 0, 110, 138)
MOST_CARDS, MOST_DISCS = 10, 32
SHOWN_OF_MANY = 24  # twelve at either end of a layer that is too large
MORE = QRectF(-44, -9, 88, 18)  # the room of what tells how many are left out
# How far apart units may be spread, in heights of their own.
SPREAD = 1.75
FAN = 0.62  # of a side of a card, over which edges arrive
NAMED = 15.0  # the least room between two cards in which a name is written


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
        Where edges start and end: the card, the disc, the map of an input, a pixel.
    more : QPointF or None
        Where it says how many are hidden.
    grid : (rows, columns) or None
        Of the image whose pixels the units are.
    tag : float
        The room at the right of its units for their names; wires start after it.
    """

    layer: int
    form: Form
    shown: tuple[int, ...]
    hidden: int = 0
    is_output: bool = False
    x: float = 0.0
    boxes: dict[int, QRectF] = field(default_factory=dict)
    more: QPointF | None = None
    grid: tuple[int, int] | None = None
    tag: float = 0.0

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
        if self.grid is not None:
            return 2 * self.grid[0]  # edges leave an image row by row
        return len(self.shown) + (1 if self.hidden else 0)

    @property
    def least_height(self) -> float:
        """Return the height in which no unit touches another."""
        if self.grid is not None:
            return SIZES[self.form][1] + 2 * BELOW
        return self.slots * (SIZES[self.form][1] + GAPS[self.form])

    @property
    def is_discs(self) -> bool:
        """Tell whether its units are discs."""
        return self.form in ("disc", "named_disc")

    @property
    def image(self) -> QRectF:
        """Return where all of an image lies."""
        return self.boxes[self.shown[0]].united(self.boxes[self.shown[-1]])

    @cached_property
    def outlets(self) -> dict[int, Port]:
        """Return where edges leave its units; pixels, along the side of their image."""
        if self.grid is None:
            ends = ((k, box, box.right() + self.tag) for k, box in self.boxes.items())
            return {k: self._port(box, end) for k, box, end in ends}
        x, top = self.image.right(), self.image.top()
        step = self.image.height() / len(self.boxes)
        return {k: Port(x, top + (k + 0.5) * step) for k in self.boxes}

    @cached_property
    def inlets(self) -> dict[int, Port]:
        """Return where edges arrive at its units."""
        return {unit: self._port(box, box.left()) for unit, box in self.boxes.items()}

    @property
    def names(self) -> list[QRectF]:
        """Return the room of the names over the inputs."""
        if self.form != "node":
            return []
        tops = (QPointF(box.center().x(), box.top()) for box in self.boxes.values())
        rooms = [NAME.translated(top) for top in tops]
        for room in rooms:
            room.moveLeft(max(MARGIN, room.left()))
        return rooms

    def has_room_for_names(self, height: float) -> bool:
        """Tell whether names fit between its cards, spread over a height."""
        return self._pitch(height) - SIZES[self.form][1] >= NAMED

    def placed(self, x: float, top: float, height: float) -> "Column":
        """Return the column at `x`, its units spread over the room under `top`."""
        if self.grid is not None:
            boxes = pixels(self.grid, QRectF(x, top, self.width, height))
            return replace(self, x=x, boxes=boxes)
        tall, gap = SIZES[self.form][1], GAPS[self.form]
        pitch = self._pitch(height)
        first = top + (height - pitch * self.slots) / 2
        middles = [first + (k + 0.5) * pitch for k in range(self.slots)]
        boxes, more = {}, None
        if self.hidden:
            more = QPointF(x + self.width / 2, middles.pop(len(self.shown) // 2))
        size = min(DISC, 0.85 * pitch, pitch - gap) if self.is_discs else tall
        for unit, y in zip(self.shown, middles, strict=True):
            boxes[unit] = unit_box(self.form, x, y, self.width, size)
        return replace(self, x=x, boxes=boxes, more=more)

    def _pitch(self, height: float) -> float:
        """Return how far apart its units are, spread over a height."""
        tall = SIZES[self.form][1]
        largest = DISC if self.is_discs else tall
        pitch = max(height / self.slots, tall + GAPS[self.form])
        return min(pitch, largest * SPREAD + 8)

    def _port(self, box: QRectF, x: float) -> Port:
        """Return where edges are tied to a unit: to one point of a disc."""
        spread = 0.0 if self.is_discs else FAN * box.height()
        return Port(x, box.center().y(), spread)


def column(
    layer: int,
    units: int,
    is_output: bool,
    room: float,
    most_cards: int = MOST_CARDS,
    grid: tuple[int, int] | None = None,
) -> Column:
    """Return a layer's column in the richest form that fits into the height `room`.

    Parameters
    ----------
    layer, units : int
    is_output : bool
    room : float
    most_cards : int
        A layer of more units is drawn as discs.
    grid : (rows, columns), optional
        Of the image whose pixels the units are.
    """
    every = tuple(range(units))
    if grid is not None:
        return Column(layer, "image", every, grid=grid)
    disc: Form = "disc" if layer else "named_disc"
    if units > MOST_DISCS:
        half = SHOWN_OF_MANY // 2
        shown = every[:half] + every[-half:]
        return Column(layer, disc, shown, units - SHOWN_OF_MANY, is_output)
    if units > most_cards:
        return Column(layer, disc, every, 0, is_output)
    forms = (Column(layer, form, every, 0, is_output) for form in FORMS[layer > 0])
    *rich, last = forms
    return next((form for form in rich if form.least_height <= room), last)
