"""The bar at the top: what is open, the menus, and one sentence in their place."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication

from ui import strings
from ui.widgets import Label


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700)])
def test_a_sentence_neither_covers_nor_moves_what_is_explained(window, size):
    window.resize(*size)
    QApplication.processEvents()
    stage, notice = window.stage, window.stage.notice
    before = stage.geometry(), stage.canvas.geometry()
    for words in ("One clear sentence.", "One clear sentence of many. " * 5):
        notice.show_sentence(words, "Back to the old training")
        QApplication.processEvents()
        assert (stage.geometry(), stage.canvas.geometry()) == before
        around = QRect(notice.mapTo(window, QPoint()), notice.size())
        assert not around.intersects(stage.geometry())
        assert around.right() < window.width()


def test_a_sentence_hides_the_menus_only_where_there_is_no_other_room(window):
    header, notice = window._header, window.stage.notice
    undo, menus = header._buttons["undo"], header._menus["file"][0]
    place = undo.mapTo(window, QPoint())
    for width, has_room in ((1440, True), (1024, False), (1440, True)):
        window.resize(width, 800)
        notice.show_sentence("One clear sentence. " * 5, "Back to the old training")
        QApplication.processEvents()
        assert menus.isVisible() == has_room
        assert not header._title.isVisible()
        assert (undo.isVisible(), undo.mapTo(window, QPoint())) == (True, place)
        notice.hide()
        assert menus.isVisible()
        assert header._title.isVisible()


def test_a_long_sentence_is_read_whole_beside_its_button(qtbot, window):
    notice = window.stage.notice
    window.resize(1024, 700)
    window.stage.show_recipe(True)
    label = notice.findChild(Label)
    for words in ("Short.", "One clear sentence that takes some lines. " * 3):
        notice.show_sentence(words, "Back to the old training")
        qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()))
    notice.show_sentence("Short.")
    qtbot.waitUntil(lambda: notice.height() < 50)


def test_a_sentence_outlives_a_switch_of_language(window):
    window.stage.notice.show_sentence("One clear sentence.")
    app = QApplication.instance()
    try:
        window.set_language("fr")
        QApplication.processEvents()
        assert window.stage.notice.sentence()
    finally:
        strings.install(app, "en")
