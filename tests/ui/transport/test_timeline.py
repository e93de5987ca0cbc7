"""The strip of the whole training: steps, edits, and the branches that were left."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QMenu

from nnviz.run.branches import Branch, Tree
from tests.ui.transport.conftest import EDIT, LOSSES, RECIPE, TREE, Heard, turn
from ui.session.cursor import Cursor
from ui.transport.branches_button import BranchesButton
from ui.transport.lanes import MOST_ROWS, TRACK, lay_out
from ui.transport.timeline import Timeline
from ui.transport.timeline_painter import HEIGHT, told_apart

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def line(panel) -> Timeline:
    return panel.findChild(Timeline)


def _place(line, step, y=4.0) -> QPoint:
    return QPoint(round(line.x_of(step)), round(y))


def _middle(line, branch) -> QPoint:
    """Return a place on the line of a branch."""
    (lane,) = [lane for lane in line._lanes.lanes if lane.branch == branch]
    step = (branch.at_step + branch.done) / 2
    return _place(line, step, HEIGHT + line._lanes.y(lane.row))


def _said(line, step, y=4.0) -> str:
    return line.said_at(QPointF(_place(line, step, y)))


# -- steps -----------------------------------------------------------------------


def test_a_click_and_a_drag_scrub_to_steps(qtbot, panel, line) -> None:
    heard = Heard(panel)
    qtbot.mouseClick(line, LEFT, pos=_place(line, 50))
    qtbot.mousePress(line, LEFT, pos=_place(line, 20))
    qtbot.mouseMove(line, _place(line, 80))
    qtbot.mouseRelease(line, LEFT)
    steps = [value for _, value in heard]
    assert [name for name, _ in heard] == ["step_chosen"] * 3
    assert steps == pytest.approx([50, 20, 80], abs=1)


def test_a_press_beyond_what_is_computed_says_so_and_goes_to_its_end(
    qtbot, panel, line
) -> None:
    heard = Heard(panel)
    qtbot.mouseClick(line, LEFT, pos=_place(line, 500))
    assert heard == [("step_chosen", 117)]
    step = line.step_at(_place(line, 500).x())
    said, click, double = _said(line, 500).split("\n")
    assert said == f"step {step} is not computed yet: computed to step 117"
    assert click == "Click: train up to here?"
    assert double == "Double-click: train up to here at once"


def test_a_click_beyond_offers_to_train_up_to_there_or_to_the_end(
    qtbot, panel, line
) -> None:
    heard = Heard(panel)
    step = line.step_at(_place(line, 500).x())
    qtbot.mouseClick(line, LEFT, pos=_place(line, 500))
    (offer,) = line.findChildren(QMenu)
    here, end = offer.actions()
    assert here.text() == f"Train up to step {step}"
    assert end.text() == "Train to the end, step 800"
    end.trigger()
    assert not offer.isVisible()
    here.trigger()
    assert heard == [("step_chosen", 117), ("step_wished", 800), ("step_wished", step)]
    qtbot.mouseDClick(line, LEFT, pos=_place(line, 500))  # once that offer is gone
    assert heard[-1] == ("step_wished", step)


def test_a_drag_to_beyond_scrubs_and_offers_nothing(qtbot, panel, line) -> None:
    qtbot.mousePress(line, LEFT, pos=_place(line, 20))
    qtbot.mouseMove(line, _place(line, 500))
    qtbot.mouseRelease(line, LEFT, pos=_place(line, 500))
    assert line.findChildren(QMenu) == []


def test_from_the_midst_of_the_last_step_it_goes_to_its_end(qtbot, panel, line) -> None:
    panel.set_cursor(Cursor(117, 2), (8, 5, 16), 50)
    heard = Heard(panel)
    qtbot.mouseClick(line, LEFT, pos=_place(line, 500))
    assert heard == [("step_chosen", 117)]


def test_a_double_click_beyond_wishes_for_the_steps_up_to_there(
    qtbot, panel, line
) -> None:
    heard = Heard(panel)
    qtbot.mouseDClick(line, LEFT, pos=_place(line, 500))
    assert heard[-1] == ("step_wished", line.step_at(_place(line, 500).x()))
    qtbot.mouseRelease(line, LEFT)
    qtbot.mouseDClick(line, LEFT, pos=_place(line, 50))
    assert heard[-1][0] == "step_chosen"


def test_the_pointer_reads_step_and_loss(line) -> None:
    step = line.step_at(line.x_of(60))
    assert _said(line, 60) == f"step {step} · ℒ {LOSSES[step - 1]:.3f}"
    assert _said(line, 0) == "the start, before step 1"


def test_the_timeline_is_walked_by_keys_and_wheel(qtbot, panel, line) -> None:
    heard = Heard(panel)
    line.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Key.Key_Left, Key.Key_PageUp, Key.Key_Home, Key.Key_End):
        qtbot.keyClick(line, key)
    assert [value for _, value in heard] == [109, 93, 0, 117]
    turn(line, -120)
    assert heard[-1][1] < 117


def test_a_key_that_leads_nowhere_is_told(qtbot, panel, line) -> None:
    panel.set_cursor(Cursor(117, 6), (8, 5, 16), 50)
    heard = Heard(panel)
    line.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Key.Key_End, Key.Key_Right, Key.Key_PageDown):
        qtbot.keyClick(line, key)
    assert heard == [("end_reached", None)] * 3


def test_the_first_moment_of_all_is_the_start(panel, line) -> None:
    panel.set_cursor(Cursor(1, 0), (1, 1, 16), 50)
    assert line.value() == 0
    panel.set_cursor(Cursor(1, 1), (1, 1, 16), 50)
    assert line.value() == 1


def test_the_timeline_draws_again_only_for_news(panel, line) -> None:
    before = line.grab().toImage()
    panel.set_run(LOSSES, 117, 800, 16)
    assert line.grab().toImage() == before
    panel.set_tree(TREE)
    assert line.grab().toImage() != before


def test_the_marks_of_epochs_never_clutter() -> None:
    ends = range(16, 801, 16)
    assert told_apart((ends,), 700) == list(ends)
    assert told_apart((ends,), 100) == list(range(80, 801, 80))
    million = told_apart((range(10, 1_000_001, 10),), 700)
    assert 40 < len(million) < 90


def test_the_marks_of_epochs_follow_a_change_of_batch_size() -> None:
    parts = range(16, 49, 16), range(50, 61, 2)  # epochs 1 to 3, then 4 to 9
    assert told_apart(parts, 700) == [16, 32, 48, 50, 52, 54, 56, 58, 60]
    assert told_apart(parts, 40) == [32, 50, 54, 58]  # epochs 2, 4, 6 and 8


# -- edits and branches ----------------------------------------------------------


def test_an_edit_is_told_in_words(panel, line) -> None:
    panel.set_tree(TREE)
    assert _said(line, 50, y=23) == "rate α 0.5 → 0.1, from step 51 on"
    assert "step" in _said(line, 50)  # above it the pointer reads the loss
    again = replace(EDIT, new=RECIPE)
    panel.set_tree(replace(TREE, edits=(again,)))
    assert _said(line, 50, y=23) == "the same again, from step 51 on"


def test_a_branch_is_told_lit_and_chosen(qtbot, panel, line) -> None:
    panel.set_tree(TREE)
    first, _ = TREE.branches
    place, heard = _middle(line, first), Heard(panel)
    assert line.said_at(QPointF(place)).split("\n") == [
        "from the start, unchanged · computed to step 400 · ℒ 0.250",
        "Click: back to this branch",
    ]
    before = line.grab().toImage()
    qtbot.mouseMove(line, place)
    assert line.cursor().shape() == Qt.CursorShape.PointingHandCursor
    assert line.grab().toImage() != before
    qtbot.mouseClick(line, LEFT, pos=place)
    assert heard == [("branch_chosen", 0)]
    qtbot.mouseMove(line, _place(line, 50))
    assert line.grab().toImage() == before


def test_the_strip_grows_for_branches_alone(panel, line) -> None:
    height = line.sizeHint().height()
    panel.set_tree(TREE)
    grown = line.sizeHint().height()
    assert height < grown < height + 10
    panel.set_run(LOSSES[:100], 100, 800, 16)
    assert line.sizeHint().height() == grown
    panel.set_tree(Tree(0))
    assert line.sizeHint().height() == height


def test_a_reader_hears_what_the_strip_shows(panel, line) -> None:
    panel.set_tree(TREE)
    assert line.accessibleDescription() == (
        "117 of 800 steps computed, edits: 1, branches: 2"
    )


def _branch(number, at_step, done, leaves=99) -> Branch:
    return Branch(number, EDIT, leaves, at_step, done, 0.5)


def test_branches_share_a_row_where_they_do_not_overlap() -> None:
    lanes = lay_out([_branch(0, 10, 90), _branch(1, 200, 300)], 800)
    assert [lane.row for lane in lanes.lanes] == [0, 0]
    assert lanes.rows == 1
    lanes = lay_out([_branch(0, 10, 90), _branch(1, 50, 300)], 800)
    assert sorted(lane.row for lane in lanes.lanes) == [0, 1]


def test_a_branch_of_a_branch_leaves_its_row() -> None:
    lanes = lay_out([_branch(0, 10, 300), _branch(1, 50, 120, leaves=0)], 800)
    first, second = lanes.lanes
    assert (first.origin, second.origin) == (TRACK, first.row)


def test_what_finds_no_room_is_counted(qtbot, panel, line) -> None:
    many = tuple(_branch(k, k, 300 + k) for k in range(200))
    lanes = lay_out(many, 800)
    assert lanes.rows < MOST_ROWS
    assert len(lanes.lanes) + lanes.hidden == 200
    panel.set_tree(Tree(300, (), (*many, _branch(300, 0, 117))))
    asked = []
    line.branches_asked.disconnect()
    line.branches_asked.connect(lambda: asked.append(True))
    corner = QPoint(line.width() - 10, line.sizeHint().height() - 4)
    assert line.said_at(QPointF(corner)) == "Click: all the branches"
    qtbot.mouseClick(line, LEFT, pos=corner)
    assert asked == [True]


# -- the list of branches --------------------------------------------------------


def test_every_branch_is_listed_and_the_followed_one_checked(panel) -> None:
    button = panel.findChild(BranchesButton)
    assert button.isHidden()
    panel.set_tree(TREE)
    panel.set_run(LOSSES, 117, 800, 16)
    assert (button.text(), button.accessibleName()) == ("Branches: 2",) * 2
    assert button.toolTip().endswith("(B)")
    heard = Heard(panel)
    for _ in range(2):  # once more: the list is made anew
        button.menu().aboutToShow.emit()
    first, slow = button.menu().actions()
    assert first.text() == "from the start, unchanged · computed to step 400 · ℒ 0.250"
    assert slow.text() == (
        "rate α 0.5 → 0.1, from step 51 on · computed to step 117 · ℒ 0.500"
    )
    assert (first.isChecked(), slow.isChecked()) == (False, True)
    panel.set_run(LOSSES[:-1], 117, 800, 16)  # that of the last step is not told yet
    button.menu().aboutToShow.emit()
    first, slow = button.menu().actions()
    assert slow.text().endswith("on · computed to step 117")
    first.trigger()
    assert heard == [("branch_chosen", 0)]


def test_the_button_takes_no_height_of_its_own(panel) -> None:
    before = panel.sizeHint().height()
    panel.set_tree(replace(TREE, branches=()))
    panel.findChild(BranchesButton).show()
    panel.layout().activate()
    assert panel.sizeHint().height() == before


# -- a million steps -------------------------------------------------------------


def test_a_million_losses_and_200_branches_are_shown_at_once(panel, line) -> None:
    rng = np.random.default_rng(3)
    losses = rng.random(1_000_000)
    panel.set_tree(Tree(300, (), tuple(_branch(k, k, 300 + k) for k in range(200))))
    panel.set_run(losses, 1_000_000, 1_000_000, 10)
    assert not line.grab().toImage().isNull()
    assert line.said_at(QPointF(line.x_of(1_000_000), 4)).startswith("step 1000000 ·")
