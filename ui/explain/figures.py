"""What the formula panel tells as a figure: its formulas, and its curves under them.

Title and sentences are for the page around it.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter

from ui.explain.curve_view import least_height, paint_curves
from ui.explain.sheet import Line, lay_out
from ui.explain.sheet_painting import EM, paint_line
from ui.explain.state import State
from ui.explain.told import Told, told
from ui.look import theme
from ui.look.theme import Theme

WIDTH = 560
_CURVES = 1.4  # times as high as they need at least
_GAP = 16.0
_SHRINK, _LEAST = 0.95, 0.2  # of what does not fit, step by step


def formula_height(found: Told, width: float = WIDTH) -> float:
    """Return the height that formulas and curves need at a width."""
    _, height = _lines(found, width)
    return height + _curves_height(found)


def paint_formula_figure(
    painter: QPainter, rect: QRectF, state: State, own: Theme
) -> None:
    """Paint formulas and curves into `rect`, smaller where they would not fit."""
    with theme.painted(own):
        found, factor = told(state), 1.0
        while (
            factor > _LEAST
            and factor * formula_height(found, rect.width() / factor) > rect.height()
        ):
            factor *= _SHRINK
        painter.translate(rect.topLeft())
        painter.scale(factor, factor)
        _paint(painter, found, rect.size() / factor)


def _paint(painter: QPainter, found: Told, size: QSizeF) -> None:
    lines, height = _lines(found, size.width())
    for line in lines:
        paint_line(painter, line, found.rows[line.row].phase)
    if found.curves:
        painter.translate(QPointF(0, height + _GAP))
        room = QSizeF(size.width(), _curves_height(found) - _GAP)
        paint_curves(painter, room, found.curves, found.spelling)


def _lines(found: Told, width: float) -> tuple[Sequence[Line], float]:
    """Return the lines at a width, and how high they are in pixels."""
    lines, height = lay_out(found.rows, width / EM, theme.current().ink.name())
    return lines, height * EM + 2


def _curves_height(found: Told) -> float:
    count = len(found.curves)
    return _GAP + _CURVES * least_height(count) if count else 0.0
