"""A field that opens over a number of the picture."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.fields import NumberField


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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.closed.emit()

    def _on_finished(self) -> None:
        if not self.error():
            self.closed.emit()
