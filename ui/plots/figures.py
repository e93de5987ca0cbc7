"""The plots as figures, with no title and no ground.

Each is the screen's picture: the same data give the same figure.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter

from ui.look.theme import Theme
from ui.plots.answers_chart import AnswersChart
from ui.plots.answers_picture import AnswersPicture
from ui.plots.chart import Chart
from ui.plots.curves_chart import CurvesChart
from ui.plots.curves_picture import CurvesPicture
from ui.plots.lines_chart import LinesChart, align
from ui.plots.lines_picture import LinesPicture

_GAP = 10  # between two pictures


def paint_curves_figure(
    painter: QPainter, rect: QRectF, picture: CurvesPicture, theme: Theme
) -> None:
    """Paint the curves into `rect`."""
    chart = CurvesChart(theme)
    chart.picture = picture
    paint_chart(painter, rect, chart)


def paint_answers_figure(
    painter: QPainter, rect: QRectF, picture: AnswersPicture, theme: Theme
) -> None:
    """Paint the network's answers into `rect`."""
    chart = AnswersChart(theme)
    chart.picture = picture
    paint_chart(painter, rect, chart)


def paint_lines_figure(
    painter: QPainter, rect: QRectF, pictures: Sequence[LinesPicture], theme: Theme
) -> None:
    """Paint lines over the same steps into `rect`, one picture under the other."""
    charts, high = [LinesChart(theme) for _ in pictures], rect.height() / len(pictures)
    size = QSizeF(rect.width(), high - _GAP * (len(pictures) > 1))
    for chart, picture in zip(charts, pictures, strict=True):
        chart.picture = picture
        chart.resize(size.toSize())
    align(charts)
    for number, chart in enumerate(charts):
        place = rect.topLeft() + QPointF(0, number * high)
        paint_chart(painter, QRectF(place, size), chart)


def paint_chart(painter: QPainter, rect: QRectF, chart: Chart) -> None:
    """Paint a chart into `rect`, and let go of it."""
    chart.resize(rect.size().toSize())
    chart.paint_into(painter, rect.topLeft())
    chart.close()
