"""What the loss plot shows, and the range of losses that this asks for."""

from dataclasses import dataclass

import numpy as np

from nnviz.types import FloatArray
from ui.plots.curves import LossCurves

_HEADROOM = 0.06
_RUNAWAY = 20.0  # times the first loss: from there on a run is seen as diverging


@dataclass(frozen=True, eq=False)
class LossPicture:
    """What the loss plot shows.

    Attributes
    ----------
    curves : LossCurves
    cursor : int or None
        The step on the screen; what comes after it is paler. None: the run as a whole.
    is_after : bool
        Whether that step's update has happened.
    is_log : bool
        Whether the losses are drawn on a logarithmic axis.
    span : (first, last) or None
        The steps to show; None is all of them.
    pointed : int or None
        The step under the pointer.
    """

    curves: LossCurves
    cursor: int | None = None
    is_after: bool = True
    is_log: bool = False
    span: tuple[float, float] | None = None
    pointed: int | None = None

    @property
    def steps(self) -> tuple[float, float]:
        """Return the first and the last step on the axis."""
        return self.span or (0.0, float(max(1, self.curves.done)))

    @property
    def measured(self) -> float:
        """Return up to which step the cursor has seen tests and whole epochs."""
        if self.cursor is None:
            return np.inf
        return self.cursor if self.is_after else self.cursor - 1

    def losses(self) -> tuple[float, float, bool]:
        """Return the lowest and highest loss to show, and whether logarithmically."""
        seen = self._seen()
        if self.is_log and (seen > 0).any():
            positive = seen[seen > 0]
            return float(positive.min()) / 1.2, float(positive.max()) * 1.2, True
        return *_linear_range(seen, self.curves.first_loss), False

    def _seen(self) -> FloatArray:
        curves, (first, last) = self.curves, self.steps
        series = (curves.batch, curves.epoch, curves.test)
        values = [one.between(first, last).values for one in series]
        found = np.concatenate(values)
        return found[np.isfinite(found)]


def _linear_range(seen: FloatArray, start: float) -> tuple[float, float]:
    """Return a range that begins at 0 where that costs little room.

    A run that diverges grows without bounds: the axis then ends at a multiple of the
    first loss, or nothing else could be seen.
    """
    if not len(seen):
        return 0.0, 1.0
    low, high = float(seen.min()), float(seen.max())
    if 0 < _RUNAWAY * start < high:
        high = max(_RUNAWAY * start, low)
    if 0 <= low < 0.6 * high:
        low = 0.0
    room = (high - low) * _HEADROOM or abs(high) * _HEADROOM or 1.0
    return (low if low == 0 else low - room), high + room
