"""A chip that opens a list of metrics, of which any number can be on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from ui import vocabulary
from ui.widgets import Button


class MetricsChip(Button):
    """Names the metrics that are on.

    Signals
    -------
    edited : tuple of str
        The metrics that the user wants, in the order of the list.
    """

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(kind="chip", parent=parent)
        self._codes: list[str] = []
        self._on: tuple[str, ...] = ()
        self._room = 0
        self.setMenu(_OpenMenu(self))

    def set_metrics(self, codes: list[str], on: tuple[str, ...], room: int) -> None:
        """Offer metrics, of which some are on; their names have `room` in pixels."""
        self._room = room
        self._codes = [*codes, *(code for code in on if code not in codes)]
        self._on = on
        self.retranslate()

    def retranslate(self) -> None:
        """Name the metrics in the language of now."""
        menu = self.menu()
        if [action.data() for action in menu.actions()] != self._codes:
            menu.clear()
            for code in self._codes:
                action = menu.addAction("")
                action.setData(code)
                action.setCheckable(True)
                action.triggered.connect(self._on_toggled)
        for action in menu.actions():
            action.setText(vocabulary.metric(action.data()))
            action.setChecked(action.data() in self._on)
        self.setText(self._said())
        self.updateGeometry()

    def _said(self) -> str:
        """Return the names, cut off where there is no more room."""
        names = ", ".join(vocabulary.metric(code) for code in self._on)
        elide = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(
            names or self.tr("none"), elide, self._room
        )

    def _on_toggled(self) -> None:
        actions = self.menu().actions()
        self._on = tuple(a.data() for a in actions if a.isChecked())
        self.setText(self._said())
        self.updateGeometry()
        self.edited.emit(self._on)


class _OpenMenu(QMenu):
    """Stays open while its entries are switched on and off."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action: QAction | None = self.actionAt(event.position().toPoint())
        if action is not None:
            action.trigger()
        else:
            super().mouseReleaseEvent(event)
