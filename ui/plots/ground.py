"""What lies under the points of the plot of answers."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPen

from nnviz.types import FloatArray


@dataclass(frozen=True, eq=False)
class Line:
    """A line under the points, in the numbers of the axes.

    Attributes
    ----------
    x, y : (n,) arrays
    pen : QPen
    are_bits : bool
        Whether each two points are a bit of their own.
    """

    x: FloatArray
    y: FloatArray
    pen: QPen
    are_bits: bool = False


@dataclass(frozen=True, eq=False)
class Ground:
    """What lies under the points.

    Attributes
    ----------
    lines : sequence of Line
    colours : (rows, columns, 3) array or None
        A map, the first row at the bottom.
    rect : QRectF
        Where the outer points of the map lie.
    is_plain : bool
        Whether there is a quiet fill in the place of a map.
    """

    lines: Sequence[Line] = ()
    colours: NDArray[np.uint8] | None = None
    rect: QRectF = field(default_factory=QRectF)
    is_plain: bool = False
