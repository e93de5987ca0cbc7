"""Which place in the run each frame of a film shows: exact, and none left out."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import overload

from ui.export.film.options import Options

REST = 1  # seconds for which the last picture stands, before a player begins anew


@dataclass(frozen=True)
class Shot:
    """A place in the run.

    Attributes
    ----------
    step : int
    index : int
        Of the moment, from 0; −1 is the last.
    progress : float
        How far the moment has come: 1 is done.
    """

    step: int
    index: int = -1
    progress: float = 1.0


class Reel(Sequence[Shot]):
    """The shots of a film, one for each frame.

    Parameters
    ----------
    options : Options
    count : int
        How many moments the step has.
    """

    def __init__(self, options: Options, count: int) -> None:
        self._options, self.rate = options, options.rate
        if options.what == "run":
            first, last = options.steps
            self._pictures = 1 + math.ceil((last - first) / options.every)
            shown = Fraction(options.pace).limit_denominator(1000) / options.every
            self._each = max(Fraction(1), options.rate / shown)  # frames for a picture
        else:
            first, last = (index % count for index in options.moments)
            self._pictures = last - first + 1
            self._each = Fraction(max(1, round(options.seconds * options.rate)))
        self._moving = math.ceil(self._pictures * self._each)

    @property
    def seconds(self) -> float:
        """Return how long the film is."""
        return len(self) / self.rate

    def __len__(self) -> int:
        """Return the number of frames."""
        return self._moving + REST * self.rate

    @overload
    def __getitem__(self, frame: int) -> Shot: ...

    @overload
    def __getitem__(self, frame: slice) -> list[Shot]: ...

    def __getitem__(self, frame: int | slice) -> Shot | list[Shot]:
        """Return what a frame shows."""
        if isinstance(frame, slice):
            return [self._shot(one) for one in range(*frame.indices(len(self)))]
        return self._shot(range(len(self))[frame])

    def _shot(self, frame: int) -> Shot:
        options, frame = self._options, min(frame, self._moving - 1)
        picture = math.floor(frame / self._each)
        if options.what == "run":
            first, last = options.steps
            return Shot(min(first + picture * options.every, last))
        within = frame - picture * self._each + 1
        return Shot(
            options.step, options.moments[0] + picture, float(within / self._each)
        )
