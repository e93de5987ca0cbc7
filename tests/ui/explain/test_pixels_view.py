"""An image in numbers, and the pixel that is pointed at."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from tests.ui.explain.steps import state
from ui.session.cursor import Pointed, Selection


def first_label(pane):
    return pane.sheet.rows()[0].label


def move(widget, at):
    """Move the pointer over a widget, as the window system tells it."""
    where, none = QPointF(at), Qt.MouseButton.NoButton
    there = QPointF(widget.mapToGlobal(at))
    kind = QEvent.Type.MouseMove
    keys = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QMouseEvent(kind, where, there, none, none, keys))


def test_the_pixels_are_there_where_a_sample_or_a_pixel_is_explained(pane):
    for shown, is_there in (
        (state("digits"), True),
        (state("digits", selection=Selection(unit=(0, 5))), True),
        (state("digits", is_mean=True), True),
        (state("digits", "Z", 1), False),
        (state("moons"), False),
    ):
        pane.set_state(shown)
        assert pane.pixels.isVisibleTo(pane) is is_there


def test_the_row_follows_the_pixel_under_the_pointer(qtbot, pane):
    heard = []
    pane.hovered.connect(heard.append)
    pane.set_state(state("digits"))
    before = first_label(pane)
    grid = pane.pixels._grids(pane.pixels.width())[0]
    pixel = grid.topLeft().toPoint() + QPoint(3, 3)
    move(pane.pixels, pixel)
    assert heard[-1] == Pointed(unit=(0, 0))
    assert first_label(pane) == "pixel 1,1, always 0:"
    QApplication.sendEvent(pane.pixels, QEvent(QEvent.Type.Leave))
    assert heard[-1] == Pointed()
    assert first_label(pane) == before


def test_a_pixel_that_is_pointed_at_elsewhere_is_told(pane):
    pane.set_state(state("digits"))
    pane.area.verticalScrollBar().setValue(7)
    pane.set_pointed(Pointed(unit=(0, 27)))
    assert first_label(pane) == "pixel 4,4"
    assert pane.area.verticalScrollBar().value() == min(
        7, pane.area.verticalScrollBar().maximum()
    )
    pane.set_pointed(Pointed(unit=(1, 3)))
    assert first_label(pane) != "pixel 4,4"


def test_a_pixel_is_chosen_by_a_click_in_either_grid(qtbot, pane):
    chosen = []
    pane.chosen.connect(chosen.append)
    pane.set_state(state("digits"))
    for grid in pane.pixels._grids(pane.pixels.width()):
        last = grid.bottomRight().toPoint() - QPoint(4, 4)
        qtbot.mouseClick(pane.pixels, Qt.MouseButton.LeftButton, pos=last)
    assert chosen == [Pointed(unit=(0, 63))] * 2


def test_what_is_narrow_has_one_grid_below_the_other(pane):
    pane.set_state(state("digits"))
    ink, x = pane.pixels._grids(350)
    assert ink.top() == x.top()
    assert ink.right() < x.left()
    ink, x = pane.pixels._grids(250)
    assert ink.left() == x.left()
    assert ink.bottom() < x.top()
    assert pane.pixels.heightForWidth(250) > pane.pixels.heightForWidth(350)


def test_the_words_are_short_where_the_image_would_not_be_seen(pane):
    shown = state("digits", order=16)
    words = []
    for height in (420, 900):
        pane.resize(380, height)
        pane.set_state(shown)
        words.append(pane.words.heightForWidth(350))
    assert words[0] < words[1] == pane.words.full_height(350)


def test_the_words_are_short_where_not_all_inputs_would_be_seen(pane):
    pane.set_state(state("many"))
    assert pane.words.heightForWidth(350) < pane.words.full_height(350)
    pane.set_state(state("moons"))
    assert pane.words.heightForWidth(350) == pane.words.full_height(350)
