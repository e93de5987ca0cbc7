"""What is proposed for a data set learns something at once."""

import pytest

from nnviz.data.generated import GENERATED
from nnviz.run import source
from nnviz.run.recipe import DataRecipe, Recipe
from nnviz.run.run import Run
from tests.sampling import sampled

# The least accuracy or R² on the test rows after the last epoch.
LEAST = {
    "two_moons": 0.95,
    "circles": 0.95,
    "xor": 0.9,
    "two_blobs": 1.0,
    "blobs": 1.0,
    "spirals": 0.95,
    "line": 0.95,
    "sine": 0.9,
    "plane": 0.95,
    "gaussians": 0.9,
}


def proposed(name: str, seed: int = 16) -> Recipe:
    asked = Recipe(DataRecipe(source=name)).replace(fit__seed=seed)
    return source.default_recipe(source.load_frame(asked), name, seed)


@pytest.mark.parametrize("name", GENERATED)
@pytest.mark.parametrize("seed", sampled([16, 1, 2]))
def test_the_first_run_of_a_generated_set_learns(name, seed):
    run = Run(proposed(name, seed))
    run.advance(0, run.last_step(0))
    scores = run.watched(0).values
    measure = "r2" if "r2" in scores else "accuracy"
    assert scores[measure][-1] >= LEAST[name]


@pytest.mark.parametrize(("name", "weights"), [("line", [2, 1]), ("plane", [2, -1, 1])])
def test_the_weights_of_a_line_are_its_slope_and_height(name, weights):
    run = Run(proposed(name))
    last = run.last_step(0)
    record = run.record(0, last)
    found = [*record.W_after[1].ravel(), *record.b_after[1]]
    assert found == pytest.approx(weights, abs=0.06)


def test_the_first_recipe_is_that_of_its_set():
    assert proposed("two_moons") == Recipe()
