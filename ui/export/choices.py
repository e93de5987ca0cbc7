"""What to take away: a line for each thing, a button for each of its formats."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ui.export.item import Item
from ui.widgets import LineLabel, ToggleButton

_ALL = ("PNG", "SVG", "PDF", "CSV")  # that can be chosen for all at once
_EVERY = ""  # format


class Choices(QWidget):
    """The files that can be written, all of them chosen at first.

    Signals
    -------
    changed
        The user chose another file, or one less.
    pointed : str
        The name, without the ending, of a file that the user chose, or whose line was
        clicked.
    """

    changed = Signal()
    pointed = Signal(str)

    def __init__(self, items: Sequence[Item], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, ToggleButton] = {}
        self._formats: dict[str, list[ToggleButton]] = {}
        self._of_all: dict[str, ToggleButton] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        by_label: dict[str, list[Item]] = {}
        for item in items:
            by_label.setdefault(item.label, []).append(item)
        for row, (label, files) in enumerate(by_label.items(), start=1):
            name = _Name(label)
            name.clicked.connect(partial(self.pointed.emit, files[0].stem))
            self._grid.addWidget(name, row, 0)
            if files[0].format in _ALL[:-1]:
                for column, item in enumerate(files, start=1):
                    self._put(self._button(item), row, column)
            else:  # they widen no column of the pictures
                self._grid.addLayout(self._line(files), row, 1, 1, len(_ALL))
        if any(len(files) > 1 for files in by_label.values()):
            self._head()

    def chosen(self) -> list[str]:
        """Return the names of the chosen files."""
        return [name for name, button in self._buttons.items() if button.isChecked()]

    def choose(self, names: Iterable[str]) -> None:
        """Choose these files and no others."""
        wanted = set(names)
        for name, button in self._buttons.items():
            button.setChecked(name in wanted)
        self._follow()

    def _head(self) -> None:
        """Put a line on top that chooses everything at once, or a format of it."""
        words = self.tr("All of them")
        kinds = [kind for kind in (_EVERY, *_ALL) if kind in self._formats]
        for column, kind in enumerate(kinds):
            button = ToggleButton(kind or words, kind="chip")
            button.setAccessibleName(f"{words}, {kind}" if kind else words)
            button.clicked.connect(lambda is_on, kind=kind: self._set_all(kind, is_on))
            self._of_all[kind] = button
            self._put(button, 0, column)
        self._follow()

    def _set_all(self, kind: str, is_chosen: bool) -> None:
        for button in self._formats[kind]:
            button.setChecked(is_chosen)
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        """Let the line of all say which formats are chosen everywhere."""
        for kind, button in self._of_all.items():
            button.setChecked(all(b.isChecked() for b in self._formats[kind]))

    def _on_clicked(self, item: Item, is_chosen: bool) -> None:
        self._follow()
        self.changed.emit()
        if is_chosen:
            self.pointed.emit(item.stem)

    def _button(self, item: Item) -> ToggleButton:
        words = item.kind or item.format
        button = ToggleButton(words, kind="chip")
        button.setChecked(True)
        button.setAccessibleName(f"{item.label}, {words}")
        button.setToolTip(item.hint)
        button.clicked.connect(lambda is_on: self._on_clicked(item, is_on))
        self._buttons[item.file_name] = button
        for kind in (_EVERY, item.format):
            self._formats.setdefault(kind, []).append(button)
        return button

    def _line(self, files: Sequence[Item]) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(self._grid.horizontalSpacing())
        for item in files:
            line.addWidget(self._button(item))
        line.addStretch(1)
        return line

    def _put(self, button: ToggleButton, row: int, column: int) -> None:
        self._grid.addWidget(button, row, column, Qt.AlignmentFlag.AlignLeft)


class _Name(LineLabel):
    """What a line is of; a click on it points there."""

    clicked = Signal()

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setText(text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit()
