"""Compared runs share what their recipes share, and part where these differ."""

import gc
import weakref
from dataclasses import replace

import numpy as np
import pytest

from nnviz.run.recipe import LayerRecipe, Recipe, RecipeError
from nnviz.run.run import Run
from nnviz.run.segment import Override
from nnviz.teach.comparison.comparison import MOST, Comparison
from nnviz.teach.comparison.setup import Setup

BASE = Recipe().replace(data__samples=60, fit__epochs=3)


def changed(**changes: object) -> Recipe:
    return BASE.replace(**changes)


def compare(*recipes: Recipe) -> Comparison:
    return Comparison([Setup(recipe) for recipe in recipes])


def hidden(activation: str) -> Recipe:
    first, second, last = BASE.model.layers
    layers = (replace(first, activation=activation), second, last)
    return changed(model__layers=layers)


@pytest.mark.parametrize(
    "other",
    [
        changed(compile__optimizer="adam"),
        changed(compile__learning_rate=0.1),
        changed(compile__loss="half_mean_squared_error"),
        hidden("relu"),
    ],
    ids=["optimizer", "rate", "loss", "activation"],
)
def test_what_is_compared_has_the_same_data_start_and_batches(other: Recipe) -> None:
    compared = compare(BASE, other)
    compared.advance(9)
    mine, theirs = compared.lanes
    assert mine.data is theirs.data
    assert np.array_equal(mine.parameters(0), theirs.parameters(0))
    for step in range(1, 10):
        one, two = mine.record(step), theirs.record(step)
        assert np.array_equal(one.rows, two.rows)
        assert np.array_equal(one.X, two.X)
        assert np.array_equal(one.Y, two.Y)


def test_another_scale_learns_from_the_same_rows_in_the_same_order() -> None:
    compared = compare(BASE, changed(data__scale="none"))
    compared.advance(9)
    mine, theirs = compared.lanes
    assert mine.data.frame is theirs.data.frame
    assert np.array_equal(mine.data.rows_train, theirs.data.rows_train)
    assert np.array_equal(mine.record(9).rows, theirs.record(9).rows)
    assert not np.array_equal(mine.record(9).X, theirs.record(9).X)


def test_layers_of_the_same_shape_start_alike_beside_another_number_of_layers() -> None:
    first, _, last = BASE.model.layers
    compared = compare(BASE, changed(model__layers=(first, last)))
    mine, theirs = (lane.record(1).W_before for lane in compared.lanes)
    assert np.array_equal(mine[1], theirs[1])


@pytest.mark.parametrize("ticks", [1, 7, 100])
def test_each_takes_the_very_steps_of_a_run_alone(ticks: int) -> None:
    compared = compare(BASE, changed(compile__optimizer="adam"))
    while not compared.is_over:
        compared.advance(ticks)
    for lane in compared.lanes:
        alone = Run(lane.recipe)
        alone.advance(0, alone.last_step(0))
        assert np.array_equal(lane.run.losses(0), alone.losses(0))
        assert np.array_equal(
            lane.parameters(lane.done), alone.owner(0, 15).state_after(15)[0]
        )


def test_runs_part_at_the_first_step_whose_parameters_differ() -> None:
    later = {"compile__schedule": "step", "compile__decay_steps": 4}
    start = changed(fit__start_seed=1)
    compared = compare(BASE, BASE, changed(**later), start)
    compared.advance(4)
    assert [compared.parting(k) for k in (1, 2)] == [None, None]
    assert compared.parting(3).step == 0
    compared.advance(6)
    assert compared.parting(1) is None
    one, two = (compared.lanes[k].record(5).W_after for k in (0, 2))
    size = max(np.abs(one[layer] - two[layer]).max() for layer in one)
    assert compared.parting(2).step == 5
    assert 0 < size <= compared.parting(2).size


def test_a_parting_is_seen_however_many_steps_are_taken_at_once() -> None:
    later = changed(compile__schedule="step", compile__decay_steps=4)
    compared = compare(BASE, later)
    compared.advance(15)
    assert compared.parting(1).step == 5


