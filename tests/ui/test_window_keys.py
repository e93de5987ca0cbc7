"""The keys that move in time, pressed in the whole window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from nnviz.run import source
from tests.ui.driving import SHORT, press
from ui.session.cursor import Cursor, Part
from ui.transport.part_label import PartLabel
from ui.window.main_window import MainWindow


def place(window):
    return window.session.cursor.step, str(window.session.moment)


def test_keys_step_forward_and_back(qtbot, window):
    press(qtbot, window, Qt.Key.Key_Right)
    assert place(window) == (1, "Z[1]")
    assert window.stage.notice.sentence() == ""
    press(qtbot, window, Qt.Key.Key_Left)
    assert place(window) == (1, "batch")
    press(qtbot, window, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert place(window) == (1, "update")
    assert "Space" in window.stage.notice.sentence()
    press(qtbot, window, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert place(window) == (4, "update")
    press(qtbot, window, Qt.Key.Key_Home)
    assert place(window) == (1, "batch")
    press(qtbot, window, Qt.Key.Key_End)
    assert place(window) == (4, "update")
    press(qtbot, window, Qt.Key.Key_PageUp)
    assert place(window) == (4, "dW[1]")


def test_ctrl_y_makes_a_change_again(qtbot, window):
    before = window.session.recipe
    changed = before.replace(compile__learning_rate=0.1)
    window.session.set_recipe(changed)
    ctrl = Qt.KeyboardModifier.ControlModifier
    press(qtbot, window, Qt.Key.Key_Z, ctrl)
    assert window.session.recipe == before
    press(qtbot, window, Qt.Key.Key_Y, ctrl)
    assert window.session.recipe == changed


def test_keys_walk_by_term_by_unit_and_by_phase(qtbot, window):
    alt, shift = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
    press(qtbot, window, Qt.Key.Key_Right, alt)
    press(qtbot, window, Qt.Key.Key_Right, alt)
    assert window.session.cursor == Cursor(1, 1, part=Part((1, 0), 1))
    assert window.stage.canvas.scene().part == Part((1, 0), 1)
    assert window.stage.transport.findChild(PartLabel).text() == (
        "unit 1 of 4 · term 2 of 3"
    )
    assert "unit 1, hidden layer [1]" in window.stage.explain.formula.words.words()
    press(qtbot, window, Qt.Key.Key_Left, alt)
    press(qtbot, window, Qt.Key.Key_Right, alt | shift)
    press(qtbot, window, Qt.Key.Key_Right, alt | shift)
    assert window.session.cursor.part == Part((1, 1))
    ctrl = Qt.KeyboardModifier.ControlModifier
    press(qtbot, window, Qt.Key.Key_Right, ctrl | shift)
    assert place(window) == (1, "A[3]")
    press(qtbot, window, Qt.Key.Key_Left, ctrl | shift)
    assert place(window) == (1, "batch")


def test_a_walk_explains_the_weight_that_it_is_at(window):
    names = [str(moment) for moment in window.session.record.moments]
    part = Part((1, 2), 1)
    window.session.show_at(Cursor(1, names.index("dW[1]"), part=part))
    QApplication.processEvents()
    assert "w₂,₃" in window.stage.explain.formula.words.words()


def test_space_plays_and_pauses(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_Space)
    assert window.session.player.is_playing
    qtbot.keyClick(window, Qt.Key.Key_Space)
    assert not window.session.player.is_playing


def test_plus_and_minus_change_the_pace(qtbot, window):
    before = window.session.player.period
    press(qtbot, window, Qt.Key.Key_Plus)
    assert window.session.player.period < before
    press(qtbot, window, Qt.Key.Key_Minus)
    press(qtbot, window, Qt.Key.Key_Minus)
    assert window.session.player.period > before


def test_without_motion_moments_appear_at_once(qtbot, window):
    window._actions["reduce_motion"].trigger()
    qtbot.keyClick(window, Qt.Key.Key_Right)
    assert window.session.cursor.progress == 1
    window._actions["reduce_motion"].trigger()
    qtbot.keyClick(window, Qt.Key.Key_Right)
    assert window.session.cursor.progress == 0


def test_space_plays_once_a_notice_that_had_the_focus_is_gone(qtbot, window):
    notice = window.stage.notice
    notice.show_sentence("nnviz was stopped.", "Get it back", "recover")
    notice._action.setFocus(Qt.FocusReason.TabFocusReason)
    assert notice._action.hasFocus()
    notice.hide()
    qtbot.keyClick(window.focusWidget() or window, Qt.Key.Key_Space)
    assert window.session.player.is_playing
    window.session.player.stop()


def test_the_keys_belong_to_the_canvas_from_the_start(qtbot):
    made = MainWindow(SHORT, source.load_frame(SHORT))
    qtbot.addWidget(made)
    assert made.focusWidget() is made.stage.canvas


def test_focus_that_a_folding_panel_hands_on_is_no_walk_by_keyboard(qtbot, window):
    canvas, recipe = window.stage.canvas, window.stage.recipe
    field = next(
        each
        for each in recipe.findChildren(QWidget)
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.ClickFocus
    )
    field.setFocus(Qt.FocusReason.MouseFocusReason)
    window.stage.show_recipe(False)
    assert canvas.hasFocus()
    assert canvas.scene().view.focus is None
    qtbot.keyClick(canvas, Qt.Key.Key_Tab)
    assert canvas.scene().view.focus is not None


def test_escape_and_a_click_take_the_keyboard_s_ring_away(qtbot, window):
    canvas = window.stage.canvas
    for leave in (
        lambda: press(qtbot, window, Qt.Key.Key_Escape),
        lambda: qtbot.mousePress(canvas, Qt.MouseButton.LeftButton),
    ):
        qtbot.keyClick(canvas, Qt.Key.Key_Tab)
        assert canvas.scene().view.focus is not None
        leave()
        assert canvas.scene().view.focus is None


def test_the_terms_of_a_moment_that_was_picked_come_first(qtbot, window):
    alt, moments = Qt.KeyboardModifier.AltModifier, window.session.record.moments
    index = [str(moment) for moment in moments].index("Z[2]")
    window.stage.transport.moment_chosen.emit(index)
    press(qtbot, window, Qt.Key.Key_Right, alt)
    assert window.session.cursor == Cursor(1, index, part=Part((2, 0), 0))
    window.stage.transport.moment_chosen.emit(index)
    press(qtbot, window, Qt.Key.Key_Right)
    assert window.session.cursor == Cursor(1, index + 1)


def test_the_badge_of_the_batch_shows_its_mean_as_the_key_does(window):
    canvas = window.stage.canvas
    canvas.mean_wished.emit(True)
    assert canvas.scene().is_mean
    assert window._actions["mean"].isChecked()
    canvas.mean_wished.emit(False)
    assert not canvas.scene().is_mean
