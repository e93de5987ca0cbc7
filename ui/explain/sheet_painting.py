"""A line of formulas as it is painted, in the colours of now."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from nnviz.teach.explain.printing import UNKNOWN
from ui.explain.sheet import Line, Placed, reach
from ui.formulas.formula import typeset
from ui.look import fonts, icons, theme

EM = 15.0
_BADGE = 12.0
_LATER = 0.4  # of the ink of a term that is to come


def paint_line(painter: QPainter, line: Line, phase: str) -> None:
    """Paint a line of a sheet, an em being `EM` pixels.

    Parameters
    ----------
    painter : QPainter
    line : Line
    phase : str
        Whose colour is behind a term that is now.
    """
    for at_now in line.now:
        _paint_now(painter, at_now, line, phase)
    for placed in line.placed:
        _paint(painter, placed, line)


def _paint(painter: QPainter, placed: Placed, line: Line) -> None:
    x, baseline = placed.x * EM, line.baseline * EM + 1
    if placed.mark == "untold":
        return
    if placed.mark == "awaited":
        dot = typeset(UNKNOWN, theme.current().ink.name())
        dot.paint(painter, x, baseline, EM * placed.scale)
    elif placed.formula:
        painter.setOpacity(_LATER if placed.mark == "later" else 1.0)
        placed.formula.paint(painter, x, baseline, EM * placed.scale)
        painter.setOpacity(1.0)
    elif placed.label:
        painter.setPen(theme.current().muted)
        painter.setFont(fonts.ui_font())
        painter.drawText(QPointF(x, baseline), placed.label)
    elif placed.badge:
        box = QRectF(x, baseline - _BADGE + 1, _BADGE, _BADGE)
        icons.draw(painter, placed.badge, box, theme.current().muted)


def _paint_now(
    painter: QPainter, pieces: Sequence[Placed], line: Line, phase: str
) -> None:
    """Paint a field behind the term that a walk is at."""
    first, last = pieces[0], pieces[-1]
    ascent, descent = reach(pieces)
    left, right = first.x, last.x + last.width
    top, height = line.baseline - ascent, ascent + descent
    place = QRectF(left * EM, top * EM, (right - left) * EM, height * EM + 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.current().phase_soft(phase))
    painter.drawRoundedRect(place.adjusted(0, -3, 3, 3), 4, 4)
