"""The curves of a run beside the network: live, and a way to any step."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.plots.curves import LossCurves, MetricCurves
from ui.plots.curves_picture import LOSS, NOTHING, CurvesPicture, title_of
from ui.plots.plot_card import PlotCard
from ui.widgets import IconButton, ToggleButton

if TYPE_CHECKING:
    from ui.plots.curves_canvas import CurvesCanvas


class CurvesPlot(PlotCard["CurvesCanvas"]):
    """The loss of every batch, the mean of every epoch, and the loss on watched rows.

    Or one of the metrics, on the training rows and on those that are watched.

    A click or a drag chooses a step, the wheel zooms around the pointer, a drag with
    the right button moves the part that is seen, a double click shows the whole again.

    Signals
    -------
    step_chosen : int
        The user wants to see this step.
    asked
        The user wants to see other curves.
    """

    step_chosen = Signal(int)
    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._picture = NOTHING
        self._metrics: tuple[str, ...] = ()
        self._wish = LOSS
        super().__init__(parent)
        self._log = ToggleButton(kind="chip")
        self._whole = IconButton("fit", kind="plain")
        for button in (self._whole, self._log):
            self.buttons.addWidget(button)
        self._whole.hide()
        self._log.clicked.connect(self._on_log_clicked)
        self.heading.chosen.connect(self._on_chosen)
        self._whole.clicked.connect(lambda: self.canvas.show_whole())
        self.retranslate()

    def _made_canvas(self) -> "CurvesCanvas":
        from ui.plots.curves_canvas import CurvesCanvas

        canvas = CurvesCanvas()
        canvas.show_picture(self._picture)
        canvas.span_changed.connect(self._whole.setVisible)
        canvas.step_chosen.connect(self.step_chosen)
        return canvas

    @property
    def code(self) -> str:
        """Return what is seen: the loss, a metric by its name, or one of `others`."""
        others = [code for code, _ in self.others()]
        return self._wish if self._wish in (*self._metrics, *others) else LOSS

    def others(self) -> list[tuple[str, str]]:
        """Return what it can show beside curves: pairs of a code and a title."""
        return []

    def wish(self) -> str:
        """Return what the user chose to see, which the recipe may lack."""
        return self._wish

    def set_wish(self, code: object) -> None:
        """Take what was wished for at an earlier time."""
        if isinstance(code, str):
            self._wish = code
            self._follow_choice()

    def set_metrics(self, metrics: tuple[str, ...]) -> None:
        """Offer the metrics of a recipe beside the loss."""
        if metrics != self._metrics:
            self._metrics = metrics
            self._follow_choice()

    def set_metric_curves(self, curves: MetricCurves) -> None:
        """Show a metric along the run, if it is what the user wants to see."""
        if curves.code == self.code and not curves.is_same(self.picture.metric):
            self._show(metric=curves)

    def set_curves(self, curves: LossCurves) -> None:
        """Show the curves of a run."""
        if not curves.is_same(self.picture.curves):
            self._show(curves=curves)

    def set_cursor(self, step: int, is_after: bool) -> None:
        """Mark the step at the cursor; `is_after` its update or before it."""
        if (step, is_after) != (self.picture.cursor, self.picture.is_after):
            self._show(cursor=step, is_after=is_after)

    @property
    def picture(self) -> CurvesPicture:
        """Return what is shown: also what an export paints."""
        return self.loaded.picture if self.loaded else self._picture

    def readout(self) -> str:
        """Return what is said about the step under the pointer, if there is one."""
        return self.loaded.readout() if self.loaded else ""

    def retranslate(self) -> None:
        super().retranslate()
        titles = [(code, title_of(code)) for code in (LOSS, *self._metrics)]
        self.set_titles([*titles, *self.others()], self.code)
        self._log.setText(self.tr("log"))
        self._log.setToolTip(self.tr("Logarithmic axis"))
        self._log.setAccessibleName(self.tr("Logarithmic axis"))
        self._whole.set_name(self.tr("Show the whole run"))
        if self.loaded:
            self.loaded.renew()

    def _on_chosen(self, code: str) -> None:
        self._wish = code
        self._follow_choice()
        self.asked.emit()

    def _follow_choice(self) -> None:
        """Leave what is no longer wanted; what is comes with the next curves."""
        metric = self.picture.metric
        if metric is not None and metric.code != self.code:
            self._show(metric=None)
        self.retranslate()

    def _on_log_clicked(self, is_log: bool) -> None:
        self._show(is_log=is_log)

    def _show(self, **changes: Any) -> None:
        self._picture = replace(self.picture, **changes)
        self._log.setVisible(self._picture.has_log)
        if self.loaded:
            self.loaded.show_picture(self._picture)
