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
    # Only few cells have both signs at their corners; the others have no line.
    positive = values > 0
    below, above, left, right = positive[:-1], positive[1:], np.s_[:, :-1], np.s_[:, 1:]
    both = below & above
    either = below | above
    at = np.argwhere((either[left] | either[right]) & ~(both[left] & both[right]))
    corners = at + np.array(_CORNERS)[:, np.newaxis]  # (corner, cell, row and column)
    largest = float(np.finfo(values.dtype).max) / 4
    heights = values[corners[..., 0], corners[..., 1]]
    heights = np.nan_to_num(heights, posinf=largest, neginf=-1.0)
    places = corners[..., ::-1].astype(float)
    found = [
        _cut(heights[list(triangle)], places[list(triangle)]) for triangle in _TRIANGLES
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


_CORNERS = ((0, 0), (0, 1), (1, 0), (1, 1))  # (row, column) of a cell's corners
_TRIANGLES = ((0, 1, 2), (1, 2, 3))
