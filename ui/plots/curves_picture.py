"""What the loss plot shows, and the range of losses that this asks for."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication

from nnviz.types import FloatArray
from ui.plots.curves import LossCurves, MetricCurves, Series
from ui.plots.steps_picture import StepsPicture
from ui.words import vocabulary
from ui.words.scores import ERRORS

translate = QCoreApplication.translate

LOSS = "loss"
_HEADROOM = 0.06
_RUNAWAY = 20.0  # times the first loss: from there on a run is seen as diverging


@dataclass(frozen=True, eq=False)
class CurvesPicture(StepsPicture):
    """What the loss plot shows.

    Attributes
    ----------
    curves : LossCurves
    metric : MetricCurves or None
        What is shown in the place of the loss.
    is_log : bool
        Whether losses and errors are drawn on a logarithmic axis.
    """

    curves: LossCurves
    metric: MetricCurves | None = None
    is_log: bool = False

    @property
    def title(self) -> str:
        """Return what the plot is called."""
        return title_of(self.metric.code if self.metric else LOSS)

    @property
    def done(self) -> int:
        """Return the last step whose loss is told."""
        return self.curves.done

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
