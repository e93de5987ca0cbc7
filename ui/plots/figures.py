"""The plots as figures, with no title and no ground.

Each is the screen's picture: the same data give the same figure.
"""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.plots.answers_chart import AnswersChart
from ui.plots.answers_picture import AnswersPicture
from ui.plots.chart import Chart
from ui.plots.curves_chart import CurvesChart
from ui.plots.curves_picture import CurvesPicture
from ui.theme import Theme


def paint_curves_figure(
    painter: QPainter, rect: QRectF, picture: CurvesPicture, theme: Theme
) -> None:
    """Paint the curves into `rect`."""
    chart = CurvesChart(theme)
    chart.picture = picture
    _paint(painter, rect, chart)


def paint_answers_figure(
    painter: QPainter, rect: QRectF, picture: AnswersPicture, theme: Theme
) -> None:
    """Paint the network's answers into `rect`."""
    chart = AnswersChart(theme)
    chart.picture = picture
    _paint(painter, rect, chart)


def _paint(painter: QPainter, rect: QRectF, chart: Chart) -> None:
    chart.resize(rect.size().toSize())
    chart.paint_into(painter, rect.topLeft())
    chart.close()
