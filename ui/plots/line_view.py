"""One feature: the answer as a curve over it."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QColor

from nnviz.data.frames import with_unit
from nnviz.model.metrics import EVEN
from nnviz.types import FloatArray
from ui.plots import legend
from ui.plots.axis import Axis
from ui.plots.ground import Ground, Line
from ui.plots.legend import Entry
from ui.plots.views import (
    PROBABILITY,
    View,
    grown,
    probability_of_class,
    translate,
)

_AROUND = 0.08
_WIDTH = 2.2  # of a curve in a small plot


class LineView(View):
    """The prediction, or the probability of each class, along one feature."""

    def axes(self) -> tuple[Axis, Axis]:
        """Return axes in the units of the table."""
        table = self.picture.data.table
        raw = table.X[:, 0]
        low, high = grown(float(raw.min()), float(raw.max()), _AROUND)
        name = with_unit(table.features[0], table.units[0])
        return Axis(low, high, name), self._answers()

    def _placed(self, part: str) -> FloatArray:
        """Return feature and target; a class stands where its curve should be."""
        table, rows = self.picture.data.table, self.picture.rows(part)
        y = (
            np.ones(len(rows))
            if self.picture.problem == "multiclass"
            else table.y[rows]
        )
        return np.column_stack((table.X[rows, 0], y))

    def chosen(self) -> FloatArray:
        """Return feature and target of the followed sample, (1, 2)."""
        place, tried = super().chosen(), self.picture.tried
        if tried is not None:
            place[:, 0] = tried[0]
        return place

    def ground(self, unit: float) -> Ground:
        """Return the curve, or one for each class."""
        if self.picture.line is None or self.picture.output is None:
            return Ground()
        x = self.picture.data.raw_inputs(self.picture.line[:, np.newaxis])[:, 0]
        axis = self._answers()
        curves = [
            Line(x, axis.scaled(curve), pg.mkPen(colour, width=_WIDTH * unit))
            for curve, colour in self._curves(self.picture.output)
        ]
        return Ground([*curves, *self._threshold(x, unit)])

    def ground_entries(self, unit: float, is_roomy: bool) -> list[Entry]:
        """Return what the curve of a regression means; the axis names the others."""
        if self.picture.problem != "regression":
            return []
        pen = pg.mkPen(self.theme.ink, width=_WIDTH * unit)
        return [Entry(translate("Plots", "prediction"), legend.line(pen, unit))]

    def answer(self, x: float, y: float) -> tuple[FloatArray, FloatArray] | None:
        """Return the feature, and the output between the points of the line."""
        line, output = self.picture.line, self.picture.output
        if line is None or output is None:
            return None
        scaled = float(self.picture.data.scale_inputs(np.array([[x]]))[0, 0])
        values = [np.interp(scaled, line, curve) for curve in output]
        return np.array([x]), np.array(values)

    def _threshold(self, x: FloatArray, unit: float) -> list[Line]:
        """Return where the class changes, if that is not the middle."""
        threshold = self.picture.threshold
        if threshold == EVEN or self.picture.problem != "binary":
            return []
        ends = np.array([x.min(), x.max()])
        pen = pg.mkPen(self.theme.muted, width=_WIDTH / 2 * unit)
        return [Line(ends, np.full(2, threshold), pen)]

    def _answers(self) -> Axis:
        table = self.picture.data.table
        if self.picture.problem != "regression":
            return Axis(*PROBABILITY, probability_of_class(self.picture))
        low, high = grown(*self.picture.target_range, _AROUND)
        return Axis(low, high, with_unit(table.target, table.target_unit))

    def _curves(self, output: FloatArray) -> list[tuple[FloatArray, QColor]]:
        if self.picture.problem == "multiclass":
            return [(curve, self.class_fill(k)) for k, curve in enumerate(output)]
        raw = self.picture.data.raw_targets(output[0])
        return [(raw, self.theme.ink)]
