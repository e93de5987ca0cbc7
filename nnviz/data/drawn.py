"""Points that a person draws: of classes in the plane, or values over one feature."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from nnviz.data.errors import DataError
from nnviz.data.tables import MAX_CLASSES, Table, problem_of

DRAWN = "drawn"  # the name of the source
MIN_POINTS, MAX_POINTS = 4, 1000
REACH = 1.2  # how far from 0 can be drawn, along both axes

# x₁, x₂ and the index of a class; or x and y.
Point = tuple[float, ...]


@dataclass(frozen=True)
class Drawing:
    """Some points, of which something can be learned or not yet.

    Attributes
    ----------
    points : tuple of Point
    is_values : bool
        Whether they are values over one feature.
    """

    points: tuple[Point, ...] = ()
    is_values: bool = False

    @classmethod
    def of(cls, points: Iterable[Point]) -> "Drawing":
        """Return the drawing of some points, all of one kind."""
        own = tuple(points)
        return cls(own, bool(own) and len(own[0]) == 2)

    @property
    def classes(self) -> int:
        """Return how many classes there are: as many as the highest one says."""
        if self.is_values:
            return 0
        return 1 + max((int(point[2]) for point in self.points), default=-1)

    @property
    def counts(self) -> tuple[int, ...]:
        """Return how many points each class has."""
        own = [int(point[2]) for point in self.points if not self.is_values]
        return tuple(own.count(k) for k in range(self.classes))

    @property
    def area(self) -> tuple[float, float, float, float]:
        """Return left, right, bottom and top of what is seen: at least the reach."""
        x = [-REACH, REACH, *(point[0] for point in self.points)]
        y = [-REACH, REACH, *(point[1] for point in self.points)]
        return min(x), max(x), min(y), max(y)

    def check(self) -> None:
        """Refuse points of which nothing can be learned.

        Raises
        ------
        DataError
            With a sentence that says what is missing.
        """
        if len(self.points) < MIN_POINTS:
            place = {"received": len(self.points), "least": MIN_POINTS}
            raise DataError("few_points", **place)
        if self.is_values and len({point[1] for point in self.points}) == 1:
            raise DataError("level_points")
        if self.classes == 1:
            raise DataError("one_class")
        if 0 in self.counts:
            raise DataError("gap_of_class", received=self.counts.index(0))

    def as_values(self, is_values: bool) -> "Drawing":
        """Return it as values or as classes, every point where it is."""
        if is_values == self.is_values:
            return self
        rest = () if is_values else (0.0,)
        return Drawing(tuple((*p[:2], *rest) for p in self.points), is_values)

    def table(self) -> Table:
        """Return the points as rows.

        Raises
        ------
        DataError
            If nothing can be learned of them.
        """
        self.check()
        rows = np.array(self.points)
        names = ("x",) if self.is_values else ("x₁", "x₂")
        return Table(
            name=DRAWN,
            features=names,
            units=("",) * len(names),
            X=rows[:, :-1],
            y=rows[:, -1],
            target="y" if self.is_values else "class",
            target_unit="",
            problem=problem_of(self.classes),
            classes=tuple(map(str, range(self.classes))),
        )


def drawable(table: Table) -> Drawing | None:
    """Return the rows of a table as a drawing; None where they are too many or wide."""
    width = 1 if table.problem == "regression" else 2
    if table.X.shape[1] != width or len(table.y) > MAX_POINTS:
        return None
    rows = np.column_stack((table.X, table.y)).round(3) + 0.0
    return Drawing(tuple(map(tuple, rows.tolist())), width == 1)


def is_point(point: Point, largest: float) -> bool:
    """Tell whether numbers make a point, none of them larger than so much."""
    if not all(math.isfinite(value) and abs(value) <= largest for value in point):
        return False
    if len(point) != 3:
        return len(point) == 2
    return point[2].is_integer() and 0 <= point[2] < MAX_CLASSES
