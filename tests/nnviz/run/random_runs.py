"""Runs with a random past: trainings, branches, typed values, resets, cuts, jumps."""

import dataclasses
import hashlib
from collections.abc import Mapping

import numpy as np

from nnviz.run import source
from nnviz.run.recipe import LayerRecipe, Recipe
from nnviz.run.run import Run
from nnviz.run.segment import Override, Reset, Taken

OPTIMIZERS = ["sgd", "rmsprop", "adam", "adamw", "adagrad"]
INITIALIZERS = ["glorot_uniform", "he_normal", "lecun_normal"]
SOURCES = ["two_moons", "circles", "three_blobs", "houses", "titanic"]


def random_recipe(rng: np.random.Generator) -> Recipe:
    """Return a small recipe, as likely as not an unusual one."""
    name, seed = str(rng.choice(SOURCES)), int(rng.integers(0, 2**32))
    asked = Recipe().replace(
        data__source=name, data__samples=int(rng.integers(20, 60)), fit__seed=seed
    )
    recipe = source.default_recipe(source.load_frame(asked), name, seed)
    hidden = [
        LayerRecipe(
            int(rng.integers(1, 6)),
            str(rng.choice(["tanh", "relu", "elu"])),
            use_bias=bool(rng.random() < 0.7),
        )
        for _ in range(rng.integers(0, 3))
    ]
    return changed(
        rng,
        recipe.replace(
            data__samples=asked.data.samples,
            data__test_share=float(rng.choice([0.0, 0.2])),
            model__layers=(*hidden, recipe.model.layers[-1]),
            model__dtype=str(rng.choice(["float64", "float64", "float32"])),
            fit__shuffle=bool(rng.random() < 0.8),
            fit__epochs=30,
            fit__start_seed=[None, int(rng.integers(2**32))][rng.integers(2)],
        ),
    )


def changed(rng: np.random.Generator, recipe: Recipe) -> Recipe:
    """Return a recipe with some of what may change on the way changed."""
    penalty = float(rng.choice([0.0, 0.01]))
    layers = [dataclasses.replace(one, l2=penalty) for one in recipe.model.layers]
    choices = {
        "compile__learning_rate": float(rng.choice([0.01, 0.1, 0.3, 1e6])),
        "compile__optimizer": str(rng.choice(OPTIMIZERS)),
        "compile__momentum": float(rng.choice([0.0, 0.9])),
        "compile__schedule": str(rng.choice(["constant", "step", "cosine"])),
        "compile__clipping": str(rng.choice(["none", "value", "global_norm"])),
        "fit__batch_size": [None, 5, 7, 16][rng.integers(4)],
        "fit__epochs": int(rng.integers(20, 40)),
        "fit__test_every": int(rng.integers(1, 4)),
        "fit__patience": [None, int(rng.integers(1, 6))][rng.integers(2)],
        "fit__stop_below": [None, float(rng.uniform(0.05, 0.7))][rng.integers(2)],
        "model__layers": tuple(layers),
    }
    kept = {name: value for name, value in choices.items() if rng.random() < 0.4}
    return recipe.replace(**kept)


def random_override(rng: np.random.Generator, run: Run) -> Override | Reset | Taken:
    """Return a weight or a bias of a run's network set by hand, or a whole layer."""
    layers = run.segments[0].recipe.model.layers
    sizes = [run.data.X_train.shape[1], *(layer.units for layer in layers)]
    layer = int(rng.integers(1, len(sizes)))
    has_bias = layers[layer - 1].use_bias
    kind = str(rng.choice(["W", "b" if has_bias else "W", "reset", "taken"]))
    if kind == "taken":
        W = rng.normal(size=sizes[layer - 1 : layer + 1])
        return Taken.of(layer, W, rng.normal(size=sizes[layer]) if has_bias else None)
    if kind == "reset":
        return Reset(layer, str(rng.choice(INITIALIZERS)), int(rng.integers(2**63)))
    shape = sizes[layer - 1 : layer + 1] if kind == "W" else sizes[layer : layer + 1]
    index = tuple(int(rng.integers(size)) for size in shape)
    return Override(kind, layer, index, float(rng.normal()))


def go_on(rng: np.random.Generator, run: Run, segment: int) -> int:
    """Do something to a run; return the segment that is followed then."""
    match rng.integers(5):
        case 0:
            run.advance(segment, int(rng.integers(1, 60)))
        case 1:
            run.advance(segment, 1)
        case 2 if run.done(segment):
            run.record(segment, int(rng.integers(1, run.done(segment) + 1)))
        case 3 if segment:
            return made_anew(rng, run, segment)
        case _:
            return changed_at(rng, run, segment)
    return segment


def changed_at(rng: np.random.Generator, run: Run, segment: int) -> int:
    """Change something at a step; return the segment that goes on from there."""
    step = int(rng.integers(0, run.done(segment) + 1))
    recipe = changed(rng, run.recipe(segment))
    sets = [random_override(rng, run) for _ in range(rng.integers(0, 3))]
    at_step = run.last_finite_state(segment, step)
    at_step = min(at_step, run.last_step_of(recipe, segment))
    return run.branch(segment, at_step, recipe, tuple(sets))


def made_anew(rng: np.random.Generator, run: Run, segment: int) -> int:
    """Change something where a segment was made, which is forgotten with later ones."""
    parent = run.segments[segment].parent
    assert parent is not None
    run.cut(segment)
    return changed_at(rng, run, parent)


def random_run(rng: np.random.Generator, changes: int = 12) -> tuple[Run, int]:
    """Return a run with a past, and the segment that is followed."""
    run, segment = Run(random_recipe(rng)), 0
    for _ in range(changes):
        segment = go_on(rng, run, segment)
    return run, segment


def digest(run: Run) -> str:
    """Return a hash of all that can be seen of a run, every step of it looked at."""
    found = hashlib.sha256()
    for segment in range(len(run.segments)):
        found.update(repr((run.segments[segment], run.done(segment))).encode())
        found.update(repr((run.diverged_at(segment), run.last_step(segment))).encode())
        found.update(repr(run.stopped(segment)).encode())
        _add(found, {"losses": run.losses(segment)})
        for series in (run.epochs(segment), run.watched(segment)):
            _add(found, {"steps": series.steps, **series.values})
        for step in range(run.segments[segment].at_step + 1, run.done(segment) + 1):
            _add(found, vars(run.record(segment, step)))
    return found.hexdigest()


def _add(found: "hashlib._Hash", values: Mapping[str, object]) -> None:
    for name, value in values.items():
        found.update(str(name).encode())
        if isinstance(value, Mapping):
            _add(found, value)
        elif isinstance(value, np.ndarray):
            found.update(value.tobytes())
        else:
            found.update(repr(value).encode())
