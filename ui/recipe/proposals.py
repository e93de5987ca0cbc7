"""What can be chosen, what fits, and what is proposed when the data change."""

import dataclasses

from nnviz.data.generated import family
from nnviz.data.tables import Table
from nnviz.model.losses import LOSSES
from nnviz.model.metrics import METRICS
from nnviz.run import source
from nnviz.run.recipe import Recipe
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
# Of the data: what an edit asks for, how much of it there is, and what can be proposed.
_ASKED = ("source", "target", "classes")
_AMOUNTS = ("samples", "noise")
_OF_DATA = (*_AMOUNTS, "scale", "scale_target", "test_share")


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


def changed(recipe: Recipe, table: Table, changes: dict[str, object]) -> Recipe:
    """Return the recipe after an edit, with what the edit brings along.

    Other data bring layers and loss that fit; of the same kind, only in the place of
    what was proposed before: what was chosen stays. Another optimizer brings its rate,
    if the old one's was still the one proposed.

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
    if _source(new) == _source(recipe):
        return new
    data, seed = new.data, recipe.fit.seed
    other = source.load_table(new)
    fitting = default_recipe(other, data.source, seed)
    before = default_recipe(table, recipe.data.source, seed)
    if _kind(other) == _kind(table):
        return _moved(new, before, fitting, set(changes))
    if _table(new) == _table(recipe):
        moved = _moved(new, before, fitting, set(changes))
        return _with_outputs(moved, fitting, other.problem != table.problem)
    kept = {f"data__{name}": getattr(data, name) for name in _ASKED}
    chosen = {
        f"data__{name}": getattr(data, name)
        for name in _AMOUNTS
        if getattr(data, name) != getattr(before.data, name)
    }
    return fitting.replace(**kept, **chosen)


def _moved(new: Recipe, before: Recipe, fitting: Recipe, edited: set[str]) -> Recipe:
    """Return a recipe with what fits in the place of what was proposed before."""
    parts = {"data": _OF_DATA, "model": ("layers",), "compile": None, "fit": None}
    proposed = {}
    for part, names in parts.items():
        mine, theirs, now = (getattr(r, part) for r in (new, before, fitting))
        for name in names or [f.name for f in dataclasses.fields(mine)]:
            is_old = getattr(mine, name) == getattr(theirs, name)
            if is_old and f"{part}__{name}" not in edited:
                proposed[f"{part}__{name}"] = getattr(now, name)
    return new.replace(**proposed)


def _with_outputs(recipe: Recipe, fitting: Recipe, is_other_problem: bool) -> Recipe:
    """Return a recipe with an output for each class, and a loss that fits them."""
    layers = (*recipe.model.layers[:-1], fitting.model.layers[-1])
    changes: dict[str, object] = {"model__layers": layers}
    if is_other_problem:
        changes["compile__loss"] = fitting.compile.loss
        changes["compile__metrics"] = fitting.compile.metrics
    return recipe.replace(**changes)


def _with_rate(old: Recipe, new: Recipe, table: Table) -> Recipe:
    """Return the new recipe with its optimizer's rate, unless a rate was chosen."""
    before, now = old.compile, new.compile
    is_chosen = {before.learning_rate, now.learning_rate} != {
        rate(before.optimizer, table)
    }
    if now.optimizer == before.optimizer or is_chosen:
        return new
    return new.replace(compile__learning_rate=rate(now.optimizer, table))


def _table(recipe: Recipe) -> tuple[str, str | None]:
    """Return the set, whatever its number of classes, and its target."""
    return family(recipe.data.source), recipe.data.target


def _source(recipe: Recipe) -> tuple[object, ...]:
    """Return what decides of which kind the data are."""
    return recipe.data.source, recipe.data.target, recipe.data.classes


def _kind(table: Table) -> tuple[str, int, bool]:
    """Return what a network must fit: what it suits, other data of that kind suit."""
    return table.problem, len(table.classes), len(table.X) < FEW_ROWS
