"""The loss over a plane: map, lines of equal loss, the way, and the step."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPen

from nnviz.types import FloatArray
from ui.look.colours import blend
from ui.look.theme import Theme
from ui.plots import fields, legend
from ui.plots.axis import Axis
from ui.plots.ground import Ground, Line
from ui.plots.legend import Entry
from ui.plots.surface import words
from ui.plots.surface.drawn import Arrow, Drawn, Label, Marks
from ui.plots.surface.picture import SurfacePicture
from ui.plots.surface.relief import Relief
from ui.plots.surface.words import translate

_SHARP = 0.45  # how much of the ink the lines have
_SPARSE = 3  # of so many levels one has its number in a small plot
_MOST_DOTS = 40  # on the path, before only every second one is drawn, and so on
_PLACES = 8  # that a level's number may stand at
_NO_PEN = pg.mkPen(None)


class PlaneDrawing:
    """Draws a picture of a plane in a theme.

    Parameters
    ----------
    picture : SurfacePicture
    theme : Theme
    unit : float
        How much larger text and marks are than in a small plot.
    is_roomy : bool
        Whether the legend may say more than the least.
    """

    def __init__(
        self, picture: SurfacePicture, theme: Theme, unit: float, is_roomy: bool
    ) -> None:
        self._picture, self._theme = picture, theme
        self._unit, self._is_roomy = unit, is_roomy

    def drawn(self) -> Drawn:
        """Return all of it."""
        window, relief = self._picture.window, self._picture.relief
        across, up = self._picture.names
        return Drawn(
            Axis(window.left, window.right, across),
            Axis(window.bottom, window.top, up),
            self._entries(),
            self._ground(relief),
            self._marks(),
            [*self._rate_labels(), *self._level_labels(relief)],
            self._arrow(),
            [self._picture.points["here"][np.newaxis], self._picture.rate_points],
        )

    def _ground(self, relief: Relief | None) -> Ground:
        if relief is None:
            return Ground(self._lines(), is_plain=True)
        colours, w = fields.heights(relief.shares, self._theme), relief.window
        rect = QRectF(w.left, w.bottom, w.right - w.left, w.top - w.bottom)
        return Ground(self._lines(), colours, rect, is_plain=True)

    def _lines(self) -> list[Line]:
        """Return the lines of equal loss, the way, and the line of other rates."""
        picture, found = self._picture, []
        if picture.relief is not None and picture.relief.levels:
            found.append(self._levels(picture.relief))
        way = np.vstack((picture.way_points, picture.points["before"]))
        found.append(Line(way[:, 0], way[:, 1], self._way_pen))
        if picture.ahead is not None:
            reach = picture.rate_points
            line = np.vstack((picture.points["before"], reach))
            found.append(Line(line[:, 0], line[:, 1], self._rate_pen))
        return found

    def _levels(self, relief: Relief) -> Line:
        """Return the lines of equal loss.

        In a large plot their bits are so long that each may be drawn on its own, in a
        fraction of the time.
        """
        bits = np.concatenate(list(relief.contours.values()))
        x, y = bits[:, 0::2], bits[:, 1::2]
        if self._is_roomy:
            gap = np.full((len(bits), 1), np.nan)
            x, y = np.hstack((x, gap)), np.hstack((y, gap))
        pen = self._level_pen
        return Line(x.ravel(), y.ravel(), pen, are_bits=not self._is_roomy)

    def _marks(self) -> list[Marks]:
        picture, theme, unit = self._picture, self._theme, self._unit
        edge = pg.mkPen(theme.surface, width=0.8 * unit)
        ink = pg.mkPen(theme.ink, width=1.1 * unit)
        way = picture.way_points[:: 1 + len(picture.way_points) // _MOST_DOTS]
        found = [Marks(way, edge, theme.ink, size=4.6 * unit)]
        if picture.is_off:
            found = [Marks(way, ink, theme.surface, size=4.6 * unit)]
        if picture.ahead is not None:
            own = [
                k for k, r in enumerate(picture.ahead.rates) if r is picture.ahead.own
            ]
            others = np.delete(picture.rate_points, own, axis=0)
            pen = pg.mkPen(theme.phase("update"), width=1.4 * unit)
            found.append(Marks(others, pen, theme.surface, "diamond", 7.0 * unit))
            cross = picture.limit_point
            found.append(Marks(cross, _NO_PEN, theme.error, "cross", 8.0 * unit))
        here = picture.points["here"][np.newaxis]
        ring = pg.mkPen(theme.surface, width=1.6 * unit)
        found.append(Marks(here, ring, theme.ink, size=9.0 * unit))
        if picture.pointed is not None:
            found.append(Marks(self._pointed(), ink, None, size=11.0 * unit))
        return found

    def _pointed(self) -> FloatArray:
        kind, index = self._picture.pointed or ("way", 0)
        picture = self._picture
        points = picture.way_points if kind == "way" else picture.rate_points
        return points[index : index + 1]

    def _rate_labels(self) -> list[Label]:
        picture, found = self._picture, []
        colour = self._theme.phase_text("update")
        for rate, point in zip(
            picture.ahead.rates if picture.ahead else (),
            picture.rate_points,
            strict=False,
        ):
            text = words.alpha(rate.rate)
            found.append(Label(point[np.newaxis], text, colour, is_beside=True))
        return found

    def _level_labels(self, relief: Relief | None) -> list[Label]:
        """Return the number of each level, to stand on its line."""
        if relief is None:
            return []
        every = 1 if self._is_roomy else _SPARSE
        levels = list(relief.contours.items())[::every]
        return [
            Label(_around(bits, relief), words.short(level), self._theme.ink)
            for level, bits in levels
            if len(bits)
        ]

    def _arrow(self) -> Arrow:
        points = self._picture.points
        return Arrow(points["before"], points["after"], self._theme.phase("update"))

    def _entries(self) -> list[Entry]:
        picture, theme, unit = self._picture, self._theme, self._unit
        found = [self._scale()]
        now = legend.mark(_NO_PEN, theme.ink, size=8.0 * unit)
        found.append(Entry(translate("Surface", "now"), now))
        if len(picture.way):
            sign = legend.line(self._way_pen, unit)
            found.append(Entry(self._way_words, sign))
        if self._is_roomy:
            step = words.step(picture, self._is_roomy)
            pen = pg.mkPen(theme.phase("update"), width=2.2 * unit)
            found.append(Entry(step, legend.line(pen, unit)))
        if picture.ahead is not None:
            pen = pg.mkPen(theme.phase("update"), width=1.4 * unit)
            sign = legend.mark(pen, theme.surface, "diamond", 7.0 * unit)
            found.append(Entry(translate("Surface", "other α"), sign))
            found += self._limit_entries()
        return found

    def _limit_entries(self) -> list[Entry]:
        ahead = self._picture.ahead
        text = words.limit(ahead, self._is_roomy) if ahead else ""
        if not text:
            return []
        cross = legend.mark(_NO_PEN, self._theme.error, "cross", 7.2 * self._unit)
        return [Entry(text, cross if len(self._picture.limit_point) else ())]

    @property
    def _way_words(self) -> str:
        """Return what the way is: seen from above where it is not on the plane."""
        if not self._picture.is_off:
            return translate("Surface", "path")
        if not self._is_roomy:
            return translate("Surface", "path, from above")
        text = translate("Surface", "path, seen from above: up to {0} off this plane")
        return text.format(words.farthest(self._picture.way_distances))

    def _scale(self) -> Entry:
        """Return the scale of the colours."""
        relief, name = self._picture.relief, "ℒ"
        if self._is_roomy:
            name = f"ℒ, {words.rows(self._picture)}"
        if relief is None or not relief.levels:
            return Entry(name)
        low, high = words.short(relief.low), words.short(relief.high)
        return legend.bar(f"{name} {low}", high, self._theme.heights, self._unit)

    @property
    def _level_pen(self) -> QPen:
        colour = blend(self._theme.surface, self._theme.ink, _SHARP)
        return pg.mkPen(colour, width=0.8 * self._unit)

    @property
    def _way_pen(self) -> QPen:
        dash = [3.0, 2.4] if self._picture.is_off else None
        return pg.mkPen(self._theme.ink, width=1.3 * self._unit, dash=dash)

    @property
    def _rate_pen(self) -> QPen:
        colour = self._theme.phase("update")
        return pg.mkPen(colour, width=1.0 * self._unit, dash=[1.5, 2.5])


def _around(bits: FloatArray, relief: Relief) -> FloatArray:
    """Return places on a line, (k, 2), in turn around the lowest point: right first."""
    middles = (bits[:, :2] + bits[:, 2:]) / 2
    w = relief.window
    scaled = (middles - relief.lowest) / [w.right - w.left, w.top - w.bottom]
    angles = np.arctan2(scaled[:, 1], scaled[:, 0])
    turns = np.linspace(0, 2 * np.pi, _PLACES, endpoint=False) + 0.5
    away = np.abs((angles - turns[:, np.newaxis] + np.pi) % (2 * np.pi) - np.pi)
    found: FloatArray = middles[away.argmin(axis=1)]
    return found
