"""A new network that starts with what another one has learnt."""

import numpy as np
import pytest

from nnviz.run.recipe import LayerRecipe, Recipe
from nnviz.run.run import Run
from nnviz.run.segment import Taken
from nnviz.run.taking import fitting
from nnviz.teach import looks


def recipe(*units, **changes) -> Recipe:
    layers = (*(LayerRecipe(n, "tanh") for n in units), LayerRecipe(1, "sigmoid"))
    return Recipe().replace(model__layers=layers, data__samples=40, **changes)


def learnt(run: Run, step: int = 20):
    return looks.parameters(run.record(0, step), after=True)


@pytest.mark.parametrize(
    ("before", "now", "pairs"),
    [
        ((4, 2), (4, 2), {1: 1, 2: 2, 3: 3}),
        ((4, 2), (4, 3), {1: 1}),
        ((4, 2), (4, 3, 2), {1: 1, 4: 3}),
        ((4, 3, 2), (4, 2), {1: 1, 3: 4}),
        ((4, 4), (4, 4, 4), {1: 1, 2: 2, 4: 3}),
        ((4, 2), (5,), {}),
        ((), (), {1: 1}),
    ],
)
def test_a_layer_keeps_its_weights_where_its_shape_stays(before, now, pairs) -> None:
    old, new = Run(recipe(*before)), Run(recipe(*now))
    values = learnt(old)
    found = fitting(values, old.program(0, 1), new.program(0, 1))
    assert {taken.layer for taken in found} == pairs.keys()
    start = new.record(new.branch(0, 0, overrides=found), 1)
    for layer, W in start.W_before.items():
        expected = new.record(0, 1).W_before[layer]
        if layer in pairs:
            expected = values[f"W{pairs[layer]}"]
            b = values[f"b{pairs[layer]}"]
            np.testing.assert_array_equal(start.b_before[layer], b)
        np.testing.assert_array_equal(W, expected)


def test_biases_that_are_new_start_at_0_and_those_that_go_are_left() -> None:
    plain = LayerRecipe(4, "tanh", use_bias=False), LayerRecipe(1, "sigmoid")
    other = LayerRecipe(4, "relu"), LayerRecipe(1, "sigmoid", use_bias=False)
    old = Run(Recipe().replace(model__layers=plain))
    new = Run(Recipe().replace(model__layers=other))
    found = fitting(learnt(old), old.program(0, 1), new.program(0, 1))
    start = new.record(new.branch(0, 0, overrides=found), 1)
    np.testing.assert_array_equal(start.W_before[1], learnt(old)["W1"])
    np.testing.assert_array_equal(start.b_before[1], np.zeros(4))
    assert list(start.b_before) == [1]


def test_what_is_no_number_is_not_kept() -> None:
    old, new = Run(recipe(3)), Run(recipe(3))
    values = learnt(old) | {"b1": np.array([0.0, np.nan, 1.0])}
    found = fitting(values, old.program(0, 1), new.program(0, 1))
    assert [taken.layer for taken in found] == [2]


def test_recipe_and_overrides_fix_the_run() -> None:
    old = Run(recipe(4, 2))
    values = learnt(old)
    runs = [Run(recipe(4, 3, fit__seed=5, compile__optimizer="adam")) for _ in "ab"]
    ends = []
    for run in runs:
        found = fitting(values, old.program(0, 1), run.program(0, 1))
        segment = run.branch(0, 0, overrides=found)
        ends.append(run.record(segment, 50))
    for layer, W in ends[0].W_after.items():
        np.testing.assert_array_equal(W, ends[1].W_after[layer])
    assert runs[0].segments == runs[1].segments


def test_float32_keeps_float64_rounded_once() -> None:
    old, new = Run(recipe(3)), Run(recipe(3, model__dtype="float32"))
    values = learnt(old)
    found = fitting(values, old.program(0, 1), new.program(0, 1))
    start = new.record(new.branch(0, 0, overrides=found), 1)
    np.testing.assert_array_equal(start.W_before[1], values["W1"].astype("float32"))
    assert Taken(1, found[0].values).array.size == 2 * 3 + 3
