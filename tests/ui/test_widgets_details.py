"""Lists in which every choice stands beside its formula and its curve."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from nnviz.teach.sketches import Sketch
from ui.look import theme
from ui.widgets import ChoiceField, Detail
from ui.widgets.check_list import CheckList

Key = Qt.Key
ITEMS = [("tanh", "tanh"), ("relu", "ReLU"), ("long", "a long one")]
X = np.linspace(-1, 1, 9)
DETAILS = {
    "tanh": Detail((r"a = \tanh(z)",), Sketch(X, np.tanh(X), 1 - X**2), caption="f"),
    "relu": Detail((r"a = \max(0, z)", r"z = \frac{1}{2}")),
    "long": Detail(),
}


class Finder:
    """Finds details, and notes what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, code: str) -> Detail:
        self.asked.append(code)
        return DETAILS[code]


@pytest.fixture
def window(qtbot) -> QWidget:
    made = QWidget()
    QVBoxLayout(made)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def choice(window) -> ChoiceField:
    made = ChoiceField(ITEMS)
    made.set_details(Finder())
    window.layout().addWidget(made)
    made.show()
    return made


def test_nothing_is_looked_up_before_the_list_is_open(choice) -> None:
    assert choice._find.asked == []
    choice.set_code("relu")
    choice.grab()
    assert choice._find.asked == []
    choice.showPopup()
    assert choice._find.asked == [code for code, _ in ITEMS]
    choice.hidePopup()


def test_a_row_is_as_high_as_its_formula_and_the_list_wide_enough(choice) -> None:
    narrow = choice.view().minimumWidth()
    choice.showPopup()
    view = choice.view()
    heights = [view.sizeHintForRow(row) for row in range(3)]
    assert heights[1] > heights[0] > heights[2]
    assert view.minimumWidth() > narrow + 100
    choice.hidePopup()


def test_the_list_is_walked_by_keyboard(qtbot, choice) -> None:
    chosen: list[str] = []
    choice.chosen.connect(chosen.append)
    choice.showPopup()
    for key in (Key.Key_Down, Key.Key_Return):
        QTest.keyClick(choice.view(), key)
    assert chosen == ["relu"]


def test_a_curve_tells_what_it_shows_when_the_pointer_rests(choice) -> None:
    choice.showPopup()
    assert choice.itemData(0, Qt.ItemDataRole.ToolTipRole) == "f"
    choice.hidePopup()


def test_the_formulas_are_spoken_where_somebody_listens(choice, monkeypatch) -> None:
    role = Qt.ItemDataRole.AccessibleDescriptionRole
    choice.showPopup()
    assert choice.itemData(1, role) is None
    choice.hidePopup()
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    choice.showPopup()
    assert choice.itemData(1, role).startswith("a equals")
    choice.hidePopup()


def _colours(widget: QWidget) -> set[str]:
    image = widget.grab().toImage()
    return {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
    }


def test_curves_have_the_colours_of_their_phases_in_both_themes(choice) -> None:
    app = QApplication.instance()
    try:
        for each in (theme.LIGHT, theme.DARK):
            theme.apply(app, each)
            choice.showPopup()
            found = _colours(choice.view())
            assert {each.phase(p).name() for p in ("forward", "backward")} <= found
            choice.hidePopup()
    finally:
        theme.apply(app, theme.LIGHT)


@pytest.fixture
def checks(qtbot, window) -> CheckList:
    made = CheckList(Finder(), window)
    made.set_items(ITEMS, ("relu",))
    with qtbot.waitExposed(made):
        made.drop_from(window)
    return made


def _edits(checks: CheckList) -> list[tuple[str, ...]]:
    heard: list[tuple[str, ...]] = []
    checks.edited.connect(heard.append)
    return heard


def test_a_click_anywhere_in_a_row_puts_it_on_or_off(qtbot, checks) -> None:
    heard = _edits(checks)
    for row in (0, 1, 0):
        rect = checks.visualItemRect(checks.item(row))
        at = QPoint(rect.right() - 8, rect.center().y())
        qtbot.mouseClick(checks.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert heard == [("tanh", "relu"), ("tanh",), ()]
    assert checks.isVisible()


def test_the_keyboard_puts_rows_on_and_off_and_closes_the_list(qtbot, checks) -> None:
    heard = _edits(checks)
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Space, Key.Key_Return):
        qtbot.keyClick(checks, key)
    assert heard == [("relu", "long"), ("relu",)]
    qtbot.keyClick(checks, Key.Key_Escape)
    assert not checks.isVisible()


def test_what_is_on_looks_so(qtbot, checks) -> None:
    before = checks.grab().toImage()
    qtbot.keyClick(checks, Key.Key_Space)
    assert checks.grab().toImage() != before


def test_a_list_of_checks_shows_all_of_its_formulas(qtbot, checks) -> None:
    last = checks.visualItemRect(checks.item(2))
    assert checks.viewport().rect().contains(last)
    assert checks.horizontalScrollBar().maximum() == 0


def test_a_list_at_the_edge_of_the_screen_stays_on_it(qtbot, window) -> None:
    made = CheckList(Finder(), window)
    made.set_items(ITEMS, ())
    free = window.screen().availableGeometry()
    window.move(free.bottomRight() - QPoint(40, 10))
    made.drop_from(window)
    assert free.contains(made.geometry())
    made.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
