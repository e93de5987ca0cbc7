"""What the network says of the row that is asked about."""

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip, QVBoxLayout, QWidget

from ui.widgets import Label

Tell = Callable[[], str]


class Prediction(QWidget):
    """The answer, and below it what of the row is unlike the training."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answer, self._note = _Answer(), Label(role="muted")
        self._note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._answer)
        column.addWidget(self._note)
        self.set_answer("", "")

    def set_answer(
        self, text: str, seen: str, tell: Tell = str, note: str = ""
    ) -> None:
        """Show what the network says and sees.

        `tell` is asked for how it comes to that, where a pointer rests on it; `note`
        says what is unlike the training rows.
        """
        self._answer.setToolTip(seen)
        self._answer.tell = tell
        self._answer.setText(text.replace(" = ", "\u00a0=\u00a0"))
        self._note.setText(note)
        self._note.setVisible(bool(note))


class _Answer(Label):
    """What the network says, and for a pointer that rests how it comes to that.

    Attributes
    ----------
    tell : callable
        Words for the pointer, beside those of the tool tip; "" for none.
    """

    def __init__(self) -> None:
        super().__init__(role="strong")
        self.tell: Tell = str
        self.setWordWrap(True)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words = "\n".join(filter(None, (self.toolTip(), self.tell())))
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)
