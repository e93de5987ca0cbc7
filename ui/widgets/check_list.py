"""A list that drops down and stays open while its entries go on and off."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ui.widgets.detail import Find
from ui.widgets.details import DetailDelegate
from ui.widgets.dropping import place_under

_PRESS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OFF_SCREEN = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
_FRAME = 10  # its border and the padding of the style sheet, at both sides


class CheckList(QListWidget):
    """Any number of codes, each with its name, formula and curve.

    Signals
    -------
    edited : tuple of str
        The codes that the user wants, in the order of the list.
    """

    edited = Signal(object)

    def __init__(self, find: Find, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.Popup)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(_OFF_SCREEN)
        self._details = DetailDelegate(find, self, has_boxes=True)
        self.setItemDelegate(self._details)
        self.entered.connect(self.setCurrentIndex)
        self.clicked.connect(self._toggle)

    def set_items(self, items: Sequence[tuple[str, str]], on: Sequence[str]) -> None:
        """Offer (code, label) pairs, of which some are on."""
        self.clear()
        width = self._details.prepare(items)
        for code, label in items:
            item = QListWidgetItem(label, self)
            item.setData(Qt.ItemDataRole.UserRole, code)
            is_on = Qt.CheckState.Checked if code in on else Qt.CheckState.Unchecked
            item.setCheckState(is_on)
            # The list itself answers clicks and keys, anywhere in the row.
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        rows = range(self.count())
        height = sum(self.sizeHintForRow(row) for row in rows)
        self.setFixedSize(QSize(width + _FRAME, height + _FRAME))
        self.setCurrentRow(0)

    def drop_from(self, field: QWidget) -> None:
        """Open it under a field, or where there is room."""
        place_under(self, field)
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PRESS:
            self._toggle(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _toggle(self, index: QModelIndex) -> None:
        item = self.itemFromIndex(index)
        was_on = item.checkState() == Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if was_on else Qt.CheckState.Checked)
        items = (self.item(row) for row in range(self.count()))
        self.edited.emit(
            tuple(
                each.data(Qt.ItemDataRole.UserRole)
                for each in items
                if each.checkState() == Qt.CheckState.Checked
            )
        )
