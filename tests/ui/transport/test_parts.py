"""Stepping finer than by batch: the buttons, the line under the bead, the words."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.transport.conftest import actions_of, button_of
from ui.look import theme
from ui.session.cursor import Cursor
from ui.session.parts import Within
from ui.transport.beads import BeadStrip
from ui.transport.part_label import PartLabel


@pytest.mark.parametrize(
    ("by", "fine"),
    [
        *((by, by) for by in ("term", "unit", "moment", "phase")),
        *(("batch", "moment"), ("epoch", "moment")),
    ],
)
def test_the_buttons_beside_play_step_by_what_is_chosen(qtbot, panel, by, fine) -> None:
    panel.set_advance_by(by)
    for way in ("back", "forward"):
        action = actions_of(panel)[f"{fine}_{way}"]
        button = button_of(panel, f"{fine}_{way}")
        with qtbot.waitSignal(action.triggered):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert button.toolTip() == button.accessibleName() == action.toolTip()
        assert button.actions() == [action]


def test_a_step_button_follows_the_action_it_has_now_alone(panel) -> None:
    panel.set_advance_by("term")
    button = button_of(panel, "term_forward")
    actions_of(panel)["moment_forward"].setToolTip("another one")
    assert "term" in button.toolTip()
    actions_of(panel)["term_forward"].setToolTip("this one")
    assert button.toolTip() == "this one"


def test_a_moment_that_is_walked_shows_how_much_of_it_has_come(panel) -> None:
    beads = panel.findChild(BeadStrip)

    def filled() -> float:
        """Return how much of the line under the second bead is strong, 0…1."""
        image, rect = beads.grab().toImage(), beads.bead_rect(1)
        y, strong = round(rect.bottom() + 3), theme.current().phase_text("forward")
        row = [
            image.pixelColor(x, y)
            for x in range(round(rect.left()), round(rect.right()))
        ]
        return sum(pixel == strong for pixel in row) / len(row)

    for share in (0.25, 0.5, 1.0):
        within = Within(None, (1, 4), None, share)
        panel.set_cursor(Cursor(110, 1), (7, 14, 16), 50, within)
        assert filled() == pytest.approx(share, abs=0.06)
    panel.set_cursor(Cursor(110, 1), (7, 14, 16), 50)
    assert filled() == 0


@pytest.mark.parametrize(
    ("within", "words"),
    [
        (Within(None, (2, 4), (3, 3), 0.5), "unit 2 of 4 · term 3 of 3"),
        (Within(None, (2, 4), None, 0.5), "unit 2 of 4"),
        (Within(None, (2, 4), (1, 1), 0.5), "unit 2 of 4"),
        (Within(None, (1, 1), (2, 3), 0.5), "term 2 of 3"),
        (Within(2, (1, 2), (1, 5), 0.5), "layer [2] · unit 1 of 2 · term 1 of 5"),
        (None, ""),
    ],
)
def test_it_says_which_unit_and_term_are_walked(panel, within, words) -> None:
    panel.set_cursor(Cursor(110, 1), (7, 14, 16), 50, Within(None, (9, 9), None, 1.0))
    panel.set_cursor(Cursor(110, 1), (7, 14, 16), 50, within)
    label = panel.findChild(PartLabel)
    assert label.text() == label.accessibleName() == label.toolTip() == words


def test_where_room_is_short_it_says_so_in_short(panel) -> None:
    within = Within(2, (1, 2), (1, 5), 0.5)
    panel.set_cursor(Cursor(110, 1), (7, 14, 16), 50, within)
    label = panel.findChild(PartLabel)
    for width, words in ((400, label.text()), (180, "[2] · unit 1/2 · term 1/5")):
        label.resize(width, label.height())
        assert label.shown() == words
    label.resize(40, label.height())
    assert label.shown().endswith("…")


def test_the_words_of_a_walk_need_no_room_of_their_own(panel) -> None:
    narrow = panel.minimumSizeHint().width()
    within = Within(12, (345, 512), (678, 785), 0.5)
    panel.set_cursor(Cursor(110, 1), (7, 14, 16), 50, within)
    assert panel.minimumSizeHint().width() == narrow
