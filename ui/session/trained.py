"""The trained weights that a change has left behind, as far as they still fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nnviz.model.record import StepRecord
from nnviz.run.segment import Taken
from nnviz.run.taking import fitting
from nnviz.teach import looks
from ui.session.undo import Place

if TYPE_CHECKING:
    from ui.session.session import Session


def trained_weights(session: Session) -> tuple[Taken, ...]:
    """Return what the run that is followed could start with of the one before.

    Several changes may have begun a new run each: the weights are those of the last
    one that was trained, where the cursor stood. Nothing if the last change was made in
    the run that is followed.
    """
    for place in session.history.places:
        if place.run is session.run:
            break
        if _is_trained(place):
            before = place.run.program(place.segment, place.cursor.step)
            learnt = looks.parameters(_record(place), _is_after(place))
            return fitting(learnt, before, session.program)
    return ()


def _is_trained(place: Place) -> bool:
    """Tell whether the weights of a place are others than those of the recipe."""
    return place.cursor.step > 1 or place.segment > 0 or _is_after(place)


def _is_after(place: Place) -> bool:
    """Tell whether the weights at the cursor are those after the step."""
    return _record(place).moments[place.cursor.index].kind == "update"


def _record(place: Place) -> StepRecord:
    return place.run.record(place.segment, place.cursor.step)
