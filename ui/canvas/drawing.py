"""What the parts of the picture draw with: text, pills, arrowheads."""

import math
from functools import lru_cache
from typing import Literal, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from ui.look import fonts

Align = Literal["left", "centre", "right"]


class Style(NamedTuple):
    """How a text is set; numbers too, since its minus is as wide as its plus."""

    px: int
    weight: int = fonts.REGULAR


HEADING = Style(13, fonts.SEMIBOLD)
CAPTION = Style(11)
LABEL = Style(12)
NUMBER = Style(12)
STRONG = Style(12, fonts.BOLD)
ON_EDGE = Style(11, fonts.SEMIBOLD)
_LEAST_NAME = 24.0  # pixels of a name beside its level


@lru_cache(maxsize=256)
def font(style: Style) -> QFont:
    """Return the font of a style."""
    return fonts.ui_font(style.px, style.weight)


@lru_cache(maxsize=4096)
def text_width(text: str, style: Style) -> float:
    """Return the width of a text."""
    return QFontMetricsF(font(style)).horizontalAdvance(text)


@lru_cache(maxsize=1024)
def elided(text: str, style: Style, width: float) -> str:
    """Return the text, or its start and "…" where it is wider than `width`."""
    metrics = QFontMetricsF(font(style))
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


def elided_input(name: str, style: Style, width: float) -> str:
    """Return the name of an input as it fits.

    One for a level keeps that, and one in brackets keeps some of these: others have the
    same name before them. ``Emb… = C``, ``conca… (wor…``.
    """
    column, sign, level = name.rpartition(" = ")
    room = width - text_width(f"{sign}{level}", style)
    if text_width(name, style) <= width:
        return name
    if not sign and name.endswith(")"):
        head, _, inside = name.partition(" (")
        tail = elided(f" ({inside}", style, width / 2)
        return f"{elided(head, style, width - text_width(tail, style))}{tail}"
    if not sign:
        return elided(name, style, width)
    if room < _LEAST_NAME:
        return elided(f"= {level}", style, width)
    return f"{elided(column, style, room)}{sign}{level}"


def wrapped(text: str, style: Style, width: float) -> list[str]:
    """Return the text as lines no wider than `width`, broken between words."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if not lines[-1] or text_width(longer, style) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def write(
    painter: QPainter,
    place: QPointF,
    text: str,
    style: Style,
    colour: QColor,
    align: Align = "left",
    most: float = math.inf,
) -> None:
    """Write a line of text with its baseline at `place`.

    Parameters
    ----------
    painter : QPainter
    place : QPointF
        The left end, the middle or the right end of the baseline, by `align`.
    text : str
    style : Style
    colour : QColor
    align : str
    most : float
        What is wider is set smaller.
    """
    width = text_width(text, style)
    if width > most:
        style = style._replace(px=int(style.px * most / width))
        width = text_width(text, style)
    shift = {"left": 0.0, "centre": width / 2, "right": width}[align]
    painter.setFont(font(style))
    painter.setPen(colour)
    painter.drawText(QPointF(place.x() - shift, place.y()), text)


def box(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None,
    outline: QColor | None = None,
    width: float = 1.0,
) -> None:
    """Draw a rounded rectangle, its outline centred on the edge of `rect`."""
    painter.setBrush(fill if fill else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(outline, width) if outline else Qt.PenStyle.NoPen)
    painter.drawRoundedRect(rect, radius, radius)


def ring(
    painter: QPainter,
    centre: QPointF,
    radius: float,
    fill: QColor | None,
    outline: QColor | None,
    width: float = 1.6,
) -> None:
    """Draw a circle."""
    painter.setBrush(fill if fill else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(outline, width) if outline else Qt.PenStyle.NoPen)
    painter.drawEllipse(centre, radius, radius)


def line(
    painter: QPainter, start: QPointF, end: QPointF, colour: QColor, width: float = 1.0
) -> None:
    """Draw a straight line."""
    painter.setPen(QPen(colour, width))
    painter.drawLine(start, end)


def arrowhead(
    painter: QPainter,
    centre: QPointF,
    angle: float,
    radius: float,
    fill: QColor,
    outline: QColor,
) -> None:
    """Draw ▸ turned by `angle` (radians, clockwise)."""
    corners = ((1.15, 0.0), (-0.75, 0.95), (-0.75, -0.95))
    cos, sin = math.cos(angle) * radius, math.sin(angle) * radius
    points = [
        QPointF(centre.x() + x * cos - y * sin, centre.y() + x * sin + y * cos)
        for x, y in corners
    ]
    pen = QPen(outline, 1.5)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(fill)
    painter.drawPolygon(QPolygonF(points))
