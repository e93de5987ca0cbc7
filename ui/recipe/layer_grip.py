"""The six dots before a layer: dragged, they move it; pressed, they offer the rest."""

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from ui.look import theme
from ui.widgets import IconButton

_WIDTH = 12
_DELETES = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class LayerGrip(IconButton):
    """A handle that is a button too: ``clicked`` is a press without a drag.

    Signals
    -------
    dragged : QPoint
        Where on the screen the pointer has dragged it to.
    dropped : bool
        It was let go there; false if Escape took it back.
    stepped : int
        Alt+Up, −1, or Alt+Down, 1.
    deleted
        Delete or Backspace.
    """

    dragged = Signal(object)
    dropped = Signal(bool)
    stepped = Signal(int)
    deleted = Signal()

    def __init__(self) -> None:
        super().__init__("grip", kind="plain")
        self._pressed_at: QPoint | None = None
        self._is_dragged = False
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the names of all layers stand in line
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, super().sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_dragged and event.key() == Qt.Key.Key_Escape:
            self._drop(False)
        elif self._is_step(event):
            self.stepped.emit(_STEPS[Qt.Key(event.key())])
        elif event.key() in _DELETES:
            self.deleted.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None:
            return
        here = event.globalPosition().toPoint()
        far = (here - self._pressed_at).manhattanLength()
        if far >= QApplication.startDragDistance():
            self._is_dragged = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._is_dragged:
            self.dragged.emit(here)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = None
        if self._is_dragged:
            self._drop(True)
        elif self.isDown():
            super().mouseReleaseEvent(event)
        event.accept()  # where Escape has ended a drag too

    def _ink(self) -> QColor:
        colours = theme.current()
        is_near = self.underMouse() or self._focus.visible
        return colours.ink if is_near else colours.muted

    def _drop(self, is_meant: bool) -> None:
        self._is_dragged, self._pressed_at = False, None
        self.setDown(False)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.dropped.emit(is_meant)

    def _is_own(self, event: QEvent) -> bool:
        """Tell whether a key is meant for it and not for the window."""
        if not isinstance(event, QKeyEvent):
            return False
        return self._is_step(event) or (
            self._is_dragged and event.key() == Qt.Key.Key_Escape
        )

    def _is_step(self, event: QKeyEvent) -> bool:
        with_alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        return bool(with_alt) and event.key() in _STEPS
