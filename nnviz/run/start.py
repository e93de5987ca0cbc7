"""Where a training starts, and whether it may."""

from dataclasses import dataclass, field

import numpy as np

from nnviz.data.preparation import Prepared
from nnviz.run.errors import RecipeError
from nnviz.run.recipe import Recipe
from nnviz.types import FloatArray

# One step cannot be sliced: more rows times parameters than this would be felt.
LARGEST_STEP = 500_000_000


@dataclass(frozen=True)
class Start:
    """Where a training starts, if not from the recipe's own initial weights.

    Attributes
    ----------
    state : (1 + slots, n) array
        Parameters and optimizer memory.
    step : int
        How many steps lie before.
    epoch_step, epoch : int
        The last step that ended an epoch before a change of batch size, and the number
        of epochs up to it: batches are counted from there.
    losses : (n,) array
        ℒ of the steps of the epoch that is under way.
    began : int
        The step after which the optimizer's memory began, from which it counts its own.
    diverged_at : int or None
        The step before at which the loss was no longer finite, if there is one.
    """

    state: FloatArray
    step: int
    epoch_step: int = 0
    epoch: int = 0
    losses: FloatArray = field(default_factory=lambda: np.empty(0))
    began: int = 0
    diverged_at: int | None = None


def check_fit(recipe: Recipe, data: Prepared) -> None:
    """Refuse layers that do not fit the target, and a batch that is felt.

    Raises
    ------
    RecipeError
    """
    layers, (rows, inputs) = recipe.model.layers, data.X_train.shape
    units, outputs = layers[-1].units, data.Y_train.shape[1]
    if units != outputs:
        field = f"model.layers[{len(layers)}].units"
        raise RecipeError(field, "outputs", outputs=outputs, value=units)
    size = recipe.fit.rows_of_batch(rows) * recipe.model.parameters(inputs)
    if size > LARGEST_STEP:
        sizes = {"size": size, "most": LARGEST_STEP}
        raise RecipeError("fit.batch_size", "step_size", **sizes)
