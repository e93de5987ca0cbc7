"""From a recipe to its data, and from data to a recipe that fits them."""

from dataclasses import replace
from functools import cache

from nnviz.data import datasets, preparation
from nnviz.data.glance import MOST_ROWS, Glance, glance
from nnviz.data.preparation import Prepared
from nnviz.data.tables import Table
from nnviz.run.proposed import SETS
from nnviz.run.recipe import (
    CompileRecipe,
    DataRecipe,
    FitRecipe,
    LayerRecipe,
    ModelRecipe,
    Recipe,
)


def load_table(recipe: Recipe) -> Table:
    """Generate or read the table of a recipe.

    Raises
    ------
    nnviz.data.tables.DataError
        If it cannot be read; the message is one sentence.
    """
    data = recipe.data
    return datasets.load(
        data.source,
        data.samples,
        data.noise,
        recipe.fit.seed,
        data.target,
        data.classes,
    )


@cache
def glance_of(name: str) -> Glance:
    """Return a data set that has a name at a glance, as it is proposed.

    Raises
    ------
    nnviz.data.tables.DataError
        If there is no such set.
    """
    own = SETS[name].data if name in SETS else {}
    data = replace(DataRecipe(source=name), **{**own, "samples": MOST_ROWS})
    return glance(load_table(Recipe(data)))


def is_same_table(one: Recipe, other: Recipe) -> bool:
    """Tell whether two recipes are of the same rows."""
    return _rows_of(one) == _rows_of(other)


def _rows_of(recipe: Recipe) -> tuple[object, ...]:
    data, seed = recipe.data, recipe.fit.seed
    return data.source, data.samples, data.noise, data.classes, data.target, seed


def prepare(recipe: Recipe, table: Table | None = None) -> Prepared:
    """Return the data of a recipe, scaled and split; `table` spares reading it."""
    data = recipe.data
    return preparation.prepare(
        table or load_table(recipe),
        scale=data.scale,
        scale_target=data.scale_target,
        test_share=data.test_share,
        seed=recipe.fit.seed,
    )


# What suits each kind of problem: the output's activation, loss, metrics, rate α.
_FITTING: dict[str, tuple[str, str, tuple[str, ...], float]] = {
    "regression": ("linear", "half_mean_squared_error", ("rmse", "r2"), 0.1),
    "binary": ("sigmoid", "binary_crossentropy", ("accuracy", "precision"), 0.5),
    "multiclass": ("softmax", "categorical_crossentropy", ("accuracy",), 0.3),
}
FEW_ROWS = 30
MANY_FEATURES = 40  # the pixels of an image


def default_recipe(table: Table, source: str, seed: int = 16) -> Recipe:
    """Return a recipe that suits a table.

    Few rows (the course's tables) get one layer, the whole table as one batch and no
    test rows; more get a small network, whose target is scaled in a regression. Many
    features get a wider layer, which learns in fewer epochs and with smaller steps.
    A generated set may have proposals of its own, see `proposed`.
    """
    activation, loss, metrics, _ = _FITTING[table.problem]
    is_small = len(table.X) < FEW_ROWS
    is_scaled = table.problem == "regression" and not is_small
    units = len(table.classes) if table.problem == "multiclass" else 1
    rate, epochs = _pace(table, source)
    hidden = (LayerRecipe(units, "tanh") for units in _hidden(table, source))
    own = SETS[source].data if source in SETS else {}
    data = DataRecipe(
        source=source,
        scale_target="standard" if is_scaled else "none",
        test_share=0.0 if is_small else 0.2,
    )
    return Recipe(
        replace(data, **own),
        ModelRecipe((*hidden, LayerRecipe(units, activation))),
        CompileRecipe(loss, learning_rate=rate, metrics=metrics),
        FitRecipe(batch_size=None if is_small else 10, epochs=epochs, seed=seed),
    )


def _hidden(table: Table, source: str) -> tuple[int, ...]:
    """Return the units of hidden layers that are small enough to be read."""
    if source in SETS:
        return SETS[source].hidden
    if len(table.X) < FEW_ROWS:
        return ()
    if table.X.shape[1] >= MANY_FEATURES:
        return (16,)
    return (4,) if table.problem == "multiclass" else (4, 2)


def _pace(table: Table, source: str) -> tuple[float, int]:
    """Return the rate α and the number of epochs in which a table is learnt."""
    if source in SETS:
        return SETS[source].rate, SETS[source].epochs
    *_, rate = _FITTING[table.problem]
    if len(table.X) < FEW_ROWS:
        return rate, 200
    if table.problem == "regression":
        rate = 0.03  # targets that scatter
    if table.X.shape[1] >= MANY_FEATURES:
        return min(rate, 0.1), 20
    return rate, 50
