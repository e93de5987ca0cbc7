"""Three features or more: what is predicted for each row, against what is true."""

from collections.abc import Iterator

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPen

from nnviz.types import FloatArray
from ui.plots import fields, legend
from ui.plots.answers_picture import FARTHEST, with_unit
from ui.plots.axis import Axis
from ui.plots.ground import Ground, Line
from ui.plots.legend import Entry
from ui.plots.views import (
    PROBABILITY,
    Group,
    View,
    grown,
    probability_of_class,
    translate,
)

_AROUND = 0.08
_GOLDEN = 0.6180339887498949  # spreads the rows of a class evenly over its strip
_STRIP = 0.7


class RowsView(View):
    """Predicted against true: a diagonal for values, a strip for each class."""

    moves_points = True

    def axes(self) -> tuple[Axis, Axis]:
        """Return the targets across and the predictions up."""
        table = self.picture.data.table
        if self.picture.problem == "regression":
            name = with_unit(table.target, table.target_unit)
            actual = translate("Plots", "true {0}").format(name)
            predicted = translate("Plots", "predicted")
            low, high = self._values()
            return Axis(low, high, actual), Axis(low, high, predicted)
        last = len(table.classes) - 0.5
        name = translate("Plots", "true {0}").format(table.target)
        classes = Axis(-0.5, last, name, named_ticks=table.classes)
        own = translate("Plots", "probability of the true class")
        is_binary = self.picture.problem == "binary"
        name = probability_of_class(self.picture) if is_binary else own
        return classes, Axis(*PROBABILITY, name)

    def points(self, part: str) -> FloatArray:
        """Return target and prediction; NaN where there is no prediction yet."""
        targets = self.picture.data.table.y[self.picture.rows(part)]
        A = self.picture.outputs(part)
        if A is None or len(A) != len(targets):
            return np.full((len(targets), 2), np.nan)
        if self.picture.problem == "regression":
            low, high = self._values()
            raw = self.picture.data.raw_targets(A)[:, 0]
            return np.column_stack((targets, np.clip(raw, low, high)))
        spread = (np.arange(len(targets)) * _GOLDEN % 1 - 0.5) * _STRIP
        own = np.zeros(len(A), dtype=int) if A.shape[1] == 1 else targets.astype(int)
        return np.column_stack((targets + spread, A[np.arange(len(A)), own]))

    def ground(self, unit: float) -> Ground:
        """Return the diagonal, or the two sides of 0.5."""
        if self.picture.problem == "regression":
            ends = np.array(self._values())
            return Ground([Line(ends, ends, self._diagonal(unit))])
        if self.picture.problem == "multiclass":
            return Ground(is_plain=True)
        low, high = PROBABILITY
        side = np.tile(np.linspace(low, high, 64)[:, np.newaxis], 2)
        colours = fields.signed(side, 0.5, 0.5, self.theme)
        ends = np.array([-0.5, len(self.picture.data.table.classes) - 0.5])
        even = pg.mkPen(self.theme.ink, width=1.6 * unit)
        rect = QRectF(ends[0], low, np.ptp(ends), high - low)
        return Ground([Line(ends, np.full(2, 0.5), even)], colours, rect)

    def ground_entries(self, unit: float, is_roomy: bool) -> list[Entry]:
        """Return what the diagonal means."""
        if self.picture.problem != "regression":
            return []
        sign = legend.line(self._diagonal(unit), unit)
        return [Entry(translate("Plots", "predicted = true"), sign)]

    def answer(self, x: float, y: float) -> tuple[FloatArray, FloatArray] | None:
        """Return None: a place is no input."""
        return None

    def groups(self, part: str) -> Iterator[Group]:
        """Yield the rows; with several classes the colour is the predicted one."""
        A = self.picture.outputs(part)
        if self.picture.problem != "multiclass" or A is None:
            yield from super().groups(part)
            return
        for rows, shape, _ in super().groups(part):
            predicted = A[rows].argmax(axis=1)
            for k in np.unique(predicted).tolist():
                yield rows[predicted == k], shape, self.class_fill(k)

    def _diagonal(self, unit: float) -> QPen:
        return pg.mkPen(self.theme.muted, width=1.4 * unit)

    def _values(self) -> tuple[float, float]:
        """Return a range that holds all targets, and the predictions that are near."""
        low, high = self.picture.target_range
        span = high - low
        least, most = low - FARTHEST * span, high + FARTHEST * span
        for part in ("train", "test"):
            A = self.picture.outputs(part)
            raw = self.picture.data.raw_targets(A) if A is not None else np.zeros(0)
            raw = raw[np.isfinite(raw)]
            if len(raw):
                low = max(least, min(low, float(raw.min())))
                high = min(most, max(high, float(raw.max())))
        return grown(low, high, _AROUND)
