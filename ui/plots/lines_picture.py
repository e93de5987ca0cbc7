"""Numbers along a run as lines: what each is, and the range that they ask for."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from nnviz.types import FloatArray
from ui.plots.curves import Series
from ui.plots.steps_picture import StepsPicture

Phase = Literal["backward", "update"]
_HEADROOM = 0.08
AROUND = 9  # steps of which the middle is taken
_FEW = 3 * AROUND
_REACH = 1.3  # by how much a logarithmic axis reaches further


@dataclass(frozen=True)
class Strand:
    """One line.

    Attributes
    ----------
    name : str
    series : Series
    index : int
        Which one it is of all that there could be, from 0: it is drawn accordingly.
    has_middle : bool
        Whether the line is that of `middles`: the values jump from step to step.
    """

    name: str
    series: Series
    index: int = 0
    has_middle: bool = False

    @property
    def line(self) -> Series:
        """Return what is drawn as a line."""
        return middles(self.series) if self.has_middle else self.series


def middles(series: Series) -> Series:
    """Return the median around each step, of `AROUND` known ones where there are many.

    It stays at steps that are known, and leaves out no change that lasts.
    """
    count, half, values = len(series.steps), AROUND // 2, series.values
    if count <= _FEW:
        return series
    windows = np.lib.stride_tricks.sliding_window_view(values, AROUND)
    found = np.partition(windows, half, axis=1)[:, half]
    ends = [np.median(values[: k + half + 1]) for k in range(half)]
    ends += [np.median(values[k - half :]) for k in range(count - half, count)]
    return Series(series.steps, np.concatenate((ends[:half], found, ends[half:])))


@dataclass(frozen=True, eq=False)
class LinesPicture(StepsPicture):
    """Lines over the steps of a run.

    Attributes
    ----------
    strands : tuple of Strand
    of : int
        How many there could be.
    last : int
        The last step there is.
    title : str
        What they all are, with their unit.
    note : str
        What is said of when in a step they are so.
    phase : str
        Whose colour they have.
    is_log : bool
        Whether they lie on a logarithmic axis, where they are not all 0.
    is_share : bool
        Whether they are shares, from 0 to 100 %.
    """

    strands: tuple[Strand, ...] = ()
    of: int = 1
    last: int = 0
    title: str = ""
    note: str = ""
    phase: Phase = "backward"
    is_log: bool = False
    is_share: bool = False

    @property
    def done(self) -> int:
        """Return the last step that there is."""
        return self.last

    def at(self, step: int | None) -> Series:
        """Return the points of all lines at a step."""
        found = [strand.series.at(step or 0) for strand in self.strands]
        steps = [one.steps for one in found]
        values = [one.values for one in found]
        empty = np.zeros(0)
        return Series.of(np.concatenate([*steps, empty]), np.concatenate([*values, []]))

    def values(self, seen: list[FloatArray]) -> tuple[float, float, bool]:
        """Return the lowest and highest value to show, and whether logarithmically.

        Parameters
        ----------
        seen : list of arrays
            The values of all lines that lie on the axis of steps.
        """
        if self.is_share:
            return 0.0, 100.0, False
        values = np.concatenate([*seen, []])
        values = values[np.isfinite(values)]
        positive = values[values > 0]
        if self.is_log and len(positive):
            low, high = float(positive.min()), float(positive.max())
            return low / _REACH, min(high, np.finfo(float).max / 2) * _REACH, True
        if not len(values):
            return 0.0, 1.0, False
        low, high = float(values.min()), float(values.max())
        room = (high - low) * _HEADROOM or abs(high) * _HEADROOM or 1.0
        return low - room, high + room, False
