"""What the loss plot shows, and the range of losses that this asks for."""

from dataclasses import dataclass, replace
from typing import Self

import numpy as np
from PySide6.QtCore import QCoreApplication

from nnviz.types import FloatArray
from ui import vocabulary
from ui.plots.curves import LossCurves, MetricCurves, Series
from ui.scores import ERRORS

translate = QCoreApplication.translate

LOSS = "loss"
_HEADROOM = 0.06
_SHORTEST_SPAN = 4.0  # steps
_RUNAWAY = 20.0  # times the first loss: from there on a run is seen as diverging


@dataclass(frozen=True, eq=False)
class CurvesPicture:
    """What the loss plot shows.

    Attributes
    ----------
    curves : LossCurves
    metric : MetricCurves or None
        What is shown in the place of the loss.
    cursor : int or None
        The step on the screen; what comes after it is paler. None: the run as a whole.
    is_after : bool
        Whether that step's update has happened.
    is_log : bool
        Whether losses and errors are drawn on a logarithmic axis.
    span : (first, last) or None
        The steps to show; None is all of them.
    has_future : bool
        Whether what comes after the cursor is seen at all.
    pointed : int or None
        The step under the pointer.
    """

    curves: LossCurves
    metric: MetricCurves | None = None
    cursor: int | None = None
    is_after: bool = True
    is_log: bool = False
    span: tuple[float, float] | None = None
    pointed: int | None = None
    has_future: bool = True

    @property
    def title(self) -> str:
        """Return what the plot is called."""
        return title_of(self.metric.code if self.metric else LOSS)

    def fitted(self) -> Self:
        """Return the picture with what no longer lies in the run taken away."""
        done, span, pointed = self.curves.done, self.span, self.pointed
        if span is not None and span[1] > done:
            span = None
        if pointed is not None and pointed > done:
            pointed = None
        return replace(self, span=span, pointed=pointed)

    def zoomed(self, step: float, factor: float) -> Self:
        """Return the picture of a larger or smaller part, `step` staying in place."""
        first, last = (step + (end - step) * factor for end in self.steps)
        return self._spanning(first, last)

    def moved(self, shift: float) -> Self:
        """Return the picture of a part so many steps later, as far as there are any."""
        first, last = self.steps
        shift = min(max(shift, -first), max(0, self.curves.done - last))
        return self._spanning(first + shift, last + shift)

    def _spanning(self, first: float, last: float) -> Self:
        """Return the picture of a part of the run; never of less than a few steps."""
        done = float(self.curves.done)
        first, last = max(0.0, first), min(done, last)
        if last - first < _SHORTEST_SPAN:
            return self
        is_whole = first <= 0 and last >= done
        return replace(self, span=None if is_whole else (first, last))

    @property
    def steps(self) -> tuple[float, float]:
        """Return the first and the last step on the axis."""
        # The newest step, at the cursor, may not have told its loss yet.
        done = self.curves.done
        last = max(_SHORTEST_SPAN, done, min(self.cursor or 0, done + 1))
        return self.span or (0.0, float(last))

    @property
    def seen(self) -> float:
        """Return up to which step the cursor has seen tests and whole epochs."""
        if self.cursor is None:
            return np.inf
        return self.cursor if self.is_after else self.cursor - 1

    @property
    def has_log(self) -> bool:
        """Tell whether what is shown has a logarithm: neither a share nor R² has."""
        return self.metric is None or self.metric.code in ERRORS

    def mark(self, step: int | None) -> Series:
        """Return the point of a step: its loss, or the last score up to it."""
        if step is None or self.metric is None:
            return self.curves.batch.at(step or 0)
        train, _ = self.metric.shown
        latest = train.latest(step)
        return train.at(latest[0] if latest else -1)

    def values(self, seen: list[FloatArray]) -> tuple[float, float, bool]:
        """Return the lowest and highest value to show, and whether logarithmically.

        Parameters
        ----------
        seen : list of arrays
            The values of all curves that lie on the axis of steps.
        """
        values = np.concatenate([*seen, []])
        values = values[np.isfinite(values)]
        positive = values[values > 0]
        if self.is_log and self.has_log and len(positive):
            return float(positive.min()) / 1.2, float(positive.max()) * 1.2, True
        start = self.curves.first_loss if self.metric is None else 0.0
        return *_linear_range(values, start), False


def title_of(code: str) -> str:
    """Return what a plot of the loss, or of a metric, is called."""
    if code == LOSS:
        return translate("Plots", "Loss")
    name = vocabulary.metric(code)
    return name[:1].upper() + name[1:]


NOTHING = CurvesPicture(LossCurves.of([], ([], []), ([], []), 1))


def _linear_range(values: FloatArray, start: float) -> tuple[float, float]:
    """Return a range that begins at 0 where that costs little room.

    A run that diverges grows without bounds: the axis then ends at a multiple of the
    first loss, or nothing else could be seen.
    """
    if not len(values):
        return 0.0, 1.0
    low, high = float(values.min()), float(values.max())
    if 0 < _RUNAWAY * start < high:
        high = max(_RUNAWAY * start, low)
    if 0 <= low < 0.6 * high:
        low = 0.0
    room = (high - low) * _HEADROOM or abs(high) * _HEADROOM or 1.0
    return (low if low == 0 else low - room), high + room
