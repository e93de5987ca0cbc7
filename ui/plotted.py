"""What the plots show of what stands at a session's cursor, in window and export."""

from typing import Any

import numpy as np

from nnviz.run.curves import Series
from nnviz.types import FloatArray
from ui.plots.curves import LossCurves
from ui.session import Session


def loss_curves(session: Session) -> LossCurves:
    """Return the curves of the run that is followed, as far as they are told.

    The newest step is computed as a whole; its loss is told at its `loss`, and what
    the test rows say after it at its `update`, as everywhere on the screen.
    """
    run, segment = session.run, session.segment
    told = steps_told(session)
    is_under_way = session.cursor.step == session.done and not session.is_over
    tested = session.done - is_under_way
    return LossCurves.of(
        run.losses(segment)[:told],
        _loss_of(run.epochs(segment), told),
        _loss_of(run.tests(segment), tested),
        session.position[2],
    )


def steps_told(session: Session) -> int:
    """Return how many steps have told their loss at the cursor."""
    cursor, moments, done = session.cursor, session.record.moments, session.done
    if cursor.step < done:
        return done
    seen = moments[: cursor.index + (not session.stepping.is_midway(cursor))]
    return done - all(moment.kind != "loss" for moment in seen)


def answers(session: Session, view: str, across: int, along: int) -> dict[str, Any]:
    """Return what the network answers at the cursor, as fields of `AnswersPicture`.

    Parameters
    ----------
    session : Session
    view : str
        What is seen, one of `views_of` the data.
    across, along : int
        The resolutions of the plane of two features and of the line along one.
    """
    looks = session.looks
    rows = {"A_train": looks.train_outputs(), "A_test": looks.test_outputs()}
    plane, line = looks.plane(across), looks.line(along)
    if view == "boundary" and plane is not None:
        output = looks.maps(across)[session.record.depth]
        return rows | {"plane": plane, "output": output}
    if view == "boundary" and line is not None:
        return rows | {"line": line[0], "output": line[1]}
    return rows


def _loss_of(series: Series, last: int) -> tuple[FloatArray, FloatArray]:
    """Return the steps of a series up to the last, and its loss there."""
    steps = series.steps
    count = int(np.searchsorted(steps, last, side="right"))
    return steps[:count], series.values.get("loss", steps)[:count]
