"""A row that nobody trained on goes forward through the network of now."""

import numpy as np
import pytest

from nnviz.run.recipe import LayerRecipe
from nnviz.run.segment import Override
from tests.ui.driving import open_table
from ui.canvas.loss_node import rows
from ui.canvas.scene import Sample
from ui.canvas.spoken_unit import of_sample
from ui.session.cursor import Cursor
from ui.shown import plotted
from ui.window import predictions

UPDATE = 16  # which moment of a step of the first network it is
ROW = np.array([0.3, -1.2])


def asked_about(window):
    """Return the row of the form as the network sees it."""
    cells = np.array([window.stage.recipe.raw_inputs()])
    return window.session.data.inputs_of(cells)


def ask(window):
    """Ask to be shown the row of the form; return the session."""
    window.stage.recipe.show_row_requested.emit()
    return window.session


def told(session):
    """Return all that is told of the network, and of the run so far."""
    steps = plotted.steps_told(session), plotted.steps_ended(session)
    outputs = session.looks.outputs(session.data.inputs_of(ROW[None])).tolist()
    return outputs, session.looks.all_scores(), steps, session.is_at_end


@pytest.mark.parametrize("step", [0, 5, 12])
def test_wherever_it_is_asked_it_is_answered_by_the_network_of_now(session, step):
    session.show(12)
    for index in range(len(session.record.moments)):
        session.show(step, index)
        place, before = session.place, told(session)
        session.asked.show(ROW)
        assert str(session.moment) == "A[3]"
        np.testing.assert_array_equal(
            session.record.X, session.data.inputs_of(ROW[None])
        )
        assert session.record.A[3].tolist() == before[0]
        assert told(session) == before
        assert session.place == place
        assert session.asked.take_back()
        assert (session.place, told(session)) == (place, before)


def test_it_has_no_target_no_loss_and_no_update(window):
    window.session.show(5)
    session = ask(window)
    record = session.record
    assert {each.phase for each in record.moments} == {"batch", "forward"}
    assert np.isnan(record.Y).all()
    assert record.dW == {}
    assert record.dZ == {}
    assert record.W_after[1] is record.W_before[1]
    np.testing.assert_array_equal(
        record.W_before[1], session.run.record(0, 5).W_after[1]
    )


def test_a_weight_that_is_tried_out_counts(window):
    session = window.session
    session.show(5, 3)
    session.what_if.try_out(Override("W", 2, (2, 1), 3.0))
    tried = session.record
    answer = predictions.worded(session, asked_about(window))
    ask(window)
    X = asked_about(window)
    assert session.record.W_before[2][2, 1] == 3.0
    np.testing.assert_array_equal(session.record.A[3], session.looks.outputs(X))
    assert predictions.worded(session, X) == answer
    window._actions["clear_selection"].trigger()
    assert session.record is tried
    assert session.what_if.changes


def test_beyond_its_moments_stands_the_run(window):
    session = window.session
    session.show(5, 3)
    place = session.place
    ask(window)
    session.forward("moment")
    assert (session.place, session.asked.is_shown) == (place, False)
    ask(window)
    for _ in range(7):
        session.back("moment")
    assert (session.place, session.asked.is_shown) == (place, False)


@pytest.mark.parametrize(
    ("act", "cursor"),
    [
        (lambda s: s.batch_forward(), Cursor(6, UPDATE)),
        (lambda s: s.batch_back(), Cursor(4, UPDATE)),
        (lambda s: s.go_to(5), Cursor(5, UPDATE)),
        (lambda s: s.set_recipe(s.recipe.replace(compile__learning_rate=0.1)), None),
        (lambda s: s.set_parameter(Override("b", 1, (0,), 0.5)), Cursor(6, 0)),
        (lambda s: s.what_if.try_out(Override("b", 1, (0,), 0.5)), None),
        (lambda s: s.undo(), None),
        (lambda s: s.player.play(), None),
    ],
)
def test_whatever_else_is_done_is_done_to_the_run(window, act, cursor):
    session = window.session
    session.show(5)
    here = session.cursor
    ask(window)
    act(session)
    assert not session.asked.is_shown
    assert session.cursor == (cursor or here)
    session.player.stop()


def test_at_the_end_of_the_training_its_moments_are_walked(session):
    session.show(session.limit)
    assert session.is_at_end
    session.asked.show(ROW)
    session.go_to(session.cursor.step, 1)
    session.forward("moment")
    session.player.stop()
    assert str(session.moment) == "A[1]"
    assert session.asked.is_shown


def test_what_is_typed_then_is_shown_at_the_same_moment(window):
    session = ask(window)
    session.go_to(session.cursor.step, 2)
    field = window.stage.recipe._evaluate._form._fields[0]
    field.set_value(field.value() + 1)
    field.value_committed.emit(field.value())
    np.testing.assert_array_equal(session.record.X, asked_about(window))
    assert str(session.moment) == "A[1]"


def test_it_is_typed_in_its_card(window):
    session = ask(window)
    window.stage.canvas.input_tried.emit(0, 1.0, False)
    assert session.asked.is_shown
    assert "type it there" in window.stage.notice.sentence()


def test_the_sentence_goes_with_it(window):
    ask(window)
    assert "your row" in window.stage.notice.sentence()
    window._actions["clear_selection"].trigger()
    assert window.stage.notice.sentence() == ""


@pytest.fixture
def flats(window, tmp_path):
    """A window with a regression of a number that has a unit, and of a text."""
    lines = [f"{'north' if k % 3 else 'south'},{k},{100 + 3 * k}" for k in range(40)]
    (tmp_path / "flats.csv").write_text("\n".join(["side,size,price (k€)", *lines]))
    open_table(window, tmp_path / "flats.csv")
    window.session.show(30)
    return window


def test_the_picture_says_the_answer_of_the_form(flats, qtbot):
    session, canvas = ask(flats), flats.stage.canvas
    flats._refresh.everything()
    scene, answer = canvas.scene(), predictions.worded(session, asked_about(flats))
    number = answer.removeprefix("Predicted: ")
    assert [row.text for row in rows(scene)][::2] == ["–", number, ""]
    assert "Your row" in of_sample(scene, Sample(0))[0]
    beads = flats.stage.transport._beads
    beads.moment_chosen.emit(1)
    assert session.asked.is_shown
    canvas.grab()  # it can be drawn


@pytest.mark.parametrize("code", ["formula", "matrices", "code"])
def test_every_moment_of_it_is_explained(flats, code):
    flats.session.set_recipe(
        flats.session.recipe.replace(model__layers=(LayerRecipe(1, "linear"),))
    )
    session = ask(flats)
    flats.stage.explain.choose(code)
    for index in range(len(session.record.moments)):
        session.show(session.cursor.step, index)
        flats._refresh.everything()
        flats.stage.explain.grab()
    assert session.asked.is_shown
    assert flats.stage.explain.check_gradient().startswith("A row without a target")
