"""Where each bead of a step stands: geometry only."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Literal

from nnviz.model.ops import Moment

_PADDING, _TIGHT, _TIGHTEST = 7.0, 3.0, 1.5  # beside a label, the shorter the room
_THINNEST = 6.0  # of a bead without a label
_IN_LAYER, _BETWEEN_LAYERS, _BETWEEN_PHASES = 2.0, 6.0, 9.0

Form = Literal["long", "short", ""]  # of a label; "" where there is no room for one


@dataclass(frozen=True)
class BeadsLayout:
    """A strip of beads.

    Attributes
    ----------
    spans : tuple of (left, width)
        Of each bead.
    labels : tuple of Form
        Which of its labels each bead has room for.
    phases : tuple of (phase, left, right)
        What each phase covers.
    width : float
        Of the whole strip; more than was given where even thin beads do not fit.
    """

    spans: tuple[tuple[float, float], ...]
    labels: tuple[Form, ...]
    phases: tuple[tuple[str, float, float], ...]
    width: float

    def bead_at(self, x: float) -> int | None:
        """Return the index of the bead at `x`, or of the nearest within a gap."""
        for index, (left, width) in enumerate(self.spans):
            if left - _BETWEEN_PHASES / 2 <= x <= left + width + _BETWEEN_PHASES / 2:
                return index
        return None


def lay_out(
    moments: Sequence[Moment],
    long: Sequence[float],
    short: Sequence[float],
    current: int,
    width: float,
) -> BeadsLayout:
    """Place the beads of a step in a strip.

    They share the width; where it is short they first come closer to their labels,
    then have short ones, then only the current one and the first of each layer are
    sure of a label, then only the current one is, and at last they overflow.

    Parameters
    ----------
    moments : sequence of Moment
    long, short : sequence of float
        The width of each one's label, and of its short one.
    current : int
        The index of the current moment.
    width : float
        The width to fill.
    """
    gaps = [_gap(a, b) for a, b in pairwise(moments)]
    room = width - sum(gaps)
    widths, labels = _shared(long, short, room) or _chosen(
        moments, long, short, current, room
    )
    lefts = [0.0]
    for bead, gap in zip(widths, gaps, strict=False):
        lefts.append(lefts[-1] + bead + gap)
    spans = tuple(zip(lefts, widths, strict=True))
    return BeadsLayout(spans, labels, _phases(moments, spans), sum(spans[-1]))


def _gap(one: Moment, other: Moment) -> float:
    if one.phase != other.phase:
        return _BETWEEN_PHASES
    return _IN_LAYER if one.layer == other.layer else _BETWEEN_LAYERS


_Beads = tuple[list[float], tuple[Form, ...]]


def _shared(
    long: Sequence[float], short: Sequence[float], room: float
) -> _Beads | None:
    """Return the width of each bead and its label, if all have room for one."""
    levels: tuple[tuple[Form, Sequence[float], float], ...] = (
        ("long", long, _PADDING),
        ("long", long, _TIGHT),
        ("short", short, _TIGHT),
        ("short", short, _TIGHTEST),
    )
    for form, labels, padding in levels:
        natural = [label + 2 * padding for label in labels]
        if sum(natural) <= room:
            return _levelled(natural, room), (form,) * len(labels)
    return None


def _chosen(
    moments: Sequence[Moment],
    long: Sequence[float],
    short: Sequence[float],
    current: int,
    room: float,
) -> _Beads:
    """Return the width of each bead and its label, if there is not room for all."""
    thin = [_THINNEST] * len(moments)
    thin[current] = long[current] + 2 * _TIGHT
    named = list(thin)
    for k, moment in enumerate(moments):
        before = moments[k - 1]
        is_first = (moment.phase, moment.layer) != (before.phase, before.layer)
        if is_first and moment.layer and k != current:
            named[k] = short[k] + 2 * _TIGHTEST
    widths = _levelled(named if sum(named) <= room else thin, room)
    has_room = [w >= s + 2 * _TIGHTEST for w, s in zip(widths, short, strict=True)]
    labels: list[Form] = ["short" if has else "" for has in has_room]
    labels[current] = "long"
    return widths, tuple(labels)


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
