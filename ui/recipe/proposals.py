"""What can be chosen, what fits, and what is proposed when the data change."""

import dataclasses

from nnviz.data import datasets
from nnviz.data.tables import Table
from nnviz.model.losses import LOSSES
from nnviz.model.metrics import METRICS
from nnviz.run.recipe import LayerRecipe, Recipe
from nnviz.run.source import FEW_ROWS, default_recipe

_FITTING_LOSSES = {
    "regression": (
        "half_mean_squared_error",
        "mean_squared_error",
        "root_mean_squared_error",
        "mean_absolute_error",
        "huber",
    ),
    "binary": ("binary_crossentropy",),
    "multiclass": (
        "categorical_crossentropy",
        "sparse_categorical_crossentropy",
        "binary_crossentropy",
    ),
}
# For networks as small as these. That of SGD depends on the problem.
_RATES = {"rmsprop": 0.01, "adam": 0.01, "adagrad": 0.1, "adamw": 0.01}
_OF_VALUES = ("mse", "rmse", "mae", "r2")


def losses(problem: str) -> list[str]:
    """Return all losses, those that fit the problem first."""
    fitting = _FITTING_LOSSES[problem]
    return [*fitting, *(code for code in LOSSES if code not in fitting)]


def rate(optimizer: str, table: Table) -> float:
    """Return the rate α that is proposed for an optimizer."""
    if optimizer in _RATES:
        return _RATES[optimizer]
    return default_recipe(table, "").compile.learning_rate


def metrics(problem: str) -> list[str]:
    """Return the metrics that mean something for the kind of problem."""
    of_values = problem == "regression"
    return [code for code in METRICS if (code in _OF_VALUES) == of_values]


def with_layer(layers: tuple[LayerRecipe, ...]) -> tuple[LayerRecipe, ...]:
    """Return the layers with one more, before the output and like the one there."""
    *hidden, output = layers
    added = hidden[-1] if hidden else LayerRecipe(4, "tanh")
    return (*hidden, added, output)


def changed(recipe: Recipe, table: Table, changes: dict[str, object]) -> Recipe:
    """Return the recipe after an edit, with what the edit brings along.

    Other data bring layers and loss that fit. Another optimizer brings its rate, if
    the old one's was still the one proposed.

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
    new = _with_rate(recipe, recipe.replace(**changes), table)
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


def _with_rate(old: Recipe, new: Recipe, table: Table) -> Recipe:
    """Return the new recipe with its optimizer's rate, unless a rate was chosen."""
    before, now = old.compile, new.compile
    is_chosen = {before.learning_rate, now.learning_rate} != {
        rate(before.optimizer, table)
    }
    if now.optimizer == before.optimizer or is_chosen:
        return new
    return new.replace(compile__learning_rate=rate(now.optimizer, table))


def _kind(table: Table) -> tuple[str, int, bool]:
    """Return what a network must fit: what it suits, other data of that kind suit."""
    return table.problem, len(table.classes), len(table.X) < FEW_ROWS
