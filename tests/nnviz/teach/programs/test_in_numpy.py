"""NumPy programs and the run they stand for."""

import numpy as np
import pytest

from nnviz.run import source
from nnviz.run.recipe import LayerRecipe, Recipe
from nnviz.run.run import Run
from nnviz.teach.programs import numpy_program, start_of
from tests.nnviz.teach.programs.running import losses_of

SHORT = Recipe().replace(data__samples=47, fit__epochs=3)


def trained(recipe):
    run = Run(recipe)
    run.advance(0, run.last_step(0))
    return run


RECIPES = {
    "moons": SHORT,
    "adam": SHORT.replace(
        compile__optimizer="adam",
        compile__schedule="exponential",
        compile__clipping="norm",
        model__layers=(LayerRecipe(3, "gelu", l2=0.01), LayerRecipe(1, "sigmoid")),
    ),
    "single precision": SHORT.replace(model__dtype="float32", fit__shuffle=False),
    "houses": Recipe().replace(data__source="houses"),
    "iris": Recipe().replace(data__source="iris"),
}


@pytest.mark.parametrize("name", RECIPES)
def test_a_program_trains_to_the_bit_as_the_run_did(name, tmp_path):
    recipe = RECIPES[name]
    if recipe.data.source != "two_moons":
        recipe = source.default_recipe(source.load_frame(recipe), recipe.data.source)
        recipe = recipe.replace(fit__epochs=4)
    run = trained(recipe)
    found = losses_of(numpy_program(start_of(run, 0), name), tmp_path)
    np.testing.assert_array_equal(found, run.losses(0))


def test_a_branch_goes_on_from_where_it_began(tmp_path):
    run = trained(SHORT)
    changed = SHORT.replace(compile__optimizer="adam", compile__learning_rate=0.02)
    branch = run.branch(0, 6, changed)
    run.advance(branch, run.last_step(branch))
    found = losses_of(numpy_program(start_of(run, branch), "a branch"), tmp_path)
    np.testing.assert_array_equal(found, run.losses(branch)[6:])


def test_where_a_rule_stopped_the_run_the_program_stops(tmp_path):
    run = trained(SHORT.replace(fit__stop_below=0.6, fit__epochs=20))
    stopped = run.stopped(0)
    assert stopped is not None
    found = losses_of(numpy_program(start_of(run, 0), "stopped"), tmp_path)
    assert len(found) == stopped.step


def test_a_run_that_diverges_ends_within_an_epoch_there_too(tmp_path):
    rate = {"compile__loss": "half_mean_squared_error", "compile__learning_rate": 1e5}
    model = (LayerRecipe(3, "linear"), LayerRecipe(1, "linear"))
    run = trained(SHORT.replace(model__layers=model, **rate))
    assert run.diverged_at(0) % 4
    found = losses_of(numpy_program(start_of(run, 0), "diverges"), tmp_path)
    np.testing.assert_array_equal(found, run.losses(0))


def test_the_program_reads_as_the_code_on_the_screen():
    run = trained(SHORT)
    text = numpy_program(start_of(run, 0), "Two moons")
    compile(text, "train.py", "exec")
    for line in run.program(0, 1).lines("Z", "A", "dZ", "dW", "update"):
        assert f"            {line}\n" in text
    assert max(map(len, text.splitlines())) <= 100
