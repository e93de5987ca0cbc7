"""A sheet of an OpenDocument spreadsheet (.ods) as rows of cells, all of them texts."""

import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Generator, Iterator
from xml.etree.ElementTree import Element

from nnviz.data.frames import Sheet
from nnviz.data.reading.sheets import HEAD, SheetFile
from nnviz.data.reading.text_rows import NOT_TEXT, Piece

_SPACE = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0"
_TABLE, _OFFICE, _TEXT = (
    f"{{{_SPACE.format(name)}}}" for name in ("table", "office", "text")
)
_VALUES = {  # where a cell keeps its value, by its type
    "float": "value",
    "percentage": "value",
    "currency": "value",
    "date": "date-value",
    "boolean": "boolean-value",
}
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_MOST = {"rows": 1 << 20, "columns": 1 << 14}  # that a sheet can have
_PIECE = 50  # rows read at once, in some milliseconds
_NO_RESULT = "\0"  # no text holds it

Row = tuple[int, list[str]]  # its number, from 1, and its cells


class OpenDocumentFile(SheetFile):
    """An OpenDocument spreadsheet (.ods), as LibreOffice writes it."""

    def _pieces(self) -> Iterator[Piece]:
        """Yield the rows that have a value."""
        sheets = yield from self._sheets()
        tables = (title for title in sheets if _has_table(sheets[title]))
        found = [Sheet(title, len(rows)) for title, rows in sheets.items()]
        rows = sheets[self.choose(found, tables)]
        for start in range(0, len(rows), _PIECE):
            some = rows[start : start + _PIECE]
            self._check_results(some)
            yield 1.0, [row for row, _ in some], [cells for _, cells in some]

    def _sheets(self) -> Generator[Piece, None, dict[str, list[Row]]]:
        """Return the rows that have a value, of each sheet by its title."""
        sheets: dict[str, list[Row]] = {}
        with (
            zipfile.ZipFile(self.path) as archive,
            archive.open("content.xml") as part,
        ):
            size = archive.getinfo("content.xml").file_size
            table, rows, number, seen = Element(""), list[Row](), 1, 0
            for event, element in ET.iterparse(part, ("start", "end")):
                if event == "start" and element.tag == f"{_TABLE}table":
                    table, number = element, 1
                    rows = sheets.setdefault(element.get(f"{_TABLE}name", ""), [])
                elif event == "end" and element.tag == f"{_TABLE}table-row":
                    times, cells = _times(element, "rows"), _cells(element)
                    if cells:
                        rows += [(number + k, cells) for k in range(times)]
                    number += times
                    table.clear()  # or all of it stays in memory
                    seen += 1
                    if seen % _PIECE == 0:
                        yield part.tell() / size, (), []
        return sheets

    def _check_results(self, rows: list[Row]) -> None:
        """Raise an error if a formula has no result."""
        for number, cells in rows:
            if _NO_RESULT in cells:
                raise self.no_result(number, cells.index(_NO_RESULT) + 1)


def _times(element: Element, what: str) -> int:
    """Return how many rows or columns an element stands for."""
    times = int(element.get(f"{_TABLE}number-{what}-repeated", 1))
    return min(times, _MOST[what])


def _cells(row: Element) -> list[str]:
    """Return the cells of a row up to its last value."""
    cells: list[str] = []
    blank = 0
    for cell in row:
        if cell.tag in _CELLS:
            text, times = _text(cell), _times(cell, "columns")
            if text:
                cells += [""] * blank + [text] * times
            blank = 0 if text else blank + times
    return cells


def _text(cell: Element) -> str:
    """Return what a cell holds as a text."""
    kind = cell.get(f"{_OFFICE}value-type")
    if kind is None and cell.get(f"{_TABLE}formula"):
        return _NO_RESULT
    if kind in _VALUES:
        value = cell.get(f"{_OFFICE}{_VALUES[kind]}", "")
        return value.removesuffix("T00:00:00").replace("T", " ")
    lines = ("".join(line.itertext()) for line in cell.iterfind(f"{_TEXT}p"))
    return NOT_TEXT.sub(" ", "\n".join(lines))


def _has_table(rows: list[Row]) -> bool:
    """Tell whether one of the first rows of a sheet has several values."""
    return any(sum(map(bool, cells)) > 1 for _, cells in rows[:HEAD])
