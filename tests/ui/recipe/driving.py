"""Driving a recipe panel as a user does, and hearing what it says."""

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from nnviz.run import source
from nnviz.run.recipe import DataRecipe, Recipe
from ui.recipe.layer_grip import LayerGrip
from ui.recipe.layer_menu import LayerMenu
from ui.recipe.recipe_card import MoreCard
from ui.recipe.recipe_panel import RecipePanel
from ui.recipe.source_field import SourceField
from ui.recipe.tile import Tile
from ui.widgets import Button, ChoiceField, NumberField, Segmented

Key = Qt.Key
CLICK = Qt.MouseButton.LeftButton


class Heard(list):
    """Notes every signal of a panel with its value."""

    def __init__(self, panel: RecipePanel) -> None:
        super().__init__()
        panel.recipe_edited.connect(self.append)
        panel.predict_requested.connect(lambda: self.append(panel.raw_inputs()))
        panel.open_requested.connect(lambda: self.append("open"))


def recipe_for(name: str) -> Recipe:
    """Return the recipe that suits a data set."""
    if name == "two_moons":
        return Recipe()
    frame = source.load_frame(Recipe(data=DataRecipe(source=name)))
    return source.default_recipe(frame, name)


def show(panel: RecipePanel, recipe: Recipe) -> None:
    """Show a recipe and its data."""
    panel.set_recipe(recipe, source.prepare(recipe))


def named(panel: QWidget, kind: type, name: str) -> QWidget:
    """Return the control with an accessible name, as a screen reader finds it."""
    found = [w for w in panel.findChildren(kind) if w.accessibleName() == name]
    (only,) = [w for w in found if w.isVisibleTo(panel)]
    return only


def type_in(qtbot, field: NumberField, text: str) -> None:
    field.setFocus(Qt.FocusReason.TabFocusReason)
    field.selectAll()
    qtbot.keyClick(field, Key.Key_Delete)
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Key.Key_Return)


def choose(qtbot, field: ChoiceField, code: str) -> None:
    """Walk to a code by keyboard, as a user would."""
    field.setFocus(Qt.FocusReason.TabFocusReason)
    moves = field.findData(code) - field.currentIndex()
    assert moves
    popup = Key.Key_Down if moves > 0 else Key.Key_Up
    field.showPopup()
    view = field.view()
    for _ in range(abs(moves)):
        QTest.keyClick(view, popup)
    QTest.keyClick(view, Key.Key_Return)


def grip(panel: QWidget, number: int) -> LayerGrip:
    """Return the handle of a layer."""
    return named(panel, LayerGrip, f"Move or remove Dense [{number}]")


def of_menu(qtbot, grip: LayerGrip, words: str) -> None:
    """Choose from the menu of a layer."""
    qtbot.mouseClick(grip, CLICK)
    menu = grip.parent().findChildren(LayerMenu)[-1]
    chosen = [a for a in menu.actions() if a.text().partition("\t")[0] == words]
    menu.setActiveAction(chosen[0])
    qtbot.keyClick(menu, Key.Key_Return)


def drag(qtbot, grip: LayerGrip, to: QPoint, panel: QWidget) -> None:
    """Drag a handle to a place in the panel."""
    here = grip.mapFrom(panel, to)
    qtbot.mousePress(grip, CLICK)
    qtbot.mouseMove(grip, here)
    qtbot.mouseRelease(grip, CLICK, pos=here)


def offered(panel: RecipePanel) -> dict[str, Tile]:
    """Return the tiles of the gallery of data sets, opened by keyboard, by code."""
    field = panel.findChild(SourceField)
    field.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(field, Key.Key_Space)
    return {tile.code: tile for tile in field.gallery.tiles}


def choose_set(panel: RecipePanel, code: str) -> None:
    """Choose a data set, or a way to have another, by keyboard."""
    tile = offered(panel)[code]
    tile.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(tile, Key.Key_Return)


def words(widget: QWidget) -> list[str]:
    labels = widget.findChildren(QLabel)
    return [w.text() for w in labels if w.isVisibleTo(widget)]


def button(widget: QWidget, text: str) -> Button:
    return next(b for b in widget.findChildren(Button) if b.text() == text)


def opened(qtbot, panel: RecipePanel, kind: type[MoreCard]) -> MoreCard:
    """Return a card after a click on its “more”."""
    card = panel.findChild(kind)
    qtbot.mouseClick(card.more, CLICK)
    QCoreApplication.sendPostedEvents()
    return card


def click(qtbot, segmented: Segmented, text: str) -> None:
    """Click the segment that says `text`."""
    segment = next(s for s in segmented._segments.values() if s.text() == text)
    qtbot.mouseClick(segment, CLICK)


def line(card: MoreCard) -> str:
    """Return the line that tells what is not as usual, if it is in sight."""
    return card._differs.text() if card._differs.isVisibleTo(card) else ""
