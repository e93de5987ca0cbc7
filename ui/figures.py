"""The figures of a session: where the painters of the regions meet the export."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QRectF

from nnviz.teach import sections
from ui import data_words, numbers, plotted, vocabulary
from ui.canvas import painter as network
from ui.canvas.scene import Scene, View
from ui.export import items
from ui.export.figure import Figure
from ui.export.items import Item
from ui.plots.answers_picture import AnswersPicture, proposed_view
from ui.plots.curves_picture import CurvesPicture
from ui.plots.figures import paint_answers_figure, paint_curves_figure
from ui.scenes import scene_of
from ui.session import Session
from ui.theme import Theme

translate = QCoreApplication.translate

NETWORK, LOSS, BOUNDARY = (1000, 760), (720, 460), (560, 560)
RESOLUTION = 192  # of the map behind the boundary


@dataclass(frozen=True)
class Pictures:
    """What the figures show."""

    curves: CurvesPicture
    answers: AnswersPicture
    scene: Scene


def items_of(
    session: Session, theme: Theme, pictures: Pictures | None = None
) -> list[Item]:
    """Return everything that can be exported of what stands at the cursor.

    Parameters
    ----------
    session : Session
    theme : Theme
        Of the figures.
    pictures : Pictures, optional
        As they are in the window, zoomed or with test points; else as they come.
    """
    return items.items_of(session, figures_of(session, theme, pictures))


def figures_of(
    session: Session, theme: Theme, pictures: Pictures | None = None
) -> list[Figure]:
    """Return the loss curve, the boundary and the network as figures."""
    shown = pictures or pictures_of(session)
    name = data_words.name(session.recipe.data.source)
    step = numbers.integer(session.cursor.step)
    return [
        _loss_figure(shown.curves, name, theme),
        _boundary_figure(shown.answers, name, step, theme),
        _network_figure(shown.scene, name, step, theme),
    ]


def pictures_of(session: Session) -> Pictures:
    """Return what stands at the session's cursor, in full."""
    return Pictures(_loss(session), _boundary(session), scene_of(session))


def _loss_figure(picture: CurvesPicture, name: str, theme: Theme) -> Figure:
    picture = replace(picture, pointed=None)
    words = translate("Figures", "{0}: the loss of every step.").format(name)
    return Figure(
        "loss",
        translate("Figures", "Loss"),
        words,
        LOSS,
        lambda p: paint_curves_figure(p, QRectF(0, 0, *LOSS), picture, theme),
    )


def _boundary_figure(
    picture: AnswersPicture, name: str, step: str, theme: Theme
) -> Figure:
    picture = replace(picture, pointed=None)
    words = translate("Figures", "{0}: what the network answers at step {1}.")
    return Figure(
        "boundary",
        picture.title,
        words.format(name, step),
        BOUNDARY,
        lambda p: paint_answers_figure(p, QRectF(0, 0, *BOUNDARY), picture, theme),
    )


def _network_figure(scene: Scene, name: str, step: str, theme: Theme) -> Figure:
    scene = replace(scene, theme=theme, view=View(*NETWORK))
    words = translate("Figures", "{0}: the network at step {1}, moment {2}.")
    return Figure(
        "network",
        translate("Figures", "Network"),
        words.format(name, step, vocabulary.moment(scene.moment)),
        NETWORK,
        lambda p: network.paint(p, scene),
    )


def _loss(session: Session) -> CurvesPicture:
    is_whole = session.cursor.step == session.done
    cursor = None if is_whole else session.cursor.step
    curves = plotted.loss_curves(session)
    return CurvesPicture(curves, cursor=cursor, is_after=session.is_after)


def _boundary(session: Session) -> AnswersPicture:
    record, view = session.record, proposed_view(session.data)
    cut = sections.proposed(session.data)
    return AnswersPicture(
        session.data,
        view,
        session.program.activations[-1].name == "sigmoid",
        batch=record.rows,
        sample=int(record.rows[session.selection.sample]),
        **plotted.answers(session, view, cut, RESOLUTION, RESOLUTION),
    )
