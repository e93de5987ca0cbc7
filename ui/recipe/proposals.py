"""What can be chosen, what fits, and what is proposed when the data change."""

import dataclasses

from nnviz.data import datasets
from nnviz.data.tables import Table
from nnviz.model.activations import ACTIVATIONS
from nnviz.model.losses import LOSSES
from nnviz.model.metrics import METRICS
from nnviz.run.recipe import LayerRecipe, Recipe
from nnviz.run.source import FEW_ROWS, default_recipe

_FITTING_LOSSES = {
    "regression": ("half_mean_squared_error", "mean_squared_error"),
    "binary": ("binary_crossentropy",),
    "multiclass": ("categorical_crossentropy", "binary_crossentropy"),
}
_OF_VALUES = ("mse", "rmse", "mae", "r2")


def losses(problem: str) -> list[str]:
    """Return all losses, those that fit the kind of problem first."""
    fitting = _FITTING_LOSSES[problem]
    return [*fitting, *(code for code in LOSSES if code not in fitting)]


def activations(is_output: bool, units: int) -> list[str]:
    """Return the activations a layer can have: softmax needs several outputs."""
    return [
        code for code in ACTIVATIONS if code != "softmax" or (is_output and units > 1)
    ]


def metrics(problem: str) -> list[str]:
    """Return the metrics that mean something for the kind of problem."""
    of_values = problem == "regression"
    return [code for code in METRICS if (code in _OF_VALUES) == of_values]


def parameter_count(inputs: int, layers: tuple[LayerRecipe, ...]) -> int:
    """Return how many weights and biases a network has."""
    count = 0
    for layer in layers:
        count += (inputs + 1) * layer.units
        inputs = layer.units
    return count


def with_layer(layers: tuple[LayerRecipe, ...]) -> tuple[LayerRecipe, ...]:
    """Return the layers with one more, before the output and like the one there."""
    *hidden, output = layers
    added = hidden[-1] if hidden else LayerRecipe(4, "tanh")
    return (*hidden, added, output)


def changed(recipe: Recipe, table: Table, changes: dict[str, object]) -> Recipe:
    """Return the recipe after an edit; other data bring layers and loss that fit.

    Parameters
    ----------
    recipe : Recipe
    table : Table
        The data of `recipe`.
    changes : dict
        As `Recipe.replace` takes them.

    Raises
    ------
    ValueError
        If such a recipe cannot be, or its data cannot be read.
    """
    new = recipe.replace(**changes)
    data = new.data
    if (data.source, data.target) == (recipe.data.source, recipe.data.target):
        return new
    seed = recipe.fit.seed
    other = datasets.load(data.source, data.samples, data.noise, seed, data.target)
    if _kind(other) == _kind(table):
        return new
    fitting = default_recipe(other, data.source, seed)
    kept = dataclasses.replace(
        fitting.data, samples=data.samples, noise=data.noise, target=data.target
    )
    return dataclasses.replace(fitting, data=kept)


def _kind(table: Table) -> tuple[str, int, bool]:
    """Return what a network must fit: what it suits, other data of that kind suit."""
    return table.problem, len(table.classes), len(table.X) < FEW_ROWS
