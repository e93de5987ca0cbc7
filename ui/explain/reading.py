"""What a variable holds, for the pointer that rests on it."""

import numpy as np

from nnviz.types import FloatArray
from ui import fonts, numbers

_ROWS, _COLUMNS = 8, 6


def reading(name: str, value: FloatArray | float) -> str:
    """Return the shape and the numbers of a variable as rich text.

    Of a large array the first rows and columns are written.
    """
    array = np.asarray(value, dtype=float)
    if array.ndim == 0:
        return f"{name} = {numbers.plain(float(array), 4)}"
    rows = np.atleast_2d(array)
    lines = [_line(row) for row in rows[:_ROWS]]
    if len(rows) > _ROWS:
        lines.append("…")
    body = "\n".join(lines)
    family = fonts.mono_font().families()[0]
    style = f"font-family: '{family}'"
    shape = numbers.shape(*array.shape)
    return f'<b>{name}</b> {shape}<pre style="{style}">{body}</pre>'


def _line(row: FloatArray) -> str:
    cells = [numbers.signed(float(value), 3).rjust(7) for value in row[:_COLUMNS]]
    return " ".join([*cells, "…"] if len(row) > _COLUMNS else cells)
