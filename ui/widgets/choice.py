"""A drop-down list that looks like a chip."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyledItemDelegate, QWidget

from ui.look import fonts, theme
from ui.look.colours import blend
from ui.widgets.detail import Find
from ui.widgets.focus import KeyboardFocus, forget_pointer
from ui.widgets.painting import (
    CHEVRON,
    RADIUS,
    chevron,
    focus_ring,
    rounded,
    text_width,
)

_PADDING = 9
_FRAME = 12  # of the list: its border and the padding of the style sheet
_MOST_VISIBLE = 12  # rows without scrolling


class ChoiceField(QComboBox):
    """One of several codes, shown by its label; as wide as the chosen label.

    With `set_details` its list tells what each code means.

    Signals
    -------
    chosen : str
        The code that the user chose, when it is another one.
    opened
        The list is about to be shown.
    """

    chosen = Signal(str)
    opened = Signal()

    def __init__(
        self, items: Sequence[tuple[str, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._last, self._error = "", ""
        self._find: Find | None = None
        keys = {Qt.Key.Key_Space, Qt.Key.Key_Up, Qt.Key.Key_Down}
        self._focus = KeyboardFocus(self, frozenset(keys))
        # The usual delegate of a list ignores the style sheet.
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setMaxVisibleItems(_MOST_VISIBLE)
        self.setFont(fonts.ui_font())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._on_activated)
        self.set_items(items)

    def set_items(self, items: Sequence[tuple[str, str]]) -> None:
        """Offer (code, label) pairs; the chosen code stays if it is among them."""
        with QSignalBlocker(self):
            self.clear()
            for code, label in items:
                self.addItem(label, code)
            self.setCurrentIndex(max(0, self.findData(self._last)))
        self._last = self.code()
        self.updateGeometry()

    def set_details(self, find: Find) -> None:
        """Show each code with its formula and its curve in the list.

        Parameters
        ----------
        find : callable
            Gives the `Detail` of a code; it is asked whenever the list is opened.
        """
        self._find = find

    def code(self) -> str:
        """Return the chosen code, or an empty string where there are no items."""
        return self.currentData() or ""

    def set_code(self, code: str) -> None:
        """Choose `code`.

        Raises
        ------
        KeyError
            If it is not among the items.
        """
        index = self.findData(code)
        if index < 0:
            raise KeyError(code)
        with QSignalBlocker(self):
            self.setCurrentIndex(index)
        self._last = code
        self._set_error("")
        self.updateGeometry()

    def error(self) -> str:
        """Return why the last choice could not be, or an empty string."""
        return self._error

    def refuse(self, sentence: str) -> None:
        """Mark the field, whose last choice could not be, until another one."""
        self._set_error(sentence)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = text_width(metrics, self.currentText()) + CHEVRON + 3
        return QSize(width + 2 * _PADDING, metrics.height() + 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(3 * CHEVRON + 2 * _PADDING, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours, rect = theme.current(), QRectF(self.rect())
        hovered = self.underMouse() and self.isEnabled()
        fill = blend(colours.field, colours.ink, 0.07) if hovered else colours.field
        outline = colours.error if self._error else None
        rounded(painter, rect, RADIUS, fill, outline, 1.5)
        if self._focus.visible:
            focus_ring(painter, rect)
        ink = colours.ink if self.isEnabled() else colours.dimmed(colours.ink)
        inner = rect.adjusted(_PADDING, 0, -_PADDING + 2, 0)
        chevron(painter, inner, ink)
        room = inner.adjusted(0, 0, -CHEVRON - 3, 0)
        text = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, int(room.width()) + 2
        )
        painter.setPen(ink)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)

    def showPopup(self) -> None:
        self.opened.emit()
        # Only now: the list is a window of its own, which takes a while to make.
        if self._find is not None:
            self._prepare_details(self._find)
        else:
            self._fit_list()
        super().showPopup()

    def hidePopup(self) -> None:
        """Close the list, and be pointed at no more if the pointer is elsewhere."""
        super().hidePopup()
        forget_pointer(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the panel, which scrolls under the pointer."""
        event.ignore()

    def _prepare_details(self, find: Find) -> None:
        """Look up what the codes mean now, for the eye and for a screen reader."""
        from ui.widgets.details import DetailDelegate  # it loads what sets formulas

        delegate = DetailDelegate(find, self)
        codes = [self.itemData(index) for index in range(self.count())]
        pairs = [(code, self.itemText(k)) for k, code in enumerate(codes)]
        self.view().setMinimumWidth(delegate.prepare(pairs, self.code()) + _FRAME)
        roles = Qt.ItemDataRole
        for index, code in enumerate(codes):
            self.setItemData(index, delegate.caption(code), roles.ToolTipRole)
            if QAccessible.isActive():
                words = delegate.spoken(code)
                self.setItemData(index, words, roles.AccessibleDescriptionRole)
        before = self.itemDelegate()
        self.setItemDelegate(delegate)
        before.deleteLater()

    def _fit_list(self) -> None:
        """Make the list as wide as its longest label, however narrow the chip is."""
        labels = [self.itemText(index) for index in range(self.count())]
        widest = max(
            (text_width(self.fontMetrics(), text) for text in labels), default=0
        )
        self.view().setMinimumWidth(widest + 40)

    def _set_error(self, sentence: str) -> None:
        self._error = sentence
        self.setAccessibleDescription(sentence)
        self.update()

    def _on_activated(self, index: int) -> None:
        self._set_error("")
        self.updateGeometry()
        if self.code() != self._last:
            self._last = self.code()
            self.chosen.emit(self._last)
