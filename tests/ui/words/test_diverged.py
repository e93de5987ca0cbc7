"""A training that diverges: what is told of it, and the way back."""

import numpy as np
import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from nnviz.model.ops import Moment
from nnviz.run.recipe import LayerRecipe
from nnviz.teach.health.divergence import Divergence, Origin
from tests.ui.driving import SHORT
from ui.recipe import proposals
from ui.recipe.compile_card import CompileCard
from ui.words import diverged, numbers

RUNAWAY = SHORT.replace(
    model__layers=(LayerRecipe(3, "relu"), LayerRecipe(1, "linear")),
    compile__loss="half_mean_squared_error",
    compile__learning_rate=30.0,
    fit__epochs=9,
)


@pytest.fixture
def session(window):
    """Return a session that has trained as far as it goes."""
    window.session.set_recipe(RUNAWAY)
    window.session.show(30)
    return window.session


def offers(where: QWidget, words: str) -> bool:
    buttons = where.findChildren(QAbstractButton)
    return any(button.text().endswith(words) for button in buttons)


def test_one_notice_says_where_it_was_first_and_why_until_another_step_is_shown(
    window, session
):
    step = session.run.diverged_at(0)
    assert session.cursor.step == step
    told = window.stage.notice.sentence()
    assert told.startswith(f"Step {step}: the loss is no longer a finite number.")
    assert f"The first such number was Z[2] of unit 1 (∞), in step {step}." in told
    assert "α\u00a0=\u00a030 is too large" in told
    assert "times" in told
    session.go_to(step - 1)
    assert window.stage.notice.sentence() == ""


def test_one_click_goes_back_to_the_last_good_step_with_the_rate_proposed(
    window, session
):
    before, step = session.segment, session.run.diverged_at(0)
    window.stage.notice.action_triggered.emit("slow_down")
    QApplication.processEvents()
    segment = session.run.segments[session.segment]
    losses = session.run.losses(before)
    assert losses[segment.at_step] <= losses[0] < losses[segment.at_step + 1]
    assert session.recipe.compile.learning_rate == 0.5
    assert (session.cursor.step, session.cursor.index) == (segment.at_step + 1, 0)
    assert "rate α 30 → 0.5" in window.stage.notice.sentence()
    session.undo()
    assert (session.segment, session.cursor.step) == (before, step)
    assert session.recipe.compile.learning_rate == 30.0


def test_the_way_back_may_be_taken_until_it_learns(window, session):
    for rate in (0.5, 0.05):
        if session.run.diverged_at(session.segment):
            window.stage.notice.action_triggered.emit("slow_down")
            assert session.recipe.compile.learning_rate == rate
            session.show(session.last_step)
    assert session.run.diverged_at(session.segment) is None
    assert np.isfinite(session.record.loss)


def test_it_is_a_tenth_where_the_rate_proposed_was_too_large_or_nearly_so(session):
    for now, slower in ((0.7, 0.07), (0.5, 0.05), (5.0, 0.5), (1000.0, 0.5)):
        recipe = RUNAWAY.replace(compile__learning_rate=now)
        assert proposals.slower(recipe, session.data.outline) == slower


def test_the_card_of_the_rate_offers_the_same(window, session):
    offered = proposals.slower(session.recipe, session.data.outline)
    words = f"α = {numbers.exact(offered)}"
    assert offers(window.stage.notice, words)
    assert offers(window.stage.recipe.findChild(CompileCard), f"Take {words}")


def test_it_is_said_in_the_language_of_now(window, session):
    window.set_language("fr")
    try:
        QApplication.processEvents()
        told = window.stage.notice.sentence()
        assert "n’est plus un nombre fini" in told
        offer = diverged.offer(Divergence(9, None, 4, None, 0.7, None), 0.07)
        assert "0,07" in offer
        assert "4" in offer
    finally:
        window.set_language("en")


@pytest.mark.parametrize(
    ("origin", "words"),
    [
        (
            Origin(3, Moment("dW", 1), "dW", 1, (1, 0), np.nan),
            "dW[1] from 2 to 1 (NaN)",
        ),
        (Origin(3, Moment("dW", 1), "db", 1, (2,), np.inf), "db[1] of unit 3 (∞)"),
        (Origin(3, Moment("loss"), "losses", 0, (4,), np.inf), "of sample 5 (∞)"),
        (Origin(3, Moment("loss"), "loss", 0, (), np.inf), "ℒ of the batch (∞)"),
        (Origin(3, Moment("update"), "vW1", 0, (0, 0), -np.inf), "vW1 (−∞)"),
    ],
)
def test_every_quantity_has_its_name(qapp, origin, words):
    found = Divergence(3, origin, 0, None, 1e80, 2610.0)
    told = diverged.sentence(found)
    assert words in told
    assert "too large at once" in told
    assert "they go up to 2610" in told
