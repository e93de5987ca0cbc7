"""Why a training goes no further."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nnviz.teach.health.divergence import divergence
from ui.words.problems import Problem

if TYPE_CHECKING:
    from ui.session.session import Session


def end_of(session: Session) -> Problem:
    """Return why there is no step after the limit of a session."""
    found = divergence(session.run, session.segment)
    if found is not None:
        return Problem("diverged", {"found": found})
    fit, stopped = session.recipe.fit, session.run.stopped(session.segment)
    if stopped is None:
        return Problem("finished", {"epochs": fit.epochs})
    watched = session.data.watched if len(session.data.rows_watched) else "train"
    limit = getattr(fit, stopped.rule)
    values = {"stop": stopped, "limit": limit, "watched": watched}
    return Problem(stopped.rule, values)
