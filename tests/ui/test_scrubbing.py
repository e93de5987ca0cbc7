"""Jumps of a slow network: in slices, the last wish wins, the cursor waits."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from nnviz.model.loop import Loop
from nnviz.run.memory import Memory
from nnviz.run.recipe import LayerRecipe, Recipe
from ui.session.cursor import Cursor
from ui.session.session import Session
from ui.transport.timeline import Timeline

LONG = Recipe().replace(data__samples=47, fit__epochs=500)  # 2,000 steps
SECONDS_A_STEP = 0.001


class SlowClock:
    """A clock on which only training takes time: a millisecond a step."""

    now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock(monkeypatch):
    """Return a clock; all networks are slow, and far from one state to the next."""
    made, advance = SlowClock(), Loop.advance

    def slow(loop, steps):
        made.now += steps * SECONDS_A_STEP
        return advance(loop, steps)

    monkeypatch.setattr(Loop, "advance", slow)
    monkeypatch.setattr("nnviz.run.snapshots.STRIDE_WORK", 1)  # no pace is safe
    monkeypatch.setattr(Memory.__init__, "__defaults__", (0, 0))
    return made


@pytest.fixture
def session(qapp, clock):
    made = Session(LONG, clock=clock)
    made.show(1500)
    made.show(3)
    return made


def wait(session, clock):
    """Tick until the player is at rest; return the longest tick."""
    longest, ticks = 0.0, 0
    while session.player._timer.isActive():
        began = clock.now
        session.player.tick()
        longest, ticks = max(longest, clock.now - began), ticks + 1
        assert ticks < 1000
    return longest, ticks


@pytest.mark.parametrize("step", [1300, 1480, 1700])
def test_no_tick_of_a_far_jump_is_longer_than_a_slice(session, clock, step):
    began = clock.now
    session.go_to(step)
    assert clock.now - began < 0.011
    assert session.cursor.step == session.record.step == 3
    longest, ticks = wait(session, clock)
    assert longest < 0.011
    assert ticks > 10
    assert session.cursor.step == session.record.step == step
    assert session.is_after


def test_scrubbing_works_a_slice_a_tick_and_shows_only_the_last_wish(session, clock):
    shown = []
    session.record_changed.connect(lambda: shown.append(session.cursor.step))
    began = clock.now
    for step in range(1400, 1200, -10):
        session.go_to(step)
    assert clock.now - began < 0.011  # the first wish; the others wait for their turn
    wait(session, clock)
    assert shown == [1210]


def test_a_near_wish_is_not_kept_waiting_by_a_far_one(session, clock):
    session.go_to(1400)
    session.go_to(4)
    session.player.tick()
    assert session.cursor.step == 4
    assert not session.player._timer.isActive()


def test_a_moment_of_the_step_takes_no_time(session, clock):
    session.go_to(1400)
    session.player.stop()
    began = clock.now
    session.go_to(3, 2)
    assert session.cursor == Cursor(3, 2)
    assert clock.now == began


def test_playing_from_the_past_is_smooth_from_the_first_tick(session, clock):
    session.show(1480)
    session.show(700)
    session.show(1480)  # its record is there, what comes after it is not
    session.player.set_period(0)
    session.player.play()
    while session.player.is_playing:
        began = clock.now
        session.player.tick()
        clock.now += 0.008
        assert clock.now - began < 0.022
    assert session.cursor.step == 2000


def test_a_moment_of_the_next_step_waits_for_it_and_then_moves(session, clock):
    session.show(1480)
    session.show(700)
    session.show(1480)
    began = clock.now
    session.forward("moment")
    assert clock.now - began < 0.011
    assert session.cursor.step == 1480
    while session.cursor.step == 1480:
        session.player.tick()
    assert session.cursor == Cursor(1481, 0, 0.0)
    clock.now += 10
    session.player.tick()
    assert session.cursor == Cursor(1481, 0, 1.0)
    assert not session.player._timer.isActive()


def test_a_step_before_an_edit_that_added_moments_has_its_own_update(qapp):
    session = Session(LONG)
    session.show(9)
    session.set_recipe(session.recipe.replace(compile__clipping="global_norm"))
    session.show(12)
    session.show(3)
    assert session.is_after
    session.show(3, len(session.record.moments) + 5)
    assert session.is_after


def test_the_handle_of_a_slow_network_can_be_dragged_and_let_go(clock, window):
    session, timeline = window.session, window.findChild(Timeline)
    session.player._clock = clock
    layers = (LayerRecipe(8, "tanh"), LayerRecipe(1, "sigmoid"))
    session.set_recipe(LONG.replace(model__layers=layers))
    session.show(1500)
    session.show(3)
    window._refresh.everything()
    QTest.mousePress(timeline, Qt.MouseButton.LeftButton, pos=point(timeline, 1400))
    QTest.mouseMove(timeline, point(timeline, 1300))
    assert session.cursor.step == 3
    session.player.stop()  # something else was wanted
    window._refresh.everything()
    assert timeline.value() == 3
    QTest.mouseRelease(timeline, Qt.MouseButton.LeftButton)


def point(timeline, step):
    return QPoint(round(timeline.x_of(step)), timeline.height() // 2)
