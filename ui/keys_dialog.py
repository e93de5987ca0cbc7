"""All the keys on one page."""

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QWidget

from ui.actions import Actions
from ui.widgets import Chip, Label

Entry = tuple[str, str, str]  # group, text, keys


class KeysDialog(QDialog):
    """The keys of every action, by group, in two columns; Esc closes it."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("All the keys"))
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 14, 22, 20)
        row.setSpacing(44)
        for column in _halves(actions.overview()):
            row.addLayout(_grid(column))


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
