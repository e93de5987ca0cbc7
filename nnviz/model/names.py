"""Finding things by name, in any spelling that Keras accepts."""

import difflib
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from nnviz.model.errors import ModelError

T = TypeVar("T")


def plain(name: str) -> str:
    """Return `name` without case, spaces and underscores: the key of a spelling."""
    return name.replace("_", "").replace(" ", "").replace("-", "").lower()


def missing(module: str, names: Sequence[str]) -> Callable[[str], object]:
    """Return the ``__getattr__`` of a module that has less than Keras's has.

    It raises ImportError: of an AttributeError, ``from module import name`` would
    drop the sentence.
    """

    def refuse(name: str) -> object:
        if name.startswith("_"):
            raise AttributeError(f"module {module!r} has no attribute {name!r}")
        known = ", ".join(names)
        raise ImportError(f"{module} has no {name!r}. There are: {known}.", name=name)

    return refuse


def constructor(thing: T) -> Callable[..., T]:
    """Return what stands for Keras's class of a thing: called, it gives the thing.

    Settings raise ValueError: the thing has none here. (Keras's ``name`` is let be.)
    """

    def make(name: str | None = None, **settings: object) -> T:
        if settings:
            asked = ", ".join(f"{key}={value!r}" for key, value in settings.items())
            raise ValueError(f"There are no settings here, got {asked}.")
        return thing

    return make


def look_up(
    name: str, table: Mapping[str, T], kind: str, aliases: Mapping[str, str]
) -> T:
    """Find `name` in `table`, whatever its spelling.

    Parameters
    ----------
    name : str
        A name as a person or Keras writes it: ``"BinaryCrossentropy"``,
        ``"binary_crossentropy"``.
    table : mapping of str to T
        The things by their own names.
    kind : str
        What the things are, for the error: ``"activation"``.
    aliases : mapping of str to str
        Short names: ``{"mse": "mean_squared_error"}``.

    Raises
    ------
    ModelError
        If nothing has that name; the sentence lists a near match and all names.
    """
    if isinstance(name, str) and name in table:
        return table[name]
    spellings = {plain(own): own for own in table}
    spellings |= {plain(short): own for short, own in aliases.items()}
    if isinstance(name, str) and plain(name) in spellings:
        return table[spellings[plain(name)]]
    asked = {"kind": kind, "name": str(name), "names": ", ".join(table)}
    if near := difflib.get_close_matches(plain(str(name)), spellings, n=1):
        raise ModelError("misspelt_name", near=spellings[near[0]], **asked)
    raise ModelError("unknown_name", **asked)
