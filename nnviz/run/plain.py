"""Typed reading of plain JSON values."""

import dataclasses
import types
import typing
from typing import Any


class RecipeError(ValueError):
    """A recipe that cannot be used; the message says where and why.

    Attributes
    ----------
    field : str
        The place in the recipe: ``fit.epochs``.
    """

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


def read_plain(kind: Any, value: Any, where: str = "") -> Any:
    """Make `kind` of plain JSON, checking every type on the way.

    Parameters
    ----------
    kind : type
        A dataclass, a tuple of one type, a plain type or a union of such.
    value : object
        What `json.loads` gave.
    where : str
        The place in the recipe, for the error: ``fit.epochs``.

    Raises
    ------
    RecipeError
        If a type does not fit or a field is unknown.
    """
    if dataclasses.is_dataclass(kind):
        return _read_fields(kind, value, where)
    if typing.get_origin(kind) is tuple:
        if not isinstance(value, list):
            raise RecipeError(where, f"{where} must be a list, got {value!r}.")
        inner = typing.get_args(kind)[0]
        return tuple(read_plain(inner, item, where) for item in value)
    return _read_value(kind, value, where)


def _read_fields(kind: Any, value: Any, where: str) -> Any:
    if not isinstance(value, dict):
        raise RecipeError(where, f"{where or 'The recipe'} must be an object.")
    known = typing.get_type_hints(kind)
    for name in value:
        if name not in known:
            names = ", ".join(known)
            raise RecipeError(where, f"Unknown field {name!r}; there are: {names}.")
    prefix = f"{where}." if where else ""
    made = {k: read_plain(known[k], v, prefix + k) for k, v in value.items()}
    try:
        return kind(**made)
    except TypeError as error:
        raise RecipeError(where, f"{where} is incomplete: {error}.") from None


def _read_value(kind: Any, value: Any, where: str) -> Any:
    is_union = isinstance(kind, types.UnionType)
    allowed = typing.get_args(kind) if is_union else (kind,)
    if isinstance(value, int) and not isinstance(value, bool) and float in allowed:
        return _float(value, where)
    if any(type(value) is kind_ for kind_ in allowed):
        return value
    names = " or ".join("null" if k is type(None) else k.__name__ for k in allowed)
    raise RecipeError(where, f"{where} must be {names}, got {value!r}.")


def _float(value: int, where: str) -> float:
    try:
        return float(value)
    except OverflowError:
        raise RecipeError(where, f"{where} is too large a number.") from None
