"""The plots as pages of their own, for PNG and SVG.

Each is the screen's picture with its title on the theme's surface: the same data give
the same page.
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from ui import fonts
from ui.plots.answers_chart import AnswersChart
from ui.plots.answers_picture import AnswersPicture
from ui.plots.chart import Chart, unit_for
from ui.plots.curves_chart import CurvesChart
from ui.plots.curves_picture import CurvesPicture
from ui.theme import Theme

_MARGIN = 0.03  # of the page's width


def paint_curves_figure(
    painter: QPainter, rect: QRectF, picture: CurvesPicture, theme: Theme
) -> None:
    """Paint the curves with title and background into `rect`."""
    chart = CurvesChart(theme)
    chart.picture = picture
    _paint_page(painter, rect, picture.title, chart)


def paint_answers_figure(
    painter: QPainter, rect: QRectF, picture: AnswersPicture, theme: Theme
) -> None:
    """Paint the network's answers with title and background into `rect`."""
    chart = AnswersChart(theme)
    chart.picture = picture
    _paint_page(painter, rect, picture.title, chart)


def _paint_page(painter: QPainter, rect: QRectF, title: str, chart: Chart) -> None:
    """Paint background, title and under it the chart."""
    margin = round(rect.width() * _MARGIN)
    box = rect.adjusted(margin, margin, -margin, -margin)
    size = fonts.BODY * unit_for(box.size().toSize())
    font = fonts.ui_font(size, fonts.SEMIBOLD)
    painter.fillRect(rect, chart.theme.surface)
    painter.setFont(font)
    painter.setPen(chart.theme.ink)
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft, title)
    box.setTop(box.top() + round(1.5 * QFontMetricsF(font).height()))
    chart.resize(box.size().toSize())
    chart.paint_into(painter, box.topLeft())
    chart.close()
