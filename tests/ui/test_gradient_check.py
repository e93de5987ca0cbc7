"""The gradient check in the window: by key and by mouse, and without a trace."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from nnviz.run.run import Run
from tests.ui.driving import SHORT, press
from ui import strings


def shown_check(window):
    """Return the words of the check that can be seen, or nothing."""
    words = window.stage.explain.formula.check.view.words
    return words.words() if words.isVisible() else ""


def test_a_key_checks_the_gradient_at_the_cursor(qtbot, window):
    window.session.go_to(3)
    press(qtbot, window, Qt.Key.Key_C)
    assert "The two agree to " in shown_check(window)
    press(qtbot, window, Qt.Key.Key_C)
    assert not shown_check(window)


def test_a_click_checks_the_gradient_until_the_cursor_moves(qtbot, window):
    window.session.go_to(3)
    QApplication.processEvents()
    button = window.stage.explain.formula.check.view.button
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "The two agree to " in shown_check(window)
    press(qtbot, window, Qt.Key.Key_Right)
    assert not shown_check(window)


def test_the_button_tells_the_key(window):
    tip = window.stage.explain.formula.check.view.button.toolTip()
    assert tip == "Check the gradient by nudging the weights (C)"
    try:
        window.set_language("fr")
        QApplication.processEvents()
        tip = window.stage.explain.formula.check.view.button.toolTip()
        assert tip == "Vérifier le gradient par une petite variation des poids (C)"
    finally:
        strings.install(QApplication.instance(), "en")


def test_where_there_is_no_gradient_a_sentence_says_when(qtbot, window):
    window.session.go_to(3, 2)
    press(qtbot, window, Qt.Key.Key_C)
    assert "it comes at dW[1]" in window.stage.notice.sentence()
    assert not shown_check(window)
    window.session.go_to(3)
    assert window.stage.notice.sentence() == ""


def test_a_check_stops_the_play_so_that_it_can_be_read(qtbot, window):
    window.session.player.set_period(0)
    window.session.player.play()
    window.session.player.tick()
    qtbot.keyClick(window, Qt.Key.Key_C)
    assert not window.session.player.is_playing
    QApplication.processEvents()
    assert "The two agree to " in shown_check(window)


@pytest.mark.parametrize("hidden_by", ["canvas", "curves", "code"])
def test_a_check_is_brought_to_where_it_can_be_seen(qtbot, window, hidden_by):
    window.session.go_to(3)
    if hidden_by == "code":
        window.stage.explain.tabs.setCurrentIndex(1)
    else:
        window.stage.expand(hidden_by)
    press(qtbot, window, Qt.Key.Key_C)
    assert "The two agree to " in shown_check(window)


def test_a_check_changes_nothing_of_the_run(qtbot, window):
    recipe = SHORT.replace(compile__optimizer="adam", compile__clipping="norm")
    window.session.set_recipe(recipe)
    twin = Run(recipe)
    for step in range(1, 9):
        window.session.go_to(step)
        press(qtbot, window, Qt.Key.Key_C)
        assert shown_check(window)
        twin.advance(0)
        assert_equal_bits(window.session.record, twin.record(0, step))
    np.testing.assert_array_equal(window.session.run.losses(0), twin.losses(0))
    assert_equal_bits(window.session.run.record(0, 3), twin.record(0, 3))


def assert_equal_bits(one, other):
    """Compare what a step began with and what it left: weights, memory, gradients."""
    for name in ("W_before", "b_before", "dW", "W_after", "b_after", "slots_after"):
        mine, theirs = getattr(one, name), getattr(other, name)
        assert mine.keys() == theirs.keys()
        for key in mine:
            np.testing.assert_array_equal(mine[key], theirs[key])
