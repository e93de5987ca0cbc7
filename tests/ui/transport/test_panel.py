"""The transport panel: it shows what it is told, and says what the user wants."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QLabel, QToolButton

from nnviz.model.ops import Moment
from tests.ui.speaking import quoting
from tests.ui.transport.conftest import (
    LOSSES,
    MOMENTS,
    TREE,
    Heard,
    actions_of,
    button_of,
    turn,
)
from ui.look import theme
from ui.session.cursor import Cursor
from ui.session.parts import Within
from ui.transport.action_button import WordedButton
from ui.transport.beads import BeadStrip
from ui.transport.part_label import PartLabel
from ui.transport.position import PositionLabel
from ui.transport.row import FoldingRow
from ui.transport.speed import SpeedControl
from ui.transport.timeline import Timeline
from ui.widgets import ChoiceField, Slider

Key = Qt.Key


def _click(qtbot, widget, x: float, y: float) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))


def test_setters_are_silent(panel) -> None:
    heard = Heard(panel)
    panel.set_moments(MOMENTS[:-1])
    panel.set_tree(TREE)
    panel.set_run(LOSSES[:50], 50, 100, 5)
    panel.set_cursor(Cursor(3, 1), (1, 3, 5), 20)
    panel.set_playing(True)
    panel.set_advance_by("epoch")
    panel.set_period(0.0)
    assert heard == []


@pytest.mark.parametrize(
    "id_",
    [
        *("first", "epoch_back", "batch_back", "moment_back", "play"),
        *("moment_forward", "batch_forward", "epoch_forward", "last"),
    ],
)
def test_every_button_triggers_its_action_and_names_its_key(qtbot, panel, id_) -> None:
    button, action = button_of(panel, id_), actions_of(panel)[id_]
    with qtbot.waitSignal(action.triggered):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.toolTip() == button.accessibleName() == action.toolTip()
    assert button.toolTip().endswith(")")


def test_the_play_button_becomes_pause(panel) -> None:
    button = button_of(panel, "play")
    before = button.grab().toImage()
    panel.set_playing(True)
    assert button.toolTip() == "Pause (Space)"
    assert button.grab().toImage() != before
    panel.set_playing(False)
    assert button.grab().toImage() == before


@pytest.mark.parametrize("width", [560, 1000])
def test_training_to_the_end_has_one_button_with_words(
    qtbot, window, panel, width
) -> None:
    window.resize(width, 300)
    buttons = [b for b in panel.findChildren(WordedButton) if b.isVisible()]
    (button,) = buttons
    assert button.text() == "Train to the end"
    with qtbot.waitSignal(actions_of(panel)["train"].triggered):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    panel.set_playing(True, True)
    assert button.text() == "Stop the training"
    panel.set_playing(False)
    assert button.text() == "Train to the end"


def test_an_action_that_is_off_turns_its_button_off(panel) -> None:
    actions_of(panel)["last"].setEnabled(False)
    assert not button_of(panel, "last").isEnabled()


def test_advance_by_is_the_users_choice(qtbot, panel) -> None:
    heard, choice = Heard(panel), panel.findChild(ChoiceField)
    choice.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(choice, Key.Key_Down)
    assert heard == [("advance_by_changed", "phase")]


# -- speed ----------------------------------------------------------------------


def test_faster_and_slower_go_from_four_seconds_to_as_fast_as_it_goes(panel) -> None:
    heard, speed = Heard(panel), panel.findChild(SpeedControl)
    panel.set_period(0.7)
    assert speed.meaning() == "0.7 s"
    panel.faster()
    assert heard == [("period_changed", 0.5)]
    for _ in range(30):
        panel.faster()
    assert heard[-1] == ("period_changed", 0.0)
    assert speed.meaning() == "as fast as it goes"
    count = len(heard)
    panel.faster()
    assert len(heard) == count
    for _ in range(30):
        panel.slower()
    assert (heard[-1], speed.meaning()) == (("period_changed", 4.0), "4 s")


def test_the_speed_slider_goes_faster_to_the_right(qtbot, panel) -> None:
    heard, slider = Heard(panel), panel.findChild(Slider)
    _click(qtbot, slider, slider.width() - 2, slider.height() / 2)
    assert heard == [("period_changed", 0.0)]


def test_a_period_off_the_scale_is_said_as_it_is(panel) -> None:
    panel.set_period(0.6)
    assert panel.findChild(SpeedControl).meaning() == "0.6 s"


# -- beads ----------------------------------------------------------------------


def test_a_click_on_a_bead_chooses_its_moment(qtbot, panel) -> None:
    heard, beads = Heard(panel), panel.findChild(BeadStrip)
    for index in (0, 5):
        middle = beads.bead_rect(index).center()
        _click(qtbot, beads, middle.x(), middle.y())
    assert heard == [("moment_chosen", 0), ("moment_chosen", 5)]


def test_the_beads_can_be_walked_by_keyboard_and_end_at_their_ends(
    qtbot, panel
) -> None:
    heard, beads = Heard(panel), panel.findChild(BeadStrip)
    beads.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Key.Key_Right, Key.Key_Left, Key.Key_Home, Key.Key_End):
        qtbot.keyClick(beads, key)
    assert [value for _, value in heard] == [3, 1, 0, 6]
    panel.set_cursor(Cursor(110, 6), (7, 14, 16), 50)
    qtbot.keyClick(beads, Key.Key_Right)
    assert len(heard) == 4


def test_after_a_click_on_a_bead_the_arrow_keys_are_the_windows(qtbot, panel) -> None:
    beads = panel.findChild(BeadStrip)
    middle = beads.bead_rect(1).center()
    _click(qtbot, beads, middle.x(), middle.y())
    heard = Heard(panel)
    with qtbot.waitSignal(actions_of(panel)["moment_forward"].triggered):
        qtbot.keyClick(beads, Key.Key_Right)
    assert heard == []


def test_past_present_and_future_look_different(panel) -> None:
    beads = panel.findChild(BeadStrip)
    image = beads.grab().toImage()

    def fill(index: int) -> str:
        corner = beads.bead_rect(index).topLeft() + QPointF(8, 3)
        return image.pixelColor(corner.toPoint()).name()

    colours = theme.current()
    assert fill(1) == colours.phase_soft("forward").name()
    assert fill(2) == colours.phase_text("forward").name()
    assert fill(4) not in (fill(1), fill(2), colours.surface.name())


def test_the_strip_says_which_moment_it_is_at(panel) -> None:
    beads = panel.findChild(BeadStrip)
    assert beads.accessibleDescription() == (
        "A[1], the activations of layer [1], moment 3 of 7"
    )


def test_in_a_deep_network_the_current_bead_is_always_in_sight(qtbot, panel) -> None:
    deep = (Moment("batch"), *(Moment("Z", k) for k in range(1, 200)))
    beads = panel.findChild(BeadStrip)
    panel.set_moments(deep)
    for index in (0, 100, 199, 42):
        panel.set_cursor(Cursor(1, index), (1, 1, 1), 1)
        rect = beads.bead_rect(index)
        assert rect.left() >= -0.01
        assert rect.right() <= beads.width() + 0.01
    before = beads.bead_rect(42).left()
    turn(beads, -120)
    assert beads.bead_rect(42).left() < before


# -- position, room, words ---------------------------------------------------------


def test_it_always_says_where_it_stands(panel) -> None:
    position = panel.findChild(PositionLabel)
    assert position.text() == "epoch 7 of 50 · batch 14 of 16 · step 110"
    panel.set_cursor(Cursor(1, 0), (1, 1, 16), 50)
    assert position.accessibleName() == "epoch 1 of 50 · batch 1 of 16 · step 1"


def test_where_it_stands_is_said_in_fewer_letters_never_with_fewer_digits(
    panel,
) -> None:
    position = panel.findChild(PositionLabel)
    panel.set_cursor(Cursor(2880, 0), (20, 13, 144), 20)
    seen = []
    for width in range(400, position.minimumSizeHint().width() - 1, -1):
        position.resize(width, 20)
        seen.append(position.shown())
    assert list(dict.fromkeys(seen)) == [
        "epoch 20 of 20 · batch 13 of 144 · step 2880",
        "epoch 20/20 · batch 13/144 · step 2880",
        "step 2880",
    ]
    assert position.toolTip() == seen[0]


def test_it_folds_where_the_window_is_narrow(qtbot, panel) -> None:
    row = panel.findChild(FoldingRow)
    assert not row.isHidden()
    assert not row.is_folded()
    panel.window().resize(430, 240)
    qtbot.waitUntil(row.is_folded)  # one layout after the other
    assert panel.minimumSizeHint().width() <= 430


def test_every_word_follows_the_language_while_it_runs(qapp, panel) -> None:
    actions, line = actions_of(panel), panel.findChild(Timeline)
    within = Within(2, (1, 2), (1, 5), 0.5)
    panel.set_cursor(Cursor(110, 1), (7, 14, 16), 50, within)
    with quoting(qapp):
        actions.retranslate()
        for widget in panel.findChildren(QToolButton):
            assert widget.toolTip().startswith("«")
            said = widget.accessibleName()
            assert said == widget.toolTip() or said == widget.text() != ""
            assert said.startswith("«")
        for label in panel.findChildren(QLabel):
            assert "«" in label.text()
        assert panel.findChild(PositionLabel).text().startswith("«epoch")
        assert "«" in panel.findChild(BeadStrip).accessibleDescription()
        assert panel.findChild(PartLabel).text().count("«") == 3
        assert line.accessibleName() == "«the whole training»"
        assert line.said_at(QPointF(0, 0)).startswith("«")
        assert panel.findChild(ChoiceField).currentText() == "«moment»"
        assert ("«Time»", "«Play»", "«Space»") in actions.overview()
    assert panel.findChild(ChoiceField).currentText() == "moment"
