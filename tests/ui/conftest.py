"""The whole window, for the tests that use it as a person would."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication

from nnviz.run import source
from tests.ui.driving import SHORT
from ui.session.session import Session
from ui.window.main_window import MainWindow


@pytest.fixture(autouse=True)
def _no_question(monkeypatch):
    """A window that closes after a test asks nobody what becomes of its changes."""
    monkeypatch.setattr("ui.files.question.ask", lambda *_: "discard")
    monkeypatch.setattr("ui.files.question.ask_to_leave", lambda *_: True)


@pytest.fixture
def session(qapp):
    """A session of a short run, with the problems it tells of."""
    made = Session(SHORT)
    made.problems = []
    made.failed.connect(made.problems.append)
    return made


@pytest.fixture
def window(qtbot):
    made = MainWindow(SHORT, source.load_frame(SHORT))
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    qtbot.waitExposed(made)
    made.stage.canvas.setFocus()
    yield made
    made.session.player.stop()


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[QClipboard]:
    """Return the clipboard, which is empty before and after.

    What is left on it outlives Python, and then cannot be deleted.
    """
    found = qapp.clipboard()
    found.clear()
    yield found
    found.clear()
