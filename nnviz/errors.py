"""What a person asked for and cannot be: a sentence for people, a code for programs."""

from collections.abc import Mapping, Sequence
from typing import ClassVar


class AskedError(ValueError):
    """Something that was asked for cannot be done.

    A part of nnviz has a subclass with the sentences it can say.

    Parameters
    ----------
    code : str
        What is wrong, for a program that words or translates the sentence itself: a
        key of `MESSAGES`.
    **params : object
        The values in the sentence, under their names in it. Several names are a tuple.

    Attributes
    ----------
    message : str
        One plain English sentence: what was received, where, and what to do.
    """

    MESSAGES: ClassVar[Mapping[str, str]] = {}

    def __init__(self, code: str, **params: object) -> None:
        self.code = code
        self.params = {name: _visible(value) for name, value in params.items()}
        shown = {name: _shown(value) for name, value in self.params.items()}
        self.message = self.MESSAGES[code].format(**shown)
        super().__init__(self.message)


def phrase(names: Sequence[str], last: str = "or") -> str:
    """Return names in one phrase: ``a, b or c``."""
    *others, end = names
    return f"{', '.join(others)} {last} {end}" if others else end


def reason(error: Exception) -> str:
    """Return why something failed, as the system words it where it does."""
    return getattr(error, "strerror", None) or str(error) or type(error).__name__


def visible(text: str) -> str:
    """Return a text with its line ends, soft hyphens and the like written out."""
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode()
        for letter in text
    )


def _visible(value: object) -> object:
    return visible(value) if isinstance(value, str) else value


def _shown(value: object) -> object:
    return phrase(value) if isinstance(value, tuple) else value
