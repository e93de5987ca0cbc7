"""A list in which every choice stands beside its formula and a small curve."""

from collections.abc import Iterable

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui import strings
from ui.formulas.formula import Formula, localised, spoken, typeset
from ui.look import fonts, theme
from ui.widgets.detail import Detail, Find
from ui.widgets.painting import CHECK, check_box, rounded
from ui.widgets.sketching import paint_sketch

Index = QModelIndex | QPersistentModelIndex

_EM = 14.0
_ASCENT, _DESCENT = 0.85, 0.3  # of a line, at least, in em
_LINE_GAP = 3.0
_PADDING = 10.0
_MARGIN = 6.0  # above and below what stands in a row
_GAP = 20.0  # between name, formula and curve
_BOX = CHECK + 8.0  # a box with the gap after it
_CURVE = QSize(76, 36)
_LOWEST = 30.0


class DetailDelegate(QStyledItemDelegate):
    """Paints the choices of a list in three columns: name, formula, curve.

    The current code's name is bold. With boxes, each choice can be on or off.
    """

    def __init__(self, find: Find, parent: QWidget, has_boxes: bool = False) -> None:
        super().__init__(parent)
        self._find = find
        self._has_boxes = has_boxes
        self._details: dict[str, Detail] = {}
        self._current = ""
        self._names = self._formulas = 0.0

    def prepare(self, items: Iterable[tuple[str, str]], current: str = "") -> int:
        """Look up the details of (code, name) pairs; return the width of the list."""
        pairs = list(items)
        self._current = current
        self._details = {code: self._find(code) for code, _ in pairs}
        metrics = QFontMetricsF(fonts.ui_font(weight=fonts.SEMIBOLD))
        self._names = max(metrics.horizontalAdvance(name) for _, name in pairs)
        formulas = [each for code in self._details for each in self._set(code)]
        self._formulas = max((each.width * _EM for each in formulas), default=0.0)
        return round(self._width())

    def spoken(self, code: str) -> str:
        """Return how the formula of a choice is read aloud in the language of now."""
        lines = self._details[code].lines
        return ". ".join(spoken(line, strings.current()) for line in lines)

    def caption(self, code: str) -> str:
        """Return what the curve of a choice shows."""
        return self._details[code].caption

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        code = index.data(Qt.ItemDataRole.UserRole)
        inside = _height(self._set(code))
        if self._details[code].sketch is not None:
            inside = max(inside, _CURVE.height())
        return QSize(round(self._width()), round(max(_LOWEST, inside + 2 * _MARGIN)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        rect, colours = QRectF(option.rect), theme.current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            rounded(painter, rect, 5.0, colours.field)
        code = index.data(Qt.ItemDataRole.UserRole)
        inner = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        if self._has_boxes:
            state = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))
            check_box(painter, inner, state == Qt.CheckState.Checked)
            inner.setLeft(inner.left() + _BOX)
        weight = fonts.SEMIBOLD if code == self._current else fonts.REGULAR
        painter.setFont(fonts.ui_font(weight=weight))
        painter.setPen(colours.ink)
        name = index.data(Qt.ItemDataRole.DisplayRole)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, name)
        inner.setLeft(inner.left() + self._names + _GAP)
        self._paint_formula(painter, inner, code)
        self._paint_curve(painter, inner, self._details[code])
        painter.restore()

    def _paint_formula(self, painter: QPainter, rect: QRectF, code: str) -> None:
        formulas = self._set(code)
        y = rect.center().y() - _height(formulas) / 2
        for formula in formulas:
            above, below = _reach(formula)
            formula.paint(painter, rect.left(), y + above, _EM)
            y += above + below + _LINE_GAP

    def _paint_curve(self, painter: QPainter, rect: QRectF, detail: Detail) -> None:
        if detail.sketch is not None:
            box = QRectF(QPointF(0, 0), _CURVE.toSizeF())
            box.moveCenter(rect.center())
            box.moveRight(rect.right())
            paint_sketch(painter, box, detail.sketch, detail.phases)

    def _set(self, code: str) -> list[Formula]:
        ink = theme.current().ink.name()
        return [typeset(localised(line), ink) for line in self._details[code].lines]

    def _width(self) -> float:
        has_curve = any(detail.sketch for detail in self._details.values())
        curve = _GAP + _CURVE.width() if has_curve else 0.0
        box = _BOX if self._has_boxes else 0.0
        return 2 * _PADDING + box + self._names + _GAP + self._formulas + curve


def _reach(formula: Formula) -> tuple[float, float]:
    """Return how far a line reaches above and below its baseline, in pixels."""
    return max(_ASCENT, formula.ascent) * _EM, max(_DESCENT, formula.descent) * _EM


def _height(formulas: list[Formula]) -> float:
    lines = sum(sum(_reach(formula)) for formula in formulas)
    return lines + _LINE_GAP * max(0, len(formulas) - 1)
