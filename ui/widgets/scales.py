"""The values a slider offers and the steps between them."""

import math
from dataclasses import dataclass
from typing import Protocol


class Scale(Protocol):
    """A range of values and a way to step through it; `count` steps in all."""

    @property
    def minimum(self) -> float: ...

    @property
    def maximum(self) -> float: ...

    @property
    def count(self) -> int: ...

    def value_at(self, index: int) -> float:
        """Return the value of the position 0…`count`."""

    def index_of(self, value: float) -> int:
        """Return the position nearest to `value`, within the range."""

    def stepped(self, value: float, direction: int) -> float:
        """Return the value one step up (1) or down (−1), even off the positions."""


@dataclass(frozen=True)
class LinearScale:
    """Steps of equal size; without bounds it suits a field, with them a slider."""

    minimum: float = -math.inf
    maximum: float = math.inf
    step: float = 1.0

    @property
    def count(self) -> int:
        return round((self.maximum - self.minimum) / self.step)

    def value_at(self, index: int) -> float:
        return _tidy(self.minimum + index * self.step)

    def index_of(self, value: float) -> int:
        within = min(max(value, self.minimum), self.maximum)
        return round((within - self.minimum) / self.step)

    def stepped(self, value: float, direction: int) -> float:
        moved = _tidy(value + direction * self.step)
        return min(max(moved, self.minimum), self.maximum)


@dataclass(frozen=True)
class LogScale:
    """Twenty steps to every power of ten, on round numbers of two digits."""

    minimum: float
    maximum: float

    @property
    def count(self) -> int:
        return self._index(self.maximum)

    def value_at(self, index: int) -> float:
        return float(f"{self.minimum * 10 ** (index / 20):.1e}")

    def index_of(self, value: float) -> int:
        return self._index(min(max(value, self.minimum), self.maximum))

    def stepped(self, value: float, direction: int) -> float:
        # Rounding moves a value by less than a step, so one of two is the next one.
        index = self.index_of(value)
        near = (self.value_at(index + k * direction) for k in (0, 1, 2))
        further = next((v for v in near if (v - value) * direction > 0), value)
        return min(max(further, self.minimum), self.maximum)

    def _index(self, value: float) -> int:
        return round(20 * math.log10(value / self.minimum))


def _tidy(value: float) -> float:
    """Return `value` without the dust of adding steps: 0.3, not 0.30000000000000004."""
    return float(f"{value:.12g}")
