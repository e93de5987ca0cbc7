"""The cells of one column, as texts, become numbers or levels.

A column is one of numbers if all of its cells are: written with a decimal point or a
decimal comma, the same all the way down, with ``%`` or a sign of money at each of them
or at none. Where only one cell, or at most one in ten, is something else, that is taken
for a mistake; where more are, the column is one of texts. So is one of digits alone of
which some begin with a 0, as postal codes do.
"""

import re
from collections.abc import Generator, Iterator, Sequence
from contextlib import suppress
from functools import partial
from itertools import chain, islice

import numpy as np

from nnviz.data.reading.amounts import DECIMAL_MARKS
from nnviz.data.reading.found import Found, Place
from nnviz.data.reading.odd_cells import odd_column, texts_of
from nnviz.data.written import BETWEEN
from nnviz.types import FloatArray

# A point that can part no thousands: in 0.123, 1234.567, .5, 1.25, 1.2345, 1.234e5
_DECIMAL_POINT = re.compile(
    r"(?<![\d.])(?:0\d*|\d{4,}|)\.\d|\.\d{0,2}(?![\d.])|\.\d{4}|\.\d+[eE]"
)
_LEADING_ZERO = re.compile(rf"(?:^|{BETWEEN})\s*0\d+\s*(?:{BETWEEN}|$)")


def read_column(
    blocks: Sequence[str], place: Place, decimal: str = ""
) -> Generator[None, None, Found]:
    """Return what a column is, some cells at a time.

    Parameters
    ----------
    blocks : sequence of str
        The n cells, each block with `BETWEEN` between them.
    place : Place
        Where the column is.
    decimal : str
        The decimal mark, where the cells do not tell.

    Raises
    ------
    DataError
        If a cell disagrees with the others, or a number is too large.
    """
    for mark in decimal or DECIMAL_MARKS:
        values = yield from _plain(blocks, len(place.lines), mark)
        if values is not None and any(map(_LEADING_ZERO.search, blocks)):
            break  # digits that are a code lose nothing
        if values is not None:
            place.check_range(values, partial(cell_of, blocks))
            return _plain_column(values, blocks, mark)
    texts = yield from texts_of(map(_cells, blocks), len(place.lines))
    return (yield from odd_column(texts, place, decimal))


def _plain_column(values: FloatArray, blocks: Sequence[str], mark: str) -> Found:
    """Return a column of numbers; say what its decimal mark proves."""
    if not any(mark in block for block in blocks):
        return Found(values)
    if any(_DECIMAL_POINT.search(block.replace(",", ".")) for block in blocks):
        return Found(values, mark=mark)
    unsure = next(i for i, cell in enumerate(_all_cells(blocks)) if mark in cell)
    return Found(values, unsure=unsure)


def cell_of(blocks: Sequence[str], index: int) -> str:
    """Return one of the cells, counted from 0."""
    return next(islice(_all_cells(blocks), index, None)).strip()


def _all_cells(blocks: Sequence[str]) -> Iterator[str]:
    return chain.from_iterable(map(_cells, blocks))


def _cells(block: str) -> list[str]:
    return block.split(BETWEEN)


def _plain(
    blocks: Sequence[str], n: int, mark: str
) -> Generator[None, None, FloatArray | None]:
    """Return the numbers if all cells are plain ones or blank, else None."""
    values, done = np.empty(n), 0
    for block in blocks:
        cells = _cells(block if mark == "." else block.replace(",", "."))
        end = done + len(cells)
        # Python reads 1_0 as 10; 1.234,5 is not plain.
        if "_" in block or (mark == "," and "." in block):
            return None
        numbers = _numbers(cells)
        if numbers is None:
            return None
        values[done:end] = numbers
        done = end
        yield
    return values


def _numbers(cells: list[str]) -> FloatArray | None:
    """Return the number of each cell, NaN for a blank one; None if one has none."""
    with suppress(ValueError):
        return np.fromiter(map(float, cells), np.float64, len(cells))
    with suppress(ValueError):
        filled = (cell or "nan" for cell in cells)
        return np.fromiter(map(float, filled), np.float64, len(cells))
    return None
