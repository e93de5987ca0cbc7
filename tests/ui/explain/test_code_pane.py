import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow

from nnviz.teach import looks
from tests.ui.explain.steps import NAMES, state, step
from ui import strings
from ui.explain.code_pane import CodePane
from ui.explain.state import State
from ui.session.cursor import Pointed, Selection
from ui.words import numbers

Key = Qt.Key


@pytest.fixture
def pane(qtbot):
    made = CodePane()
    qtbot.addWidget(made)
    made.resize(380, 300)
    made.show()
    return made


def place_of(pane, text):
    """Return the point of the viewport where a text of the listing begins."""
    cursor = pane.document().find(text)
    cursor.setPosition(cursor.selectionStart())
    return pane.cursorRect(cursor).center() + QPoint(2, 0)


@pytest.mark.parametrize("name", NAMES)
def test_the_lines_of_the_moment_are_lit_and_in_view(pane, name):
    program, record, data = step(name)
    for index in (*range(len(record.moments)), 3, 0):
        pane.set_state(State(program, record, index, Selection(), data))
        moment = record.moments[index]
        lines = [op.line for op in program.ops if op.moment == moment]
        assert pane.lit() == lines
        for line in lines[:2]:
            assert pane.viewport().rect().contains(place_of(pane, line))


def test_a_click_on_a_line_goes_to_its_moment(pane, qtbot):
    pane.set_state(state("moons", "Z", 1))
    with qtbot.waitSignal(pane.moment_chosen) as signal:
        click(pane, qtbot, "Z2 = ")
    assert signal.args == [3]
    with qtbot.assertNotEmitted(pane.moment_chosen):
        click(pane, qtbot, "# forward")


def click(pane, qtbot, text):
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(pane.viewport(), left, pos=place_of(pane, text))


def test_up_and_down_go_to_the_moments_around(pane, qtbot):
    chosen = []
    pane.moment_chosen.connect(chosen.append)
    pane.set_state(state("moons", "A", 1))
    qtbot.keyClick(pane, Key.Key_Down)
    qtbot.keyClick(pane, Key.Key_Up)
    assert chosen == [3, 1]
    pane.set_state(state("moons", "batch"))
    qtbot.keyClick(pane, Key.Key_Up)
    pane.set_state(state("moons", "update"))
    qtbot.keyClick(pane, Key.Key_Down)
    assert chosen == [3, 1]


@pytest.mark.parametrize("key", [Key.Key_Right, Key.Key_Space, Key.Key_Down])
def test_after_a_click_the_keys_of_the_window_stay_its_own(qtbot, key):
    window, pane, pressed = QMainWindow(), CodePane(), []
    qtbot.addWidget(window)
    window.setCentralWidget(pane)
    action = QAction(window)
    action.setShortcut(QKeySequence(key))
    action.triggered.connect(lambda: pressed.append(key))
    window.addAction(action)
    with qtbot.waitActive(window):
        window.show()
    pane.set_state(state("moons", "Z", 1))
    click(pane, qtbot, "# forward")
    assert pane.hasFocus()
    qtbot.keyClick(pane, key)
    assert pressed == [key]


@pytest.mark.parametrize("name", NAMES)
def test_what_is_copied_runs_and_gives_the_step(pane, name):
    program, record, _ = step(name)
    pane.set_state(state(name))
    pane.copy_all()
    space = {"np": np, "X_train": record.X, "Y_train": record.Y, "rows": slice(None)}
    space |= program.optimizer.constants | {"t": 0}  # steps so far
    before = looks.parameters(record, after=False)
    space |= {name: array.copy() for name, array in before.items()}
    space |= {slot: array.copy() for slot, array in record.slots_before.items()}
    with np.errstate(all="ignore"):
        exec(QApplication.clipboard().text(), space)
    for layer, W in record.W_after.items():
        np.testing.assert_array_equal(space[f"W{layer}"], W)
    np.testing.assert_array_equal(space["losses"], record.losses)


