"""What can be chosen, what fits, and what is proposed when the data change."""

import dataclasses

from nnviz.data.choosing import Outline, outline
from nnviz.data.drawn import DRAWN
from nnviz.data.frames import Frame
from nnviz.data.generated import family
from nnviz.data.preparation import Prepared
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
_ASKED = ("sheet", "target", "classes", "problem", "columns", "points")
_AMOUNTS = ("samples", "noise")
_PLAIN = Recipe().data  # with the amounts of most sets
_OF_DATA = (*_AMOUNTS, "scale", "scale_target", "test_share")


def losses(problem: str) -> list[str]:
    """Return all losses, those that fit the problem first."""
    fitting = _FITTING_LOSSES[problem]
    return [*fitting, *(code for code in LOSSES if code not in fitting)]


def rate(optimizer: str, fitted: Outline, name: str) -> float:
    """Return the rate α that is proposed for an optimizer, on a set of that name."""
    if optimizer in _RATES:
        return _RATES[optimizer]
    return source.pace(fitted, name)[0]


def slower(recipe: Recipe, fitted: Outline) -> float:
    """Return the rate α to take where a training diverged.

    It is the proposed one, or a tenth of that of now if that is less: the proposed one
    may have been too large.
    """
    now = recipe.compile
    proposed = rate(now.optimizer, fitted, recipe.data.source)
    return min(proposed, float(f"{now.learning_rate / 10:.12g}"))  # 0.07, of 0.7


def metrics(problem: str) -> list[str]:
    """Return the metrics that mean something for the kind of problem."""
    of_values = problem == "regression"
    return [code for code in METRICS if (code in _OF_VALUES) == of_values]


def changed(recipe: Recipe, data: Prepared, changes: dict[str, object]) -> Recipe:
    """Return the recipe after an edit, with what the edit brings along.

    Other data bring layers and loss that fit; of the same kind, only in the place of
    what was proposed before: what was chosen stays. Another set has its own size and
    noise: what is little noise for one hides the next. Other data forget what was said
    of the columns, and another target what was said of it. Another optimizer brings its
    rate, if the old one's was still the one proposed.

    Parameters
    ----------
    recipe : Recipe
    data : Prepared
        That of `recipe`.
    changes : dict
        As `Recipe.replace` takes them.

    Raises
    ------
    ValueError
        If such a recipe cannot be, or its data cannot be read.
    """
    asked = recipe.replace(**_forgotten(changes) | changes)
    new = _with_rate(recipe, asked, data.outline)
    if _source(new) == _source(recipe):
        return new
    is_same = source.is_same_frame(new, recipe)
    frame = data.frame if is_same else source.load_frame(new)
    other = outline(frame, new.data)
    fitting, before = _fitting(new, frame), _fitting(recipe, data.frame)
    if _kind(other) == _kind(data.outline):
        return _moved(new, before, fitting, set(changes))
    if _table(new) == _table(recipe):
        moved = _moved(new, before, fitting, set(changes))
        return _with_outputs(moved, fitting, other.problem != data.outline.problem)
    return fitting


def _forgotten(changes: dict[str, object]) -> dict[str, object]:
    """Return what no longer holds after an edit, unless it says it anew."""
    forgotten: dict[str, object] = {}
    if "data__source" in changes:
        forgotten |= {"data__columns": (), "data__sheet": None}
        forgotten |= {f"data__{name}": getattr(_PLAIN, name) for name in _AMOUNTS}
    if {"data__source", "data__target"} & changes.keys():
        forgotten["data__problem"] = None
    return forgotten


def _fitting(recipe: Recipe, frame: Frame) -> Recipe:
    """Return what is proposed for the data of a recipe as it asks for them."""
    asked = {name: getattr(recipe.data, name) for name in _ASKED}
    return default_recipe(frame, recipe.data.source, recipe.fit.seed, **asked)


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


def _with_rate(old: Recipe, new: Recipe, fitted: Outline) -> Recipe:
    """Return the new recipe with its optimizer's rate, unless a rate was chosen."""
    before, now = old.compile, new.compile
    name = old.data.source
    proposed = rate(before.optimizer, fitted, name)
    is_chosen = {before.learning_rate, now.learning_rate} != {proposed}
    if now.optimizer == before.optimizer or is_chosen:
        return new
    return new.replace(compile__learning_rate=rate(now.optimizer, fitted, name))


def _table(recipe: Recipe) -> tuple[str, str | None]:
    """Return the set, whatever its number of classes, and its target."""
    return family(recipe.data.source), recipe.data.target


def _source(recipe: Recipe) -> tuple[object, ...]:
    """Return what decides of which kind the data are."""
    data = recipe.data
    of_target = data.target, data.problem, data.columns
    drawn = data.points if data.source == DRAWN else ()
    return data.source, data.sheet, data.classes, of_target, drawn


def _kind(fitted: Outline) -> tuple[str, int, bool]:
    """Return what a network must fit: what it suits, other data of that kind suit."""
    return fitted.problem, fitted.classes, fitted.rows < FEW_ROWS
