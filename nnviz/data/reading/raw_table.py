"""The rows of a file, before their cells mean anything."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import itemgetter
from typing import Protocol

from nnviz.data.errors import DataError, nearest, shown
from nnviz.data.frames import Sheet
from nnviz.data.reading.cells import cell_of
from nnviz.data.reading.found import Place
from nnviz.data.reading.headings import Heading, heading_index, parted
from nnviz.data.reading.text_rows import Piece
from nnviz.data.written import BETWEEN, Dialect, Written

MAX_COLUMNS = 5000
MAX_CELLS = 20_000_000

_HEAD = 20  # rows that tell where the headings are


class Source(Protocol):
    """Where rows come from: `TextFile`, `WorkbookFile`."""

    label: str
    usual_mark: str
    is_ragged: bool
    sheet: str
    sheets: tuple[Sheet, ...]
    dialect: Dialect

    def pieces(self) -> Iterator[Piece]:
        """Yield the rows, blank ones too, piece by piece."""


class RawTable:
    """The rows of a file, kept column by column as the texts that they are.

    Iterating gives, column by column, where it is and its cells, in blocks with
    `BETWEEN` between them.

    Attributes
    ----------
    headings : list of Heading
        One of each column.
    """

    def __init__(self, source: Source) -> None:
        self._source = source
        self._head: list[tuple[int, list[str]]] = []
        self.headings: list[Heading] = []
        self._as_headed: list[str] = []
        self._blocks: list[list[str]] = []
        self._lines = array("q")

    def __len__(self) -> int:
        """Return the number of columns."""
        return len(self.headings)

    def __iter__(self) -> Iterator[tuple[Place, Sequence[str]]]:
        """Yield where each column is, and its cells."""
        for heading, blocks in zip(self.headings, self._blocks, strict=True):
            yield Place(self._source.label, heading.name, self._lines), blocks

    def add(self, lines: Sequence[int], rows: list[list[str]]) -> None:
        """Add some rows, and the lines of the file where they begin."""
        if not self._blocks:
            for line, cells in zip(lines, rows, strict=True):
                if not is_blank(cells):
                    self._put(line, cells)
            if len(self._head) >= _HEAD:
                self._begin()
        elif self._all_fit(rows):
            self._keep(lines, rows)
        else:
            self._fit(zip(lines, rows, strict=True))

    def _put(self, line: int, cells: list[str]) -> None:
        """Add a row to the first ones; of several comments only the last."""
        if self._head and _is_note(cells) and _is_note(self._head[-1][1]):
            self._head.pop()
        self._head.append((line, cells))

    @property
    def first_line(self) -> int:
        """Return the line of the file where the first row under the headings is."""
        return self._lines[0]

    @property
    def first_row(self) -> list[str]:
        """Return the cells of that row."""
        return [" ".join(cell_of(blocks, 0).split()) for blocks in self._blocks]

    def written(self, mark: str) -> Written:
        """Return it as it is written, with a decimal mark."""
        dialect = replace(self._source.dialect, mark=mark)
        return Written(dialect, tuple(self._as_headed), self._blocks)

    def finish(self) -> None:
        """Check that there is a table."""
        if not self._blocks:
            self._begin()
        if not self._lines:
            raise DataError("no_rows", file=self._source.label)
        if len(self._lines) == 1:
            raise DataError("one_row", file=self._source.label, row=self._lines[0])

    def _begin(self) -> None:
        """Find the headings in the rows so far."""
        if not self._head:
            source = self._source
            others = [each.title for each in source.sheets if each.rows]
            if not others:
                raise DataError("empty", file=source.label)
            names = nearest(source.sheet, others)
            raise DataError("empty_sheet", file=source.label, names=names)
        first = heading_index([cells for _, cells in self._head])
        row, cells = self._head[first]
        if len(cells) > MAX_COLUMNS:
            sizes = {"received": len(cells), "limit": MAX_COLUMNS}
            raise DataError("too_wide", file=self._source.label, **sizes)
        self._as_headed = cells
        self.headings = parted(cells, row, self._source.label)
        if len(cells) == 1:
            name = shown(self.headings[0].name)
            raise DataError("one_column", file=self._source.label, row=row, column=name)
        self._blocks = [[] for _ in cells]
        self._fit(self._head[first + 1 :])
        self._head = []

    def _all_fit(self, rows: list[list[str]]) -> bool:
        """Tell quickly whether rows have a value first and as many cells as columns."""
        if set(map(len, rows)) != {len(self)}:
            return False
        return all(map(str.strip, map(itemgetter(0), rows)))

    def _fit(self, rows: Iterable[tuple[int, list[str]]]) -> None:
        """Keep rows that have a value, if only blank cells are too many or missing."""
        lines, fitted = [], []
        for line, cells in rows:
            if is_blank(cells):
                continue
            if len(cells) != len(self):
                if cells[0].startswith("#"):  # a comment
                    continue
                cells = self._fitted(line, cells)
            lines.append(line)
            fitted.append(cells)
        self._keep(lines, fitted)

    def _keep(self, lines: Sequence[int], rows: list[list[str]]) -> None:
        """Sort the cells of rows into their columns."""
        self._lines.extend(lines)
        if len(self._lines) * len(self) > MAX_CELLS:
            sizes = {"width": len(self), "limit": MAX_CELLS // len(self)}
            raise DataError("too_long", file=self._source.label, **sizes)
        for index, cells in enumerate(zip(*rows, strict=True)):
            self._blocks[index].append(BETWEEN.join(cells))

    def _fitted(self, row: int, cells: list[str]) -> list[str]:
        """Return as many cells as there are columns, if only blank ones are amiss."""
        width = len(self)
        least = max(i for i, heading in enumerate(self.headings, 1) if heading.is_given)
        is_short = len(cells) < least and not self._source.is_ragged
        if is_short or not is_blank(cells[width:]):
            sizes = {"received": len(cells), "expected": least}
            raise DataError("cells", file=self._source.label, row=row, **sizes)
        return (cells + [""] * width)[:width]


def _is_note(cells: list[str]) -> bool:
    """Tell whether a row can only be a comment."""
    return cells[0].startswith("#") and is_blank(cells[1:])


def is_blank(cells: list[str]) -> bool:
    """Tell whether cells hold white space at most."""
    return not "".join(cells).strip()
