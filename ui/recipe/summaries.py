"""What a card keeps for later and differs from the usual, in a few words each."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from nnviz.run.parts import settings_of
from nnviz.run.recipe import (
    CompileRecipe,
    FitRecipe,
    LayerRecipe,
    ModelRecipe,
)
from ui.words import numbers, vocabulary
from ui.words.field_names import dense

translate = QCoreApplication.translate

_LETTERS = {
    "rho": "ρ",
    "beta_1": "β₁",
    "beta_2": "β₂",
    "epsilon": "ε",
    "weight_decay": "λ",
    "initial_accumulator_value": "s",
}


def of_compile(recipe: CompileRecipe) -> Iterator[str]:
    """Yield the settings of the optimizer, the schedule and the clipping."""
    usual = CompileRecipe()
    for name in settings_of(recipe.optimizer):
        value = getattr(recipe, name)
        if value == getattr(usual, name):
            continue
        if name == "nesterov":
            yield from ["Nesterov"] if recipe.momentum else []
        else:
            letter = _LETTERS.get(name) or translate("Summaries", "momentum")
            yield f"{letter} {numbers.exact(value)}"
    if recipe.schedule != usual.schedule:
        yield vocabulary.schedule(recipe.schedule)
    if recipe.clipping != usual.clipping:
        yield _clipped(recipe.clipping).format(numbers.exact(recipe.clip_limit))


def _clipped(code: str) -> str:
    words = {
        "value": translate("Summaries", "|g| ≤ {0}"),
        "norm": translate("Summaries", "norm ≤ {0}"),
        "global_norm": translate("Summaries", "global norm ≤ {0}"),
    }
    return words[code]


def of_model(recipe: ModelRecipe) -> Iterator[str]:
    """Yield what the layers start from and what their weights cost, and the dtype."""
    for number, layer in enumerate(recipe.layers, start=1):
        if parts := list(_of_layer(layer)):
            yield f"[{number}] {', '.join(parts)}"
    if recipe.dtype != ModelRecipe().dtype:
        yield recipe.dtype


def _of_layer(layer: LayerRecipe) -> Iterator[str]:
    if layer.initializer != LayerRecipe(1, "linear").initializer:
        yield vocabulary.initializer(layer.initializer)
    if not layer.use_bias:
        yield translate("Summaries", "no bias")
    for name, value in (("L1", layer.l1), ("L2", layer.l2)):
        if value:
            yield f"{name} {numbers.exact(value)}"


def counted(number: int, layer: LayerRecipe, inputs: int) -> str:
    """Return how many parameters a layer has: ``… of Dense [1]: 2×4 + 4 = 12``."""
    weights, biases = layer.counts(inputs)
    terms = numbers.shape(inputs, layer.units)
    if biases:
        terms += f" + {numbers.integer(biases)}"
    words = translate("Summaries", "Parameters of {0}: {1} = {2}")
    return words.format(dense(number), terms, numbers.integer(weights + biases))


def of_fit(recipe: FitRecipe) -> Iterator[str]:
    """Yield the order of the rows, the cadence of the scores, the start, the rules."""
    if not recipe.shuffle:
        yield translate("Summaries", "not shuffled")
    if recipe.test_every != 1:
        every = translate("Summaries", "score every {0} epochs")
        yield every.format(numbers.integer(recipe.test_every))
    if recipe.start_seed is not None:
        start = translate("Summaries", "start {0}")
        yield start.format(numbers.integer(recipe.start_seed))
    if recipe.stop_below is not None:
        below = translate("Summaries", "stop: loss < {0}")
        yield below.format(numbers.exact(recipe.stop_below))
    if recipe.patience is not None:
        gain = translate("Summaries", "stop: no gain in {0}")
        yield gain.format(numbers.integer(recipe.patience))
