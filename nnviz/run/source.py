"""From a recipe to its data, and from data to a recipe that fits them."""

from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple

from nnviz.data import datasets, preparation
from nnviz.data.choosing import Outline, outline
from nnviz.data.drawn import DRAWN
from nnviz.data.frames import Frame
from nnviz.data.generated import is_generated
from nnviz.data.glance import MOST_ROWS, Glance, glance
from nnviz.data.preparation import Prepared
from nnviz.run.proposed import SETS
from nnviz.run.recipe import (
    CompileRecipe,
    DataRecipe,
    FitRecipe,
    LayerRecipe,
    ModelRecipe,
    Recipe,
)


def load_frame(recipe: Recipe) -> Frame:
    """Generate or read the frame of a recipe.

    Raises
    ------
    nnviz.data.errors.DataError
        If it cannot be read; the message is one sentence.
    """
    data = recipe.data
    return datasets.load(
        data.source,
        data.samples,
        data.noise,
        recipe.fit.seed,
        data.classes,
        data.points,
        data.sheet,
    )


@cache
def glance_of(name: str) -> Glance:
    """Return a data set that has a name at a glance, as it is proposed.

    Raises
    ------
    nnviz.data.errors.DataError
        If there is no such set.
    """
    own = SETS[name].data if name in SETS else {}
    data = replace(DataRecipe(source=name), **{**own, "samples": MOST_ROWS})
    return glance(prepare(Recipe(data)).table)


def is_same_frame(one: Recipe, other: Recipe) -> bool:
    """Tell whether two recipes are of the same frame."""
    return _origin(one) == _origin(other)


def is_same_data(one: Recipe, other: Recipe) -> bool:
    """Tell whether two recipes prepare the same frame alike."""
    return (one.data, one.fit.seed) == (other.data, other.fit.seed)


def _origin(recipe: Recipe) -> tuple[object, ...]:
    """Return what decides the frame."""
    data = recipe.data
    if data.source == DRAWN:
        return data.source, data.points
    if not is_generated(data.source):
        return data.source, data.sheet
    return data.source, data.samples, data.noise, data.classes, recipe.fit.seed


def prepare(recipe: Recipe, frame: Frame | None = None) -> Prepared:
    """Return the data of a recipe, prepared; `frame` spares reading it."""
    frame = load_frame(recipe) if frame is None else frame
    return preparation.prepare(frame, recipe.data, recipe.fit.seed)


class Fitting(NamedTuple):
    """What suits a kind of problem: at the output, to compile, and the pace of SGD."""

    activation: str
    loss: str
    metrics: tuple[str, ...]
    rate: float


FITTING = {
    "regression": Fitting("linear", "half_mean_squared_error", ("rmse", "r2"), 0.1),
    "binary": Fitting("sigmoid", "binary_crossentropy", ("accuracy", "precision"), 0.5),
    "multiclass": Fitting("softmax", "categorical_crossentropy", ("accuracy",), 0.3),
}
FEW_ROWS = 30
MANY_FEATURES = 40  # the pixels of an image


def default_recipe(frame: Frame, source: str, seed: int = 16, **chosen: Any) -> Recipe:
    """Return a recipe that suits a frame.

    Few rows (the course's tables) get one layer, the whole table as one batch and no
    test rows; more get a small network, whose target is scaled in a regression. Many
    features get a wider layer, which learns in fewer epochs and with smaller steps.
    A generated set may have proposals of its own, see `proposed`.

    Parameters
    ----------
    frame : Frame
    source : str
        Where it is from.
    seed : int
    **chosen
        Further fields of the `DataRecipe`: ``target="age"``.

    Raises
    ------
    nnviz.data.errors.DataError
        If nothing can be learned of it as it was chosen.
    """
    data = DataRecipe(source, **chosen)
    fitted = outline(frame, data)
    activation, loss, metrics, _ = FITTING[fitted.problem]
    is_small = fitted.rows < FEW_ROWS and source not in SETS
    is_scaled = fitted.problem == "regression" and not is_small
    units = fitted.classes if fitted.problem == "multiclass" else 1
    rate, epochs = pace(fitted, source)
    hidden = (LayerRecipe(units, "tanh") for units in _hidden(fitted, source))
    proposed = {
        "scale_target": "standard" if is_scaled else "none",
        "test_share": 0.0 if is_small else 0.2,
    }
    if source in SETS:
        proposed |= SETS[source].data
    return Recipe(
        DataRecipe(source, **proposed | chosen),
        ModelRecipe((*hidden, LayerRecipe(units, activation))),
        CompileRecipe(loss, learning_rate=rate, metrics=metrics),
        FitRecipe(batch_size=None if is_small else 10, epochs=epochs, seed=seed),
    )


def _hidden(fitted: Outline, source: str) -> tuple[int, ...]:
    """Return the units of hidden layers that are small enough to be read."""
    if source in SETS:
        return SETS[source].hidden
    if fitted.rows < FEW_ROWS:
        return ()
    if fitted.inputs >= MANY_FEATURES:
        return (16,)
    return (4,) if fitted.problem == "multiclass" else (4, 2)


def pace(fitted: Outline, source: str = "") -> tuple[float, int]:
    """Return the rate α and the number of epochs in which data are learnt."""
    rate = FITTING[fitted.problem].rate
    if source in SETS:
        return SETS[source].rate or rate, SETS[source].epochs
    if fitted.rows < FEW_ROWS:
        return rate, 200
    if fitted.problem == "regression":
        rate = 0.03  # targets that scatter
    if fitted.inputs >= MANY_FEATURES:
        return min(rate, 0.1), 20
    return rate, 50
