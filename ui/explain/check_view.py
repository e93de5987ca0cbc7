"""The gradient check: a button, and what nudging has shown."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnviz.model.ops import Moment
from nnviz.teach.gradcheck import GradientCheck, Part, check
from ui.explain import check_words, check_written, written
from ui.explain.checkable import awaited, part_of
from ui.explain.paragraph import Paragraph
from ui.explain.sheet_view import SheetView
from ui.explain.state import State
from ui.widgets import ToggleButton

_SPACING = 8


class CheckView(QWidget):
    """A button where there is a gradient to check, and the result until that changes.

    Attributes
    ----------
    button : ToggleButton
    words : Paragraph
    sheet : SheetView

    Signals
    -------
    requested
        The user wants the check, or no longer.
    """

    requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: State | None = None
        self._part: Part | None = None
        self._awaited: Moment | None = None
        self._found: GradientCheck | None = None
        self.button = ToggleButton(kind="chip")
        self.button.clicked.connect(self.requested)
        self.words, self.sheet = Paragraph(), SheetView()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_SPACING)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.words)
        column.addWidget(self.sheet)
        self.retranslate()

    def set_state(self, state: State) -> None:
        """Offer the check of what is explained; the result of another one goes."""
        before, part = self._state, part_of(state)
        is_same = (
            before is not None
            and part == self._part
            and state.record is before.record
            and state.program is before.program
        )
        self._state, self._part = state, part
        self._awaited = awaited(state, part) if part else None
        if not (is_same and self._is_offered):
            self._found = None
        self._show()

    def toggle(self) -> str:
        """Check the gradient, or put the result away.

        Returns
        -------
        str
            Why there is nothing to check, or nothing.
        """
        if self._state is None or self._part is None:
            return self.tr("An input has no gradient: choose a unit or a weight.")
        if not self._state.record.has_target:
            return self.tr("A row without a target has no loss, and so no gradient.")
        if self._awaited is not None:
            words = self.tr("There is no gradient to check yet: it comes at {0}.")
            return words.format(str(self._awaited))
        if self._found is None:
            state = self._state
            self._found = check(state.program, state.record, self._part)
        else:
            self._found = None
        self._show()
        return ""

    def retranslate(self) -> None:
        """Write every word in the language of now."""
        self.button.setText(self.tr("Check by nudging"))
        self.button.updateGeometry()
        self.sheet.retranslate()

    @property
    def _is_offered(self) -> bool:
        has_gradient = self._state is not None and self._state.record.has_target
        return has_gradient and self._part is not None and self._awaited is None

    def _show(self) -> None:
        has_result = self._found is not None
        is_coming = self._state is not None and self._awaited == self._state.moment
        self.setVisible(self._part is not None and (self._is_offered or is_coming))
        self.button.setEnabled(self._is_offered)
        self.button.setChecked(has_result)
        self.words.setVisible(has_result)
        self.sheet.setVisible(has_result)
        if self._found and self._part and self._state:
            self._write(self._found, self._part, self._state)

    def _write(self, found: GradientCheck, part: Part, state: State) -> None:
        program = state.program
        how = check_words.how(found, part, program)
        self.words.set_words(check_words.verdict(found), how)
        rows = check_written.sheet_rows(found, program)
        self.sheet.set_rows(rows)
        if QAccessible.isActive():
            self.sheet.setAccessibleName(written.spoken(rows))
