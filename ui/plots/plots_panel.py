"""Both plots side by side."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from ui.plots.surveyed_plot import SurveyedPlot
from ui.plots.tracked_plot import TrackedPlot

_GAP = 10


class PlotsPanel(QWidget):
    """Curves on the left, the network's answers on the right, with a movable border.

    Attributes
    ----------
    curves : TrackedPlot
    answers : SurveyedPlot

    Signals
    -------
    expand_requested : str
        ``curves`` or ``answers``: the user wants it to fill the window, or no longer.
    """

    expand_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.curves = TrackedPlot()
        self.answers = SurveyedPlot()
        self._expanded, self._is_drawing = "", False
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
        self._expanded = name
        for own, plot in self._plots.items():
            makes_room = self._is_drawing and plot is self.curves
            plot.setVisible(name in ("", own) and not makes_room)
            plot.set_expanded(name == own)

    def set_drawing(self, is_drawing: bool) -> None:
        """Leave all the room to the sheet while something is drawn."""
        self._is_drawing = is_drawing
        self.set_expanded(self._expanded)

    def save_state(self) -> dict[str, str]:
        """Return what the user chose to see, for the next start."""
        return self.answers.wishes() | {"curves": self.curves.wish()}

    def restore_state(self, state: object) -> None:
        """Take what `save_state` gave, if it is such."""
        if isinstance(state, dict):
            self.answers.set_wishes(state)
            self.curves.set_wish(state.get("curves"))
