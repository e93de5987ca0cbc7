"""How the pane of the formulas uses its room, and the lines of code in it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.explain.steps import NAMES, state, step
from ui.explain.sheet_view import EM
from ui.formulas import formula
from ui.session.cursor import Selection


def full(pane):
    """Return whether nothing has to be scrolled."""
    return pane.area.verticalScrollBar().maximum() == 0


def test_a_smaller_pane_loses_lines_around_then_words_but_not_the_line_of_now(
    pane, qtbot
):
    pane.set_state(state("moons", "dZ", 1, Selection(8, unit=(1, 1))))
    qtbot.waitUntil(lambda: full(pane))
    tall = pane.words.heightForWidth(350)
    seen = []
    for height in range(600, 160, -10):
        pane.resize(380, height)
        is_brief = pane.words.heightForWidth(350) < tall
        assert ("How much does the loss" in pane.words.toolTip()) == is_brief
        assert "come back through" in pane.words._shown() or not is_brief
        assert "the gate that decides" in pane.words._shown()
        assert any(line.startswith("dZ1 = ") for line in pane.excerpt.lines())
        look = (len(pane.excerpt.lines()), is_brief)
        seen += [look] if look not in seen[-1:] else []
    assert seen == [*((n, False) for n in (4, 3, 2, 1)), (1, True)]


def test_the_lines_of_now_stand_at_the_end_of_the_pane(pane, qtbot):
    for moment, layer in (("A", 1), ("dW", 3), ("dA", 1), ("update", 0)):
        pane.set_state(state("moons", moment, layer))
        excerpt = pane.excerpt
        qtbot.waitUntil(lambda e=excerpt: e.height() == e.sizeHint().height())
        assert excerpt.isVisible()
        assert excerpt.geometry().bottom() == pane.rect().bottom()
        assert pane.area.geometry().bottom() < excerpt.y()


def test_what_goes_on_below_fades_out_until_its_end(pane, qtbot):
    pane.set_state(state("blobs", "dW", 2))
    bar = pane.area.verticalScrollBar()
    pane.resize(380, 900)
    qtbot.waitUntil(lambda: full(pane))
    assert not pane.more.isVisible()
    pane.resize(380, 330)
    qtbot.waitUntil(lambda: not full(pane))
    assert pane.more.isVisible()
    bottom = pane.area.viewport().geometry().bottom()
    assert pane.more.geometry().bottom() == bottom
    assert pane.more.button.text() == "More below"
    places = [bar.value()]
    while pane.more.button.isVisible():
        qtbot.mouseClick(pane.more.button, Qt.MouseButton.LeftButton)
        places.append(bar.value())
        assert places[-1] > places[-2]
    assert bar.value() == bar.maximum()
    assert not pane.more.isVisible()


def test_the_why_is_cut_short_before_the_proof_of_an_update_is_out_of_view(pane):
    seen = []
    for height in range(700, 260, -20):
        pane.resize(380, height)
        pane.set_state(state("moons", "update"))
        for _ in range(2):  # what is scrolled is laid out first, then its bar
            QApplication.processEvents()
        is_whole = "The promise: each" in pane.words._shown()
        fits = pane.area.verticalScrollBar().maximum() == 0
        look = (is_whole, fits)
        seen += [look] if look not in seen[-1:] else []
    assert seen == [(True, True), (False, True), (False, False)]


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("moons", ""),
        ("houses", ""),
        ("blobs", ""),
        ("momentum", "change:"),  # its rule takes more lines
    ],
)
def test_the_new_weight_is_in_view_in_a_small_pane(pane, qtbot, name, last):
    """As high as the pane is in a window of 1024×700."""
    pane.resize(388, 340)
    pane.set_state(state(name, "update"))
    sheet = pane.sheet
    qtbot.waitUntil(lambda: sheet.height() >= sheet.heightForWidth(sheet.width()))
    assert pane.more.isVisible()
    assert sheet.y() + end_of(sheet, last) <= seen_to(pane)
    assert any("W1 " in line for line in pane.excerpt.lines())


@pytest.mark.parametrize("name", NAMES)
def test_the_answers_and_the_product_of_dW_are_in_view(pane, qtbot, name):
    """As large as the pane is in a window of 1440×900."""
    pane.resize(388, 540)
    program, *_ = step(name)
    for layer in range(1, program.depth + 1):
        pane.set_state(state(name, "dW", layer))
        sheet = pane.sheet
        qtbot.waitUntil(lambda s=sheet: s.height() >= s.heightForWidth(s.width()))
        beside = ["bias:"] if program.has_bias(layer) else []
        for label in ("sample 1:", "mean of ", *beside):
            assert sheet.y() + end_of(sheet, label) <= seen_to(pane)
        assert any("dW" in line for line in pane.excerpt.lines())


@pytest.mark.parametrize("name", ["moons", "houses", "blobs"])
def test_the_mean_of_dW_is_in_view_in_a_small_pane(pane, qtbot, name):
    """As large as the pane is in a window of 1024×700."""
    pane.resize(388, 340)
    program, *_ = step(name)
    for layer in range(1, program.depth + 1):
        pane.set_state(state(name, "dW", layer))
        sheet = pane.sheet
        qtbot.waitUntil(lambda s=sheet: s.height() >= s.heightForWidth(s.width()))
        assert sheet.y() + end_of(sheet, "mean of ") <= seen_to(pane)


def seen_to(pane):
    """Return how far down the pane can be read without scrolling."""
    return pane.more.y() if pane.more.isVisible() else pane.area.viewport().height()


def end_of(sheet, label):
    """Return how far down the last line of the first such row reaches.

    Without a label it is the row without words.
    """
    labels = [row.label for row in sheet.rows()]
    row = next(
        k
        for k, text in enumerate(labels)
        if text == label or (label and text.startswith(label))
    )
    lines = [line for line in sheet._lines(sheet.width())[0] if line.row == row]
    return (lines[-1].baseline + lines[-1].descent) * EM


@pytest.mark.parametrize("size", [(280, 330), (700, 300), (1400, 800), (330, 700)])
def test_nothing_is_clipped_at_any_size(pane, qtbot, size):
    pane.set_state(state("moons", "dZ", 1, Selection(8, unit=(1, 1))))
    pane.resize(*size)

    def is_whole():
        parts = pane.words, pane.sheet
        return all(p.height() >= p.heightForWidth(p.width()) for p in parts)

    qtbot.waitUntil(is_whole)
    assert pane.sheet.y() >= pane.words.y() + pane.words.height()


def test_another_explanation_begins_at_its_top(pane, qtbot):
    bar = pane.area.verticalScrollBar()
    pane.resize(280, 200)
    pane.set_state(state("moons", "dW", 1, Selection(8)))
    qtbot.waitUntil(lambda: bar.maximum() > 20)
    bar.setValue(20)
    pane.set_state(state("moons", "dW", 1, Selection(8), decimals=4))
    assert bar.value() == 20
    pane.set_state(state("moons", "dW", 2, Selection(8)))
    assert bar.value() == 0


def test_the_excerpt_holds_the_lines_of_now(pane):
    pane.set_state(state("moons", "dZ", 1))
    assert "dZ1 = dA1 * (1 - A1**2)  # (10,4)" in pane.excerpt.lines()
    pane.set_state(state("moons", "batch"))
    assert pane.excerpt.lines()[0].startswith("X, Y = ")
    pane.resize(380, 900)
    pane.set_state(state("moons", "update"))
    lines = [op.line for op in step("moons")[0].ops if op.moment.kind == "update"]
    assert [line.partition("  #")[0] for line in pane.excerpt.lines()] == lines


def test_of_many_lines_of_now_those_of_what_is_explained_stay(pane):
    pane.set_state(state("many", "update"))
    lines = [op.line for op in step("many")[0].ops if op.moment.kind == "update"]
    pane.excerpt.set_room(380, 16 + 21 * len(lines))
    assert (len(pane.excerpt.lines()), pane.excerpt.left_out) == (len(lines), 0)
    for selection, own in (
        (Selection(), "W1"),
        (Selection(0, weight=(2, -1, 0)), "b2"),
    ):
        pane.set_state(state("many", "update", 0, selection))
        for room in (0, 16 + 21 * 3):
            pane.excerpt.set_room(380, room)
            shown = pane.excerpt.lines()
            assert any(line.startswith(f"{own} += ") for line in shown)
            assert pane.excerpt.left_out == len(lines) - len(shown)
            assert pane.excerpt.sizeHint().height() <= max(room, 16 + 21 * 2)


def test_of_the_lines_of_a_batch_the_first_stays(pane):
    pane.set_state(state("moons", "batch"))
    pane.excerpt.set_room(380, 0)
    (line,) = pane.excerpt.lines()
    assert line.startswith("X, Y = X_train[rows], Y_train[rows]")
    assert pane.excerpt.left_out == 2


def test_a_long_line_of_code_goes_on_below(pane):
    pane.set_state(state("moons", "loss"))
    (long,) = (line for line in pane.excerpt.lines() if line.startswith("losses"))
    assert long == "losses = (np.maximum(Z3, 0) - Y * Z3 + tail).mean(axis=-1)"
    heights = []
    for width in (380, 500):
        pane.excerpt.set_room(width, 300)
        heights.append(pane.excerpt.sizeHint().height())
    assert heights == [16 + 21 * 5, 16 + 21 * 4]


def test_a_row_that_is_reached_by_keyboard_is_in_sight(pane, qtbot):
    pane.resize(380, 300)
    pane.set_state(state("penalised", "update"))
    bar = pane.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 200)
    qtbot.keyClick(pane.sheet, Qt.Key.Key_Up)
    assert bar.value() > 200
    for _ in pane.sheet.rows():
        qtbot.keyClick(pane.sheet, Qt.Key.Key_Up)
    assert bar.value() < pane.sheet.y()


def test_what_is_out_of_sight_is_not_drawn(pane, qtbot):
    formula.typeset.cache_clear()  # other tests have drawn formulas, too
    pane.resize(380, 300)
    pane.set_state(state("penalised", "update"))
    bar = pane.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 200)
    lines, _ = pane.sheet._lines(pane.sheet.width())
    last = [each.formula for each in lines[-1].placed if each.formula]
    pane.grab()
    assert not all("paths" in vars(each) for each in last)
    bar.setValue(bar.maximum())
    pane.grab()
    assert all("paths" in vars(each) for each in last)
