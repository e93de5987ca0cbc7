"""The rules that end a training early."""

import numpy as np
import pytest

from nnviz.run.recipe import FitRecipe, Recipe
from nnviz.run.run import Run
from nnviz.run.stopping import Stop, Watch
from nnviz.run.trainer import Trainer

LONG = Recipe().replace(data__samples=100, fit__epochs=60)  # 8 batches an epoch
BELOW, PATIENT = LONG.replace(fit__stop_below=0.3), LONG.replace(fit__patience=3)


def trained(recipe):
    run = Run(recipe)
    run.advance(0, 10**6)
    return run


@pytest.fixture(scope="module")
def whole():
    return trained(LONG)


def test_below_is_the_first_epoch_whose_mean_loss_is_below(whole):
    stop = trained(BELOW).stopped(0)
    means = whole.epochs(0).values["loss"]
    assert stop.epoch == 1 + np.flatnonzero(means < 0.3)[0]
    assert (stop.rule, stop.step) == ("stop_below", 8 * stop.epoch)


def test_patience_counts_from_the_lowest_test_loss_as_in_keras(whole):
    stop = trained(PATIENT).stopped(0)
    tests = whole.watched(0).values["loss"][1:]  # the one before any training aside
    best, wait, epoch = np.inf, 0, 0
    while wait < 3:
        loss, epoch = tests[epoch], epoch + 1
        best, wait = (loss, 0) if loss < best else (best, wait + 1)
    assert stop == Stop("patience", 8 * epoch, epoch, epoch - 3)


def test_without_a_test_set_patience_watches_the_training_loss():
    watch = Watch(FitRecipe(patience=2), is_watched=False)
    for step, loss in enumerate([3.0, 2.0, 2.0, 2.5], start=1):
        assert watch.stop is None
        watch.see(step, loss)
    assert watch.stop == Stop("patience", 4, 4, 2)


def test_an_epoch_without_a_test_does_not_end_a_patient_training():
    watch = Watch(FitRecipe(patience=2), is_watched=True)
    for step, test in enumerate([1.0, None, None, None, 0.9], start=1):
        watch.see(step, 0.5, test)
    assert watch.stop is None
    for step, test in enumerate([None, None, 0.95], start=6):
        assert watch.stop is None
        watch.see(step, 0.5, test)
    assert watch.stop == Stop("patience", 8, 8, 5)


@pytest.mark.parametrize("recipe", [BELOW, PATIENT])
@pytest.mark.parametrize("by", [1, 3, 8, 1000])
def test_it_stops_at_one_step_however_it_gets_there(recipe, by):
    end, trainer = trained(recipe).stopped(0).step, Trainer(recipe)
    while trainer.advance(by):
        pass
    assert (trainer.done, trainer.stopped.step) == (end, end)
    single = Trainer(recipe)
    for step in range(1, end + 1):
        single.record(step)
    assert single.stopped == trainer.stopped
    with pytest.raises(ValueError, match="stopped at step"):
        single.record(end + 1)


@pytest.mark.parametrize("at_step", [3, 8, 21])
@pytest.mark.parametrize("rules", [{"stop_below": 0.3}, {"patience": 3}])
def test_a_branch_remembers_the_epochs_before_it(rules, at_step):
    recipe = LONG.replace(**{f"fit__{name}": value for name, value in rules.items()})
    run = Run(recipe)
    run.advance(0, at_step)
    branch = run.branch(0, at_step)
    run.advance(branch, 10**6)
    assert run.stopped(branch) == trained(recipe).stopped(0)
    assert run.done(branch) == run.stopped(branch).step


@pytest.mark.parametrize("recipe", [BELOW, PATIENT])
def test_a_rule_that_comes_later_ends_where_it_would_have(whole, recipe):
    end = trained(recipe).stopped(0).step
    assert whole.last_step_of(recipe, 0) == end
    branch = whole.branch(0, end, recipe)
    assert whole.stopped(branch).step == end
    assert whole.advance(branch, 100) == 0
    assert whole.last_step_of(LONG, branch) == whole.last_step(branch)


def test_a_rule_that_is_switched_off_lets_it_go_on(whole):
    run = trained(BELOW)
    branch = run.branch(0, run.done(0), LONG)
    run.advance(branch, 10**6)
    assert run.stopped(branch) is None
    np.testing.assert_array_equal(run.losses(branch), whole.losses(0))


def test_a_newer_batch_size_goes_on_counting_epochs():
    run = Run(PATIENT)
    run.advance(0, 12)
    branch = run.branch(0, 12, PATIENT.replace(fit__batch_size=20))
    run.advance(branch, 10**6)
    tests = run.watched(branch).values["loss"][1:]
    stop = run.stopped(branch)
    assert stop.best == 1 + tests.argmin()
    assert stop.epoch == len(tests) == stop.best + 3
