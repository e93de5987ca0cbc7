"""The heights over a window of a plane, piece by piece, first on a coarse grid."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Self

import numpy as np

from nnviz.teach.landscape.planes import Plane
from nnviz.teach.landscape.terrain import Terrain
from nnviz.types import FloatArray, IntArray

FINEST, COARSEST = 65, 17  # points along a side


@dataclass(frozen=True)
class Window:
    """A part of a plane.

    Attributes
    ----------
    left, right, bottom, top : float
        left < right, bottom < top.
    """

    left: float
    right: float
    bottom: float
    top: float

    @classmethod
    def around(cls, points: FloatArray, least: FloatArray, margin: float = 0.2) -> Self:
        """Return what holds points (k, 2), with room around them.

        Parameters
        ----------
        points : (k, 2) array
            What is not finite does not count; there is one that is.
        least : (2,) array
            How long each side is at least.
        margin : float
            The room at each end, as a share of a side.
        """
        points = points[np.isfinite(points).all(axis=1)]
        low, high = points.min(axis=0), points.max(axis=0)
        side = np.maximum((high - low) * (1 + 2 * margin), least)
        start, end = (low + high - side) / 2, (low + high + side) / 2
        return cls(float(start[0]), float(end[0]), float(start[1]), float(end[1]))

    def holds(self, points: FloatArray) -> bool:
        """Tell whether all points (k, 2) lie in it; what is not finite does not."""
        x, y = points.T
        inside = (self.left <= x) & (x <= self.right)
        inside &= (self.bottom <= y) & (y <= self.top)
        return bool(inside.all())

    def sides(self, count: int) -> tuple[FloatArray, FloatArray]:
        """Return so many points along x and along y."""
        x = np.linspace(self.left, self.right, count)
        return x, np.linspace(self.bottom, self.top, count)


class Survey:
    """The heights over a window.

    Parameters
    ----------
    terrain : Terrain
    plane : Plane
    window : Window
    finest : int
        How many points a side has in the end: COARSEST, or 2 n − 1 of that, and so on.

    Attributes
    ----------
    values : (r, r) array or None
        The heights of the finest grid that is whole, the first row at the bottom.
    is_whole : bool
        Whether that is the last one.
    """

    def __init__(
        self, terrain: Terrain, plane: Plane, window: Window, finest: int = FINEST
    ) -> None:
        self.terrain, self.plane, self.window = terrain, plane, window
        self.values: FloatArray | None = None
        self.is_whole = False
        self._finest = finest
        self._grid = np.full((finest, finest), np.nan)
        self._pieces = self._go()

    def advance(
        self, seconds: float, clock: Callable[[], float] = time.perf_counter
    ) -> bool:
        """Go on for some time, at least by one piece; return whether all is there."""
        until = clock() + seconds
        for _ in self._pieces:
            if clock() >= until:
                break
        return self.is_whole

    def refine(self, finest: int) -> "Survey":
        """Return the survey that goes on from here to a finer grid."""
        finer = Survey(self.terrain, self.plane, self.window, finest)
        if self.values is not None:
            every = (finest - 1) // (len(self.values) - 1)
            finer._grid[::every, ::every] = self.values
            finer.values = self.values
        return finer

    def _go(self) -> Iterator[None]:
        """Find the heights, grid after grid; pause after each piece."""
        stride = (self._finest - 1) // (COARSEST - 1)
        while stride:
            yield from self._fill(stride)
            self.values = self._grid[::stride, ::stride].copy()
            stride //= 2
        self.is_whole = True

    def _fill(self, stride: int) -> Iterator[None]:
        """Find what is missing at a stride."""
        x, y = self.window.sides(self._finest)
        every = np.zeros_like(self._grid, dtype=bool)
        every[::stride, ::stride] = True
        missing = np.argwhere(every & np.isnan(self._grid))
        size = self.terrain.chunk
        for piece in (missing[at : at + size] for at in range(0, len(missing), size)):
            self._find(piece, x, y)
            yield

    def _find(self, piece: IntArray, x: FloatArray, y: FloatArray) -> None:
        rows, columns = piece.T
        points = np.column_stack((x[columns], y[rows]))
        heights = self.terrain.heights(self.plane.at(points))
        # What is no number is as high as can be: it is known, if not as a height.
        self._grid[rows, columns] = np.nan_to_num(heights, nan=np.inf, posinf=np.inf)
