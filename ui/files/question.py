"""Asking once what is to become of changes that are not saved."""

from typing import Literal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

translate = QCoreApplication.translate

Answer = Literal["save", "discard", "cancel"]


def ask(parent: QWidget, name: str, lost: str) -> Answer:
    """Ask whether to save.

    Parameters
    ----------
    parent : QWidget
    name : str
        Of the file, or what is worked on.
    lost : str
        A sentence: what would be lost.
    """
    box = QMessageBox(parent)
    box.setWindowTitle("nnviz")
    words = translate("Files", "Save the changes to {0}?").format(name)
    box.setText(words)
    box.setInformativeText(lost)
    roles = QMessageBox.ButtonRole
    save = box.addButton(translate("Files", "Save"), roles.AcceptRole)
    discard = box.addButton(translate("Files", "Don’t save"), roles.DestructiveRole)
    cancel = box.addButton(translate("Files", "Cancel"), roles.RejectRole)
    box.setDefaultButton(save)
    box.setEscapeButton(cancel)
    box.exec()
    answers: dict[object, Answer] = {save: "save", discard: "discard"}
    answer = answers.get(box.clickedButton(), "cancel")
    box.deleteLater()
    return answer
