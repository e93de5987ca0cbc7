"""A frame: the columns of a table as they were found, text and gaps included."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from nnviz.types import FloatArray, frozen

if TYPE_CHECKING:
    from nnviz.data.written import Written

MAX_NUMBER = 1e100  # its square, summed over all rows, is still a float64

_DATE = re.compile(
    r"(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))"
    r"(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?"
)
_NAME_AND_UNIT = re.compile(r"(.*\S)\s+\(([^()]+)\)")


def name_and_unit(heading: str) -> tuple[str, str]:
    """Part a heading like ``surface (m²)`` into its name and its unit or ""."""
    match = _NAME_AND_UNIT.fullmatch(heading)
    return (match[1], match[2]) if match else (heading, "")


def with_unit(name: str, unit: str) -> str:
    """Return a heading like ``surface (m²)``, or the name alone if it has no unit."""
    return f"{name} ({unit})" if unit else name


@dataclass(frozen=True, eq=False)
class Column:
    """One column of n cells: numbers, or texts by the index of their level.

    Attributes
    ----------
    name, unit : str
        The unit is "" where there is none.
    values : (n,) array
        The numbers, or which of the levels each cell is; NaN where there is nothing.
        Read-only.
    levels : tuple of str
        The different texts, in order; () for a column of numbers.
    """

    name: str
    unit: str
    values: FloatArray
    levels: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Take an own copy of the values."""
        object.__setattr__(self, "values", frozen(np.array(self.values, np.float64)))

    @property
    def is_text(self) -> bool:
        """Tell whether the cells are texts."""
        return bool(self.levels)

    @cached_property
    def is_code(self) -> bool:
        """Tell whether its texts are digits, kept as such: some begin with a 0."""
        return self.is_text and all(map(str.isdecimal, self.levels))

    @cached_property
    def is_date(self) -> bool:
        """Tell whether its texts are dates: 2024-05-31, 31/5/24, with a time or not."""
        return self.is_text and all(map(_DATE.fullmatch, self.levels))

    def label(self, value: float) -> str:
        """Return a cell that is not empty as a text: its level, or its number."""
        if self.levels:
            return self.levels[int(value)]
        is_whole = value == round(value)
        return f"{value + 0.0:.17g}" if is_whole else repr(float(value))  # no -0

    @cached_property
    def missing(self) -> int:
        """Return how many cells have no value."""
        return int(np.isnan(self.values).sum())

    @cached_property
    def found(self) -> FloatArray:
        """Return the cells that have a value, (n − missing,)."""
        return self.values[~np.isnan(self.values)] if self.missing else self.values

    @cached_property
    def ends(self) -> tuple[float, float]:
        """Return the least and the most of the values, of which there must be one."""
        return float(self.found.min()), float(self.found.max())

    @cached_property
    def all_differ(self) -> bool:
        """Tell whether no value comes twice."""
        ordered = np.sort(self.found)
        return bool((ordered[1:] != ordered[:-1]).all())


@dataclass(frozen=True)
class Sheet:
    """A sheet of a workbook: its title, and how many of its rows hold something."""

    title: str
    rows: int


@dataclass(frozen=True, eq=False)
class Frame:
    """What a file or a data set holds, before anything is chosen or prepared.

    Attributes
    ----------
    name : str
        Name of the data set, or of the file without its ending.
    columns : tuple of Column
        All of n cells, each with a name of its own.
    target : str
        The column that is to be predicted unless another is chosen.
    image_shape : (height, width) or None
        Where all other columns are the pixels of an image, row by row: its shape.
    sheet : str
        The title of the sheet that it was read from; "" if that was no workbook.
    sheets : tuple of Sheet
        Of a workbook that has several sheets those that can be chosen.
    written : Written or None
        The cells as the file writes them, where that was asked for.
    """

    name: str
    columns: tuple[Column, ...]
    target: str
    image_shape: tuple[int, int] | None = None
    sheet: str = ""
    sheets: tuple[Sheet, ...] = ()
    written: "Written | None" = None

    def is_same(self, other: "Frame") -> bool:
        """Tell whether another frame has the same cells under the same names."""
        if self.names != other.names or self.rows != other.rows:
            return False
        return all(map(_is_same, self.columns, other.columns))

    @property
    def rows(self) -> int:
        """Return the number n of rows."""
        return len(self.columns[0].values)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Return the names of the columns."""
        return tuple(self._by_name)

    def column(self, name: str) -> Column:
        """Return the column of a name, which there must be."""
        return self._by_name[name]

    @cached_property
    def _by_name(self) -> dict[str, Column]:
        return {column.name: column for column in self.columns}


def _is_same(one: Column, other: Column) -> bool:
    is_same = np.array_equal(one.values, other.values, equal_nan=True)
    return is_same and one.levels == other.levels
