"""Where a bowl is lowest, as it is seen from a point of it."""

import numpy as np

from nnviz.teach.landscape.planes import Plane
from nnviz.teach.landscape.terrain import Terrain
from nnviz.types import FloatArray

_REACH = 0.05  # how far apart the heights are taken, in sizes of the point
_FARTHEST = 1e4  # sizes of the point that the lowest point may be away
_OFFSETS = np.array(
    [[0, 0], [1, 0], [-1, 0], [0, 1], [0, -1], [1, 1], [-1, -1], [1, -1], [-1, 1]]
)


def lowest(terrain: Terrain, plane: Plane, point: FloatArray) -> FloatArray | None:
    """Return where the parabola around a point (2,) is lowest, (2,).

    Of a squared error of a linear unit that is the bowl's own lowest point. None where
    the landscape does not bend upwards, or that is far away.
    """
    size = max(1.0, float(np.abs(point).max()))
    h = _REACH * size
    heights = terrain.heights(plane.at(point + h * _OFFSETS)).astype(float)
    if not np.isfinite(heights).all():
        return None
    middle, right, left, up, down, *corners = heights.tolist()
    slope = np.array([right - left, up - down]) / (2 * h)
    mixed = (corners[0] + corners[1] - corners[2] - corners[3]) / 4
    bend = np.array(
        [
            [right - 2 * middle + left, mixed],
            [mixed, up - 2 * middle + down],
        ]
    )
    bend /= h * h
    if not (bend[0, 0] > 0 and np.linalg.det(bend) > 0):
        return None
    found: FloatArray = point - np.linalg.solve(bend, slope)
    return found if np.abs(found - point).max() < _FARTHEST * size else None
