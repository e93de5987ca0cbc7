"""Where a surface over a grid crosses zero."""

import numpy as np

from nnviz.types import FloatArray


def zero_line(values: FloatArray) -> FloatArray:
    """Return the line on which a surface is zero, as pieces.

    Every cell of the grid is cut into two triangles, over which the surface is flat:
    there the line is straight, and it has no gaps.

    Parameters
    ----------
    values : (rows, columns) array
        What is not a number counts as not positive.

    Returns
    -------
    (n, 4) array
        n pieces: column and row of both ends.
    """
    rows, columns = values.shape
    grid = np.stack(np.meshgrid(np.arange(columns), np.arange(rows)), axis=-1)
    corners = [(slice(r, rows - 1 + r), slice(c, columns - 1 + c)) for r, c in _CELL]
    largest = float(np.finfo(values.dtype).max) / 4
    values = np.nan_to_num(values, posinf=largest, neginf=-1.0)
    found = [
        _cut(
            np.stack([values[corners[k]].ravel() for k in triangle]),
            np.stack([grid[corners[k]].reshape(-1, 2) for k in triangle]),
        )
        for triangle in _TRIANGLES
    ]
    return np.concatenate(found)


def _cut(values: FloatArray, points: FloatArray) -> FloatArray:
    """Return the pieces in n triangles of values (3, n) at points (3, n, 2)."""
    positive = values > 0
    count = positive.sum(axis=0)
    is_cut = (count == 1) | (count == 2)
    values, points, positive = values[:, is_cut], points[:, is_cut], positive[:, is_cut]
    # One corner is alone on its side: both ends lie on the edges that leave it.
    alone = np.argmax(positive == (count[is_cut] == 1), axis=0)
    at = np.arange(values.shape[1])
    ends = []
    for step in (1, 2):
        other = (alone + step) % 3
        low, high = values[alone, at], values[other, at]
        share = (low / (low - high))[:, np.newaxis]
        ends.append(points[alone, at] * (1 - share) + points[other, at] * share)
    return np.hstack(ends)


_CELL = ((0, 0), (0, 1), (1, 0), (1, 1))  # (row, column) of a cell's corners
_TRIANGLES = ((0, 1, 2), (1, 2, 3))
