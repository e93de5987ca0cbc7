"""From a recipe to its data, and from data to a recipe that fits them."""

from nnviz.data import datasets, preparation
from nnviz.data.preparation import Prepared
from nnviz.data.tables import Table
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
        data.source, data.samples, data.noise, recipe.fit.seed, data.target
    )


def prepare(recipe: Recipe, table: Table | None = None) -> Prepared:
    """Return the data of a recipe, scaled and split; `table` spares reading it again."""
    data = recipe.data
    return preparation.prepare(
        table or load_table(recipe),
        scale=data.scale,
        scale_target=data.scale_target,
        test_share=data.test_share,
        seed=recipe.fit.seed,
    )


def default_recipe(table: Table, source: str, seed: int = 7) -> Recipe:
    """Return a recipe that suits a table: its kind of problem decides.

    The course's houses get one linear unit and its half MSE on the whole table;
    Titanic's few rows one sigmoid; everything else a small network.
    """
    few = len(table.X) < 30
    hidden = () if few else (LayerRecipe(4, "tanh"), LayerRecipe(2, "tanh"))
    data = DataRecipe(source=source, test_share=0.0 if few else 0.2)
    fit = FitRecipe(
        batch_size=None if few else 10, seed=seed, epochs=200 if few else 50
    )
    if table.problem == "regression":
        output, loss, metrics = (
            LayerRecipe(1, "linear"),
            "half_mean_squared_error",
            ("rmse", "r2"),
        )
        data = DataRecipe(
            source=source, test_share=data.test_share, scale_target=not few
        )
        rate = 0.1
    elif table.problem == "binary":
        output, loss, metrics = (
            LayerRecipe(1, "sigmoid"),
            "binary_crossentropy",
            ("accuracy", "precision"),
        )
        rate = 0.5
    else:
        output = LayerRecipe(len(table.classes), "softmax")
        loss, metrics, rate = "categorical_crossentropy", ("accuracy",), 0.3
        hidden = hidden and (LayerRecipe(4, "tanh"),)
    return Recipe(
        data,
        ModelRecipe((*hidden, output)),
        CompileRecipe(loss, learning_rate=rate, metrics=metrics),
        fit,
    )
