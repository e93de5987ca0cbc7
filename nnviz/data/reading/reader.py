"""A file of a table becomes a frame, piece by piece."""

from collections.abc import Generator
from math import isnan
from pathlib import Path

import numpy as np

from nnviz.data.errors import DataError, shown
from nnviz.data.frames import Column, Frame
from nnviz.data.reading.amounts import amount
from nnviz.data.reading.cells import cell_of, read_column
from nnviz.data.reading.found import Found, Place
from nnviz.data.reading.headings import likely_target
from nnviz.data.reading.raw_table import RawTable, Source
from nnviz.data.reading.sources import source_of
from nnviz.errors import reason
from nnviz.pieces import Pieces

_Steps = Generator[float, None, Found]
_ROWS_SHARE = 0.5  # of the work is done when all rows are there


def read_frame(path: str | Path, sheet: str | None = None) -> Frame:
    """Return the table in a file, as `reading` does, in one go."""
    return reading(path, sheet).finish()


def reading(
    path: str | Path, sheet: str | None = None, keeps_written: bool = False
) -> Pieces[Frame]:
    """Read the table in a file piece by piece.

    Parameters
    ----------
    path : str or Path
        A text file, an Excel workbook (.xlsx) or an OpenDocument spreadsheet (.ods),
        with one line of names, then one per row. Encoding, separator and decimal mark
        are found by looking.
    sheet : str, optional
        Which sheet of a workbook; by default the first that can be seen and has a
        table.
    keeps_written : bool
        Whether the frame has its cells as the file writes them, too.

    Returns
    -------
    Pieces of Frame
        Raises a `DataError` if the file cannot be read as a table: its sentence says
        where and why.
    """
    return Pieces(_frame(Path(path), sheet, keeps_written))


def _frame(
    path: Path, sheet: str | None, keeps_written: bool
) -> Generator[float, None, Frame]:
    source: Source | None = None
    try:
        source = source_of(path, sheet)
        return (yield from _of_source(source, path, keeps_written))
    except FileNotFoundError:
        raise DataError("not_found", file=str(path)) from None
    except DataError as error:
        error.sheets = _others(source) if source else ()
        raise
    except (OSError, ValueError) as error:  # ValueError: a zero byte in the name
        raise DataError(
            "unreadable", file=shown(str(path)), reason=reason(error)
        ) from None


def _others(source: Source) -> tuple[str, ...]:
    """Return the sheets that may hold a table too, those that follow first."""
    titles = [each.title for each in source.sheets]
    place = titles.index(source.sheet) if titles else 0
    around = (*source.sheets[place + 1 :], *source.sheets[:place])
    return tuple(each.title for each in around if each.rows > 1)


def _of_source(
    source: Source, path: Path, keeps_written: bool
) -> Generator[float, None, Frame]:
    """Return the frame that a source holds; `path` gives its name."""
    table = RawTable(source)
    for share, lines, rows in source.pieces():
        table.add(lines, rows)
        yield _ROWS_SHARE * share
    table.finish()
    columns, mark = yield from _columns(table, source.usual_mark)
    target = likely_target([column.name for column in columns])
    return Frame(
        path.stem,
        tuple(columns),
        target,
        sheet=source.sheet,
        sheets=source.sheets,
        written=table.written(mark) if keeps_written else None,
    )


def _columns(
    table: RawTable, usual: str
) -> Generator[float, None, tuple[list[Column], str]]:
    """Return the columns that have a heading or a value, and their decimal mark.

    Parameters
    ----------
    table : RawTable
        All cells as texts.
    usual : str
        The decimal mark in files of this kind; "" if there is none.
    """
    found: list[Found] = []
    for place, blocks in table:
        done = _ROWS_SHARE + (1 - _ROWS_SHARE) * len(found) / len(table)
        try:
            found.append((yield from _at(done, read_column(blocks, place))))
        except DataError as error:
            raise _of_headings(error, table) or error from None
    # A point in the numbers of a workbook proves nothing of texts.
    marks = {column.mark for column in found} - {"", "." if usual == "." else ""}
    columns = []
    for heading, column, (place, blocks) in zip(
        table.headings, found, table, strict=True
    ):
        if column.unsure is not None:
            cell = cell_of(blocks, column.unsure)
            mark = _settled(cell, marks, usual)
            if not mark:
                raise _unsure_error(cell, column.unsure, place)
            column = yield from _at(1.0, read_column(blocks, place, mark))
        if heading.is_given or not np.isnan(column.values).all():
            unit = heading.unit or column.unit
            columns.append(Column(heading.name, unit, column.values, column.levels))
    return columns, next(iter(sorted(marks)), usual or ".")


def _of_headings(error: DataError, table: RawTable) -> DataError | None:
    """Return that the first row is no data, if that is why a cell is no number."""
    if error.code != "text" or error.params["row"] != table.first_line:
        return None
    for cell in table.first_row:
        point, comma, _ = amount(cell)
        if not (isnan(point) and isnan(comma)):
            return None
    return DataError("second_heading", **error.params)


def _at(done: float, steps: Generator[None, None, Found]) -> _Steps:
    """Take the steps of one column, that begins when a share of all is done."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: Found = end.value
            return found
        yield done


def _settled(cell: str, marks: set[str], usual: str) -> str:
    """Return the decimal mark of a cell like 1,234, as other columns have it, or "".

    Parameters
    ----------
    cell : str
        The cell, and others like it, is a number with either mark.
    marks : set of str
        What the other columns prove to be decimal marks.
    usual : str
        The decimal mark in files of this kind; "" if there is none.
    """
    if "," not in cell:  # as programs write numbers
        return "." if usual == "." or "," not in marks else ""
    if len(marks) == 1:
        return next(iter(marks))
    return usual if usual == "," and not marks else ""


def _unsure_error(cell: str, index: int, place: Place) -> DataError:
    """Return that nobody can tell whether 1,234 is a thousand or one."""
    mark = "," if "," in cell else "."
    forms = {"mark": mark, "whole": cell.replace(mark, ""), "longer": f"{cell}0"}
    return place.error("unsure", index, value=shown(cell), **forms)
