"""What an edit of the recipe changes, and from where it counts."""

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Literal, get_args

from nnviz.run.recipe import LayerRecipe, Recipe
from nnviz.run.run import Run

# What a change of these fields does is counted from the next step, and of the penalties
# too; any other field of a recipe makes a new start.
GOES_ON = {
    "penalties",
    "learning_rate",
    "optimizer",
    "momentum",
    "nesterov",
    "rho",
    "beta_1",
    "beta_2",
    "epsilon",
    "weight_decay",
    "schedule",
    "decay_steps",
    "decay_rate",
    "clipping",
    "clip_limit",
    "metrics",
    "batch_size",
    "epochs",
    "test_every",
    "stop_below",
    "patience",
}
# These change nothing that a step computes.
ONLY_LATER = {"metrics", "epochs", "test_every", "stop_below", "patience"}


# What an edit does to a run, the least first. It goes on: every computed step stays, or
# something counts from the next step or epoch. Or a run begins: from the same first
# weights, from others, on other data, with another network.
Effect = Literal[
    "no_step",
    "next_step",
    "next_epoch",
    "same_start",
    "other_start",
    "other_data",
    "new_network",
]
_PENALTIES = {"l1", "l2"}
_OTHER_START = {"initializer", "start_seed"}
_OTHER_NETWORK = {"layers", "units", "use_bias"}


def effect_of(codes: Iterable[str]) -> Effect:
    """Return the greatest that an edit of these fields does: ``fit.epochs``."""
    effects = get_args(Effect)
    return max(map(_effect, codes), key=effects.index)


def _effect(code: str) -> Effect:
    part, _, name = code.rpartition(".")
    if name in ONLY_LATER:
        return "no_step"
    if name == "batch_size":
        return "next_epoch"
    if name in GOES_ON | _PENALTIES:
        return "next_step"
    if part.startswith("data") or name == "seed":
        return "other_data"
    if name in _OTHER_NETWORK:
        return "new_network"
    return "other_start" if name in _OTHER_START else "same_start"


def differences(old: Recipe, new: Recipe) -> set[str]:
    """Return what differs: ``penalties`` for layers that differ in no more."""
    changed = old.differences(new)
    if "layers" in changed and _bare(old) == _bare(new):
        return changed - {"layers"} | {"penalties"}
    return changed


def is_fresh(run: Run) -> bool:
    """Tell whether nothing has been done with a run that an edit could go on from."""
    return len(run.segments) == 1 and run.done(0) <= 1


def with_later(recipe: Recipe, later: Recipe) -> Recipe:
    """Return a recipe with what of another one changes no step."""
    changes = {
        f"{part.name}__{f.name}": getattr(getattr(later, part.name), f.name)
        for part in fields(Recipe)
        for f in fields(getattr(later, part.name))
        if f.name in ONLY_LATER
    }
    return recipe.replace(**changes)


def _bare(recipe: Recipe) -> tuple[LayerRecipe, ...]:
    """Return the layers of a recipe without their penalties."""
    return tuple(replace(layer, l1=0.0, l2=0.0) for layer in recipe.model.layers)
