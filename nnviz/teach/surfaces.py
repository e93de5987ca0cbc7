"""What the units answer over the plane of the inputs."""

from dataclasses import dataclass, replace

import numpy as np

from nnviz.model.kernel import Log
from nnviz.model.program import Program
from nnviz.model.responses import Responses
from nnviz.types import FloatArray

MARGIN = 0.12

Levels = tuple[float, ...]


@dataclass(frozen=True)
class Plane:
    """A rectangle of the plane of two inputs, in network units, and its grid.

    Attributes
    ----------
    left, right, bottom, top : float
    points : (resolution², 2) array
        Row by row from the bottom left.
    resolution : int
    levels : (across, up)
        The only values that an input has, in order; () if it can have any.
    """

    left: float
    right: float
    bottom: float
    top: float
    resolution: int
    levels: tuple[Levels, Levels] = ((), ())

    @property
    def points(self) -> FloatArray:
        """Return the points of the grid, (resolution², 2); levels make bands."""
        x = np.linspace(self.left, self.right, self.resolution)
        y = np.linspace(self.bottom, self.top, self.resolution)
        sides = map(_nearest, (x, y), self.levels)
        return np.stack(np.meshgrid(*sides), axis=-1).reshape(-1, 2)

    def at(self, across: float, up: float) -> FloatArray:
        """Return the place at shares of the sides from the bottom left, (1, 2)."""
        x = self.left + across * (self.right - self.left)
        y = self.bottom + up * (self.top - self.bottom)
        sides = map(_nearest, (np.array([x]), np.array([y])), self.levels)
        return np.stack(list(sides), axis=-1)


def plane_around(
    X: FloatArray, resolution: int, levels: tuple[Levels, Levels] = ((), ())
) -> Plane:
    """Return the plane that holds all rows of `X`, (n, 2), with a margin.

    The bands of levels are equally wide.
    """
    ends = [_around(side, own) for side, own in zip(X.T.tolist(), levels, strict=True)]
    return Plane(*ends[0], *ends[1], resolution, levels)


def _around(side: list[float], levels: Levels) -> tuple[float, float]:
    low, high, share = min(side), max(side), MARGIN
    if levels:
        low, high, share = levels[0], levels[-1], 0.5 / max(1, len(levels) - 1)
    margin = (high - low) * share or 1.0
    return low - margin, high + margin


def _nearest(values: FloatArray, levels: Levels) -> FloatArray:
    """Return the level that each value is nearest to, where there are levels."""
    if not levels:
        return values
    distances = np.abs(values[:, np.newaxis] - levels)
    found: FloatArray = np.array(levels)[distances.argmin(axis=1)]
    return found


def line_along(X: FloatArray, resolution: int) -> FloatArray:
    """Return points along the one feature of `X`, (n, 1), with a margin."""
    low, high = float(X.min()), float(X.max())
    margin = (high - low) * MARGIN or 1.0
    return np.linspace(low - margin, high + margin, resolution)[:, None]


def response_maps(program: Program, values: Log, plane: Plane) -> dict[int, FloatArray]:
    """Return what every unit gives over the plane, in single precision where it does.

    Returns
    -------
    dict of layer to (n_l, resolution, resolution) array
        ``A`` of layers 1…L, the inputs themselves as layer 0; the first row is the
        bottom of the plane.
    """
    maps = _maps(program, values, plane, "float32")
    if np.isfinite(maps[program.depth]).all():
        return maps
    return _maps(program, values, plane, "float64")  # as far as the training goes


def _maps(
    program: Program, values: Log, plane: Plane, dtype: str
) -> dict[int, FloatArray]:
    key = id(program), plane, dtype  # the grid keeps its program: no other has its id
    grid = _GRIDS.get(key)
    if grid is None:
        while len(_GRIDS) >= MOST_GRIDS:
            _GRIDS.pop(next(iter(_GRIDS)))
        grid = _GRIDS[key] = _Grid(program, plane, dtype)
    sides = (plane.resolution, plane.resolution)
    layers = enumerate([grid.points.T, *grid.responses(values)])
    return {
        k: np.array(A, program.dtype, order="C").reshape(-1, *sides) for k, A in layers
    }


class _Grid:
    """The points of a plane with the buffers of a network's answers to them."""

    def __init__(self, program: Program, plane: Plane, dtype: str) -> None:
        self.program, self.points = program, plane.points
        own = replace(program, dtype=dtype)
        self.responses = Responses(own, self.points)


# The last few planes that were asked about: their buffers serve again. Four networks
# may be seen side by side.
MOST_GRIDS = 8
_GRIDS: dict[tuple[int, Plane, str], _Grid] = {}
