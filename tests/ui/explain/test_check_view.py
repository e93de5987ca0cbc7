"""The check of a gradient in the pane: offered, shown, and gone in time."""

import re
from dataclasses import replace

import mathra
import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from nnviz import Dense, Input, Sequential
from nnviz.model.ops import Moment
from nnviz.teach.gradcheck import Part, check
from tests.ui.explain.steps import NAMES, in_parts, some_states, state
from ui import strings
from ui.explain import check_written
from ui.explain.checkable import part_of
from ui.formulas import formula
from ui.look import theme
from ui.session.cursor import Selection

UNIT, WEIGHT, BIAS = (
    Selection(2, unit=(1, 1)),
    Selection(2, weight=(1, 0, 1)),
    Selection(2, weight=(2, -1, 0)),
)


def checked(pane, shown):
    """Show a state and the check of its gradient; return the words."""
    pane.set_state(shown)
    assert pane.check_gradient() == ""
    return pane.check.view.words.words()


def has_result(pane):
    return pane.check.view.words.isVisible()


@pytest.mark.parametrize("name", ["moons", "houses"])
@in_parts
def test_a_check_is_offered_where_a_gradient_has_been_computed(pane, name, part):
    offered = 0
    for shown in some_states(name, part):
        pane.set_state(shown)
        known = shown.record.moments[: shown.index + 1]
        layers = _layers_of(shown)
        is_known = bool(layers) and all(Moment("dW", k) in known for k in layers)
        assert pane.check.view.isVisible() == is_known
        assert not has_result(pane)
        offered += is_known
    assert offered


def _layers_of(shown):
    chosen = shown.selection.weight or shown.selection.unit
    if chosen:
        return [chosen[0]] if chosen[0] else []
    own = shown.moment.layer
    return [own] if own else list(range(1, shown.record.depth + 1))


def test_what_checks_a_gradient_is_made_when_there_is_one(pane):
    pane.set_state(state("moons", "loss"))
    assert pane.check.isEmpty()
    pane.set_state(state("moons", "dZ", 3))
    assert pane.check.isEmpty()
    pane.set_state(state("moons", "dW", 3))
    assert not pane.check.isEmpty()


def test_a_gradient_that_still_moves_is_not_there_yet(pane):
    pane.set_state(state("moons", "dW", 1, has_happened=False))
    button = pane.check.view.button
    assert button.isVisible()  # nothing moves when it is there
    assert not button.isEnabled()
    assert "it comes at dW[1]" in pane.check_gradient()
    pane.set_state(state("moons", "dW", 1))
    assert button.isEnabled()


@pytest.mark.parametrize(
    ("moment", "layer", "selection", "awaited"),
    [
        ("batch", 0, Selection(), "dW[3]"),
        ("dZ", 2, Selection(), "dW[2]"),
        ("dW", 3, UNIT, "dW[1]"),
        ("dW", 3, BIAS, "dW[2]"),
    ],
)
def test_before_there_is_a_gradient_it_says_when(
    pane, moment, layer, selection, awaited
):
    pane.set_state(state("moons", moment, layer, selection))
    words = pane.check_gradient()
    assert words == f"There is no gradient to check yet: it comes at {awaited}."
    assert not has_result(pane)


def test_an_input_has_nothing_to_check(pane):
    pane.set_state(state("moons", "update", 0, Selection(0, unit=(0, 1))))
    assert "An input has no gradient" in pane.check_gradient()
    assert not has_result(pane)


@pytest.mark.parametrize(
    ("moment", "layer", "selection", "told"),
    [
        ("dW", 1, WEIGHT, "The weight goes up and down by ε = 1·10⁻⁵"),
        ("update", 0, BIAS, "The bias goes up and down"),
        ("dW", 1, UNIT, "All 3 parameters (unit 2, hidden layer [1])"),
        ("dW", 3, Selection(), "All 3 parameters (output layer [3])"),
        ("dW", 1, Selection(), "All 12 parameters (hidden layer [1])"),
        ("update", 0, Selection(), "All 25 parameters (the whole network)"),
    ],
)
def test_what_was_nudged_is_told(pane, moment, layer, selection, told):
    words = checked(pane, state("moons", moment, layer, selection))
    assert words.replace("\u00a0", " ").partition(". ")[2].startswith(told)
    assert "The two agree to " in words


