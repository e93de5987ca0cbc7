"""A plot with its title, painted again and again into the same room."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from ui.look import fonts
from ui.plots.chart import Chart, unit_for

_TITLE, _STAMP, _GAP = fonts.BODY, fonts.SMALL, 10


def paint_titled(
    painter: QPainter, rect: QRectF, chart: Chart, title: str, stamp: str = ""
) -> None:
    """Paint a chart under its title, and beside that of when it is.

    Parameters
    ----------
    painter : QPainter
    rect : QRectF
        The room for all of it; its ground is painted by others.
    chart : Chart
        It gets its size here.
    title, stamp : str
        "Decision boundary", "after step 117".
    """
    unit = unit_for(rect.size().toSize())
    font = fonts.ui_font(_TITLE * unit, fonts.SEMIBOLD)
    metrics = QFontMetricsF(font)
    base = rect.topLeft() + QPointF(0, metrics.ascent())
    painter.setFont(font)
    painter.setPen(chart.theme.ink)
    painter.drawText(base, title)
    painter.setFont(fonts.ui_font(_STAMP * unit))
    painter.setPen(chart.theme.muted)
    room = rect.width() - metrics.horizontalAdvance(title) - _GAP
    if QFontMetricsF(painter.font()).horizontalAdvance(stamp) <= room:
        after = base + QPointF(metrics.horizontalAdvance(title) + _GAP, 0)
        painter.drawText(after, stamp)
    box = rect.adjusted(0, round(1.5 * metrics.height()), 0, 0)
    if chart.size() != box.size().toSize():
        chart.resize(box.size().toSize())
    chart.paint_into(painter, box.topLeft())
