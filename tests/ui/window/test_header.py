"""The bar at the top: what is open, the menus, and one sentence in their place."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication

from ui import strings
from ui.widgets import Label


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700)])
def test_a_sentence_covers_nothing_and_moves_nothing_where_there_is_room(window, size):
    window.resize(*size)
    QApplication.processEvents()
    stage, notice = window.stage, window.stage.notice
    before = stage.geometry(), stage.canvas.geometry()
    for words in ("One clear sentence.", "One clear sentence of many. " * 3):
        notice.show_sentence(words, "Back to the old training")
        QApplication.processEvents()
        if size == (1440, 900):
            assert (stage.geometry(), stage.canvas.geometry()) == before
        around = QRect(notice.mapTo(window, QPoint()), notice.size())
        assert not around.intersects(stage.geometry())
        assert around.right() < window.width()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_sentence_never_hides_a_menu(window, language):
    header, notice = window._header, window.stage.notice
    shown = [*header._buttons.values(), *(b for b, _ in header._menus.values())]
    try:
        window.set_language(language)
        QApplication.processEvents()
        for width, has_room in ((1440, True), (1024, False), (1440, True)):
            window.resize(width, 800)
            notice.hide()
            QApplication.processEvents()
            places = [b.mapTo(window, QPoint()) for b in shown]
            notice.show_sentence("One clear sentence. " * 5, "Back to the old training")
            QApplication.processEvents()
            assert [b.mapTo(window, QPoint()) for b in shown] == places
            said = QRect(notice.mapTo(header, QPoint()), notice.size())
            for button in shown:
                assert button.isVisible()
                own = QRect(button.mapTo(header, QPoint()), button.size())
                assert not said.intersects(own)
            if language == "en":
                assert header._title.isVisible() == (not has_room)
            assert header.rect().contains(said)
    finally:
        strings.install(QApplication.instance(), "en")


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


def test_in_a_narrow_window_the_recipe_leaves_the_network_its_room(window):
    stage = window.stage
    window.resize(1024, 700)
    QApplication.processEvents()
    alone = stage.canvas.width()
    assert stage.explain.isVisible()
    stage.show_recipe(True)
    QApplication.processEvents()
    assert stage.canvas.width() >= alone
    assert not stage.explain.isVisible()
    assert not stage.plots.isVisible()
    stage.show_explanation()
    assert stage.explain.isVisible()
    assert not stage.recipe.isVisible()
    stage.show_recipe(True)
    window._actions["legend"].trigger()
    assert not stage.recipe.isVisible()
    window._actions["legend"].trigger()
    stage.show_recipe(True)
    window.resize(1440, 900)
    QApplication.processEvents()
    assert stage.recipe.isVisible()
    assert stage.plots.isVisible()
