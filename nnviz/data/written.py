"""A table as its file writes it, cell by cell, and more columns written likewise."""

import csv
import io
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from nnviz.data.frames import Column

BETWEEN = "\x1f"  # no text file holds it: it parts the cells of a block
DIGITS = 6  # of a number that is written: more than any screen shows


@dataclass(frozen=True)
class Dialect:
    """How a text file writes a table.

    Attributes
    ----------
    separator : str
        Between two cells.
    encoding : str
        By Python's name, with the byte order mark where it has one.
    line_end : str
    mark : str
        What parts the decimals.
    """

    separator: str = ","
    encoding: str = "utf-8-sig"  # as spreadsheets want it
    line_end: str = "\n"
    mark: str = "."


@dataclass(frozen=True, eq=False)
class Written:
    """The letters of a table.

    Attributes
    ----------
    dialect : Dialect
    headings : tuple of str
        Of every column, without a name too.
    blocks : sequence of sequence of str
        The cells of every column, in blocks with `BETWEEN` between them.
    """

    dialect: Dialect
    headings: tuple[str, ...]
    blocks: Sequence[Sequence[str]]

    def with_columns(self, more: Sequence[tuple[str, Column]]) -> bytes:
        """Return the file with more columns: nothing of what it held is changed.

        Parameters
        ----------
        more : sequence of (str, Column)
            Each with its heading. Numbers have `DIGITS` digits that count. Where the
            encoding of the file lacks a letter of them, UTF-8 is taken.
        """
        cells = [*map(_cells, self.blocks), *(self._written(each) for _, each in more)]
        heads = [*self.headings, *(heading for heading, _ in more)]
        text, dialect = io.StringIO(newline=""), self.dialect
        form = {"delimiter": dialect.separator, "lineterminator": dialect.line_end}
        csv.writer(text, **form).writerows(chain([heads], zip(*cells, strict=True)))  # type: ignore[arg-type]
        try:
            return text.getvalue().encode(dialect.encoding)
        except UnicodeEncodeError:
            return text.getvalue().encode("utf-8-sig")

    def _written(self, column: Column) -> Iterator[str]:
        for value in column.values.tolist():
            if math.isnan(value):
                yield ""
            elif column.is_text:
                yield column.label(value)
            else:
                yield short(value).replace(".", self.dialect.mark)


def _cells(blocks: Sequence[str]) -> Iterator[str]:
    for block in blocks:
        yield from block.split(BETWEEN)


def short(value: float) -> str:
    """Return a number with `DIGITS` digits that count, and all before the point."""
    if value == 0 or not math.isfinite(value):
        return f"{value + 0.0:g}"  # no -0
    places = DIGITS - 1 - math.floor(math.log10(abs(value)))
    if places > 2 * DIGITS:
        return f"{value:.{DIGITS}g}"
    text = f"{value:.{max(0, places)}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
