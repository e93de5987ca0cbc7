"""Each row's predicted value against the true one, and by how much it is wrong."""

from functools import cached_property

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QPen

from nnviz.data.frames import with_unit
from nnviz.types import FloatArray
from ui.plots import legend
from ui.plots.answers_picture import FARTHEST
from ui.plots.axis import Axis
from ui.plots.ground import Ground, Line
from ui.plots.legend import Entry
from ui.plots.views import View, grown, translate

_AROUND = 0.08


class AgainstView(View):
    """Predicted over true: on the diagonal where they are equal."""

    moves_points = True

    def axes(self) -> tuple[Axis, Axis]:
        """Return the targets across and the predictions up."""
        low, high = self._values
        across = translate("Plots", "true {0}").format(self._name)
        up = translate("Plots", "predicted {0}").format(self._name)
        short = translate("Plots", "predicted")
        return Axis(low, high, across), Axis(low, high, up, short=short)

    def _placed(self, part: str) -> FloatArray:
        """Return target and prediction; NaN where there is no prediction yet."""
        targets = self.picture.data.table.y[self.picture.rows(part)]
        A = self.picture.outputs(part)
        if A is None or len(A) != len(targets):
            return np.full((len(targets), 2), np.nan)
        predicted = self.picture.data.raw_targets(A)[:, 0]
        return np.column_stack((targets, np.clip(predicted, *self._values)))

    def ground(self, unit: float) -> Ground:
        """Return the diagonal."""
        ends = np.array(self._values)
        return Ground([Line(ends, ends, self._right(unit))])

    def ground_entries(self, unit: float, is_roomy: bool) -> list[Entry]:
        """Return what the line means."""
        sign = legend.line(self._right(unit), unit)
        return [Entry(translate("Plots", "predicted = true"), sign)]

    def answer(self, x: float, y: float) -> tuple[FloatArray, FloatArray] | None:
        """Return None: a place is no input."""
        return None

    @property
    def _name(self) -> str:
        table = self.picture.data.table
        return with_unit(table.target, table.target_unit)

    def _right(self, unit: float) -> QPen:
        """Return the pen of where predictions are right."""
        return pg.mkPen(self.theme.muted, width=1.4 * unit)

    @cached_property
    def _values(self) -> tuple[float, float]:
        """Return a range that holds all targets, and the predictions that are near."""
        low, high = self.picture.target_range
        span = high - low
        least, most = low - FARTHEST * span, high + FARTHEST * span
        for part in ("train", self.picture.data.watched):
            A = self.picture.outputs(part)
            raw = self.picture.data.raw_targets(A) if A is not None else np.zeros(0)
            raw = raw[np.isfinite(raw)]
            if len(raw):
                low = max(least, min(low, float(raw.min())))
                high = min(most, max(high, float(raw.max())))
        return grown(low, high, _AROUND)


class ResidualsView(AgainstView):
    """ŷ − y over ŷ: while there is a pattern, there is more to learn."""

    def axes(self) -> tuple[Axis, Axis]:
        """Return the predictions across and the residuals up, zero in the middle."""
        across = translate("Plots", "predicted {0}").format(self._name)
        up = with_unit("ŷ − y", self.picture.data.table.target_unit)
        points = [self.points(part)[:, 1] for part in self.picture.parts]
        found = np.abs(np.concatenate(points))
        far = float(found[np.isfinite(found)].max(initial=0.0)) * (1 + _AROUND) or 1.0
        return Axis(*self._predictions, across), Axis(-far, far, up)

    def _placed(self, part: str) -> FloatArray:
        """Return prediction and residual; NaN where there is no prediction yet."""
        true, predicted = super()._placed(part).T
        return np.column_stack((predicted, predicted - true))

    def ground(self, unit: float) -> Ground:
        """Return the line of no error."""
        ends = np.array(self._predictions)
        return Ground([Line(ends, np.zeros(2), self._right(unit))])

    @property
    def _predictions(self) -> tuple[float, float]:
        """Return a range that holds all predictions; before there are any, targets."""
        points = [self.points(part)[:, 0] for part in self.picture.parts]
        found = np.concatenate(points)
        found = found[np.isfinite(found)]
        if not len(found):
            return self._values
        return grown(float(found.min()), float(found.max()), _AROUND)
