"""Scores on the training set along a run: a look that is right and changes nothing."""

from itertools import count

import numpy as np
import pytest
from sklearn.metrics import accuracy_score, precision_score

from nnviz.run.learning import MOST_EPOCHS, train_scores
from nnviz.run.recipe import Recipe
from nnviz.run.run import Run
from nnviz.run.segment import Override
from nnviz.teach import looks
from tests.nnviz.run.records import same

SHORT = Recipe().replace(data__samples=47, fit__epochs=6)  # 38 rows: a short batch


def outputs_after(run: Run, segment: int, step: int) -> np.ndarray:
    record, program = run.record(segment, step), run.program(segment, step)
    values = looks.parameters(record, after=True)
    return looks.forward(program, values, run.data.X_train)[f"A{program.depth}"]


def test_the_scores_are_those_of_scikit_learn_at_the_end_of_each_epoch() -> None:
    run = Run(SHORT)
    run.advance(0, 14)
    found, is_whole = train_scores(run, 0, run.done(0))
    assert is_whole
    assert found.steps.tolist() == [0, 4, 8, 12]
    for at, step in enumerate((4, 8, 12), start=1):
        predicted = outputs_after(run, 0, step)[:, 0] > 0.5
        true = run.data.Y_train[:, 0]
        expected = accuracy_score(true, predicted), precision_score(true, predicted)
        values = found.values["accuracy"][at], found.values["precision"][at]
        assert values == pytest.approx(expected)


def test_looking_between_the_steps_leaves_the_run_as_it_is() -> None:
    recipe = SHORT.replace(compile__optimizer="adam")
    run, twin = Run(recipe), Run(recipe)
    for step in range(1, run.last_step(0) + 1):
        assert same(run.record(0, step), twin.record(0, step))
        train_scores(run, 0, step)
    np.testing.assert_array_equal(run.losses(0), twin.losses(0))


def test_only_some_of_many_epochs_are_scored_and_those_stay_when_more_come() -> None:
    run = Run(SHORT.replace(fit__epochs=500, fit__batch_size=None))
    kept: list[set[float]] = []
    for done in (60, 100, 500):
        run.advance(0, done - run.done(0))
        found, _ = train_scores(run, 0, done)
        assert MOST_EPOCHS / 2 < len(found.steps) <= MOST_EPOCHS + 1
        kept.append(set(found.steps.tolist()))
    assert kept[1] - kept[0] == {step for step in kept[1] if step > 60}
    assert kept[2] - kept[1] == {step for step in kept[2] if step > 100}


def test_what_takes_too_long_comes_the_next_times() -> None:
    run, found = Run(SHORT), []
    run.advance(0, 24)
    for _ in range(4):
        series, is_whole = train_scores(run, 0, 24, 2.5, count().__next__)
        found.append((len(series.steps), is_whole))
    assert found == [(2, False), (4, False), (6, False), (7, True)]


def test_a_branch_has_the_scores_of_its_parent_up_to_where_it_leaves() -> None:
    run = Run(SHORT)
    run.advance(0, 24)
    branch = run.branch(0, 8, overrides=(Override("W", 1, (0, 0), 3.0),))
    run.advance(branch, 16)
    old, new = (train_scores(run, of, 24)[0].values["loss"] for of in (0, branch))
    np.testing.assert_array_equal(old[:3], new[:3])
    assert (old[3:] != new[3:]).all()
    assert new[-1] != old[-1]


def test_a_weight_typed_before_the_first_step_counts_at_the_start() -> None:
    run = Run(SHORT)
    branch = run.branch(0, 0, overrides=(Override("W", 1, (0, 0), 3.0),))
    run.advance(branch, 4)
    starts = [train_scores(run, of, 0)[0].values["loss"][0] for of in (0, branch)]
    assert starts[0] != starts[1]
