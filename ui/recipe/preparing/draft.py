"""What is asked of a table while it is being prepared, and what comes of it."""

from dataclasses import fields, replace
from typing import Any

import numpy as np

from nnviz.data import DataError, Prepared
from nnviz.data.frames import Frame
from nnviz.data.preparation import preparing
from nnviz.data.proposal import Proposal, propose
from nnviz.data.recipe import ColumnRecipe, DataRecipe
from nnviz.pieces import Pieces
from nnviz.run.source import default_recipe
from ui.session.data_preparing import takes_a_while
from ui.words.problems import Problem, problem


class Draft:
    """A preparation that is being worked out; nothing is trained with it yet.

    Parameters
    ----------
    frame : Frame
    data : DataRecipe
    seed : int
        Seed of the run.
    prepared : Prepared, optional
        What comes of it, if that is known.

    Attributes
    ----------
    data : DataRecipe
        What is asked; of the columns only what is not as proposed.
    prepared : Prepared or None
        What comes of it; None if nothing can.
    problem : Problem or None
        Why nothing can.
    work : Pieces of Prepared or None
        How it comes about, where that takes a while: whoever does it calls `take`.
    """

    def __init__(
        self,
        frame: Frame,
        data: DataRecipe,
        seed: int,
        prepared: Prepared | None = None,
    ) -> None:
        self.frame, self.data, self._seed = frame, data, seed
        self.prepared: Prepared | None = None
        self.problem: Problem | None = None
        self.work: Pieces[Prepared] | None = None
        self._proposals: dict[str, Proposal] = {}
        self._work_out(prepared)

    @property
    def target(self) -> str:
        """Return the name of the column to predict."""
        return self.data.target or self.frame.target

    def proposal(self, name: str) -> Proposal:
        """Return what is proposed for a column that is not the target, and done."""
        return self._proposals[name]

    def is_used(self, row: int) -> bool:
        """Tell whether a row of the frame is learned from or tested."""
        if self.prepared is None:
            return False
        rows = self.prepared.rows_of_frame  # ascending
        place = int(np.searchsorted(rows, row))
        return place < len(rows) and bool(rows[place] == row)

    def take(self, prepared: Prepared | None, problem: Problem | None = None) -> None:
        """Take what comes of the work, or why nothing does."""
        self.prepared, self.problem, self.work = prepared, problem, None

    def change(self, **changes: Any) -> None:
        """Ask for something else: ``change(test_share=0.3)``.

        Another target, or another kind of problem, brings its own way to scale it.
        """
        self.data = replace(self.data, **changes)
        if {"target", "problem"} & changes.keys():
            self.data = replace(self.data, scale_target=self._proposed_scale())
        self._work_out()

    def set_target(self, name: str) -> None:
        """Predict another column; the kind of problem follows from it again."""
        self.change(target=None if name == self.frame.target else name, problem=None)

    def change_column(self, name: str, **changes: Any) -> None:
        """Ask for something else of a column: ``change_column("age", impute="mean")``.

        What is as proposed is not kept in the recipe, which stays short.
        """
        asked = {recipe.name: recipe for recipe in self.data.columns}
        recipe = replace(asked.pop(name, ColumnRecipe(name)), **changes)
        recipe = _without(recipe, self._proposals[name].proposed)
        if recipe != ColumnRecipe(name):
            asked[name] = recipe
        self.change(columns=tuple(asked.values()))

    def as_proposed(self) -> None:
        """Prepare every column as it is proposed."""
        self.change(columns=())

    def _proposed_scale(self) -> str:
        data = self.data
        asked = {n: getattr(data, n) for n in ("target", "problem", "columns")}
        try:
            recipe = default_recipe(self.frame, data.source, self._seed, **asked)
        except DataError:  # which is told of what is asked, see `problem`
            return "none"
        return recipe.data.scale_target

    def _work_out(self, known: Prepared | None = None) -> None:
        self.take(known)
        try:
            proposals = propose(self.frame, self.data)
            self._proposals = {each.recipe.name: each for each in proposals}
            if known is None:
                self._begin()
        except DataError as error:
            self.problem = problem(error)

    def _begin(self) -> None:
        """Prepare a small table; of a large one only say how that is done."""
        work = preparing(self.frame, self.data, self._seed)
        if takes_a_while(self.frame):
            self.work = work
        else:
            self.prepared = work.finish()


def _without(recipe: ColumnRecipe, proposed: ColumnRecipe) -> ColumnRecipe:
    """Return a recipe that is silent where it says what is proposed anyway."""
    said: dict[str, Any] = {
        field.name: None
        for field in fields(recipe)
        if field.name != "name"
        and getattr(recipe, field.name) == getattr(proposed, field.name)
    }
    return replace(recipe, **said)
