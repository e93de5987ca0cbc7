"""Arrays as Python that gives them back, to the bit."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

_WIDTH = 88


def array_text(values: NDArray[np.generic], indent: str = "") -> str:
    """Return an array as ``np.array([…])``, its rows on lines of their own.

    Parameters
    ----------
    values : (n,) or (n, k) array
    indent : str
        Before every line but the first.
    """
    dtype = "" if values.dtype in (np.float64, np.int64) else f", np.{values.dtype}"
    is_table = values.ndim > 1
    rows = values.tolist() if is_table else [values.tolist()]
    lines = [line for row in rows for line in _row(row, is_table)]
    body = f"\n{indent}    ".join(lines)
    return f"np.array([\n{indent}    {body}\n{indent}]{dtype})"


def _row(row: list[float], is_bracketed: bool) -> Iterator[str]:
    """Yield the numbers of a row in lines that are not too wide."""
    texts = [repr(value) for value in row]
    line = "[" if is_bracketed else ""
    for number, text in enumerate(texts):
        end = "" if is_bracketed and number == len(texts) - 1 else ","
        if len(line) + len(text) + 2 > _WIDTH - 8 and line.strip("[ "):
            yield line.rstrip()
            line = " " if is_bracketed else ""
        line += f"{text}{end} "
    yield f"{line.rstrip()}]," if is_bracketed else line.rstrip()
