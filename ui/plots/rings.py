"""What marks a point: this batch, the followed sample, the pointer, a wrong answer."""

import pyqtgraph as pg
from PySide6.QtGui import QColor, QPen

from ui.look.theme import Theme
from ui.plots.items import DIAMETER

_AWAY = 4.6  # how much wider a ring is than its point

# A pen and a diameter.
Ring = tuple[QPen, float]


def batch(unit: float, theme: Theme) -> list[Ring]:
    """Return the ring of a point of the batch."""
    return [(pg.mkPen(theme.ink, width=1.2 * unit), (DIAMETER + _AWAY) * unit)]


def pointed(unit: float, theme: Theme) -> list[Ring]:
    """Return the ring of the point under the pointer."""
    return [(pg.mkPen(theme.muted, width=2.0 * unit), (DIAMETER + _AWAY + 2.4) * unit)]


def chosen(unit: float, theme: Theme) -> list[Ring]:
    """Return the bold double ring of the sample that is followed."""
    inner, outer = DIAMETER + _AWAY + 1.6, DIAMETER + _AWAY + 8.0
    return [
        (pg.mkPen(colour, width=width * unit), size * unit)
        for colour, width, size in (
            (theme.surface, 4.4, inner),
            (theme.ink, 2.2, inner),
            (theme.ink, 1.0, outer),
        )
    ]


def wrong(unit: float, theme: Theme) -> tuple[QPen, QColor, str, float]:
    """Return the pen, the fill, the shape and the size of the cross over a point."""
    return pg.mkPen(theme.surface, width=0.9 * unit), theme.ink, "cross", 9.0 * unit


def framed(unit: float, theme: Theme) -> tuple[QPen, str, float]:
    """Return the pen, the shape and the size of the frame of a row of a cell."""
    return pg.mkPen(theme.ink, width=1.4 * unit), "square", (DIAMETER + 6.4) * unit
