"""Keeps the plot of answers at what the session shows."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer

from nnviz.teach.sections import Cut, is_loaded, preload
from nnviz.types import FloatArray
from ui.canvas import stamp
from ui.canvas.maps import limits
from ui.session.looks import NO_MAPS
from ui.session.session import Session
from ui.shown import plotted
from ui.window.stage import Stage
from ui.window.surveying import Surveying
from ui.words import numbers

Maps = Mapping[int, FloatArray]

RESOLUTION = 96  # of the map behind the boundary
LOADING_MS = 100  # after which it is asked again whether a library is there


class Answering(QObject):
    """Hands what the network answers at the cursor to the plot that shows it.

    Attributes
    ----------
    surveying : Surveying
        Hands over the loss surface, where that is what the plot shows.
    """

    def __init__(self, session: Session, stage: Stage) -> None:
        super().__init__(stage)
        self._session, self._stage = session, stage
        self._spent = 0.0
        self._hovered: tuple[int, int] | None = None
        self._unit_map: tuple[Maps, tuple[int, int], FloatArray] | None = None
        self._when_loaded = QTimer(self, singleShot=True, interval=LOADING_MS)
        self._when_loaded.timeout.connect(self.show)
        self.surveying = Surveying(session, stage)
        stage.plots.answers.asked.connect(self.show)

    @property
    def shows_rows(self) -> bool:
        """Tell whether what is shown has a place for every row, which moves."""
        return self._stage.plots.answers.view != "boundary"

    def drawing(self) -> float:
        """Return the seconds that drawing has taken since this was asked last."""
        before, self._spent = self._spent, self._stage.plots.answers.spent
        return self._spent - before

    def set_hovered(self, unit: tuple[int, int] | None) -> bool:
        """Let the map of a unit fill the plot when it is next shown.

        Return whether it is another unit.
        """
        is_new = unit != self._hovered
        self._hovered = unit
        return is_new

    def show(self) -> None:
        """Show it now; what takes a library to find, once that is loaded."""
        session, plot = self._session, self._stage.plots.answers
        self.surveying.show()
        if plot.shows_surface:
            plot.set_stamp(*self._stamp())
            return
        home = session.asked.home
        plot.set_batch(home.record.rows)
        plot.set_sample(int(home.record.rows[home.selection.sample]))
        plot.set_tried(self._tried_inputs())
        plot.set_threshold(session.selection.decides_at)
        is_principal = plot.cut.is_principal and not self.shows_rows
        if is_principal and not is_loaded():
            preload()
            self._when_loaded.start()
            return
        resolution = session.looks.affordable(RESOLUTION, on_plane=True)
        found = plotted.answers(
            session.looks,
            plot.view,
            plot.cut,
            resolution,
            RESOLUTION,
            plot.space,
            plot.projection,
        )
        plot.set_answers(**found)
        is_plane = "section" in found
        maps = session.looks.over(plot.cut, resolution)[2] if is_plane else NO_MAPS
        self._show_unit(maps)
        plot.set_stamp(*self._stamp())

    def what_if(self) -> str:
        """Return what is tried out, in words; nothing while the run is shown."""
        scene = self._stage.canvas.scene()
        if scene and scene.asked is not None:
            return ""
        return stamp.what(scene, scene.tried) if scene and scene.tried else ""

    def _show_unit(self, maps: Maps) -> None:
        """Let the map of the unit that is pointed at, or pinned, fill the plot."""
        unit = self._hovered or self._session.selection.unit
        plot, depth = self._stage.plots.answers, self._session.record.depth
        if unit and unit[0] == 0:
            unit = _on_plane(plot.cut, unit[1])
        if unit and (unit[0] not in maps or unit[1] >= len(maps[unit[0]])):
            unit = None  # the pointer rests where a unit was
        is_output = unit == (depth, 0) and len(maps[depth]) == 1
        if unit is None or is_output:
            plot.set_unit_map(None)
            return
        layer, index = unit
        title = self.tr("Unit {0} of layer [{1}]") if layer else self.tr("Input {0}")
        number = 1 + (index if layer else (plot.cut.across, plot.cut.up)[index])
        values, scene = self._unit_values(maps, unit), self._stage.canvas.scene()
        limit, middle = limits(scene, layer) if scene else (None, 0.0)
        plot.set_unit_map(values, title.format(number, layer), middle, limit)

    def _unit_values(self, maps: Maps, unit: tuple[int, int]) -> FloatArray:
        """Return one unit's map: the same array as long as the maps are the same."""
        kept = self._unit_map
        if kept is None or kept[0] is not maps or kept[1] != unit:
            kept = self._unit_map = (maps, unit, maps[unit[0]][unit[1]])
        return kept[2]

    def _tried_inputs(self) -> FloatArray | None:
        """Return the raw inputs of the followed sample, if some are tried out.

        Those of a row that is asked about have no other place either.
        """
        scene, session = self._stage.canvas.scene(), self._session
        if scene is not None and scene.asked is not None:
            return scene.raw[0]
        tried = (entry.sample for entry in session.what_if.inputs)
        is_tried = scene is not None and session.selection.sample in tried
        return scene.raw[session.selection.sample] if scene and is_tried else None

    def _stamp(self) -> tuple[str, ...]:
        """Return which parameters are shown, in full and in ever fewer letters."""
        what_if = self.what_if()
        if what_if:
            return (what_if,)
        words = self.tr("before step {0}"), self.tr("before {0}")
        if self._session.is_after:
            words = self.tr("after step {0}"), self.tr("after {0}")
        step = numbers.integer(self._session.cursor.step)
        return (*(said.format(step) for said in words), step)


def _on_plane(cut: Cut, feature: int) -> tuple[int, int] | None:
    """Return which side of a plane an input spans, as a unit of layer 0, if any."""
    sides = () if cut.is_principal else (cut.across, cut.up)
    return (0, sides.index(feature)) if feature in sides else None
