"""The dialog that takes pictures and numbers away."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.export.choices import Choices
from ui.export.items import Item
from ui.export.writing import Writing
from ui.theme import Theme
from ui.widgets import Button, Label, Notice, Segmented

_FOLDER = "export/folder"  # the setting
_WIDTH = 420
_PATH_WIDTH = 270


class ExportDialog(QDialog):
    """Choose files and a folder; what is there already is replaced only if asked.

    Parameters
    ----------
    items_of : callable
        Returns what can be written, with figures in that theme.
    """

    def __init__(
        self,
        items_of: Callable[[Theme], Sequence[Item]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._items_of = items_of
        self._target = _remembered_folder()
        self._offer: Callable[[], None] = self._write
        self._choices = Choices(items_of(theme.LIGHT))
        self._theme = Segmented(
            [("light", self.tr("Light")), ("dark", self.tr("Dark"))]
        )
        self._folder = Button(kind="chip")
        self._notice = Notice()
        self._export = Button(kind="primary")
        self._close = Button(self.tr("Close"))
        self._writing = Writing(self)
        self.setWindowTitle(self.tr("Export"))
        self._lay_out()
        self._connect()
        self._show_folder()
        self._show_count()
        self._export.setFocus()

    def folder(self) -> Path:
        """Return where the files go."""
        return self._target

    def done(self, result: int) -> None:
        """Close, and write nothing more."""
        self._writing.stop()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Return press the button that has the focus, or else export."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            (focused if isinstance(focused, Button) else self._export).click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.current().surface)

    def _lay_out(self) -> None:
        self._folder.setAccessibleName(self.tr("Folder"))
        rows = QGridLayout()
        rows.setVerticalSpacing(6)
        rows.setColumnStretch(1, 1)
        pictures = self.tr("Pictures")
        for row, (words, control) in enumerate(
            ((pictures, self._theme), (self.tr("Folder"), self._folder))
        ):
            rows.addWidget(Label(words, "muted"), row, 0)
            rows.addWidget(control, row, 1, Qt.AlignmentFlag.AlignRight)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        buttons.addWidget(self._export)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 20)
        column.setSpacing(16)
        column.addWidget(self._choices)
        column.addLayout(rows)
        column.addWidget(self._notice)
        column.addStretch(1)
        column.addLayout(buttons)
        self.setMinimumWidth(_WIDTH)

    def _connect(self) -> None:
        self._choices.changed.connect(self._on_choice_changed)
        self._folder.clicked.connect(self._choose_folder)
        self._export.clicked.connect(self._on_export_clicked)
        self._close.clicked.connect(self.reject)
        self._notice.action_triggered.connect(lambda: self._offer())
        self._writing.progressed.connect(self._show_progress)
        self._writing.finished.connect(self._on_written)
        self._writing.failed.connect(self._on_failed)

    def _choose_folder(self) -> None:
        title, start = self.tr("Export into"), str(self._target)
        name = QFileDialog.getExistingDirectory(self, title, start)
        if name:
            self._target = Path(name)
            self._notice.hide()
            self._show_folder()

    def _on_choice_changed(self) -> None:
        self._notice.hide()
        self._show_count()

    def _on_export_clicked(self) -> None:
        names = self._choices.chosen()
        there = [name for name in names if os.path.exists(self._target / name)]
        if not there:
            self._write()
            return
        self._offer = self._write
        question = self.tr("%n file(s) there would be replaced.", None, len(there))
        self._notice.show_sentence(question, self.tr("Replace"))

    def _write(self) -> None:
        self._notice.hide()
        items = self._items_of(theme.THEMES[self._theme.code()])
        chosen = self._choices.chosen()
        self._export.setEnabled(False)
        self._writing.start([i for i in items if i.file_name in chosen], self._target)

    def _on_written(self, count: int) -> None:
        QSettings().setValue(_FOLDER, str(self._target))
        self._show_count()
        self._offer = self._open_folder
        sentence = self.tr("%n file(s) written.", None, count)
        self._notice.show_sentence(sentence, self.tr("Open the folder"))
        self._close.setFocus()

    def _on_failed(self, sentence: str) -> None:
        self._show_count()
        self._notice.show_sentence(sentence, is_error=True)
        self._export.setFocus()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._target)))

    def _show_folder(self) -> None:
        path = str(self._target)
        metrics, mode = self._folder.fontMetrics(), Qt.TextElideMode.ElideMiddle
        self._folder.setText(metrics.elidedText(path, mode, _PATH_WIDTH))
        self._folder.setToolTip(path)
        self._folder.updateGeometry()

    def _show_count(self) -> None:
        count = len(self._choices.chosen())
        self._export.setText(self.tr("Export %n file(s)", None, count))
        self._export.setEnabled(count > 0)
        self._export.updateGeometry()

    def _show_progress(self, made: int) -> None:
        count = len(self._choices.chosen())
        self._export.setText(self.tr("{0} of {1}").format(made, count))


def _remembered_folder() -> Path:
    """Return the folder of the last export, or one in the user's documents."""
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    default = Path(QStandardPaths.writableLocation(documents)) / "nnviz"
    return Path(str(QSettings().value(_FOLDER, str(default))))
