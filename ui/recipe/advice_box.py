"""The warnings at the foot of a card, each with a click that mends it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.look import fonts, icons, theme
from ui.recipe import effects
from ui.recipe.advice import Advice
from ui.widgets import Button, Label

_SIGN = 14


class AdviceBox(QWidget):
    """What does not go together, in sentences.

    Signals
    -------
    taken : dict
        What the user takes instead, as `Recipe.replace` takes it.
    """

    taken = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: list[Advice] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 2, 0, 0)
        self._column.setSpacing(6)

    def set_advice(self, every: Sequence[Advice]) -> None:
        """Tell these and no others."""
        if list(every) == self._shown:
            return
        self._shown = list(every)
        while row := self._column.takeAt(0):
            if (widget := row.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for advice in every:
            self._column.addWidget(self._row(advice))
        self.setVisible(bool(every))

    def _row(self, advice: Advice) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        words = Label(advice.sentence, "caption")
        words.setWordWrap(True)
        fix = fix_button(advice)
        fix.clicked.connect(partial(self.taken.emit, advice.changes))
        column = QVBoxLayout()
        column.setSpacing(3)
        column.addWidget(words)
        last = QHBoxLayout()
        last.addStretch(1)
        last.addWidget(fix)
        column.addLayout(last)
        line.addWidget(_Sign())
        line.addLayout(column, 1)
        return row


def fix_button(advice: Advice) -> Button:
    """Return the button that mends what an advice is about."""
    fix = Button(advice.fix, kind="chip")
    fix.setFont(fonts.ui_font(fonts.SMALL))
    fix.setToolTip(effects.of_changes(advice.changes))
    fix.setAccessibleDescription(advice.sentence)
    return fix


class _Sign(QWidget):
    """The triangle of a warning, beside the first line."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(_SIGN, _SIGN)

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = theme.current().error
        icons.draw(QPainter(self), "warning", QRectF(0, 0, _SIGN, _SIGN), colour)
