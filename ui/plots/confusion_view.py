"""How often each class was taken for each other one."""

from collections.abc import Iterator
from functools import cached_property

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QColor

from nnviz.model.metrics import confusion
from nnviz.types import FloatArray, IntArray
from ui.plots.axis import Axis
from ui.plots.cells import Cell
from ui.plots.ground import Ground, Line
from ui.plots.legend import Entry
from ui.plots.views import Group, View, translate
from ui.words import numbers

_MOST_NAMED = 8  # rows in one readout
# A closed line just inside the border of a cell, around its middle.
_SQUARE = 0.47 * np.array([[-1, -1], [1, -1], [1, 1], [-1, 1], [-1, -1]])


class ConfusionView(View):
    """The confusion matrix of one part: true classes down, predicted ones across."""

    moves_points = True
    elongation = 1.5

    def axes(self) -> tuple[Axis, Axis]:
        """Return the predicted classes across, and the true ones from the top."""
        table, last = self.picture.data.table, len(self._classes) - 0.5
        across = translate("Plots", "predicted {0}").format(table.target)
        down = translate("Plots", "true {0}").format(table.target)
        return (
            Axis(-0.5, last, across, named_ticks=self._classes),
            Axis(-0.5, last, down, named_ticks=self._classes[::-1]),
        )

    def _placed(self, part: str) -> FloatArray:
        """Return no place for any row: only cells are drawn."""
        return np.full((len(self.picture.rows(part)), 2), np.nan)

    def groups(self, part: str) -> Iterator[Group]:
        """Yield nothing."""
        yield from ()

    def cells(self) -> list[Cell]:
        """Return a cell for each pair of classes: its count, and the share of its row.

        The colour is that share: the classes may have very different sizes.
        """
        if self._matrix is None:
            return []
        found, shares = [], _of_rows(self._matrix)
        for true, predicted in np.ndindex(self._matrix.shape):
            count = int(self._matrix[true, predicted])
            share = float(shares[true, predicted])
            percent = (numbers.percent(share, 0),) if count else ()
            lines = (numbers.integer(count), *percent)
            fill = QColor.fromRgb(self.theme.sequential[round(255 * share)])
            ink = self.theme.ink if count else self.theme.muted
            found.append(Cell(predicted, self._row(true), fill, ink, lines))
        return found

    def ground(self, unit: float) -> Ground:
        """Outline the cell of the followed sample, and that whose rows are framed."""
        cells = (self._cell_of_sample(), 2.2, 1.0), (self.picture.pair, 1.6, 0.86)
        return Ground(
            [
                self._outline(cell, width * unit, side)
                for cell, width, side in cells
                if cell is not None and self._matrix is not None
            ]
        )

    def _outline(self, cell: tuple[int, int], width: float, side: float) -> Line:
        """Return a line inside the border of a cell."""
        across = cell[1] + side * _SQUARE[:, 0]
        up = self._row(cell[0]) + side * _SQUARE[:, 1]
        return Line(across, up, pg.mkPen(self.theme.ink, width=width))

    def pair_at(self, x: float, y: float) -> tuple[int, int] | None:
        """Return the classes of the cell at a place, if there are any rows in it."""
        if self._matrix is None:
            return None
        pair = self._pair_at(x, y)
        return pair if self._matrix[pair] else None

    def paired(self) -> FloatArray:
        """Return nothing: the cell itself is outlined."""
        return np.zeros((0, 2))

    def ground_entries(self, unit: float, is_roomy: bool) -> list[Entry]:
        """Return whose rows they are, and which share of them is right."""
        if self._matrix is None:
            return []
        names = {
            "train": translate("Plots", "training set: {0} right"),
            "validation": translate("Plots", "validation set: {0} right"),
            "test": translate("Plots", "test set: {0} right"),
        }
        share = float(np.trace(self._matrix) / max(1, self._matrix.sum()))
        return [Entry(names[self._part].format(numbers.percent(share)))]

    def entries(self, unit: float, is_roomy: bool) -> list[Entry]:
        """Return the legend: the axes name the classes."""
        return self.ground_entries(unit, is_roomy)

    def answer(self, x: float, y: float) -> tuple[FloatArray, FloatArray] | None:
        """Return None: a place is no input."""
        return None

    def said(self, x: float, y: float) -> str:
        """Return what a cell means."""
        if self._matrix is None:
            return ""
        true, predicted = self._pair_at(x, y)
        count, total = self._matrix[true, predicted], self._matrix[true].sum()
        share = numbers.percent(_of_rows(self._matrix)[true, predicted])
        words = translate("Plots", "{0} of {1} rows: {2}")
        lines = [
            self.pair_words((true, predicted)),
            words.format(numbers.integer(count), numbers.integer(total), share),
        ]
        if count:
            lines.append(self._rows_named(true, predicted))
            lines.append(translate("Plots", "Click: frame them in the other views"))
        return "\n".join(lines)

    def _rows_named(self, true: int, predicted: int) -> str:
        """Return where the rows of a cell stand in the table; the first of many."""
        picture = self.picture
        own = picture.rows_of_pair(self._part, true, predicted)
        found = picture.data.rows_of_frame[picture.rows(self._part)[own]]
        named = [numbers.integer(int(row) + 1) for row in np.sort(found)[:_MOST_NAMED]]
        more = [f"+{numbers.integer(len(found) - _MOST_NAMED)}"]
        parts = named + (more if len(found) > _MOST_NAMED else [])
        words = translate("Plots", "rows of the table: {0}")
        return words.format(" · ".join(parts))

    def rows_at(self, x: float, y: float) -> IntArray:
        """Return the rows of this batch that lie in a cell."""
        batch = self.picture.batch
        if self._part != "train":
            return batch[:0]
        own = self.picture.rows_of_pair("train", *self._pair_at(x, y))
        return batch[np.isin(batch, own)]

    @property
    def _part(self) -> str:
        return self.picture.parts[-1]

    @property
    def _classes(self) -> tuple[str, ...]:
        return self.picture.data.table.classes

    @cached_property
    def _matrix(self) -> IntArray | None:
        """Return the counts, (k, k); None where there are no finite answers."""
        A, data = self.picture.outputs(self._part), self.picture.data
        Y = data.part(self._part).Y
        if A is None or len(A) != len(Y) or not np.isfinite(A).all():
            return None
        return confusion(A, Y, self.picture.threshold)

    def _true(self, part: str) -> IntArray:
        """Return the class of each row of a part, (n,)."""
        return self.picture.data.table.y[self.picture.rows(part)].astype(int)

    def _row(self, true: int) -> int:
        """Return how high a class lies: the first one at the top."""
        return len(self._classes) - 1 - true

    def _pair_at(self, x: float, y: float) -> tuple[int, int]:
        """Return the true and the predicted class of a place on the axes."""
        last = len(self._classes) - 1
        column, row = (int(min(max(np.rint(value), 0), last)) for value in (x, y))
        return last - row, column

    def _cell_of_sample(self) -> tuple[int, int] | None:
        sample, A = self.picture.sample, self.picture.outputs("train")
        if self._part != "train" or sample is None or self._matrix is None:
            return None
        assert A is not None
        predicted = self.picture.predicted(A[[sample]])[0]
        return int(self._true("train")[sample]), int(predicted)


def _of_rows(matrix: IntArray) -> FloatArray:
    """Return the share that each count has of its row; 0 where a row is empty."""
    totals = matrix.sum(axis=1, keepdims=True)
    shares: FloatArray = matrix / np.maximum(totals, 1)
    return shares
