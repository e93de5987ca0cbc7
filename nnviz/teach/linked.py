"""Which lines of the listing belong to a unit, a weight or a layer of the network."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from nnviz.model.ops import Moment
from nnviz.teach.code import CodeLine, names_in

Moments = tuple[Moment, ...]


class LayerPart(NamedTuple):
    """What a line works on: the units of a layer, or the parameters into it.

    Attributes
    ----------
    layer : int
        0 is the input, L + 1 the loss.
    is_weights : bool
    """

    layer: int
    is_weights: bool


def lines_of(
    lines: Iterable[CodeLine],
    moments: Moments,
    unit: tuple[int, int] | None = None,
    weight: tuple[int, int, int] | None = None,
) -> frozenset[int]:
    """Return the numbers of the lines that belong to a unit or a weight, from 0.

    To a unit, those that compute the numbers of its layer, to an input those that name
    X; to a weight or a bias, those that name the parameters it is one of.
    """
    if weight is not None:
        layer, source, _ = weight
        return _naming(lines, rf"[a-z]*{'b' if source < 0 else 'W'}{layer}")
    if unit is None:
        return frozenset()
    if unit[0] == 0:
        return _naming(lines, "X")
    own = {Moment(kind, unit[0]) for kind in ("Z", "A", "dA", "dZ")}
    return frozenset(k for k, moment in _placed(lines, moments) if moment in own)


def part_of(line: CodeLine, moments: Moments) -> LayerPart | None:
    """Return what a line works on; None where that is no layer."""
    if line.index is None:
        return None
    match moments[line.index]:
        case Moment("batch"):
            return LayerPart(0, False)
        case Moment("loss"):
            return LayerPart(max(m.layer for m in moments) + 1, False)
        case Moment("update"):
            found = re.match(r"[a-z]*[Wb](\d+)\b", line.text)
            return LayerPart(int(found[1]), True) if found else None
        case Moment(kind, layer):
            return LayerPart(layer, kind == "dW")


def _naming(lines: Iterable[CodeLine], name: str) -> frozenset[int]:
    """Return the lines of the step with a variable of that name."""
    return frozenset(
        number
        for number, line in enumerate(lines)
        if line.index is not None
        and any(re.fullmatch(name, found) for *_, found in names_in(line.text))
    )


def _placed(
    lines: Iterable[CodeLine], moments: Moments
) -> Iterator[tuple[int, Moment]]:
    """Yield the lines of the step by number, with their moments."""
    for number, line in enumerate(lines):
        if line.index is not None:
            yield number, moments[line.index]
