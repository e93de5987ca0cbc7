"""One thing changed in a recipe, to be compared with it."""

from dataclasses import replace
from typing import Any

from nnviz.run.parts import settings_of
from nnviz.run.recipe import LayerRecipe, Recipe
from nnviz.run.segment import Override, Overrides
from nnviz.teach.comparison.setup import Setup

# What can be changed; each is one value, of all (hidden) layers where it is theirs.
FIELDS = (
    "optimizer",
    "learning_rate",
    "momentum",
    "activation",
    "initializer",
    "hidden",
    "loss",
    "batch_size",
    "scale",
    "start_seed",
)
_COMPILED = ("optimizer", "learning_rate", "momentum", "loss")
_FITTED = ("batch_size", "start_seed")


def value_of(recipe: Recipe, field: str) -> Any:
    """Return what a recipe has: of layers, what the first of them has."""
    layers = recipe.model.layers
    if field in _COMPILED:
        return getattr(recipe.compile, field)
    if field in _FITTED:
        return getattr(recipe.fit, field)
    if field == "hidden":
        return tuple(layer.units for layer in layers[:-1])
    return recipe.data.scale if field == "scale" else getattr(layers[0], field)


def can_change(recipe: Recipe, field: str) -> bool:
    """Tell whether a field has an effect: an activation needs a hidden layer."""
    if field == "activation":
        return len(recipe.model.layers) > 1
    return field != "momentum" or field in settings_of(recipe.compile.optimizer)


def changed(setup: Setup, field: str, value: Any) -> Setup:
    """Return what differs in one field; what was set by hand stays if it still fits.

    Parameters
    ----------
    setup : Setup
    field : str
        One of `FIELDS`.
    value
        Of ``hidden``, the units of each hidden layer.

    Raises
    ------
    RecipeError
        If there is no such recipe.
    """
    recipe = setup.recipe
    if field in _COMPILED:
        return replace(setup, recipe=recipe.replace(**{f"compile__{field}": value}))
    if field in _FITTED:
        return replace(setup, recipe=recipe.replace(**{f"fit__{field}": value}))
    if field == "scale":
        return replace(setup, recipe=recipe.replace(data__scale=value))
    layers = _layers(recipe.model.layers, field, value)
    made = recipe.replace(model__layers=layers)
    is_same = [one.units for one in layers] == [x.units for x in recipe.model.layers]
    return Setup(made, setup.overrides if is_same else _fitting(setup, layers))


def _layers(
    layers: tuple[LayerRecipe, ...], field: str, value: Any
) -> tuple[LayerRecipe, ...]:
    *hidden, output = layers
    if field == "hidden":
        like = hidden[0] if hidden else LayerRecipe(1, "tanh", output.initializer)
        return (*(replace(like, units=units) for units in value), output)
    inner = tuple(replace(layer, **{field: value}) for layer in hidden)
    if field == "initializer":
        output = replace(output, initializer=value)
    return (*inner, output)


def _fitting(setup: Setup, layers: tuple[LayerRecipe, ...]) -> Overrides:
    """Return the single numbers set by hand in layers whose shape is as it was."""
    before = [0, *(layer.units for layer in setup.recipe.model.layers)]
    now = [0, *(layer.units for layer in layers)]
    return tuple(
        one
        for one in setup.overrides
        if isinstance(one, Override)
        and before[one.layer - 1 : one.layer + 1] == now[one.layer - 1 : one.layer + 1]
    )
