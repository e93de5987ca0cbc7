"""The one adapter between nnviz and the window: runs, cursor, selection, undo."""

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from nnviz.data.drawn import Drawing
from nnviz.data.frames import Frame
from nnviz.data.preparation import Prepared
from nnviz.model.ops import Moment
from nnviz.model.program import Program
from nnviz.model.record import StepRecord
from nnviz.run import source
from nnviz.run.recipe import Recipe
from nnviz.run.run import Run
from nnviz.run.segment import Override
from ui.session.asked_row import AskedRow
from ui.session.cursor import Cursor, Selection
from ui.session.editing import Editing
from ui.session.ending import end_of
from ui.session.looks import SessionLooks
from ui.session.player import Player
from ui.session.stepping import Stepping
from ui.session.undo import Place, Undo
from ui.session.what_if import WhatIf
from ui.words.problems import Problem


class Session(QObject):
    """Everything the window shows, and every way to change it.

    Views read its attributes after a signal and call its methods; scrubbing and
    training emit the same signals.

    Attributes
    ----------
    run : Run
    segment : int
        The segment of `run` that is followed.
    record : StepRecord
        The step at the cursor; with `what_if` as it would be.
    cursor : Cursor
    selection : Selection
    drawing : Drawing or None
        What is being drawn on the plot: what the run learns from, or will.
    history : Undo
        The changes that can be taken back.
    player : Player
        Play, pause and the clock.
    looks : SessionLooks
        What the parameters at the cursor give: scores, maps, the proof.
    asked : AskedRow
        A row that nobody trained on, shown in the place of the step.
    what_if : WhatIf
        Numbers tried out in the place of the run's.
    editing : Editing
        The changes that make a branch or a new start.

    Signals
    -------
    recipe_changed
        Another recipe, run or segment: everything may be new.
    record_changed
        Another step stands at the cursor, or the same one with other numbers.
    cursor_changed
        Another moment, or further within it.
    selection_changed
    drawing_changed
        A drawing has begun or ended; with `recipe_changed` it may be another one too.
    running_changed(bool)
        Play has started or stopped.
    changed(Change)
        Something that can be undone was done.
    branched(int, bool)
        An edit counts from this step on; whether steps computed before are left aside.
    failed(Problem)
        Something could not be done; the window words it.
    """

    recipe_changed = Signal()
    record_changed = Signal()
    cursor_changed = Signal()
    selection_changed = Signal()
    drawing_changed = Signal()
    running_changed = Signal(bool)
    changed = Signal(object)
    branched = Signal(int, bool)
    failed = Signal(object)

    def __init__(
        self,
        recipe: Recipe,
        frame: Frame | None = None,
        parent: QObject | None = None,
        clock: Callable[[], float] = time.perf_counter,
        run: Run | None = None,
    ) -> None:
        super().__init__(parent)
        self.selection = Selection()
        self.drawing: Drawing | None = None
        self.history = Undo()
        self.run = run or Run(recipe, source.prepare(recipe, frame))
        self.segment = 0
        self.cursor = Cursor()
        self.record = self.run.record(0, 1)
        self.looks = SessionLooks(self)
        self.player = Player(self, clock)
        self.asked = AskedRow(self)
        self.what_if = WhatIf(self)
        self.editing = Editing(self)

    # -- what stands at the cursor --------------------------------------------

    @property
    def recipe(self) -> Recipe:
        """Return the recipe of the segment that is followed."""
        return self.run.recipe(self.segment)

    @property
    def data(self) -> Prepared:
        """Return the prepared data of the run."""
        return self.run.data

    @property
    def frame(self) -> Frame:
        """Return the data of the run as they were found."""
        return self.data.frame

    @property
    def program(self) -> Program:
        """Return the program of the step at the cursor."""
        return self.run.program(self.segment, self.cursor.step)

    @property
    def moment(self) -> Moment:
        """Return the moment at the cursor."""
        return self.record.moments[self.cursor.index]

    @property
    def is_after(self) -> bool:
        """Tell whether the parameters at the cursor are those after the step."""
        return self.asked.home.is_after

    @property
    def done(self) -> int:
        """Return the last computed step."""
        return self.run.done(self.segment)

    @property
    def last_step(self) -> int:
        """Return the last step of the last epoch."""
        return self.run.last_step(self.segment)

    @property
    def position(self) -> tuple[int, int, int]:
        """Return (epoch, batch, batches in an epoch) of the cursor's step."""
        return self.run.position(self.segment, self.cursor.step)

    @property
    def limit(self) -> int:
        """Return the last step there can be.

        That of all epochs, or where a rule has stopped it, or where it diverged.
        """
        stopped = self.run.stopped(self.segment)
        last = self.last_step if stopped is None else stopped.step
        diverged = self.run.diverged_at(self.segment)
        return last if diverged is None else min(diverged, last)

    @property
    def is_midway(self) -> bool:
        """Tell whether parts of the moment of the run are still to come."""
        home = self.asked.home
        return self._stepping(home.record).is_midway(home.cursor)

    @property
    def is_over(self) -> bool:
        """Tell whether the step at the cursor has come to its end."""
        return self.is_after and not self.is_midway

    @property
    def is_at_end(self) -> bool:
        """Tell whether nothing comes after the cursor."""
        return self.cursor.step >= self.limit and self.is_over

    @property
    def stepping(self) -> Stepping:
        """Return the order of the parts of a step, with the unit that is selected."""
        return self._stepping(self.record)

    # -- moving -----------------------------------------------------------------

    def forward(self, by: str) -> None:
        """Let the next term, unit, moment or phase happen, in motion.

        From `update` it enters the next batch.
        """
        self.player.stop()
        if self.asked.ends_before(self.stepping.after(self.cursor, by)):
            return
        if self.is_at_end and not self.asked.is_shown:
            self.report_end()
        else:
            self.player.move_on(by)

    def back(self, by: str) -> None:
        """Take the present term, unit, moment or phase back."""
        self.player.stop()
        there = self.stepping.before(self.cursor, by)
        if not self.asked.ends_before(there):
            self.player.go_to(there)

    def batch_forward(self) -> None:
        """Finish this step, or take the next one."""
        self.player.go_to_step(self.cursor.step + (1 if self.is_over else 0))

    def batch_back(self) -> None:
        """Go back to the end of the step before."""
        self.player.go_to_step(self.cursor.step - 1)

    def epoch_forward(self) -> None:
        """Go on to the end of this epoch, or of the next."""
        self.player.go_to_step(self.epoch_end(self.cursor.step + self.is_over))

    def epoch_back(self) -> None:
        """Go back to the end of the epoch before."""
        _, batch, _ = self.position
        self.player.go_to_step(self.cursor.step - batch)

    def first(self) -> None:
        """Go to the start of the run."""
        self.player.go_to_step(0)

    def last(self) -> None:
        """Go to the last computed step; where it is shown, say how to go on."""
        if not self.is_over or self.cursor.step < self.done:
            self.player.go_to_step(self.done)
            return
        self.player.stop()
        if self.is_at_end:
            self.report_end()
        else:
            self.failed.emit(Problem("computed", {"step": self.done}))

    def go_to(self, step: int, index: int = -1) -> None:
        """Show a moment that is picked as soon as it is there; −1 is its `update`."""
        self.player.go_to(Cursor(step, index, is_chosen=True))

    def epoch_end(self, step: int) -> int:
        """Return the last step of the epoch that a step lies in."""
        step = min(step, self.last_step)
        _, batch, batches = self.run.position(self.segment, step)
        return step - batch + batches

    def show(self, step: int, index: int = -1, progress: float = 1.0) -> None:
        """Put the cursor on a whole moment of a step; an index of −1 is its `update`.

        Step 0 is the start: the first moment of step 1.
        """
        self.show_at(Cursor(step, index, progress))

    def show_at(self, cursor: Cursor) -> None:
        """Put the cursor on a place in a step, at once, however long it takes."""
        if self.asked.moves_to(cursor):
            return
        was_asked = self.asked.leave()
        if cursor.step > self.done + 1:
            self.run.advance(self.segment, cursor.step - 1 - self.done)
        if cursor.step < 1:
            cursor = Cursor()
        was_at_end, step = self.is_at_end, min(cursor.step, self.limit)
        stays, over = self.what_if.stays(cursor), self.what_if.over_at(cursor)
        record = self.record if stays else self.run.record(self.segment, step)
        is_new, self.record = was_asked or record is not self.record, record
        last = len(record.moments) - 1  # steps before an edit may have fewer moments
        index = min(cursor.index, last) if cursor.index >= 0 else last
        self.cursor = replace(cursor, step=step, index=index)
        if is_new:
            sample = min(self.selection.sample, record.m - 1)
            self.selection = replace(self.selection, sample=sample)
            self.record_changed.emit()
        self.cursor_changed.emit()
        if was_asked:
            self.selection_changed.emit()
        # Told of the step that is shown by now; the player tells of its own end.
        is_stopped = self.is_at_end and not (was_at_end or self.player.is_playing)
        is_stopped = is_stopped and self.run.stopped(self.segment) is not None
        if is_stopped or (is_new and step == self.run.diverged_at(self.segment)):
            self.report_end()
        elif over is not None:
            self.failed.emit(over)

    def report_end(self) -> None:
        self.failed.emit(end_of(self))

    # -- choosing -----------------------------------------------------------------

    def select(self, **changes: Any) -> None:
        """Follow another sample, unit or weight: ``select(unit=(1, 0))``."""
        selection = replace(self.selection, **changes)
        if selection != self.selection:
            self.selection = selection
            self.selection_changed.emit()

    def choose(self, **what: Any) -> None:
        """Choose a unit, weight, layer or the loss in place of another; or nothing."""
        nothing = {"unit": None, "weight": None, "layer": None, "loss": False}
        self.select(**nothing | what)

    # -- changing -------------------------------------------------------------------

    def set_recipe(
        self, recipe: Recipe, frame: Frame | None = None, data: Prepared | None = None
    ) -> bool:
        """Work with another recipe; return whether it could be done.

        α, optimizer, penalties and batch size go on from the cursor in a new segment;
        data, layers and seed make a new start. What fails leaves the run alone and
        says so. `data` spares preparing those of the recipe.
        """
        return self.editing.set_recipe(recipe, frame, data)

    def set_parameter(self, *overrides: Override) -> bool:
        """Set weights or biases by hand at the cursor; return whether it was done.

        Before `update` they count before the step, which is redone; at `update`, after.
        """
        return self.editing.set_parameter(*overrides)

    def undo(self) -> None:
        """Take back what is shown or tried out, else the last change."""
        if not (self.asked.take_back() or self.what_if.take_back()):
            self._return_to(self.history.back(self.place))

    def redo(self) -> None:
        """Make the change that was taken back again."""
        self._return_to(self.history.forward(self.place))

    def follow(self, segment: int) -> None:
        """Go back to a branch that was left, at this step or the nearest it has.

        It can be undone.
        """
        self.editing.follow(segment)

    def open(self, run: Run, segment: int, cursor: Cursor, chosen: Selection) -> None:
        """Show another run, at a place that is brought to one that it has."""
        self.player.stop()
        self.history = Undo()
        step = min(cursor.step, run.done(segment) + 1)
        there = replace(cursor, step=step, progress=1.0)
        self.enter(Place(run, segment, there, chosen))

    def show_drawing(self, drawing: Drawing | None) -> None:
        """Begin to draw, or end it: the run stays as it is."""
        if drawing != self.drawing:
            self.drawing = drawing
            self.drawing_changed.emit()

    # -- inside -----------------------------------------------------------------------

    @property
    def place(self) -> Place:
        """Return where the screen is, for a change to be taken back."""
        home = self.asked.home
        return Place(self.run, self.segment, home.cursor, home.selection, self.drawing)

    def _stepping(self, record: StepRecord) -> Stepping:
        about = self.program.sizes, self.selection.target, self.program.biases
        return Stepping(record.moments, *about)

    def _return_to(self, place: Place | None) -> None:
        if place is not None:
            self.player.stop()
            self.enter(place)

    def enter(self, place: Place) -> None:
        """Show another place: of this run, or of another one."""
        self.stand_at(place)
        self.player.forget_pace()
        self.recipe_changed.emit()
        self.record_changed.emit()
        self.cursor_changed.emit()
        self.selection_changed.emit()

    def stand_at(self, place: Place) -> None:
        """Be at another place, of which nobody hears yet."""
        self.asked.leave()
        self.run, self.segment = place.run, place.segment
        self.drawing = place.drawing
        step = min(place.cursor.step, self.limit)
        self.record = self.run.record(self.segment, step)
        index = min(place.cursor.index, len(self.record.moments) - 1)
        cursor = Cursor(step, index, part=place.cursor.part)
        self.cursor = cursor if self.stepping.has(cursor) else Cursor(step, index)
        self.selection = place.selection.kept(self.program, self.record.m)
