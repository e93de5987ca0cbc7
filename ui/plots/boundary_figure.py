"""The picture of the network's answers: a pure function of what it shows.

The screen, a PNG and an SVG are painted by the same lines. What stays the same while
the network learns can be painted once and kept.
"""

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from ui.plots import legend, marks
from ui.plots.axes import Axes, label_font, paint_axes, unit_for
from ui.plots.boundary_picture import BoundaryPicture
from ui.plots.legend import Entry
from ui.plots.line_view import LineView
from ui.plots.plane_view import PlaneView
from ui.plots.rows_view import RowsView
from ui.plots.views import View
from ui.theme import Theme

_ROOMY = 300.0  # pixels across, from which on the legend explains the rings


def view_of(picture: BoundaryPicture, theme: Theme, sharpness: float = 1.0) -> View:
    """Return the way to see the answers that suits the number of features."""
    kinds = {1: LineView, 2: PlaneView}
    return kinds.get(picture.features, RowsView)(picture, theme, sharpness)


def boundary_axes(box: QRectF, view: View) -> Axes:
    """Return the axes of a view in `box`."""
    unit = unit_for(box)
    top = legend.height(_entries(view, box, unit), box.width(), label_font(unit))
    return view.axes(box.adjusted(0, top, 0, 0), unit)


def paint_boundary(painter: QPainter, box: QRectF, view: View) -> None:
    """Paint the answers with points, axes and legend into `box`, in pixels."""
    axes = boundary_axes(box, view)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    view.paint_ground(painter, axes)
    paint_still(painter, box, view, axes)
    paint_rings(painter, view, axes)


def paint_still(painter: QPainter, box: QRectF, view: View, axes: Axes) -> None:
    """Paint legend, axes and points: over a plane they do not move."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    entries = _entries(view, box, axes.unit)
    legend.paint(painter, box, entries, axes.font, view.theme)
    paint_axes(painter, axes, view.theme, has_grid=False)
    if view.picture.shows_test:
        _paint_points(painter, view, axes, "test")
    _paint_points(painter, view, axes, "train")


def paint_rings(painter: QPainter, view: View, axes: Axes) -> None:
    """Ring this batch and the sample that is followed."""
    picture = view.picture
    pixels = axes.pixels(view.points("train"))
    if view.rings_batch:
        marks.paint_rings(painter, pixels[picture.batch], axes.unit, view.theme)
    if picture.sample is not None:
        chosen = pixels[[picture.sample]]
        marks.paint_chosen(painter, chosen, axes.unit, view.theme)
    if picture.pointed:
        part, row = picture.pointed
        pointed = axes.pixels(view.points(part)[[row]])
        marks.paint_pointed(painter, pointed, axes.unit, view.theme)


def _entries(view: View, box: QRectF, unit: float) -> list[Entry]:
    return view.entries(unit, is_roomy=box.width() >= _ROOMY)


def _paint_points(painter: QPainter, view: View, axes: Axes, part: str) -> None:
    """Paint the points of a part; those of the test set are hollow."""
    pixels = axes.pixels(view.points(part))
    radius = marks.RADIUS * axes.unit
    for rows, shape, fill in view.groups(part):
        pen, inside = view.pen(axes.unit), fill
        if part == "test":
            pen, inside = view.test_pen(fill, axes.unit), view.theme.surface
        outline = marks.path(shape, radius)
        marks.paint(painter, pixels[rows], outline, inside, pen)


def nearest(
    view: View, axes: Axes, pixel: QPointF, reach: float, is_in_batch: bool = False
) -> tuple[str, int] | None:
    """Return the part and the row of the point nearest to a pixel.

    Parameters
    ----------
    view : View
    axes : Axes
    pixel : QPointF
    reach : float
        How far away it may be, in pixels of a small plot; None is nearer.
    is_in_batch : bool
        Whether only this batch counts.
    """
    closest, found = reach * axes.unit, None
    has_test = view.picture.shows_test and not is_in_batch
    for part in ("train", "test") if has_test else ("train",):
        rows = view.picture.batch if is_in_batch else view.shown(part)
        away = axes.pixels(view.points(part)[rows]) - (pixel.x(), pixel.y())
        distances = np.nan_to_num(np.hypot(*away.T), nan=np.inf)
        if len(rows) and distances.min() < closest:
            closest = float(distances.min())
            found = part, int(rows[distances.argmin()])
    return found
