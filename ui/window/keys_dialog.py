"""How to start, and all the keys, on one page."""

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from ui.actions import Actions
from ui.widgets import Chip, Label

_STEPS = 190  # pixels for the words of the first steps

Entry = tuple[str, str, str]  # group, text, keys


class KeysDialog(QDialog):
    """Three first steps, beside every key in two columns; Esc closes it."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("First steps and all the keys"))
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 14, 22, 20)
        row.setSpacing(36)
        row.addLayout(self._first_steps())
        for column in _halves(actions.overview()):
            row.addLayout(_grid(column))

    def _first_steps(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(10)
        column.setContentsMargins(0, 6, 0, 0)  # in a line with the groups
        column.addWidget(Label(self.tr("First steps"), "strong"))
        for number, step in enumerate(self._steps(), start=1):
            label = Label(f"{number}. {step}")
            label.setWordWrap(True)
            label.setFixedWidth(_STEPS)
            column.addWidget(label)
        column.addStretch(1)
        return column

    def _steps(self) -> tuple[str, ...]:
        """Return what a newcomer does first."""
        return (
            self.tr(
                "Choose data in card 1 at the left, or open a table of yours there."
            ),
            self.tr(
                "Press → again and again: a batch goes through the network, its error "
                "comes back, the weights change."
            ),
            self.tr(
                "“Train to the end” under the network does all the steps; then drag "
                "the handle of the time strip back to any of them."
            ),
        )


def _halves(entries: list[Entry]) -> tuple[list[Entry], list[Entry]]:
    """Part the entries near the middle, between two groups."""
    starts = [k for k in range(1, len(entries)) if entries[k][0] != entries[k - 1][0]]
    middle = min(starts, key=lambda k: abs(k - len(entries) / 2))
    return entries[:middle], entries[middle:]


def _grid(entries: list[Entry]) -> QGridLayout:
    """Return the groups, one under the other."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(28)
    grid.setVerticalSpacing(4)
    row = 0
    for group, members in groupby(entries, key=lambda entry: entry[0]):
        grid.addWidget(Label(group, "strong"), row, 0, 1, 2)
        grid.setRowMinimumHeight(row, 28)
        row += 1
        for _, text, keys in members:
            grid.addWidget(Label(text, "muted"), row, 0)
            grid.addWidget(Chip(keys), row, 1, Qt.AlignmentFlag.AlignLeft)
            row += 1
    grid.setRowStretch(row, 1)
    return grid
