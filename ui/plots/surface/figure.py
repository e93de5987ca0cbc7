"""The loss surface as a figure, with no title and no ground: the screen's picture."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.look.theme import Theme
from ui.plots.figures import paint_chart
from ui.plots.surface.chart import SurfaceChart
from ui.plots.surface.picture import SurfacePicture


def paint_surface_figure(
    painter: QPainter, rect: QRectF, picture: SurfacePicture, theme: Theme
) -> None:
    """Paint the landscape into `rect`."""
    chart = SurfaceChart(theme)
    chart.picture = picture
    paint_chart(painter, rect, chart)
