"""When things happen within a moment: shares of its progress 0…1."""

from functools import lru_cache

# Values leave their units one after the other, and travel equally long.
LAST_DEPARTURE, TRAVEL = 0.3, 0.55
ARRIVED = LAST_DEPARTURE + TRAVEL
LANDED = 0.7  # a term that is walked alone has arrived, and counts

GATHERED = 0.75  # batch: the points stand in their places
CURVED = 0.7  # A: the value has passed the activation's curve
AT_LOSS, SAMPLE_LOSS, BATCH_LOSS = (
    0.35,
    0.55,
    0.9,
)  # loss: what the node shows, from when
PASSED = 0.7  # dZ: the sum has passed the gate
MET = 0.6  # dW: a and ∂ℒ/∂z have met
SLID = 0.6  # update: the weights are the new ones
PROVEN = 0.75  # update: the same batch, run again


def share(progress: float, start: float, end: float) -> float:
    """Return how much of the time from `start` to `end` has passed, 0…1."""
    return min(1.0, max(0.0, (progress - start) / (end - start)))


def travelled(progress: float, k: int, n: int) -> float:
    """Return how far the k-th of n values has travelled, 0…1."""
    start = _departure(k, n)
    return share(progress, start, start + TRAVEL)


@lru_cache(maxsize=64)  # all units of a layer ask the same
def arrived(progress: float, n: int) -> int:
    """Return how many of n values have arrived."""
    if progress >= 1:  # most units at most moments
        return n
    return sum(travelled(progress, k, n) >= 1.0 for k in range(n))


def _departure(k: int, n: int) -> float:
    return LAST_DEPARTURE * k / (n - 1) if n > 1 else 0.0
