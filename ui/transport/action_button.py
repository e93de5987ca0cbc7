"""Buttons that do what an action does, and say so."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QResizeEvent

from ui.widgets import Button, IconButton
from ui.widgets.buttons import Kind


class ActionButton(IconButton):
    """An icon button whose icon, words and state are those of an action.

    The action's `data` is the name of its icon, its tool tip words and key.
    """

    def __init__(self, action: QAction, kind: Kind = "outlined") -> None:
        super().__init__(action.data(), kind=kind)
        self.set_action(action)

    def set_action(self, action: QAction) -> None:
        """Do what another action does."""
        old = self.defaultAction()
        if old is not None:
            old.changed.disconnect(self._on_action_changed)
            self.removeAction(old)
        self.setDefaultAction(action)
        action.changed.connect(self._on_action_changed)
        self._on_action_changed()

    def _on_action_changed(self) -> None:
        action = self.defaultAction()
        self.set_icon(action.data())
        self.set_name(action.toolTip())


class WordedButton(Button):
    """A button with the icon and the words of an action; the icon alone in short room.

    As a chip it stands in a line of text, and is no higher than that.
    """

    def __init__(self, action: QAction, kind: Kind = "chip") -> None:
        super().__init__(icon=action.data(), kind=kind)
        self._height = self.fontMetrics().height() + 4 if kind == "chip" else None
        self._is_short = False
        self.setDefaultAction(action)
        action.changed.connect(self._on_action_changed)
        self._on_action_changed()

    def sizeHint(self) -> QSize:
        return self._size(is_short=False)

    def minimumSizeHint(self) -> QSize:
        return self._size(is_short=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._is_short = event.size().width() < self.sizeHint().width()

    def _size(self, is_short: bool) -> QSize:
        """Return the size with or without words."""
        shown, self._is_short = self._is_short, is_short
        size = super().sizeHint()
        self._is_short = shown
        return QSize(size.width(), self._height or size.height())

    def _shown_text(self) -> str:
        return "" if self._is_short else self.text()

    def _on_action_changed(self) -> None:
        action = self.defaultAction()
        self.set_icon(action.data())
        self.setAccessibleName(action.text())
        self._is_short = self.width() < self.sizeHint().width()
        self.updateGeometry()
