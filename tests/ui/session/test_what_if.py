"""Numbers tried out: every view follows, and the run knows nothing of them."""

import numpy as np
import pytest

from nnviz.run.segment import Override
from nnviz.teach import looks
from nnviz.teach.retake import InputOverride
from tests.ui.driving import SHORT
from ui.session.cursor import Cursor, Part
from ui.session.session import Session
from ui.session.undo import Undo
from ui.shown.scenes import scene_of
from ui.words import messages

LOSS, UPDATE = 7, 16
WEIGHT, BIAS = Override("W", 1, (0, 1), 2.5), Override("b", 2, (1,), -0.75)


@pytest.fixture
def session(qapp):
    made = Session(SHORT)
    made.go_to(6)
    made.go_to(3, LOSS)
    made.select(sample=4)
    return made


def is_run_s(session):
    """Tell whether the session shows the run itself, as it is."""
    own = session.run.record(session.segment, session.cursor.step)
    return session.record is own and session.what_if.changes == ()


def test_a_number_tried_out_is_shown_in_the_place_of_the_step(session, qtbot):
    base = session.record
    with qtbot.waitSignals([session.record_changed, session.cursor_changed]):
        session.what_if.try_out(WEIGHT)
    assert session.record.W_before[1][0, 1] == 2.5
    assert session.record.loss != base.loss
    assert session.what_if.changes == (WEIGHT,)
    assert (session.cursor.step, session.cursor.index) == (3, LOSS)
    assert session.selection.sample == 4


def test_each_further_number_joins_the_others_and_the_last_word_counts(session):
    session.what_if.try_out(WEIGHT)
    session.what_if.try_out(BIAS)
    session.what_if.try_out(Override("W", 1, (0, 1), 0.5))
    assert session.record.W_before[1][0, 1] == 0.5
    assert session.record.b_before[2][1] == -0.75
    assert session.what_if.changes == (BIAS, Override("W", 1, (0, 1), 0.5))


def test_taking_it_back_shows_the_run_again_to_the_bit(session):
    base = session.record
    session.what_if.try_out(WEIGHT)
    assert session.what_if.take_back()
    assert session.record is base
    assert is_run_s(session)
    assert not session.what_if.take_back()


def test_a_walk_stays_where_it_is(session):
    session.show_at(Cursor(3, 3, part=Part((2, 1), 2)))
    session.what_if.try_out(WEIGHT)
    session.what_if.take_back()
    assert session.cursor == Cursor(3, 3, part=Part((2, 1), 2))
    session.what_if.try_out(WEIGHT)
    session.what_if.keep()
    assert session.cursor == Cursor(3, 3, part=Part((2, 1), 2))


@pytest.mark.parametrize(
    "act",
    [
        lambda s: s.go_to(2),
        lambda s: s.batch_forward(),
        lambda s: s.epoch_back(),
        lambda s: s.last(),
        lambda s: s.player.play(),
        lambda s: s.undo(),
        lambda s: s.set_recipe(s.recipe.replace(compile__learning_rate=0.01)),
        lambda s: s.set_recipe(s.recipe.replace(fit__seed=9)),
    ],
)
def test_whatever_leaves_the_step_takes_it_back(session, act):
    session.what_if.try_out(WEIGHT, InputOverride(0, 0, 3.0))
    act(session)
    session.player.stop()
    assert is_run_s(session)


def test_a_long_way_to_go_begins_with_the_run(session):
    session.player._chunk = 1
    session.what_if.try_out(WEIGHT)
    session.player.go_to_step(12)
    assert is_run_s(session)


def test_undo_takes_back_what_is_tried_out_first(session):
    session.set_parameter(BIAS)
    session.what_if.try_out(WEIGHT)
    session.undo()
    assert is_run_s(session)
    assert session.record.b_before[2][1] == -0.75
    session.undo()
    assert session.record.b_before[2][1] != -0.75


def test_pausing_and_choosing_leave_it(session):
    session.what_if.try_out(WEIGHT)
    session.player.pause()
    session.player.stop()
    session.select(sample=1, unit=(1, 0))
    assert session.what_if.changes == (WEIGHT,)


def test_keeping_it_gives_the_step_that_was_shown(session):
    session.what_if.try_out(WEIGHT)
    session.what_if.try_out(BIAS)
    tried = session.record
    session.what_if.keep()
    assert is_run_s(session)
    assert (session.cursor.step, session.cursor.index) == (3, LOSS)
    assert session.record.loss == tried.loss
    for layer in tried.dW:
        for name in ("W_before", "W_after", "b_after", "Z", "dZ", "dW"):
            np.testing.assert_array_equal(
                getattr(session.record, name)[layer], getattr(tried, name)[layer]
            )
    assert len(session.run.segments) == 2
    session.undo()
    assert session.record.W_before[1][0, 1] != 2.5


def test_a_typed_number_is_kept_with_those_that_are_tried_out(session):
    session.what_if.try_out(WEIGHT)
    session.what_if.keep(BIAS)
    assert session.record.W_before[1][0, 1] == 2.5
    assert session.record.b_before[2][1] == -0.75


