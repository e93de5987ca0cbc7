"""Lets the runs of a comparison go on together, in slices of 8 ms."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from nnviz.teach.comparison.comparison import Comparison
from ui.session.clock import FRAME, SLICE
from ui.session.pace import Pace

_CHUNKS = 4  # in a slice
# The share of the time that drawing may take: as fast as it goes, and else, when there
# is little to compute.
_DRAWN_FAST, _DRAWN = 1 / 4, 2 / 3


class ComparisonPlayer(QObject):
    """Moves the tick at which the runs are seen.

    Attributes
    ----------
    tick : int
        What is shown: up to the comparison's `done`.
    rate : float
        Ticks a second while it plays; 0 is as fast as it goes.
    is_playing : bool

    Signals
    -------
    moved
        Another tick is to be shown.
    playing_changed(bool)
    """

    moved = Signal()
    playing_changed = Signal(bool)

    def __init__(self, parent: QObject, clock: Callable[[], float]) -> None:
        super().__init__(parent)
        self._clock = clock
        self._comparison: Comparison | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.turn)
        self._paces = {
            is_fast: Pace(_DRAWN_FAST if is_fast else _DRAWN, FRAME, clock)
            for is_fast in (False, True)
        }
        self._drawing: Callable[[], float] = float
        self._goal: int | None = None
        self._began, self._chunk = 0.0, 1
        self._shown = 0
        self.tick, self.rate, self.is_playing = 0, 20.0, False

    @property
    def comparison(self) -> Comparison:
        """Return what is played."""
        assert self._comparison is not None
        return self._comparison

    @property
    def is_under_way(self) -> bool:
        """Tell whether a tick is wanted that is not there yet."""
        return self._goal is not None

    def set_comparison(self, comparison: Comparison) -> None:
        """Play another comparison, or one with other runs, from its start."""
        self.pause()
        self._comparison, self._chunk = comparison, 1
        self.tick = self._shown = 0

    def rest(self) -> None:
        """Let go of the comparison: nobody looks any more."""
        self.pause()
        self._comparison = None

    def set_drawing(self, drawing: Callable[[], float]) -> None:
        """Ask there for the seconds that drawing has taken since it was asked last."""
        self._drawing = drawing

    def set_rate(self, rate: float) -> None:
        """Play at another speed, at once."""
        self.rate, self._began = rate, self._clock()
        if self.is_playing:
            self._start_timer()

    def toggle(self) -> None:
        """Play or pause; from the end, play again from the start."""
        if self.is_playing:
            self.pause()
            return
        if self.tick >= self.comparison.last and self.comparison.is_over:
            self.tick = 0
        self._goal, self._began = None, self._clock()
        self._set_playing(True)
        self._start_timer()

    def pause(self) -> None:
        """Stay where it is."""
        self._timer.stop()
        self._goal = None
        self._set_playing(False)

    def step(self, ticks: int) -> None:
        """Go so many ticks forward, or back."""
        self.go_to(self.tick + ticks)

    def epoch(self, direction: int) -> None:
        """Go to the end of the next epoch, or of the one before."""
        comparison, per_epoch = self.comparison, self.comparison.per_epoch
        if direction > 0:
            self.go_to(comparison.epoch_end(self.tick))
        else:
            self.go_to((self.tick - 1) // per_epoch * per_epoch)

    def go_to(self, tick: int) -> None:
        """Show a tick as soon as it is there: computed before, or still to come."""
        self.pause()
        self._goal = min(max(tick, 0), self.comparison.last)
        self._timer.start(0)
        self.turn()

    def turn(self) -> None:
        """Do what is due now; called by the timer, or by a test with its own clock."""
        if self._goal is not None:
            if self._approach(self._goal):
                goal, self._goal = self._goal, None
                self._timer.stop()
                self._show(min(goal, self.comparison.last))
            else:
                self._show_sometimes(self.comparison.done)
        elif self.is_playing:
            self._play()

    def _play(self) -> None:
        """Go on as far as is due, or for a slice; show it as often as it can be."""
        comparison, due = self.comparison, self._due()
        if not due:
            return
        is_there = self._approach(min(self.tick + due, comparison.last))
        there = self.tick + due if is_there else max(self.tick, comparison.done)
        self.tick = min(there, comparison.last)
        if self.tick >= comparison.last and comparison.is_over:
            self.pause()
            self._show(self.tick)
        else:
            self._show_sometimes(self.tick)

    def _due(self) -> int:
        """Return how many ticks are due since it was asked last.

        As fast as it goes, these are all that are left, or of known ones as many as
        would be computed.
        """
        if not self.rate:
            is_known = self.tick < self.comparison.done
            return self._chunk * _CHUNKS if is_known else self.comparison.last
        due = int((self._clock() - self._began) * self.rate + 1e-9)
        self._began += due / self.rate
        return due

    def _approach(self, tick: int) -> bool:
        """Compute towards a tick for a slice; return whether it is there."""
        comparison, began = self.comparison, self._clock()
        until = began + SLICE
        while comparison.done < min(tick, comparison.last):
            ticks = min(self._chunk, tick - comparison.done)
            comparison.advance(ticks)
            now = self._clock()
            lasted, began = now - began, now
            best = int(SLICE / _CHUNKS / max(lasted / ticks, 1e-7))
            self._chunk = max(1, min(2 * self._chunk, best))
            if now + lasted > until:
                break
        return comparison.done >= min(tick, comparison.last)

    def _show_sometimes(self, tick: int) -> None:
        pace = self._paces[self._goal is not None or not self.rate]
        pace.charge(self._drawing())
        if pace.is_due and tick != self._shown:
            with pace.work():
                self._show(tick)

    def _show(self, tick: int) -> None:
        self.tick = self._shown = tick
        self.moved.emit()

    def _start_timer(self) -> None:
        self._timer.start(int(FRAME * 1000) if self.rate else 0)

    def _set_playing(self, is_playing: bool) -> None:
        if is_playing != self.is_playing:
            self.is_playing = is_playing
            self.playing_changed.emit(is_playing)
