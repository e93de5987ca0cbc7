"""A sheet of an Excel workbook as rows of cells, all of them texts.

openpyxl is imported when the first workbook is read.
"""

from __future__ import annotations

import datetime
import io
import re
import warnings
import zipfile
from collections.abc import Generator, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import ExitStack, closing
from itertools import islice
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from nnviz.data.frames import Sheet
from nnviz.data.reading.sheets import HEAD, SheetFile
from nnviz.data.reading.text_rows import NOT_TEXT, Piece

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

# In the XML of a sheet: a formula, and the start of a row that has a cell.
_FORMULA = re.compile(rb"<(?:\w+:)?f[ >/]")
_ROW = re.compile(rb"<(?:\w+:)?row\b[^>]*(?<!/)>\s*<(?:\w+:)?c\b")
_PARTS = "xl/worksheets/"
_BLOCK = 1 << 18  # bytes looked at in one piece, some milliseconds
_CELLS = 512  # read in one piece, some milliseconds
_OPEN_SHARE = 0.3  # of the work is done when the workbook is open
_PAUSE = 0.005  # seconds that a piece waits for what goes on in the background

Cells = Sequence[Any]  # of openpyxl, in one row


class WorkbookFile(SheetFile):
    """An Excel workbook (.xlsx)."""

    def _pieces(self) -> Iterator[Piece]:
        """Yield the rows, blank ones too."""
        has_formulas, counts = yield from self._looked_through()
        yield from self._rows(has_formulas, counts)

    def _looked_through(self) -> Generator[Piece, None, tuple[bool, dict[str, int]]]:
        """Tell whether any sheet has a formula, and count the rows of each part."""
        has_formulas, counts = False, dict[str, int]()
        with zipfile.ZipFile(self.path) as archive:
            for name in archive.namelist():
                if name.startswith(_PARTS) and name.endswith(".xml"):
                    with archive.open(name) as part:
                        found, counts[name] = yield from _found_in(part)
                        has_formulas |= found
        return has_formulas, counts

    def _rows(self, has_formulas: bool, counts: Mapping[str, int]) -> Iterator[Piece]:
        """Yield the rows of the sheet.

        Parameters
        ----------
        has_formulas : bool
            Whether any sheet has one.
        counts : mapping of str to int
            How many rows each part of the archive holds.
        """
        with ExitStack() as stack:
            books = []
            for data_only in (True, False)[: 1 + has_formulas]:
                file, book = yield from _opened(self.path, data_only)
                stack.enter_context(file)
                books.append(stack.enter_context(closing(book)))
            sheets: Sequence[Any] = books[0].worksheets
            found = [Sheet(s.title, counts.get(_part_of(s), 0)) for s in sheets]
            hidden = [s.title for s in sheets if s.sheet_state != "visible"]
            visible = (each.title for each in found if each.title not in hidden)
            tables = (title for title in visible if _has_table(books[0], title))
            title = self.choose(found, tables, hidden)
            size = books[0][title].max_row or 1
            rows = [stack.enter_context(_rows_of(book, title)) for book in books]
            for lines, batch in _batches(zip(*rows, strict=False)):
                texts = [self._texts(*pair) for pair in zip(lines, batch, strict=True)]
                share = min(1.0, lines[-1] / size)
                yield _OPEN_SHARE + (1 - _OPEN_SHARE) * share, lines, texts

    def _texts(self, line: int, row: Sequence[Cells]) -> list[str]:
        """Return the cells of a row as texts.

        Parameters
        ----------
        line : int
            Its number, from 1.
        row : sequence of sequence
            Its values and, if there are any in the file, its formulas.
        """
        values, *formulas = row
        for others in formulas:
            for column, (cell, other) in enumerate(
                zip(values, others, strict=False), 1
            ):
                # The result may well be an empty text.
                if cell.value is None and other.value and cell.data_type != "str":
                    raise self.no_result(line, column)
        return [_text(cell.value) for cell in values]


def _found_in(part: IO[bytes]) -> Generator[Piece, None, tuple[bool, int]]:
    """Tell of the XML of a sheet whether it has a formula, and how many rows."""
    has_formula, rows, rest = False, 0, b""
    while block := part.read(_BLOCK):
        text = rest + block
        whole = max(0, text.rfind(b"</"))  # what begins behind it may be cut
        rest = text[whole:]
        has_formula = has_formula or bool(_FORMULA.search(text, 0, whole))
        rows += sum(1 for _ in _ROW.finditer(text, 0, whole))
        yield 0.0, (), []
    return has_formula, rows


def _part_of(sheet: Any) -> str:
    """Return where a sheet of openpyxl stands in the archive."""
    return str(sheet._worksheet_path).lstrip("/")


class _Held(io.FileIO):
    """A file that is read no further once it is given up.

    Attributes
    ----------
    done : int
        How many of its bytes have been read, some of them more than once.
    """

    is_given_up = False
    done = 0

    def read(self, size: int | None = -1) -> bytes:
        """Return the next bytes.

        Raises
        ------
        EOFError
            If nobody wants them any more.
        """
        if self.is_given_up:
            raise EOFError
        found = super().read(-1 if size is None else size)
        self.done += len(found)
        return found


def _opened(
    path: Path, data_only: bool
) -> Generator[Piece, None, tuple[_Held, Workbook]]:
    """Return a file and its workbook once it is open, which may take seconds."""
    file, size = _Held(path), max(1, path.stat().st_size)

    def load() -> Workbook:
        from openpyxl import load_workbook

        with _quiet():
            return load_workbook(file, read_only=True, data_only=data_only)

    pool = ThreadPoolExecutor(1)
    book = pool.submit(load)
    pool.shutdown(wait=False)
    try:
        while not wait([book], _PAUSE).done:
            yield _OPEN_SHARE * min(1.0, file.done / size), (), []
        return file, book.result()
    except BaseException:  # it may be given up too
        file.is_given_up = True
        book.add_done_callback(lambda done: _close(done, file))
        raise


def _close(book: Future[Workbook], file: _Held) -> None:
    """Close a workbook that nobody wants any more."""
    with file:
        if book.exception() is None:
            book.result().close()


def _rows_of(book: Workbook, title: str) -> closing[Generator[Cells, None, None]]:
    """Return a context with the rows of a sheet, whatever size it says it has."""
    sheet: Any = book[title]
    sheet.reset_dimensions()
    return closing(sheet.iter_rows())


def _has_table(book: Workbook, title: str) -> bool:
    """Tell whether one of the first rows of a sheet has several values."""
    with _quiet(), _rows_of(book, title) as rows:
        return any(
            sum(cell.value is not None for cell in cells) > 1
            for cells in islice(rows, HEAD)
        )


def _batches(
    rows: Iterator[Sequence[Cells]],
) -> Iterator[tuple[Sequence[int], list[Sequence[Cells]]]]:
    """Yield some rows at a time, and their numbers, from 1."""
    done, most = 0, 1
    while True:
        with _quiet():
            batch = list(islice(rows, most))
        if not batch:
            return
        yield range(done + 1, done + 1 + len(batch)), batch
        done += len(batch)
        most = max(1, _CELLS // max(1, len(batch[-1][0])))


def _quiet() -> warnings.catch_warnings[None]:
    """Return a context in which openpyxl tells nobody what it does not support."""
    return warnings.catch_warnings(action="ignore")


def _text(value: object) -> str:
    """Return what a cell holds as a text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, datetime.datetime):
        is_day = value.time() == datetime.time()
        return value.date().isoformat() if is_day else value.isoformat(" ")
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    text: str = NOT_TEXT.sub(" ", str(value))
    return text
