"""The loss as a landscape, as figures with the numbers behind them."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache, partial

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from nnviz.teach import plot_tables
from nnviz.teach.landscape import Window
from nnviz.teach.landscape.sight import Sight, fitted
from ui import data_words, numbers, surveyed
from ui.export.figure import Figure
from ui.figure_sizes import CURVES, LEAST_CURVES, LEAST_PLANE, PLANE
from ui.plots.surface.figure import paint_surface_figure
from ui.plots.surface.picture import SurfacePicture
from ui.session import Session
from ui.theme import Theme

translate = QCoreApplication.translate

NAME, NAME_ALONG = "loss_surface", "loss_along_step"


Make = Callable[[], SurfacePicture]


def of_surface(
    session: Session, wish: Sight, zoomed: Window | None, theme: Theme
) -> Iterator[Figure]:
    """Yield the loss over the plane that is seen, and along the step at the cursor.

    Nothing is computed before it is wanted: it may take its time.
    """
    sight = fitted(wish, session.program, session.asked.home.record)
    if sight.pair is not None:
        kind = "parameters" if sight.kind == "step" else sight.kind
        seen = replace(sight, kind=kind)
        make = cache(partial(surveyed.whole, session, seen, zoomed))
        words = translate("Figures", "{0}: the loss as a surface, at step {1}.")
        title = translate("Plots", "Loss surface")
        yield Figure(
            NAME,
            title,
            _described(session, words),
            PLANE,
            partial(_paint, make, theme),
            partial(_surface_csv, make),
            least=LEAST_PLANE,
        )
    along = replace(sight, kind="step")
    make = cache(partial(surveyed.whole, session, along, None))
    words = translate("Figures", "{0}: the loss along step {1}, for any learning rate.")
    yield Figure(
        NAME_ALONG,
        translate("Figures", "Loss along the step"),
        _described(session, words),
        CURVES,
        partial(_paint, make, theme),
        partial(_step_csv, make),
        least=LEAST_CURVES,
    )


def _described(session: Session, words: str) -> str:
    step = numbers.integer(session.cursor.step)
    return words.format(data_words.name(session.recipe.data.source), step)


def _paint(make: Make, theme: Theme, painter: QPainter, rect: QRectF) -> None:
    paint_surface_figure(painter, rect, make(), theme)


def _surface_csv(make: Make) -> str:
    picture = make()
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


def _step_csv(make: Make) -> str:
    ahead = make().ahead
    assert ahead is not None
    return plot_tables.along_csv(*ahead.curve)
