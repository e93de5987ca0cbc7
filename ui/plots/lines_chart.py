"""Lines over the steps of a run as pyqtgraph's items, and with the mouse on them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import zip_longest

import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QPen

from ui.look.colours import blend
from ui.look.theme import Theme
from ui.plots.axis import Axis
from ui.plots.chart import Chart
from ui.plots.legend import Entry
from ui.plots.lines_picture import LinesPicture, Strand
from ui.plots.steps_mouse import StepsMouse
from ui.plots.tracks import DOT, Line, StepMarks, Track
from ui.words import numbers

translate = QCoreApplication.translate

# What tells the first line from the next ones, in widths of the line; then it begins
# again, paler.
_DASHES = ((), (4.0, 2.4), (1.2, 1.8), (5.0, 1.8, 1.2, 1.8))
_BOLD, _THIN = 2.2, 1.5
_PALE = 0.62  # how much of its colour the last line has


class LinesChart(Chart):
    """The lines of a picture.

    Attributes
    ----------
    picture : LinesPicture
    has_title : bool
        Whether the legend begins with the picture's title.
    up : Axis
        The vertical axis.
    """

    def __init__(self, own_theme: Theme | None = None) -> None:
        super().__init__(own_theme)
        self.picture, self.has_title, self.up = LinesPicture(), True, Axis(0.0, 1.0)
        self._tracks: list[Track] = []
        self._marks = StepMarks(self.view)

    def refresh(self) -> None:
        """Draw the picture: legend, axes and lines."""
        lines, (first, last) = self._lines(), self.picture.steps
        low, high, is_log = self.picture.values([line.series.values for line in lines])
        self.up = Axis(low, high, is_log=is_log)
        room = DOT * self.unit / max(1, self.width()) * (last - first)
        name = translate("Plots", "step")
        x = Axis(first - room, last + room, name, is_counted=True)
        title = [Entry(self.picture.title)] if self.has_title else []
        self.arrange(x, self.up, [*title, *(line.entry(self.unit) for line in lines)])
        while len(self._tracks) < len(lines):
            self._tracks.append(Track(self.view))
        for track, line in zip_longest(self._tracks, lines):
            track.show(line, self.up, self.unit, self.theme)
        picture = self.picture
        pointed, cursor = (
            (step, picture.at(step)) for step in (picture.pointed, picture.cursor)
        )
        self._marks.show(pointed, cursor, self.up, self.unit, self.theme)

    def _lines(self) -> list[Line]:
        """Return the lines that have a point that can be seen."""
        first, last = self.picture.steps
        strands = self.picture.strands
        return [
            Line(strand.name, series, self._pen(strand.index), self.picture.seen)
            for strand in strands
            if len((series := strand.line.between(first, last)).steps)
        ]

    def _pen(self, index: int) -> QPen:
        """Return what draws a line: the first one boldly, the last one pale."""
        share = index / max(1, self.picture.of - 1)
        colour = self.theme.phase(self.picture.phase)
        strength = 1 - share * (1 - _PALE)
        bold = _BOLD if self.picture.of > 1 else _THIN
        width = (bold - share * (bold - _THIN)) * self.unit
        dash = _DASHES[index % len(_DASHES)]
        shade = blend(self.theme.surface, colour, strength)
        return pg.mkPen(shade, width=width, dash=dash or None)


class LinesCanvas(StepsMouse, LinesChart):
    """Lines on the screen, where the mouse becomes a step.

    Signals
    -------
    step_chosen : int
        The user clicked at this step, or dragged to it.
    span_changed : bool
        Whether only a part of the run is seen.
    spanned : (float, float) or None
        Another part of the run is seen, or all of it.
    """

    step_chosen = Signal(int)
    span_changed = Signal(bool)
    spanned = Signal(object)

    def show_picture(self, picture: LinesPicture) -> None:
        """Show another picture; tell whether it is of another part of the run."""
        before = self.picture.span
        super().show_picture(picture)
        if self.picture.span != before:
            self.spanned.emit(self.picture.span)

    def readout(self) -> str:
        """Return what is said of the last step up to the pointer that is known."""
        pointed, strands = self.picture.pointed, self.picture.strands
        latest = [s.series.latest(pointed) for s in strands if pointed is not None]
        known = max((one[0] for one in latest if one), default=None)
        if known is None:
            return ""
        words = translate("Plots", "step {0}").format(numbers.integer(known))
        words = " · ".join(filter(None, (words, self.picture.note)))
        return "\n".join([words, *(_told(s, known) for s in strands)])


def span_together(
    charts: Iterable[LinesCanvas], span: tuple[float, float] | None
) -> None:
    """Let charts of the same steps show the same part of the run."""
    for chart in charts:
        if chart.picture.span != span:
            chart.show_picture(replace(chart.picture, span=span))


def align(charts: Sequence[LinesChart]) -> None:
    """Let charts that stand under each other begin at the same place."""
    for chart in charts:
        chart.settle()
    left = max(chart.left for chart in charts)
    for chart in charts:
        if chart.least_left != left:
            chart.least_left = left
            chart.renew()
            chart.settle()


def _told(strand: Strand, step: int) -> str:
    values = strand.series.at(step).values
    return f"{strand.name}: {numbers.plain(values[0], 4) if len(values) else '–'}"
