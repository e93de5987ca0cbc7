"""A text file as rows of cells: its encoding and its separator are found by looking."""

import codecs
import csv
import io
import os
import re
from collections import Counter
from collections.abc import Generator, Iterator, Sequence
from contextlib import suppress
from itertools import accumulate, islice
from pathlib import Path
from typing import BinaryIO

from nnviz.data.errors import DataError
from nnviz.data.frames import Sheet
from nnviz.data.written import Dialect

Rows = tuple[Sequence[int], list[list[str]]]  # the line of each, from 1, and its cells
Piece = tuple[float, Sequence[int], list[list[str]]]  # after the share that is read

SEPARATORS = "\t;|,"  # where two part the rows equally well, the first is taken
_MARKS = (  # that a file may begin with
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, which begins alike
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = bytes((*range(9), *range(14, 32)))
NOT_TEXT = re.compile(f"[{_CONTROLS.decode()}]")
_LINE_END = re.compile(r"\r\n?|\n")
_SEPARATOR_LINE = re.compile(r'"?sep=(.)"?[\r\n]')  # as spreadsheets write it
_LOOK_SHARE = 0.1  # of the work, to find the encoding
_BLOCK = 1 << 18  # bytes looked at in one piece, some milliseconds
_SAMPLE = 1 << 16  # letters that tell the separator
CELLS = 4096  # read in one piece, some milliseconds


class TextFile:
    """A file of cells with separators between them.

    Attributes
    ----------
    label : str
        Name of the file.
    usual_mark : str
        What parts the decimals in such a file where the cells do not tell; "" if that
        is unknown.
    is_ragged : bool
        Whether a row may end with its last value.
    sheet, sheets
        It has none.
    dialect : Dialect
        How it is written, but for the decimal mark; known once a piece is.
    """

    usual_mark = ""
    is_ragged = False
    sheet, sheets = "", tuple[Sheet, ...]()

    def __init__(self, path: Path) -> None:
        self.label = path.name
        self._path = path
        self.dialect = Dialect()

    def pieces(self) -> Iterator[Piece]:
        """Yield the rows, blank ones too, piece by piece.

        Raises
        ------
        DataError
            If the file is not text, or a quotation mark has no partner.
        """
        with self._path.open("rb") as file:
            encoding = yield from _encoding(file, self.label)
            sample = _sample(file, encoding)
            separator = _separator(sample)
            line_end = "\r\n" if "\r\n" in sample else "\n"
            self.dialect = Dialect(separator, encoding, line_end)
            self.usual_mark = "," if separator == ";" else ""
            file.seek(0)
            text = io.TextIOWrapper(file, encoding, newline="")
            for lines, rows in _pieces(text, separator, self.label):
                share = file.tell() / _size(file)
                yield _LOOK_SHARE + (1 - _LOOK_SHARE) * share, lines, rows


def _size(file: BinaryIO) -> int:
    """Return the bytes of a file, at least 1."""
    return max(1, os.fstat(file.fileno()).st_size)


def _sample(file: BinaryIO, encoding: str) -> str:
    """Return how a file begins, up to the end of a line where there is one."""
    file.seek(0)
    text = io.TextIOWrapper(file, encoding, newline="")
    sample = text.read(_SAMPLE)
    text.detach()  # or it closes the file
    if len(sample) < _SAMPLE:
        return sample
    return sample[: max(sample.rfind("\n"), sample.rfind("\r")) + 1] or sample


def _encoding(file: BinaryIO, name: str) -> Generator[Piece, None, str]:
    """Return the encoding in which the whole file is text."""
    start = file.read(4)
    marked = [encoding for mark, encoding in _MARKS if start.startswith(mark)]
    for encoding in marked[:1] or ("utf-8", "cp1252"):
        broken = yield from _broken(file, encoding)
        if broken is None:
            return encoding
        row, is_other = broken
        if not is_other:
            break
    raise DataError("binary", file=name, row=row)


def _broken(
    file: BinaryIO, encoding: str
) -> Generator[Piece, None, tuple[int, bool] | None]:
    """Return the line where a file is no text, and whether another encoding may do.

    None does where there are control characters, nor where other letters than ASCII
    could be read up to there: the file is damaged then.
    """
    decoder = io.IncrementalNewlineDecoder(
        codecs.getincrementaldecoder(encoding)(), translate=True
    )
    row, is_ascii, size = 1, True, _size(file)
    file.seek(0)
    while block := file.read(_BLOCK):
        is_last = len(block) < _BLOCK
        try:
            text = decoder.decode(block, final=is_last)
        except UnicodeDecodeError as error:
            good = error.object[: error.start]
            row += len(_LINE_END.findall(good.decode(error.encoding)))
            return row, is_ascii and good.isascii()
        letters = text.encode()
        if len(letters.translate(None, _CONTROLS)) < len(letters):
            found = NOT_TEXT.split(text, 1)
            return row + found[0].count("\n"), False
        row += text.count("\n")
        is_ascii = is_ascii and text.isascii()
        yield _LOOK_SHARE * file.tell() / size, (), []
    return None


def _separator(sample: str) -> str:
    """Return what parts the rows of a sample into cells, alike in most of them."""
    if told := _SEPARATOR_LINE.match(sample):
        return told[1]
    shares = {separator: _agreement(sample, separator) for separator in SEPARATORS}
    best = max(shares, key=lambda separator: shares[separator])
    if shares[best]:
        return best
    return " " if _agreement(sample, " ") == 1 else ","


def _agreement(sample: str, separator: str) -> float:
    """Return the share of rows of the most common width, 0 if that is one cell."""
    widths: Counter[int] = Counter()
    lines = io.StringIO(sample, newline="")
    reader = csv.reader(lines, delimiter=separator, skipinitialspace=True)
    with suppress(csv.Error):  # a cell without end: what came before it must do
        widths.update(len(cells) for cells in reader if any(map(str.strip, cells)))
    if not widths:
        return 0.0
    width, count = widths.most_common(1)[0]
    return count / widths.total() if width > 1 else 0.0


def _pieces(text: io.TextIOWrapper, separator: str, name: str) -> Iterator[Rows]:
    """Yield some rows at a time."""
    reader = csv.reader(text, delimiter=separator, skipinitialspace=True, strict=True)
    line, most = 1, 8
    while True:
        rows: list[list[str]] = []
        try:
            rows.extend(islice(reader, most))
        except csv.Error:  # what came before it is there
            line = _begins(rows, line, reader.line_num)[-1]
            raise DataError("quotes", file=name, row=line) from None
        if not rows:
            return
        *lines, after = _begins(rows, line, reader.line_num)
        if line == 1 and rows[0] == ["sep=", ""]:
            rows[0] = []
        yield lines, rows
        line, most = after, max(16, CELLS // max(1, len(rows[-1])))


def _begins(rows: list[list[str]], first: int, last: int) -> Sequence[int]:
    """Return the lines where rows begin that end in line `last`, and the line after."""
    if last - first + 1 == len(rows):
        return range(first, last + 2)
    ends = (sum(len(_LINE_END.findall(cell)) for cell in cells) + 1 for cells in rows)
    return list(accumulate(ends, initial=first))
