"""What a plot shows that lays the curves of several runs over one another."""

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil, floor, log10

import numpy as np

from nnviz.types import FloatArray
from ui.plots.axis import Axis
from ui.plots.curves import Series

NO_AXIS = Axis(0.0, 1.0)
_HEADROOM = 0.06
# Times the lowest first value: what goes beyond is a run that diverges, and would leave
# no room for the others.
_RUNAWAY, _RUNAWAY_LOG, _RUNAWAY_STEADY = 20.0, 100.0, 1e6
_DEEPEST = 1e-12  # of the largest value, on a logarithmic axis


@dataclass(frozen=True, eq=False)
class Trace:
    """A curve of a run.

    Attributes
    ----------
    run : int
        Which run it is of: it has a colour and a mark.
    name : str
        Written at the end of the curve, if anything.
    x, y : (n,) arrays
    kind : str
        ``full``, ``dashed`` and ``thin`` lines; of ``knots`` each value is marked.
    """

    run: int
    name: str
    x: FloatArray
    y: FloatArray
    kind: str = "full"

    def reduced(self, count: int) -> "Trace":
        """Return at most 2 · `count` points that look the same."""
        if len(self.x) <= 2 * count:
            return self
        kept = Series(np.arange(len(self.x)), self.y).reduced(count)
        return Trace(self.run, self.name, self.x[kept.steps], kept.values, self.kind)


@dataclass(frozen=True, eq=False)
class OverlaidPicture:
    """The curves of up to four runs.

    Attributes
    ----------
    traces : tuple of Trace
    x : Axis
        From its low to its high end; room for the names is added.
    y_name : str
    is_log : bool
        Of the values.
    cursor : float or None
        What comes after it is paler.
    legend : tuple of (kind, str)
        What the kinds of lines mean.
    ended : tuple of (run, x)
        Runs whose loss is no longer a number from there on.
    ended_words : str
        What the legend says of that.
    is_steady : bool
        Whether a logarithmic axis goes from one power of ten to another, so that it
        stands still while the values move.
    """

    traces: tuple[Trace, ...] = ()
    x: Axis = NO_AXIS
    y_name: str = ""
    is_log: bool = False
    cursor: float | None = None
    legend: tuple[tuple[str, str], ...] = ()
    ended: tuple[tuple[int, float], ...] = ()
    ended_words: str = ""
    is_steady: bool = False

    def y(self) -> Axis:
        """Return the vertical axis: it leaves out where runs diverge."""
        values = np.concatenate([trace.y for trace in self.traces] or [np.empty(0)])
        values = values[np.isfinite(values)]
        if self.is_log and (values > 0).any():
            return self._logarithmic(values[values > 0])
        if not len(values):
            return Axis(0.0, 1.0, self.y_name)
        high = float(min(values.max(), _RUNAWAY * self._start or np.inf))
        low = min(0.0, float(values.min()))
        room = (high - low) * _HEADROOM or 1.0
        return Axis(low, high + room, self.y_name)

    def _logarithmic(self, values: FloatArray) -> Axis:
        most = _RUNAWAY_LOG * self._start
        if self.is_steady:  # not along the run: what most of them have is usual
            most = _RUNAWAY_STEADY * float(np.sort(values)[(len(values) - 1) // 2])
        high = float(min(values.max(), most or np.inf))
        low = max(float(values.min()), _DEEPEST * high)
        ends = min(low, high) / 1.2, high * 1.2
        if self.is_steady:
            ends = _power_of_ten(ends[0], floor), _power_of_ten(ends[1], ceil)
        return Axis(*ends, self.y_name, is_log=True)

    @property
    def _start(self) -> float:
        """Return the lowest first value of a curve, 0 where there is none."""
        first = [trace.y[0] for trace in self.traces if len(trace.y)]
        return min((abs(v) for v in first if np.isfinite(v)), default=0.0)


def _power_of_ten(value: float, to: Callable[[float], int]) -> float:
    return 10.0 ** to(log10(value))
