"""The edges into a layer as arrays: where there are many, they are drawn at once."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from PySide6.QtCore import QLineF

from nnviz.types import FloatArray, IntArray
from ui.canvas.curves import Curve

MANY = 300  # more edges than that are straight, and thinner


@dataclass(frozen=True, eq=False)
class Bundle:
    """Edges between two layers, in one order.

    Attributes
    ----------
    layer : int
        The one that they enter.
    sources, targets : (k,) int arrays
        The units from which and to which they lead.
    curves : tuple of Curve
    """

    layer: int
    sources: IntArray
    targets: IntArray
    curves: tuple[Curve, ...]

    @property
    def parts(self) -> tuple[IntArray, IntArray, tuple[Curve, ...]]:
        """Return sources, targets and curves."""
        return self.sources, self.targets, self.curves

    def distances(self, point: FloatArray) -> FloatArray:
        """Return how far a point (x, y) is from every edge, (k,)."""
        if self.curves[0].is_straight:
            return _from_lines(self._ends, point)
        away = self._points - point
        nearest: FloatArray = np.hypot(away[..., 0], away[..., 1]).min(axis=1)
        return nearest

    @cached_property
    def _ends(self) -> FloatArray:
        """Return where every edge starts and ends, (k, 4)."""
        return np.array([(c.x0, c.y0, c.x1, c.y1) for c in self.curves])

    @cached_property
    def _points(self) -> FloatArray:
        """Return points along every edge, (k, 33, 2)."""
        return np.stack([curve.points for curve in self.curves])

    @cached_property
    def lines(self) -> list[QLineF]:
        """Return the straight line of every edge."""
        return [QLineF(c.x0, c.y0, c.x1, c.y1) for c in self.curves]

    def of(self, W: FloatArray) -> FloatArray:
        """Return the weights of the edges from W, (n_{l-1}, n_l), as (k,)."""
        entries: FloatArray = W[self.sources, self.targets]
        return entries


def bundle(layer: int, curves: dict[tuple[int, int], Curve]) -> Bundle:
    """Return the edges into a layer from their curves by (from, to)."""
    sources, targets = np.array(list(curves)).T
    return Bundle(layer, sources, targets, tuple(curves.values()))


def _from_lines(ends: FloatArray, point: FloatArray) -> FloatArray:
    """Return how far a point (x, y) is from lines between (k, 4) ends, (k,)."""
    start, way = ends[:, :2], ends[:, 2:] - ends[:, :2]
    along = ((point - start) * way).sum(axis=1) / (way**2).sum(axis=1)
    away = start + np.clip(along, 0, 1)[:, np.newaxis] * way - point
    found: FloatArray = np.hypot(away[:, 0], away[:, 1])
    return found
