"""What the plots show of what stands at a session's cursor, in window and export."""

from math import inf
from typing import Any

import numpy as np

from nnviz.run.curves import Series as Scores
from nnviz.run.learning import train_scores
from nnviz.teach.hidden_space import Projection, Space
from nnviz.teach.sections import Cut
from nnviz.types import FloatArray
from ui.plots.curves import LossCurves, MetricCurves, Series
from ui.plots.curves_picture import LOSS
from ui.session.looks import Looks
from ui.session.session import Session


def loss_curves(session: Session) -> LossCurves:
    """Return the curves of the run that is followed, as far as they are told.

    The newest step is computed as a whole; its loss is told at its `loss`, and what
    the watched rows say after it at its `update`, as everywhere on the screen.
    """
    run, segment = session.run, session.segment
    told = steps_told(session)
    return LossCurves.of(
        run.losses(segment)[:told],
        _values_of(run.epochs(segment), LOSS, told),
        _values_of(run.watched(segment), LOSS, steps_ended(session)),
        session.position[2],
        session.data.watched,
    )


def metric_curves(
    session: Session, code: str, seconds: float = inf
) -> tuple[MetricCurves, bool]:
    """Return a metric along the run that is followed, and whether that is all of it.

    On the training set it is computed now, if `seconds` are enough: at the ends of some
    epochs, and with the parameters at the cursor.
    """
    run, segment, ended = session.run, session.segment, steps_ended(session)
    found, is_whole = train_scores(run, segment, ended, seconds)
    train = Series.of(*_values_of(found, code, ended))
    now = session.cursor.step - (not session.is_after)
    here = session.looks.scores("train")
    if here and now <= ended and not session.what_if.changes:
        train = train.including(now, here[code])
    watched = Series.of(*_values_of(run.watched(segment), code, ended))
    return MetricCurves(code, session.data, train, watched), is_whole


def steps_ended(session: Session) -> int:
    """Return how many steps have come to their end at the cursor."""
    is_under_way = session.cursor.step == session.done and not session.is_over
    return session.done - is_under_way


def steps_told(session: Session) -> int:
    """Return how many steps have told their loss at the cursor."""
    home, done = session.asked.home, session.done
    cursor, moments = home.cursor, home.record.moments
    if cursor.step < done:
        return done
    seen = moments[: cursor.index + (not session.is_midway)]
    return done - all(moment.kind != "loss" for moment in seen)


def answers(
    looks: Looks,
    view: str,
    cut: Cut,
    across: int,
    along: int,
    space: Space | None = None,
    before: Projection | None = None,
) -> dict[str, Any]:
    """Return what a network answers at a step, as fields of `AnswersPicture`.

    Parameters
    ----------
    looks : Looks
        At the network.
    view : str
        What is seen, one of `views_of` the data.
    cut : Cut
        The plane through the inputs that is seen.
    across, along : int
        The resolutions of that plane and of the line along a single input.
    space : Space, optional
        What is seen of a layer.
    before : Projection, optional
        How it was seen last.
    """
    rows = {"A_train": looks.train_outputs(), "A_watched": looks.watched_outputs()}
    if view == "hidden":
        return rows | {"hidden": looks.hidden(space or Space(), before)}
    if view != "boundary":
        return rows
    line = looks.line(along)
    if line is not None:
        return rows | {"line": line[0], "output": line[1]}
    section, plane, maps = looks.over(cut, across)
    output = maps[looks.depth]
    return rows | {"section": section, "plane": plane, "output": output}


def _values_of(series: Scores, name: str, last: int) -> tuple[FloatArray, FloatArray]:
    """Return the steps of a series up to the last, and one of its numbers there."""
    values = series.values.get(name)
    if values is None:
        return np.zeros(0), np.zeros(0)
    count = int(np.searchsorted(series.steps, last, side="right"))
    is_known = ~np.isnan(values[:count]) if name != LOSS else slice(None)
    return series.steps[:count][is_known], values[:count][is_known]
