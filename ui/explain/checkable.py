"""Which gradient can be checked at a moment, and from when on."""

from nnviz.model.ops import Moment
from nnviz.teach.gradcheck import Part
from ui.explain.state import State


def part_of(state: State) -> Part | None:
    """Return the parameters whose gradient is asked about; None for an input.

    A weight or a bias that is chosen; else those of the unit or the layer; else the
    moment's layer, and of a moment without one, or the loss, the whole network.
    """
    chosen = state.chosen
    if chosen.weight is not None:
        layer, before, unit = chosen.weight
        return Part(layer, unit, before)
    if chosen.unit is not None:
        layer, unit = chosen.unit
        return Part(layer, unit) if layer else None
    if chosen.layer is not None or chosen.loss:
        return Part(chosen.layer)
    return Part(state.moment.layer or None)


def awaited(state: State, part: Part) -> Moment | None:
    """Return the first moment to come that gives a gradient of `part`, if any."""
    record = state.record
    still = record.moments[state.index + state.has_happened :]
    layers = part.layers(state.program.sizes)
    return next((m for m in still if m.kind == "dW" and m.layer in layers), None)