def test_other_shapes_cannot_be_held_against_each_other() -> None:
    wider = changed(model__layers=(LayerRecipe(3, "tanh"), *BASE.model.layers[1:]))
    compared = compare(BASE, wider)
    assert (compared.parting(1).step, compared.parting(1).size) == (0, None)


def test_where_one_diverges_the_others_go_on() -> None:
    layers = (LayerRecipe(4, "relu"), LayerRecipe(1, "linear"))
    calm = changed(data__source="plane", model__layers=layers, compile__loss="mse")
    calm = calm.replace(compile__metrics=(), compile__learning_rate=1e-3)
    wild = calm.replace(compile__learning_rate=1e9)
    compared = compare(calm, wild)
    compared.advance(1000)
    first, other = compared.lanes
    assert (first.end, first.done) == ("finished", 15)
    assert other.end == "diverged"
    assert other.done < 15
    assert compared.is_over
    assert compared.step(1, 15) == other.done


def test_batches_of_other_sizes_end_their_epochs_together() -> None:
    sizes = [changed(fit__batch_size=size) for size in (1, 10, None)]
    compared = compare(*sizes)
    assert [lane.per_epoch for lane in compared.lanes] == [48, 5, 1]
    assert not compared.has_one_pace
    assert [compared.step(k, 24) for k in range(3)] == [24, 2, 0]
    compared.advance(48)
    assert [lane.done for lane in compared.lanes] == [48, 5, 1]
    assert compared.epoch_end(48) == 96
    compared.advance(10**6)
    assert [lane.end for lane in compared.lanes] == ["finished"] * 3


def test_the_norms_are_those_of_the_gradients_of_the_step() -> None:
    compared = compare(BASE)
    compared.advance(15)
    (lane,) = compared.lanes
    steps, norms = lane.norms.until(12)
    assert steps.tolist() == list(range(1, 13))
    for step, row in zip(steps.astype(int), norms, strict=True):
        dW = lane.record(step).dW
        squares = [(dW[layer] ** 2).sum() for layer in (1, 2, 3)]
        assert row == pytest.approx(np.sqrt(squares))


def test_a_run_that_is_added_begins_with_all_others_again() -> None:
    compared = compare(BASE)
    compared.advance(8)
    compared.add(Setup(changed(compile__optimizer="adam")))
    assert compared.done == 0
    compared.advance(5)
    assert [lane.done for lane in compared.lanes] == [8, 5]
    compared.remove(1)
    assert len(compared.lanes) == 1


def test_what_cannot_be_run_is_refused_and_leaves_the_rest() -> None:
    compared = compare(BASE)
    with pytest.raises(RecipeError):
        compared.add(Setup(changed(model__layers=(LayerRecipe(2, "sigmoid"),))))
    assert len(compared.lanes) == 1
    for _ in range(MOST - 1):
        compared.add(Setup(BASE))
    with pytest.raises(ValueError, match="At most 4"):
        compared.add(Setup(BASE))


def test_what_is_set_by_hand_is_the_start_of_all() -> None:
    by_hand = (Override("W", 1, (0, 1), 3.0), Override("b", 2, (0,), -2.0))
    adam = changed(compile__optimizer="adam")
    compared = Comparison([Setup(BASE, by_hand), Setup(adam, by_hand), Setup(BASE)])
    for lane in compared.lanes[:2]:
        assert lane.record(1).W_before[1][0, 1] == 3.0
        assert lane.record(1).b_before[2][0] == -2.0
    start = compared.lanes[2].parameters(0)
    moved = np.abs(compared.lanes[0].parameters(0) - start).max()
    assert (compared.parting(1), compared.parting(2).step) == (None, 0)
    assert compared.parting(2).size == moved
    compared.advance(15)
    assert [lane.end for lane in compared.lanes] == ["finished"] * 3
    assert compared.parting(1).step == 1


def test_nothing_is_kept_of_a_run_that_is_let_go() -> None:
    compared = compare(BASE)
    lane = compared.add(Setup(changed(compile__optimizer="adam")))
    compared.advance(5)
    lane.record(3)
    trainer = weakref.ref(lane.run.owner(0, 3))
    del lane
    compared.remove(1)
    gc.collect()
    assert trainer() is None
