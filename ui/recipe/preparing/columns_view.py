"""The lines of the columns, with a box, and chips that open a list of choices."""

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.look import fonts, theme
from ui.recipe.preparing.columns_model import (
    CHOICES,
    CODE,
    ColumnsModel,
    Field,
    Index,
)
from ui.widgets.painting import (
    CHECK,
    CHEVRON,
    RADIUS,
    check_box,
    chevron,
    focus_ring,
    rounded,
    text_width,
)

_HEIGHT = 32
_PADDING = 8
_WIDTHS = {
    Field.NAME: 156,
    Field.KIND: 196,
    Field.MISSING: 92,
    Field.IMPUTE: 138,
    Field.ENCODE: 112,
    Field.SCALE: 126,
    Field.BEFORE: 96,
    Field.AFTER: 96,
}
_STRETCHED = (Field.KIND,)
_PREPARED = (Field.IMPUTE, Field.ENCODE, Field.SCALE)
_OPENERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space)


class ColumnsView(QTableView):
    """One line for each column; chips and boxes answer to a click, Enter and Space."""

    def __init__(self, model: ColumnsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = model
        self.setModel(model)
        self.setItemDelegate(_Line(self))
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._dress_headers()
        self._join()
        model.dataChanged.connect(self._join)
        self.selectRow(0)

    def _dress_headers(self) -> None:
        down, across = self.verticalHeader(), self.horizontalHeader()
        down.hide()
        down.setDefaultSectionSize(_HEIGHT)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setFont(fonts.ui_font(fonts.SMALL))
        across.setHighlightSections(False)
        across.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        for field, width in _WIDTHS.items():
            across.resizeSection(field, width)
            if field in _STRETCHED:
                across.setSectionResizeMode(field, QHeaderView.ResizeMode.Stretch)
        across.setMinimumSectionSize(48)

    def _join(self, *_: object) -> None:
        """Join the cells of a column that is left out, to say why."""
        self.clearSpans()
        for row in range(self._columns.rowCount()):
            if not self._columns.is_kept(self._columns.index(row, 0)):
                self.setSpan(row, Field.IMPUTE, 1, len(_PREPARED))

    def open_choices(self, index: Index) -> None:
        """Offer the choices of a cell, if it has any."""
        choices = index.data(CHOICES)
        if not choices:
            return
        menu, chosen = QMenu(self), index.data(CODE)
        for code, label in choices:
            action = QAction(label, menu)
            action.setData(code)
            action.setCheckable(True)
            action.setChecked(code == chosen)
            menu.addAction(action)
        menu.triggered.connect(lambda action: self._choose(index, action.data()))
        menu.aboutToHide.connect(menu.deleteLater)
        corner = self.visualRect(index).bottomLeft() + QPoint(_PADDING - 4, 0)
        menu.popup(self.viewport().mapToGlobal(corner))

    def _choose(self, index: Index, code: Any) -> None:
        self._columns.setData(index, code, CODE)

    def toggle(self, index: QModelIndex) -> None:
        """Keep a column, or leave it out."""
        box = index.siblingAtColumn(Field.NAME)
        state = box.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return
        is_on = Qt.CheckState(state) == Qt.CheckState.Checked
        other = Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked
        self._columns.setData(box, other, Qt.ItemDataRole.CheckStateRole)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        if index.column() == Field.NAME:
            left = self.visualRect(index).left() + _PADDING
            if event.position().x() <= left + CHECK + 4:
                self.toggle(index)
        else:
            self.open_choices(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        is_opener = event.key() in _OPENERS and index.isValid()
        if is_opener and index.data(CHOICES):
            self.open_choices(index)
        elif is_opener and event.key() == Qt.Key.Key_Space:
            self.toggle(index)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave Tab to the dialog: the arrows go through the cells."""
        is_tab = event.type() == QEvent.Type.KeyPress and event.key() in (  # type: ignore[attr-defined]
            Qt.Key.Key_Tab,
            Qt.Key.Key_Backtab,
        )
        if is_tab:
            return self.focusNextPrevChild(event.key() == Qt.Key.Key_Tab)  # type: ignore[attr-defined]
        return super().event(event)


class _Line(QStyledItemDelegate):
    """Paints a cell: a box with the name, a chip, or a text."""

    def __init__(self, view: ColumnsView) -> None:
        super().__init__(view)
        self._view = view

    def editorEvent(self, *_: object) -> bool:
        """Leave boxes to the view: Qt looks for them elsewhere."""
        return False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(_WIDTHS[Field(index.column())], _HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        colours, rect = theme.current(), QRectF(option.rect)
        model = index.model()
        assert isinstance(model, ColumnsModel)
        painter.save()
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, colours.field if is_chosen else colours.surface)
        painter.setPen(colours.hairline)
        below = rect.bottom() - 0.5
        painter.drawLine(QPointF(rect.left(), below), QPointF(rect.right(), below))
        is_kept = model.is_kept(index)
        painter.setPen(colours.ink if is_kept else colours.muted)
        if index.column() == Field.NAME:
            self._paint_name(painter, rect, index, model.is_target(index))
        elif index.data(CHOICES):
            self._paint_chip(painter, rect, index, is_chosen)
        else:
            self._paint_text(painter, rect.adjusted(_PADDING, 0, -_PADDING, 0), index)
        here = index == self._view.currentIndex() and self._view.hasFocus()
        if here and index.column() != Field.NAME and index.data(CHOICES):
            focus_ring(painter, rect.adjusted(3, 3, -3, -3))
        painter.restore()

    def _paint_name(
        self, painter: QPainter, rect: QRectF, index: Index, is_target: bool
    ) -> None:
        inner = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        pen = painter.pen()
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is not None:
            is_on = Qt.CheckState(state) == Qt.CheckState.Checked
            check_box(painter, inner, is_on)
        painter.setPen(pen)
        inner.setLeft(inner.left() + CHECK + _PADDING)
        weight = fonts.SEMIBOLD if is_target else fonts.REGULAR
        painter.setFont(fonts.ui_font(weight=weight))
        self._write(painter, inner, index)

    def _paint_chip(
        self, painter: QPainter, rect: QRectF, index: Index, is_chosen: bool
    ) -> None:
        colours = theme.current()
        painter.setFont(fonts.ui_font())
        text = index.data(Qt.ItemDataRole.DisplayRole)
        wide = text_width(painter.fontMetrics(), text) + CHEVRON + 3 + 2 * _PADDING
        chip = rect.adjusted(4, 5, -4, -5)
        chip.setWidth(min(chip.width(), wide))
        fill = colours.surface if is_chosen else colours.field
        rounded(painter, chip, RADIUS, fill)
        inner = chip.adjusted(_PADDING, 0, -_PADDING + 2, 0)
        chevron(painter, inner, colours.ink)
        painter.setPen(colours.ink)
        self._write(painter, inner.adjusted(0, 0, -CHEVRON, 0), index)

    def _paint_text(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        painter.setFont(fonts.ui_font())
        if index.column() in (Field.KIND, Field.MISSING):
            painter.setPen(theme.current().muted)
        self._write(painter, rect, index)

    def _write(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        text, elide = index.data(Qt.ItemDataRole.DisplayRole), Qt.TextElideMode
        text = painter.fontMetrics().elidedText(
            text, elide.ElideRight, int(rect.width()) + 2
        )
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, text)
