"""The plot of answers, on which own points can be drawn."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from nnviz.data.drawn import Drawing
from nnviz.teach.sections import proposed
from ui.plots.answers_picture import AnswersPicture
from ui.plots.answers_plot import AnswersPlot

if TYPE_CHECKING:
    from ui.plots.drawing_pane import DrawingPane


class DrawablePlot(AnswersPlot):
    """Shows a sheet in the place of its canvas while something is drawn.

    Signals
    -------
    drawn : Drawing
        What the user wants to be drawn.
    drawing_ended
        The user has done with it.
    train_switched : bool
        Whether the user wants to see what is learned of the points at once.
    """

    drawn = Signal(object)
    drawing_ended = Signal()
    train_switched = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._pane: DrawingPane | None = None
        self._is_learnt = False  # whether the answers are to what is drawn
        super().__init__(parent)

    @property
    def is_drawing(self) -> bool:
        """Tell whether something is drawn."""
        return self._pane is not None and not self._pane.isHidden()

    @property
    def view(self) -> str:
        """Return the code of what is seen: under a drawing, always its plane."""
        return "boundary" if self.is_drawing else super().view

    @property
    def pane(self) -> "DrawingPane":
        """Return the sheet with its tools; it is made when something is first drawn."""
        if self._pane is None:
            from ui.plots.drawing_pane import DrawingPane  # pyqtgraph takes its time

            self._pane = DrawingPane()
            self._pane.hide()
            self.column.addWidget(self._pane, 1)
            self._pane.drawn.connect(self.drawn)
            self._pane.ended.connect(self.drawing_ended)
            self._pane.train_switched.connect(self.train_switched)
        return self._pane

    def set_drawing(self, drawing: Drawing | None, missing: str = "") -> None:
        """Let something be drawn; None ends it.

        Parameters
        ----------
        drawing : Drawing or None
        missing : str
            Why nothing can be learned of it yet; "" where the answers are to it.
        """
        if drawing is None and not self.is_drawing:
            return
        begins = not self.is_drawing
        self._is_learnt = not missing
        self.pane.setVisible(drawing is not None)
        for part in (self.canvas, self._stamp):
            part.setVisible(drawing is None)
        if begins and self.picture:
            self.cut = proposed(self.picture.data)
        self._options.hide()
        self._follow_watched()
        self._write_title()
        if drawing is not None:
            self.pane.set_drawing(drawing, missing)
            self.pane.set_picture(self.picture if self._is_learnt else None)
        if drawing is None or begins:
            self.asked.emit()
        if begins:
            self.pane.canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _follow_watched(self) -> None:
        super()._follow_watched()
        if self.is_drawing:
            self._watched.hide()

    def _show(self, picture: AnswersPicture) -> None:
        super()._show(picture)
        if self.is_drawing and self._is_learnt:
            self.pane.set_picture(picture)

    def _write_title(self) -> None:
        if self.is_drawing:
            self.set_titles([("", self.tr("Draw your own"))], "")
        else:
            super()._write_title()
