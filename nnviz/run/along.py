"""The curves along a path of segments, end to end."""

from collections.abc import Iterable
from typing import Protocol

from nnviz.run.curves import Curve, Series


class Curves(Protocol):
    """What a training leaves behind, be it one segment's or a whole path's."""

    losses: Curve
    epochs: Series
    watched: Series

    @property
    def first(self) -> int:
        """Return how many steps lie before the first loss."""


class Along:
    """What a run has on the way to and in a segment; asking again costs what is new.

    Parameters
    ----------
    pieces : iterable of (Curves, int)
        Each piece of the path and the last of its steps that counts; only the last
        one may still grow.
    most : int, optional
        The last step that there will be.

    Attributes
    ----------
    losses : Curve
        ℒ of every step.
    epochs, watched : Series
        As those of a `Trainer`; where two have a step, the later counts.
    """

    first = 0

    def __init__(
        self, pieces: Iterable[tuple[Curves, int]], most: int | None = None
    ) -> None:
        self.losses, self.epochs, self.watched = Curve(most), Series(), Series()
        for piece, last in pieces:
            self.losses.extend(piece.losses.values[: last - piece.first])
            self.epochs.extend(piece.epochs, last)
            self.watched.extend(piece.watched, last)

    def grow(self, piece: Curves) -> None:
        """Append what the last piece has computed since."""
        known = len(self.losses.values) - piece.first
        self.losses.extend(piece.losses.values[known:])
        self.epochs.grow(piece.epochs)
        self.watched.grow(piece.watched)
