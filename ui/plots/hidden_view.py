"""Where a layer has the rows, and what has become of the grid of the inputs there."""

import math
from functools import cached_property

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPen

from nnviz.teach.hidden_space import Decision, HiddenSpace
from nnviz.types import FloatArray
from ui.look.colours import blend
from ui.plots import fields, legend
from ui.plots.axis import Axis
from ui.plots.contours import zero_line
from ui.plots.ground import Ground, Line
from ui.plots.legend import Entry
from ui.plots.views import View, grown, translate
from ui.words import numbers

_BOUNDS = {"sigmoid": (0.0, 1.0), "softmax": (0.0, 1.0), "tanh": (-1.0, 1.0)}
_AROUND = 0.06
_RESOLUTION = 97  # of the map of the output
_SURE = 1e-9  # from the middle on, where a decision alone has a colour
_FAINT = 0.5  # how much of the ink the grid has
_LARGEST = 1e6  # what is farther away is not drawn


class HiddenView(View):
    """The rows and the grid over two units of a layer, or two components of them."""

    moves_points = True
    elongation = 1.6

    def axes(self) -> tuple[Axis, Axis]:
        """Return the two units, the two components, or z and a of a single unit."""
        names = [self._name(which) for which in (0, 1)]
        pairs = zip(self._ranges, names, strict=True)
        across, up = (
            Axis(low, high, name, short=short) for (low, high), (name, short) in pairs
        )
        return across, up

    def _placed(self, part: str) -> FloatArray:
        """Return where the layer has the rows; NaN before it is known."""
        rows = self.picture.rows(part)
        hidden = self._hidden
        if hidden is None or len(hidden.places.get(part, ())) != len(rows):
            return np.full((len(rows), 2), np.nan)
        places = np.array(hidden.places[part], dtype=float)
        places[~(np.abs(places) < _LARGEST)] = np.nan
        return places

    def ground(self, unit: float) -> Ground:
        """Return the grid, and what the output says over the plane."""
        lines = [self._drawn(lines, unit) for lines in self._grid]
        decision = self._decision
        if decision is None:
            return Ground(lines)
        (left, right), (bottom, top) = self._ranges
        x, y = np.linspace(left, right, _RESOLUTION), np.linspace(bottom, top, 2)
        if self.picture.problem == "binary":
            corners = np.stack(np.meshgrid(x[[0, -1]], y), axis=-1)
            bits = zero_line(decision.z(corners) - _logit(self.picture.threshold))
            across = left + bits[:, 0::2] * (right - left)
            up = bottom + bits[:, 1::2] * (top - bottom)
            pen = self._line_pen(unit)
            lines.append(Line(across.ravel(), up.ravel(), pen, are_bits=True))
        rect = QRectF(left, bottom, right - left, top - bottom)
        return Ground(lines, self._colours(decision), rect)

    def ground_entries(self, unit: float, is_roomy: bool) -> list[Entry]:
        """Return what the grid and the line are; with little room, the least."""
        found = []
        if self._grid:
            words = self._grid_words if is_roomy else translate("Plots", "grid")
            found.append(Entry(words, legend.line(self._grid_pen(unit), unit)))
        decision = self._decision
        if decision is not None and self.picture.problem == "binary":
            threshold = numbers.plain(self.picture.threshold)
            words = translate("Plots", "p = {0}").format(threshold)
            if is_roomy:
                words = translate("Plots", "{0}: straight, for the output").format(
                    words
                )
            found.append(Entry(words, legend.line(self._line_pen(unit), unit)))
        if decision is not None and self.picture.problem == "regression":
            found.append(self.value_bar(unit))
        if decision is not None and not decision.is_whole:
            words = translate("Plots", "others: mean")
            if is_roomy:
                words = translate("Plots", "colours: the others at their mean")
            found.append(Entry(words))
        return found

    def answer(self, x: float, y: float) -> tuple[FloatArray, FloatArray] | None:
        """Return None: a place in a layer is no input."""
        return None

    def said(self, x: float, y: float) -> str:
        """Return the two numbers of a place, and what the output says there."""
        if self._hidden is None:
            return ""
        pairs = zip(self._symbols, (x, y), strict=True)
        lines = [f"{name} = {numbers.signed(value)}" for name, value in pairs]
        decision = self._decision
        if decision is not None and self.picture.problem == "binary":
            p = _sigmoid(decision.z(np.array([x, y])))
            words = translate("Plots", "p = {0}").format(numbers.plain(float(p)))
            lines.append(words)
        return "\n".join(lines)

    def said_of(self, part: str, row: int) -> str:
        """Return where the layer has a row."""
        x, y = self.points(part)[row].tolist()
        pairs = zip(self._symbols, (x, y), strict=True)
        return "\n".join(f"{name} = {numbers.signed(value)}" for name, value in pairs)

    @property
    def _hidden(self) -> HiddenSpace | None:
        return self.picture.hidden

    @property
    def _decision(self) -> Decision | None:
        """Return what the output says, where that is a colour: of p, or of a value."""
        hidden = self._hidden
        if hidden is None or hidden.decision is None:
            return None
        suits = {"binary": "sigmoid", "regression": "linear"}
        is_told = hidden.activations[-1] == suits.get(self.picture.problem)
        is_finite = np.isfinite([*hidden.decision.slopes, hidden.decision.offset]).all()
        return hidden.decision if is_told and is_finite else None

    @property
    def _grid(self) -> tuple[FloatArray, ...]:
        return self._hidden.grid if self._hidden else ()

    @property
    def _grid_words(self) -> str:
        """Return what the grid is, in a large plot."""
        layer = self._hidden.space.layer if self._hidden else 0
        if not layer:
            return translate("Plots", "grid of the inputs")
        if self.picture.features == 1:
            words = translate(
                "Plots", "the line of the inputs, as layer [{0}] bends it"
            )
        else:
            words = translate(
                "Plots", "the grid of the inputs, as layer [{0}] warps it"
            )
        return words.format(layer)

    def _drawn(self, lines: FloatArray, unit: float) -> Line:
        """Return lines (n, samples, 2) as one that is broken between them."""
        gap = np.full((len(lines), 1, 2), np.nan)
        points = np.concatenate((lines, gap), axis=1).reshape(-1, 2).astype(float)
        points[~(np.abs(points) < _LARGEST)] = np.nan
        return Line(points[:, 0], points[:, 1], self._grid_pen(unit))

    def _grid_pen(self, unit: float) -> QPen:
        colour = blend(self.theme.surface, self.theme.ink, _FAINT)
        return pg.mkPen(colour, width=0.8 * unit)

    def _line_pen(self, unit: float) -> QPen:
        return pg.mkPen(self.theme.ink, width=1.6 * unit)

    def _colours(self, decision: Decision) -> NDArray[np.uint8]:
        """Return what the output says over the plane, a pixel for each point."""
        sides = (np.linspace(*ends, _RESOLUTION) for ends in self._ranges)
        z = decision.z(np.stack(np.meshgrid(*sides), axis=-1))
        if self.picture.problem == "regression":
            raw = self.picture.data.raw_targets(z)
            return fields.values(raw, *self.picture.value_range, self.theme)
        if self.picture.is_hard:
            return fields.signed(_sigmoid(z), self.picture.threshold, _SURE, self.theme)
        return fields.signed(_sigmoid(z), 0.5, 0.5, self.theme)

    @cached_property
    def _ranges(self) -> list[tuple[float, float]]:
        """Return what each axis spans: all that an activation can be, or all there is.

        The ends are round numbers, which do not move with every step.
        """
        parts = [self.points(part) for part in self.picture.parts]
        parts += [lines.reshape(-1, 2) for lines in self._grid]
        points = np.concatenate(parts)
        return [self._range(which, points[:, which]) for which in (0, 1)]

    def _range(self, which: int, values: FloatArray) -> tuple[float, float]:
        bounds = _BOUNDS.get(self._activation(which))
        if bounds:
            return grown(*bounds, _AROUND)
        values = values[np.abs(values) < _LARGEST]
        if not len(values):
            return -1.0, 1.0
        low, high = grown(float(values.min()), float(values.max()), _AROUND)
        step = 10.0 ** math.floor(math.log10(high - low)) / 2
        return step * math.floor(low / step), step * math.ceil(high / step)

    def _activation(self, which: int) -> str:
        """Return the activation whose values an axis has, "" where it is none's."""
        hidden = self._hidden
        if hidden is None or not hidden.space.layer or hidden.space.is_principal:
            return ""
        is_z = hidden.space.is_before or (self._is_single and which == 0)
        return "" if is_z else hidden.activations[hidden.space.layer - 1]

    @property
    def _is_single(self) -> bool:
        """Tell whether the layer has one unit, whose a is seen over its z."""
        hidden = self._hidden
        return hidden is not None and hidden.space.across == hidden.space.up

    @property
    def _symbols(self) -> tuple[str, str]:
        """Return what the two numbers are called in a readout."""
        hidden = self._hidden
        if hidden is None:
            return "", ""
        space = hidden.space
        if space.is_principal:
            words = translate("Plots", "component {0}")
            return words.format(1), words.format(2)
        units = space.across, space.up
        if not space.layer:
            features = self.picture.data.table.features
            return features[units[0]], features[units[1]]
        letters = ("z", "a") if self._is_single else ("az"[space.is_before],) * 2
        pairs = zip(letters, units, strict=True)
        across, up = (
            f"{letter}{numbers.subscript(unit + 1)}" for letter, unit in pairs
        )
        return across, up

    def _name(self, which: int) -> tuple[str, str]:
        """Return the name of an axis, in full and in short."""
        hidden, symbol = self._hidden, self._symbols[which]
        if hidden is None:
            return "", ""
        if hidden.projection.shares is not None:
            share = numbers.percent(float(hidden.projection.shares[which]), 0)
            words = translate("Plots", "principal component {0} ({1} of the variance)")
            short = translate("Plots", "component {0} ({1})")
            number = which + 1, share
            return words.format(*number), short.format(*number)
        if not hidden.space.layer:
            return translate("Plots", "{0}, scaled").format(symbol), symbol
        words = translate("Plots", "{0} of layer [{1}]")
        return words.format(symbol, hidden.space.layer), symbol


def _logit(p: float) -> float:
    """Return the z whose sigmoid is p; of 0 and 1, one that is far away."""
    p = min(max(p, _SURE), 1 - _SURE)
    return math.log(p / (1 - p))


def _sigmoid(z: FloatArray) -> FloatArray:
    return 0.5 + 0.5 * np.tanh(z / 2)
