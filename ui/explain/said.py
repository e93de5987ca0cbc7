"""A sentence, and how it is said where there is little room."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Said:
    """A sentence of an explanation.

    Attributes
    ----------
    text : str
    short : str or None
        What stands for it in little room; None for itself, empty where the others, or
        the title, say enough without it.
    """

    text: str
    short: str | None = None


def in_full(said: Iterable[Said]) -> str:
    """Return sentences one after the other."""
    return " ".join(each.text for each in said)


def in_short(said: Iterable[Said]) -> str:
    """Return what stands for them in little room."""
    shorts = (each.text if each.short is None else each.short for each in said)
    return " ".join(short for short in shorts if short)
