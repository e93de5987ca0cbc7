"""The recipe that is proposed for a data set learns it."""

import pytest

from nnviz.data.datasets import load
from nnviz.run import source
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
