"""What if: numbers tried out in the place of the run's, until kept or taken back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np

from nnviz.model.record import StepRecord
from nnviz.run.segment import Override
from nnviz.teach.retake import Change, InputOverride, Retake, edited_after
from ui.words.problems import Problem

if TYPE_CHECKING:
    from ui.session.cursor import Cursor
    from ui.session.session import Session


class WhatIf:
    """Shows the step at a session's cursor with some of its numbers set by hand.

    Parameters count before the step, at `update` after it; an input is that of one
    sample of the batch. Each further number joins those that are tried out already. It
    is over as soon as the session shows a record of the run again: the cursor has
    left the step or passed its update, something plays, another recipe is there.

    Attributes
    ----------
    base : StepRecord
        The step as the run took it.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._changes: dict[object, Change] = {}
        self._retake: Retake | None = None
        self.base = self._taken = self._shown = session.record
        session.running_changed.connect(self._on_running_changed)

    @property
    def changes(self) -> tuple[Change, ...]:
        """Return what is tried out, the last last; () while the run itself is shown."""
        is_shown = self._session.asked.home.record is self._shown
        return tuple(self._changes.values()) if is_shown else ()

    @property
    def overrides(self) -> tuple[Override, ...]:
        """Return the parameters among `changes`: what can be kept."""
        return _parted(self.changes)[0]

    @property
    def inputs(self) -> tuple[InputOverride, ...]:
        """Return the inputs among `changes`."""
        return _parted(self.changes)[1]

    @property
    def taken(self) -> StepRecord:
        """Return the step on the screen without what is set by hand after it.

        A number that is set after the update is not what the update made.
        """
        session = self._session
        is_tried = self.changes and not session.asked.is_shown
        return self._taken if is_tried else session.record

    def try_out(self, *changes: Change) -> None:
        """Show the step with these numbers too in the place of its own."""
        session = self._session
        session.asked.take_back()
        if not self.changes:
            session.player.stop()
            self._changes, self.base = {}, session.record
        for change in changes:  # the last one comes last, even if it was there before
            self._changes.pop(_place_of(change), None)
            self._changes[_place_of(change)] = change
        overrides, inputs = _parted(self._changes.values())
        if session.is_after:
            self._taken = self._again((), inputs) if inputs else self.base
            self._shown = edited_after(self._taken, overrides)
        else:
            self._taken = self._shown = self._again(overrides, inputs)
        session.record = self._shown
        session.record_changed.emit()
        session.cursor_changed.emit()

    def try_input(self, feature: int, value: float, is_raw: bool = False) -> None:
        """Show the step with another input of the sample that is followed.

        A row that is asked about has its own place to be typed: it says so.

        Parameters
        ----------
        feature : int
            From 0.
        value : float
        is_raw : bool
            Whether it is in the unit of the table, not as the network sees it.
        """
        session, sample = self._session, self._session.selection.sample
        if session.asked.is_shown:
            session.failed.emit(Problem("asked_row"))
            return
        if is_raw:
            raw = np.zeros(session.record.X.shape[1])
            raw[feature] = value
            value = float(session.data.scale_inputs(raw)[feature])
        self.try_out(InputOverride(sample, feature, value))

    def keep(self, *more: Override) -> None:
        """Set the parameters that are tried out, and some more, in the run.

        Inputs are taken back: the table stays as it is.
        """
        changes = {_place_of(c): c for c in (*self.overrides, *more)}
        if changes:
            self._session.set_parameter(*changes.values())

    def stays(self, cursor: Cursor) -> bool:
        """Tell whether what is tried out can be followed to another place.

        What counts before the step is followed up to its `update`.
        """
        session, last = self._session, len(self._session.record.moments) - 1
        is_here = bool(self.changes) and cursor.step == session.cursor.step
        to_after = cursor.index in (-1, last)
        return is_here and to_after == session.is_after

    def over_at(self, cursor: Cursor) -> Problem | None:
        """Return why what is tried out ends at another place, if it does.

        Its `side` is that of the update where it counts, ``before`` or ``after``, where
        its step is not left; else "".
        """
        if not self.changes or self.stays(cursor):
            return None
        is_here = cursor.step == self._session.cursor.step
        side = "after" if self._session.is_after else "before"
        return Problem("trial_over", {"side": side if is_here else ""})

    def take_back(self) -> bool:
        """Show the run again; return whether something was tried out."""
        if not self.changes:
            return False
        self._changes = {}
        self._session.show_at(self._session.cursor)
        return True

    def _again(
        self, overrides: tuple[Override, ...], inputs: tuple[InputOverride, ...]
    ) -> StepRecord:
        program = self._session.program
        if self._retake is None or self._retake.program is not program:
            self._retake = Retake(program)
        return self._retake.of(self.base, overrides, inputs)

    def _on_running_changed(self, is_playing: bool) -> None:
        if is_playing:
            self.take_back()


def _place_of(change: Change) -> object:
    """Return what is set, whatever to."""
    if isinstance(change, Override):
        return change.kind, change.layer, change.index
    return change.sample, change.feature


def _parted(
    changes: Iterable[Change],
) -> tuple[tuple[Override, ...], tuple[InputOverride, ...]]:
    """Part what can be kept from what cannot."""
    every = tuple(changes)
    overrides = tuple(c for c in every if isinstance(c, Override))
    return overrides, tuple(c for c in every if isinstance(c, InputOverride))
