"""Changes of a session's recipe and parameters, each of which can be taken back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from nnviz.data.tables import Table
from nnviz.run import source
from nnviz.run.recipe import Recipe
from nnviz.run.run import Run
from nnviz.run.segment import Override
from nnviz.run.start import check_fit
from ui.cursor import Cursor
from ui.edits import GOES_ON, ONLY_LATER, differences
from ui.problems import problem
from ui.undo import Place

if TYPE_CHECKING:
    from ui.session import Session


class Editing:
    """Makes changes where the cursor of a session is: a branch, or a new start."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def set_recipe(self, recipe: Recipe, table: Table | None) -> bool:
        """Work with another recipe; see `Session.set_recipe`."""
        session = self._session
        if recipe == session.recipe and table is None:
            return True
        session.player.stop()
        changed = differences(session.recipe, recipe)
        is_edit = table is None
        try:
            if is_edit and changed <= GOES_ON and not self._is_fresh:
                check_fit(recipe, session.data)
                self._go_on_with(recipe, changed)
            else:
                self._start_again(recipe, table or self._table_for(recipe))
        except ValueError as error:
            what = problem(error)
            session.failed.emit(what if is_edit else replace(what, field=""))
            return False
        return True

    def set_parameter(self, *overrides: Override) -> bool:
        """Set weights or biases by hand; see `Session.set_parameter`."""
        session = self._session
        session.player.stop()
        step = session.cursor.step
        if session.is_after and step >= session.limit:
            session.report_end()
            return False
        at_step = step if session.is_after else step - 1
        cursor = Cursor(step + 1) if session.is_after else session.cursor
        later = session.recipe
        recipe = session.run.recipe(session.segment, step).replace(
            fit__epochs=later.fit.epochs,
            fit__test_every=later.fit.test_every,
            compile__metrics=later.compile.metrics,
        )
        is_after = session.is_after
        is_past = self._branch(at_step, recipe, overrides, cursor)
        if is_past or is_after:  # then the cursor has gone on to the next step
            session.branched.emit(at_step + 1, is_past)
        return True

    @property
    def _is_fresh(self) -> bool:
        """Tell whether nothing has happened yet that a change could go on from."""
        session = self._session
        return (
            session.done <= 1
            and session.cursor.index == 0
            and len(session.run.segments) == 1
        )

    def _start_again(self, recipe: Recipe, table: Table) -> None:
        session = self._session
        run = Run(recipe, source.prepare(recipe, table))
        run.record(0, 1)
        session.history.remember(session.place)
        session.enter(Place(run, table, 0, Cursor()))

    def _go_on_with(self, recipe: Recipe, changed: set[str]) -> None:
        session = self._session
        if changed <= ONLY_LATER:
            at_step = min(
                session.done,
                session.run.last_step_of(recipe, session.segment),
            )
            self._branch(at_step, recipe, (), session.cursor)
            return
        is_midway = session.cursor.index > 0 and not session.is_after
        at_step = session.cursor.step - (1 if session.cursor.index == 0 else 0)
        is_past = self._branch(at_step, recipe, (), session.cursor)
        if is_past or is_midway:
            session.branched.emit(at_step + 1, is_past)

    def _branch(
        self,
        at_step: int,
        recipe: Recipe,
        overrides: tuple[Override, ...],
        cursor: Cursor,
    ) -> bool:
        """Go on in a new segment; return whether computed steps are left aside."""
        session = self._session
        is_past = at_step < session.done - 1
        finite = session.run.last_finite_state(session.segment, at_step)
        if finite < at_step:  # nothing can go on from what is not a number
            at_step, cursor = finite, Cursor(finite + 1, 0)
        session.history.remember(session.place)
        segment = session.run.branch(session.segment, at_step, recipe, overrides)
        session.enter(Place(session.run, session.table, segment, cursor))
        return is_past

    def _table_for(self, recipe: Recipe) -> Table:
        session = self._session
        is_same = (recipe.data.source, recipe.data.samples, recipe.data.noise) == (
            session.recipe.data.source,
            session.recipe.data.samples,
            session.recipe.data.noise,
        )
        is_same &= recipe.data.target == session.recipe.data.target
        is_same &= recipe.fit.seed == session.recipe.fit.seed
        return session.table if is_same else source.load_table(recipe)
