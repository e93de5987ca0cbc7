"""A bar with one clear sentence, at most one thing to do about it, and a cross."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.look import icons, theme
from ui.look.colours import blend
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import Label
from ui.widgets.painting import CARD_RADIUS, rounded
from ui.widgets.translated import Translated


class Notice(Translated, QWidget):
    """Says something until it is closed or the next thing is said.

    Signals
    -------
    action_triggered(str)
        The user took what was offered; its code.
    changed()
        It says something else, or nothing any more.
    """

    action_triggered = Signal(str)
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_error, self._code = False, ""
        self._sentence = Label()
        self._sentence.setWordWrap(True)
        self._action = Button()
        self._close = IconButton("close", kind="plain")
        row = QHBoxLayout(self)
        row.setContentsMargins(34, 3, 6, 3)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        # Fixed, it would get the height of its size hint, whatever its width.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._action.clicked.connect(lambda: self.action_triggered.emit(self._code))
        self._close.clicked.connect(self.hide)
        self.retranslate()
        self.hide()

    def show_sentence(
        self,
        sentence: str,
        action: str = "",
        code: str = "back",
        *,
        is_error: bool = False,
    ) -> None:
        """Say something, and offer something to do about it.

        Parameters
        ----------
        sentence : str
        action : str
            What the button is called, if there is something to do.
        code : str
            What `action_triggered` says then.
        is_error : bool
        """
        self._is_error, self._code = is_error, code
        self._sentence.setText(sentence)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._action.updateGeometry()
        self.show()
        self.update()
        self.changed.emit()

    def sentence(self) -> str:
        """Return what is said, or an empty string where the bar is closed."""
        return "" if self.isHidden() else self._sentence.text()

    def retranslate(self) -> None:
        """Name the cross in the language of now."""
        self._close.set_name(self.tr("Close"))

    def setVisible(self, visible: bool) -> None:
        """Give the keys back to the window: Qt would hand them to what stands next."""
        focused = self.focusWidget()
        if not visible and focused is not None:
            focused.clearFocus()
        super().setVisible(visible)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.current()
        mark = colours.error if self._is_error else colours.muted
        fill = blend(colours.surface, mark, 0.1)
        rounded(
            painter, QRectF(self.rect()), CARD_RADIUS, fill, blend(fill, mark, 0.25)
        )
        box = QRectF(10, 0, 16, self.height())
        icons.draw(painter, "warning" if self._is_error else "info", box, mark)
