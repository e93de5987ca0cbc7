"""A run that a rule stops: it says so once, and why there is no next step."""

import sys

import numpy as np
import pytest

from nnviz.run.recipe import Recipe
from nnviz.run.run import Run
from nnviz.run.session_file import Document, load, save
from ui.export import headless
from ui.export.item import Item
from ui.export.progress import Progress
from ui.export.wanted import Wanted
from ui.session.ending import end_of
from ui.session.session import Session
from ui.words import messages

BELOW = Recipe().replace(data__samples=100, fit__epochs=60, fit__stop_below=0.3)
PATIENT = BELOW.replace(fit__stop_below=None, fit__patience=3)


class Clock:
    def __init__(self):
        self.now = 0.0

    def __call__(self):
        self.now += 0.0005
        return self.now


def made(recipe):
    session = Session(recipe, clock=Clock())
    session.problems = []
    session.failed.connect(session.problems.append)
    return session


def codes(session):
    return [problem.code for problem in session.problems]


@pytest.fixture(scope="module", params=[BELOW, PATIENT], ids=["below", "patience"])
def recipe(request):
    return request.param


@pytest.fixture(scope="module")
def end(qapp, recipe):
    session = made(recipe)
    session.run.advance(0, session.last_step)
    return session.run.stopped(0)


@pytest.mark.parametrize("by", ["batch", "epoch"])
def test_play_stops_there_and_says_so_once(qapp, recipe, end, by):
    session = made(recipe)
    session.player.set_advance_by(by)
    session.player.set_period(0)
    session.player.play()
    while session.player.is_playing:
        session.player.tick()
    assert (session.cursor.step, session.is_at_end) == (end.step, True)
    assert codes(session) == [end.rule]


def test_steps_and_moments_stop_there_too(qapp, recipe, end):
    session = made(recipe)
    session.player.reduce_motion = True
    session.go_to(end.step - 1)
    session.forward("moment")
    assert (session.cursor.step, codes(session)) == (end.step, [])
    session.batch_forward()
    assert codes(session) == [end.rule]
    session.forward("moment")
    session.batch_forward()
    session.player.play()
    assert (session.cursor.step, session.done) == (end.step, end.step)
    assert codes(session) == [end.rule] * 4
    assert not session.problems[0].is_error


def test_a_jump_beyond_it_ends_there(qapp, recipe, end):
    session = made(recipe)
    session.go_to(10**6)
    assert (session.cursor.step, session.limit) == (end.step, end.step)
    assert session.last_step == 8 * 60
    assert codes(session) == [end.rule]


def wait(session):
    """Let the player come to its goal, as the timer does."""
    for _ in range(10_000):
        if session.player._goal is None and not session.player.is_playing:
            return
        session.player.tick()
    raise AssertionError("it never comes to its end")


WAYS = {
    "play": lambda session: session.player.play(),
    "batch forward": lambda session: session.batch_forward(),
    "epoch forward": lambda session: session.epoch_forward(),
    "a moment": lambda session: session.forward("moment"),
    "End": lambda session: session.last(),
    "a click far ahead": lambda session: session.go_to(session.last_step),
    "a click out of the run": lambda session: session.go_to(10**9),
}


@pytest.mark.parametrize("way", WAYS)
def test_from_the_end_every_way_on_says_so_once(qapp, recipe, end, way):
    session = made(recipe)
    session.player.reduce_motion = True
    session.player.set_period(0)
    session.go_to(10**6)
    wait(session)
    assert codes(session) == [end.rule]
    WAYS[way](session)
    wait(session)
    assert (session.cursor.step, session.is_after) == (end.step, True)
    assert session.record.step == end.step
    assert len(codes(session)) <= 2
    assert {*codes(session)} == {end.rule}


@pytest.mark.parametrize("way", sorted({*WAYS} - {"End"}))  # End is for what there is
@pytest.mark.parametrize("before", [1, 9])
def test_a_little_before_the_end_every_way_on_comes_to_it(
    qapp, recipe, end, way, before
):
    session = made(recipe)
    session.player.reduce_motion = True
    session.player.set_period(0)
    session.go_to(end.step - before)
    wait(session)
    for _ in range(400):
        WAYS[way](session)
        wait(session)
        if session.is_at_end:
            break
    assert (session.cursor.step, codes(session)) == (end.step, [end.rule])


@pytest.mark.parametrize("is_saved", [False, True])
def test_a_step_past_the_end_is_there_at_once(qapp, recipe, end, tmp_path, is_saved):
    run = Run(recipe)
    run.advance(0, 10**6)
    if is_saved:
        save(tmp_path / "mine.nnviz", Document(run))
        run = load(tmp_path / "mine.nnviz").run
    run.record(0, 1)
    pieces = 1
    while not run.approach(0, run.last_step(0), 3):
        pieces += 1
    assert pieces < end.step
    assert run.done(0) == end.step
    assert run.record(0, end.step).step == end.step


def test_the_export_without_a_window_stops_there(qapp, recipe, end, tmp_path):
    session = made(recipe)
    items = [Item("recipe", "Recipe", "recipe.json", bytes)]
    plan = headless.Plan(session.last_step, session.last_step, Wanted(), tmp_path)
    headless.export(session, lambda: items, plan, Progress(sys.stderr))
    assert (session.cursor.step, end_of(session).code) == (end.step, end.rule)


def test_a_rule_set_later_ends_the_run_where_it_would_have(qapp, recipe, end):
    session = made(BELOW.replace(fit__stop_below=None))
    session.go_to(200)
    session.go_to(100)
    computed = session.run.losses(0)[: end.step].copy()
    rule = {f"fit__{end.rule}": getattr(recipe.fit, end.rule)}
    assert session.set_recipe(session.recipe.replace(**rule))
    assert (session.limit, session.done) == (end.step, end.step)
    np.testing.assert_array_equal(session.run.losses(session.segment), computed)
    assert session.cursor.step == min(100, end.step)
    session.undo()
    assert (session.done, session.cursor.step) == (200, 100)


def test_a_rule_that_is_switched_off_lets_it_go_on(qapp, recipe, end):
    session = made(recipe)
    session.go_to(10**6)
    session.set_recipe(session.recipe.replace(**{f"fit__{end.rule}": None}))
    assert (session.cursor.step, session.is_at_end) == (end.step, False)
    session.batch_forward()
    assert session.cursor.step == end.step + 1


def test_a_weight_set_in_the_past_keeps_the_rules_of_now(qapp):
    session = made(BELOW.replace(fit__stop_below=None))
    session.go_to(20)
    session.set_recipe(session.recipe.replace(fit__patience=2))
    session.go_to(5, 0)
    session.editing.reset_layer(1, seed=2)
    assert session.recipe.fit.patience == 2


def test_the_sentence_names_the_step_the_epoch_and_the_limit(qapp, recipe, end):
    session = made(recipe)
    session.go_to(10**6)
    told = messages.sentence(session.problems[0])
    assert f"step {end.step}" in told
    if end.rule == "stop_below":
        assert f"epoch {end.epoch} is below 0.3" in told
    else:
        assert f"test loss has not been lower than in epoch {end.best} for 3" in told
    alone = made(PATIENT.replace(data__test_share=0.0, compile__learning_rate=5.0))
    alone.go_to(10**6)
    assert "mean loss" in messages.sentence(end_of(alone))


def test_with_a_validation_the_sentence_is_about_it(qapp) -> None:
    session = made(
        PATIENT.replace(data__validation_share=0.2, compile__learning_rate=5.0)
    )
    session.go_to(10**6)
    assert "the validation loss has not been" in messages.sentence(end_of(session))
