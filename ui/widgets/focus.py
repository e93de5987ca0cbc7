"""Whether a control was reached by keyboard, and which keys are its own then."""

from typing import TypeGuard

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QCursor, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

_BY_KEYBOARD = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}
# The window or a menu takes the focus and gives it back: nothing has changed.
_PASSING = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}

PRESS_KEYS = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})
ARROW_KEYS = frozenset(
    {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}
)
SCROLL_KEYS = ARROW_KEYS | {
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
}


def forget_pointer(widget: QWidget) -> None:
    """Let a widget be pointed at no more if the pointer has gone elsewhere.

    Qt tells it nothing of that while a list or a menu of its own is open.
    """
    if not widget.rect().contains(widget.mapFromGlobal(QCursor.pos())):
        widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
        widget.update()


def asks_whose_key_it_is(event: QEvent) -> TypeGuard[QKeyEvent]:
    """Tell whether an event asks if a key is a widget's own or the window's.

    Only keys are asked for their type: to ask every event would take its time.
    """
    return isinstance(event, QKeyEvent) and (
        event.type() == QEvent.Type.ShortcutOverride
    )


class KeyboardFocus(QObject):
    """Watches one widget.

    Attributes
    ----------
    visible : bool
        Whether the widget has the focus and got it by keyboard: it then shows a ring
        and its own keys win over the window's shortcuts.
    """

    def __init__(self, widget: QWidget, keys: frozenset[Qt.Key]) -> None:
        super().__init__(widget)
        self.visible = False
        self._keys = keys
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent):
            if event.reason() not in _PASSING:
                self.visible = event.gotFocus() and event.reason() in _BY_KEYBOARD
        elif asks_whose_key_it_is(event):
            return self._keeps(event)
        return False

    def _keeps(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if not (self.visible and plain and event.key() in self._keys):
            return False
        event.accept()
        return True
