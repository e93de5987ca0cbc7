"""The loss surface as pyqtgraph's items."""

import numpy as np
from PySide6.QtCore import QPointF

from ui.look import fonts
from ui.look.theme import Theme
from ui.plots.chart import Chart
from ui.plots.items import Curve, Map
from ui.plots.points import Points
from ui.plots.surface.drawn import Drawn
from ui.plots.surface.items import ArrowItem, Labels
from ui.plots.surface.picture import SurfacePicture
from ui.plots.surface.plane_drawing import PlaneDrawing
from ui.plots.surface.step_drawing import StepDrawing

_LINE, _ARROW, _MARK, _LABEL = 1.0, 2.0, 3.0, 4.0  # what lies over what
_ROOMY = 300.0  # pixels across, from which on the legend says more


class SurfaceChart(Chart):
    """The loss over two parameters, two directions, or along a step.

    Attributes
    ----------
    picture : SurfacePicture or None
        None before anything is known.
    labels : Labels
    """

    def __init__(self, own_theme: Theme | None = None) -> None:
        super().__init__(own_theme)
        self.picture: SurfacePicture | None = None
        self._map = Map(self.view)
        self._lines: list[Curve] = []
        self._marks: list[Points] = []
        self.labels, self._arrow = Labels(self.view), ArrowItem(self.view)
        self.labels.setZValue(_LABEL)
        self._arrow.setZValue(_ARROW)

    @property
    def drawn(self) -> Drawn | None:
        """Return what is drawn of the picture."""
        if self.picture is None:
            return None
        kind = StepDrawing if self.picture.sight.kind == "step" else PlaneDrawing
        room = self.theme, self.unit, self.width() >= _ROOMY
        return kind(self.picture, *room).drawn()

    def refresh(self) -> None:
        """Draw the picture: legend, axes, map, lines, marks and labels."""
        drawn = self.drawn
        if drawn is None:
            return
        self.arrange(drawn.x, drawn.y, drawn.entries)
        ground = drawn.ground
        self.view.setBackgroundColor(self.theme.field if ground.is_plain else None)
        self._map.show_map(ground.colours, ground.rect)
        self._show_lines(drawn)
        self._show_marks(drawn)
        font = fonts.ui_font(fonts.SMALL * self.unit)
        free = np.vstack([np.zeros((0, 2)), *drawn.kept_free])
        self.labels.show_labels(drawn.labels, font, self.theme.surface, free)
        self._arrow.show_arrow(drawn.arrow, 2.2 * self.unit)

    def nearest(self, pixel: QPointF, reach: float) -> tuple[str, int] | None:
        """Return what mark of the way or of a rate is near to a pixel, and which."""
        picture, closest, found = self.picture, reach * self.unit, None
        if picture is None or picture.plane is None:
            return None
        for kind, points in (
            ("way", picture.way_points),
            ("rate", picture.rate_points),
        ):
            for index, (x, y) in enumerate(points.tolist()):
                if not (x == x and y == y):
                    continue  # a place that is none
                away = self.pixel(x, y) - pixel
                distance = (away.x() ** 2 + away.y() ** 2) ** 0.5
                if distance <= closest:
                    closest, found = distance, (kind, index)
        return found

    def _show_lines(self, drawn: Drawn) -> None:
        while len(self._lines) < len(drawn.ground.lines):
            self._lines.append(Curve(self.view))
            self._lines[-1].setZValue(_LINE)
        for index, item in enumerate(self._lines):
            item.setVisible(index < len(drawn.ground.lines))
        for item, line in zip(self._lines, drawn.ground.lines, strict=False):
            connect = "pairs" if line.are_bits else "finite"
            item.show_points(line.x, line.y, line.pen, connect)

    def _show_marks(self, drawn: Drawn) -> None:
        while len(self._marks) < len(drawn.marks):
            self._marks.append(Points(self.view))
            self._marks[-1].setZValue(_MARK)
        for index, item in enumerate(self._marks):
            item.setVisible(index < len(drawn.marks))
        for item, m in zip(self._marks, drawn.marks, strict=False):
            item.show_points(m.places, m.pen, m.fill, m.shape, m.size)
