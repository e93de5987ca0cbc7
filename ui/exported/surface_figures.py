"""The loss as a landscape, as figures with the numbers behind them."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from nnviz.teach import plot_tables
from nnviz.teach.landscape import Window
from nnviz.teach.landscape.sight import Sight, fitted
from ui.export.figure import Figure
from ui.export.item import AGAIN
from ui.exported.figure_sizes import CURVES, LEAST_CURVES, LEAST_PLANE, PLANE
from ui.look.theme import Theme
from ui.plots.surface.figure import paint_surface_figure
from ui.plots.surface.picture import SurfacePicture
from ui.session.clock import SLICE
from ui.session.session import Session
from ui.shown import surveyed
from ui.words import data_words, numbers

translate = QCoreApplication.translate

NAME, NAME_ALONG = "loss_surface", "loss_along_step"


class Landscape:
    """What is found of the landscape for figures of one cursor, once it is wanted.

    Parameters
    ----------
    session : Session
    sight : Sight
    window : Window or None
    """

    def __init__(self, session: Session, sight: Sight, window: Window | None) -> None:
        self._pieces = surveyed.in_pieces(session, sight, window)
        self._found: SurfacePicture | None = None

    def find(self) -> object:
        """Find more of it for some milliseconds; return `AGAIN` if that is not all."""
        until = perf_counter() + SLICE
        try:
            while self._found is None:
                next(self._pieces)
                if perf_counter() > until:
                    return AGAIN
        except StopIteration as end:
            self._found = end.value
        return None

    def picture(self) -> SurfacePicture:
        """Return all of it, in the language of now."""
        while self.find() is AGAIN:
            pass
        assert self._found is not None
        names = surveyed.names_of(self._found.terrain.program, self._found.sight)
        return replace(self._found, names=names)


class Landscapes:
    """What was found of the landscape, kept as long as figures look otherwise alone."""

    def __init__(self) -> None:
        self._kept: dict[object, Landscape] = {}

    def of(self, session: Session, sight: Sight, window: Window | None) -> Landscape:
        """Return what is seen at the cursor; what was seen there before is known."""
        record = session.asked.home.record
        seen = session.segment, record.step, session.is_after, sight, window
        if seen not in self._kept:
            self._kept[seen] = Landscape(session, sight, window)
        return self._kept[seen]


def of_surface(
    session: Session,
    wish: Sight,
    zoomed: Window | None,
    theme: Theme,
    landscapes: Landscapes,
) -> Iterator[Figure]:
    """Yield the loss over the plane that is seen, and along the step at the cursor.

    Nothing is computed before it is wanted: it may take its time.
    """
    sight = fitted(wish, session.program, session.asked.home.record)
    if sight.pair is not None:
        kind = "parameters" if sight.kind == "step" else sight.kind
        seen = replace(sight, kind=kind)
        landscape = landscapes.of(session, seen, zoomed)
        words = translate("Figures", "{0}: the loss as a surface, at step {1}.")
        title = translate("Plots", "Loss surface")
        yield Figure(
            NAME,
            title,
            _described(session, words),
            PLANE,
            partial(_paint, landscape, theme),
            partial(_surface_csv, landscape),
            least=LEAST_PLANE,
            find=landscape.find,
        )
    along = replace(sight, kind="step")
    landscape = landscapes.of(session, along, None)
    words = translate("Figures", "{0}: the loss along step {1}, for any learning rate.")
    yield Figure(
        NAME_ALONG,
        translate("Figures", "Loss along the step"),
        _described(session, words),
        CURVES,
        partial(_paint, landscape, theme),
        partial(_step_csv, landscape),
        least=LEAST_CURVES,
        find=landscape.find,
    )


def _described(session: Session, words: str) -> str:
    step = numbers.integer(session.cursor.step)
    return words.format(data_words.name(session.recipe.data.source), step)


def _paint(landscape: Landscape, theme: Theme, painter: QPainter, rect: QRectF) -> None:
    paint_surface_figure(painter, rect, landscape.picture(), theme)


def _surface_csv(landscape: Landscape) -> str:
    picture = landscape.picture()
    assert picture.plane is not None
    assert picture.relief is not None
    names = surveyed.column_names(picture.terrain.program, picture.sight)
    return plot_tables.surface_csv(
        names,
        picture.relief.window,
        picture.relief.heights,
        (picture.way_steps, picture.way_points, picture.way_distances),
        picture.terrain.heights(picture.way),
    )


def _step_csv(landscape: Landscape) -> str:
    ahead = landscape.picture().ahead
    assert ahead is not None
    return plot_tables.along_csv(*ahead.curve)
