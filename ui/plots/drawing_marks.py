"""What a drawn point looks like: the shape and the colour of its class."""

from PySide6.QtGui import QColor

from ui.markers import SHAPES
from ui.theme import Theme


def fill(index: int, classes: int, theme: Theme) -> QColor:
    """Return the colour of a class: of a sign where there are two at most."""
    if classes <= 2 and index < 2:
        return theme.positive if index else theme.negative
    return theme.classes[index]


def shape(index: int) -> str:
    """Return the outline of a class."""
    return SHAPES[index]
