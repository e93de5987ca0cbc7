"""Numbers and tables as CSV, to be opened in a spreadsheet or read by a program.

It is RFC 4180 text with commas, a decimal point and lines that end in a newline alone.
Numbers have all their digits: reading one gives the same bits.
"""

import csv
import io
from collections.abc import Iterable

from nnviz.data.frames import Column
from nnviz.types import FloatArray


def csv_text(lines: Iterable[Iterable[object]]) -> str:
    """Return lines of cells as one text."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(lines)
    return text.getvalue()


def cells_of(column: Column, values: FloatArray | None = None) -> list[str]:
    """Return the cells of a column, or other ones of its kind; "" for nothing."""
    found = (column.values if values is None else values).tolist()
    return ["" if value != value else column.label(value) for value in found]
