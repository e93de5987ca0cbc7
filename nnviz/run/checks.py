"""What a recipe may hold: every field in range and every name known."""

import dataclasses
import math
from collections.abc import Callable, Collection, Iterator
from itertools import pairwise
from typing import Any, TypeVar

from nnviz.data.datasets import MAX_NOISE, MAX_SAMPLES, MIN_SAMPLES
from nnviz.data.preparation import SCALES
from nnviz.model import activations, initializers, losses, metrics, optimizers
from nnviz.run.parts import (
    CLIPPINGS,
    SCHEDULES,
    CompileRecipe,
    DataRecipe,
    FitRecipe,
    LayerRecipe,
    ModelRecipe,
)
from nnviz.run.plain import RecipeError

MAX_EPOCHS = 1_000_000
MAX_SEED = 2**63 - 1
MOST_WEIGHTS = 2_000_000
DTYPES = ("float64", "float32")

Part = TypeVar("Part", DataRecipe, LayerRecipe, CompileRecipe)
# Name of a field, whether its value can be used, and what could.
Rule = tuple[str, bool, str]


def check_parts(
    data: DataRecipe, model: ModelRecipe, compile_: CompileRecipe, fit: FitRecipe
) -> None:
    """Raise RecipeError at the first field whose value cannot be used."""
    _check("data", data, _data_rules(data))
    _check("compile", compile_, _compile_rules(compile_))
    _check("fit", fit, _fit_rules(fit))
    _check("model", model, [("dtype", *_one_of(model.dtype, DTYPES))])
    for layer in model.layers:
        _check_layer(layer)
    _check_names("compile", compile_)
    _check_size(model)


def _check(part: str, values: object, rules: Collection[Rule] | Iterator[Rule]) -> None:
    for name, holds, wanted in rules:
        if not holds:
            where, value = f"{part}.{name}", getattr(values, name)
            raise RecipeError(where, f"{where} must be {wanted}, got {value!r}.")


def _data_rules(data: DataRecipe) -> Iterator[Rule]:
    yield "samples", *_within(data.samples, MIN_SAMPLES, MAX_SAMPLES)
    yield "noise", *_within(data.noise, 0, MAX_NOISE)
    yield "test_share", *_share(data.test_share)
    yield "scale", *_one_of(data.scale, SCALES)


def _compile_rules(compile_: CompileRecipe) -> Iterator[Rule]:
    for name in ("learning_rate", "decay_rate", "clip_limit"):
        yield name, 0 < getattr(compile_, name) < math.inf, "above 0"
    for name in ("momentum", "rho", "beta_1", "beta_2"):
        yield name, *_share(getattr(compile_, name))
    for name in ("epsilon", "weight_decay", "initial_accumulator_value"):
        yield name, *_not_negative(getattr(compile_, name))
    yield "decay_steps", compile_.decay_steps >= 1, "at least 1"
    yield "schedule", *_one_of(compile_.schedule, SCHEDULES)
    yield "clipping", *_one_of(compile_.clipping, CLIPPINGS)


def _fit_rules(fit: FitRecipe) -> Iterator[Rule]:
    yield "epochs", *_within(fit.epochs, 1, MAX_EPOCHS)
    yield "batch_size", fit.batch_size is None or fit.batch_size >= 1, "at least 1"
    yield "seed", *_within(fit.seed, 0, MAX_SEED)
    yield "test_every", fit.test_every >= 1, "at least 1"


def _check_layer(layer: LayerRecipe) -> None:
    for name in ("l1", "l2"):
        holds, wanted = _not_negative(getattr(layer, name))
        if not holds:
            message = f"{name} of a layer must be {wanted}, got"
            raise RecipeError("model.layers", f"{message} {getattr(layer, name)!r}.")


def _check_size(model: ModelRecipe) -> None:
    units = [layer.units for layer in model.layers]
    weights = sum(a * b for a, b in pairwise(units))
    if max([weights, *units]) > MOST_WEIGHTS:
        raise RecipeError(
            "model.layers",
            f"The layers have more than {MOST_WEIGHTS:,} weights: choose fewer units.",
        )


def _within(value: float, least: int, most: int) -> tuple[bool, str]:
    return least <= value <= most, f"{least} to {most:,}"


def _share(value: float) -> tuple[bool, str]:
    return 0 <= value < 1, "0 to below 1"


def _not_negative(value: float) -> tuple[bool, str]:
    return 0 <= value < math.inf, "at least 0"


def _one_of(value: str, names: Collection[str]) -> tuple[bool, str]:
    *others, last = names
    return value in names, f"{', '.join(others)} or {last}"


_OWN_NAMES: dict[str, Callable[[Any], object]] = {
    "loss": lambda name: losses.get(name).name,
    "optimizer": lambda name: optimizers.named(name).name,
    "metrics": lambda names: tuple(metrics.get(name)[0] for name in names),
    "activation": lambda name: activations.get(name).name,
    "initializer": lambda name: initializers.get(name).name,
}


def _check_names(part: str, values: CompileRecipe) -> None:
    for name in ("loss", "optimizer", "metrics"):
        try:
            _OWN_NAMES[name](getattr(values, name))
        except ValueError as error:
            raise RecipeError(f"{part}.{name}", str(error)) from None


def own(part: Part) -> Part:
    """Return a part of a recipe with every value in the one way it is written."""
    changes: dict[str, Any] = {}
    for f in dataclasses.fields(part):
        value = getattr(part, f.name)
        if f.name in _OWN_NAMES:
            changes[f.name] = _OWN_NAMES[f.name](value)
        elif f.type is float:
            changes[f.name] = float(value)
    return dataclasses.replace(part, **changes)
