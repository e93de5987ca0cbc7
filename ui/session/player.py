"""Play, pause and the clock: what happens when, and training in slices of 8 ms."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from ui.session.clock import FRAME, SLICE, Beat
from ui.session.cursor import Cursor
from ui.session.stepping import FINE

if TYPE_CHECKING:
    from ui.session.session import Session

UNITS = (*FINE, "batch", "epoch")
CHUNKS = 4  # in a slice of training
SLACK = 0.002  # by which a timer may be early
# A single move is never faster than this: it is there to be seen.
SHORTEST_MOVE = 0.3


class Player:
    """Moves the cursor of a session in time.

    Attributes
    ----------
    is_playing : bool
    advance_by : str
        What one advance is: ``term``, ``unit``, ``moment``, ``phase``, ``batch`` or
        ``epoch``.
    period : float
        Seconds for one advance; 0 is as fast as it goes.
    reduce_motion : bool
        Whether moments appear without travel.
    """

    def __init__(self, session: Session, clock: Callable[[], float]) -> None:
        self._session, self._clock = session, clock
        self._timer = QTimer(session)
        self._timer.timeout.connect(self.tick)
        self._beat = Beat(0.7)
        self._goal: Cursor | None = None  # to be shown once its step is there
        self._until: int | None = None  # a step to be trained up to, at full speed
        self.forget_pace()
        self._drawn = 0.0
        self.is_playing = False
        self.advance_by = "moment"
        self.period = 0.7
        self.reduce_motion = False

    # -- what a person asks for -------------------------------------------------

    def set_period(self, seconds: float) -> None:
        """Set the seconds that one advance takes, at once."""
        self.period = seconds
        if self.is_playing:
            self._beat = self._beat.at_pace(seconds, self._clock())
            self._start_timer()

    def set_advance_by(self, unit: str) -> None:
        """Let play advance by one of `UNITS`."""
        if unit not in UNITS:
            raise ValueError(f"advance_by must be one of {UNITS}, got {unit!r}.")
        self.advance_by = unit
        if self.is_playing:
            self._goal = None

    def play(self) -> None:
        """Let it run from the cursor, over what is computed and on."""
        if self._session.is_at_end:
            self._session.report_end()
            return
        self._goal = None
        self._set_playing(True)
        self._start_beat(self._session.cursor.progress)

    @property
    def is_training(self) -> bool:
        """Tell whether it trains up to a step, as fast as it goes."""
        return self._until is not None

    @property
    def pace(self) -> float:
        """Return the seconds that one advance takes now; 0 is as fast as it goes."""
        return 0.0 if self.is_training else self.period

    def train_to(self, step: int) -> None:
        """Train up to a step as fast as it goes, seen on its way; `pause` stops it."""
        if self._session.is_at_end:
            self._session.report_end()
            return
        self.pause()
        self._until = step
        self._set_playing(True)
        self._start_timer()

    def train(self) -> None:
        """Train to the end of the last epoch, or stop doing so."""
        if self.is_training:
            self.pause()
        else:
            self.train_to(self._session.last_step)

    def pause(self) -> None:
        """Freeze the motion where it is; `play` goes on from there."""
        self._timer.stop()
        self._goal = self._until = None
        self._set_playing(False)

    def toggle(self) -> None:
        """Play or pause."""
        if self.is_playing:
            self.pause()
        else:
            self.play()

    def stop(self) -> None:
        """Stop playing, and let what moves be complete."""
        self.pause()
        if self._session.cursor.progress < 1:
            self._move_to(1.0)

    def move_on(self, by: str) -> None:
        """Let the next term, unit, moment or phase happen, in motion, and rest."""
        self._advance(by, 1, progress=1.0 if self.reduce_motion else 0.0)
        self._wait()

    def go_to_step(self, step: int) -> None:
        """Show the `update` of a step as soon as it is there."""
        session = self._session
        if session.is_at_end and step > session.cursor.step:
            self.stop()
            session.report_end()
        else:
            self.go_to(Cursor(step, -1))

    def go_to(self, cursor: Cursor) -> None:
        """Show a place in a step as soon as it is there, computed or replayed.

        What was wanted before is given up; until then the cursor stays where it is.
        """
        is_waiting = self._goal is not None
        self.stop()
        self._goal = cursor
        if not is_waiting:  # else its next slice comes with the next turn
            self.tick()
        self._wait()

    def forget_pace(self) -> None:
        """Start anew with few steps at a time: another network may be a slower one."""
        self._least = self._chunk = self._session.run.pace(self._session.segment)

    # -- the clock ----------------------------------------------------------------

    def tick(self) -> None:
        """Do what is due now; called by the timer, or by a test with its own clock."""
        now = self._clock()
        if self._goal is not None:
            self._work(self._goal, now)
        elif not self.is_playing:
            self._move(now)
        elif self._until is not None:
            self._train(self._until, now)
        elif self._plays_moves:
            self._play_moves(now)
        else:
            self._play_steps(now)

    @property
    def _plays_moves(self) -> bool:
        """Tell whether play is slow enough to show what happens within a step."""
        return self.advance_by in FINE and self.period > 0

    def _wait(self) -> None:
        """Come back to the goal, if there still is one, whenever there is time."""
        if self._goal is not None:
            self._session.what_if.take_back()  # the way there may be long
            self._timer.start(0)

    def _start_beat(self, progress: float) -> None:
        """Start the clock where a move has come so far."""
        period = self.period if self.is_playing else max(self.period, SHORTEST_MOVE)
        self._beat = Beat.resumed(period, self._clock(), progress)
        self._start_timer()

    def _start_timer(self) -> None:
        interval = 0 if self.is_playing and self.pace == 0 else int(FRAME * 1000)
        self._timer.start(interval)

    def _move(self, now: float) -> None:
        progress = self._beat.progress(now)
        self._move_to(progress)
        if progress >= 1:
            self._timer.stop()

    def _play_moves(self, now: float) -> None:
        due = self._beat.due(now)
        if due and self._session.is_at_end:
            self._end()
            return
        progress = 1.0 if self.reduce_motion else self._beat.progress(now)
        if due:
            self._advance(self.advance_by, due, progress)
        else:
            self._move_to(progress)

    def _play_steps(self, now: float) -> None:
        session = self._session
        if self.period > 0:
            due = self._beat.due(now)
            if due:
                self._work(Cursor(self._target(due), -1), now)
            return
        ahead = session.cursor.step + CHUNKS * self._chunk
        is_known = ahead < session.done
        if is_known:  # go as far as one would get by computing
            self._work(Cursor(ahead, -1), now)
        else:
            self._train(session.limit, now)
        if self.is_playing:  # in a turn after that in which this is painted
            self._timer.start(int(FRAME * 1000) if is_known else 0)

    def _target(self, advances: int) -> int:
        session = self._session
        step = session.cursor.step + (advances if session.is_over else advances - 1)
        if self.advance_by == "epoch":
            per_epoch = session.position[2]
            ahead = session.cursor.step + session.is_over
            step = session.epoch_end(ahead) + (advances - 1) * per_epoch
        return min(step, session.limit)

    def _train(self, to: int, now: float) -> None:
        """Train for a slice of time; show how far it has come, once a frame."""
        session, before = self._session, self._session.done
        is_there = self._approach(to, now)
        is_drawn = now - self._drawn < FRAME - SLACK or session.done == before
        if is_drawn and not is_there:
            return
        self._drawn = now
        session.show(min(to, session.limit) if is_there else session.done)
        if session.is_at_end:
            self._end()
        elif is_there:
            self.pause()

    def _work(self, goal: Cursor, now: float) -> None:
        """Go on towards the step of a goal for a slice of time; show it once there."""
        self._goal = goal
        if not self._approach(goal.step, now):
            return
        self._goal = None
        self._session.show_at(goal)
        if self.is_playing:
            if not self._plays_moves and self._session.is_at_end:
                self._end()
        elif goal.progress < 1:
            self._start_beat(goal.progress)
        else:
            self._timer.stop()

    def _approach(self, step: int, now: float) -> bool:
        """Compute or replay towards a step for a slice; return whether it is there."""
        session, began = self._session, now
        while True:
            wanted = max(1, min(step, session.limit))
            if session.run.approach(session.segment, wanted, self._chunk):
                return True
            ended = self._clock()
            lasted, began = ended - began, ended
            self._chunk = max(self._least, _next_chunk(self._chunk, lasted))
            if ended + lasted > now + SLICE:  # the next would be late
                return False

    def _advance(self, by: str, count: int, progress: float) -> None:
        session, stepping = self._session, self._session.stepping
        cursor = session.cursor
        for _ in range(count):
            cursor = stepping.after(cursor, by)
        if cursor.step > session.limit:
            cursor, progress = Cursor(session.limit, -1), 1.0
        self._work(replace(cursor, progress=progress), self._clock())

    def _move_to(self, progress: float) -> None:
        self._session.show_at(replace(self._session.cursor, progress=progress))

    def _end(self) -> None:
        self.pause()
        self._session.report_end()

    def _set_playing(self, is_playing: bool) -> None:
        if is_playing != self.is_playing:
            self.is_playing = is_playing
            self._session.running_changed.emit(is_playing)


def _next_chunk(chunk: int, seconds: float) -> int:
    """Return how many steps fill a part of a slice; at most twice as many as now."""
    return min(2 * chunk, int(SLICE / CHUNKS / max(seconds / chunk, 1e-7)))
