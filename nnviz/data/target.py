"""The column to predict: which one it is, and what kind of problem it makes."""

from dataclasses import dataclass

import numpy as np

from nnviz.data.errors import DataError, nearest, shown
from nnviz.data.frames import Column, Frame, with_unit
from nnviz.data.tables import MAX_CLASSES, problem_of
from nnviz.types import FloatArray


@dataclass(frozen=True, eq=False)
class Target:
    """What is to be predicted of n rows.

    Attributes
    ----------
    y : (n,) array
        Its value, or the index of its class in `classes`.
    problem : str
        "regression", "binary" or "multiclass".
    classes : tuple of str
        The labels of the classes, in order; () for a regression.
    """

    y: FloatArray
    problem: str
    classes: tuple[str, ...]


def target_column(frame: Frame, asked: str | None) -> Column:
    """Return the column to predict: the frame's own unless another is asked for.

    Parameters
    ----------
    frame : Frame
    asked : str or None
        Its name, with or without its unit.

    Raises
    ------
    DataError
        If there is no such column.
    """
    if asked is None:
        return frame.column(frame.target)
    for column in frame.columns:
        if asked in (column.name, with_unit(column.name, column.unit)):
            return column
    place = {"file": frame.name, "column": shown(asked)}
    raise DataError("unknown_target", columns=nearest(asked, frame.names), **place)


def target_of(
    column: Column, values: FloatArray, problem: str | None, file: str
) -> Target:
    """Return what the values of a column are as a target.

    Texts are classes, and so are

    - two distinct whole numbers;
    - three to ten distinct whole numbers from −1 to 99, each in at least two rows.

    All else is a regression. `problem` overrules that.

    Parameters
    ----------
    column : Column
    values : (n,) array
        Those of its cells that count, at least two and none of them missing.
    problem : {"regression", "classification"} or None
        None for what the values suggest.
    file : str
        Where it stands, for the sentences.

    Raises
    ------
    DataError
        If nothing can be learned of it, or not as such a problem.
    """
    where = {"column": shown(column.name), "file": file}
    if values.min() == values.max():
        if column.is_text:
            text = shown(column.levels[int(values[0])])
            raise DataError("constant_text", value=text, **where)
        raise DataError("constant_target", value=float(values[0]), **where)
    if column.is_text and problem == "regression":
        raise DataError("text_target", **where)
    if not column.is_text and not _are_classes(values, problem):
        return Target(values, "regression", ())
    found, indexes = np.unique(values, return_inverse=True)
    if len(found) > MAX_CLASSES:
        sizes = {"received": len(found), "limit": MAX_CLASSES}
        code = "many_texts" if column.is_text else "many_classes"
        raise DataError(code, **where, **sizes)
    classes = tuple(column.label(value) for value in found)
    return Target(indexes.astype(np.float64), problem_of(len(classes)), classes)


def _are_classes(numbers: FloatArray, problem: str | None) -> bool:
    """Tell whether numbers are classes, be it that they were declared so."""
    if problem is not None:
        return problem == "classification"
    if (numbers != np.round(numbers)).any():
        return False
    levels, sizes = np.unique(numbers, return_counts=True)
    several = 3 <= len(levels) <= MAX_CLASSES and sizes.min() >= 2
    labels = levels[0] >= -1 and levels[-1] <= 99  # class numbers, rather than sizes
    return bool(len(levels) == 2 or (several and labels))
