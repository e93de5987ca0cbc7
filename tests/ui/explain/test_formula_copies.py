"""Formulas taken away: marked, copied as LaTeX, and spoken."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from tests.ui.explain.steps import state
from ui.session.cursor import Selection


def test_copying_gives_latex(pane, qtbot):
    pane.set_state(state("moons", "A", 1))
    qtbot.keyClick(pane.sheet, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QApplication.clipboard().text()
    assert copied == pane.sheet.latex()
    assert copied.startswith("\\begin{aligned}\n& a_{1}^{[1]} {}= \\tanh(")


def test_the_formulas_are_spoken_where_somebody_listens(pane, monkeypatch, qtbot):
    pane.set_state(state("moons", "A", 1))
    assert pane.sheet.accessibleName() == ""
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    pane.set_state(state("moons", "A", 1))
    qtbot.waitUntil(lambda: pane.sheet.accessibleName() != "")
    assert pane.sheet.accessibleName().startswith("a sub 1, layer 1 equals tanh ")


def test_marked_rows_are_copied_alone(pane, qtbot):
    pane.set_state(state("moons", "dZ", 1, Selection(8, unit=(1, 1))))
    sheet, rows = pane.sheet, pane.sheet.rows()
    whole = sheet.latex()
    qtbot.waitUntil(lambda: sheet.height() == sheet.heightForWidth(sheet.width()))
    places = [QPoint(30, y) for y in (5, sheet.height() - 5)]
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=places[0])
    assert [*sheet.marked()] == [0]
    assert sheet.latex() == rows[0].latex
    qtbot.mousePress(sheet, Qt.MouseButton.LeftButton, pos=places[1])
    qtbot.mouseMove(sheet, pos=places[0])
    qtbot.mouseRelease(sheet, Qt.MouseButton.LeftButton, pos=places[0])
    assert [*sheet.marked()] == [*range(len(rows))]
    assert sheet.latex() == whole
    pane.set_state(state("moons", "A", 1))
    assert not sheet.marked()


def test_rows_are_marked_by_keyboard(pane, qtbot):
    pane.set_state(state("moons", "dZ", 1, Selection(8, unit=(1, 1))))
    sheet, shift = pane.sheet, Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(sheet, Qt.Key.Key_Down)
    qtbot.keyClick(sheet, Qt.Key.Key_Down)
    assert [*sheet.marked()] == [1]
    plain = sheet.grab().toImage()
    qtbot.keyClick(sheet, Qt.Key.Key_Down, shift)
    assert [*sheet.marked()] == [1, 2]
    assert sheet.grab().toImage() != plain
    qtbot.keyClick(sheet, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QApplication.clipboard().text()
    assert copied.count("&") == 2
    assert sheet.rows()[2].latex in copied
    qtbot.keyClick(sheet, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(sheet.marked()) == len(sheet.rows())
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.marked()
    qtbot.keyClick(sheet, Qt.Key.Key_Up)
    assert [*sheet.marked()] == [len(sheet.rows()) - 1]
