"""What every dialog that writes files has: a folder, what came of it, two buttons."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from ui.export.item import Item
from ui.export.writing import Writing
from ui.look import theme
from ui.widgets import Button, Label, Notice

_FOLDER = "export/folder"  # the setting
_PATH_WIDTH = 270


class FilesDialog(QDialog):
    """A dialog that writes files; what is there already is replaced only if asked.

    What it offers, and how it is laid out, is for each kind to say: it puts
    `folder_button`, `notice` and `buttons` into its layout, and calls `show_count`
    whenever another file is chosen.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._target = _remembered_folder()
        self._offer: Callable[[], None] = self._write
        self._counts, self._expected = _FileCounts(self), 0
        self.folder_button = Button(kind="chip")
        self.notice = Notice()
        self._export = Button(kind="primary")
        self._close = Button(self.tr("Close"))
        self._writing = Writing(self)
        self.folder_button.setAccessibleName(self.tr("Folder"))
        self._connect_files()
        self._show_folder()

    def folder(self) -> Path:
        """Return where the files go."""
        return self._target

    def names(self) -> Sequence[str]:
        """Return the names of the files that are chosen."""
        raise NotImplementedError

    def items(self) -> Sequence[Item]:
        """Return what is written: the files that are chosen."""
        raise NotImplementedError

    def offer(self) -> tuple[str, Callable[[], None]]:
        """Return what can be done with what was written: in words, and to do it."""
        return self.tr("Open the folder"), self._open_folder

    def folder_row(self) -> QHBoxLayout:
        """Return the row that says where the files go."""
        row = QHBoxLayout()
        row.addWidget(Label(self.tr("Folder"), "muted"))
        row.addStretch(1)
        row.addWidget(self.folder_button)
        return row

    def buttons(self) -> QHBoxLayout:
        """Return the row of buttons at the foot."""
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._close)
        row.addWidget(self._export)
        return row

    def show_count(self) -> None:
        """Say how many files are chosen, and forget what came of the last ones."""
        count = len(self.names())
        self._export.setText(self._counts.wanted(count))
        self._export.setEnabled(count > 0)
        self._export.updateGeometry()

    def refuse(self, sentence: str) -> None:
        """Say why nothing can be written as it is."""
        self.show_count()
        self.notice.show_sentence(sentence, is_error=True)
        self._export.setEnabled(False)

    def done(self, result: int) -> None:
        """Close, and write nothing more."""
        self._writing.stop()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Return press the button that has the focus, or else export.

        In a field it is for what was typed there.
        """
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if not isinstance(focused, QLineEdit):
                (focused if isinstance(focused, Button) else self._export).click()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._export.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.current().surface)

    def _connect_files(self) -> None:
        self.folder_button.clicked.connect(self._choose_folder)
        self._export.clicked.connect(self._on_export_clicked)
        self._close.clicked.connect(self.reject)
        self.notice.action_triggered.connect(lambda: self._offer())
        self._writing.progressed.connect(self._show_progress)
        self._writing.finished.connect(self._on_written)
        self._writing.failed.connect(self._on_failed)

    def _choose_folder(self) -> None:
        title, start = self.tr("Export into"), str(self._target)
        name = QFileDialog.getExistingDirectory(self, title, start)
        if name:
            self._target = Path(name)
            self.notice.hide()
            self._show_folder()

    def _on_export_clicked(self) -> None:
        names = self.names()
        there = [name for name in names if os.path.exists(self._target / name)]
        if not there:
            self._write()
            return
        self._offer = self._write
        question = self._counts.there(len(there))
        self.notice.show_sentence(question, self.tr("Replace"))

    def _write(self) -> None:
        self.notice.hide()
        items = self.items()
        self._expected = sum(item.steps for item in items)
        self._export.setEnabled(False)
        self._writing.start(items, self._target)

    def _on_written(self, count: int) -> None:
        QSettings().setValue(_FOLDER, str(self._target))
        self.show_count()
        words, self._offer = self.offer()
        self.notice.show_sentence(self._counts.written(count), words)
        self._close.setFocus()

    def _on_failed(self, sentence: str) -> None:
        self.show_count()
        self.notice.show_sentence(sentence, is_error=True)
        self._export.setFocus()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._target)))

    def _show_folder(self) -> None:
        path = str(self._target)
        metrics, mode = self.folder_button.fontMetrics(), Qt.TextElideMode.ElideMiddle
        self.folder_button.setText(metrics.elidedText(path, mode, _PATH_WIDTH))
        self.folder_button.setToolTip(path)
        self.folder_button.updateGeometry()

    def _show_progress(self, made: int) -> None:
        self._export.setText(self.tr("{0} of {1}").format(made, self._expected))


class _FileCounts(QObject):
    """Words with a number: of these, `tr` knows its own class alone, no base."""

    def wanted(self, count: int) -> str:
        return self.tr("Export %n file(s)", None, count)

    def there(self, count: int) -> str:
        return self.tr("%n file(s) there would be replaced.", None, count)

    def written(self, count: int) -> str:
        return self.tr("%n file(s) written.", None, count)


def _remembered_folder() -> Path:
    """Return the folder of the last export, or one in the user's documents."""
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    default = Path(QStandardPaths.writableLocation(documents)) / "nnviz"
    return Path(str(QSettings().value(_FOLDER, str(default))))
