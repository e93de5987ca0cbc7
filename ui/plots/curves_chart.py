"""The loss curves as pyqtgraph's items."""

from collections.abc import Iterable
from itertools import zip_longest

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtGui import QPen

from ui.look.colours import blend
from ui.look.theme import Theme
from ui.plots import legend
from ui.plots.axis import Axis
from ui.plots.chart import Chart
from ui.plots.curves import MetricCurves, Series
from ui.plots.curves_picture import NOTHING
from ui.plots.legend import Entry
from ui.plots.points import Points
from ui.plots.tracks import DOT, NO_PEN, Line, StepMarks, Track
from ui.words import vocabulary

translate = QCoreApplication.translate

_THIN = 0.6  # how much of its colour the thin line of the batches has
_GRAINS = (1.5, 3.0, 6.0)  # how many pixels share a low and a high, for each curve
_DASHES = (3.6, 2.8)  # in widths of the line
_CROSS = 7.2  # diameter
_BELOW = QPointF(0, 5)  # the cross, from the top


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
        self._tracks = [Track(self.view) for _ in _GRAINS]
        self._marks = StepMarks(self.view)
        self._cross = Points(self.view)

    def refresh(self) -> None:
        """Draw the picture: legend, axes and curves."""
        lines, steps = self._lines(), self.picture.steps
        low, high, is_log = self.picture.values([line.series.values for line in lines])
        self.up = Axis(low, high, is_log=is_log)
        x = Axis(*self._roomy(*steps), translate("Plots", "step"), is_counted=True)
        self.arrange(x, self.up, self._entries(lines))
        for track, line in zip_longest(self._tracks, lines):
            track.show(line, self.up, self.unit, self.theme)
        self._show_steps()
        self._show_divergence()

    def _roomy(self, first: float, last: float) -> tuple[float, float]:
        """Return a range of steps in which a dot at either end is a whole one."""
        room = DOT * self.unit / max(1, self.width()) * (last - first)
        return first - room, last + room

    def _lines(self) -> list[Line]:
        """Return the curves that there are, from the back to the front."""
        metric = self.picture.metric
        found = self._losses() if metric is None else self._metric(metric)
        return [line for line in found if len(line.series.steps)]

    def _losses(self) -> list[Line]:
        picture, curves, unit = self.picture, self.picture.curves, self.unit
        past = np.inf if picture.cursor is None else picture.cursor
        loss = self.theme.phase("loss")
        thin = pg.mkPen(blend(self.theme.surface, loss, _THIN), width=unit)
        bold, dashed = self._pens()
        batch, epoch, watched = self._visible(curves.all, _GRAINS)
        found = [
            self._line(translate("Plots", "batch"), batch, thin, past),
            self._line(_name_of_means(curves.epoch), epoch, bold),
            self._line(vocabulary.part(curves.part), watched, dashed),
        ]
        # Where a batch is a whole epoch, its loss and the epoch's mean are one curve.
        is_one = len(curves.epoch.steps) == curves.done > 0
        return found[is_one:]

    def _metric(self, metric: MetricCurves) -> list[Line]:
        train, watched = self._visible(metric.shown, _GRAINS[1:])
        name = vocabulary.part(metric.data.watched)
        bold, dashed = self._pens()
        return [
            self._line(vocabulary.part("train"), train, bold),
            self._line(name, watched, dashed),
        ]

    def _line(
        self, name: str, series: Series, pen: QPen, past: float | None = None
    ) -> Line:
        """Return a line, seen up to where the cursor has seen what ends a step."""
        picture = self.picture
        past = picture.seen if past is None else past
        return Line(name, series, pen, past, picture.has_future)

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

    def _entries(self, lines: list[Line]) -> list[Entry]:
        """Return the legend, the name of the vertical axis first: it saves a line."""
        metric = self.picture.metric
        found = [Entry(metric.name if metric else translate("Plots", "loss ℒ"))]
        found += [line.entry(self.unit) for line in lines]
        mark = self.picture.mark(self.picture.cursor)
        if len(mark.steps) and any(line.is_dot for line in lines):
            dot = legend.mark(NO_PEN, self.theme.ink, size=DOT * self.unit)
            found.append(Entry(translate("Plots", "this step"), dot, DOT))
        if self.picture.curves.diverged_at is not None:
            cross = legend.mark(NO_PEN, self.theme.error, "cross", _CROSS * self.unit)
            found.append(Entry(translate("Plots", "no longer a number"), cross))
        return found

    def _show_steps(self) -> None:
        """Mark the pointer's step and the cursor's: a line, and a dot at the loss."""
        picture = self.picture
        pointed, cursor = (
            (step, picture.mark(step)) for step in (picture.pointed, picture.cursor)
        )
        self._marks.show(pointed, cursor, self.up, self.unit, self.theme)

    def _show_divergence(self) -> None:
        """Put a cross where the loss is no longer a number."""
        step = self.picture.curves.diverged_at
        self._cross.setVisible(step is not None)
        if step is not None:
            _, below = self.values(self.plot_rect.topLeft() + _BELOW * self.unit)
            size = _CROSS * self.unit
            place = np.array([[step, below]])
            self._cross.show_points(place, NO_PEN, self.theme.error, "cross", size)


def _name_of_means(means: Series) -> str:
    """Return what the curve of the epochs is called; of one alone it is no curve."""
    if len(means.steps) == 1:
        return translate("Plots", "mean of epoch 1")
    return translate("Plots", "epoch mean")
