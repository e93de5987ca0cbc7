"""The loss curves as pyqtgraph's items."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtGui import QColor, QPen

from ui import vocabulary
from ui.colours import blend
from ui.plots import legend
from ui.plots.axis import Axis
from ui.plots.chart import Chart
from ui.plots.curves import MetricCurves, Series
from ui.plots.curves_picture import NOTHING
from ui.plots.items import Curve
from ui.plots.legend import Entry
from ui.plots.points import Points
from ui.theme import Theme

translate = QCoreApplication.translate

_THIN = 0.6  # how much of its colour the thin line of the batches has
_GRAINS = (1.5, 3.0, 6.0)  # how many pixels share a low and a high, for each curve
_DASHES = (3.6, 2.8)  # in widths of the line
_DOT, _CROSS, _KNOT = 6.0, 7.2, 3.0  # diameters
_FEW = 12  # points, up to which each of a curve has a dot
_BEHIND = -1.0
_BELOW = QPointF(0, 5)  # the cross, from the top
_NO_PEN = pg.mkPen(None)


@dataclass(frozen=True)
class _Line:
    """What is drawn of a series.

    Attributes
    ----------
    name : str
    series : Series
        The part that can be seen, in no more points than can be told apart.
    pen : QPen
    past : float
        The last step that the cursor has seen.
    """

    name: str
    series: Series
    pen: QPen
    past: float

    @property
    def is_dot(self) -> bool:
        """Tell whether there is no line yet, but one point."""
        return len(self.series.steps) == 1


class CurvesChart(Chart):
    """The loss curves of a picture.

    Attributes
    ----------
    picture : CurvesPicture
    up : Axis
        The vertical axis, of losses or of a metric.
    """

    def __init__(self, own_theme: Theme | None = None) -> None:
        super().__init__(own_theme)
        self.picture, self.up = NOTHING, Axis(0.0, 1.0)
        self._steps = [Curve(self.view) for _ in range(2)]
        for line in self._steps:
            line.setZValue(_BEHIND)  # it must not hide the newest point
        self._futures = [Curve(self.view) for _ in _GRAINS]
        self._pasts = [Curve(self.view) for _ in _GRAINS]
        self._knots = [Points(self.view) for _ in _GRAINS]
        self._dots = [Points(self.view) for _ in range(2)]
        self._cross = Points(self.view)

    def refresh(self) -> None:
        """Draw the picture: legend, axes and curves."""
        lines, steps = self._lines(), self.picture.steps
        low, high, is_log = self.picture.values([line.series.values for line in lines])
        self.up = Axis(low, high, is_log=is_log)
        x = Axis(*self._roomy(*steps), translate("Plots", "step"), is_counted=True)
        self.arrange(x, self.up, self._entries(lines))
        for index in range(len(_GRAINS)):
            self._show_line(index, lines[index] if index < len(lines) else None)
        self._show_steps()
        self._show_divergence()

    def _roomy(self, first: float, last: float) -> tuple[float, float]:
        """Return a range of steps in which a dot at either end is a whole one."""
        room = _DOT * self.unit / max(1, self.width()) * (last - first)
        return first - room, last + room

    def _lines(self) -> list[_Line]:
        """Return the curves that there are, from the back to the front."""
        metric = self.picture.metric
        found = self._losses() if metric is None else self._metric(metric)
        return [line for line in found if len(line.series.steps)]

    def _losses(self) -> list[_Line]:
        picture, curves, unit = self.picture, self.picture.curves, self.unit
        past = np.inf if picture.cursor is None else picture.cursor
        loss = self.theme.phase("loss")
        thin = pg.mkPen(blend(self.theme.surface, loss, _THIN), width=unit)
        bold, dashed = self._pens()
        batch, epoch, watched = self._visible(curves.all, _GRAINS)
        found = [
            _Line(translate("Plots", "batch"), batch, thin, past),
            _Line(_name_of_means(curves.epoch), epoch, bold, picture.seen),
            _Line(vocabulary.part(curves.part), watched, dashed, picture.seen),
        ]
        # Where a batch is a whole epoch, its loss and the epoch's mean are one curve.
        is_one = len(curves.epoch.steps) == curves.done > 0
        return found[is_one:]

    def _metric(self, metric: MetricCurves) -> list[_Line]:
        train, watched = self._visible(metric.shown, _GRAINS[1:])
        name = vocabulary.part(metric.data.watched)
        bold, dashed = self._pens()
        return [
            _Line(vocabulary.part("train"), train, bold, self.picture.seen),
            _Line(name, watched, dashed, self.picture.seen),
        ]

    def _pens(self) -> tuple[QPen, QPen]:
        """Return what draws the training rows and the watched ones."""
        loss, text = self.theme.phase("loss"), self.theme.phase_text("loss")
        bold = pg.mkPen(loss, width=2.2 * self.unit)
        return bold, pg.mkPen(text, width=1.8 * self.unit, dash=_DASHES)

    def _visible(
        self, curves: Iterable[Series], grains: Iterable[float]
    ) -> list[Series]:
        """Return what can be seen of curves."""
        first, last = self.picture.steps
        return [
            one.between(first, last).reduced(int(self.width() / (grain * self.unit)))
            for one, grain in zip(curves, grains, strict=True)
        ]

    def _entries(self, lines: list[_Line]) -> list[Entry]:
        """Return the legend, the name of the vertical axis first: it saves a line."""
        metric = self.picture.metric
        found = [Entry(metric.name if metric else translate("Plots", "loss ℒ"))]
        found += [self._entry(line) for line in lines]
        mark = self.picture.mark(self.picture.cursor)
        if len(mark.steps) and any(line.is_dot for line in lines):
            dot = legend.mark(_NO_PEN, self.theme.ink, size=_DOT * self.unit)
            found.append(Entry(translate("Plots", "this step"), dot, _DOT))
        if self.picture.curves.diverged_at is not None:
            cross = legend.mark(_NO_PEN, self.theme.error, "cross", _CROSS * self.unit)
            found.append(Entry(translate("Plots", "no longer a number"), cross))
        return found

    def _entry(self, line: _Line) -> Entry:
        """Return what a curve is called and seen as: while it has one point, a dot."""
        if line.is_dot:
            dot = legend.mark(_NO_PEN, line.pen.color(), size=self._knot(line))
            return Entry(line.name, dot, _DOT)
        return Entry(line.name, legend.line(line.pen, self.unit))

    def _knot(self, line: _Line) -> float:
        """Return how large the dots of a curve of few points are."""
        return _KNOT * self.unit + line.pen.widthF()

    def _show_line(self, index: int, line: _Line | None) -> None:
        """Show a curve: full up to a step, paler after it."""
        future, past = self._futures[index], self._pasts[index]
        knots = self._knots[index]
        for item in (future, past, knots):
            item.setVisible(line is not None)
        if line is None:
            return
        future.setVisible(self.picture.has_future)
        steps, values = line.series.steps, self.up.scaled(line.series.values)
        split = int(np.searchsorted(steps, line.past, side="right"))
        pale = QPen(line.pen)
        pale.setColor(self.theme.dimmed(line.pen.color()))
        joint = max(0, split - 1) if split < len(steps) else split
        future.show_points(steps[joint:], values[joint:], pale)
        past.show_points(steps[:split], values[:split], line.pen)
        seen = split if len(steps) <= _FEW else 0
        places = np.column_stack((steps[:seen] * 1.0, values[:seen]))
        colour, size = line.pen.color(), self._knot(line)
        knots.show_points(places, _NO_PEN, colour, size=size)

    def _show_steps(self) -> None:
        """Mark the pointer's step and the cursor's: a line, and a dot at the loss."""
        surface = pg.mkPen(self.theme.surface, width=1.2 * self.unit)
        marked = (
            (self.picture.pointed, self.theme.muted),
            (self.picture.cursor, self.theme.ink),
        )
        for (step, colour), line, dot in zip(
            marked, self._steps, self._dots, strict=True
        ):
            here = self.picture.mark(step)
            places = np.column_stack((here.steps * 1.0, self.up.scaled(here.values)))
            dot.show_points(places, surface, colour, size=_DOT * self.unit)
            line.setVisible(step is not None)
            self._show_step(line, step or 0, colour)

    def _show_step(self, line: Curve, step: int, colour: QColor) -> None:
        ends = np.array(self.up.ends)
        pen = pg.mkPen(colour, width=self.unit)
        line.show_points(np.full(2, float(step)), ends, pen)

    def _show_divergence(self) -> None:
        """Put a cross where the loss is no longer a number."""
        step = self.picture.curves.diverged_at
        self._cross.setVisible(step is not None)
        if step is not None:
            _, below = self.values(self.plot_rect.topLeft() + _BELOW * self.unit)
            size = _CROSS * self.unit
            place = np.array([[step, below]])
            self._cross.show_points(place, _NO_PEN, self.theme.error, "cross", size)


def _name_of_means(means: Series) -> str:
    """Return what the curve of the epochs is called; of one alone it is no curve."""
    if len(means.steps) == 1:
        return translate("Plots", "mean of epoch 1")
    return translate("Plots", "epoch mean")