def test_at_the_update_it_counts_after_the_step(session):
    session.go_to(3)
    base = session.record
    session.what_if.try_out(WEIGHT)
    assert session.record.W_after[1][0, 1] == 2.5
    assert session.record.loss == base.loss
    assert session.what_if.taken is base
    session.what_if.keep()
    assert (session.cursor.step, session.cursor.index) == (4, 0)
    assert session.record.W_before[1][0, 1] == 2.5


def test_the_gradient_promised_nothing_of_what_is_set_after_the_update(session):
    session.go_to(3)
    proof, loss = session.looks.proof(), session.record.loss
    session.what_if.try_out(WEIGHT)
    assert session.looks.proof() == proof
    assert proof.before == loss
    run, now = session.looks.losses()
    assert run == proof.after != now
    X, Y, shown = session.record.X, session.record.Y, session.looks.parameters
    assert now == looks.scores(session.program, shown, X, Y, ())["loss"]
    assert scene_of(session).tried.losses == (run, now)
    session.what_if.take_back()
    session.go_to(3, LOSS)
    session.what_if.try_out(WEIGHT)
    assert session.looks.losses() == (loss, session.record.loss)
    assert loss != session.record.loss


def test_an_input_is_that_of_the_sample_and_is_never_kept(session):
    base = session.record
    session.what_if.try_input(1, 0.5)
    assert session.record.X[4, 1] == 0.5
    assert session.what_if.changes == (InputOverride(4, 1, 0.5),)
    session.what_if.keep()
    assert session.record.X[4, 1] == 0.5  # there is nothing to keep
    assert len(session.run.segments) == 1
    session.select(sample=2)
    session.what_if.try_input(0, -1.0)
    session.what_if.try_out(WEIGHT)
    session.what_if.keep()
    np.testing.assert_array_equal(session.record.X, base.X)
    assert session.record.W_before[1][0, 1] == 2.5


def test_an_input_can_be_given_in_the_unit_of_the_table(session):
    mean, scale = session.data.x_mean[1], session.data.x_scale[1]
    session.what_if.try_input(1, 0.3, is_raw=True)
    assert session.record.X[4, 1] == (0.3 - mean) / scale


def test_at_the_update_an_input_redoes_the_step(session):
    session.go_to(3)
    base = session.record
    session.what_if.try_input(1, 0.5)
    session.what_if.try_out(WEIGHT)
    assert session.record.X[4, 1] == 0.5
    assert session.record.loss != base.loss
    assert session.what_if.taken.X[4, 1] == 0.5
    assert session.what_if.taken.W_after[1][0, 1] != 2.5
    assert session.record.W_after[1][0, 1] == 2.5


def test_the_run_goes_on_as_if_nothing_had_been_tried_out(session):
    for index in (0, LOSS, UPDATE):
        session.go_to(3, index)
        session.what_if.try_out(WEIGHT, BIAS)
        session.what_if.try_input(0, 9.0)
        session.looks.maps(8)
        session.looks.scores("train")
        session.what_if.take_back()
    alone = Session(SHORT)
    for one in (session, alone):
        one.go_to(12)
    np.testing.assert_array_equal(session.run.losses(0), alone.run.losses(0))
    np.testing.assert_array_equal(session.record.W_after[1], alone.record.W_after[1])
    assert session.history == Undo()
    assert len(session.run.segments) == 1


def test_what_is_tried_out_is_followed_through_its_step(session) -> None:
    session.go_to(3, 1)
    session.what_if.try_out(WEIGHT)
    tried = session.record
    for index in (5, 12, 2):
        session.go_to(3, index)
        assert (session.record, session.cursor.index) == (tried, index)
    session.forward("moment")
    session.player.stop()
    assert session.record is tried
    assert session.what_if.take_back()
    assert session.record is not tried


def test_leaving_its_step_ends_it_and_says_so(session, qtbot) -> None:
    for place, side in (((3, -1), "before"), ((4, 0), ""), ((2, 5), "")):
        session.go_to(3, 1)
        session.what_if.try_out(WEIGHT)
        with qtbot.waitSignal(session.failed) as told:
            session.go_to(*place)
        assert (told.args[0].code, told.args[0].values) == (
            "trial_over",
            {"side": side},
        )
        assert not session.what_if.changes
        assert session.record is session.run.record(0, session.cursor.step)
    session.go_to(3, 1)
    session.what_if.try_out(WEIGHT)
    with qtbot.assertNotEmitted(session.failed):
        session.what_if.take_back()  # that is what was asked for


def test_back_from_the_update_its_step_is_not_said_to_be_left(session, qtbot) -> None:
    session.go_to(3)
    session.what_if.try_out(WEIGHT)
    with qtbot.waitSignal(session.failed) as told:
        session.go_to(3, 5)
    sentence = messages.sentence(told.args[0])
    assert sentence.startswith("What was tried out after the update")
    assert not session.what_if.changes
