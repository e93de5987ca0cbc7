"""The menus of the pictures in the window: a right click copies or exports them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from ui.plots.answers_picture import SURFACE
from ui.plots.tracked_plot import HEALTH, HISTORY
from ui.window.stage import Stage

if TYPE_CHECKING:
    from ui.window.exporting import Exporting

NETWORK, FORMULA = "network", "formula"  # the names of figures


class PictureMenus(QObject):
    """Gives the network, the plots and the formula a menu each.

    Parameters
    ----------
    stage : Stage
    exporting : Exporting
    """

    def __init__(self, stage: Stage, exporting: "Exporting") -> None:
        super().__init__(stage)
        self._stage, self._exporting = stage, exporting
        self._give(stage.canvas, lambda: NETWORK)
        self._give(stage.plots.curves, self._curves)
        self._give(stage.plots.answers, self._answers)
        stage.explain.picture_wished.connect(self._do_with_formula)

    def _give(self, widget: QWidget, name: Callable[[], str]) -> None:
        widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        widget.customContextMenuRequested.connect(
            lambda at: self._show(widget, at, name())
        )

    def _show(self, widget: QWidget, at: QPoint, name: str) -> None:
        """Open the menu of a figure, if there is one to be seen."""
        if not name:
            return
        menu, exporting = QMenu(widget), self._exporting
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, do in (
            (self.tr("Copy the picture"), exporting.copy_picture),
            (self.tr("Copy the numbers"), exporting.copy_numbers),
            (self.tr("Export the picture…"), exporting.pictures),
        ):
            menu.addAction(words).triggered.connect(lambda _=False, do=do: do(name))
        menu.popup(widget.mapToGlobal(at))

    def _curves(self) -> str:
        from ui.exported import tracked_figures  # the first window need not wait for it

        plot = self._stage.plots.curves
        if plot.code == HEALTH:
            return tracked_figures.NAMES[plot.health.code]
        return tracked_figures.WEIGHT if plot.code == HISTORY else plot.code

    def _answers(self) -> str:
        plot = self._stage.plots.answers
        if plot.picture is None or plot.is_drawing:  # a right click takes points away
            return ""
        from ui.exported import plot_figures, surface_figures

        if plot.picture.view == SURFACE:
            is_along = plot.sight.kind == "step"
            return surface_figures.NAME_ALONG if is_along else surface_figures.NAME
        return plot_figures.name_of(plot.picture)

    def _do_with_formula(self, what: str) -> None:
        if what == "copy":
            self._exporting.copy_picture(FORMULA)
        else:
            self._exporting.pictures(FORMULA)
