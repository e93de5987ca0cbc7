"""The plot of answers, which can show the loss surface in the place of its canvas."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from nnviz.data.drawn import Drawing
from nnviz.teach.landscape import Parameter, Window
from nnviz.teach.landscape.sight import Sight
from ui.plots.answers_picture import SURFACE, AnswersPicture
from ui.plots.drawable_plot import DrawablePlot
from ui.plots.plot_card import LEAST
from ui.widgets import IconButton

if TYPE_CHECKING:
    from ui.plots.surface.canvas import SurfaceCanvas
    from ui.plots.surface.panel import SurfacePanel
    from ui.plots.surface.picture import SurfacePicture


class SurveyedPlot(DrawablePlot):
    """Shows the loss surface as one more of its views.

    Attributes
    ----------
    sight : Sight
        What the user wants to see of the landscape.
    zoomed : Window or None
        The part of it that the user has zoomed to; None is what suits the way.

    Signals
    -------
    point_chosen : float, float
        The user wants the two parameters to be that; along a step, the learning rate.
    """

    point_chosen = Signal(float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._surface: SurfaceCanvas | None = None
        self._surface_panel: SurfacePanel | None = None
        self._network: tuple[tuple[int, ...], list[Parameter]] = (1, 1), []
        self.sight = Sight()
        self.zoomed: Window | None = None
        self._fit_button: IconButton | None = None
        super().__init__(parent)
        self._fit_button = IconButton("fit", kind="plain")
        self._fit_button.clicked.connect(lambda: self._wish_window(None))
        self._fit_button.hide()
        self.buttons.addWidget(self._fit_button)
        self.retranslate()

    @property
    def shows_surface(self) -> bool:
        """Tell whether the loss surface is what is to be seen."""
        return self.view == SURFACE

    @property
    def surface(self) -> "SurfaceCanvas":
        """Return the canvas of the loss surface; it is made when first wanted."""
        if self._surface is None:
            from ui.plots.surface.canvas import SurfaceCanvas

            self._surface = SurfaceCanvas()
            self._surface.setMinimumSize(LEAST, LEAST)
            self.column.addWidget(self._surface, 1)
            self._surface.setVisible(self.shows_surface)
            self._surface.point_chosen.connect(self.point_chosen)
            self._surface.window_wished.connect(self._wish_window)
        return self._surface

    @property
    def surface_picture(self) -> "SurfacePicture | None":
        """Return what is shown of the landscape: also what an export paints."""
        return self._surface.picture if self._surface else None

    @property
    def surface_spent(self) -> float:
        """Return the seconds that drawing the landscape has taken so far."""
        return self._surface.spent if self._surface else 0.0

    def set_surface(self, picture: "SurfacePicture | None") -> None:
        """Show the landscape as far as it is known."""
        self.surface.show_picture(picture)

    def set_network(self, sizes: tuple[int, ...], parameters: list[Parameter]) -> None:
        """Offer the parameters of a network, those that show most first."""
        self._network = sizes, parameters

    def set_sight(self, sight: Sight) -> None:
        """See something else of the landscape; the same whole way of it as before."""
        if (sight.kind, sight.pair) != (self.sight.kind, self.sight.pair):
            self.zoomed = None
        self.sight = sight
        self._share_out()

    def set_drawing(self, drawing: Drawing | None, missing: str = "") -> None:
        super().set_drawing(drawing, missing)
        self._share_out()

    def readout(self) -> str:
        """Return what is said about the place under the pointer."""
        if self.shows_surface and self._surface is not None:
            return self._surface.readout()
        return super().readout()

    def retranslate(self) -> None:
        super().retranslate()
        if self._fit_button is not None:
            self._fit_button.set_name(self.tr("Show the whole path"))
        if self._surface is not None:
            self._surface.renew()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.shows_surface:  # nothing of it was found while it was hidden
            QTimer.singleShot(0, self, self.asked.emit)

    def _show(self, picture: AnswersPicture) -> None:
        super()._show(picture)
        self._share_out()

    def _share_out(self) -> None:
        """Show the canvas that the view asks for."""
        is_surface = self.shows_surface
        self.shows_canvas = not (is_surface or self.is_drawing)
        place = self.loaded or self._place
        place.setVisible(self.shows_canvas)
        if self._surface is not None:
            self._surface.setVisible(is_surface)
        if self._fit_button is not None:
            self._fit_button.setVisible(is_surface and self.zoomed is not None)
        self._follow_watched()

    def _write_title(self) -> None:
        super()._write_title()
        if self.shows_surface:
            self._options.set_name(self.tr("What the map shows"))

    def _follow_watched(self) -> None:
        super()._follow_watched()
        if self.shows_surface:
            self._watched.hide()

    def _open_options(self) -> None:
        if not self.shows_surface:
            super()._open_options()
            return
        if self._surface_panel is None:
            from ui.plots.surface.panel import SurfacePanel

            self._surface_panel = SurfacePanel(self)
            self._surface_panel.sight_chosen.connect(self._on_sight_chosen)
        self._surface_panel.set_state(self.sight, *self._network)
        self._surface_panel.open_for(self, self._options)

    def _on_sight_chosen(self, sight: Sight) -> None:
        self.set_sight(sight)
        self.asked.emit()

    def _wish_window(self, window: Window | None) -> None:
        self.zoomed = window
        self._share_out()
        self.asked.emit()
