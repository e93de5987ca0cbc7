"""The network's answers as pyqtgraph's items."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF

from nnviz.types import FloatArray
from ui.look.theme import Theme
from ui.plots import rings
from ui.plots.answers_picture import SURFACE, AnswersPicture
from ui.plots.cells import Cells
from ui.plots.chart import Chart
from ui.plots.confusion_view import ConfusionView
from ui.plots.ground import Ground
from ui.plots.hidden_view import HiddenView
from ui.plots.items import DIAMETER, Curve, Map
from ui.plots.line_view import LineView
from ui.plots.plane_view import PlaneView
from ui.plots.points import Points
from ui.plots.rings import Ring
from ui.plots.rows_view import RowsView
from ui.plots.values_view import AgainstView, ResidualsView
from ui.plots.views import View

_MOST_RINGS = 5  # at once, see `ui.plots.rings`
_ROOMY = 300.0  # pixels across, from which on the legend explains the rings
_LINE, _POINT, _WRONG, _RING = 1.0, 2.0, 2.5, 3.0  # what lies over what


def view_of(picture: AnswersPicture, theme: Theme) -> View:
    """Return the way to see the answers that a picture asks for."""
    is_value = picture.problem == "regression"
    kinds: dict[str, type[View]] = {
        "boundary": LineView if picture.features == 1 else PlaneView,
        "rows": AgainstView if is_value else RowsView,
        "confusion": ConfusionView,
        "residuals": ResidualsView,
        "hidden": HiddenView,
    }
    return kinds[picture.view](picture, theme)


class AnswersChart(Chart):
    """The answers of a picture: map, lines, points and rings.

    Attributes
    ----------
    picture : AnswersPicture or None
        None before there are data.
    """

    _has_still = False  # whether legend, axes and points stand as they should

    def __init__(self, own_theme: Theme | None = None) -> None:
        super().__init__(own_theme)
        self.picture: AnswersPicture | None = None
        self._colours = (0.0, 1.0)  # the range in which legend and points stand
        self._map = Map(self.view)
        self._cells = Cells()
        self._cells.setZValue(self.view.zValue() - 0.5)  # over the grid
        self.addItem(self._cells)
        self._lines: list[Curve] = []
        self._points: list[Points] = []
        self._wrong, self._framed = Points(self.view), Points(self.view)
        self._wrong.setZValue(_WRONG)
        self._framed.setZValue(_WRONG)
        self._rings = [Points(self.view) for _ in range(_MOST_RINGS)]
        for ring in self._rings:
            ring.setZValue(_RING)

    @property
    def answers(self) -> View | None:
        """Return how the picture is seen."""
        if self.picture is None or self.picture.view == SURFACE:
            return None
        return view_of(self.picture, self.theme)

    def refresh(self) -> None:
        """Draw the picture: legend, axes, ground, points and rings."""
        view = self.answers
        if view is None:
            return
        colours = view.picture.value_range
        if not self._has_still or view.moves_points or colours != self._colours:
            entries = view.entries(self.unit, is_roomy=self.width() >= _ROOMY)
            self.arrange(*view.axes(), entries, view.elongation)
            self._show_points(view)
            border = pg.mkPen(self.theme.hairline, width=self.unit)
            self._cells.show_cells(view.cells(), self.view_pixel, border)
            self._has_still, self._colours = True, colours
        self._show_ground(view.ground(self.unit))
        pen, fill, shape, size = rings.wrong(self.unit, self.theme)
        self._wrong.show_points(view.wrong(), pen, fill, shape, size)
        pen, shape, size = rings.framed(self.unit, self.theme)
        self._framed.show_points(view.paired(), pen, None, shape, size)
        self._show_rings(view)

    def renew(self) -> None:
        """Draw everything anew."""
        self._has_still = False
        super().renew()

    def renew_answers(self) -> None:
        """Draw anew what changes while the network learns."""
        super().renew()

    def place(self, part: str, row: int) -> QPointF:
        """Return the pixel of a row of a part."""
        assert self.answers
        return self.pixel(*self.answers.points(part)[row])

    def nearest(
        self, pixel: QPointF, reach: float, is_in_batch: bool = False
    ) -> tuple[str, int] | None:
        """Return the part and the row of the point nearest to a pixel.

        Parameters
        ----------
        pixel : QPointF
        reach : float
            How far away it may be, in pixels of a small plot; None is nearer.
        is_in_batch : bool
            Whether only this batch counts.
        """
        view, closest, found = self.answers, reach * self.unit, None
        assert view
        sizes = np.abs(self.view.viewPixelSize())
        for part in ("train",) if is_in_batch else view.picture.parts:
            rows = view.picture.batch if is_in_batch else view.shown(part)
            away = (view.points(part)[rows] - self.values(pixel)) / sizes
            distances = np.nan_to_num(np.hypot(*away.T), nan=np.inf)
            if len(rows) and distances.min() < closest:
                closest = float(distances.min())
                found = part, int(rows[distances.argmin()])
        return found

    def _show_ground(self, ground: Ground) -> None:
        """Show the map and the lines under the points."""
        self.view.setBackgroundColor(self.theme.field if ground.is_plain else None)
        self._map.show_map(ground.colours, ground.rect)
        while len(self._lines) < len(ground.lines):
            self._lines.append(Curve(self.view))
            self._lines[-1].setZValue(_LINE)
        for index, item in enumerate(self._lines):
            item.setVisible(index < len(ground.lines))
        for item, line in zip(self._lines, ground.lines, strict=False):
            connect = "pairs" if line.are_bits else "finite"
            item.show_points(line.x, line.y, line.pen, connect)

    def _show_points(self, view: View) -> None:
        """Show the points, an item for all that look alike; watched ones hollow."""
        parts = view.picture.parts[::-1]
        groups = [(part, *group) for part in parts for group in view.groups(part)]
        while len(self._points) < len(groups):
            self._points.append(Points(self.view))
        for index, item in enumerate(self._points):
            item.setVisible(index < len(groups))
        size, places = DIAMETER * self.unit, {part: view.points(part) for part in parts}
        for item, (part, rows, shape, fill) in zip(self._points, groups, strict=False):
            item.setZValue(_POINT)
            pen = view.pen(self.unit)
            if part != "train":
                pen, fill = view.watched_pen(fill, self.unit), view.theme.surface
            item.show_points(places[part][rows], pen, fill, shape, size)

    def _show_rings(self, view: View) -> None:
        """Ring this batch, the sample that is followed, and the point pointed at."""
        picture, train = view.picture, view.points("train")
        batch = train[picture.batch] if picture.rings_batch else train[:0]
        pointed = train[:0]
        if picture.pointed:
            part, row = picture.pointed
            pointed = view.points(part)[[row]]
        shown: list[tuple[FloatArray, Sequence[Ring]]] = [
            (batch, rings.batch(self.unit, self.theme)),
            (view.chosen(), rings.chosen(self.unit, self.theme)),
            (pointed, rings.pointed(self.unit, self.theme)),
        ]
        every = ((places, ring) for places, of_point in shown for ring in of_point)
        for item, (places, (pen, size)) in zip(self._rings, every, strict=True):
            item.show_points(places, pen, None, size=size)
