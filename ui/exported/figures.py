"""The figures of a session: where the painters of the regions meet the export."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QLocale, QRectF
from PySide6.QtGui import QPainter

from nnviz.run.export import parameters_csv
from nnviz.teach.hidden_space import Space
from nnviz.teach.landscape import Window
from nnviz.teach.landscape.sight import Sight
from nnviz.teach.sections import Cut, proposed
from ui import strings
from ui.canvas import painter as network
from ui.canvas.scene import Scene, View
from ui.explain.state import State
from ui.export import index_page, items
from ui.export.figure import Figure
from ui.export.item import Item
from ui.export.look import Look
from ui.exported import films, plot_figures, reports, tracked_figures
from ui.exported.formula_figure import of_formula
from ui.exported.surface_figures import Landscapes, of_surface
from ui.look.theme import Theme
from ui.plots.answers_picture import AnswersPicture, proposed_view
from ui.plots.curves_picture import CurvesPicture
from ui.session.session import Session
from ui.shown import plotted
from ui.shown.explained import state_of
from ui.shown.scenes import names_of, scene_of
from ui.words import column_words, data_words, numbers, vocabulary

translate = QCoreApplication.translate

T = TypeVar("T")
NETWORK, LEAST_NETWORK = (1000, 760), (640, 420)


@dataclass(frozen=True)
class Pictures:
    """What the figures show.

    Attributes
    ----------
    curves : CurvesPicture
    answers : AnswersPicture
    cut : Cut
        The plane through the inputs that the boundary is seen on.
    scene : Scene
    space : Space
        What is seen of a layer.
    state : State or None
        What is explained; None is what the explanation proposes at the cursor.
    sight, zoomed : Sight, Window or None
        What is seen of the loss as a landscape, and which part of it.
    landscapes : Landscapes
        What was found of it.
    """

    curves: CurvesPicture
    answers: AnswersPicture
    cut: Cut
    scene: Scene
    space: Space = field(default_factory=Space)
    state: State | None = None
    sight: Sight = field(default_factory=Sight)
    zoomed: Window | None = None
    landscapes: Landscapes = field(default_factory=Landscapes, compare=False)


def items_of(
    session: Session, look: Look, pictures: Pictures | None = None
) -> list[Item]:
    """Return everything that can be exported of what stands at the cursor.

    Parameters
    ----------
    session : Session
    look : Look
        Of the figures.
    pictures : Pictures, optional
        As they are in the window, zoomed or with test points; else as they come.
    """
    figures = in_look(session, look, pictures)
    with strings.spoken(look.language):
        found = items.items_of(session, figures, look)
        found.append(reports.item_of(session))
        found += films.items_of(session, look.theme)
        found.append(index_page.item_of(session, figures, look.theme))
    return [_speaking(item, look.language) for item in found]


def _speaking(item: Item, language: str) -> Item:
    """Return a file that is made in a language, whatever that of the window."""
    before = tuple(partial(_spoken, language, take) for take in item.before)
    make = partial(_spoken, language, item.make)
    gather = item.gather and partial(_spoken, language, item.gather)
    return replace(item, make=make, before=before, gather=gather)


def _spoken(language: str, make: Callable[..., T], *about: Any) -> T:
    with strings.spoken(language):
        return make(*about)


def in_look(
    session: Session, look: Look, pictures: Pictures | None = None
) -> list[Figure]:
    """Return the figures in the colours and the language that are wanted."""
    with strings.spoken(look.language):
        return figures_of(session, look.theme, pictures)


def figure_of(
    session: Session, look: Look, name: str, pictures: Pictures | None = None
) -> Figure | None:
    """Return one figure by its name, if there is such a one."""
    with strings.spoken(look.language):
        figures = _figures(session, look.theme, pictures)
        return next((figure for figure in figures if figure.name == name), None)


def figures_of(
    session: Session, theme: Theme, pictures: Pictures | None = None
) -> list[Figure]:
    """Return the curves, the answers, the formula and the network as figures."""
    return [*_figures(session, theme, pictures)]


def _figures(
    session: Session, theme: Theme, pictures: Pictures | None
) -> Iterator[Figure]:
    branch = _branch(session)
    for figure in _shown(session, theme, pictures or pictures_of(session)):
        words = f"{figure.description} {branch}".rstrip()
        yield replace(figure, description=words)


def _branch(session: Session) -> str:
    """Return what a recipe alone does not give of the run; nothing at its root."""
    segment = session.run.segments[session.segment]
    if segment.parent is None:
        return ""
    words = translate(
        "Figures",
        "On a branch from step {0} on: its recipe alone, trained from the first step, "
        "gives another run.",
    )
    return words.format(numbers.integer(segment.at_step))


def _shown(session: Session, theme: Theme, shown: Pictures) -> Iterator[Figure]:
    explained = shown.state or state_of(session, session.cursor.index)
    answers = replace(shown.answers, data=column_words.named(session.data))
    name = data_words.name(session.recipe.data.source)
    step = numbers.integer(session.cursor.step)
    yield from plot_figures.of_curves(session, shown.curves, theme)
    yield from tracked_figures.of_run(session, theme)
    yield from plot_figures.of_answers(session, answers, shown.cut, theme, shown.space)
    sight, found = (shown.sight, shown.zoomed), shown.landscapes
    yield from of_surface(session, *sight, theme, found)
    yield of_formula(session, explained, theme)
    yield _network_figure(session, shown.scene, name, step, theme)


def pictures_of(session: Session) -> Pictures:
    """Return what stands at the session's cursor, in full."""
    cut = proposed(session.data)
    return Pictures(_curves(session), _answers(session), cut, scene_of(session))


def _network_figure(
    session: Session, scene: Scene, name: str, step: str, theme: Theme
) -> Figure:
    names = names_of(column_words.named(session.data))
    scene = replace(scene, names=names, theme=theme, language=QLocale().name())
    words = translate("Figures", "{0}: the network at step {1}, moment {2}.")
    return Figure(
        "network",
        translate("Figures", "Network"),
        words.format(name, step, vocabulary.moment(scene.moment)),
        NETWORK,
        partial(_paint_network, scene),
        partial(parameters_csv, session.record),
        is_filed=False,
        is_bled=True,
        least=LEAST_NETWORK,
    )


def _paint_network(scene: Scene, painter: QPainter, rect: QRectF) -> None:
    painter.translate(rect.topLeft())
    scene = replace(scene, view=View(rect.width(), rect.height()))
    network.paint(painter, scene, has_ground=False)


def _curves(session: Session) -> CurvesPicture:
    is_whole = session.cursor.step == session.done
    cursor = None if is_whole else session.cursor.step
    curves = plotted.loss_curves(session)
    return CurvesPicture(curves, cursor=cursor, is_after=session.is_after)


def _answers(session: Session) -> AnswersPicture:
    record = session.record
    return AnswersPicture(
        column_words.named(session.data),
        proposed_view(session.data),
        session.program.activations[-1].name == "sigmoid",
        batch=record.rows,
        sample=int(record.rows[session.selection.sample]),
        threshold=session.selection.decides_at,
    )
