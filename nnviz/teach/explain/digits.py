"""How a number is written with so many digits, and how many a line needs."""

from collections.abc import Sequence
from functools import lru_cache
from math import floor, isfinite, log10

from nnviz.teach.explain.expressions import Expression, Number, evaluate

MOST_DIGITS = 6
_MOST_TELLING = 9  # that show by what a number has changed
_SHORT = 3  # what is exact with so many decimals is written exactly
_KEPT = 4096
_SMALLEST_PLAIN, _LARGEST_PLAIN = 1e-4, 1e6


# The same numbers are tried with the same digits over and over.
@lru_cache(maxsize=_KEPT)
def written(value: float, decimals: int) -> str:
    """Write a value as Python reads it, with at least two significant digits.

    Large values show fewer decimals; very large and very small ones an exponent.
    """
    if not isfinite(value) or value == 0:
        return f"{value + 0.0:g}"
    power, digits = floor(log10(abs(value))), max(2, decimals - 1)
    if abs(value) < _SMALLEST_PLAIN:
        return f"{value:.{digits - 1}e}"
    if abs(value) >= _LARGEST_PLAIN:
        return f"{value:.{decimals}e}"
    fewer = max(0, decimals + 1 - max(0, power))
    places = min(max(decimals, digits - 1 - power), fewer if power > 0 else 99)
    return f"{value:.{places}f}"


def written_number(number: Number, decimals: int) -> str:
    """Write a leaf; what is exact with few digits is written exactly: 0.5, 1, 1e-07."""
    assert number.value is not None
    return written_shortly(number.value) or written(number.value, decimals)


def written_result(value: float, decimals: int) -> str:
    """Write what a line comes to; what is whole is written without decimals."""
    return _exactly(value, 0) or written(value, decimals)


@lru_cache(maxsize=_KEPT)
def written_shortly(value: float) -> str:
    """Write a value that few digits give exactly; nothing for another."""
    if 0 < abs(value) < _SMALLEST_PLAIN:
        text = f"{value:.0e}"
        return text if float(text) == value else ""
    return _exactly(value, _SHORT).rstrip("0").rstrip(".")


def _exactly(value: float, places: int) -> str:
    """Write a value that so many decimals give exactly; nothing for another."""
    if not isfinite(value) or abs(value) >= _LARGEST_PLAIN or value == 0:
        return ""
    text = f"{value:.{places}f}"
    return text if float(text) == value else ""


def telling(value: float, before: float, decimals: int) -> int:
    """Return how many decimals, or how many more, show that a value has changed.

    They are as many as given where it has not, or by less than can be read.
    """
    counts = range(decimals, _MOST_TELLING + 1)
    differ = (n for n in counts if written(value, n) != written(before, n))
    return next(differ, decimals)


def digits_needed(
    expression: Expression, result: float, decimals: int, most: int = MOST_DIGITS
) -> int | None:
    """Return the digits with which the printed expression comes to the printed result.

    Parameters
    ----------
    expression : Expression
        All its numbers must be known.
    result : float
    decimals : int
        Those of the result.
    most : int

    Returns
    -------
    int or None
        From `decimals` to `most`; None if even those are not enough.
    """
    wanted = written(result, decimals)

    def comes_out(digits: int) -> bool:
        found = evaluate(expression, lambda n: float(written_number(n, digits)))
        return found is not None and written(found, decimals) == wanted

    return next(filter(comes_out, choices(decimals, most)), None)


def choices(decimals: int, most: int = MOST_DIGITS) -> Sequence[int]:
    """Return how many digits a number may have beside a result with `decimals`."""
    return range(decimals, max(decimals, most) + 1)
