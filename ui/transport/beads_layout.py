"""Where each bead of a step stands: geometry only."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from nnviz.model.ops import Moment

_PADDING, _TIGHT = 7.0, 3.0  # beside a label, and where room is short
_THINNEST = 6.0  # of a bead without a label
_IN_LAYER, _BETWEEN_LAYERS, _BETWEEN_PHASES = 2.0, 6.0, 9.0


@dataclass(frozen=True)
class BeadsLayout:
    """A strip of beads.

    Attributes
    ----------
    spans : tuple of (left, width)
        Of each bead.
    labelled : bool
        Whether every bead has room for its label; else only the current one has.
    phases : tuple of (phase, left, right)
        What each phase covers.
    width : float
        Of the whole strip; more than was given where even thin beads do not fit.
    """

    spans: tuple[tuple[float, float], ...]
    labelled: bool
    phases: tuple[tuple[str, float, float], ...]
    width: float

    def bead_at(self, x: float) -> int | None:
        """Return the index of the bead at `x`, or of the nearest within a gap."""
        for index, (left, width) in enumerate(self.spans):
            if left - _BETWEEN_PHASES / 2 <= x <= left + width + _BETWEEN_PHASES / 2:
                return index
        return None


def lay_out(
    moments: Sequence[Moment], labels: Sequence[float], current: int, width: float
) -> BeadsLayout:
    """Place the beads of a step in a strip.

    They share the width; where it is short they first come closer to their labels,
    then all but the current one give up their labels, and at last they overflow.

    Parameters
    ----------
    moments : sequence of Moment
    labels : sequence of float
        The width of each one's label.
    current : int
        The index of the current moment.
    width : float
        The width to fill.
    """
    gaps = [_gap(a, b) for a, b in pairwise(moments)]
    room = width - sum(gaps)
    widths, labelled = _widths(labels, current, room)
    lefts = [0.0]
    for bead, gap in zip(widths, gaps, strict=False):
        lefts.append(lefts[-1] + bead + gap)
    spans = tuple(zip(lefts, widths, strict=True))
    return BeadsLayout(spans, labelled, _phases(moments, spans), sum(spans[-1]))


def _gap(one: Moment, other: Moment) -> float:
    if one.phase != other.phase:
        return _BETWEEN_PHASES
    return _IN_LAYER if one.layer == other.layer else _BETWEEN_LAYERS


def _widths(
    labels: Sequence[float], current: int, room: float
) -> tuple[list[float], bool]:
    """Return the width of each bead, and whether all have room for their labels."""
    for padding in (_PADDING, _TIGHT):
        natural = [label + 2 * padding for label in labels]
        if sum(natural) <= room:
            return _levelled(natural, room), True
    wide = labels[current] + 2 * _TIGHT
    thin = max(_THINNEST, (room - wide) / max(1, len(labels) - 1))
    return [wide if k == current else thin for k in range(len(labels))], False


def _levelled(natural: list[float], room: float) -> list[float]:
    """Widen the narrowest beads to one same width until they fill the room."""
    level, rest = 0.0, room
    for k, width in enumerate(sorted(natural, reverse=True)):
        level = rest / (len(natural) - k)
        if width <= level:
            break
        rest -= width
    return [max(width, level) for width in natural]


def _phases(
    moments: Sequence[Moment], spans: Sequence[tuple[float, float]]
) -> tuple[tuple[str, float, float], ...]:
    found = []
    pairs = zip(moments, spans, strict=True)
    for phase, members in groupby(pairs, key=lambda pair: pair[0].phase):
        covered = [span for _, span in members]
        found.append((phase, covered[0][0], sum(covered[-1])))
    return tuple(found)
