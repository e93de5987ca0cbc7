"""Typed reading of plain JSON values."""

import dataclasses
import types
import typing
from functools import cache
from typing import Any

from nnviz.run.errors import RecipeError, written


def read_plain(kind: Any, value: Any, where: str = "") -> Any:
    """Make `kind` of plain JSON, checking every type on the way.

    Parameters
    ----------
    kind : type
        A dataclass or None, a tuple of one type, a plain type or a union of such. A
        dataclass whose fields were once written otherwise has a ``from_older``.
    value : object
        What `json.loads` gave.
    where : str
        The place in the recipe, for the error: ``fit.epochs``.

    Raises
    ------
    RecipeError
        If a type does not fit or a field is unknown.
    """
    if isinstance(kind, types.UnionType) and value is not None:
        made = [
            part for part in typing.get_args(kind) if dataclasses.is_dataclass(part)
        ]
        kind = _fitting(made, value) if made else kind
    if dataclasses.is_dataclass(kind):
        return _read_fields(kind, value, where)
    if typing.get_origin(kind) is tuple:
        if not isinstance(value, list):
            raise RecipeError(where, "no_list", value=written(value))
        inner = typing.get_args(kind)[0]
        return tuple(
            read_plain(inner, item, f"{where}[{number}]")
            for number, item in enumerate(value, start=1)
        )
    return _read_value(kind, value, where)


def _fitting(kinds: list[Any], value: Any) -> Any:
    """Return the first of some dataclasses that has the fields of a value, if any."""
    names = set(value) if isinstance(value, dict) else set()
    return next((kind for kind in kinds if names <= set(_types_of(kind))), kinds[0])


def _read_fields(kind: Any, value: Any, where: str) -> Any:
    if not isinstance(value, dict):
        raise RecipeError(where, "no_object" if where else "no_recipe")
    if hasattr(kind, "from_older"):
        value = kind.from_older(value)
    known = _types_of(kind)
    for name in value:
        if name not in known:
            names = ", ".join(known)
            raise RecipeError(where, "unknown_field", name=name, names=names)
    prefix = f"{where}." if where else ""
    made = {k: read_plain(known[k], v, prefix + k) for k, v in value.items()}
    if missing := tuple(f.name for f in _required(kind) if f.name not in made):
        raise RecipeError(where, "incomplete", names=missing)
    return kind(**made)


@cache
def _types_of(kind: Any) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _required(kind: Any) -> list[dataclasses.Field[Any]]:
    """Return the fields that have no default."""
    none = dataclasses.MISSING
    fields = dataclasses.fields(kind)
    return [f for f in fields if f.default is f.default_factory is none]


def _read_value(kind: Any, value: Any, where: str) -> Any:
    is_union = isinstance(kind, types.UnionType)
    allowed = typing.get_args(kind) if is_union else (kind,)
    if isinstance(value, int) and not isinstance(value, bool) and float in allowed:
        return _float(value, where)
    if any(type(value) is kind_ for kind_ in allowed):
        return value
    types_ = tuple("null" if k is type(None) else k.__name__ for k in allowed)
    raise RecipeError(where, "type", types=types_, value=written(value))


def _float(value: int, where: str) -> float:
    try:
        return float(value)
    except OverflowError:
        raise RecipeError(where, "endless_number") from None
