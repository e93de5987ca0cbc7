"""The forms that a unit can be drawn in, from the richest to the plainest."""

from typing import Literal

from PySide6.QtCore import QRectF

Form = Literal[
    "node", "small_node", "image", "card", "small_card", "line", "disc", "named_disc"
]
# Of inputs and of other units, the richest first.
FORMS: tuple[tuple[Form, ...], ...] = (
    ("node", "small_node", "named_disc"),
    ("card", "small_card", "line"),
)
# Width and height of a unit with all that is written in and around it; a disc is the
# smallest that it can be.
SIZES: dict[Form, tuple[float, float]] = {
    "node": (64, 100),
    "small_node": (112, 36),
    "image": (136, 96),
    "card": (112, 79),
    "small_card": (112, 42),
    "line": (112, 24),
    "disc": (24, 8),
    "named_disc": (132, 10),
}
GAPS: dict[Form, float] = {
    "node": 10,
    "small_node": 6,
    "image": 0,
    "card": 6,
    "small_card": 6,
    "line": 4,
    "disc": 2,
    "named_disc": 2,
}
DISC = 22.0  # the largest, across
MAP = 48.0  # of an input's response map
NAME = QRectF(-58, -19, 116, 17)  # the room of an input's name over its map
MARGIN = 3.0  # between the left end of the picture and a name
BELOW = 30.0  # the least room under an image, for the weights of a unit
SHARE = 2.7  # rooms as high as an image that it gets, with those above and below


def pixels(grid: tuple[int, int], room: QRectF) -> dict[int, QRectF]:
    """Return the boxes of the pixels of an image in the middle of a room, by row."""
    rows, columns = grid
    size = min(room.width() / columns, room.height() / SHARE / rows)
    image = QRectF(0, 0, size * columns, size * rows)
    image.moveCenter(room.center())
    pixel = QRectF(image.left(), image.top(), size, size)
    places = ((k, divmod(k, columns)) for k in range(rows * columns))
    return {k: pixel.translated(size * x, size * y) for k, (y, x) in places}


def unit_box(form: Form, x: float, y: float, width: float, size: float) -> QRectF:
    """Return what edges are tied to, for a unit whose room is centred at height y."""
    wide, tall = SIZES[form]
    if form == "node":
        # Name above, value and raw value below.
        return QRectF(x + (wide - MAP) / 2, y - tall / 2 + 18, MAP, MAP)
    if form == "small_node":
        return QRectF(x + wide - 32, y - 16, 32, 32)
    if form == "named_disc":
        return QRectF(x + width - (DISC + size) / 2, y - size / 2, size, size)
    if form == "disc":
        wide = size
    return QRectF(x + (width - wide) / 2, y - size / 2, wide, size)
