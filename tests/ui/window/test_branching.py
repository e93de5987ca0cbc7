"""An edit in the past, and the way back to what was computed before it."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from nnviz.run.segment import Override
from ui.transport.branches_button import BranchesButton

WEIGHT = Override("W", 1, (0, 1), 0.8)


@pytest.fixture
def session(window):
    """Return a session with all 12 steps computed, at the update of step 5."""
    window.session.go_to(12)
    window.session.go_to(5)
    return window.session


def slow_down(session) -> None:
    session.set_recipe(session.recipe.replace(compile__learning_rate=0.1))


def sentence(window) -> str:
    return window.stage.notice.sentence()


def button(window) -> BranchesButton:
    return window.stage.transport.findChild(BranchesButton)


def test_going_on_from_the_past_shows_the_computed_steps_again(window, session):
    after = session.run.record(0, 6)
    session.batch_forward()
    assert session.record is after
    assert len(session.run.segments) == 1
    assert button(window).isHidden()
    assert sentence(window) == ""


def test_an_edit_in_the_past_says_what_it_is_and_leads_back(window, session):
    before = session.record
    slow_down(session)
    assert sentence(window) == (
        "rate α 0.5 → 0.1: it counts from step 6 on, "
        "in a new branch; the old one stays."
    )
    window.stage.notice.action_triggered.emit("back")
    assert (session.segment, session.record) == (0, before)
    assert sentence(window) == ""


def test_what_is_said_of_a_new_batch_size_is_from_where_it_counts(window, session):
    session.set_recipe(session.recipe.replace(fit__batch_size=19))
    assert session.run.segments[session.segment].at_step == 8  # the end of the epoch
    assert sentence(window).startswith("Batch size 10 → 19: it counts from step 9 on,")


def test_an_edit_that_leaves_nothing_offers_no_way_back(window):
    window.session.go_to(7)
    window.session.set_parameter(WEIGHT)
    assert sentence(window) == "w₁,₂[1] = 0.8: it counts from step 8 on."
    assert button(window).isHidden()


def test_a_weight_typed_in_the_past_starts_a_branch_and_says_so(window, session):
    session.go_to(5, 2)
    session.set_parameter(WEIGHT)
    assert sentence(window).startswith("w₁,₂[1] = 0.8: it counts from step 5 on, in a")
    assert not button(window).isHidden()


def test_a_branch_that_was_left_is_returned_to_at_the_same_step(window, session):
    slow_down(session)
    session.go_to(9)
    window.stage.transport.branch_chosen.emit(0)
    assert (session.segment, session.cursor.step) == (0, 9)
    assert session.done == 12
    session.undo()
    assert (session.segment, session.cursor.step) == (1, 9)
    session.redo()
    assert (session.segment, session.cursor.step) == (0, 9)


def test_a_shorter_branch_is_returned_to_at_its_end_and_says_so(window, session):
    slow_down(session)
    session.go_to(8)
    window.stage.transport.branch_chosen.emit(0)
    session.go_to(12, 2)
    window.stage.transport.branch_chosen.emit(1)
    assert (session.segment, session.cursor.step, session.is_after) == (1, 8, True)
    assert session.done == 8
    assert sentence(window) == "This branch is computed to step 8: here is its end."


def test_to_follow_what_is_followed_changes_nothing(window, session):
    session.follow(0)
    assert session.history.last is None


def test_the_list_of_branches_opens_by_key_and_leads_back(window, session):
    slow_down(session)
    session.go_to(9)
    QApplication.processEvents()
    menu = button(window).menu()

    def choose_first():
        first, slow = menu.actions()
        texts.extend((first.text(), slow.text()))
        first.trigger()
        menu.close()

    texts: list[str] = []
    QTimer.singleShot(0, choose_first)
    window._actions["branches"].trigger()
    loss = session.run.loss(0, 12)
    assert texts[0] == (
        f"from the start, unchanged · computed to step 12 · ℒ {loss:.3f}"
    )
    assert "computed to step 9" in texts[1]
    assert session.segment == 0


def test_where_there_is_one_branch_its_key_says_so(window, session):
    window._actions["branches"].trigger()
    assert sentence(window).startswith("There is no other branch")


def test_the_last_computed_step_says_how_to_go_on(window):
    window.session.go_to(7)
    window._actions["last"].trigger()
    assert sentence(window).startswith("Step 7 is the last computed one.")
    window.stage.notice.action_triggered.emit("train")
    assert window.session.player.is_training
    window.session.player.stop()
    window.session.go_to(12)
    window._actions["last"].trigger()
    assert sentence(window).startswith("The last of the 3 epochs is done")


def test_a_step_that_is_wished_for_is_computed(qtbot, window):
    window.stage.transport.step_wished.emit(11)
    qtbot.waitUntil(lambda: window.session.cursor.step == 11)
    assert window.session.is_after
    assert window.session.done == 11
