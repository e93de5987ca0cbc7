"""What is explained: what is selected if it is its turn, else what happens now."""

from dataclasses import dataclass, replace

from nnviz.model.ops import Moment
from nnviz.run.segment import Override
from nnviz.teach.retake import Change
from ui.session.cursor import Cursor, Part, Selection
from ui.session.parts import Unit
from ui.session.stepping import Stepping


@dataclass(frozen=True)
class Followed:
    """Where what is explained stands, and what that is.

    Attributes
    ----------
    cursor : Cursor
        Its progress is 0 as long as the number that is explained is to come.
    selection : Selection
        What is explained.
    waiting : Selection or None
        What is selected though the moment brings it nothing new.
    """

    cursor: Cursor
    selection: Selection
    waiting: Selection | None = None


def followed(
    stepping: Stepping,
    cursor: Cursor,
    selection: Selection,
    tried: tuple[Change, ...] = (),
) -> Followed:
    """Return what is explained at a cursor.

    It is what is selected, where the moment brings it something new; else what was
    tried out last, likewise; else what the walk is at, or the moment's own subject.

    Parameters
    ----------
    stepping : Stepping
    cursor : Cursor
    selection : Selection
    tried : tuple of Change
        What is tried out, the last of them last.
    """
    moment, waiting = stepping.moments[cursor.index], None
    if selection.is_open and cursor.part is None:
        selection = _of_trial(moment, selection, tried)
    elif not selection.has_news(moment):
        waiting, selection = selection, _own(moment, selection)
    if cursor.part is None:
        return Followed(cursor, selection, waiting)
    return _walked(stepping, cursor, selection, waiting)


def _own(moment: Moment, selection: Selection) -> Selection:
    """Return the moment's own subject; in its layer, the unit that a weight feeds."""
    own, weight = Selection(selection.sample), selection.weight
    if weight is not None and moment.layer == weight[0]:
        return replace(own, unit=selection.target)
    return own


def _of_trial(
    moment: Moment, selection: Selection, tried: tuple[Change, ...]
) -> Selection:
    """Return the parameter that was tried out last, where it is its turn."""
    last = tried[-1] if tried else None
    if not isinstance(last, Override):
        return selection
    source, unit = last.index if last.kind == "W" else (-1, *last.index)
    found = replace(selection, weight=(last.layer, source, unit))
    return found if found.has_news(moment) else selection


def _walked(
    stepping: Stepping,
    cursor: Cursor,
    selection: Selection,
    waiting: Selection | None,
) -> Followed:
    """Follow the walk, unless something else is selected."""
    part = cursor.part
    assert part is not None
    kind, sizes = stepping.moments[cursor.index].kind, stepping.sizes
    is_open = selection.layer is None and not selection.loss
    if is_open and selection.weight is None and selection.unit in (None, part.unit):
        selection = _at(part, selection, sizes, kind in ("dW", "update"))
    unit: Unit = selection.target or part.unit
    if selection.layer is not None:  # it has come with the last of its units
        unit = selection.layer, sizes[selection.layer] - 1
    term = None
    if selection.weight is not None and kind in ("Z", "dW", "update"):
        layer, source, _ = selection.weight
        term = source if source >= 0 else sizes[layer - 1]
    parts = stepping.parts(cursor.index)
    has_come = parts.has_come(part, cursor.progress, unit, term)
    return Followed(replace(cursor, progress=float(has_come)), selection, waiting)


def _at(
    part: Part, selection: Selection, sizes: tuple[int, ...], is_by_weight: bool
) -> Selection:
    """Return the selection of what a walk is at; of the loss, nothing."""
    layer, unit = part.unit
    if layer >= len(sizes):
        return selection
    if part.term is None or not is_by_weight:
        return replace(selection, unit=part.unit)
    source = part.term if part.term < sizes[layer - 1] else -1
    return replace(selection, unit=None, weight=(layer, source, unit))
