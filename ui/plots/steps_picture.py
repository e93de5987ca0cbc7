"""What every plot over the steps of a run shows of them: which part, and which step."""

from abc import abstractmethod
from dataclasses import dataclass, replace
from typing import Self

import numpy as np

_SHORTEST_SPAN = 4.0  # steps


@dataclass(frozen=True, eq=False, kw_only=True)
class StepsPicture:
    """The steps of a run along an axis.

    Attributes
    ----------
    cursor : int or None
        The step on the screen; what comes after it is paler. None: the run as a whole.
    is_after : bool
        Whether that step's update has happened.
    span : (first, last) or None
        The steps to show; None is all of them.
    pointed : int or None
        The step under the pointer.
    has_future : bool
        Whether what comes after the cursor is seen at all.
    """

    cursor: int | None = None
    is_after: bool = True
    span: tuple[float, float] | None = None
    pointed: int | None = None
    has_future: bool = True

    @property
    @abstractmethod
    def done(self) -> int:
        """Return the last step that there is."""

    def fitted(self) -> Self:
        """Return the picture with what no longer lies in the run taken away."""
        span, pointed = self.span, self.pointed
        if span is not None and span[1] > self.done:
            span = None
        if pointed is not None and pointed > self.done:
            pointed = None
        return replace(self, span=span, pointed=pointed)

    def zoomed(self, step: float, factor: float) -> Self:
        """Return the picture of a larger or smaller part, `step` staying in place."""
        first, last = (step + (end - step) * factor for end in self.steps)
        return self._spanning(first, last)

    def moved(self, shift: float) -> Self:
        """Return the picture of a part so many steps later, as far as there are any."""
        first, last = self.steps
        shift = min(max(shift, -first), max(0, self.done - last))
        return self._spanning(first + shift, last + shift)

    def _spanning(self, first: float, last: float) -> Self:
        """Return the picture of a part of the run; never of less than a few steps."""
        done = float(self.done)
        first, last = max(0.0, first), min(done, last)
        if last - first < _SHORTEST_SPAN:
            return self
        is_whole = first <= 0 and last >= done
        return replace(self, span=None if is_whole else (first, last))

    @property
    def steps(self) -> tuple[float, float]:
        """Return the first and the last step on the axis."""
        # The newest step, at the cursor, may not have told its loss yet.
        last = max(_SHORTEST_SPAN, self.done, min(self.cursor or 0, self.done + 1))
        return self.span or (0.0, float(last))

    @property
    def seen(self) -> float:
        """Return up to which step the cursor has seen what comes after an update."""
        if self.cursor is None:
            return np.inf
        return self.cursor if self.is_after else self.cursor - 1
