"""Both plots side by side."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from ui.plots.boundary_plot import BoundaryPlot
from ui.plots.loss_plot import LossPlot

_GAP = 10


class PlotsPanel(QWidget):
    """Loss on the left, decision boundary on the right, with a movable border.

    Attributes
    ----------
    loss : LossPlot
    boundary : BoundaryPlot

    Signals
    -------
    expand_requested : str
        ``loss`` or ``boundary``: the user wants it to fill the window, or no longer.
    """

    expand_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.loss = LossPlot()
        self.boundary = BoundaryPlot()
        self._plots = {"loss": self.loss, "boundary": self.boundary}
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
            ``loss``, ``boundary`` or "".
        """
        for own, plot in self._plots.items():
            plot.setVisible(name in ("", own))
            plot.set_expanded(name == own)
