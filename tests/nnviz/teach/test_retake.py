"""A step taken again with other numbers, and the run that knows nothing of it."""

from dataclasses import fields

import numpy as np
import pytest

from nnviz.model.kernel import Kernel
from nnviz.model.recording import Place, step_record
from nnviz.run.recipe import Recipe
from nnviz.run.run import Run
from nnviz.run.segment import Override
from nnviz.teach.retake import InputOverride, Retake, edited_after
from tests.nnviz.model.networks import RULES, example
from tests.nnviz.teach import steps
from tests.sampling import sampled

SHORT = Recipe().replace(data__samples=47, fit__epochs=3)  # 4 batches, the last short
WEIGHT, BIAS = Override("W", 1, (0, 1), 2.5), Override("b", 2, (1,), -0.75)


def assert_same(one, other):
    for field in fields(one):
        mine, theirs = getattr(one, field.name), getattr(other, field.name)
        if hasattr(mine, "items"):
            assert list(mine) == list(theirs), field.name
            for key, value in mine.items():
                np.testing.assert_array_equal(value, theirs[key], field.name)
        else:
            np.testing.assert_array_equal(mine, theirs, field.name)


@pytest.fixture
def run():
    made = Run(SHORT)
    made.advance(0, 9)
    return made


@pytest.mark.parametrize("seed", sampled(range(40), every=8))
@pytest.mark.parametrize("dtype", ["float64", "float32"])
def test_with_nothing_set_by_hand_the_same_bits_come_back(seed, dtype):
    rule = RULES[seed % len(RULES)]
    program, record = steps.step(seed, optimizer=rule, dtype=dtype)
    assert_same(Retake(program).of(record), record)


def test_every_step_of_a_run_comes_back_the_short_batch_too(run):
    retake = Retake(run.program(0, 1))
    for step in range(1, 10):
        assert_same(retake.of(run.record(0, step)), run.record(0, step))


def test_parameters_set_before_the_step_give_what_a_branch_gives(run):
    record = run.record(0, 4)
    tried = Retake(run.program(0, 4)).of(record, (WEIGHT, BIAS))
    branch = run.branch(0, 3, None, (WEIGHT, BIAS))
    assert_same(tried, run.record(branch, 4))


@pytest.mark.parametrize("rule", RULES, ids=repr)
def test_the_memory_of_the_optimizer_counts_as_in_the_step(rule):
    made = example(7, optimizer=rule)
    m = len(made.X) // 4
    X, Y, kernel = made.X[:m], made.Y[:m], Kernel(made.program, made.state, m)

    def taken(t):
        log, around = kernel.record(X, Y, t)
        place = Place(t, 1, t, t)
        return step_record(made.program, X, Y, log, around, place, np.arange(m))

    taken(1)
    taken(2)
    before = made.state.copy_out()
    record = taken(3)
    made.state.copy_in(before)
    override = Override("W", 1, (0, 0), 1.25)
    override.apply(made.state.parameters)
    assert_same(Retake(made.program).of(record, (override,)), taken(3))


def test_an_input_set_by_hand_changes_its_sample_and_the_batch_s_gradient(run):
    record = run.record(0, 4)
    entry = InputOverride(sample=3, feature=1, value=0.5)
    tried = Retake(run.program(0, 4)).of(record, inputs=(entry,))
    assert tried.X[3, 1] == 0.5
    others = np.arange(record.m) != 3
    for layer in record.Z:
        np.testing.assert_array_equal(tried.W_before[layer], record.W_before[layer])
        np.testing.assert_allclose(
            tried.Z[layer][others], record.Z[layer][others], rtol=1e-12
        )
        assert not np.array_equal(tried.Z[layer][3], record.Z[layer][3])
        assert not np.array_equal(tried.dW[layer], record.dW[layer])


def test_parameters_set_after_the_step_leave_it_as_it_was(run):
    record = run.record(0, 4)
    edited = edited_after(record, (WEIGHT, BIAS))
    assert edited.W_after[1][0, 1] == 2.5
    assert edited.b_after[2][1] == -0.75
    assert record.W_after[1][0, 1] != 2.5
    assert not edited.W_after[1].flags.writeable
    assert edited.dW is record.dW
    assert edited.W_before is record.W_before
    changed = edited.W_after[1] != record.W_after[1]
    assert changed.sum() == 1


def test_the_run_knows_nothing_of_it(run):
    retake = Retake(run.program(0, 5))
    for step in (5, 2, 9):
        record = run.record(0, step)
        retake.of(record, (WEIGHT,), (InputOverride(0, 0, 9.0),))
        assert run.record(0, step) is record
    alone = Run(SHORT)
    for one in (run, alone):
        one.advance(0, 12)
    np.testing.assert_array_equal(run.losses(0), alone.losses(0))
    assert len(run.segments) == 1
    for step in (5, 9, 12):
        assert_same(run.record(0, step), alone.record(0, step))
