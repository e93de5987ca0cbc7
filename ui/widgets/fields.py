"""Fields for numbers: checked when they are left, with one sentence if wrong."""

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from nnviz.run.ranges import Range
from ui.look import fonts, theme
from ui.widgets.focus import asks_whose_key_it_is
from ui.widgets.painting import RADIUS, focus_ring, rounded, text_width
from ui.widgets.scales import LinearScale, Scale
from ui.widgets.translated import Translated
from ui.words import numbers

translate = QCoreApplication.translate

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_PADDING = 9
_NARROWEST = 12  # pixels of text, so that a single digit is easy to hit


class NumberField(Translated, QLineEdit):
    """A number on a quiet fill, written in the locale and read with ``.`` or ``,``.

    Return or leaving the field commits what was typed; Escape takes it back; both give
    the keys back to the window after a click. Up and Down step. What cannot be
    committed stays in sight, marked, with `error` saying why, while `value` keeps the
    last good one.

    Signals
    -------
    value_committed : object
        The new value, when the user changed it.
    error_changed : str
        The sentence that says what is wrong, or an empty string.
    """

    value_committed = Signal(object)
    error_changed = Signal(str)

    def __init__(
        self,
        scale: Scale | None = None,
        decimals: int = 2,
        limits: Range | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Take steps, the fewest decimals shown, and the range if not the scale's."""
        super().__init__(parent)
        self._scale = scale or LinearScale(step=0.1)
        self._decimals = decimals
        self._limits = limits or Range(self._scale.minimum, self._scale.maximum)
        self._value = self._clamped(0.0)
        self._error, self._by_mouse = "", False
        self._dress()
        self.textEdited.connect(self._on_text_edited)
        self.textChanged.connect(self.updateGeometry)
        self.editingFinished.connect(self._on_editing_finished)
        self.set_value(self._value)

    def value(self) -> float:
        """Return the last good value."""
        return self._value

    def set_value(self, value: float) -> None:
        """Show `value`, whatever was being typed."""
        self._value = value
        self.setText(self._write(value))
        self._set_error("")

    def error(self) -> str:
        """Return what is wrong with the text in sight, or an empty string."""
        return self._error

    def refuse(self, sentence: str) -> None:
        """Mark the field, whose last change could not be, until another one."""
        self._set_error(sentence)

    def sizeHint(self) -> QSize:
        width = max(_NARROWEST, text_width(self.fontMetrics(), self.text()))
        return QSize(width + 2 * _PADDING, self.fontMetrics().height() + 6)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, rect = theme.current(), QRectF(self.rect())
        painter = QPainter(self)
        outline = colours.error if self._error else None
        rounded(painter, rect, RADIUS, colours.field, outline, 1.5)
        if self.hasFocus() and not self._error:
            focus_ring(painter, rect)
        painter.end()
        super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        if event.key() in steps and not self.isReadOnly():
            self._commit(self._stepped(steps[Qt.Key(event.key())]))
        elif event.key() == Qt.Key.Key_Escape and (self._is_edited() or self._by_mouse):
            self.set_value(self._value)
            self._let_go()
        else:
            super().keyPressEvent(event)
            if event.key() in ENTER and not self._error:
                self._let_go()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._by_mouse = event.reason() == Qt.FocusReason.MouseFocusReason

    def _let_go(self) -> None:
        """Give the keys back to the window, unless Tab led here and leads on."""
        if self._by_mouse:
            self.clearFocus()

    def event(self, event: QEvent) -> bool:
        if not asks_whose_key_it_is(event):
            return super().event(event)
        undoes = event.matches(QKeySequence.StandardKey.Undo)
        undoes |= event.matches(QKeySequence.StandardKey.Redo)
        is_own = event.key() == Qt.Key.Key_Escape and self._by_mouse
        if is_own or (self._is_edited() and event.key() in (*ENTER, Qt.Key.Key_Escape)):
            event.accept()
            return True
        if undoes and not self._is_edited():
            event.ignore()  # nothing was typed: the window's last change is meant
            return True
        return super().event(event)

    def retranslate(self) -> None:
        """Write the value, or what is wrong, in the language of now."""
        if self._error:
            self._check(self.text())
        else:
            self.setText(self._write(self._value))

    def _dress(self) -> None:
        self.setFont(fonts.ui_font())
        self.setFrame(False)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _clamped(self, value: float) -> float:
        return min(max(value, self._limits.least), self._limits.most)

    def _within(self, value: float) -> float:
        """Return the allowed value nearest to a step; at an open end, where it was."""
        nearest = self._clamped(value)
        return nearest if nearest in self._limits else self._value

    def _stepped(self, direction: int) -> float:
        return self._within(self._scale.stepped(self._value, direction))

    def _read(self, text: str) -> float:
        return numbers.parse(text)

    def _write(self, value: float) -> str:
        return numbers.exact(value, self._decimals)

    def _is_edited(self) -> bool:
        return self.text() != self._write(self._value)

    def _on_text_edited(self) -> None:
        self._set_error("")

    def _on_editing_finished(self) -> None:
        if not self._is_edited():
            return
        value = self._check(self.text())
        if value is not None:
            self._commit(value)

    def _check(self, text: str) -> float | None:
        """Return the number in `text`, or None and say what is wrong."""
        try:
            value = self._read(text)
        except ValueError as problem:
            self._set_error(str(problem))
            return None
        if value not in self._limits:
            self._set_error(self._limits_sentence())
            return None
        return value

    def _commit(self, value: float) -> None:
        changed = value != self._value
        self.set_value(value)
        if changed:
            self.value_committed.emit(value)

    def _set_error(self, sentence: str) -> None:
        if sentence == self._error:
            return
        self._error = sentence
        self.setAccessibleDescription(sentence)
        self.update()
        self.error_changed.emit(sentence)

    def _limits_sentence(self) -> str:
        sentence = {
            "between": translate("NumberField", "It must lie between {0} and {1}."),
            "at_least": translate("NumberField", "It must be at least {0}."),
            "at_most": translate("NumberField", "It must be at most {1}."),
            "above": translate("NumberField", "It must be above {0}."),
            "below": translate("NumberField", "It must be at least {0} and below {1}."),
        }[self._limits.code]
        return sentence.format(*map(_end, (self._limits.least, self._limits.most)))


def _end(limit: float) -> str:
    """Write an end of a range; whole numbers keep all their digits."""
    if isinstance(limit, int):
        return numbers.integer(limit)
    return numbers.exact(limit)


class IntegerField(NumberField):
    """A `NumberField` for whole numbers, of any size; steps by one."""

    def __init__(self, limits: Range, parent: QWidget | None = None) -> None:
        super().__init__(None, 0, limits, parent)

    def value(self) -> int:
        """Return the last good value."""
        return int(self._value)

    def _stepped(self, direction: int) -> float:
        # Not through floats, which lose the last digits of a long seed.
        return self._within(self.value() + direction)

    def _read(self, text: str) -> int:
        return numbers.parse_integer(text)

    def _write(self, value: float) -> str:
        return numbers.integer(int(value))
