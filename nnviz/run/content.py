"""A run as plain pieces that no longer change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from nnviz.data.frames import Frame
from nnviz.run.fingerprint import Arithmetic
from nnviz.run.frame_parts import FrameHead
from nnviz.run.kept import Kept
from nnviz.run.older import Older
from nnviz.run.segment import Segment


@dataclass(frozen=True, eq=False)
class Content:
    """A run as it was at one moment, or what came to it after another.

    Attributes
    ----------
    segments : tuple of Segment
    kept : mapping of int to Kept
        Of the segments that are computed.
    segment : int
        The one that is followed.
    state : str
        The window's own values, as JSON.
    frame : Frame or FrameHead or Older or None
        The head alone if the data are not embedded; of an older file their table; None
        if they came before.
    first : int
        The number of the first of `segments`.
    arithmetic : Arithmetic or None
        Of the machine that computed it; None for this one.
    """

    segments: tuple[Segment, ...]
    kept: Mapping[int, Kept]
    segment: int
    state: str
    frame: Frame | FrameHead | Older | None = None
    first: int = 0
    arithmetic: Arithmetic | None = None

    @classmethod
    def joined(cls, pieces: Sequence["Content"]) -> "Content":
        """Return as one what came bit by bit."""
        bits: dict[int, list[Kept]] = {}
        for piece in pieces:
            for number, bit in piece.kept.items():
                bits.setdefault(number, []).append(bit)
        return replace(
            pieces[-1],
            segments=tuple(s for piece in pieces for s in piece.segments),
            kept={number: Kept.joined(found) for number, found in bits.items()},
            frame=pieces[0].frame,
            first=pieces[0].first,
        )

    def within(self, budget: int) -> "Content":
        """Return it with fewer states, if they take more bytes than `budget`.

        They are thinned alike, and at last only the first and the newest are left:
        nothing but time is lost without the others.
        """
        stride, kept = 1, self.kept
        while _size(kept) > budget and any(
            len(one.states) > 2 for one in kept.values()
        ):
            stride *= 2
            kept = {number: one.thinned(stride) for number, one in kept.items()}
        return replace(self, kept=kept)


def _size(kept: Mapping[int, Kept]) -> int:
    return sum(one.nbytes for one in kept.values())
