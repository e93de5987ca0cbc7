"""How the network's answers are seen: over a plane, along a line, or row by row."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QPen

from nnviz.types import FloatArray, IntArray
from ui.look.markers import SHAPES
from ui.look.theme import Theme
from ui.plots import answers_readout as readouts
from ui.plots import legend, rings
from ui.plots.answers_picture import AnswersPicture
from ui.plots.axis import Axis
from ui.plots.cells import Cell
from ui.plots.ground import Ground
from ui.plots.items import DIAMETER
from ui.plots.legend import Entry
from ui.words import vocabulary

GOLDEN = 0.6180339887498949
_BAND = 0.7  # over which rows that would lie on each other are spread
translate = QCoreApplication.translate

MOST_POINTS = 2000  # of a part; more would be a smear, and slow
PROBABILITY = (-0.06, 1.06)  # the range of a probability's axis
_IN_LEGEND = 0.68  # the size of the double ring there
_MANY = 6  # classes, whose legend takes more than two lines in a small plot
_SHADES = 24  # that a regression's points are told apart by

# Some rows of a part that look alike: their shape and their fill.
Group = tuple[IntArray, str, QColor]


class View(ABC):
    """One way to see the answers; knows a picture and a theme.

    Attributes
    ----------
    picture : AnswersPicture
    theme : Theme
    moves_points : bool
        Whether the points move while the network learns.
    elongation : float
        How many times longer one side of the picture may be than the other.
    """

    moves_points = False
    elongation = np.inf

    def __init__(self, picture: AnswersPicture, theme: Theme) -> None:
        self.picture, self.theme = picture, theme
        self._points: dict[str, FloatArray] = {}

    @abstractmethod
    def axes(self) -> tuple[Axis, Axis]:
        """Return the horizontal and the vertical axis."""

    def points(self, part: str) -> FloatArray:
        """Return where the rows of a part lie on the axes, (n, 2); found but once."""
        if part not in self._points:
            self._points[part] = self._placed(part)
        return self._points[part]

    @abstractmethod
    def _placed(self, part: str) -> FloatArray:
        """Find where the rows of a part lie on the axes, (n, 2)."""

    def chosen(self) -> FloatArray:
        """Return where the followed sample lies, (1, 2), or where it is tried out."""
        row = [] if self.picture.sample is None else [self.picture.sample]
        return self.points("train")[row]

    @abstractmethod
    def ground(self, unit: float) -> Ground:
        """Return what lies under the points."""

    @abstractmethod
    def ground_entries(self, unit: float, is_roomy: bool) -> list[Entry]:
        """Return what the legend says of the ground; the most needed alone if tight."""

    @abstractmethod
    def answer(self, x: float, y: float) -> tuple[FloatArray, FloatArray] | None:
        """Return the raw features (p,) at a place and about what the output is there.

        None where a place on the axes is no input.
        """

    def wrong(self) -> FloatArray:
        """Return where the rows lie whose wrong answer nothing else shows, (n, 2)."""
        return np.zeros((0, 2))

    def paired(self) -> FloatArray:
        """Return where the rows lie that are framed, (n, 2)."""
        places, pair = [np.zeros((0, 2))], self.picture.pair
        for part in self.picture.parts if pair else ():
            own = self.picture.rows_of_pair(part, *pair)  # type: ignore[misc]
            places.append(self.points(part)[np.intersect1d(own, self.shown(part))])
        return np.concatenate(places)

    def pair_words(self, pair: tuple[int, int], is_roomy: bool = True) -> str:
        """Return which rows those of a cell of the matrix are; short if tight."""
        names = [self.picture.data.table.classes[k] for k in pair]
        if not is_roomy:
            return " → ".join(names)
        return translate("Plots", "true {0}, predicted {1}").format(*names)

    def pair_at(self, x: float, y: float) -> tuple[int, int] | None:
        """Return the true and the predicted class that a place stands for, if any."""
        return None

    def cells(self) -> Sequence[Cell]:
        """Return the cells of a matrix, in the place of points."""
        return ()

    def said(self, x: float, y: float) -> str:
        """Return what is said about a place that is no row."""
        found = self.answer(x, y)
        return readouts.of_place(self.picture, *found) if found else ""

    def said_of(self, part: str, row: int) -> str:
        """Return what else is said about a row, if anything."""
        return ""

    def rows_at(self, x: float, y: float) -> IntArray:
        """Return the rows of this batch that a place stands for, points apart."""
        return self.picture.batch[:0]

    def entries(self, unit: float, is_roomy: bool) -> list[Entry]:
        """Return the legend: the classes, the ground, the rings; short if tight."""
        pen, size = self.pen(unit), DIAMETER * unit
        classes = [
            Entry(name, legend.mark(pen, self.class_fill(k), SHAPES[k], size))
            for k, name in enumerate(self.class_names())
        ]
        total = len(self.picture.rows("train"))
        entries = [*classes, *self.ground_entries(unit, is_roomy)]
        if self.picture.pair:
            pen, shape, size = rings.framed(unit, self.theme)
            sign = legend.mark(pen, None, shape, size)
            words = self.pair_words(self.picture.pair, is_roomy)
            entries.append(Entry(words, sign))
        if total > MOST_POINTS:
            words = translate("Plots", "{0} of {1} points").format(MOST_POINTS, total)
            entries.append(Entry(words))
        if not is_roomy and len(classes) > _MANY:
            return entries  # else the legend would be higher than the plot
        return [*entries, *self._ring_entries(unit, is_roomy)]

    def value_bar(self, unit: float) -> Entry:
        """Return the scale of a regression, in the target's unit."""
        low, high = map(readouts.as_in_table, self.picture.value_range)
        end = f"{high} {self.picture.data.table.target_unit}".strip()
        return legend.bar(low, end, self.theme.sequential, unit)

    def class_names(self) -> list[str]:
        """Return what the legend calls each class."""
        return list(self.picture.data.table.classes)

    def class_fill(self, index: int) -> QColor:
        """Return the colour of a class: of a sign where there are two."""
        return self.theme.class_colour(index, len(self.picture.data.table.classes))

    def pen(self, unit: float) -> QPen:
        """Return what is drawn around a training point."""
        is_value = self.picture.problem == "regression"
        colour = self.theme.ink if is_value else self.theme.surface
        return pg.mkPen(colour, width=0.9 * unit)

    def watched_pen(self, fill: QColor, unit: float) -> QPen:
        """Return what is drawn around a watched point, which is hollow."""
        is_value = self.picture.problem == "regression"
        return pg.mkPen(self.theme.ink if is_value else fill, width=1.4 * unit)

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
            yield shown[targets == k], SHAPES[k], self.class_fill(k)

    def _ring_entries(self, unit: float, is_roomy: bool) -> list[Entry]:
        found = []
        batch, sample = translate("Plots", "batch"), translate("Plots", "sample")
        if is_roomy:
            batch = translate("Plots", "this batch")
            sample = translate("Plots", "followed sample")
        if self.picture.shows_watched:
            pen = pg.mkPen(self.theme.muted, width=1.5 * unit)
            hollow = legend.mark(pen, self.theme.surface, size=DIAMETER * unit)
            part = vocabulary.part_of_data(self.picture.data.watched)
            found.append(Entry(part, hollow))
        if self.picture.rings_batch:
            ring = _rings(rings.batch(unit, self.theme))
            found.append(Entry(batch, ring))
        if self.picture.sample is not None:
            ring = _rings(rings.chosen(_IN_LEGEND * unit, self.theme))
            found.append(Entry(sample, ring))
        return found

    def _by_shade(self, shown: IntArray, targets: FloatArray) -> Iterator[Group]:
        low, high = self.picture.value_range
        shades = np.rint((targets - low) / (high - low) * (_SHADES - 1)).astype(int)
        for shade in np.unique(shades).tolist():
            entry = self.theme.sequential[round(255 * shade / (_SHADES - 1))]
            yield shown[shades == shade], SHAPES[0], QColor.fromRgb(entry)


def _rings(around: list[rings.Ring]) -> legend.Sign:
    return [sign for pen, size in around for sign in legend.mark(pen, size=size)]


def probability_of_class(picture: AnswersPicture) -> str:
    """Return the name of a probability's axis: of class 1 where there are two."""
    classes = picture.data.table.classes
    if len(classes) > 2:
        return translate("Plots", "probability")
    return translate("Plots", "probability of class {0}").format(classes[1])


def grown(low: float, high: float, share: float) -> tuple[float, float]:
    """Return a range with some more room at both ends; never an empty one."""
    room = (high - low) * share or abs(high) * share or share
    return low - room, high + room


def spread(count: int, ratio: float = GOLDEN) -> FloatArray:
    """Return how far so many rows stand from the middle of their band, evenly, (n,)."""
    evenly: FloatArray = np.arange(count) * ratio % 1 - 0.5
    return evenly * _BAND
