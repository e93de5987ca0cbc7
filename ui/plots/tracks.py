"""Lines over the steps of a run: full up to the cursor, paler after it."""

from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QPen

from ui.look.theme import Theme
from ui.plots import legend
from ui.plots.axis import Axis
from ui.plots.curves import Series
from ui.plots.items import Curve
from ui.plots.legend import Entry
from ui.plots.points import Points

DOT = 6.0  # diameter of a point that stands alone or at a marked step
_KNOT = 3.0  # more than the line, of each point of a curve of few
_FEW = 12  # points, up to which each of a curve has a dot
_BEHIND = -1.0
NO_PEN = pg.mkPen(None)


@dataclass(frozen=True)
class Line:
    """What is drawn of a series.

    Attributes
    ----------
    name : str
    series : Series
        The part that can be seen, in no more points than can be told apart.
    pen : QPen
    past : float
        The last step that the cursor has seen.
    has_future : bool
        Whether what comes after it is drawn.
    """

    name: str
    series: Series
    pen: QPen
    past: float
    has_future: bool = True

    @property
    def is_dot(self) -> bool:
        """Tell whether there is no line yet, but one point."""
        return len(self.series.steps) == 1

    def entry(self, unit: float) -> Entry:
        """Return how it is called and seen; while it has one point, as a dot."""
        if self.is_dot:
            dot = legend.mark(NO_PEN, self.pen.color(), size=self.knot(unit))
            return Entry(self.name, dot, DOT)
        return Entry(self.name, legend.line(self.pen, unit))

    def knot(self, unit: float) -> float:
        """Return how large the dots of a curve of few points are."""
        return _KNOT * unit + self.pen.widthF()


class Track:
    """The items of one line.

    Attributes
    ----------
    past : Curve
    knots : Points
        The dots of a line of few points.
    """

    def __init__(self, view: pg.ViewBox) -> None:
        self._future, self.past = Curve(view), Curve(view)
        self.knots = Points(view)

    def show(self, line: Line | None, up: Axis, unit: float, theme: Theme) -> None:
        """Show a line, full up to a step and paler after it; or none."""
        for item in (self._future, self.past, self.knots):
            item.setVisible(line is not None)
        if line is None:
            return
        self._future.setVisible(line.has_future)
        steps, values = line.series.steps, up.scaled(line.series.values)
        split = int(np.searchsorted(steps, line.past, side="right"))
        pale = QPen(line.pen)
        pale.setColor(theme.dimmed(line.pen.color()))
        joint = max(0, split - 1) if split < len(steps) else split
        self._future.show_points(steps[joint:], values[joint:], pale)
        self.past.show_points(steps[:split], values[:split], line.pen)
        seen = split if len(steps) <= _FEW else 0
        places = np.column_stack((steps[:seen] * 1.0, values[:seen]))
        colour, size = line.pen.color(), line.knot(unit)
        self.knots.show_points(places, NO_PEN, colour, size=size)


class StepMarks:
    """The pointer's step and the cursor's: a line each, and dots where curves are.

    Attributes
    ----------
    lines : list of Curve
    """

    def __init__(self, view: pg.ViewBox) -> None:
        self.lines = [Curve(view) for _ in range(2)]
        for line in self.lines:
            line.setZValue(_BEHIND)  # it must not hide the newest point
        self._dots = [Points(view) for _ in range(2)]

    def show(
        self,
        pointed: tuple[int | None, Series],
        cursor: tuple[int | None, Series],
        up: Axis,
        unit: float,
        theme: Theme,
    ) -> None:
        """Mark both steps, each with the points that the curves have there."""
        surface = pg.mkPen(theme.surface, width=1.2 * unit)
        marked = ((*pointed, theme.muted), (*cursor, theme.ink))
        for (step, here, colour), line, dot in zip(
            marked, self.lines, self._dots, strict=True
        ):
            places = np.column_stack((here.steps * 1.0, up.scaled(here.values)))
            dot.show_points(places, surface, colour, size=DOT * unit)
            line.setVisible(step is not None)
            ends, pen = np.array(up.ends), pg.mkPen(colour, width=unit)
            line.show_points(np.full(2, float(step or 0)), ends, pen)
