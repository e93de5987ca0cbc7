"""What to take away: a line for each thing, a button for each of its formats."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.export.item import Item
from ui.widgets import Label, ToggleButton


class Choices(QWidget):
    """The files that can be written, all of them chosen at first.

    Signals
    -------
    changed
        The user chose another file, or one less.
    """

    changed = Signal()

    def __init__(self, items: Sequence[Item], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, ToggleButton] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        by_label: dict[str, list[Item]] = {}
        for item in items:
            by_label.setdefault(item.label, []).append(item)
        for row, (label, files) in enumerate(by_label.items()):
            self._grid.addWidget(Label(label), row, 0)
            for column, item in enumerate(files, start=1):
                self._grid.addWidget(
                    self._button(item), row, column, Qt.AlignmentFlag.AlignLeft
                )

    def chosen(self) -> list[str]:
        """Return the names of the chosen files."""
        return [name for name, button in self._buttons.items() if button.isChecked()]

    def _button(self, item: Item) -> ToggleButton:
        words = item.kind or item.format
        button = ToggleButton(words, kind="chip")
        button.setChecked(True)
        button.setAccessibleName(f"{item.label}, {words}")
        button.setToolTip(item.hint)
        button.clicked.connect(self.changed)
        self._buttons[item.file_name] = button
        return button
