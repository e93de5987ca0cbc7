"""Typing another number in the place of one: a field that opens over the picture."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.canvas import touch
from ui.canvas.scene import Scene
from ui.canvas.touch import Number
from ui.widgets.fields import ENTER, NumberField


class InPlaceField(NumberField):
    """Takes one number and is gone: Return and leaving commit, Escape does not.

    Signals
    -------
    closed
        It is not needed any more.
    """

    closed = Signal()

    def __init__(self, value: float, place: QRectF, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.set_value(value)
        self.editingFinished.connect(self._on_finished)
        self.adjustSize()
        box = self.rect()
        box.moveCenter(place.center().toPoint())
        self.setGeometry(box)
        self.selectAll()
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() in (Qt.Key.Key_Escape, *ENTER)
        ):
            event.accept()  # they close the field and do nothing else
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
            event.accept()  # the canvas has its own use for Return

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.closed.emit()

    def _on_finished(self) -> None:
        if not self.error():
            self.closed.emit()


class Editing(QObject):
    """Opens a field over a number of a picture, one at a time.

    Signals
    -------
    typed(object, float)
        The `Number` and its new value.
    """

    typed = Signal(object, float)

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._field: InPlaceField | None = None

    def open(self, scene: Scene, number: Number) -> None:
        """Let another number be typed where one is written."""
        self.close()
        place = touch.place_of(scene, number)
        if place is None:
            return
        field = InPlaceField(touch.value_of(scene, number), place, self._canvas)
        field.setAccessibleName(touch.name_of(scene, number))
        field.value_committed.connect(lambda value: self.typed.emit(number, value))
        field.closed.connect(self.close)
        self._field = field

    def close(self) -> None:
        """Close the field, if one is open; what is not committed is gone."""
        field, self._field = self._field, None
        if field is not None:
            field.blockSignals(True)  # losing the focus would commit
            if field.hasFocus():
                self._canvas.setFocus(Qt.FocusReason.PopupFocusReason)
            field.hide()
            field.deleteLater()
