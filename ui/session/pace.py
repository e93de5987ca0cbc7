"""How often something that takes its time may be done."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Pace:
    """Lets a piece of work, or several in turn, take no more than a share of the time.

    Parameters
    ----------
    share : float
        Of the time, 0 < share ≤ 1.
    period : float
        Seconds from one beginning to the next, at least.
    clock : callable
        Returns seconds.
    """

    def __init__(
        self,
        share: float,
        period: float = 0.0,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._share, self._period, self._clock = share, period, clock
        self._next = float("-inf")

    @property
    def is_due(self) -> bool:
        """Tell whether it is time to do it again."""
        return self.wait <= 0

    @property
    def wait(self) -> float:
        """Return the seconds until it is due, at least 0."""
        return max(0.0, self._next - self._clock())

    @contextmanager
    def work(self) -> Iterator[None]:
        """Do it, and let time pass by how long it takes."""
        began = self._clock()
        yield
        cost = self._clock() - began
        self._next = max(self._next, began) + cost / self._share
        self._next = max(self._next, began + self._period)

    def charge(self, seconds: float) -> None:
        """Let time pass by what the work has cost since, as its picture was painted."""
        self._next += seconds / self._share
