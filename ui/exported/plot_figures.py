"""Every plot of a session as a figure, with the numbers behind it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

import numpy as np
from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from nnviz.run.export import history_csv
from nnviz.teach import plot_tables
from nnviz.teach.hidden_space import Space, column_names
from nnviz.teach.sections import Cut
from ui.export.figure import Figure
from ui.exported.figure_sizes import CURVES, LEAST_CURVES, LEAST_PLANE, PLANE
from ui.look.theme import Theme
from ui.plots.answers_picture import SURFACE, AnswersPicture, title_of, views_of
from ui.plots.answers_plot import NO_ANSWERS
from ui.plots.curves_picture import LOSS, CurvesPicture
from ui.plots.curves_picture import title_of as title_of_curves
from ui.plots.figures import paint_answers_figure, paint_curves_figure
from ui.session.session import Session
from ui.shown import plotted
from ui.words import data_words, numbers, vocabulary

translate = QCoreApplication.translate

RESOLUTION = 192  # of the map behind the boundary
TABLE_RESOLUTION = 48  # of the plane in a table


def of_curves(session: Session, shown: CurvesPicture, theme: Theme) -> Iterator[Figure]:
    """Yield the loss and every metric along the run."""
    shown = replace(shown, metric=None, pointed=None)
    name = data_words.name(session.recipe.data.source)
    words = translate("Figures", "{0}: the loss of every step.").format(name)
    paint = partial(_paint_curves, session, shown, LOSS, theme)
    table = partial(history_csv, session.run, session.segment)
    own = title_of_curves(LOSS), words, CURVES, paint, table
    yield Figure(LOSS, *own, is_filed=False, least=LEAST_CURVES)
    for code in session.recipe.compile.metrics:
        words = translate("Figures", "{0}: {1} along the run.")
        words = words.format(name, vocabulary.metric(code))
        paint = partial(_paint_curves, session, shown, code, theme)
        table = partial(plot_tables.scores_csv, session.run, session.segment, code)
        own = title_of_curves(code), words, CURVES, paint, table
        yield Figure(code, *own, least=LEAST_CURVES)


def of_answers(
    session: Session,
    shown: AnswersPicture,
    cut: Cut,
    theme: Theme,
    space: Space | None = None,
) -> Iterator[Figure]:
    """Yield what the network answers at the cursor, in every view."""
    step = numbers.integer(session.cursor.step)
    words = translate("Figures", "{0}: what the network answers at step {1}.")
    words = words.format(data_words.name(session.recipe.data.source), step)
    for view in views_of(session.data):
        if view == "confusion":
            yield from _matrices(session, shown, words, theme)
            continue
        if view == SURFACE:
            continue  # no answers
        picture = _picture(session, shown, view, cut, space)
        tables: dict[str, Callable[[], str]] = {
            "boundary": partial(_inputs_csv, session, cut),
            "rows": partial(_rows_csv, session),
            "residuals": partial(_rows_csv, session),
            "hidden": partial(_hidden_csv, session, picture),
        }
        paint = partial(_paint_answers, picture, theme)
        said = words if view != "hidden" else _hidden_words(session)
        own = picture.title, said, PLANE, paint, tables.get(view)
        is_filed = view != "residuals"
        yield Figure(name_of(picture), *own, is_filed, least=LEAST_PLANE)


def name_of(picture: AnswersPicture) -> str:
    """Return the name of the figure of a view."""
    match picture.view:
        case "rows":
            is_value = picture.problem == "regression"
            return "predictions" if is_value else "probabilities"
        case "hidden":
            return "hidden_space"
        case "confusion":
            part = picture.data.watched if picture.shows_watched else "train"
            return f"confusion_{part}"
    return picture.view


def _hidden_words(session: Session) -> str:
    """Return what the picture of a layer's space shows."""
    words = translate("Figures", "{0}: what a layer makes of the inputs at step {1}.")
    step = numbers.integer(session.cursor.step)
    return words.format(data_words.name(session.recipe.data.source), step)


def _matrices(
    session: Session, shown: AnswersPicture, words: str, theme: Theme
) -> Iterator[Figure]:
    """Yield the confusion matrix of the training set, and of the rows watched."""
    data = session.data
    for part in ("train", data.watched):
        if not len(data.part(part).rows):
            continue
        picture = _picture(session, shown, "confusion", Cut())
        picture = replace(picture, shows_watched=part != "train")
        title = translate("Figures", "{0}, {1}")
        title = title.format(title_of("confusion", data), vocabulary.part_of_data(part))
        A = picture.outputs(part)
        assert A is not None
        table = partial(plot_tables.confusion_csv, data, part, A, shown.threshold)
        paint = partial(_paint_answers, picture, theme)
        own = title, words, PLANE, paint, table
        yield Figure(name_of(picture), *own, code="confusion", least=LEAST_PLANE)


def _picture(
    session: Session,
    shown: AnswersPicture,
    view: str,
    cut: Cut,
    space: Space | None = None,
) -> AnswersPicture:
    """Return another view of what is shown."""
    before = shown.hidden.projection if shown.hidden else None
    wishes = cut, RESOLUTION, RESOLUTION, space, before
    found = plotted.answers(session.looks, view, *wishes)
    return replace(shown, view=view, pointed=None, **(NO_ANSWERS | found))


def _paint_curves(
    session: Session,
    shown: CurvesPicture,
    code: str,
    theme: Theme,
    p: QPainter,
    rect: QRectF,
) -> None:
    if code != LOSS:  # not before it is wanted: it may take its time
        shown = replace(shown, metric=plotted.metric_curves(session, code)[0])
    paint_curves_figure(p, rect, shown, theme)


def _paint_answers(
    picture: AnswersPicture, theme: Theme, p: QPainter, rect: QRectF
) -> None:
    paint_answers_figure(p, rect, picture, theme)


def _rows_csv(session: Session) -> str:
    """Return what is said of every row of every part."""
    data, looks = session.data, session.looks
    A = {part: looks.outputs(data.part(part).X) for part in plot_tables.PARTS}
    threshold = session.selection.decides_at
    return plot_tables.rows_csv(data, A, _output(session), threshold)


def _hidden_csv(session: Session, picture: AnswersPicture) -> str:
    """Return where the layer that is seen has every row."""
    hidden = picture.hidden
    assert hidden
    names = column_names(hidden, session.data.table.features)
    return plot_tables.hidden_csv(session.data, hidden.places, names)


def _inputs_csv(session: Session, cut: Cut) -> str:
    """Return what is said of the inputs on the plane, or along the line."""
    data, looks, output = session.data, session.looks, _output(session)
    line = looks.line(RESOLUTION)
    if line is not None:
        X = line[0][:, np.newaxis]
        return plot_tables.line_csv(data, X, looks.outputs(X), output)
    section, plane, _ = looks.over(cut, TABLE_RESOLUTION)
    places = np.unique(plane.points, axis=0)  # texts are bands of the same places
    A = looks.outputs(section.inputs(places))
    return plot_tables.plane_csv(data, section, places, A, output)


def _output(session: Session) -> str:
    return session.program.activations[-1].name
