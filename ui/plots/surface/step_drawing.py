"""The loss along one step, over its learning rate."""

import numpy as np
import pyqtgraph as pg

from nnviz.types import FloatArray
from ui.look.theme import Theme
from ui.plots import legend
from ui.plots.axis import Axis
from ui.plots.ground import Ground, Line
from ui.plots.legend import Entry
from ui.plots.surface import words
from ui.plots.surface.drawn import Drawn, Label, Marks
from ui.plots.surface.picture import Ahead, SurfacePicture
from ui.plots.surface.words import translate

_AROUND = 0.12  # of the heights, above and below
_UP = 0.25  # of the way down to the lowest: so much of the way up is seen too
_BEFORE = 0.02  # of the learning rates, for a whole mark at 0
_NO_PEN = pg.mkPen(None)


class StepDrawing:
    """Draws a picture along a step in a theme; see `PlaneDrawing`."""

    def __init__(
        self, picture: SurfacePicture, theme: Theme, unit: float, is_roomy: bool
    ) -> None:
        self._picture, self._theme = picture, theme
        self._unit, self._is_roomy = unit, is_roomy

    def drawn(self) -> Drawn:
        """Return all of it; no more than the axes while nothing is known."""
        name = translate("Surface", "learning rate α")
        ahead = self._picture.ahead
        up_name = f"ℒ, {words.rows(self._picture)}"
        if ahead is None:
            return Drawn(Axis(0, 1, name), Axis(0, 1, up_name), [], Ground())
        up = Axis(*_range(ahead), up_name)
        reach = float(ahead.curve[0][-1])
        x = Axis(-_BEFORE * reach, reach, name)
        entries, lines = self._entries(ahead), self._lines(ahead, up)
        marks, labels = self._marks(ahead, up), self._labels(ahead, up)
        kept_free = [mark.places for mark in marks]
        return Drawn(x, up, entries, Ground(lines), marks, labels, kept_free=kept_free)

    def _lines(self, ahead: Ahead, up: Axis) -> list[Line]:
        rates, heights = ahead.curve
        ends = np.array([0.0, rates[-1]])
        level = np.array([ahead.start, ahead.start])
        found = [Line(ends, level, self._pen("start"))]
        if self._has_promise:
            with np.errstate(all="ignore"):  # of a network that diverges
                promised = ahead.start + ahead.steps.promise * ends
            found.append(Line(ends, up.scaled(promised), self._pen("promise")))
        found.append(Line(rates, up.scaled(heights), self._pen("loss")))
        return found

    def _marks(self, ahead: Ahead, up: Axis) -> list[Marks]:
        theme, unit = self._theme, self._unit
        places = np.array([[r.rate, r.height] for r in ahead.rates], dtype=float)
        places[:, 1] = up.scaled(places[:, 1])
        is_own = np.array([rate is ahead.own for rate in ahead.rates])
        pen = pg.mkPen(theme.phase("update"), width=1.4 * unit)
        ring = pg.mkPen(theme.surface, width=1.2 * unit)
        found = [
            Marks(places[~is_own], pen, theme.surface, "diamond", 7.0 * unit),
            Marks(places[is_own], ring, theme.phase("update"), size=9.0 * unit),
        ]
        start = np.array([[0.0, ahead.start]])
        found.append(Marks(start, ring, theme.ink, size=9.0 * unit))
        if 0 < ahead.limit < np.inf:
            cross = np.array([[ahead.limit, ahead.start]])
            found.append(Marks(cross, _NO_PEN, theme.error, "cross", 8.0 * unit))
        return found

    def _labels(self, ahead: Ahead, up: Axis) -> list[Label]:
        colour, found = self._theme.phase_text("update"), []
        for rate in ahead.rates:
            place = np.array([[rate.rate, float(up.scaled(rate.height))]])
            text = words.alpha(rate.rate)
            found.append(Label(place, text, colour, is_beside=True))
        return found

    def _entries(self, ahead: Ahead) -> list[Entry]:
        theme, unit = self._theme, self._unit
        before = translate("Surface", "before")
        found = [
            Entry("ℒ(α)", self._sign("loss")),
            Entry(before, legend.mark(_NO_PEN, theme.ink, size=8.0 * unit)),
        ]
        own = legend.mark(_NO_PEN, theme.phase("update"), size=8.0 * unit)
        found.append(Entry(words.step(self._picture, self._is_roomy), own))
        if self._has_promise:
            text = translate("Surface", "promised")
            if self._is_roomy:
                text = translate("Surface", "what the gradient promises")
            found.append(Entry(text, self._sign("promise")))
        text = words.limit(ahead, self._is_roomy)
        if text:
            cross = legend.mark(_NO_PEN, theme.error, "cross", 7.2 * unit)
            found.append(Entry(text, cross if ahead.limit else ()))
        return found

    @property
    def _has_promise(self) -> bool:
        """Tell whether the gradient is that of the loss: it is of the batch."""
        return self._picture.sight.part == "batch"

    def _sign(self, of: str) -> legend.Sign:
        return legend.line(self._pen(of), self._unit)

    def _pen(self, of: str) -> pg.QtGui.QPen:
        theme, unit = self._theme, self._unit
        if of == "loss":
            return pg.mkPen(theme.phase("loss"), width=2.2 * unit)
        if of == "promise":
            return pg.mkPen(theme.phase("backward"), width=1.4 * unit, dash=[3, 2.4])
        return pg.mkPen(theme.muted, width=1.0 * unit, dash=[1.5, 2.5])


def _range(ahead: Ahead) -> tuple[float, float]:
    """Return the heights that are seen: from the lowest to some way above the start."""
    found = [ahead.start, ahead.own.height, *ahead.curve[1].tolist()]
    finite: FloatArray = np.array(found)[np.isfinite(found)]
    if not len(finite):
        return 0.0, 1.0
    low = float(finite.min())
    start = ahead.start if np.isfinite(ahead.start) else float(finite.max())
    high = start + _UP * max(start - low, float(finite.max() - start) / 4)
    if np.isfinite(ahead.own.height):
        high = max(high, ahead.own.height)
    span = (high - low) or abs(high) or 1.0
    return low - _AROUND * span, high + _AROUND * span
