"""The arrays of a step as tables, of which the large ones are shown in part."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnviz.data.csv_text import cells_of
from nnviz.data.frames import Column, with_unit
from nnviz.teach.worksheet import Quantity
from nnviz.teach.worksheet.formulas import Formulas
from ui.export.report import words
from ui.export.report.page import Grid
from ui.export.worksheet.heads import heads_of
from ui.export.worksheet.words import samples
from ui.session.session import Session
from ui.words import column_words, numbers

MOST_ROWS, MOST_COLUMNS = 12, 12
Texts = Sequence[str]


class Tables:
    """Makes the tables of the step at a session's cursor.

    Parameters
    ----------
    session : Session
    decimals : int
        Of the numbers.
    say : callable
        Returns LaTeX in words.
    """

    def __init__(
        self, session: Session, decimals: int, say: Callable[[str], str]
    ) -> None:
        self._session, self._decimals, self._say = session, decimals, say
        self._formulas = Formulas(session.program, session.record)

    def of(self, quantity: Quantity) -> Grid:
        """Return the numbers of a quantity."""
        symbol = self._formulas.symbol(quantity)
        heads = heads_of(self._session, quantity)
        is_by_sample = quantity.rows == "sample"
        return self._grid(
            self._say(symbol), symbol, heads, quantity.values, is_by_sample
        )

    def batch(self) -> Grid:
        """Return the batch as it stands in the table, with what has no number too."""
        record, data = self._session.record, self._session.data
        rows, table = data.rows_train[record.rows], column_words.named(data).table
        columns, heads = [], [words.row()]
        columns.append([numbers.integer(k + 1) for k in data.rows_of_frame[rows]])
        for name in data.plan.features[:MOST_COLUMNS]:
            column = data.frame.column(name)
            heads.append(with_unit(column_words.column(table.name, name), column.unit))
            columns.append(self._raw(column, data.rows_of_frame[rows]))
        heads.append(with_unit(table.target, table.target_unit))
        targets = table.y[rows].tolist()
        named = [table.classes[int(k)] for k in targets] if table.classes else None
        columns.append(named or [self._written(value) for value in targets])
        cells = np.array(columns, dtype=object).T
        hidden = max(0, len(data.plan.features) - MOST_COLUMNS)
        of = samples(record.m), tuple(heads)
        return self._grid(words.batch_name(), "", of, cells, True, hidden)

    def _raw(self, column: Column, rows: NDArray[Any]) -> list[str]:
        values = column.values[rows]
        if column.is_text:
            return cells_of(column, values)
        return ["" if value != value else self._written(value) for value in values]

    def _grid(
        self,
        name: str,
        symbol: str,
        heads: tuple[Texts, Texts],
        values: NDArray[Any],
        is_by_sample: bool,
        hidden: int = 0,
    ) -> Grid:
        """Return a table with as much of its numbers as is shown."""
        sample = self._session.selection.sample if is_by_sample else 0
        rows = _kept(len(values), MOST_ROWS, sample)
        columns = _kept(values.shape[1], MOST_COLUMNS + 2 * (not symbol), 0)
        note = words.shown_of(
            (len(rows), len(values)), (len(columns), values.shape[1] + hidden)
        )
        return Grid(
            name,
            symbol,
            tuple(heads[1][j] for j in columns),
            tuple(heads[0][i] for i in rows),
            tuple(tuple(self._written(values[i, j]) for j in columns) for i in rows),
            rows.index(sample) if is_by_sample else None,
            note,
        )

    def _written(self, value: Any) -> str:
        """Write a number; what is a text already stays so."""
        if isinstance(value, str):
            return value
        number = float(value)
        if number.is_integer() and abs(number) < 1e6:
            return numbers.localised(f"{number:.0f}")
        return numbers.plain(number, self._decimals)


def _kept(count: int, most: int, also: int) -> list[int]:
    """Return which of so many are shown: the first ones, and one that must be."""
    first = list(range(min(count, most)))
    return first if also < most else [*first[:-1], also]
