"""The answers over a plane through the inputs."""

from functools import cached_property

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPen

from nnviz.data.frames import with_unit
from nnviz.model.metrics import EVEN
from nnviz.teach.sections import Cut, Section, grid_of, levels_of, section_of
from nnviz.teach.surfaces import Plane
from nnviz.types import FloatArray
from ui.look.theme import Theme
from ui.plots import fields, legend, rings
from ui.plots.answers_picture import AnswersPicture
from ui.plots.axis import Axis
from ui.plots.contours import zero_line
from ui.plots.decisions import between, decided, leads
from ui.plots.ground import Ground, Line
from ui.plots.legend import Entry
from ui.plots.views import GOLDEN, View, spread, translate
from ui.words import numbers

_SURE = 1e-9  # from the middle on, where a decision alone has a colour
_RATIOS = (GOLDEN, 0.7548776662466927)  # which spread rows with the same text evenly


class PlaneView(View):
    """The map of the output, or of one unit, with its boundary and the points."""

    def __init__(self, picture: AnswersPicture, theme: Theme) -> None:
        super().__init__(picture, theme)
        # Two features alone are often of one kind, as the places of two moons.
        self.elongation = 1.3 if picture.features == 2 else 2.0

    def axes(self) -> tuple[Axis, Axis]:
        """Return axes in the units of the table, or along principal components."""
        left, right, bottom, top = self._corners
        return self._axis(0, left, right), self._axis(1, bottom, top)

    def _placed(self, part: str) -> FloatArray:
        """Return the raw features, or the principal components, (n, 2).

        Rows with the same text are spread over its band.
        """
        data, section = self.picture.data, self._section
        rows = self.picture.rows(part)
        if section.cut.is_principal:
            return section.places(data.scale_inputs(data.table.X[rows]))
        places = data.table.X[rows][:, self._inputs]
        for axis, ratio in enumerate(_RATIOS):
            if levels_of(data, self._inputs[axis]):
                places[:, axis] += spread(len(rows), ratio)
        return places

    def wrong(self) -> FloatArray:
        """Return where the rows lie that are predicted wrong, off the plane, (n, 2)."""
        places = [super().wrong()]
        has_classes = self.picture.problem != "regression"
        for part in self.picture.parts if self._is_part and has_classes else ():
            A, shown = self.picture.outputs(part), self.shown(part)
            targets = self.picture.data.table.y[self.picture.rows(part)]
            if A is None or len(A) != len(targets) or not np.isfinite(A).all():
                continue
            is_wrong = self.picture.predicted(A[shown]) != targets[shown]
            places.append(self.points(part)[shown[is_wrong]])
        return np.concatenate(places)

    def chosen(self) -> FloatArray:
        """Return where the followed sample lies, (1, 2), or where it is tried out."""
        tried = self.picture.tried
        if tried is None:
            return super().chosen()
        if self._section.cut.is_principal:
            scaled = self.picture.data.scale_inputs(tried[np.newaxis])
            return self._section.places(scaled)
        return tried[np.newaxis, self._inputs]

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
        """Return where the other inputs stand, and the scale bar or the line."""
        others = [Entry(words)] if (words := self._others(is_roomy)) else []
        off = self._off_entries(unit, is_roomy) if self._is_part else []
        return [*off, *others, *self._scale_entries(unit, is_roomy)]

    def _off_entries(self, unit: float, is_roomy: bool) -> list[Entry]:
        """Return that the colour under a point need not be its answer."""
        off = Entry(translate("Plots", "points lie off this plane"))
        if self.picture.problem == "regression":
            return [off]
        pen, fill, shape, size = rings.wrong(unit, self.theme)
        words = translate("Plots", "wrong")
        if is_roomy:
            words = translate("Plots", "predicted wrong, whatever colour lies under it")
        return [Entry(words, legend.mark(pen, fill, shape, size)), off]

    def _scale_entries(self, unit: float, is_roomy: bool) -> list[Entry]:
        if self.picture.shown_unit:
            return [self._unit_bar(unit)]
        if self.picture.problem == "regression":
            return [self.value_bar(unit)]
        if not is_roomy and self.picture.threshold == EVEN:
            return []
        is_binary = self.picture.problem == "binary"
        threshold = numbers.plain(self.picture.threshold)
        even = translate("Plots", "p = {0}").format(threshold)
        words = even if is_binary else translate("Plots", "equally likely")
        return [Entry(words, legend.line(self._line_pen(unit), unit))]

    def answer(self, x: float, y: float) -> tuple[FloatArray, FloatArray] | None:
        """Return the inputs there, and the output between the points of the grid."""
        output, plane = self.picture.output, self._plane
        left, right, bottom, top = self._corners
        if output is None:
            return None
        column, row = (x - left) / (right - left), (y - bottom) / (top - bottom)
        place = plane.at(column, row)
        inputs = self.picture.data.raw_inputs(self._section.inputs(place))[0]
        return inputs, between(output, column, row)

    def class_names(self) -> list[str]:
        """Return the classes with the sign that their colour of the plane has."""
        names = super().class_names()
        is_binary = self.picture.problem == "binary"
        if is_binary and self.picture.is_hard and self.picture.threshold != EVEN:
            return names
        if is_binary and self.picture.is_logistic and self.picture.shown_unit is None:
            signs = "z < 0", "z > 0"
            words = translate("Plots", "{0}: {1}")
            return [words.format(*pair) for pair in zip(names, signs, strict=True)]
        return names

    def _colours(self) -> NDArray[np.uint8] | None:
        """Return the map, a pixel for each point of the grid."""
        picture, unit, theme = self.picture, self.picture.shown_unit, self.theme
        if unit:
            return fields.signed(unit.values, unit.middle, unit.limit, theme)
        if picture.output is None:
            return None
        if picture.problem == "multiclass":
            output = decided(picture.output) if picture.is_hard else picture.output
            return fields.classes(output, theme)
        if picture.problem == "binary":
            if picture.is_hard:
                return fields.signed(picture.output[0], picture.threshold, _SURE, theme)
            return fields.signed(picture.output[0], EVEN, EVEN, theme)
        raw = picture.data.raw_targets(picture.output[0])
        return fields.values(raw, *picture.value_range, theme)

    def _line_pen(self, unit: float) -> QPen:
        return pg.mkPen(self.theme.ink, width=1.6 * unit)

    def _unit_bar(self, size: float) -> Entry:
        """Return the scale of a unit's answers."""
        unit = self.picture.shown_unit
        assert unit
        low = numbers.signed(unit.middle - unit.limit)
        high = numbers.signed(unit.middle + unit.limit)
        return legend.bar(low, high, self.theme.diverging[1:], size)

    @cached_property
    def _section(self) -> Section:
        """Return the plane; before there are answers, that of two inputs."""
        data = self.picture.data
        return self.picture.section or section_of(data, Cut())

    @cached_property
    def _plane(self) -> Plane:
        data = self.picture.data
        if self.picture.plane:
            return self.picture.plane
        return grid_of(data, self._section, data.scale_inputs(data.table.X), 2)

    @property
    def _is_part(self) -> bool:
        """Tell whether there are more inputs than the plane has, and a map of them."""
        return self.picture.features > 2 and self.picture.shown_unit is None

    @property
    def _inputs(self) -> list[int]:
        """Return the two inputs that span the plane."""
        return [self._section.cut.across, self._section.cut.up]

    @cached_property
    def _corners(self) -> tuple[float, float, float, float]:
        """Return left, right, bottom, top in the units of the axes."""
        plane = self._plane
        corners = np.array([[plane.left, plane.bottom], [plane.right, plane.top]])
        if not self._section.cut.is_principal:
            inputs = self._section.inputs(corners)
            corners = self.picture.data.raw_inputs(inputs)[:, self._inputs]
        (left, bottom), (right, top) = corners.tolist()
        return left, right, bottom, top

    def _axis(self, which: int, low: float, high: float) -> Axis:
        section, data = self._section, self.picture.data
        if section.shares is not None:
            number = which + 1, numbers.percent(float(section.shares[which]), 0)
            words = translate("Plots", "principal component {0} ({1} of the variance)")
            short = translate("Plots", "component {0} ({1})").format(*number)
            return Axis(low, high, words.format(*number), short=short)
        feature = self._inputs[which]
        levels = levels_of(data, feature)
        if levels:
            return Axis(low, high, levels[0], named_ticks=levels[1])
        table = data.table
        return Axis(low, high, with_unit(table.features[feature], table.units[feature]))

    def _others(self, is_roomy: bool) -> str:
        """Return where the inputs stand that do not span the plane, if any."""
        section = self._section
        if section.shares is not None:
            if not is_roomy:
                return ""  # each axis says its own
            share = numbers.percent(float(section.shares.sum()), 0)
            return translate("Plots", "variance: {0}").format(share)
        if self.picture.features <= 2:
            return ""
        if section.cut.held:
            return translate("Plots", "others: by hand")
        if section.cut.at == "sample":
            return translate("Plots", "others: sample")
        return translate("Plots", "others: mean")

    def _boundary(self) -> FloatArray:
        """Return both ends of each bit of the line, (n, 4), as shares of the sides."""
        output = self.picture.output
        is_value = self.picture.problem == "regression"
        if output is None or self.picture.shown_unit or is_value:
            return np.zeros((0, 4))
        surfaces = leads(output, self.picture.threshold)
        bits = np.concatenate([zero_line(surface) for surface in surfaces])
        return bits / (output.shape[-1] - 1)
