"""The recipe that is proposed for a data set learns it."""

import pytest

from nnviz.data.datasets import load
from nnviz.run import source
from nnviz.run.recipe import Recipe
from nnviz.run.run import Run
from nnviz.teach import looks


@pytest.mark.parametrize(
    ("name", "metric", "least"),
    [
        ("iris", "accuracy", 0.93),
        ("wine", "accuracy", 0.94),
        ("breast_cancer", "accuracy", 0.94),
        ("diabetes", "r2", 0.45),
        ("digits", "accuracy", 0.95),
    ],
)
@pytest.mark.parametrize("seed", [16, 1])
def test_the_proposed_recipe_learns_a_real_set(name, metric, least, seed):
    recipe = source.default_recipe(load(name, 0, 0, seed), name, seed)
    run = Run(recipe, source.prepare(recipe))
    last = run.last_step(0)
    run.advance(0, last)
    record, data = run.record(0, last), run.data
    parameters = looks.parameters(record, True)
    program = run.program(0, last)
    found = looks.scores(program, parameters, data.X_test, data.Y_test, (metric,))
    assert found[metric] >= least


def test_many_pixels_get_a_wide_layer_and_few_epochs():
    recipe = source.default_recipe(load("digits", 0, 0, 0), "digits")
    assert [layer.units for layer in recipe.model.layers] == [16, 10]
    assert recipe.fit.epochs == 20


@pytest.mark.parametrize(
    ("source_name", "change", "is_same"),
    [
        ("two_moons", {"fit__seed": 3}, False),
        ("two_moons", {"data__noise": 0.5}, False),
        ("iris", {"fit__seed": 3}, True),
        ("mine.csv", {"fit__seed": 3, "data__noise": 0.5}, True),
        ("iris", {"data__source": "wine"}, False),
    ],
)
def test_a_table_is_the_same_whatever_a_generated_set_would_take(
    source_name, change, is_same
):
    recipe = Recipe().replace(data__source=source_name)
    assert source.is_same_frame(recipe, recipe.replace(**change)) is is_same
