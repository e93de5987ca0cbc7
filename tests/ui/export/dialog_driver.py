"""The export dialog as a person uses it, with files and figures for it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from nnviz.run.recipe import Recipe
from ui.export.dialog import ExportDialog
from ui.export.figure import Figure
from ui.export.figure_preview import FigurePreview
from ui.export.item import Item
from ui.export.look import Look
from ui.export.look_fields import LookFields
from ui.widgets import Button, ChoiceField, Notice, NumberField, ToggleButton

RECIPE = Recipe().to_json()
FILES = {"Loss": ["loss.png", "loss.svg"], "Recipe": ["recipe.json"]}


def items_of(look: Look) -> list[Item]:
    """Return files whose content tells their name and the theme."""

    def content(name: str) -> Callable[[], bytes]:
        return lambda: f"{name} {look.theme.name}".encode()

    return [
        Item(label.lower(), label, name, content(name))
        for label, names in FILES.items()
        for name in names
    ]


def figures_of(look: Look) -> list[Figure]:
    """Return figures whose titles tell the language."""
    titles = {"loss": "Loss", "network": "Network"}
    return [
        Figure(
            *(name, f"{title} {look.language}", "", (300, 200), lambda *_: None),
            table=(lambda: "step,loss\n1,0.5\n") if name == "loss" else None,
        )
        for name, title in titles.items()
    ]


class Driver:
    """Uses a dialog as a person does: by the words on its controls."""

    def __init__(self, dialog: ExportDialog) -> None:
        self.dialog = dialog
        self.notice = dialog.findChild(Notice)

    def button(self, words: str) -> Button:
        buttons = self.dialog.findChildren(Button)
        return next(b for b in buttons if b.text().startswith(words))

    def toggle(self, name: str) -> None:
        toggles = self.dialog.findChildren(ToggleButton)
        next(t for t in toggles if t.accessibleName() == name).click()

    def toggle_text(self, words: str) -> None:
        toggles = self.dialog.findChildren(ToggleButton)
        next(t for t in toggles if t.text() == words).click()

    def look(self) -> Look:
        return self.dialog.findChild(LookFields).look()

    def choose(self, words: str) -> None:
        """Click a segment."""
        segments = self.dialog.findChildren(QAbstractButton)
        next(s for s in segments if s.text() == words).click()

    def type(self, name: str, text: str) -> None:
        fields = self.dialog.findChildren(NumberField)
        field = next(f for f in fields if f.accessibleName() == name)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)

    @property
    def shown(self) -> str:
        """Return what the preview shows, in words."""
        return self.dialog.findChild(FigurePreview).accessibleName()

    def choose_folder(self) -> None:
        buttons = self.dialog.findChildren(Button)
        next(b for b in buttons if b.accessibleName() == "Folder").click()

    def export(self) -> None:
        self.button("Export").click()


def preset(driver: Driver, code: str) -> None:
    found = driver.dialog.findChildren(ChoiceField)
    field = next(f for f in found if f.accessibleName() == "Size")
    field.setCurrentIndex(field.findData(code))
    field.activated.emit(field.currentIndex())
