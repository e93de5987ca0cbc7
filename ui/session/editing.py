"""Changes of a session's recipe and parameters, each of which can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from nnviz.data.drawn import Drawing
from nnviz.data.frames import Frame
from nnviz.data.preparation import Prepared
from nnviz.run import source
from nnviz.run.recipe import Recipe
from nnviz.run.run import Run
from nnviz.run.segment import Override, Overrides, Reset
from nnviz.run.start import check_fit
from ui.session.cursor import Cursor
from ui.session.edits import GOES_ON, ONLY_LATER, differences, is_fresh, with_later
from ui.session.seeds import new_seed
from ui.session.trained import trained_weights
from ui.session.undo import Entry, Place
from ui.words import changes
from ui.words.changes import OPENED, Change
from ui.words.problems import problem

if TYPE_CHECKING:
    from ui.session.session import Session


@dataclass(frozen=True)
class _Made:
    """Where a change has led.

    Attributes
    ----------
    place : Place
    since : int or None
        The step from which it counts, if that is to be said.
    is_past : bool
        Whether computed steps are left aside.
    """

    place: Place
    since: int | None = None
    is_past: bool = False


class Editing:
    """Makes changes where the cursor of a session is: a branch, or a new start.

    A number that is set again, where the last change has led and before anything is
    computed, makes one change with it.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._joined: Entry | None = None  # the last change, while it is made anew

    def set_recipe(
        self,
        recipe: Recipe,
        frame: Frame | None = None,
        data: Prepared | None = None,
        code: str = "recipe",
    ) -> bool:
        """Work with another recipe; see `Session.set_recipe`."""
        session = self._session
        if recipe == session.recipe and frame is None:
            return True
        values = changes.of_recipes(session.recipe, recipe)
        change = Change(OPENED if frame else code, values)
        return self._make(change, lambda: self._with_recipe(recipe, frame, data))

    def begin(
        self, recipe: Recipe, overrides: Overrides, frame: Frame | None, data: Prepared
    ) -> bool:
        """Train by a recipe from its start, with what is set by hand there.

        Parameters
        ----------
        recipe : Recipe
        overrides : tuple of Override, Reset or Taken
        frame : Frame or None
            The table, if it is another than that of now.
        data : Prepared
            The recipe's.
        """
        values = changes.of_recipes(self._session.recipe, recipe)
        change = Change(OPENED if frame else "restart", values)
        return self._make(change, lambda: self._begun(recipe, frame, data, overrides))

    def draw(self, drawing: Drawing, recipe: Recipe | None) -> bool:
        """Draw other points; return whether it could be done.

        Parameters
        ----------
        drawing : Drawing
        recipe : Recipe or None
            That learns from them; None as long as nothing can be learned of them.
        """
        old = self._session.drawing or Drawing()
        change = Change("drawn", {"data.points": (old.points, drawing.points)})
        return self._make(change, lambda: self._drawn(drawing, recipe))

    def set_parameter(self, *overrides: Override) -> bool:
        """Set weights or biases by hand; see `Session.set_parameter`."""
        session = self._session
        record = session.run.record(session.segment, session.cursor.step)
        values = changes.of_parameters(overrides, record, session.is_after)
        return self._set(Change("parameters", values), overrides)

    def reset_layer(self, layer: int, seed: int | None = None) -> bool:
        """Draw the parameters of a layer anew at the cursor."""
        initializer = self._session.recipe.model.layers[layer - 1].initializer
        reset = Reset(layer, initializer, new_seed() if seed is None else seed)
        return self._set(Change("reset", layer=layer), (reset,))

    def keep_weights(self) -> bool:
        """Start again with what `trained_weights` gives, if anything fits."""
        session, kept = self._session, trained_weights(self._session)
        if not kept:
            return False
        change = Change("taken", layers=tuple(layer.layer for layer in kept))
        start = session.recipe, kept, Cursor()
        return self._make(change, lambda: _Made(self._branched(0, *start)))

    def restart(self) -> bool:
        """Train again from the same start, by the recipe of now."""
        session = self._session
        at_step = session.run.segments[session.segment].at_step
        if at_step == 0 and session.done <= 1 and session.place.cursor.index == 0:
            return True  # it has just started
        return self._make(
            Change("restart"),
            lambda: _Made(self._branched(0, session.recipe, (), Cursor())),
        )

    def restart_with_new_seed(self) -> bool:
        """Train from another start, on other data where these are generated."""
        seeds = {"fit__seed": new_seed(), "fit__start_seed": None}
        return self.set_recipe(self._session.recipe.replace(**seeds), code="new_seed")

    def restart_elsewhere(self) -> bool:
        """Train from other first weights, on the same rows in the same order."""
        recipe = self._session.recipe.replace(fit__start_seed=new_seed())
        return self.set_recipe(recipe, code="other_start")

    def slow_down(self, step: int, rate: float) -> bool:
        """Go on from a step with another α, in a new branch."""
        session = self._session
        old = session.recipe
        recipe = old.replace(compile__learning_rate=rate)
        change = Change("recipe", changes.of_recipes(old, recipe))
        here = step, recipe, (), Cursor(step + 1)
        return self._make(change, lambda: _Made(self._branched(*here), step + 1, True))

    def follow(self, segment: int) -> None:
        """Go back to a branch that was left; see `Session.follow`."""
        session = self._session
        if segment == session.segment:
            return
        session.player.stop()
        cursor, done = session.place.cursor, session.run.done(segment)
        if cursor.step > done:
            moments = session.run.record(segment, done).moments
            cursor = Cursor(done, len(moments) - 1)
        place = replace(session.place, segment=segment, cursor=cursor)
        self._make(Change("follow"), lambda: _Made(place))

    def _make(self, change: Change, do: Callable[[], _Made]) -> bool:
        """Make a change, in one with the last one if it goes on with that."""
        session, history = self._session, self._session.history
        session.asked.take_back()
        session.player.stop()
        here, segments = session.place, len(session.run.segments)
        joined = self._joined = history.joined(change, here, session.done)
        if joined is not None:
            change, segments = change.since(joined.change), joined.segments
            session.stand_at(joined.place)
            if change.is_nothing:
                self._take_back(joined)
                return True
        try:
            made = do()
        except ValueError as error:
            if joined is not None:
                session.enter(here)
            self._refuse(error, change)
            return False
        history.remember(Entry(change, session.place, segments), joined is not None)
        session.enter(replace(made.place, selection=here.selection))
        history.settle(session.place, session.done)
        session.changed.emit(change)
        if made.since is not None:
            session.branched.emit(made.since, made.is_past)
        return True

    def _take_back(self, last: Entry) -> None:
        """Be again where the last change was made from, as if it had not been."""
        self._session.history.forget_last()
        self._cut()
        self._session.enter(last.place)

    def _refuse(self, error: ValueError, change: Change) -> None:
        """Say what is wrong; of what was opened, no card has the field."""
        what = problem(error)
        is_opened = change.code == OPENED
        self._session.failed.emit(replace(what, field="") if is_opened else what)

    def _with_recipe(
        self, recipe: Recipe, frame: Frame | None, data: Prepared | None = None
    ) -> _Made:
        session = self._session
        changed = differences(session.recipe, recipe)
        is_at_start = is_fresh(session.run) and session.cursor.index == 0
        if frame is None and changed <= GOES_ON and not is_at_start:
            check_fit(recipe, session.data)
            return self._go_on_with(recipe, changed)
        return self._begun(recipe, frame, data or self._data_for(recipe, frame))

    def _begun(
        self,
        recipe: Recipe,
        frame: Frame | None,
        data: Prepared,
        overrides: Overrides = (),
    ) -> _Made:
        """Return the start of a run of its own."""
        session = self._session
        goes_on = frame is None and recipe.data.source == session.recipe.data.source
        drawing = session.drawing if goes_on else None
        run = Run(recipe, data)
        segment = run.branch(0, 0, overrides=overrides) if overrides else 0
        run.record(segment, 1)
        return _Made(Place(run, segment, Cursor(), session.selection, drawing))

    def _drawn(self, drawing: Drawing, recipe: Recipe | None) -> _Made:
        session = self._session
        made = _Made(session.place)
        if recipe is not None and recipe != session.recipe:
            made = self._with_recipe(recipe, None)
        return replace(made, place=replace(made.place, drawing=drawing))

    def _go_on_with(self, recipe: Recipe, changed: set[str]) -> _Made:
        session = self._session
        cursor, run, segment = session.cursor, session.run, session.segment
        if changed <= ONLY_LATER:
            at_step = min(session.done, run.last_step_of(recipe, segment))
            return _Made(self._branched(at_step, recipe, (), cursor, True))
        is_midway = cursor.index > 0 and not session.is_after
        at_step = cursor.step - (1 if cursor.index == 0 else 0)
        is_past = at_step < session.done - 1
        place = self._branched(at_step, recipe, (), cursor)
        return _Made(place, at_step + 1 if is_past or is_midway else None, is_past)

    def _set(self, change: Change, overrides: Overrides) -> bool:
        session = self._session
        session.player.stop()
        if session.is_after and session.cursor.step >= session.limit:
            session.report_end()
            return False
        return self._make(change, lambda: self._with_parameters(overrides))

    def _with_parameters(self, overrides: Overrides) -> _Made:
        session = self._session
        step, is_after = session.cursor.step, session.is_after
        at_step = step if is_after else step - 1
        cursor = Cursor(step + 1) if is_after else session.cursor
        taken_by = session.run.recipe(session.segment, step)
        recipe = with_later(taken_by, session.recipe)
        is_past = at_step < session.done - 1
        place = self._branched(at_step, recipe, overrides, cursor)
        # Then the cursor has gone on to the next step.
        return _Made(place, at_step + 1 if is_past or is_after else None, is_past)

    def _branched(
        self,
        at_step: int,
        recipe: Recipe,
        overrides: Overrides,
        cursor: Cursor,
        is_only_later: bool = False,
    ) -> Place:
        """Return the place in a new segment that goes on from a step.

        What concerns no step that is computed leaves a run that diverged where it is.
        """
        session = self._session
        self._cut()
        finite = session.run.last_finite_state(session.segment, at_step)
        # Nothing can go on from what is not a number.
        if finite < at_step and not is_only_later:
            at_step, cursor = finite, Cursor(finite + 1, 0)
        segment = session.run.branch(session.segment, at_step, recipe, overrides)
        place = session.place
        return replace(place, segment=segment, cursor=cursor)

    def _cut(self) -> None:
        """Forget the segments of the change that is made anew."""
        if self._joined is not None:
            self._session.run.cut(self._joined.segments)

    def _data_for(self, recipe: Recipe, frame: Frame | None) -> Prepared:
        """Return the data of a recipe, prepared once if they are those of now."""
        session = self._session
        if frame is None and source.is_same_data(recipe, session.recipe):
            return session.data
        if frame is None and source.is_same_frame(recipe, session.recipe):
            frame = session.frame
        return source.prepare(recipe, frame)
