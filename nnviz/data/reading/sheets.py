"""What files of several sheets have in common."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from nnviz.data.errors import DataError, nearest, shown
from nnviz.data.frames import Sheet
from nnviz.data.reading.text_rows import Piece
from nnviz.data.written import Dialect

HEAD = 20  # rows that tell a table from notes


class SheetFile:
    """A file of several sheets, of which one is read.

    Parameters
    ----------
    path : Path
        The file.
    sheet : str or None
        The sheet; None for the first with a table.

    Attributes
    ----------
    label : str
        Name of the file and, where it has several, of the sheet.
    usual_mark : str
        What parts the decimals in such a file where the cells do not tell.
    dialect : Dialect
        How a text file of it is written.
    is_ragged : bool
        Whether a row may end with its last value.
    sheet : str
        The title of the sheet that is read, once it is chosen.
    sheets : tuple of Sheet
        Where there are several, those that can be chosen.
    """

    usual_mark = "."
    is_ragged = True
    dialect = Dialect()

    def __init__(self, path: Path, sheet: str | None) -> None:
        self.label = path.name
        self.path, self._asked = path, sheet
        self.sheet, self.sheets = "", tuple[Sheet, ...]()

    def pieces(self) -> Iterator[Piece]:
        """Yield the rows, piece by piece.

        Raises
        ------
        DataError
            If the file is damaged, lacks the sheet or the result of a formula.
        """
        try:
            yield from self._pieces()
        except (DataError, OSError):
            raise
        except Exception:  # there is no telling what a broken file leads to
            raise DataError("broken_workbook", file=self.path.name) from None

    def _pieces(self) -> Iterator[Piece]:
        """Yield the rows of the sheet."""
        raise NotImplementedError

    def choose(
        self, sheets: Sequence[Sheet], tables: Iterable[str], hidden: Sequence[str] = ()
    ) -> str:
        """Return which sheet to read, and put it into the label if there are others.

        Parameters
        ----------
        sheets : sequence of Sheet
            All of them.
        tables : iterable of str
            The titles of those that hold a table.
        hidden : sequence of str
            The titles of those that are read only if asked for.
        """
        titles = [each.title for each in sheets]
        if not titles:  # but charts, or another kind of document
            raise DataError("empty", file=self.label)
        if self._asked is not None and self._asked not in titles:
            place = {"file": self.path.name, "sheet": shown(self._asked)}
            raise DataError("no_sheet", names=nearest(self._asked, titles), **place)
        filled = [each.title for each in sheets if each.rows] or titles
        self.sheet = title = self._asked or next(iter(tables), filled[0])
        if len(titles) > 1:
            self.label = f"{self.path.name} ({shown(title)})"
            self.sheets = tuple(
                each for each in sheets if each.title not in {*hidden} - {title}
            )
        return title

    def no_result(self, row: int, column: int) -> DataError:
        """Return that a formula has no result; row and column count from 1."""
        letters = ""
        while column:
            column, letter = divmod(column - 1, 26)
            letters = chr(ord("A") + letter) + letters
        return DataError("no_result", file=self.label, cell=f"{letters}{row}")
