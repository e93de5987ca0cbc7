"""The actions: their keys work in the window, and give way to a control's own."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.actions import Actions
from ui.widgets import Button, ChoiceField, LinearScale, NumberField, Segmented, Slider

Key = Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
PLAIN = Qt.KeyboardModifier.NoModifier


class Window(QWidget):
    """A window with the actions, which notes the ones that are triggered."""

    def __init__(self) -> None:
        super().__init__()
        QVBoxLayout(self)
        self.actions_ = Actions(self)
        self.heard: list[str] = []
        for action in self.actions():
            action.triggered.connect(lambda _, a=action: self._note(a.objectName()))

    def _note(self, id_: str) -> None:
        self.heard.append(id_)

    def put(self, widget: QWidget) -> QWidget:
        self.layout().addWidget(widget)
        widget.show()
        return widget


@pytest.fixture
def window(qtbot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    return made


@pytest.mark.parametrize(
    ("key", "modifier", "id_"),
    [
        (Key.Key_Space, PLAIN, "play"),
        (Key.Key_Right, PLAIN, "moment_forward"),
        (Key.Key_Left, PLAIN, "moment_back"),
        (Key.Key_PageDown, PLAIN, "moment_forward"),
        (Key.Key_PageUp, PLAIN, "moment_back"),
        (Key.Key_Right, ALT, "term_forward"),
        (Key.Key_Left, ALT, "term_back"),
        (Key.Key_Right, ALT | SHIFT, "unit_forward"),
        (Key.Key_Left, ALT | SHIFT, "unit_back"),
        (Key.Key_Right, CTRL | SHIFT, "phase_forward"),
        (Key.Key_Left, CTRL | SHIFT, "phase_back"),
        (Key.Key_Right, SHIFT, "batch_forward"),
        (Key.Key_Left, SHIFT, "batch_back"),
        (Key.Key_Right, CTRL, "epoch_forward"),
        (Key.Key_Left, CTRL, "epoch_back"),
        (Key.Key_Home, PLAIN, "first"),
        (Key.Key_End, PLAIN, "last"),
        (Key.Key_Plus, PLAIN, "faster"),
        (Key.Key_Minus, PLAIN, "slower"),
        (Key.Key_F, PLAIN, "fit"),
        (Key.Key_M, PLAIN, "mean"),
        (Key.Key_C, PLAIN, "check_gradient"),
        (Key.Key_Escape, PLAIN, "clear_selection"),
        (Key.Key_F11, PLAIN, "full_screen"),
        (Key.Key_F1, PLAIN, "keys"),
        (Key.Key_Z, CTRL, "undo"),
        (Key.Key_Z, CTRL | SHIFT, "redo"),
        (Key.Key_O, CTRL, "open"),
        (Key.Key_S, CTRL, "save"),
        (Key.Key_S, CTRL | SHIFT, "save_as"),
        (Key.Key_E, CTRL, "export"),
        (Key.Key_Q, CTRL, "quit"),
    ],
)
def test_a_key_triggers_its_action(qtbot, window, key, modifier, id_) -> None:
    qtbot.keyClick(window, key, modifier)
    assert window.heard == [id_]


def test_no_two_actions_share_a_key(window) -> None:
    keys = [shortcut.toString() for a in window.actions() for shortcut in a.shortcuts()]
    assert len(keys) == len(set(keys))
    assert all(QKeySequence(key).count() == 1 for key in keys)


def test_a_control_reached_by_keyboard_keeps_its_own_keys(qtbot, window) -> None:
    slider = window.put(Slider(LinearScale(0, 10)))
    slider.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(slider, Key.Key_Right)
    assert (slider.number(), window.heard) == (1, [])
    button = window.put(Button("Press"))
    button.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Key.Key_Space)
    segments = window.put(Segmented([("a", "A"), ("b", "B")]))
    segments.findChild(QWidget).setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(window.focusWidget(), Key.Key_Right)
    assert window.heard == []


def test_a_control_that_was_clicked_leaves_the_keys_to_the_window(
    qtbot, window
) -> None:
    slider = window.put(Slider(LinearScale(0, 10)))
    choice = window.put(ChoiceField([("a", "A"), ("b", "B")]))
    for control in (slider, choice):
        control.setFocus(Qt.FocusReason.MouseFocusReason)
        qtbot.keyClick(control, Key.Key_Right)
        qtbot.keyClick(control, Key.Key_Space)
    assert window.heard == ["moment_forward", "play"] * 2
    assert (slider.number(), choice.code()) == (0, "a")


def test_what_is_typed_in_a_field_stays_there(qtbot, window) -> None:
    field = window.put(NumberField())
    field.setFocus(Qt.FocusReason.MouseFocusReason)
    field.clear()
    qtbot.keyClicks(field, "-4e+1")
    for key in (Key.Key_Left, Key.Key_Home, Key.Key_End, Key.Key_F, Key.Key_Space):
        qtbot.keyClick(field, key)
    assert field.text() == "-4e+1f "
    assert window.heard == []


def test_play_says_pause_while_it_plays(window) -> None:
    play = window.actions_["play"]
    assert (play.text(), play.toolTip(), play.data()) == (
        "Play",
        "Play (Space)",
        "play",
    )
    window.actions_.set_playing(True)
    assert (play.text(), play.toolTip(), play.data()) == (
        "Pause",
        "Pause (Space)",
        "pause",
    )
    window.actions_.set_playing(False)
    assert play.text() == "Play"


def test_a_held_space_bar_does_not_flicker_between_play_and_pause(window) -> None:
    assert not window.actions_["play"].autoRepeat()
    assert window.actions_["moment_forward"].autoRepeat()


def test_mean_motion_and_legend_stay_as_they_are_set(window) -> None:
    checkable = [a.objectName() for a in window.actions() if a.isCheckable()]
    assert checkable == ["mean", "reduce_motion", "legend"]


def test_the_overview_names_every_key_as_a_person_reads_it(window) -> None:
    rows = window.actions_.overview()
    assert ("Time", "Next moment", "→, PgDn") in rows
    assert ("Time", "Next batch", "Shift+→") in rows
    assert ("Time", "Previous unit", "Alt+Shift+←") in rows
    assert ("Time", "Faster", "+") in rows
    assert ("Edit", "Redo", "Ctrl+Shift+Z, Ctrl+Y") in rows
    assert {text for _, text, _ in rows} == {
        action.text() for action in window.actions() if action.shortcuts()
    }
