"""What the cells of one column turn out to be, and where a mistake in them is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from nnviz.data.errors import DataError, shown
from nnviz.data.frames import MAX_NUMBER
from nnviz.types import FloatArray


@dataclass(frozen=True)
class Place:
    """Where a column of n cells is, for the sentences.

    Attributes
    ----------
    file, column : str
        The name of the file, and that of the column.
    lines : sequence of n int
        The line of the file where each cell's row begins.
    """

    file: str
    column: str
    lines: Sequence[int]

    def error(self, code: str, cell: int, **values: object) -> DataError:
        """Return what is wrong with a cell, counted from 0."""
        row, column = self.lines[cell], shown(self.column)
        return DataError(code, file=self.file, row=row, column=column, **values)

    def check_range(self, values: FloatArray, text_of: Callable[[int], str]) -> None:
        """Raise an error if a number is beyond what can be reckoned with.

        Parameters
        ----------
        values : (n,) array
            The numbers.
        text_of : callable
            Returns what a cell, counted from 0, says in the file.
        """
        beyond = np.abs(values) > MAX_NUMBER
        if beyond.any():
            cell = int(beyond.argmax())
            value = shown(text_of(cell))
            raise self.error("too_large", cell, value=value, limit=MAX_NUMBER)


@dataclass(frozen=True)
class Found:
    """The values of a column.

    Attributes
    ----------
    values : (n,) array
        The numbers, or the indexes of the levels; NaN where there is nothing.
    levels : tuple of str
        The different texts, sorted; () for numbers.
    unit : str
        The sign that all of the numbers carry: %, €; "" where there is none.
    mark : str
        What parts their decimals, "." or ",", if they prove it, else "".
    unsure : int or None
        A cell where it may part the thousands as well, if that is so in all of them.
    """

    values: FloatArray
    levels: tuple[str, ...] = ()
    unit: str = ""
    mark: str = ""
    unsure: int | None = None
