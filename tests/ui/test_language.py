"""The window in another language, while it runs."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from ui import strings
from ui.words import messages
from ui.words.problems import Problem


def test_language_switches_while_it_runs(qtbot, window):
    app = QApplication.instance()
    try:
        window.set_language("fr")
        QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange.value)
        QApplication.processEvents()
        assert strings.current() == "fr"
        assert "Deux lunes" in window.windowTitle()
        assert window.stage.canvas.scene().language.startswith("fr")
    finally:
        strings.install(app, "en")


def test_in_another_language_a_problem_is_said_again_and_the_rest_no_more(window):
    notice, app = window.stage.notice, QApplication.instance()
    problem = Problem("trial_over", {"side": ""})
    try:
        notice.show_sentence("Something in English.")
        window.set_language("fr")
        QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange.value)
        assert "English" not in notice.sentence()
        window.session.failed.emit(problem)
        french = notice.sentence()
        window.set_language("en")
        QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange.value)
        assert notice.sentence() == messages.sentence(problem) != french
    finally:
        strings.install(app, "en")
