"""What is drawn of the loss: marks, labels and an arrow, in the numbers of the axes."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QColor, QPen

from nnviz.types import FloatArray
from ui.plots.axis import Axis
from ui.plots.ground import Ground
from ui.plots.legend import Entry


@dataclass(frozen=True, eq=False)
class Marks:
    """Points that look alike.

    Attributes
    ----------
    places : (n, 2) array
    pen : QPen
    fill : QColor or None
    shape : str
    size : float
    """

    places: FloatArray
    pen: QPen
    fill: QColor | None
    shape: str = "disc"
    size: float = 7.0


@dataclass(frozen=True, eq=False)
class Label:
    """A word at the first of some places where there is room for it.

    Attributes
    ----------
    places : (n, 2) array
        The best place first.
    text : str
    colour : QColor
    is_beside : bool
        Whether it stands beside its place and not on it.
    """

    places: FloatArray
    text: str
    colour: QColor
    is_beside: bool = False


@dataclass(frozen=True, eq=False)
class Arrow:
    """A straight arrow from one place to another, (2,) each."""

    start: FloatArray
    end: FloatArray
    colour: QColor


@dataclass(frozen=True, eq=False)
class Drawn:
    """A whole picture.

    Attributes
    ----------
    x, y : Axis
    entries : sequence of Entry
        The legend.
    ground : Ground
    marks : sequence of Marks
        From the back to the front.
    labels : sequence of Label
        The most needed first.
    arrow : Arrow or None
    kept_free : sequence of (n, 2) array
        Places that no label covers.
    """

    x: Axis
    y: Axis
    entries: Sequence[Entry]
    ground: Ground
    marks: Sequence[Marks] = ()
    labels: Sequence[Label] = ()
    arrow: Arrow | None = None
    kept_free: Sequence[FloatArray] = ()