def test_the_rows_hold_both_numbers_and_the_losses(pane):
    shown = state("moons", "dW", 1, WEIGHT)
    checked(pane, shown)
    recorded, nudged, error = pane.check.view.sheet.latex().splitlines()[1:-1]
    assert f"{shown.record.dW[1][0, 1]:.6f}" in recorded
    assert f"{shown.record.dW[1][0, 1]:.6f}" in nudged
    losses = re.search(r"frac\{([\d.]+) - ([\d.]+)\}", nudged).groups()
    assert shown.record.loss == pytest.approx(np.mean([float(x) for x in losses]))
    assert r"{2 \cdot 10^{-5}}" in nudged
    assert r"\cdot 10^{-1" in error


def test_a_click_shows_the_check_and_another_puts_it_away(pane, qtbot):
    pane.set_state(state("moons", "dW", 1))
    with qtbot.waitSignal(pane.check_requested):
        qtbot.mouseClick(pane.check.view.button, Qt.MouseButton.LeftButton)
    pane.check_gradient()
    assert has_result(pane)
    assert pane.check.view.button.isChecked()
    pane.check_gradient()
    assert not has_result(pane)
    assert not pane.check.view.button.isChecked()


@pytest.mark.parametrize(
    "other",
    [
        lambda s: replace(s, index=s.index - 1),
        lambda s: replace(s, selection=UNIT),
        lambda s: replace(s, selection=BIAS),
        lambda s: replace(s, record=replace(s.record, step=18)),
        lambda s: state("houses", "dW", 1, Selection(weight=(1, 0, 0))),
    ],
)
def test_a_result_goes_with_the_gradient_that_it_is_of(pane, other):
    shown = state("moons", "dW", 1, WEIGHT)
    checked(pane, shown)
    pane.set_state(other(shown))
    assert not has_result(pane)
    pane.set_state(shown)
    assert not has_result(pane)


def test_a_result_stays_while_another_sample_is_followed(pane):
    shown = state("moons", "dW", 1, WEIGHT)
    before = checked(pane, shown)
    pane.set_state(replace(shown, selection=replace(WEIGHT, sample=5)))
    pane.set_state(replace(shown, is_mean=True))
    pane.set_state(state("moons", "update", 0, WEIGHT))
    assert has_result(pane)
    assert pane.check.view.words.words() == before


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("penalised", "ℒ has the penalty Ω in both"),
        ("integers", "The gradient is the one before clipping"),
        ("diverged", "The loss is not a finite number here"),
    ],
)
def test_what_the_comparison_rests_on_is_told(pane, name, told):
    assert told in checked(pane, state(name, "update"))
    assert told not in checked(pane, state("mae", "update"))


def own_step(layers, X, Y, dtype="float64", weights=None):
    """Return a state at the update of a network of one's own."""
    model = Sequential([Input(len(X[0])), *layers], seed=2, dtype=dtype)
    model.compile("sgd", "mse")
    if weights:
        model.set_weights(weights)
    record = model.step(np.array(X), np.array(Y))
    shown = state("moons", "update")
    index = len(record.moments) - 1
    return replace(shown, program=model.program, record=record, index=index)


def test_a_step_in_float32_says_so(pane):
    words = checked(
        pane, own_step([Dense(2, "tanh"), Dense(1)], [[1.0]], [[2.0]], "float32")
    )
    assert "The step computes in float32, to about 7 digits." in words


def test_a_corner_is_named(pane):
    shown = own_step([Dense(2, "relu"), Dense(1)], [[0.0]], [[2.0]])
    words = checked(pane, replace(shown, selection=Selection(weight=(1, -1, 0))))
    assert "The two differ, at a corner of the loss." in words
    assert "Within ε lies a corner (ReLU at z = 0)" in words
    words = checked(pane, shown)
    assert "For 2 of them a corner lies within ε (ReLU at z = 0)" in words


