"""What a variable holds, for the pointer that rests on it."""

from collections.abc import Iterator

import numpy as np

from nnviz.teach.code import is_per_sample
from nnviz.types import FloatArray
from ui.look import fonts
from ui.words import numbers

_ROWS, _COLUMNS = 10, 6
_FOLLOWED = "▸"


def reading(
    name: str, value: FloatArray | float, decimals: int = 3, sample: int = 0
) -> str:
    """Return the shape and the numbers of a variable as rich text.

    Of a large array some rows and columns are written: of what each sample has, the
    rows around the followed sample, which is marked; of another array the first ones.

    Parameters
    ----------
    name : str
    value : array or float
    decimals : int
    sample : int
        The row of the batch that is followed, from 0.
    """
    array = np.asarray(value, dtype=float)
    if array.ndim == 0:
        return f"{name} = {numbers.plain(float(array), decimals + 1)}"
    followed = sample if is_per_sample(name) else None
    is_column = array.ndim == 1 and followed is not None
    rows = array[:, np.newaxis] if is_column else np.atleast_2d(array)
    body = "\n".join(_lines(rows, decimals, followed))
    family = fonts.mono_font().families()[0]
    style = f"font-family: '{family}'"
    shape = numbers.shape(*array.shape)
    return f'<b>{name}</b> {shape}<pre style="{style}">{body}</pre>'


def _lines(rows: FloatArray, decimals: int, followed: int | None) -> Iterator[str]:
    """Yield a line for each row that is written, and for those that are left out."""
    start = min(max(0, (followed or 0) - _ROWS // 2), max(0, len(rows) - _ROWS))
    margin = "" if followed is None else "  "
    if start:
        yield f"{margin}…"
    for k, row in enumerate(rows[start : start + _ROWS], start=start):
        mark = f"{_FOLLOWED} " if k == followed else margin
        yield mark + _line(row, decimals)
    if start + _ROWS < len(rows):
        yield f"{margin}…"


def _line(row: FloatArray, decimals: int) -> str:
    cells = [numbers.signed(float(value), decimals) for value in row[:_COLUMNS]]
    text = " ".join(cell.rjust(decimals + 4) for cell in cells)
    return f"{text} …" if len(row) > _COLUMNS else text
