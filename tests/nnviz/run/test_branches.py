"""What has been changed in a run, seen from the segment that is followed."""

import numpy as np
import pytest

from nnviz.run.branches import tree
from nnviz.run.recipe import Recipe
from nnviz.run.run import Run
from nnviz.run.segment import Override

SHORT = Recipe().replace(data__samples=47, fit__epochs=6)  # 38 rows: 4 steps an epoch
SLOW = SHORT.replace(compile__learning_rate=0.1)
WEIGHT = Override("W", 1, (0, 1), 0.8)


@pytest.fixture
def run() -> Run:
    made = Run(SHORT)
    made.advance(0, 20)
    return made


def left(run, followed):
    """Return (segment, the one it leaves, after which step, how far) of each."""
    seen = tree(run, followed).left
    return [(b.segment, b.leaves, b.at_step, b.done) for b in seen]


def test_a_run_without_a_change_is_one_branch(run):
    seen = tree(run, 0)
    assert (seen.edits, seen.left) == ((), ())
    (only,) = seen.branches
    assert (only.segment, only.edit, only.done) == (0, None, 20)
    assert only.loss == run.losses(0)[-1]
    assert tree(Run(SHORT), 0).branches[0].loss is None


def test_what_was_computed_before_an_edit_is_left_as_a_branch(run):
    slow = run.branch(0, 8, SLOW)
    run.advance(slow, 4)
    assert left(run, slow) == [(0, slow, 8, 20)]
    assert left(run, 0) == [(slow, 0, 8, 12)]
    (edit,) = tree(run, slow).edits
    assert (edit.at_step, edit.old, edit.new) == (8, SHORT, SLOW)
    assert tree(run, 0).branches[1].edit == edit


def test_an_edit_at_the_last_step_leaves_nothing(run):
    slow = run.branch(0, 20, SLOW)
    assert left(run, slow) == []
    assert [b.segment for b in tree(run, slow).branches] == [slow]
    assert left(run, 0) == []  # nor has it a step to return to


def test_a_step_that_a_change_redoes_is_no_branch(run):
    typed = run.branch(0, 19, overrides=(WEIGHT,))
    run.advance(typed)
    assert left(run, typed) == left(run, 0) == []
    run.advance(typed)
    assert left(run, typed) == []
    assert left(run, 0) == [(typed, 0, 19, 21)]


def test_a_branch_leaves_the_branch_that_it_was_made_from(run):
    slow = run.branch(0, 8, SLOW)
    run.advance(slow, 6)
    typed = run.branch(slow, 12, overrides=(WEIGHT,))
    run.advance(typed, 3)
    assert left(run, 0) == [(slow, 0, 8, 14), (typed, slow, 12, 15)]
    assert left(run, slow) == [(0, slow, 8, 20), (typed, slow, 12, 15)]
    assert left(run, typed) == [(0, typed, 8, 20), (slow, typed, 12, 14)]
    assert [e.overrides for e in tree(run, typed).edits] == [(), (WEIGHT,)]


def test_what_is_only_passed_through_is_no_branch_of_its_own(run):
    slow = run.branch(0, 8, SLOW)
    run.advance(slow, 4)
    typed = run.branch(slow, 12, overrides=(WEIGHT,))
    run.advance(typed, 3)
    assert left(run, 0) == [(typed, 0, 8, 15)]  # by way of the slow one, all of it


def test_a_branch_of_what_was_left_leaves_with_it(run):
    late = run.branch(0, 20, SLOW)
    run.advance(late, 2)
    early = run.branch(0, 5, SLOW)
    run.advance(early, 2)
    assert left(run, early) == [(late, early, 5, 22)]
    middle = run.branch(0, 12, SLOW)
    run.advance(middle, 2)
    assert left(run, early) == [(late, early, 5, 22), (middle, early, 5, 14)]


@pytest.mark.parametrize("seed", range(8))
def test_every_step_that_was_computed_can_be_returned_to(run, seed):
    """All but a single one, which a change redoes."""
    rng, followed = np.random.default_rng(seed), 0
    for value in range(12):
        at_step = int(rng.integers(0, run.done(followed) + 1))
        followed = run.branch(followed, at_step, overrides=(_weight(value),))
        run.advance(followed, int(rng.integers(0, 5)))
        followed = int(rng.choice([followed, rng.integers(len(run.segments))]))
    seen = tree(run, followed)
    kept = {(owner, step) for b in seen.branches for owner, step in _steps(run, b)}
    for segment in run.segments:
        own = range(segment.at_step + 1, run.done(segment.number) + 1)
        lost = [step for step in own if (segment.number, step) not in kept]
        assert lost in ([], [run.done(segment.number)])


def _weight(value) -> Override:
    return Override("W", 1, (0, 1), float(value))


def _steps(run, branch):
    """Yield (segment, step) of all that is on the way to a branch, and in it."""
    number, last = branch.segment, branch.done
    while True:
        segment = run.segments[number]
        yield from ((number, step) for step in range(segment.at_step + 1, last + 1))
        if segment.parent is None:
            return
        number, last = segment.parent, min(last, segment.at_step)


def test_epochs_end_where_their_batches_do(run):
    whole = run.branch(0, 6, SHORT.replace(fit__batch_size=None))
    first, second = tree(run, whole).epoch_ends
    assert [*first, *second] == [4, 8, 9, 10, 11, 12]
    assert run.position(whole, 9) == (3, 1, 1)


def test_every_end_of_an_epoch_is_the_last_batch_of_one(run):
    odd = run.branch(0, 7, SHORT.replace(fit__batch_size=7))
    odd = run.branch(odd, 9, SLOW.replace(fit__batch_size=7))
    ends = {step for part in run.epoch_ends(odd) for step in part}
    for step in range(1, run.last_step(odd) + 1):
        _, batch, batches = run.position(odd, step)
        assert (batch == batches) == (step in ends)


def test_the_loss_of_a_step_is_that_of_its_record(run):
    slow = run.branch(0, 8, SLOW)
    run.advance(slow, 4)
    for step in (8, 9, 12):
        assert run.loss(slow, step) == run.record(slow, step).loss
    np.testing.assert_array_equal(run.loss(0, 9), run.losses(0)[8])
