"""How long a jump to any step takes, and what a long run keeps in memory."""

from collections.abc import Callable
from time import perf_counter

import numpy as np
import pytest

from nnviz.run import source
from nnviz.run.recipe import LayerRecipe, Recipe
from nnviz.run.run import Run

JUMPS = 200


def of_digits() -> Recipe:
    frame = source.load_frame(Recipe().replace(data__source="digits"))
    return source.default_recipe(frame, "digits").replace(
        model__layers=(LayerRecipe(64, "relu"), LayerRecipe(10, "softmax")),
        compile__optimizer="adam",
        compile__learning_rate=0.001,
        fit__batch_size=32,
    )


def of_moons(*hidden: int) -> Recipe:
    layers = (*(LayerRecipe(units, "tanh") for units in hidden),)
    return Recipe().replace(model__layers=(*layers, LayerRecipe(1, "sigmoid")))


# The recipe, its steps, and what the slowest jump should take, in milliseconds.
RUNS: dict[str, tuple[Callable[[], Recipe], int, int]] = {
    "two moons, 2-4-2-1": (lambda: of_moons(4, 2), 1_000_000, 100),
    "two moons, 2-8-8-1": (lambda: of_moons(8, 8), 1_000_000, 100),
    "digits, 64-64-10": (of_digits, 200_000, 500),
}


def resident() -> float:
    """Return the memory of this process, in MiB."""
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096 / 2**20


def worst_of(run: Run, segments: tuple[int, ...]) -> float:
    """Return the longest of many jumps, in milliseconds."""
    rng, longest = np.random.default_rng(0), 0.0
    for k in range(JUMPS):
        segment = segments[k % len(segments)]
        step = int(rng.integers(1, run.done(segment) + 1))
        began = perf_counter()
        run.record(segment, step)
        longest = max(longest, 1000 * (perf_counter() - began))
    return longest


@pytest.mark.parametrize("name", RUNS)
def test_jumps_in_a_long_run_with_a_branch(name, say):
    make, steps, wanted = RUNS[name]
    recipe = make()
    Run(recipe).record(0, 1)
    before = resident()
    run = Run(recipe)
    per_epoch = run.position(0, 1)[2]
    run = Run(recipe.replace(fit__epochs=-(-steps // per_epoch)), run.data)
    run.advance(0, steps)
    rate = recipe.compile.learning_rate / 2
    halved = run.recipe(0).replace(compile__learning_rate=rate)
    branch = run.branch(0, steps // 2, halved)
    run.advance(branch, steps // 50)
    for segment in (0, branch):
        run.losses(segment), run.epochs(segment), run.watched(segment)
    longest = worst_of(run, (0, branch))
    kept = resident() - before
    say(
        f"{name}: {longest:.0f} ms the slowest of {JUMPS} jumps (wanted: {wanted}), "
        f"{kept:.0f} MiB for {steps:,} steps (wanted: 64)"
    )
