"""The picture of the loss curves: a pure function of what it shows.

The screen, a PNG and an SVG are painted by the same lines.
"""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from nnviz.types import FloatArray
from ui.colours import blend
from ui.plots import legend, lines, marks
from ui.plots.axes import Axis, label_font, lay_out, paint_axes, unit_for
from ui.plots.curves import Series
from ui.plots.legend import Entry
from ui.plots.loss_picture import LossPicture
from ui.theme import Theme

translate = QCoreApplication.translate

_THIN = 0.6  # how much of its colour the thin line of the batches has
_GRAINS = (1.5, 3.0, 6.0)  # how many pixels share a low and a high, for each curve
_CROSS = 3.6  # the size of the cross at the end of a run that diverged
_NO_PEN = QPen(Qt.PenStyle.NoPen)


@dataclass(frozen=True)
class _Curve:
    """What is drawn of a series.

    Attributes
    ----------
    name : str
    series : Series
        The part that can be seen, in no more points than can be told apart.
    pen : QPen
    past : float
        The last step that the cursor has seen.
    is_dashed : bool
    """

    name: str
    series: Series
    pen: QPen
    past: float
    is_dashed: bool = False


class LossFigure:
    """The loss curves in a rectangle, ready to be painted.

    Parameters
    ----------
    picture : LossPicture
    theme : Theme
    box : QRectF
        The room for curves, axes and legend, in pixels.

    Attributes
    ----------
    axes : Axes
    """

    def __init__(self, picture: LossPicture, theme: Theme, box: QRectF) -> None:
        self._picture, self._theme, self._box = picture, theme, box
        unit = unit_for(box)
        self._curves = self._all_curves(unit)
        self._entries = self._legend(unit)
        top = legend.height(self._entries, box.width(), label_font(unit))
        steps = Axis(*picture.steps, translate("Plots", "step"), is_counted=True)
        seen = [curve.series.values for curve in self._curves]
        low, high, is_log = picture.losses(seen)
        losses = Axis(low, high, is_log=is_log)
        self.axes = lay_out(box.adjusted(0, top, 0, 0), unit, steps, losses)

    def paint(self, painter: QPainter) -> None:
        """Paint legend, axes and curves."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        legend.paint(painter, self._box, self._entries, self.axes.font, self._theme)
        paint_axes(painter, self.axes, self._theme, has_grid=True)
        self._paint_steps(painter)
        for curve in self._curves:
            self._paint_curve(painter, curve)
        self._paint_dots(painter)
        self._paint_divergence(painter)

    def _all_curves(self, unit: float) -> list[_Curve]:
        """Return the curves that there are, from the back to the front."""
        picture, curves = self._picture, self._picture.curves
        past = np.inf if picture.cursor is None else picture.cursor
        loss, text = self._theme.phase("loss"), self._theme.phase_text("loss")
        thin = QPen(blend(self._theme.surface, loss, _THIN), unit)
        bold, dashed = QPen(loss, 2.2 * unit), QPen(text, 1.8 * unit)
        batch, epoch, test = (
            one.between(*picture.steps).reduced(int(self._box.width() / (grain * unit)))
            for one, grain in zip(
                (curves.batch, curves.epoch, curves.test), _GRAINS, strict=True
            )
        )
        found = [
            _Curve(translate("Plots", "batch"), batch, thin, past),
            _Curve(translate("Plots", "epoch mean"), epoch, bold, picture.seen),
            _Curve(translate("Plots", "test"), test, dashed, picture.seen, True),
        ]
        # Where a batch is a whole epoch, its loss and the epoch's mean are one curve.
        is_one = len(curves.epoch.steps) == curves.done > 0
        return [curve for curve in found[is_one:] if len(curve.series.steps)]

    def _legend(self, unit: float) -> list[Entry]:
        """Return the legend, the name of the vertical axis first: it saves a line."""
        found = [Entry(translate("Plots", "loss ℒ"), legend.nothing, 0.0)]
        found += [
            Entry(curve.name, legend.line(curve.pen, curve.is_dashed))
            for curve in self._curves
        ]
        if self._picture.curves.diverged_at is not None:
            outline = marks.path("x", _CROSS * unit)
            cross = marks.swatch(outline, self._theme.error, _NO_PEN)
            found.append(Entry(translate("Plots", "no longer a number"), cross))
        return found

    def _paint_curve(self, painter: QPainter, curve: _Curve) -> None:
        """Paint a curve: full up to a step, paler after it."""
        points, rect = self._pixels(curve.series), self.axes.rect
        split = int(np.searchsorted(curve.series.steps, curve.past, side="right"))
        pale = QPen(curve.pen)
        pale.setColor(self._theme.dimmed(curve.pen.color()))
        if split < len(points):
            future = points[max(0, split - 1) :]
            lines.paint(painter, future, rect, pale, curve.is_dashed)
        lines.paint(painter, points[:split], rect, curve.pen, curve.is_dashed)

    def _paint_steps(self, painter: QPainter) -> None:
        """Paint the cursor's step and the pointer's as lines."""
        rect = self.axes.rect
        for step, colour in self._steps():
            x = float(self.axes.px(step))
            painter.setPen(QPen(colour, self.axes.unit))
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))

    def _paint_dots(self, painter: QPainter) -> None:
        """Paint a dot at the batch loss of the cursor and of the pointer."""
        batch, unit = self._picture.curves.batch, self.axes.unit
        dot, pen = marks.path("o", 3.0 * unit), QPen(self._theme.surface, 1.2 * unit)
        for step, colour in self._steps():
            here = self._pixels(batch.at(step))
            is_in = (here[:, 1] >= self.axes.rect.top()) & np.isfinite(here[:, 1])
            marks.paint(painter, here[is_in], dot, colour, pen)

    def _paint_divergence(self, painter: QPainter) -> None:
        """Paint a cross where the loss is no longer a number."""
        step, unit = self._picture.curves.diverged_at, self.axes.unit
        if step is not None:
            x, y = float(self.axes.px(step)), self.axes.rect.top() + 5 * unit
            cross = marks.path("x", _CROSS * unit)
            marks.paint(painter, np.array([[x, y]]), cross, self._theme.error, _NO_PEN)

    def _steps(self) -> list[tuple[int, QColor]]:
        """Return the steps to mark that can be seen, with their colours."""
        first, last = self._picture.steps
        marked = (
            (self._picture.pointed, self._theme.muted),
            (self._picture.cursor, self._theme.ink),
        )
        return [(step, c) for step, c in marked if step and first <= step <= last]

    def _pixels(self, series: Series) -> FloatArray:
        """Return the (n, 2) pixels of a series; NaN where there is nothing to draw."""
        least = 0.0 if self.axes.y.is_log else -np.inf
        is_there = np.isfinite(series.values) & (series.values > least)
        values = np.where(is_there, series.values, np.nan)
        return self.axes.pixels(np.column_stack((series.steps, values)))
