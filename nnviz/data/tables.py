"""A table: features and a target as numbers, with their names, units and classes."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import ArrayLike

from nnviz.data.csv_text import parse, read_text
from nnviz.data.errors import DataError, nearest, shown
from nnviz.types import FloatArray, frozen

__all__ = ["DataError", "Table", "read_csv"]

MAX_CLASSES = 10
_NAME_AND_UNIT = re.compile(r"(.*\S)\s+\(([^()]+)\)")


def owned(values: ArrayLike) -> FloatArray:
    """Return a float64, C-contiguous, read-only copy of an array.

    C-contiguous because products of arrays laid out otherwise differ in the last bit.
    """
    return frozen(np.array(values, dtype=np.float64, order="C"))


@dataclass(frozen=True, eq=False)
class Table:
    """A problem to learn: n rows of p features and one target.

    Attributes
    ----------
    name : str
        Name of the data set, or of the file without its ending.
    features : tuple of str
        The p names of the features.
    units : tuple of str
        The unit of each feature, "" where there is none.
    X : (n, p) array
        The features as they are in the source. Read-only, as is `y`.
    y : (n,) array
        The target: its value, or the index of its class in `classes`.
    target, target_unit : str
        Name and unit of the target.
    problem : str
        "regression", "binary" or "multiclass".
    classes : tuple of str
        The labels of the classes, in order; () for a regression.
    image_shape : (height, width) or None
        Where the features are the pixels of an image, row by row: its shape.
    """

    name: str
    features: tuple[str, ...]
    units: tuple[str, ...]
    X: FloatArray
    y: FloatArray
    target: str
    target_unit: str
    problem: str
    classes: tuple[str, ...]
    image_shape: tuple[int, int] | None = None

    @cached_property
    def ink(self) -> tuple[float, float]:
        """Return the least and the largest feature; of images, no ink and full ink."""
        return float(self.X.min()), float(self.X.max())

    def __post_init__(self) -> None:
        """Take own copies of the arrays."""
        object.__setattr__(self, "X", owned(self.X))
        object.__setattr__(self, "y", owned(self.y))


def read_csv(path: str | Path, target: str | None = None) -> Table:
    """Read a table of numbers: one line of column names, then one line per row.

    Columns are separated by commas. A heading may end in a unit in parentheses, as
    in ``surface (m²)``. The kind of problem follows from the target's values:

    - two distinct whole numbers: binary;
    - three to ten distinct whole numbers from −1 to 99, each in at least two rows:
      multiclass;
    - anything else: regression.

    Parameters
    ----------
    path : str or Path
        The file, in UTF-8 or Windows-1252 (Latin-1).
    target : str, optional
        Name of the column to predict, with or without its unit; the last by default.
        All other columns are features.

    Raises
    ------
    DataError
        If the file cannot be read as such a table: the sentence says where and why.
    """
    path = Path(path)
    headings, rows = parse(read_text(path), path.name)
    names, units = _names_and_units(headings, path.name)
    column = _column_of(target, names, headings, path.name)
    values = np.array(rows)
    y, problem, classes = _kind_of_problem(values[:, column])
    if y.min() == y.max():
        place = {"file": path.name, "column": shown(names[column])}
        raise DataError("constant_target", value=float(y[0]), **place)
    return Table(
        name=path.stem,
        target=names.pop(column),
        target_unit=units.pop(column),
        features=tuple(names),
        units=tuple(units),
        X=np.delete(values, column, axis=1),
        y=y,
        problem=problem,
        classes=classes,
    )


def name_and_unit(heading: str) -> tuple[str, str]:
    """Part a heading like ``surface (m²)`` into its name and its unit or ""."""
    match = _NAME_AND_UNIT.fullmatch(heading)
    return (match[1], match[2]) if match else (heading, "")


def _names_and_units(headings: list[str], file: str) -> tuple[list[str], list[str]]:
    """Part each heading into a name, told apart from all others, and a unit or ""."""
    units: dict[str, str] = {}
    for heading in headings:
        name, unit = name_and_unit(heading)
        if name in units:
            columns = {"first": list(units).index(name) + 1, "second": len(units) + 1}
            raise DataError("same_name", file=file, column=shown(name), **columns)
        units[name] = unit
    return list(units), list(units.values())


def _column_of(
    target: str | None, names: list[str], headings: list[str], file: str
) -> int:
    if target is None:
        return len(names) - 1
    for known in (names, headings):
        if target in known:
            return known.index(target)
    columns = nearest(target, names)
    raise DataError("unknown_target", file=file, column=shown(target), columns=columns)


def _kind_of_problem(values: FloatArray) -> tuple[FloatArray, str, tuple[str, ...]]:
    """Return the target as values or class indexes, the problem, and the classes."""
    levels, indexes, sizes = np.unique(values, return_inverse=True, return_counts=True)
    whole = bool((levels == np.round(levels)).all())
    several = 3 <= len(levels) <= MAX_CLASSES and sizes.min() >= 2
    labels = levels[0] >= -1 and levels[-1] <= 99  # class numbers, rather than sizes
    if whole and (len(levels) == 2 or (several and labels)):
        classes = tuple(f"{level + 0.0:.17g}" for level in levels)  # -0.0 becomes 0
        problem = "binary" if len(classes) == 2 else "multiclass"
        return indexes.astype(np.float64), problem, classes
    return values, "regression", ()
