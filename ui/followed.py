"""What is explained while a moment is walked: the unit of now, or its weight of now."""

from dataclasses import replace

from ui.cursor import Cursor, Part, Selection
from ui.parts import Unit
from ui.stepping import Stepping


def followed(
    stepping: Stepping, cursor: Cursor, selection: Selection
) -> tuple[Cursor, Selection]:
    """Return where what is explained stands, and what that is.

    It is what the walk is at, unless something else is selected. Its progress is 0 as
    long as its number is to come.
    """
    part = cursor.part
    if part is None:
        return cursor, selection
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
    return replace(cursor, progress=float(has_come)), selection


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
