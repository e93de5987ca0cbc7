"""What is proposed for each column, and what a recipe makes of it."""

import re
from dataclasses import dataclass, replace

import numpy as np

from nnviz.data.errors import DataError, nearest, shown
from nnviz.data.frames import Column, Frame
from nnviz.data.recipe import ColumnRecipe, DataRecipe
from nnviz.data.target import target_column

MOST_LEVELS = 20
_NUMBERS_ROWS = re.compile(
    r"(?i:id|idx|index|row|nr|no|n°|№|#|unnamed:? ?\d*)"
    r"|.*[^\W\d_](?:Id|ID)|.*[_\s-](?i:id)"
)
_FILLS = {False: "0", True: "missing"}  # for constants: of numbers, of texts


@dataclass(frozen=True)
class Proposal:
    """What is done to a column.

    Attributes
    ----------
    proposed : ColumnRecipe
        What suits it, complete.
    reason : str
        Why that is to leave it out, or "": ``empty``, ``constant``, ``row_names`` (all
        of its texts differ), ``row_numbers`` (it counts the rows), ``many_levels``
        (more texts than `MOST_LEVELS`).
    recipe : ColumnRecipe
        What is done, complete: as proposed wherever the recipe does not say otherwise.
    """

    proposed: ColumnRecipe
    reason: str
    recipe: ColumnRecipe


def propose(frame: Frame, data: DataRecipe) -> tuple[Proposal, ...]:
    """Return what is proposed for each column but the target, and what is done.

    Numbers are taken as they are and scaled, the median stands in for missing ones.
    Texts become one input for each level, or a single one for two levels; the most
    frequent one stands in. Of images every pixel is kept.

    Raises
    ------
    DataError
        If the recipe asks for what cannot be done.
    """
    target = target_column(frame, data.target)
    asked = {column.name: column for column in data.columns}
    for name in asked:
        if name not in frame.names:
            columns = nearest(name, frame.names)
            place = {"file": frame.name, "column": shown(name)}
            raise DataError("unknown_column", columns=columns, **place)
    is_image = frame.image_shape is not None and target.name == frame.target
    found = []
    for column in frame.columns:
        if column is target:
            continue
        reason = "" if is_image else _reason(column)
        proposed = _completed(ColumnRecipe(column.name, not reason), column, data)
        recipe = asked.get(column.name, ColumnRecipe(column.name))
        if recipe.keep is None:
            recipe = replace(recipe, keep=proposed.keep)
        recipe = _completed(recipe, column, data)
        if recipe.keep:
            _check(recipe, column)
        found.append(Proposal(proposed, reason, recipe))
    return tuple(found)


def _reason(column: Column) -> str:
    """Return the code of why a column tells a network nothing, if that is so."""
    if not len(column.found):
        return "empty"
    least, most = column.ends
    if least == most:
        return "constant"
    if column.is_text:
        if column.all_differ:
            return "row_names"
        return "many_levels" if len(column.levels) > MOST_LEVELS else ""
    if not _NUMBERS_ROWS.fullmatch(column.name) or column.missing:
        return ""
    is_whole = bool((column.found == np.round(column.found)).all())
    counts = is_whole and column.all_differ
    return "row_numbers" if counts else ""


def _completed(recipe: ColumnRecipe, column: Column, data: DataRecipe) -> ColumnRecipe:
    """Return a recipe whose every field says something."""
    is_text = column.is_text
    encode = recipe.encode or ("one_hot" if is_text else "as_is")
    impute = recipe.impute or ("most_frequent" if is_text else "median")
    fill = recipe.fill if recipe.fill is not None else _FILLS[is_text]
    return replace(
        recipe,
        impute=impute,
        fill=fill if impute == "constant" else None,
        encode=encode,
        scale=recipe.scale or ("none" if encode == "one_hot" else data.scale),
    )


def _check(recipe: ColumnRecipe, column: Column) -> None:
    """Refuse what the cells of a column do not allow."""
    where = {"column": shown(column.name)}
    if column.is_text and recipe.impute in ("mean", "median"):
        raise DataError("impute_text", **where)
    if column.is_text and recipe.encode == "as_is":
        raise DataError("encode_text", **where)