def test_a_selection_is_copied_alone(pane, qtbot):
    pane.set_state(state("moons"))
    cursor = pane.document().find("np.tanh(Z1)")
    pane.setTextCursor(cursor)
    qtbot.keyClick(pane, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "np.tanh(Z1)"


def test_a_variable_tells_its_value_once_it_is_computed(pane):
    pane.set_state(state("moons", "Z", 1))
    known = pane.value_at(place_of(pane, "Z1 = X"))
    assert "<b>Z1</b> 10×4" in known
    assert pane.value_at(place_of(pane, "A1 = np")) == ""
    assert pane.value_at(place_of(pane, "# forward")) == ""
    pane.set_state(state("moons", "loss"))
    record = step("moons")[1]
    assert pane.value_at(place_of(pane, "loss = losses")) == f"loss = {record.loss:.4f}"


def test_the_followed_sample_is_marked_and_in_sight(pane):
    pane.set_state(state("many", "Z", 1, Selection(13), decimals=4))
    *before, last = (
        pane.value_at(place_of(pane, "Z1 = X")).split("<pre")[1].splitlines()
    )
    record = step("many")[1]
    assert "…" in before[0]
    assert last.startswith("▸ ")
    assert numbers.signed(record.Z[1][13, 0], 4) in last
    pane.set_state(state("many", "dW", 1))
    assert pane.value_at(place_of(pane, "dW1 = X")).endswith("…</pre>")


def test_a_line_tells_the_value_that_it_computed_itself(pane):
    record = step("integers")[1]
    pane.set_state(state("integers", "update"))
    norms = [np.sqrt((g**2).sum()) for g in (record.dW[1], record.db[1])]
    for text, norm in zip(
        ("norm = np.sqrt((dW1", "norm = np.sqrt((db1"), norms, strict=True
    ):
        told = pane.value_at(place_of(pane, text))
        assert told == f"norm = {norm:.4f}"


def test_what_a_helper_calls_its_own_is_no_variable(pane):
    pane.set_state(state("integers", "update"))
    assert "def softmax(z)" in pane.toPlainText()
    assert pane.value_at(place_of(pane, "e = np.exp")) == ""


def test_a_value_waits_for_its_moment(pane):
    pane.set_state(state("moons", "Z", 1, has_happened=False))
    assert pane.value_at(place_of(pane, "Z1 = X")) == ""
    assert "<b>X</b>" in pane.value_at(place_of(pane, "X @ W1"))
    pane.set_state(state("moons", "Z", 1))
    assert "<b>Z1</b>" in pane.value_at(place_of(pane, "Z1 = X"))


def test_a_loss_from_z_says_so(pane):
    pane.set_state(state("moons", "loss"))
    assert "# the same loss from z: it cannot overflow\ntail = " in pane.toPlainText()
    pane.set_state(state("mse", "loss"))
    assert "overflow" not in pane.toPlainText()


def test_shapes_are_written_as_the_language_writes_them(pane):
    app = QApplication.instance()
    pane.set_state(state("moons"))
    assert "(10,2)·(2,4)+(4,) → (10,4)" in pane.toPlainText()
    try:
        strings.install(app, "fr")
        pane.set_state(state("moons"))
        assert "(10×2)·(2×4) + (4) → (10×4)" in pane.toPlainText()
    finally:
        strings.install(app, "en")


def test_the_lines_of_what_is_pointed_at_are_marked_and_else_of_the_chosen(pane):
    program, record, data = step("moons")
    pane.set_state(State(program, record, 1, Selection(unit=(2, 0)), data))
    assert [line.split()[0] for line in pane.marked()] == ["Z2", "A2", "dA2", "dZ2"]
    before = pane.grab().toImage()
    pane.set_pointed(Pointed(weight=(1, 0, 0)))
    assert [line.split()[0] for line in pane.marked()] == ["Z1", "dW1", "W1"]
    assert pane.grab().toImage() != before
    assert pane.lit() == ["Z1 = X @ W1 + b1"]
    pane.set_pointed(Pointed())
    assert [line.split()[0] for line in pane.marked()] == ["Z2", "A2", "dA2", "dZ2"]
    pane.set_pointed(Pointed(sample=3))
    assert [line.split()[0] for line in pane.marked()] == ["Z2", "A2", "dA2", "dZ2"]


def test_a_line_under_the_pointer_tells_its_layer_once(pane, qtbot):
    pane.set_state(state("moons", "Z", 1))
    told = []
    pane.layer_pointed.connect(lambda *of: told.append(of))
    for text in ("Z2 = ", "A2 = ", "# forward", "Z1 = "):
        qtbot.mouseMove(pane.viewport(), place_of(pane, text))
    assert told == [(2, False), (-1, False), (1, False)]
    pane.verticalScrollBar().setValue(pane.verticalScrollBar().maximum())
    qtbot.mouseMove(pane.viewport(), place_of(pane, "W1 -= "))
    assert told[-1] == (1, True)
    QApplication.sendEvent(pane, QEvent(QEvent.Type.Leave))
    assert told[-1] == (-1, False)
