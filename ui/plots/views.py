"""How the network's answers are seen: over a plane, along a line, or row by row.

Two features span a plane, one feature a line; with more there is no picture of the
inputs, and every row's prediction is set against its target.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from nnviz.types import FloatArray, IntArray
from ui.plots import legend, marks
from ui.plots.axes import Axes
from ui.plots.boundary_picture import BoundaryPicture
from ui.plots.legend import Entry
from ui.theme import MARKERS, Theme

translate = QCoreApplication.translate

MOST_POINTS = 2000  # of a part; more would be a smear, and slow
_SHADES = 24  # that a regression's points are told apart by

# Some rows of a part that look alike: their shape and their fill.
Group = tuple[IntArray, str, QColor]


class View(ABC):
    """One way to see the answers; knows a picture and a theme.

    Attributes
    ----------
    picture : BoundaryPicture
    theme : Theme
    sharpness : float
        How many pixels of a map there are to a pixel of the picture.
    moves_points : bool
        Whether the points move while the network learns.
    """

    moves_points = False

    def __init__(
        self, picture: BoundaryPicture, theme: Theme, sharpness: float = 1.0
    ) -> None:
        self.picture, self.theme, self.sharpness = picture, theme, sharpness

    @abstractmethod
    def title(self) -> str:
        """Return what the plot is called."""

    @abstractmethod
    def axes(self, box: QRectF, unit: float) -> Axes:
        """Return the axes in the room that the legend leaves."""

    @abstractmethod
    def points(self, part: str) -> FloatArray:
        """Return where the rows of a part lie on the axes, (n, 2)."""

    @abstractmethod
    def paint_ground(self, painter: QPainter, axes: Axes) -> None:
        """Paint what lies under the points."""

    @abstractmethod
    def ground_entries(self, unit: float) -> list[Entry]:
        """Return what the legend says of the ground."""

    @abstractmethod
    def answer(self, x: float, y: float) -> tuple[FloatArray, FloatArray] | None:
        """Return the raw features (p,) at a place and about what the output is there.

        None where a place on the axes is no input.
        """

    def entries(self, unit: float) -> list[Entry]:
        """Return the legend: the classes, then the ground."""
        pen, radius = self.pen(unit), marks.RADIUS * unit
        classes = [
            Entry(name, marks.swatch(MARKERS[k], radius, self.class_fill(k), pen))
            for k, name in enumerate(self.class_names())
        ]
        total = len(self.picture.rows("train"))
        entries = [*classes, *self.ground_entries(unit)]
        if total > MOST_POINTS:
            words = translate("Plots", "{0} of {1} points").format(MOST_POINTS, total)
            entries.append(Entry(words, legend.nothing, 0.0))
        return entries

    def class_names(self) -> list[str]:
        """Return what the legend calls each class."""
        return list(self.picture.data.table.classes)

    def class_fill(self, index: int) -> QColor:
        """Return the colour of a class: of a sign where there are two."""
        if self.picture.problem == "binary":
            return self.theme.positive if index else self.theme.negative
        return self.theme.classes[index]

    def pen(self, unit: float) -> QPen:
        """Return what is drawn around a training point."""
        is_value = self.picture.problem == "regression"
        return QPen(self.theme.ink if is_value else self.theme.surface, 0.9 * unit)

    def shown(self, part: str) -> IntArray:
        """Return the rows of a part that are drawn."""
        count = len(self.picture.rows(part))
        if count <= MOST_POINTS:
            return np.arange(count)
        return np.linspace(0, count - 1, MOST_POINTS).astype(int)

    def groups(self, part: str) -> Iterator[Group]:
        """Yield the drawn rows of a part by what they look like."""
        shown = self.shown(part)
        targets = self.picture.data.table.y[self.picture.rows(part)[shown]]
        if self.picture.problem == "regression":
            yield from self._by_shade(shown, targets)
            return
        for k in np.unique(targets).astype(int).tolist():
            yield shown[targets == k], MARKERS[k], self.class_fill(k)

    def _by_shade(self, shown: IntArray, targets: FloatArray) -> Iterator[Group]:
        low, high = self.picture.target_range
        shades = np.rint((targets - low) / (high - low) * (_SHADES - 1)).astype(int)
        for shade in np.unique(shades).tolist():
            entry = self.theme.sequential[round(255 * shade / (_SHADES - 1))]
            yield shown[shades == shade], MARKERS[0], QColor.fromRgb(entry)


def grown(low: float, high: float, share: float) -> tuple[float, float]:
    """Return a range with some more room at both ends; never an empty one."""
    room = (high - low) * share or abs(high) * share or share
    return low - room, high + room
