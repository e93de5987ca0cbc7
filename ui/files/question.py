"""Asking once what is to become of changes that are not saved."""

from collections.abc import Mapping
from typing import Literal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

translate = QCoreApplication.translate

Answer = Literal["save", "discard", "cancel"]

_CANCEL: Answer = "cancel"
_ROLES: dict[Answer, QMessageBox.ButtonRole] = {
    "save": QMessageBox.ButtonRole.AcceptRole,
    "discard": QMessageBox.ButtonRole.DestructiveRole,
    "cancel": QMessageBox.ButtonRole.RejectRole,
}


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
    words = translate("Files", "Save the changes to {0}?").format(name)
    choices: dict[Answer, str] = {
        "save": translate("Files", "Save"),
        "discard": translate("Files", "Don’t save"),
    }
    return _asked(parent, words, lost, choices)


def ask_to_leave(parent: QWidget, lost: str) -> bool:
    """Ask whether to let go what only the history holds; return whether to go on."""
    words = translate("Files", "Quit without saving earlier trainings?")
    choices: dict[Answer, str] = {"discard": translate("Files", "Don’t save")}
    return _asked(parent, words, lost, choices) == "discard"


def ask_to_replace(parent: QWidget, name: str, lost: str) -> Answer:
    """Ask whether to save under another name, or in the place of what a file holds."""
    words = translate("Files", "{0} holds another training.").format(name)
    choices: dict[Answer, str] = {
        "save": translate("Files", "Save as…"),
        "discard": translate("Files", "Replace it"),
    }
    return _asked(parent, words, lost, choices)


def _asked(
    parent: QWidget, words: str, more: str, choices: Mapping[Answer, str]
) -> Answer:
    """Return what of ``save`` and ``discard`` is chosen, or ``cancel``."""
    box = QMessageBox(parent)
    box.setWindowTitle("nnviz")
    box.setText(words)
    box.setInformativeText(more)
    every: dict[Answer, str] = {**choices, "cancel": translate("Files", "Cancel")}
    buttons = {
        answer: box.addButton(name, _ROLES[answer]) for answer, name in every.items()
    }
    box.setDefaultButton(buttons.get("save", buttons["cancel"]))
    box.setEscapeButton(buttons["cancel"])
    box.exec()
    clicked = box.clickedButton()
    answer = next((a for a, b in buttons.items() if b is clicked), _CANCEL)
    box.deleteLater()
    return answer
