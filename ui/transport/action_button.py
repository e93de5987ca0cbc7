"""Buttons that do what an action does, and say so."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction

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
    """A button with the icon and the words of an action.

    As a chip it stands in a line of text, and is no higher than that.
    """

    def __init__(self, action: QAction, kind: Kind = "chip") -> None:
        super().__init__(icon=action.data(), kind=kind)
        self._is_flat = kind == "chip"
        self.setDefaultAction(action)
        action.changed.connect(self._on_action_changed)
        self._on_action_changed()

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        if self._is_flat:
            size.setHeight(self.fontMetrics().height() + 4)
        return size

    def _on_action_changed(self) -> None:
        action = self.defaultAction()
        self.set_icon(action.data())
        self.setAccessibleName(action.text())
        self.updateGeometry()
