"""What a recipe may hold: every field in range and every name known."""

import dataclasses
from collections.abc import Callable
from itertools import pairwise
from typing import Any, TypeVar

from nnviz.data.drawn import MAX_POINTS, Point, is_point
from nnviz.data.frames import MAX_NUMBER
from nnviz.data.generated import classes_of
from nnviz.model import activations, initializers, losses, metrics, optimizers
from nnviz.model.checks import check_layers
from nnviz.model.errors import ModelError
from nnviz.run.errors import RecipeError, written
from nnviz.run.parts import (
    ColumnRecipe,
    CompileRecipe,
    DataRecipe,
    FitRecipe,
    LayerRecipe,
    ModelRecipe,
)
from nnviz.run.ranges import CHOICES, RANGES

MOST_WEIGHTS = 2_000_000

Part = TypeVar("Part", DataRecipe, LayerRecipe, CompileRecipe, FitRecipe)


def check_parts(
    data: DataRecipe, model: ModelRecipe, compile_: CompileRecipe, fit: FitRecipe
) -> None:
    """Raise RecipeError at the first field whose value cannot be used."""
    parts = {"data": data, "model": model, "compile": compile_, "fit": fit}
    for name, part in parts.items():
        _check(part, name, name)
    for number, layer in enumerate(model.layers, start=1):
        _check(layer, "model.layers", f"model.layers[{number}]")
    _check_columns(data.columns)
    _check_shares(data)
    _check_samples(data)
    _check_points(data.points)
    _check_size(model)
    _check_stack(model)


def _check(part: Any, rules: str, where: str) -> None:
    """Check each field of a part by its rule, and by its name if it is one."""
    for f in dataclasses.fields(part):
        rule, field = f"{rules}.{f.name}", f"{where}.{f.name}"
        value = getattr(part, f.name)
        if value is None:
            continue
        if rule in RANGES and value not in RANGES[rule]:
            allowed = dataclasses.asdict(RANGES[rule])
            code = RANGES[rule].code
            raise RecipeError(field, code, value=written(value), **allowed)
        if rule in CHOICES and value not in CHOICES[rule]:
            names = CHOICES[rule]
            raise RecipeError(field, "one_of", names=names, value=written(value))
        if f.name in _OWN_NAMES:
            _check_name(f.name, value, field)


def _check_columns(columns: tuple[ColumnRecipe, ...]) -> None:
    names = [column.name for column in columns]
    for number, column in enumerate(columns, start=1):
        where = f"data.columns[{number}]"
        _check(column, "data.columns", where)
        if column.name in names[: number - 1]:
            raise RecipeError(f"{where}.name", "twice", value=written(column.name))


def _check_shares(data: DataRecipe) -> None:
    """Refuse a split that leaves nothing to learn from."""
    both = data.test_share + data.validation_share
    if both not in RANGES["data.test_share"]:
        raise RecipeError("data.validation_share", "shares", value=both)


def _check_name(kind: str, name: Any, field: str) -> None:
    try:
        _OWN_NAMES[kind](name)
    except ModelError as error:
        raise RecipeError(field, error.code, **error.params) from None


def _check_samples(data: DataRecipe) -> None:
    """Refuse fewer points than a generated set has classes."""
    least = classes_of(data.source, data.classes)
    if data.samples < least:
        asked = {"least": least, "value": data.samples}
        raise RecipeError("data.samples", "at_least", **asked)


def _check_points(points: tuple[Point, ...]) -> None:
    """Refuse more points than are drawn by hand, and what is no point."""
    if len(points) > MAX_POINTS:
        asked = {"most": MAX_POINTS, "value": len(points)}
        raise RecipeError("data.points", "points", **asked)
    for number, point in enumerate(points, start=1):
        where = f"data.points[{number}]"
        if not is_point(point, MAX_NUMBER):
            raise RecipeError(where, "point", value=written(point))
        if len(point) != len(points[0]):
            raise RecipeError(where, "mixed_points")


def _check_size(model: ModelRecipe) -> None:
    units = [layer.units for layer in model.layers]
    weights = sum(a * b for a, b in pairwise(units))
    if max([weights, *units]) > MOST_WEIGHTS:
        raise RecipeError("model.layers", "weights", most=MOST_WEIGHTS)


def _check_stack(model: ModelRecipe) -> None:
    """Refuse layers of which no network can be built."""
    try:
        check_layers([layer.layer() for layer in model.layers])
    except ModelError as error:
        number = error.params.get("layer")
        field = f"model.layers[{number}].activation" if number else "model.layers"
        raise RecipeError(field, error.code, **error.params) from None


_OWN_NAMES: dict[str, Callable[[Any], object]] = {
    "loss": lambda name: losses.get(name).name,
    "optimizer": lambda name: optimizers.named(name).name,
    "metrics": lambda names: tuple(metrics.get(name)[0] for name in names),
    "activation": lambda name: activations.get(name).name,
    "initializer": lambda name: initializers.get(name).name,
}


def own(part: Part) -> Part:
    """Return a part of a recipe with every value in the one way it is written."""
    changes: dict[str, Any] = {}
    for f in dataclasses.fields(part):
        value = getattr(part, f.name)
        if f.name in _OWN_NAMES:
            changes[f.name] = _OWN_NAMES[f.name](value)
        elif f.type in (float, float | None) and value is not None:
            changes[f.name] = float(value)
        elif f.name == "points":
            changes[f.name] = tuple(tuple(map(float, point)) for point in value)
    return dataclasses.replace(part, **changes)
