"""Both plots side by side."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from ui.plots.answers_plot import AnswersPlot
from ui.plots.curves_plot import CurvesPlot

_GAP = 10


class PlotsPanel(QWidget):
    """Curves on the left, the network's answers on the right, with a movable border.

    Attributes
    ----------
    curves : CurvesPlot
    answers : AnswersPlot

    Signals
    -------
    expand_requested : str
        ``curves`` or ``answers``: the user wants it to fill the window, or no longer.
    """

    expand_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.curves = CurvesPlot()
        self.answers = AnswersPlot()
        self._plots = {"curves": self.curves, "answers": self.answers}
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(_GAP)
        splitter.setChildrenCollapsible(False)
        for name, plot in self._plots.items():
            splitter.addWidget(plot)
            splitter.setStretchFactor(splitter.indexOf(plot), 1)
            plot.expand_requested.connect(
                lambda name=name: self.expand_requested.emit(name)
            )
        splitter.setSizes([1000, 1000])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(splitter)

    def set_expanded(self, name: str) -> None:
        """Show one plot alone, or both for an empty name.

        Parameters
        ----------
        name : str
            ``curves``, ``answers`` or "".
        """
        for own, plot in self._plots.items():
            plot.setVisible(name in ("", own))
            plot.set_expanded(name == own)

    def save_state(self) -> dict[str, str]:
        """Return what the user chose to see, for the next start."""
        return self.answers.wishes() | {"curves": self.curves.wish()}

    def restore_state(self, state: object) -> None:
        """Take what `save_state` gave, if it is such."""
        if isinstance(state, dict):
            self.answers.set_wishes(state)
            self.curves.set_wish(state.get("curves"))