def test_a_gradient_of_zero_and_one_too_small_say_so(pane):
    weights = [np.array([[1.0]]), np.array([-9.0]), np.array([[1.0]]), np.array([0.0])]
    dead = own_step([Dense(1, "relu"), Dense(1)], [[1.0]], [[2.0]], weights=weights)
    first = Selection(unit=(1, 0))
    assert "Both are 0." in checked(pane, replace(dead, selection=first))
    weights[1] = np.array([-30.0])
    flat = own_step([Dense(1, "sigmoid"), Dense(1)], [[1.0]], [[2.0]], weights=weights)
    words = checked(pane, replace(flat, selection=first))
    assert "The two agree but for rounding." in words
    assert "differ in their last digits only" in words


def test_of_a_large_layer_it_says_how_many(pane):
    layers = [Dense(30, "tanh"), Dense(18, "tanh"), Dense(1)]
    shown = own_step(layers, [[1.0, 2.0]], [[2.0]])
    words = checked(pane, shown)
    assert "256 of 667 parameters, evenly spread (the whole network)" in words
    assert "sum of squares over these 256 parameters" in words


@pytest.mark.parametrize("size", [(280, 330), (380, 420), (1400, 800)])
def test_the_result_is_scrolled_to_and_nothing_is_clipped(pane, qtbot, size):
    pane.resize(*size)
    pane.set_state(state("moons", "dW", 1))
    bar = pane.area.verticalScrollBar()
    qtbot.waitUntil(lambda: pane.check.view.y() > pane.sheet.y())
    pane.check_gradient()
    parts = pane.check.view.words, pane.check.view.sheet

    def is_seen():
        top = (
            pane.check.view.mapTo(pane.area.widget(), pane.check.view.words.pos()).y()
            - bar.value()
        )
        whole = all(p.height() >= p.heightForWidth(p.width()) for p in parts)
        return whole and 0 <= top < pane.area.viewport().height() - 20

    qtbot.waitUntil(is_seen)


def test_the_result_can_be_copied_and_is_spoken(pane, qtbot, monkeypatch):
    checked(pane, state("moons", "dW", 1, WEIGHT))
    sheet = pane.check.view.sheet
    assert sheet.accessibleName() == ""
    sheet.setFocus()
    qtbot.keyClick(sheet, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == sheet.latex()
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    checked(pane, state("moons", "dW", 2))
    assert sheet.accessibleName().startswith("backpropagation: g equals")


def test_a_layer_and_the_loss_have_gradients_to_check():
    at_update = state("moons", "update", 0)
    for chosen, part in (
        (Selection(0, layer=2), Part(2)),
        (Selection(0, loss=True), Part(None)),
        (Selection(0, unit=(0, 1)), None),
    ):
        assert part_of(replace(at_update, selection=chosen)) == part


@pytest.mark.parametrize("name", NAMES)
def test_every_row_can_be_set_with_and_without_the_typesetter(pane, monkeypatch, name):
    shown = state(name, "update")
    found = check(shown.program, shown.record, Part(1))
    rows = check_written.sheet_rows(found, shown.program)
    pieces = [piece for row in rows for s in row.sides for piece in s.fragments]
    assert all(mathra.render(piece)["warnings"] == [] for piece in pieces)
    monkeypatch.setattr(formula, "mathra", None)
    for piece in pieces:
        assert not re.search(r"[\\{}_^]", formula.spoken(piece, "en")), piece


def test_a_result_is_worded_anew_in_another_language_and_theme(pane, qtbot):
    app = QApplication.instance()
    checked(pane, state("moons", "dW", 1, WEIGHT))
    before = pane.check.view.sheet.grab().toImage()
    try:
        strings.install(app, "fr")
        qtbot.waitUntil(lambda: "chiffres" in pane.check.view.words.words())
        assert "variation" in pane.check.view.button.text()
        french = pane.check.view.sheet.grab().toImage()
        assert french != before
        theme.apply(app, theme.DARK)
        qtbot.waitUntil(lambda: pane.check.view.sheet.grab().toImage() != french)
    finally:
        theme.apply(app, theme.LIGHT)
        strings.install(app, "en")
