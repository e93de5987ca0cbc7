"""The network in original units: a button, and what it shows until it is let go."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from nnviz.teach.original_units import as_csv
from ui.explain import original_words, original_written, written
from ui.explain.original_written import Written
from ui.explain.paragraph import Paragraph
from ui.explain.sheet_view import SheetView
from ui.explain.state import State
from ui.widgets import Button, ToggleButton

_SPACING = 8


class OriginalView(QWidget):
    """What the weights are without any scaling, with the arithmetic to check it.

    It stays open from moment to moment, so that the coefficients can be seen to settle.

    Attributes
    ----------
    button : ToggleButton
    words : Paragraph
    sheet : SheetView
    copy : Button
    copies : dict of str to QAction
        By form: ``latex`` and ``csv``.

    Signals
    -------
    changed
        The user has opened it, or closed it.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: State | None = None
        self._written: Written | None = None
        self.button = ToggleButton(kind="chip")
        self.button.clicked.connect(self._on_clicked)
        self.words, self.sheet = Paragraph(), SheetView()
        self.copy = Button(kind="plain")
        self.copies = {"latex": QAction(self), "csv": QAction(self)}
        self.copies["latex"].triggered.connect(lambda: _copy(self.sheet.latex()))
        self.copies["csv"].triggered.connect(lambda: _copy(self.csv()))
        menu = QMenu(self)
        menu.addActions([*self.copies.values()])
        self.copy.setMenu(menu)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        row.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_SPACING)
        column.addLayout(row)
        column.addWidget(self.words)
        column.addWidget(self.sheet)
        self.retranslate()
        self._show()

    def set_state(self, state: State) -> None:
        """Show what holds at a moment of a step, if it is open."""
        self._state = state
        self._show()

    def open(self) -> str:
        """Show it from now on.

        Returns
        -------
        str
            Why there is nothing to show, or nothing.
        """
        state = self._state
        if state is None or not original_written.is_offered(state):
            return original_words.refusal(state.program, state.data) if state else ""
        self.button.setChecked(True)
        self._on_clicked()
        return ""

    @property
    def is_open(self) -> bool:
        """Tell whether it shows something."""
        return self._written is not None

    @property
    def answers_choice(self) -> bool:
        """Tell whether it shows what a weight or an input that is chosen changes."""
        return self._written is not None and self._written.is_of_choice

    def csv(self) -> str:
        """Return the coefficients with all their digits; "" where there are none."""
        if self._written is None or self._state is None:
            return ""
        return as_csv(self._written.units, self._state.data)

    def height_at(self, width: int) -> int:
        """Return the height that it takes at a width; 0 where nothing is shown."""
        if self.isHidden():
            return 0
        return max(self.heightForWidth(width), self.sizeHint().height())

    def retranslate(self) -> None:
        """Write every word in the language of now."""
        self.button.setText(self.tr("In original units"))
        self.button.setToolTip(
            self.tr("The weights and the prediction in the units of the table.")
        )
        self.button.updateGeometry()
        self.copy.setText(self.tr("Copy"))
        self.copies["latex"].setText(self.tr("Copy as LaTeX"))
        self.copies["csv"].setText(self.tr("Copy the coefficients as CSV"))
        self.sheet.retranslate()

    def _on_clicked(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        state = self._state
        is_offered = state is not None and original_written.is_offered(state)
        self.setVisible(is_offered)
        is_open = is_offered and self.button.isChecked()
        found = original_written.written_out(state) if is_open and state else None
        self._written = found
        self.words.setVisible(found is not None)
        self.sheet.setVisible(found is not None and bool(found.rows))
        self.copy.setVisible(found is not None and bool(found.units))
        if found is None:
            return
        self.words.set_words(found.title, found.text)
        self.sheet.set_rows(found.rows)
        if QAccessible.isActive():
            self.sheet.setAccessibleName(written.spoken(found.rows))


def _copy(text: str) -> None:
    QApplication.clipboard().setText(text)
