"""The picture of the loss curves: a pure function of what it shows.

The screen, a PNG and an SVG are painted by the same lines.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from nnviz.types import FloatArray
from ui.colours import blend
from ui.plots import legend, marks
from ui.plots.axes import Axes, Axis, label_font, lay_out, paint_axes, unit_for
from ui.plots.curves import Series
from ui.plots.legend import Entry
from ui.plots.loss_picture import LossPicture
from ui.theme import Theme

translate = QCoreApplication.translate

_THIN = 0.6  # how much of its colour the thin line of the batches has
_NO_PEN = QPen(Qt.PenStyle.NoPen)


@dataclass(frozen=True)
class _Curve:
    """A series, how it is drawn, and up to which step it lies in the past."""

    name: str
    series: Series
    pen: QPen
    past: float


def loss_axes(box: QRectF, picture: LossPicture, theme: Theme) -> Axes:
    """Return the axes of the picture in `box`."""
    first, last = picture.steps
    steps = Axis(first, last, translate("Plots", "step"), is_counted=True)
    low, high, is_log = picture.losses()
    losses = Axis(low, high, is_log=is_log)
    unit = unit_for(box)
    entries = _entries(_curves(picture, theme, unit))
    top = legend.height(entries, box.width(), label_font(unit))
    return lay_out(box.adjusted(0, top, 0, 0), unit, steps, losses)


def paint_loss(
    painter: QPainter, box: QRectF, picture: LossPicture, theme: Theme
) -> None:
    """Paint the loss curves with axes and legend into `box`, in pixels."""
    axes = loss_axes(box, picture, theme)
    curves = _curves(picture, theme, axes.unit)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    legend.paint(painter, box, _entries(curves), axes.font, theme)
    paint_axes(painter, axes, theme, has_grid=True)
    painter.save()
    painter.setClipRect(axes.rect.adjusted(-4, -4, 4, 4))
    _paint_steps(painter, axes, picture, theme)
    for curve in curves:
        _paint_curve(painter, axes, curve, theme)
    _paint_dots(painter, axes, picture, theme)
    _paint_divergence(painter, axes, picture, theme)
    painter.restore()


def _curves(picture: LossPicture, theme: Theme, unit: float) -> list[_Curve]:
    """Return the curves from the back to the front."""
    curves, loss = picture.curves, theme.phase("loss")
    past = np.inf if picture.cursor is None else picture.cursor
    thin = QPen(blend(theme.surface, loss, _THIN), unit)
    bold = QPen(loss, 2.2 * unit)
    dashed = QPen(theme.phase_text("loss"), 1.8 * unit, Qt.PenStyle.DashLine)
    measured = picture.measured
    found = [
        _Curve(translate("Plots", "batch"), curves.batch, thin, past),
        _Curve(translate("Plots", "epoch mean"), curves.epoch, bold, measured),
        _Curve(translate("Plots", "test"), curves.test, dashed, measured),
    ]
    # Where a batch is a whole epoch, its loss and the epoch's mean are one curve.
    drawn = [len(curves.epoch.steps) < curves.done, True, len(curves.test.steps) > 0]
    return [curve for curve, is_drawn in zip(found, drawn, strict=True) if is_drawn]


def _entries(curves: list[_Curve]) -> list[Entry]:
    """Return the legend, the name of the vertical axis first: it saves a line."""
    name = Entry(translate("Plots", "loss ℒ"), legend.nothing, 0.0)
    return [name, *(Entry(curve.name, legend.line(curve.pen)) for curve in curves)]


def _paint_curve(painter: QPainter, axes: Axes, curve: _Curve, theme: Theme) -> None:
    """Paint a curve: full up to a step, paler after it."""
    seen = curve.series.between(axes.x.low, axes.x.high)
    seen = seen.reduced(int(axes.rect.width()))
    points = axes.pixels(_plottable(seen, axes))
    split = int(np.searchsorted(seen.steps, curve.past, side="right"))
    pale = QPen(curve.pen)
    pale.setColor(theme.dimmed(curve.pen.color()))
    if split < len(points):
        _paint_line(painter, points[max(0, split - 1) :], pale)
    _paint_line(painter, points[:split], curve.pen)


def _plottable(series: Series, axes: Axes) -> FloatArray:
    """Return (n, 2) points; NaN where there is nothing to draw."""
    values = np.where(np.isfinite(series.values), series.values, np.nan)
    if axes.y.is_log:
        values = np.where(values > 0, values, np.nan)
    # Far beyond the axis a coordinate says no more, and Qt cannot draw it.
    return np.column_stack((series.steps, np.minimum(values, 10 * axes.y.high)))


def _paint_line(painter: QPainter, points: FloatArray, pen: QPen) -> None:
    """Paint the unbroken pieces of a line; a point alone is a dot."""
    painter.setPen(pen)
    for piece in _unbroken(points):
        if len(piece) > 1:
            painter.drawPolyline([QPointF(x, y) for x, y in piece.tolist()])
        else:
            dot = marks.path("o", pen.widthF() + 0.6)
            marks.paint(painter, piece, dot, pen.color(), _NO_PEN)


def _unbroken(points: FloatArray) -> Iterator[FloatArray]:
    is_there = np.isfinite(points[:, 1])
    for piece in np.split(points, np.flatnonzero(~is_there)):
        piece = piece[np.isfinite(piece[:, 1])]
        if len(piece):
            yield piece


def _paint_steps(
    painter: QPainter, axes: Axes, picture: LossPicture, theme: Theme
) -> None:
    """Paint the cursor's step and the pointer's as lines."""
    for step, colour in _steps(picture, theme):
        x = float(axes.px(step))
        painter.setPen(QPen(colour, axes.unit))
        painter.drawLine(QPointF(x, axes.rect.top()), QPointF(x, axes.rect.bottom()))


def _paint_dots(
    painter: QPainter, axes: Axes, picture: LossPicture, theme: Theme
) -> None:
    """Paint a dot at the batch loss of the cursor and of the pointer."""
    dot, pen = marks.path("o", 3.0 * axes.unit), QPen(theme.surface, 1.2 * axes.unit)
    batch = picture.curves.batch
    for step, colour in _steps(picture, theme):
        here = Series(batch.steps[step - 1 : step], batch.values[step - 1 : step])
        points = axes.pixels(_plottable(here, axes))
        marks.paint(painter, points, dot, colour, pen)


def _steps(picture: LossPicture, theme: Theme) -> list[tuple[int, QColor]]:
    steps = ((picture.pointed, theme.muted), (picture.cursor, theme.ink))
    return [(step, colour) for step, colour in steps if step]


def _paint_divergence(
    painter: QPainter, axes: Axes, picture: LossPicture, theme: Theme
) -> None:
    """Paint a cross where the loss is no longer a number."""
    step = picture.curves.diverged_at
    if step is not None:
        at = np.array([[float(axes.px(step)), axes.rect.top() + 5 * axes.unit]])
        cross = marks.path("x", 3.6 * axes.unit)
        marks.paint(painter, at, cross, theme.error, _NO_PEN)
