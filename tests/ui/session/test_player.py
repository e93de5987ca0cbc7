import pytest

from nnviz.run.recipe import Recipe
from tests.ui.driving import SHORT
from ui.session.clock import Beat
from ui.session.cursor import Cursor, Part
from ui.session.session import Session


class Clock:
    """A clock that a test moves, and that ticks on by itself while training."""

    now, drift = 0.0, 0.0

    def __call__(self):
        self.now += self.drift
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def session(qapp, clock):
    return Session(SHORT, clock=clock)


def wait(session, clock, seconds):
    clock.now += seconds
    session.player.tick()


def place(session):
    return session.cursor.step, str(session.moment)


def test_play_moves_moment_after_moment(session, clock):
    session.player.set_period(1.0)
    session.player.play()
    wait(session, clock, 0.01)
    assert place(session) == (1, "Z[1]")
    assert session.cursor.progress < 0.01
    wait(session, clock, 0.4)
    assert 0.3 < session.cursor.progress < 0.7
    wait(session, clock, 0.5)
    assert session.cursor.progress == 1
    wait(session, clock, 0.2)
    assert place(session) == (1, "A[1]")


def test_play_walks_terms_and_units(session, clock):
    session.player.set_period(1.0)
    session.player.set_advance_by("term")
    session.player.play()
    for part in (Part((1, 0), 0), Part((1, 0), 1), Part((1, 0), 2), Part((1, 1), 0)):
        wait(session, clock, 0.3)
        assert session.cursor.part == part
        assert 0 < session.cursor.progress < 1
        wait(session, clock, 0.7)
    session.player.set_advance_by("unit")
    wait(session, clock, 0.3)
    assert session.cursor.part == Part((1, 1), 1)  # the beat that had begun
    wait(session, clock, 1.0)
    assert session.cursor.part == Part((1, 1), 2)
    wait(session, clock, 1.0)
    assert session.cursor.part == Part((1, 2))


def test_play_goes_from_phase_to_phase(session, clock):
    session.player.set_period(1.0)
    session.player.set_advance_by("phase")
    session.player.play()
    seen = []
    for _ in range(5):
        wait(session, clock, 0.5)
        seen.append(place(session))
        wait(session, clock, 0.5)
    names = ["A[3]", "loss", "dW[1]", "update"]
    assert seen == [*((1, name) for name in names), (2, "batch")]


def test_a_pause_within_a_term_goes_on_from_there(session, clock):
    session.player.set_period(1.0)
    session.player.set_advance_by("term")
    session.player.play()
    wait(session, clock, 0.4)
    frozen = session.cursor
    session.player.toggle()
    clock.now += 100
    session.player.toggle()
    wait(session, clock, 0.0)
    assert session.cursor.part == frozen.part
    assert session.cursor.progress == pytest.approx(frozen.progress)


def test_a_walk_ends_with_the_last_term_of_all(session, clock):
    problems = []
    session.failed.connect(problems.append)
    session.player.set_period(0.02)
    session.player.set_advance_by("term")
    session.go_to(12, 15)
    session.player.play()
    for _ in range(60):
        wait(session, clock, 0.02)
    assert session.cursor.part == Part((3, 0), 2)
    assert not session.player.is_playing
    assert [problem.code for problem in problems] == ["finished"]


def test_late_playback_skips_instead_of_queueing(session, clock):
    session.player.set_period(0.1)
    session.player.play()
    wait(session, clock, 0.05)
    wait(session, clock, 1.0)
    assert place(session) == (1, "dZ[2]")  # ten moments later


def test_pause_freezes_a_moment_and_play_goes_on_from_there(session, clock):
    session.player.set_period(1.0)
    session.player.play()
    wait(session, clock, 0.01)
    wait(session, clock, 0.3)
    frozen = session.cursor
    session.player.toggle()
    clock.now += 100
    assert session.cursor == frozen
    session.player.toggle()
    wait(session, clock, 0.0)
    assert session.cursor.progress == pytest.approx(frozen.progress)
    wait(session, clock, 0.1)
    assert session.cursor.progress > frozen.progress
    assert session.cursor.index == frozen.index


def test_play_by_batch_and_by_epoch(session, clock):
    session.player.set_period(1.0)
    session.player.set_advance_by("batch")
    session.player.play()
    clock.drift = 1e-6
    wait(session, clock, 0.1)
    first = session.cursor.step
    wait(session, clock, 2.0)
    assert session.cursor.step == first + 2
    assert session.is_after
    session.player.set_advance_by("epoch")
    wait(session, clock, 0.1)
    wait(session, clock, 1.0)
    assert session.cursor.step % 4 == 0


def test_as_fast_as_it_goes_reaches_the_end_and_stops(session, clock):
    heard, problems = [], []
    session.running_changed.connect(heard.append)
    session.failed.connect(problems.append)
    session.player.set_period(0)
    session.player.play()
    clock.drift = 1e-4
    for _ in range(100):
        if session.player.is_playing:
            wait(session, clock, 0.02)
    assert place(session) == (12, "update")
    assert heard == [True, False]
    assert [problem.code for problem in problems] == ["finished"]


def test_training_to_the_end_is_as_fast_as_it_goes_whatever_the_speed(session, clock):
    heard, problems = [], []
    session.running_changed.connect(heard.append)
    session.failed.connect(problems.append)
    session.set_recipe(SHORT.replace(fit__epochs=50))
    session.player.set_period(4.0)
    session.player.train()
    assert session.player.pace == 0
    clock.drift = 2e-3
    steps = []
    while session.player.is_playing:
        wait(session, clock, 0.02)
        steps.append(session.cursor.step)
    assert place(session) == (200, "update")
    assert 1 < steps[0] < 200  # it is seen on its way
    assert heard == [True, False]
    assert [problem.code for problem in problems] == ["finished"]
    assert session.player.pace == session.player.period == 4.0


