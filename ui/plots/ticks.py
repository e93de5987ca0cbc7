"""Round numbers along an axis, and how they are written in little room."""

import math
from collections.abc import Sequence

from ui.words import numbers

_SUFFIXES = ((1e9, "G"), (1e6, "M"), (1e3, "k"))
_LARGEST_PLAIN = 1e4  # from here on with k, M, G
_LARGEST_SUFFIXED = 1e13
_SMALLEST_PLAIN = 1e-3
_DUST = 1e-9  # of a step: what adding up floats may leave


def linear(low: float, high: float, most: int, smallest: float = 0.0) -> list[float]:
    """Return ticks at multiples of 1, 2 or 5 times a power of ten, within a range.

    Parameters
    ----------
    low, high : float
        The range, low < high.
    most : int
        How many gaps between two ticks there may be about.
    smallest : float
        The least gap; 1 for what is counted.
    """
    step = max(_round_up((high - low) / max(1, most)), smallest)
    first, last = math.ceil(low / step - _DUST), math.floor(high / step + _DUST)
    if last - first < 1 and step > smallest:
        return linear(low, high, 2 * most, smallest)  # one tick alone says too little
    return [index * step for index in range(first, last + 1)]


def logarithmic(low: float, high: float, most: int) -> list[float]:
    """Return powers of ten in a positive range, with 2 and 5 where those are few."""
    first = math.ceil(math.log10(low) - _DUST)
    last = math.floor(math.log10(high) + _DUST)
    if last - first >= 2:
        stride = math.ceil((last - first) / max(1, most))
        return [10.0**power for power in range(first, last + 1, stride)]
    powers = range(first - 1, last + 1)
    found = [factor * 10.0**power for power in powers for factor in (1, 2, 5)]
    within = [tick for tick in found if low * (1 - _DUST) <= tick <= high * (1 + _DUST)]
    return within if len(within) > 1 else linear(low, high, most)


def labels(ticks: Sequence[float]) -> list[str]:
    """Write equally spaced ticks with as many decimals as tell them apart."""
    if not ticks:
        return []
    largest = max(map(abs, ticks))
    step = ticks[1] - ticks[0] if len(ticks) > 1 else _last_digit(largest)
    if largest >= _LARGEST_SUFFIXED or 0 < largest < _SMALLEST_PLAIN:
        power = math.floor(math.log10(largest))
        return [_with_power(tick, power, step) for tick in ticks]
    unit, suffix = next(
        (
            (unit, suffix)
            for unit, suffix in _SUFFIXES
            if largest >= max(unit, _LARGEST_PLAIN) and step >= unit / 10
        ),
        (1.0, ""),
    )
    return [
        numbers.fixed(tick / unit, _decimals(step / unit)) + (suffix if tick else "")
        for tick in ticks
    ]


def power_labels(ticks: Sequence[float]) -> list[str]:
    """Write the ticks of a logarithmic axis, each by itself if it is round."""
    if any(_last_digit(tick) * 9.5 < tick for tick in ticks):
        return labels(ticks)
    return [
        labels([tick])[0] if _SMALLEST_PLAIN <= tick < 1e6 else _as_power(tick)
        for tick in ticks
    ]


def _round_up(step: float) -> float:
    power = 10.0 ** math.floor(math.log10(step))
    return next(f * power for f in (1, 2, 5, 10) if f * power >= step * (1 - _DUST))


def _last_digit(value: float) -> float:
    """Return the power of ten that the last digit of a value stands for, if not 0."""
    power = 10.0 ** math.floor(math.log10(value)) if value else 1.0
    while abs(value / power - round(value / power)) > _DUST * value / power:
        power /= 10
    return power


def _decimals(step: float) -> int:
    return max(0, -math.floor(math.log10(step) + _DUST)) if step else 0


def _with_power(value: float, power: int, step: float) -> str:
    if value == 0:
        return "0"
    mantissa = numbers.fixed(value / 10.0**power, _decimals(step / 10.0**power))
    return f"{mantissa}·10{numbers.superscript(power)}"


def _as_power(value: float) -> str:
    power = math.floor(math.log10(value) + _DUST)
    mantissa = round(value / 10.0**power)
    times = "" if mantissa == 1 else f"{mantissa}·"
    return f"{times}10{numbers.superscript(power)}"
