"""Edges: horizontal-tangent curves, fanned out where they arrive; many are straight."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from nnviz.types import FloatArray

APART = 13.0  # the widest distance between the ends of two edges, as marks need it
PARKED = 0.97  # how far a mark has come when it rests, its tip in the unit
FANNED = 0.88  # and on straight edges, which are close to each other at their ends
LARGEST, ROOMY = 8.5, 60.0  # the radius of a mark, where layers are so far apart
SAMPLES = np.linspace(0.0, 1.0, 33)


class Port(NamedTuple):
    """Where edges are tied to a unit: about a point, up and down by half a spread."""

    x: float
    y: float
    spread: float = 0.0


@dataclass(frozen=True)
class Curve:
    """A cubic curve that leaves and arrives horizontally, or a straight line."""

    x0: float
    y0: float
    x1: float
    y1: float
    is_straight: bool = False

    def at(self, t: float) -> QPointF:
        """Return the point at 0 ≤ t ≤ 1."""
        return QPointF(*self._xy(t))

    def angle(self, t: float) -> float:
        """Return the direction at t in radians, clockwise from the right."""
        before, after = self.at(max(0.0, t - 0.02)), self.at(min(1.0, t + 0.02))
        return math.atan2(after.y() - before.y(), after.x() - before.x())

    @cached_property
    def path(self) -> QPainterPath:
        """Return the curve as Qt draws it."""
        path = QPainterPath(QPointF(self.x0, self.y0))
        if self.is_straight:
            path.lineTo(self.x1, self.y1)
            return path
        middle = (self.x0 + self.x1) / 2
        path.cubicTo(middle, self.y0, middle, self.y1, self.x1, self.y1)
        return path

    @property
    def largest_mark(self) -> float:
        """Return the radius of the largest mark on it: less where layers are close."""
        return LARGEST * min(1.0, (self.x1 - self.x0) / ROOMY)

    def reached(self, place: float, is_forward: bool) -> float:
        """Return where on it a mark stands that is at a place of a way to `PARKED`."""
        if not self.is_straight:
            return place
        share = FANNED / PARKED
        return share * place if is_forward else 1 - share * (1 - place)

    @property
    def rests(self) -> FloatArray:
        """Return where a mark rests that has gone back, and one forward, (2, 2)."""
        return self.along([1 - PARKED, PARKED])

    @cached_property
    def points(self) -> FloatArray:
        """Return points along the curve, (33, 2)."""
        return self.along(SAMPLES)

    def along(self, places: ArrayLike) -> FloatArray:
        """Return the points at some 0 ≤ t ≤ 1, (n, 2)."""
        return np.stack(self._xy(np.asarray(places)), axis=-1)

    def _xy(self, t: Any) -> tuple[Any, Any]:
        """Return x and y at t, a number or an array of them."""
        if self.is_straight:
            return self.x0 + t * (self.x1 - self.x0), self.y0 + t * (self.y1 - self.y0)
        s = 1 - t
        middle = (self.x0 + self.x1) / 2
        x = s**3 * self.x0 + 3 * s * t * middle + t**3 * self.x1
        y = (s**3 + 3 * s**2 * t) * self.y0 + (3 * s * t**2 + t**3) * self.y1
        return x, y


def between(
    left: Mapping[int, Port], right: Mapping[int, Port], is_straight: bool = False
) -> dict[tuple[int, int], Curve]:
    """Return the curve from every unit on the left to every unit on the right."""
    curves = {}
    for i, (f, start) in enumerate(left.items()):
        for j, (t, end) in enumerate(right.items()):
            curves[f, t] = Curve(
                start.x,
                start.y + _fan(j, len(right), start.spread),
                end.x,
                end.y + _fan(i, len(left), end.spread),
                is_straight,
            )
    return curves


def _fan(index: int, count: int, spread: float) -> float:
    """Return how far from the middle of its port an end of an edge lies."""
    step = min(APART, spread / max(1, count - 1))
    return (index - (count - 1) / 2) * step
