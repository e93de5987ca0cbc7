"""All the keys on one page."""

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from ui.actions import Actions
from ui.widgets import Chip, Label


class KeysDialog(QDialog):
    """The keys of every action, by group; Esc closes it."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("All the keys"))
        grid = QGridLayout(self)
        grid.setContentsMargins(22, 18, 22, 20)
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(6)
        row = 0
        for group, entries in groupby(actions.overview(), key=lambda entry: entry[0]):
            grid.addWidget(Label(group, "strong"), row, 0, 1, 2)
            grid.setRowMinimumHeight(row, 30)
            row += 1
            for _, text, keys in entries:
                grid.addWidget(Label(text, "muted"), row, 0)
                grid.addWidget(Chip(keys), row, 1, Qt.AlignmentFlag.AlignLeft)
                row += 1
