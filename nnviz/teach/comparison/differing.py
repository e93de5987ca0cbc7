"""What differs in the recipes that are compared, as a table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any

from nnviz.model.optimizers import OPTIMIZERS
from nnviz.run.parts import LayerRecipe, settings_of
from nnviz.run.recipe import Recipe

Layers = tuple[LayerRecipe, ...]

# Of all layers, or of all hidden ones, where they are alike in it.
EVERY, HIDDEN = "model.every", "model.hidden"
_SETTINGS = {f"compile.{name}" for rule in OPTIMIZERS for name in settings_of(rule)}


@dataclass(frozen=True)
class Row:
    """A field of the recipe that is not the same in all.

    Attributes
    ----------
    code : str
        ``compile.learning_rate``, ``model.layers``, ``model.hidden.activation`` for all
        hidden layers, ``model.every.initializer`` for the output too,
        ``model.layers[2].units`` for one layer.
    values : tuple
        For each recipe; None also where its optimizer has no such setting.
    """

    code: str
    values: tuple[Any, ...]


def differing(recipes: Sequence[Recipe]) -> list[Row]:
    """Return the fields that differ, in the order of the recipe."""
    return [
        row for row in _rows(recipes) if any(v != row.values[0] for v in row.values)
    ]


def _rows(recipes: Sequence[Recipe]) -> Iterator[Row]:
    for part in fields(Recipe):
        parts = [getattr(recipe, part.name) for recipe in recipes]
        for f in fields(parts[0]):
            code = f"{part.name}.{f.name}"
            if code == "model.layers":
                yield from _of_layers(recipes)
            elif code != "compile.metrics":  # what is only looked at
                yield Row(code, tuple(_value(recipe, code) for recipe in recipes))


def _value(recipe: Recipe, code: str) -> Any:
    """Return the value of a field, None where it has no effect."""
    part, _, name = code.partition(".")
    compiled = recipe.compile
    is_idle = code in _SETTINGS and name not in settings_of(compiled.optimizer)
    is_idle |= name in ("decay_steps", "decay_rate") and compiled.schedule == "constant"
    is_idle |= name == "clip_limit" and compiled.clipping == "none"
    return None if is_idle else getattr(getattr(recipe, part), name)


def _of_layers(recipes: Sequence[Recipe]) -> Iterator[Row]:
    """Yield what differs of the layers: their sizes, and each of their settings."""
    layers = [recipe.model.layers for recipe in recipes]
    yield Row("model.layers", tuple(tuple(one.units for one in own) for own in layers))
    for f in fields(LayerRecipe):
        if f.name != "units":
            yield from _of_a_setting(f.name, layers)


def _of_a_setting(name: str, layers: Sequence[Layers]) -> Iterator[Row]:
    """Yield a setting of all layers at once, or of the hidden ones, or else of each.

    Where networks have other numbers of layers, only what these have in common.
    """
    hidden = [{getattr(one, name) for one in own[:-1]} for own in layers]
    depths = {len(own) for own in layers}
    is_alike = all(len(values) <= 1 for values in hidden)
    alike = tuple(next(iter(values), None) for values in hidden)
    outputs = tuple(getattr(own[-1], name) for own in layers)
    if is_alike and alike == outputs:
        yield Row(f"{EVERY}.{name}", outputs)
        return
    if is_alike and len(set().union(*hidden)) > 1:
        yield Row(f"{HIDDEN}.{name}", alike)
    if not is_alike and len(depths) == 1:
        for number in range(1, max(depths)):
            values = tuple(getattr(own[number - 1], name) for own in layers)
            yield Row(f"model.layers[{number}].{name}", values)
    yield Row(f"model.layers[{max(depths)}].{name}", outputs)
