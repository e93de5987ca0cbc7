"""The loss plot on the screen, where the mouse becomes a step."""

from PySide6.QtCore import Signal

from ui.plots import curves_readout as readouts
from ui.plots.curves_chart import CurvesChart
from ui.plots.steps_mouse import StepsMouse


class CurvesCanvas(StepsMouse, CurvesChart):
    """Shows the picture and turns the mouse into steps.

    Signals
    -------
    step_chosen : int
        The user clicked at this step, or dragged to it.
    span_changed : bool
        Whether only a part of the run is seen.
    """

    step_chosen = Signal(int)
    span_changed = Signal(bool)

    def readout(self) -> str:
        """Return what is said about the step under the pointer."""
        step, metric = self.picture.pointed, self.picture.metric
        if step is None:
            return ""
        reading = self.picture.curves.reading(step)
        if metric is None:
            return readouts.of_losses(reading, self.picture.curves.part)
        return readouts.of_metric(reading, metric)
