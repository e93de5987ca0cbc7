"""One weight or bias along the run: its value, and its gradient under it."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.plots.history import History
from ui.plots.lines_chart import LinesCanvas, align, span_together
from ui.widgets import Label, Translated


class HistoryPane(Translated, QWidget):
    """The value of a parameter over its gradient, on the same steps.

    Signals
    -------
    step_chosen : int
        The user wants to see this step.
    asked
        The user wants to see another part of the run.

    Attributes
    ----------
    span : (first, last) or None
        The steps that are seen; None is all of them.
    """

    step_chosen = Signal(int)
    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._history: History | None = None
        self.span: tuple[float, float] | None = None
        self._cursor = 0, True
        self._charts = LinesCanvas(), LinesCanvas()
        self._hint = Label(role="muted")
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        for chart in self._charts:
            chart.has_title = False
            chart.setMinimumSize(100, 60)
            chart.step_chosen.connect(self.step_chosen)
            chart.spanned.connect(self._on_spanned)
            chart.hide()
            column.addWidget(chart, 1)
        column.addWidget(self._hint, 1)
        self.retranslate()

    def show_history(self, history: History | None, step: int, is_after: bool) -> None:
        """Show a parameter, the step at the cursor marked; None asks for one."""
        is_same = history is self._history or (
            history is not None and history.is_same(self._history)
        )
        if is_same and (step, is_after) == self._cursor:
            return
        self._history, self._cursor = history, (step, is_after)
        for chart in self._charts:
            chart.setVisible(history is not None)
        self._hint.setVisible(history is None)
        if history is None:
            return
        for chart, new in zip(
            self._charts, history.pictures(step, is_after), strict=True
        ):
            old = chart.picture
            chart.show_picture(replace(new, span=self.span, pointed=old.pointed))
            chart.setAccessibleName(new.strands[0].name)
        align(self._charts)

    def _on_spanned(self, span: tuple[float, float] | None) -> None:
        if span != self.span:
            self.span = span
            span_together(self._charts, span)
            self.asked.emit()

    def retranslate(self) -> None:
        """Write every word in the language of now."""
        self._hint.setText(
            self.tr(
                "Click a weight, the line between two units, or a bias in the network: "
                "here is its value and its gradient along the run."
            )
        )
        for chart in self._charts:
            chart.renew()
