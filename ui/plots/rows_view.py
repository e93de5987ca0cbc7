"""The probability that each row has, class by class."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF

from nnviz.model.metrics import predicted_classes
from nnviz.types import FloatArray
from ui.look.markers import SHAPES
from ui.plots import fields
from ui.plots.axis import Axis
from ui.plots.ground import Ground, Line
from ui.plots.legend import Entry
from ui.plots.views import (
    PROBABILITY,
    Group,
    View,
    probability_of_class,
    spread,
    translate,
)


class RowsView(View):
    """A strip for each true class, with its rows as high as their probability."""

    moves_points = True

    def axes(self) -> tuple[Axis, Axis]:
        """Return the classes across and the probability up."""
        table = self.picture.data.table
        last = len(table.classes) - 0.5
        name = translate("Plots", "true {0}").format(table.target)
        classes = Axis(-0.5, last, name, named_ticks=table.classes)
        own = translate("Plots", "probability of the true class")
        is_binary = self.picture.problem == "binary"
        name = probability_of_class(self.picture) if is_binary else own
        return classes, Axis(*PROBABILITY, name)

    def _placed(self, part: str) -> FloatArray:
        """Return target and probability; NaN where there is no prediction yet."""
        targets = self.picture.data.table.y[self.picture.rows(part)]
        A = self.picture.outputs(part)
        if A is None or len(A) != len(targets):
            return np.full((len(targets), 2), np.nan)
        own = np.zeros(len(A), dtype=int) if A.shape[1] == 1 else targets.astype(int)
        return np.column_stack(
            (targets + spread(len(targets)), A[np.arange(len(A)), own])
        )

    def ground(self, unit: float) -> Ground:
        """Return the two sides of 0.5, and the line at which the class changes."""
        if self.picture.problem == "multiclass":
            return Ground(is_plain=True)
        low, high = PROBABILITY
        side = np.tile(np.linspace(low, high, 64)[:, np.newaxis], 2)
        colours = fields.signed(side, 0.5, 0.5, self.theme)
        ends = np.array([-0.5, len(self.picture.data.table.classes) - 0.5])
        even = pg.mkPen(self.theme.ink, width=1.6 * unit)
        rect = QRectF(ends[0], low, np.ptp(ends), high - low)
        line = np.full(2, self.picture.threshold)
        return Ground([Line(ends, line, even)], colours, rect)

    def ground_entries(self, unit: float, is_roomy: bool) -> list[Entry]:
        """Return nothing: the axis says it."""
        return []

    def answer(self, x: float, y: float) -> tuple[FloatArray, FloatArray] | None:
        """Return None: a place is no input."""
        return None

    def groups(self, part: str) -> Iterator[Group]:
        """Yield the rows; of several classes as the one that is predicted.

        The strip that a row stands in is the true one.
        """
        A = self.picture.outputs(part)
        if not self._shows_predicted or A is None:
            yield from super().groups(part)
            return
        shown = self.shown(part)
        predicted = predicted_classes(A[shown])
        for k in np.unique(predicted).tolist():
            yield shown[predicted == k], SHAPES[k], self.class_fill(k)

    def entries(self, unit: float, is_roomy: bool) -> list[Entry]:
        """Return the legend, which says of several classes whose marks these are."""
        first, *others = super().entries(unit, is_roomy)
        if self._shows_predicted:
            first = replace(first, before=translate("Plots", "predicted:"))
        return [first, *others]

    @property
    def _shows_predicted(self) -> bool:
        return self.picture.problem == "multiclass"
