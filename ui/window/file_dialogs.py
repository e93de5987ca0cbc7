"""Asking for a file, in the language of now, where the last one was.

At first tables are looked for among those of the course, and what is saved goes to the
user's own documents.
"""

from pathlib import Path

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QCoreApplication,
    QDir,
    QSettings,
    QStandardPaths,
)
from PySide6.QtGui import QIcon, QPainter
from PySide6.QtWidgets import QDialog, QFileDialog, QToolButton, QWidget

from nnviz.data.datasets import course_folder
from ui.look import theme

translate = QCoreApplication.translate

# What Qt says in its list of files and has no French for: ours stands in for it.
_OF_QT = (
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Unknown"),
)
_ARROWS = ("backButton", "forwardButton", "toParentButton")
_SIGN = 16  # pixels of an arrow
_FOLDER = "files/folder"  # the setting


def ask_to_open(parent: QWidget, title: str, kind: str) -> Path | None:
    """Return the file to open, or None.

    Parameters
    ----------
    parent : QWidget
    title : str
    kind : str
        A filter as Qt writes it: ``Tables (*.csv)``.
    """
    dialog = _dialog(parent, title, kind, course_folder())
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _asked(dialog)


def ask_to_save(parent: QWidget, title: str, kind: str, name: Path) -> Path | None:
    """Return the file to write, or None; one that exists is confirmed by the user.

    Parameters
    ----------
    parent : QWidget
    title, kind : str
        As in `ask_to_open`.
    name : Path
        What is proposed: a file, or a name alone.
    """
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(documents))
    dialog = _dialog(parent, title, kind, folder if folder.is_dir() else Path.home())
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(name.suffix)
    if name.parent.is_dir() and name.is_absolute():
        dialog.setDirectory(str(name.parent))
    dialog.selectFile(name.name)
    return _asked(dialog)


def _dialog(parent: QWidget, title: str, kind: str, first: Path) -> QFileDialog:
    folder = QSettings().value(_FOLDER)
    known = isinstance(folder, str) and QDir(folder).exists()  # which never raises
    dialog = QFileDialog(parent, title, folder if known else str(first), kind)
    # Qt's own French leaves these out.
    labels = QFileDialog.DialogLabel
    for label, words in (
        (labels.LookIn, translate("FileDialogs", "Folder:")),
        (labels.FileName, translate("FileDialogs", "File:")),
        (labels.FileType, translate("FileDialogs", "Kind:")),
    ):
        dialog.setLabelText(label, words)
    for button in dialog.findChildren(QToolButton):
        if button.objectName() in _ARROWS:
            button.setIcon(_in_ink(button.icon()))
    return dialog


def _in_ink(icon: QIcon) -> QIcon:
    """Return an arrow of Qt's own in the ink of the theme: it draws them all dark."""
    pixmaps = {
        QIcon.Mode.Normal: theme.current().ink,
        QIcon.Mode.Disabled: theme.current().dimmed(theme.current().ink),
    }
    found = QIcon()
    for mode, colour in pixmaps.items():
        pixmap = icon.pixmap(_SIGN, _SIGN)
        painter = QPainter(pixmap)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(pixmap.rect(), colour)
        painter.end()
        found.addPixmap(pixmap, mode)
    return found


def _asked(dialog: QFileDialog) -> Path | None:
    try:
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return None
        path = Path(dialog.selectedFiles()[0])
        QSettings().setValue(_FOLDER, str(path.parent))
        return path
    finally:
        dialog.deleteLater()
