"""Paints the branches that are not followed, each from where it leaves to its end."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from ui.look import fonts, theme
from ui.transport.lanes import TRACK, Lane, Lanes

_BEND = 4.0  # the radius of the corner into a lane
_SHORTEST = 7.0  # pixels
_END = 2.2  # the radius of the dot at the end


def paint(
    painter: QPainter,
    lanes: Lanes,
    hovered: int | None,
    x_of: Callable[[float], float],
    track: float,
    top: float,
) -> None:
    """Paint the lanes, and how many branches have none.

    Parameters
    ----------
    painter : QPainter
    lanes : Lanes
    hovered : int or None
        The segment of the branch that is lit.
    x_of : callable
        Where a step stands.
    track, top : float
        Where the line of what is followed lies, and where the lanes begin.
    """
    colours = theme.current()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for lane in lanes.lanes:
        is_lit = lane.branch.segment == hovered
        ink = colours.ink if is_lit else colours.dimmed(colours.ink)
        y = top + lanes.y(lane.row)
        start = track if lane.origin == TRACK else top + lanes.y(lane.origin)
        left, right = span_of(lane, x_of)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, 2.2 if is_lit else 1.4))
        painter.drawPath(_line(left, start, right, y))
        painter.setBrush(ink)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(QPointF(right, y), _END, _END)
    if lanes.hidden:
        painter.setFont(fonts.ui_font(10, fonts.SEMIBOLD))
        painter.setPen(colours.muted)
        painter.drawText(
            count_box(lanes, painter.viewport().width(), top),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            f"+{lanes.hidden}",
        )


def span_of(lane: Lane, x_of: Callable[[float], float]) -> tuple[float, float]:
    """Return where a lane starts and ends, in pixels."""
    left = x_of(lane.branch.at_step)
    return left, max(x_of(lane.branch.done), left + _SHORTEST)


def count_box(lanes: Lanes, width: float, top: float) -> QRectF:
    """Return where the number of branches without a lane is written."""
    y = top + lanes.y(lanes.rows) - 3.5
    return QRectF(0, y, width - 2, top + lanes.height - y)


def _line(left: float, start: float, right: float, y: float) -> QPainterPath:
    """Return a line that leaves downwards, or upwards, and bends into its lane."""
    bend = _BEND if y > start else -_BEND
    line = QPainterPath(QPointF(left, start))
    line.lineTo(left, y - bend)
    line.quadTo(left, y, left + _BEND, y)
    line.lineTo(right, y)
    return line