@pytest.mark.parametrize("stop", ["train", "toggle", "pause"])
def test_training_to_the_end_can_be_stopped_and_goes_on(session, clock, stop):
    session.set_recipe(SHORT.replace(fit__epochs=50))
    session.player.train()
    clock.drift = 2e-3
    wait(session, clock, 0.02)
    getattr(session.player, stop)()
    assert not session.player.is_playing
    assert not session.player.is_training
    stopped = session.cursor
    wait(session, clock, 1.0)
    assert session.cursor == stopped
    assert 1 < stopped.step < 200


def test_training_up_to_a_step_ends_there(session, clock):
    problems = []
    session.failed.connect(problems.append)
    session.player.train_to(7)
    clock.drift = 1e-4
    while session.player.is_playing:
        wait(session, clock, 0.02)
    assert place(session) == (7, "update")
    assert session.done == 7
    assert not problems


def test_a_slice_takes_about_eight_milliseconds(qapp, clock):
    session = Session(Recipe().replace(fit__epochs=10_000), clock=clock)
    session.player.set_period(0)
    session.player.play()
    clock.drift = 0.001  # each call of the clock: a chunk of steps that took 1 ms
    began = clock.now
    session.player.tick()
    assert 0.006 < clock.now - began < 0.013
    session.player.pause()  # or it plays on as long as pytest-qt runs the event loop


def test_a_far_goal_is_reached_in_slices(qapp, clock):
    session = Session(Recipe(), clock=clock)
    clock.drift = 0.002
    session.player.go_to_step(700)
    assert session.cursor.step == 1
    ticks = 0
    while session.cursor.step != 700 and ticks < 10_000:
        session.player.tick()
        ticks += 1
    assert ticks > 3
    assert session.cursor.step == 700
    assert session.is_after


def test_a_new_command_replaces_the_goal(qapp, clock):
    session = Session(Recipe(), clock=clock)
    clock.drift = 0.002
    session.player.go_to_step(700)
    session.go_to(2)
    session.player.tick()
    assert session.cursor.step == 2


def test_reduced_motion_shows_the_moment_at_once(session):
    session.player.reduce_motion = True
    session.forward("moment")
    assert place(session) == (1, "Z[1]")
    assert session.cursor.progress == 1


def test_reduced_motion_shows_a_term_at_once(session, clock):
    session.player.reduce_motion = True
    session.forward("term")
    assert session.cursor == Cursor(1, 1, 1.0, Part((1, 0), 0))
    session.player.set_advance_by("term")
    session.player.set_period(1.0)
    session.player.play()
    wait(session, clock, 0.1)
    assert session.cursor == Cursor(1, 1, 1.0, Part((1, 0), 1))


def test_an_unknown_unit_is_refused(session):
    with pytest.raises(ValueError, match="advance_by"):
        session.player.set_advance_by("iteration")


@pytest.mark.parametrize("progress", [0.0, 0.1, 0.5, 0.9])
def test_a_resumed_beat_has_moved_as_far(progress):
    beat = Beat.resumed(2.0, 10.0, progress)
    assert beat.progress(10.0) == pytest.approx(progress)


def test_an_epoch_longer_than_a_slice_is_finished_before_the_next_beat(qapp, clock):
    session = Session(Recipe().replace(fit__batch_size=1), clock=clock)
    session.player.set_period(1.0)
    session.player.set_advance_by("epoch")
    session.player.play()
    clock.drift = 0.004
    seen = set()
    for _ in range(400):
        wait(session, clock, 0.005)
        seen.add(session.cursor.step)
    assert {160, 320} <= seen
    assert all(step % 160 == 0 for step in seen - {1})


def test_moving_the_speed_slider_does_not_hurry_the_run(session, clock):
    session.player.set_advance_by("batch")
    session.player.set_period(4.0)
    session.player.play()
    wait(session, clock, 0.01)
    first = session.cursor.step
    for pace in range(20):
        session.player.set_period(4.0 - pace * 0.01)
        wait(session, clock, 0.01)
    assert session.cursor.step == first


def test_single_steps_do_not_make_the_next_slice_long(qapp, clock):
    session = Session(Recipe().replace(fit__epochs=10_000), clock=clock)
    clock.drift = 0.001  # each call to the clock finds a millisecond gone
    for _ in range(20):
        session.batch_forward()
    began = clock.now
    session.player.set_period(0)
    session.player.play()
    session.player.tick()
    assert clock.now - began < 0.015
    session.player.pause()


def test_every_step_that_a_fast_training_shows_is_drawn(qtbot, window, monkeypatch):
    shown, drawn = [], []
    canvas, session = window.stage.canvas, window.session
    session.cursor_changed.connect(lambda: shown.append(session.cursor.step))
    paint = canvas.paintEvent

    def painted(event) -> None:
        drawn.append(canvas.scene().record.step)
        paint(event)

    monkeypatch.setattr(canvas, "paintEvent", painted)
    session.set_recipe(session.recipe.replace(fit__epochs=5000))
    session.player.set_period(0)
    session.player.play()
    qtbot.waitUntil(lambda: len(shown) > 12)
    session.player.pause()
    qtbot.waitUntil(lambda: drawn[-1] == session.cursor.step)
    assert set(shown) <= set(drawn)
