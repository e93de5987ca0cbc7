"""The heights over a window as a map: colours and lines of equal loss."""

from functools import cached_property

import numpy as np

from nnviz.teach.landscape import Window
from nnviz.types import FloatArray
from ui.plots.contours import zero_line

_LEVELS = 9
_CROWD = 0.97  # of the heights that the colours tell apart; the rest are peaks
_DIGITS = 3  # of a level


class Relief:
    """Heights over a window, of which colours and lines are made once.

    Parameters
    ----------
    heights : (r, r) array
        The first row at the bottom; infinite where the loss is no number.
    window : Window
        Where the outer points lie.

    Attributes
    ----------
    low, high : float
        The ends of the scale; above it stand single peaks.
    """

    def __init__(self, heights: FloatArray, window: Window) -> None:
        self.heights, self.window = heights.astype(float), window
        finite = self.heights[np.isfinite(self.heights)]
        self.low, self.high = 0.0, 0.0
        if len(finite):
            self.low = float(finite.min())
            self.high = float(np.quantile(finite, _CROWD))

    @cached_property
    def shares(self) -> FloatArray:
        """Return how far up the scale each point is, (r, r): 0…1.

        By the root, so that the rings of a bowl are equally wide.
        """
        span = self.high - self.low
        if not span > 0:
            return np.zeros_like(self.heights)
        found: FloatArray = np.sqrt(np.clip((self.heights - self.low) / span, 0, 1))
        return found

    @cached_property
    def levels(self) -> list[float]:
        """Return the heights of the lines, round numbers that lie as the rings do."""
        span = self.high - self.low
        if not span > 0:
            return []
        raw = self.low + span * ((np.arange(_LEVELS) + 0.7) / _LEVELS) ** 2
        found = dict.fromkeys(float(f"{level:.{_DIGITS}g}") for level in raw.tolist())
        return [level for level in found if self.low < level]

    @cached_property
    def contours(self) -> dict[float, FloatArray]:
        """Return the bits of the line of each level, (n, 4): x, y of both ends."""
        return {level: self._placed(self.heights - level) for level in self.levels}

    @property
    def lowest(self) -> tuple[float, float]:
        """Return the point of the grid that is lowest."""
        row, column = np.unravel_index(self.heights.argmin(), self.heights.shape)
        x, y = self.window.sides(len(self.heights))
        return float(x[column]), float(y[row])

    def _placed(self, above: FloatArray) -> FloatArray:
        bits = zero_line(above) / (len(above) - 1)
        w = self.window
        bits[:, 0::2] = w.left + bits[:, 0::2] * (w.right - w.left)
        bits[:, 1::2] = w.bottom + bits[:, 1::2] * (w.top - w.bottom)
        return bits
