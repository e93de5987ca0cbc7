"""What is to be learned of a frame: the target, the rows that count, the columns."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from nnviz.data.errors import DataError, nearest, shown
from nnviz.data.frames import Column, Frame
from nnviz.data.proposal import Proposal, propose
from nnviz.data.recipe import SCALES, ColumnRecipe, DataRecipe
from nnviz.data.target import Target, target_column, target_of
from nnviz.types import IntArray


@dataclass(frozen=True, eq=False)
class Choice:
    """What a recipe chooses of a frame, before anything is fitted.

    Attributes
    ----------
    column : Column
        The one to predict.
    target : Target
        What is to be predicted of the n rows that count.
    rows : (n,) int array
        Which rows of the frame these are.
    proposals : tuple of Proposal
        Of all other columns.
    """

    column: Column
    target: Target
    rows: IntArray
    proposals: tuple[Proposal, ...]


@dataclass(frozen=True)
class Outline:
    """What a network must fit.

    Attributes
    ----------
    problem : str
        "regression", "binary" or "multiclass".
    classes, rows, inputs : int
        How many there are.
    """

    problem: str
    classes: int
    rows: int
    inputs: int


def choose(frame: Frame, data: DataRecipe) -> Choice:
    """Return what a recipe chooses of a frame.

    Raises
    ------
    DataError
        If no network could learn of it.
    """
    _check(data)
    column = target_column(frame, data.target)
    proposals = propose(frame, data)
    if not any(each.recipe.keep for each in proposals):
        raise DataError("no_features", file=frame.name)
    rows = _rows(frame, column, proposals)
    target = target_of(column, column.values[rows], data.problem, frame.name)
    return Choice(column, target, rows, proposals)


def outline(frame: Frame, data: DataRecipe) -> Outline:
    """Return what a network must fit, at little cost.

    The training rows may show fewer levels, which make fewer inputs.

    Raises
    ------
    DataError
        If no network could learn of it.
    """
    chosen = choose(frame, data)
    kept = (each.recipe for each in chosen.proposals if each.recipe.keep)
    inputs = sum(_width(frame.column(c.name), c, chosen.rows) for c in kept)
    target = chosen.target
    return Outline(target.problem, len(target.classes), len(chosen.rows), inputs)


def _width(column: Column, recipe: ColumnRecipe, rows: IntArray) -> int:
    """Return how many inputs a column makes at most."""
    if recipe.encode != "one_hot":
        return 1
    levels = np.unique(column.values[rows])
    is_gap = np.isnan(levels)
    stands_apart = recipe.impute not in ("most_frequent", "drop_row")
    count = int(np.count_nonzero(~is_gap)) + bool(is_gap.any() and stands_apart)
    return 1 if count == 2 else count


def _check(data: DataRecipe) -> None:
    for asked in (data.scale, data.scale_target):
        if asked not in SCALES:
            raise DataError("scale", received=asked, names=nearest(asked, SCALES))
    for share in (data.test_share, data.validation_share):
        if not (share >= 0 and data.test_share + data.validation_share < 1):
            raise DataError("test_share", received=share)


def _rows(frame: Frame, target: Column, proposals: Sequence[Proposal]) -> IntArray:
    """Return the rows of a frame that count: at least two."""
    is_whole = ~np.isnan(target.values)
    if not is_whole.any():
        raise DataError("no_target_values", file=frame.name, column=shown(target.name))
    for recipe in (each.recipe for each in proposals):
        if recipe.keep and recipe.impute == "drop_row":
            is_whole &= ~np.isnan(frame.column(recipe.name).values)
    rows = np.flatnonzero(is_whole)
    if len(rows) < 2:
        raise DataError("few_rows", received=len(rows), rows=frame.rows)
    rows.flags.writeable = False
    return rows
