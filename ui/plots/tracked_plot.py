"""The plot of curves, which also shows the health of the layers, and one weight."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ui.plots.curves_plot import CurvesPlot
from ui.widgets import Surface

if TYPE_CHECKING:
    from ui.plots.curves_canvas import CurvesCanvas
    from ui.plots.health_pane import HealthPane
    from ui.plots.history_pane import HistoryPane

HEALTH, HISTORY = "health", "history"


class TrackedPlot(CurvesPlot):
    """Shows a pane in the place of its canvas while one of them is wanted.

    Signals
    -------
    part_chosen : (int, int)
        The user wants to see a layer, from 1, or a unit of it, from 0; −1 for none.
    """

    part_chosen = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._health: HealthPane | None = None
        self._history: HistoryPane | None = None
        super().__init__(parent)

    @property
    def is_tracking(self) -> bool:
        """Tell whether something else than curves is seen."""
        return self.code in (HEALTH, HISTORY)

    @property
    def canvas(self) -> "CurvesCanvas":
        """Return the canvas of the curves; it is hidden while a pane is shown."""
        made = super().canvas
        made.setVisible(not self.is_tracking)
        return made

    @property
    def health(self) -> "HealthPane":
        """Return the pane of the health; it is made when it is first wanted."""
        if self._health is None:
            from ui.plots.health_pane import HealthPane  # pyqtgraph takes its time

            self._health = HealthPane()
            self._health.part_chosen.connect(self.part_chosen)
            self._add(self._health)
        return self._health

    @property
    def history(self) -> "HistoryPane":
        """Return the pane of a weight; it is made when it is first wanted."""
        if self._history is None:
            from ui.plots.history_pane import HistoryPane

            self._history = HistoryPane()
            self._add(self._history)
        return self._history

    def others(self) -> list[tuple[str, str]]:
        """Return what it shows beside the curves."""
        return [(HEALTH, self.tr("Gradients")), (HISTORY, self.tr("This weight"))]

    def show_code(self, code: str) -> None:
        """Show something else, as if it had been chosen in the list."""
        self.set_wish(code)
        self.asked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.is_tracking:
            super().paintEvent(event)
            return
        Surface.paintEvent(self, event)
        if self._wanted is None:  # as the canvas, after the first picture of the window
            QTimer.singleShot(0, self, self.asked.emit)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what has not been looked at while nobody could see it."""
        super().showEvent(event)
        if self.is_tracking:
            QTimer.singleShot(0, self, self.asked.emit)

    def _add(self, pane: "HealthPane | HistoryPane") -> None:
        pane.step_chosen.connect(self.step_chosen)
        pane.asked.connect(self.asked)
        self.column.addWidget(pane, 1)
        self._arrange()

    @property
    def _wanted(self) -> "HealthPane | HistoryPane | None":
        """Return the pane that is to be seen, if it is made."""
        return {HEALTH: self._health, HISTORY: self._history}.get(self.code)

    def _arrange(self) -> None:
        """Show the pane that is wanted, or else the canvas with its buttons."""
        wanted = self._wanted
        for pane in (self._health, self._history):
            if pane is not None:
                pane.setVisible(pane is wanted)
        is_curve = not self.is_tracking
        (self.loaded or self._place).setVisible(is_curve)
        self._log.setVisible(is_curve and self.picture.has_log)
        self._whole.setVisible(is_curve and self.picture.span is not None)

    def _show(self, **changes: Any) -> None:
        super()._show(**changes)
        self._arrange()

    def _follow_choice(self) -> None:
        super()._follow_choice()
        self._arrange()
