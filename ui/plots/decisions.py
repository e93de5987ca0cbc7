"""What the answers over a grid say between its points, and which class is ahead."""

import numpy as np

from nnviz.model.metrics import EVEN
from nnviz.types import FloatArray


def decided(output: FloatArray) -> FloatArray:
    """Return 1 for the class that is ahead and 0 for the others; NaN stays."""
    ahead = output == output.max(axis=0)
    return np.where(np.isnan(output), output, ahead)


def leads(output: FloatArray, threshold: float = EVEN) -> list[FloatArray]:
    """Return by how much a class is ahead: zero where the decision changes.

    With k > 2 classes, of all but the last one: its line is the others'. A single
    output decides at the threshold.
    """
    if len(output) == 1:
        return [output[0] - threshold]
    with np.errstate(all="ignore"):  # of a network that diverged
        return [
            output[k] - np.delete(output, k, axis=0).max(axis=0)
            for k in range(len(output) - 1)
        ]


def between(output: FloatArray, across: float, up: float) -> FloatArray:
    """Return (k, r, r) answers at shares of the plane's sides, (k,), interpolated."""
    last = output.shape[-1] - 1
    column, row = (min(max(share, 0.0), 1.0) * last for share in (across, up))
    j, i = min(int(column), last - 1), min(int(row), last - 1)
    cell = output[:, i : i + 2, j : j + 2]
    with np.errstate(all="ignore"):  # of a network that diverged
        edge = cell[..., 0] + (cell[..., 1] - cell[..., 0]) * (column - j)
        found: FloatArray = edge[:, 0] + (edge[:, 1] - edge[:, 0]) * (row - i)
    return found
