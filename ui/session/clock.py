"""How fast things go: the seconds that one advance takes."""

import math
from dataclasses import dataclass

FRAME = 1 / 60
SLICE = 0.008
# The share of a moment's time in which it moves; then it rests, to be read.
MOVING = 0.8


@dataclass
class Beat:
    """Tells how many advances are due since it was last asked.

    Attributes
    ----------
    period : float
        Seconds for one advance; 0 is as fast as it goes.
    started : float
        When the present advance began.
    """

    period: float
    started: float = 0.0

    @classmethod
    def resumed(cls, period: float, now: float, progress: float) -> "Beat":
        """Return a beat whose advance has moved so far; at 1 the next one is due."""
        return cls(
            period, now - period * (1.0 if progress >= 1 else _t(progress) * MOVING)
        )

    def at_pace(self, period: float, now: float) -> "Beat":
        """Return a beat of another period that has come as far in its advance."""
        share = min(1.0, (now - self.started) / self.period) if self.period else 1.0
        return Beat(period, now - share * period)

    def due(self, now: float) -> int:
        """Return how many whole periods have passed, and count from there."""
        if self.period <= 0:
            return 1
        passed = int((now - self.started) / self.period)
        self.started += passed * self.period
        return passed

    def progress(self, now: float) -> float:
        """Return how far the present advance has moved, 0…1, eased at both ends."""
        if self.period <= 0:
            return 1.0
        t = min(1.0, max(0.0, (now - self.started) / (self.period * MOVING)))
        return t * t * (3 - 2 * t)


def _t(progress: float) -> float:
    """Return the time 0…1 at which the eased motion has come so far."""
    return 0.5 - math.sin(math.asin(1 - 2 * progress) / 3)
