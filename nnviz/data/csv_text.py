"""A CSV file as column headings and numbers, or one sentence on what is wrong."""

import csv
import io
import math
import re
from collections.abc import Iterator
from pathlib import Path

from nnviz.data.errors import DataError, shown
from nnviz.errors import reason

MAX_MEGABYTES = 5  # about a second of reading at worst
MAX_COLUMNS = 5000
MAX_NUMBER = 1e100  # its square, summed over all rows, is still a float64

_NOT_TEXT = re.compile(rb"[\x00-\x08\x0e-\x1f]")
_MISSING = frozenset(("", "na", "n/a", "nan", "null", "none", "?", "-"))


def read_text(path: Path) -> str:
    """Return the text of a file, in UTF-8 or failing that in Windows-1252 (Latin-1)."""
    data = _read_bytes(path)
    if control := _NOT_TEXT.search(data):
        row = data.count(b"\n", 0, control.start()) + 1
        raise DataError("binary", file=path.name, row=row)
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise DataError("encoding", file=path.name)


def _read_bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size / 1e6
        readable = path.is_file() and size <= MAX_MEGABYTES
        data = path.read_bytes() if readable else b""
    except FileNotFoundError:
        raise DataError("not_found", file=str(path)) from None
    except (OSError, ValueError) as error:  # ValueError: a zero byte in the name
        raise DataError(
            "unreadable", file=shown(str(path)), reason=reason(error)
        ) from None
    if readable:
        return data
    if path.is_file():
        raise DataError("too_big", file=path.name, size=size, limit=MAX_MEGABYTES)
    raise DataError("not_a_file", file=str(path))  # a device or a pipe may never end


def parse(text: str, file: str) -> tuple[list[str], list[list[float]]]:
    """Return the headings and, below them, the rows of numbers.

    Cells are separated by commas and may be quoted; decimals are written with a
    point. Lines without any value are skipped.

    Parameters
    ----------
    text : str
        The content of a CSV file.
    file : str
        Its name, for the sentences.

    Raises
    ------
    DataError
        If there are not at least two columns, each with a name, and two rows, each
        with a finite number in every column.
    """
    records = _records(text, file)
    row, headings = next(records, (1, []))
    headings = _checked(headings, row, file)
    rows: list[list[float]] = []
    for row, cells in records:
        if len(cells) != len(headings):
            sizes = {"received": len(cells), "expected": len(headings)}
            raise DataError("cells", file=file, row=row, **sizes)
        pairs = zip(cells, headings, strict=True)
        rows.append([_number(cell, file, row, heading) for cell, heading in pairs])
    if not rows:
        raise DataError("no_rows", file=file)
    if len(rows) == 1:
        raise DataError("one_row", file=file, row=row)
    return headings, rows


def _records(text: str, file: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the line where a row begins and its cells, for each row that has any."""
    lines = io.StringIO(text, newline="")
    reader = csv.reader(lines, skipinitialspace=True, strict=True)
    row = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield row, cells
            row = reader.line_num + 1  # a quoted cell may span several lines
    except csv.Error:
        raise DataError("quotes", file=file, row=row) from None


def _checked(headings: list[str], row: int, file: str) -> list[str]:
    """Return the column headings, each on one line, if they can be used."""
    if not headings:
        raise DataError("empty", file=file)
    if len(headings) == 1:
        for separator, name in ((";", ";"), ("\t", "tab"), ("|", "|")):
            if separator in headings[0]:
                raise DataError("separator", file=file, row=row, separator=name)
        raise DataError("one_column", file=file, row=row, column=shown(headings[0]))
    if len(headings) > MAX_COLUMNS:
        sizes = {"received": len(headings), "limit": MAX_COLUMNS}
        raise DataError("too_wide", file=file, **sizes)
    names = [" ".join(heading.split()) for heading in headings]
    if "" in names:
        raise DataError("no_name", file=file, row=row, column=names.index("") + 1)
    if all(_is_number(name) for name in names):
        raise DataError("no_names", file=file, row=row)
    return names


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


def _number(cell: str, file: str, row: int, column: str) -> float:
    """Return the finite number in a cell."""
    try:
        number = float(cell)
    except ValueError:
        number = math.nan
    if abs(number) <= MAX_NUMBER and "_" not in cell:  # float() reads 1_0 as 10
        return number
    place = {"file": file, "row": row, "column": shown(column)}
    if cell.strip().casefold() in _MISSING:
        raise DataError("no_value", **place)
    if math.isnan(number) or "_" in cell:
        raise DataError("text", value=shown(cell), **place)
    raise DataError("too_large", value=shown(cell), limit=MAX_NUMBER, **place)
