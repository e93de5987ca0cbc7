"""How often each class was taken for each other one."""

from collections.abc import Iterator
from functools import cached_property

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QColor

from nnviz.model.metrics import confusion, predicted_classes
from nnviz.types import FloatArray, IntArray
from ui import numbers
from ui.plots.axis import Axis
from ui.plots.cells import Cell
from ui.plots.ground import Ground, Line
from ui.plots.legend import Entry
from ui.plots.views import Group, View, translate

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
        """Return the outline of the cell that the followed sample lies in."""
        found = self._cell_of_sample()
        if found is None:
            return Ground()
        across = found[1] + _SQUARE[:, 0]
        up = self._row(found[0]) + _SQUARE[:, 1]
        return Ground([Line(across, up, pg.mkPen(self.theme.ink, width=2.2 * unit))])

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
        words = (
            translate("Plots", "true {0}, predicted {1}"),
            translate("Plots", "{0} of {1} rows: {2}"),
        )
        return "\n".join(
            (
                words[0].format(self._classes[true], self._classes[predicted]),
                words[1].format(numbers.integer(count), numbers.integer(total), share),
            )
        )

    def rows_at(self, x: float, y: float) -> IntArray:
        """Return the rows of this batch that lie in a cell."""
        batch = self.picture.batch
        A = self.picture.outputs("train")
        if self._part != "train" or A is None:
            return batch[:0]
        true, predicted = self._pair_at(x, y)
        is_here = self._true("train")[batch] == true
        return batch[is_here & (predicted_classes(A[batch]) == predicted)]

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
        return confusion(A, Y)

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
        predicted = predicted_classes(A[[sample]])[0]
        return int(self._true("train")[sample]), int(predicted)


def _of_rows(matrix: IntArray) -> FloatArray:
    """Return the share that each count has of its row; 0 where a row is empty."""
    totals = matrix.sum(axis=1, keepdims=True)
    shares: FloatArray = matrix / np.maximum(totals, 1)
    return shares
