"""What if, in the whole window: all views follow, and say that it is one."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nnviz.run.segment import Override
from ui.canvas import touch
from ui.canvas.in_place import InPlaceField
from ui.canvas.scene import Weight
from ui.canvas.touch import Input
from ui.widgets import NumberField

LOSS, DW_1 = 7, 15
WEIGHT = Override("W", 2, (2, 1), 0.8)


@pytest.fixture
def window(window):
    window.session.go_to(6)
    window.session.go_to(3, LOSS)
    QApplication.processEvents()
    return window


def settle(window):
    """Let the regions follow, those too that do so slowly."""
    QApplication.processEvents()
    window._refresh._refresh_slow()


def try_out(window, *changes):
    window.session.what_if.try_out(*(changes or (WEIGHT,)))
    settle(window)


def stamps(window):
    """Return what stands over the boundary, the scores and the formula."""
    stage = window.stage
    chip = stage.explain._stamp
    return (
        stage.plots.answers._stamp.text(),
        stage.recipe._evaluate._scores._when.text(),
        "" if chip.isHidden() else chip.text(),
    )


def test_every_view_follows_a_drag_and_says_what_it_shows(qtbot, window):
    canvas, boundary = window.stage.canvas, window.stage.plots.answers
    losses = window.stage.plots.curves.picture.curves
    before, output = window.session.record, boundary.picture.output
    assert stamps(window) == ("before step 3", "before step 3", "")
    start = touch.place_of(canvas.scene(), Weight(2, 2, 1)).center().toPoint()
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    qtbot.mousePress(canvas, left, pos=start)
    for way in (20, 60):
        at = start + type(start)(way, 0)
        QTest.mouseEvent(QTest.MouseAction.MouseMove, canvas, left, none, at)
        settle(window)
    qtbot.mouseRelease(canvas, left, pos=at)
    record = window.session.record
    assert record.W_before[2][2, 1] > before.W_before[2][2, 1]
    assert canvas.scene().record is record
    assert canvas.scene().tried.losses == (before.loss, record.loss)
    assert window.stage.explain._state.record is record
    assert not np.array_equal(boundary.picture.output, output)
    assert all("what if" in stamp.lower() for stamp in stamps(window))
    assert "w₃,₂[2]" in stamps(window)[0]
    curves = window.stage.plots.curves.picture.curves
    np.testing.assert_array_equal(curves.batch, losses.batch)


def test_enter_keeps_it_and_escape_takes_it_back(qtbot, window):
    before = window.session.record
    canvas = window.stage.canvas
    assert not window._actions["keep"].isEnabled()
    try_out(window)
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    settle(window)
    assert window.session.record is before
    assert stamps(window) == ("before step 3", "before step 3", "")
    try_out(window)
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    settle(window)
    assert window.session.what_if.changes == ()
    assert window.session.record.W_before[2][2, 1] == 0.8
    assert "step 3" in window.stage.notice.sentence()
    assert not window._actions["keep"].isEnabled()
    qtbot.keyClick(canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.session.record is before


def test_escape_takes_back_before_it_clears_and_the_ground_does_not(window):
    window.session.select(unit=(1, 0))
    try_out(window)
    window.stage.canvas.ground_clicked.emit()
    assert window.session.what_if.changes == (WEIGHT,)
    window.session.select(unit=(1, 0))
    window._actions["clear_selection"].trigger()
    assert window.session.what_if.changes == ()
    assert window.session.selection.unit == (1, 0)
    window._actions["clear_selection"].trigger()
    assert window.session.selection.unit is None


def test_undo_can_take_it_back_where_there_is_nothing_else(window):
    assert not window._actions["undo"].isEnabled()
    try_out(window)
    assert window._actions["undo"].isEnabled()
    window._actions["undo"].trigger()
    assert window.session.what_if.changes == ()
    assert not window._actions["undo"].isEnabled()


def test_the_way_back_to_the_old_branch_is_not_held_up(window):
    before = window.session.record
    window.stage.canvas.parameter_edited.emit(WEIGHT)
    try_out(window, Override("b", 1, (0,), 0.5))
    window.stage.notice.action_triggered.emit("back")
    assert window.session.record is before


def test_return_in_a_field_of_the_recipe_is_the_field_s(qtbot, window):
    field = window.stage.recipe.findChild(NumberField)
    try_out(window)
    field.setFocus(Qt.FocusReason.MouseFocusReason)
    field.selectAll()
    qtbot.keyClicks(field, "60")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.session.recipe.data.samples == 60
    assert window.session.record.W_before[2][2, 1] != 0.8


def test_an_input_is_tried_out_by_typing_and_escape_takes_it_back(qtbot, window):
    canvas, before = window.stage.canvas, window.session.record
    number = Input(1, is_raw=True)
    place = touch.place_of(canvas.scene(), number).center().toPoint()
    qtbot.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=place)
    field = canvas.findChild(InPlaceField)
    field.selectAll()
    qtbot.keyClicks(field, "0.3")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settle(window)
    data, sample = window.session.data, window.session.selection.sample
    scaled = (0.3 - data.x_mean[1]) / data.x_scale[1]
    assert window.session.record.X[sample, 1] == scaled
    assert canvas.scene().raw[sample, 1] == 0.3
    assert window.stage.plots.answers.picture.tried[1] == 0.3
    assert not window._actions["keep"].isEnabled()
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert window.session.what_if.changes
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    settle(window)
    assert window.session.record is before
    assert window.stage.plots.answers.picture.tried is None


def test_at_the_update_the_formula_tells_the_update_of_the_run(window):
    window.session.go_to(3)
    settle(window)
    taken = window.session.record
    try_out(window)
    assert window.stage.canvas.scene().record.W_after[2][2, 1] == 0.8
    assert window.stage.explain._state.record is taken
    assert stamps(window)[2] == "As it was"
    assert window.stage.explain._state.tried == window.session.looks.losses()[1]
    assert window.stage.explain._state.selection.weight == (2, 2, 1)
    assert "after the step" in window.stage.explain._stamp.toolTip()
    window.session.what_if.try_input(0, 0.5)
    settle(window)
    assert stamps(window)[2] == "What if?"


def test_a_check_is_of_the_numbers_that_are_tried_out_now(qtbot, window):
    window.session.go_to(3, DW_1)
    settle(window)
    window.session.what_if.try_out(WEIGHT)
    qtbot.keyClick(window.stage.canvas, Qt.Key.Key_C)
    assert window.stage.explain._state.record is window.session.record
    settle(window)
    assert window.stage.explain.formula.check.view.words.isVisible()


def test_what_is_exported_is_the_run(window, monkeypatch):
    opened = []
    monkeypatch.setattr(
        "ui.export.dialog.ExportDialog.exec",
        lambda _: opened.append(window.stage.canvas.scene().tried),
    )
    try_out(window)
    window._actions["export"].trigger()
    assert opened == [None]
    assert window.session.what_if.changes == ()
    assert "what-if" in window.stage.notice.sentence()


def test_the_language_of_a_stamp_is_that_of_now(window):
    from ui import strings

    app = QApplication.instance()
    try_out(window)
    english = stamps(window)
    try:
        window.set_language("fr")
        QApplication.processEvents()
        settle(window)
        assert all(a != b for a, b in zip(english, stamps(window), strict=True))
    finally:
        strings.install(app, "en")


def test_the_last_of_a_drag_comes_everywhere_by_itself(qtbot, window):
    """However soon after the last refresh it comes, without another event."""
    window.session.go_to(3, LOSS)
    for value in (0.1, 0.4, 0.8):
        window.session.what_if.try_out(replace(WEIGHT, value=value))
        QApplication.processEvents()
    tried = window.session.record
    explain, boundary = window.stage.explain, window.stage.plots.answers

    def has_come() -> bool:
        stamp = boundary._stamp.text()
        return explain._state.record is tried and "0.80" in stamp

    qtbot.waitUntil(has_come, timeout=30_000)
    shown = boundary.picture.output
    np.testing.assert_array_equal(
        shown, window.session.looks.maps(shown.shape[1])[window.session.record.depth]
    )


def test_what_was_slow_once_does_not_keep_the_words_waiting(qtbot, window):
    refresh = window._refresh
    with refresh._slow_pace.work():
        pass
    refresh._slow_pace.charge(60)  # as if a first explanation had taken a minute
    window.session.what_if.try_out(WEIGHT)
    QApplication.processEvents()
    assert refresh._later.interval() == 1000


def test_what_is_dragged_while_the_words_follow_comes_after_them(qtbot, window):
    refresh, tried = window._refresh, window.session.what_if.try_out
    tried(WEIGHT)
    QApplication.processEvents()
    refresh._later.stop()  # as it has fired
    refresh._begin_slow()
    while len(refresh._waiting) > 1:  # all but the scores have followed
        refresh._next_slow()
    tried(replace(WEIGHT, value=0.8))
    refresh._soon.timeout.emit()
    record = window.session.record
    qtbot.waitUntil(lambda: window.stage.explain._state.record is record)
