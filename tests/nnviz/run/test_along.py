"""The curves along a path: what is new is added, the rest stands."""

import numpy as np
import pytest

from nnviz.run.along import Along
from nnviz.run.recipe import Recipe
from nnviz.run.run import Run
from nnviz.run.segment import Override

SHORT = Recipe().replace(data__samples=47, fit__epochs=9)
MORE = SHORT.replace(compile__metrics=("precision", "accuracy"))


@pytest.fixture
def run():
    """Return a run with a branch of a branch, and one from the very start."""
    made = Run(SHORT)
    made.advance(0, 14)
    first = made.branch(0, 6, MORE.replace(compile__learning_rate=0.1))
    made.advance(first, 7)
    made.branch(first, 9, MORE.replace(fit__batch_size=19))
    made.branch(0, 0, MORE, (Override("b", 3, (0,), 5.0),))
    return made


def assert_as_if_joined_anew(run, segment):
    fresh = Along(run._pieces(segment))
    np.testing.assert_array_equal(run.losses(segment), fresh.losses.values)
    assert len(run.losses(segment)) == run.done(segment)
    for kept, new in (
        (run.epochs(segment), fresh.epochs),
        (run.watched(segment), fresh.watched),
    ):
        np.testing.assert_array_equal(kept.steps, new.steps)
        assert (np.diff(kept.steps) > 0).all()
        assert kept.values.keys() == new.values.keys()
        for name, values in new.values.items():
            np.testing.assert_array_equal(kept.values[name], values)


def test_curves_that_grew_are_those_joined_anew(run):
    rng = np.random.default_rng(3)
    for _ in range(60):
        segment = int(rng.integers(len(run.segments)))
        run.advance(segment, int(rng.integers(3)))
        assert_as_if_joined_anew(run, segment)


@pytest.mark.parametrize("segment", [0, 1])
def test_asking_again_copies_nothing(run, segment):
    before = run.losses(segment), run.epochs(segment).steps
    run.advance(segment, 4)
    after = run.losses(segment), run.epochs(segment).steps
    for one, other in zip(before, after, strict=True):
        assert len(other) > len(one)
        assert np.shares_memory(one, other)
        np.testing.assert_array_equal(other[: len(one)], one)


def test_a_branch_without_a_step_of_its_own_has_the_curves_up_to_it(run):
    bare = run.branch(0, 5, SHORT.replace(compile__learning_rate=0.2))
    np.testing.assert_array_equal(run.losses(bare), run.losses(0)[:5])
    assert list(run.epochs(bare).steps) == [4]
    assert list(run.watched(bare).steps) == [0, 4]
    run.advance(bare, 1)
    assert_as_if_joined_anew(run, bare)
