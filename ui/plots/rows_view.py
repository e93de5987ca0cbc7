"""Three features or more: what is predicted for each row, against what is true."""

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from nnviz.types import FloatArray
from ui.plots import fields, legend
from ui.plots.axes import Axes, Axis, lay_out
from ui.plots.boundary_picture import with_unit
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
_FARTHEST = 1.0  # spans of the targets that a prediction may lie outside them
_GOLDEN = 0.6180339887498949  # spreads the rows of a class evenly over its strip
_STRIP = 0.7


class RowsView(View):
    """Predicted against true: a diagonal for values, a strip for each class."""

    moves_points = True

    def title(self) -> str:
        """Return what is predicted."""
        if self.picture.problem == "regression":
            name = self.picture.data.table.target
            return translate("Plots", "Predicted {0}").format(name)
        return translate("Plots", "Predicted probability")

    def axes(self, box: QRectF, unit: float) -> Axes:
        """Return the targets across and the predictions up."""
        table = self.picture.data.table
        if self.picture.problem == "regression":
            name = with_unit(table.target, table.target_unit)
            actual = translate("Plots", "true {0}").format(name)
            predicted = translate("Plots", "predicted")
            low, high = self._values()
            return lay_out(
                box, unit, Axis(low, high, actual), Axis(low, high, predicted)
            )
        last = len(table.classes) - 0.5
        name = translate("Plots", "true {0}").format(table.target)
        classes = Axis(-0.5, last, name, named_ticks=table.classes)
        own = translate("Plots", "probability of the true class")
        is_binary = self.picture.problem == "binary"
        name = probability_of_class(self.picture) if is_binary else own
        return lay_out(box, unit, classes, Axis(*PROBABILITY, name))

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

    def paint_ground(self, painter: QPainter, axes: Axes) -> None:
        """Paint the diagonal, or the two sides of 0.5."""
        rect = axes.rect
        pen = QPen(self.theme.muted, 1.4 * axes.unit)
        if self.picture.problem == "regression":
            painter.setPen(pen)
            painter.drawLine(QLineF(rect.bottomLeft(), rect.topRight()))
        elif self.picture.problem == "binary":
            side = np.linspace(axes.y.low, axes.y.high, 64)[:, np.newaxis]
            image = fields.signed_image(np.tile(side, 2), 0.5, 0.5, self.theme)
            painter.drawImage(rect, fields.spread(image, rect.size() * self.sharpness))
            painter.setPen(QPen(self.theme.ink, 1.6 * axes.unit))
            y = float(axes.py(0.5))
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
        else:
            painter.fillRect(rect, self.theme.field)

    def ground_entries(self, unit: float, is_roomy: bool) -> list[Entry]:
        """Return what the diagonal means."""
        if self.picture.problem != "regression":
            return []
        pen = QPen(self.theme.muted, 1.4 * unit)
        return [Entry(translate("Plots", "predicted = true"), legend.line(pen))]

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

    def _values(self) -> tuple[float, float]:
        """Return a range that holds all targets, and the predictions that are near."""
        low, high = self.picture.target_range
        span = high - low
        least, most = low - _FARTHEST * span, high + _FARTHEST * span
        for part in ("train", "test"):
            A = self.picture.outputs(part)
            raw = self.picture.data.raw_targets(A) if A is not None else np.zeros(0)
            raw = raw[np.isfinite(raw)]
            if len(raw):
                low = max(least, min(low, float(raw.min())))
                high = min(most, max(high, float(raw.max())))
        return grown(low, high, _AROUND)
