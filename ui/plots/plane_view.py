"""Two features: the answers over the plane of the inputs."""

from functools import cached_property

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPen

from nnviz.teach.surfaces import plane_around
from nnviz.types import FloatArray
from ui import numbers
from ui.plots import fields, legend
from ui.plots.answers_picture import with_unit
from ui.plots.axis import Axis
from ui.plots.contours import zero_line
from ui.plots.ground import Ground, Line
from ui.plots.legend import Entry
from ui.plots.views import View, translate

_BAR = 46.0  # the length of the scale bar in a small plot


class PlaneView(View):
    """The map of the output, or of one unit, with its boundary and the points."""

    elongation = 1.3

    def axes(self) -> tuple[Axis, Axis]:
        """Return axes in the units of the table."""
        table, (left, right, bottom, top) = self.picture.data.table, self._corners
        names = map(with_unit, table.features, table.units)
        return Axis(left, right, next(names)), Axis(bottom, top, next(names))

    def points(self, part: str) -> FloatArray:
        """Return the raw features, (n, 2)."""
        return self.picture.data.table.X[self.picture.rows(part)]

    def chosen(self) -> FloatArray:
        """Return the raw features of the followed sample, (1, 2)."""
        tried = self.picture.tried
        return super().chosen() if tried is None else tried[np.newaxis]

    def ground(self, unit: float) -> Ground:
        """Return the map, and the line where the decision changes."""
        colours, (left, right, bottom, top) = self._colours(), self._corners
        if colours is None:
            return Ground(is_plain=True)
        bits = self._boundary()
        x = left + bits[:, 0::2] * (right - left)
        y = bottom + bits[:, 1::2] * (top - bottom)
        line = Line(x.ravel(), y.ravel(), self._line_pen(unit), are_bits=True)
        return Ground([line], colours, QRectF(left, bottom, right - left, top - bottom))

    def ground_entries(self, unit: float, is_roomy: bool) -> list[Entry]:
        """Return the map's scale bar, else what the line means."""
        if self.picture.shown_unit:
            return [self._unit_bar(unit)]
        if self.picture.problem == "regression":
            return [self._value_bar(unit)]
        if not is_roomy:
            return []
        is_binary = self.picture.problem == "binary"
        even = translate("Plots", "p = {0}").format(numbers.fixed(0.5, 1))
        words = even if is_binary else translate("Plots", "equally likely")
        return [Entry(words, legend.line(self._line_pen(unit), unit))]

    def answer(self, x: float, y: float) -> tuple[FloatArray, FloatArray] | None:
        """Return the place itself, and the output between the points of the grid."""
        output, (left, right, bottom, top) = self.picture.output, self._corners
        if output is None:
            return None
        column, row = (x - left) / (right - left), (y - bottom) / (top - bottom)
        return np.array([x, y]), _between(output, column, row)

    def class_names(self) -> list[str]:
        """Return the classes with the sign that their side of the plane has."""
        names = super().class_names()
        is_binary = self.picture.problem == "binary"
        if is_binary and self.picture.is_logistic and self.picture.shown_unit is None:
            signs = "z < 0", "z > 0"
            return [f"{name}: {sign}" for name, sign in zip(names, signs, strict=True)]
        return names

    def _colours(self) -> NDArray[np.uint8] | None:
        """Return the map, a pixel for each point of the grid."""
        picture, unit, theme = self.picture, self.picture.shown_unit, self.theme
        if unit:
            return fields.signed(unit.values, unit.middle, unit.limit, theme)
        if picture.output is None:
            return None
        if picture.problem == "multiclass":
            return fields.classes(picture.output, theme)
        if picture.problem == "binary":
            return fields.signed(picture.output[0], 0.5, 0.5, theme)
        raw = picture.data.raw_targets(picture.output[0])
        return fields.values(raw, *picture.value_range, theme)

    def _line_pen(self, unit: float) -> QPen:
        return pg.mkPen(self.theme.ink, width=1.6 * unit)

    def _value_bar(self, size: float) -> Entry:
        """Return the scale of a regression, in the target's unit."""
        low, high = map(numbers.exact, self.picture.value_range)
        end = f"{high} {self.picture.data.table.target_unit}".strip()
        return _bar(low, end, self.theme.sequential, size)

    def _unit_bar(self, size: float) -> Entry:
        """Return the scale of a unit's answers."""
        unit = self.picture.shown_unit
        assert unit
        low = numbers.signed(unit.middle - unit.limit)
        high = numbers.signed(unit.middle + unit.limit)
        return _bar(low, high, self.theme.diverging[1:], size)

    @cached_property
    def _corners(self) -> tuple[float, float, float, float]:
        """Return left, right, bottom, top in the units of the table."""
        data = self.picture.data
        plane = self.picture.plane or plane_around(data.scale_inputs(data.table.X), 2)
        corners = np.array([[plane.left, plane.bottom], [plane.right, plane.top]])
        (left, bottom), (right, top) = data.raw_inputs(corners).tolist()
        return left, right, bottom, top

    def _boundary(self) -> FloatArray:
        """Return both ends of each bit of the line, (n, 4), as shares of the sides."""
        output = self.picture.output
        is_value = self.picture.problem == "regression"
        if output is None or self.picture.shown_unit or is_value:
            return np.zeros((0, 4))
        bits = np.concatenate([zero_line(surface) for surface in _leads(output)])
        return bits / (output.shape[-1] - 1)


def _bar(low: str, high: str, table: list[int], unit: float) -> Entry:
    """Return a scale bar in the colours of a map, with what its ends mean."""
    return Entry(high, legend.ramp(table, _BAR, unit), _BAR, before=low)


def _leads(output: FloatArray) -> list[FloatArray]:
    """Return by how much a class is ahead: zero where the decision changes.

    With k > 2 classes, of all but the last one: its line is the others'.
    """
    if len(output) == 1:
        return [output[0] - 0.5]
    with np.errstate(all="ignore"):  # of a network that diverged
        return [
            output[k] - np.delete(output, k, axis=0).max(axis=0)
            for k in range(len(output) - 1)
        ]


def _between(output: FloatArray, across: float, up: float) -> FloatArray:
    """Return (k, r, r) answers at shares of the plane's sides, (k,), interpolated."""
    last = output.shape[-1] - 1
    column, row = (min(max(share, 0.0), 1.0) * last for share in (across, up))
    j, i = min(int(column), last - 1), min(int(row), last - 1)
    cell = output[:, i : i + 2, j : j + 2]
    with np.errstate(all="ignore"):  # of a network that diverged
        edge = cell[..., 0] + (cell[..., 1] - cell[..., 0]) * (column - j)
        between: FloatArray = edge[:, 0] + (edge[:, 1] - edge[:, 0]) * (row - i)
    return between
