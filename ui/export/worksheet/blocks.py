"""What a document is made of, whatever it is written as."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

MOST_COLUMNS = 8  # of a table on a page


@dataclass(frozen=True)
class Heading:
    """A heading; `level` 1 is the document's."""

    text: str
    level: int = 2


@dataclass(frozen=True)
class Text:
    """A paragraph."""

    text: str


@dataclass(frozen=True)
class Formula:
    """A formula on a line of its own, as LaTeX."""

    latex: str


@dataclass(frozen=True)
class Table:
    """Numbers, or places for them.

    Attributes
    ----------
    symbol : str
        What they are, as LaTeX.
    columns, rows : tuple of str
        The heads.
    cells : tuple of tuple of str or None
        Row by row; None is to be filled in.
    """

    symbol: str
    columns: tuple[str, ...]
    rows: tuple[str, ...]
    cells: tuple[tuple[str | None, ...], ...]

    def parts(self, most: int = MOST_COLUMNS) -> Iterator["Table"]:
        """Yield it in pieces of so many columns at most."""
        for start in range(0, len(self.columns), most):
            some = slice(start, start + most)
            cells = tuple(row[some] for row in self.cells)
            yield replace(self, columns=self.columns[some], cells=cells)


Block = Heading | Text | Formula | Table


@dataclass(frozen=True)
class Document:
    """A document: its blocks, the first of them its title."""

    title: str
    blocks: tuple[Block, ...]
