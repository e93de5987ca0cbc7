"""Numbers that a person sets: in range, or a sentence that says what was received."""

from math import inf
from numbers import Real


def positive_integer(name: str, value: float) -> int:
    """Return `value` as an int, or refuse what is no whole number of at least 1."""
    if not (_is_number(value) and 1 <= value < inf and value == int(value)):
        raise ValueError(f"{name} must be a whole number of at least 1, got {value!r}.")
    return int(value)


def positive(name: str, value: float) -> None:
    """Refuse what is no finite number above 0."""
    if not (_is_number(value) and 0 < value < inf):
        raise ValueError(f"{name} must be a positive number, got {value!r}.")


def non_negative(name: str, value: float) -> None:
    """Refuse what is no finite number of at least 0."""
    if not (_is_number(value) and 0 <= value < inf):
        raise ValueError(f"{name} must be a number of at least 0, got {value!r}.")


def share(name: str, value: float) -> None:
    """Refuse what is no number in [0, 1)."""
    if not (_is_number(value) and 0 <= value < 1):
        raise ValueError(f"{name} must be in [0, 1), got {value!r}.")


def _is_number(value: object) -> bool:
    return isinstance(value, Real) and not isinstance(value, bool)
