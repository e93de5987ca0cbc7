import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from tests.ui.explain.steps import state, step
from ui.explain.matrices import view
from ui.explain.matrices.layout import fitted
from ui.explain.matrices.pane import MatricesPane
from ui.session.cursor import Pointed, Selection

from .driving import LEFT, box_of, click, middle, printed, turn

Key = Qt.Key

# -- scrolling ----------------------------------------------------------------------


def test_the_wheel_scrolls_a_matrix_and_all_that_share_its_axis(pane):
    pane.resize(390, 270)
    pane.set_state(state("moons", "Z", 1))
    picture, at = pane.view.picture(), middle(pane, "Z[1]", 2, 1)
    turn(pane, at, 1)
    for name in ("Z[1]", "X"):
        assert pane.view.picture().first(box_of(pane, name))[0] == 3
    turn(pane, at, 9)
    last = 10 - box_of(pane, "Z[1]").shown[0]
    assert pane.view.picture().first(box_of(pane, "Z[1]"))[0] == last
    assert pane.view.verticalScrollBar().value() == 0
    turn(pane, at, 1)
    assert pane.view.verticalScrollBar().value() > 0
    assert picture.layout is pane.view.picture().layout


def test_a_touch_pad_scrolls_bit_by_bit(pane):
    pane.resize(390, 270)
    pane.set_state(state("moons", "Z", 1))
    at = middle(pane, "Z[1]", 2, 1)
    for _ in range(8):
        turn(pane, at, 1 / 8)
    assert pane.view.picture().first(box_of(pane, "Z[1]"))[0] == 3
    assert pane.view.verticalScrollBar().value() == 0


def test_shift_and_the_wheel_scroll_columns(pane):
    pane.set_state(state("many", "Z", 1))
    at = middle(pane, "X", 2, 1)
    turn(pane, at, 1, Qt.KeyboardModifier.ShiftModifier)
    assert pane.view.picture().first(box_of(pane, "X")) == (0, 3)
    assert pane.view.picture().first(box_of(pane, "W[1]"))[0] == 3


def test_a_bar_can_be_dragged(pane, qtbot):
    pane.set_state(state("many", "Z", 1))
    box, viewport = box_of(pane, "X"), pane.view.viewport()
    start = pane.view.in_viewport(box.column_thumb(0).center())
    end = pane.view.in_viewport(box.column_bar.bottomRight())
    with qtbot.assertNotEmitted(pane.chosen):
        qtbot.mousePress(viewport, LEFT, pos=start)
        qtbot.mouseMove(viewport, end + QPoint(100, 0))
        qtbot.mouseRelease(viewport, LEFT, pos=end)
    last = 20 - box.shown[1]
    assert pane.view.picture().first(box)[1] == last
    qtbot.mouseMove(viewport, start)
    assert pane.view.picture().first(box)[1] == last


def test_what_is_chosen_is_brought_into_view(pane):
    pane.resize(390, 270)
    pane.set_state(state("momentum", "Z", 1, Selection(13, unit=(1, 11))))
    box = box_of(pane, "Z[1]")
    row, column = pane.view.picture().first(box)
    assert row + box.shown[0] == 14
    assert column + box.shown[1] == 12
    pane.set_state(state("momentum", "Z", 1, Selection(0, unit=(1, 0))))
    assert pane.view.picture().first(box_of(pane, "Z[1]")) == (0, 0)


def test_the_equation_of_the_chosen_weight_is_brought_into_view(pane):
    pane.set_state(state("moons", "update", 0, Selection(weight=(3, -1, 0))))
    frame = pane.view.viewport().rect()
    assert frame.contains(middle(pane, "b[3]", 0, 0))
    pane.set_state(state("moons", "Z", 1))
    assert pane.view.verticalScrollBar().value() == 0


def test_a_moment_is_laid_out_once_for_all_of_its_steps(pane, monkeypatch):
    laid_out = []

    def counted(*args):
        laid_out.append(args)
        return fitted(*args)

    monkeypatch.setattr(view, "fitted", counted)
    pane.set_state(state("moons", "dW", 2))
    assert len(laid_out) == 1
    pane.set_state(state("moons", "Z", 1))  # where the sum takes less room
    assert len(laid_out) == 2
    pane.set_state(state("moons", "Z", 1, Selection(3)))
    assert len(laid_out) == 2


# -- keyboard -------------------------------------------------------------------------


def test_arrows_move_the_number_that_is_worked_out(pane, qtbot):
    pane.set_state(state("moons", "dW", 1))
    for key, expected in [
        (Key.Key_Right, "dW[1] from x₁ to unit 2"),
        (Key.Key_Down, "dW[1] from x₂ to unit 2"),
        (Key.Key_Down, "db[1] of unit 2"),
        (Key.Key_Left, "db[1] of unit 1"),
        (Key.Key_Up, "dW[1] from x₂ to unit 1"),
    ]:
        with qtbot.waitSignal(pane.hovered):
            qtbot.keyClick(pane.view, key)
        assert pane.whose.text() == expected
    with qtbot.waitSignal(pane.chosen) as caught:
        qtbot.keyClick(pane.view, Key.Key_Return)
    assert caught.args == [Pointed(weight=(1, 1, 0))]


def test_the_keyboard_reaches_every_result_of_the_loss(pane, qtbot):
    pane.set_state(state("moons", "loss"))
    for _ in range(10):
        qtbot.keyClick(pane.view, Key.Key_Down)
    assert pane.whose.text() == "ℒ"
    assert printed(pane) == pytest.approx(step("moons")[1].loss, abs=5e-4)


@pytest.mark.parametrize("key", [Key.Key_Right, Key.Key_Space, Key.Key_Down])
def test_after_a_click_the_keys_of_the_window_stay_its_own(qtbot, key):
    window, pane, pressed = QMainWindow(), MatricesPane(), []
    qtbot.addWidget(window)
    window.setCentralWidget(pane)
    window.resize(390, 540)
    action = QAction(window)
    action.setShortcut(QKeySequence(key))
    action.triggered.connect(lambda: pressed.append(key))
    window.addAction(action)
    with qtbot.waitActive(window):
        window.show()
    pane.set_state(state("moons", "Z", 1))
    click(pane, qtbot, "Z[1]", 1, 1)
    assert pane.view.hasFocus()
    qtbot.keyClick(pane.view, key)
    assert pressed == [key]
