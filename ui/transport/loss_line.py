"""The losses of a whole training as a small line, reduced to the pixels there are."""

from dataclasses import dataclass

import numpy as np

from nnviz.types import FloatArray

_SHORTEST = 24  # columns, from which on a line can be read


@dataclass(frozen=True)
class LossLine:
    """Lowest and highest loss of each column of pixels.

    Attributes
    ----------
    x : (k,) array
        The columns, or one position per step where steps are fewer than columns.
    low, high : (k,) array
        From 0 (the bottom) to 1.
    """

    x: FloatArray
    low: FloatArray
    high: FloatArray


def reduce(losses: FloatArray, last: int, width: int) -> LossLine:
    """Reduce losses to what `width` columns can show.

    Parameters
    ----------
    losses : (done,) array
        ℒ of every computed step; what is not finite is left out. So few that they
        would be a scribble in the corner make no line.
    last : int
        The last step there will be: it stands at `width`.
    width : int
        How many columns of pixels.
    """
    done = len(losses)
    if not done or width * done < _SHORTEST * last:
        empty = np.empty(0)
        return LossLine(empty, empty, empty)
    columns = max(1, min(done, int(width * done / last)))
    first = np.arange(columns) * done // columns
    with np.errstate(invalid="ignore"):
        low, high = np.fmin.reduceat(losses, first), np.fmax.reduceat(losses, first)
    kept = np.isfinite(low) & np.isfinite(high)
    x = (first + 1) * (width / last)
    return _scaled(x[kept], low[kept], high[kept])


def _scaled(x: FloatArray, low: FloatArray, high: FloatArray) -> LossLine:
    """Put the losses between 0, or a lower one, and the highest."""
    bottom = min(0.0, float(low.min(initial=0.0)))
    span = float(high.max(initial=0.0)) - bottom or 1.0
    return LossLine(x, (low - bottom) / span, (high - bottom) / span)


class LossLineCache:
    """Reduces again only when the losses or the width have changed."""

    def __init__(self) -> None:
        self._losses: FloatArray = np.empty(0)
        self._last = 1
        self._kept: tuple[int, LossLine] | None = None

    def set_losses(self, losses: FloatArray, last: int) -> bool:
        """Take the losses of now; return whether they are others.

        Arrays of losses only ever grow, so that memory and length tell them apart.
        """
        same = len(losses) == len(self._losses) and last == self._last
        same = same and losses.ctypes.data == self._losses.ctypes.data
        if same:
            return False
        self._losses, self._last, self._kept = losses, last, None
        return True

    def line(self, width: int) -> LossLine:
        """Return the line for a width."""
        if self._kept is None or self._kept[0] != width:
            self._kept = width, reduce(self._losses, self._last, width)
        return self._kept[1]
