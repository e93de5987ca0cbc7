"""A window whose dialogs and questions are answered at once."""

from pathlib import Path

import pytest

from ui.files import question


@pytest.fixture
def files(window):
    return window.file_actions.files


@pytest.fixture
def path(tmp_path, monkeypatch) -> Path:
    """Return what every dialog answers."""
    found = tmp_path / "lesson.nnviz"
    for ask in ("ask_to_save", "ask_to_open"):
        monkeypatch.setattr(f"ui.window.file_dialogs.{ask}", lambda *_: found)
    return found


@pytest.fixture
def asked(monkeypatch):
    """Note what is asked, and answer as told."""
    found = {"answer": "discard", "questions": []}

    def ask(parent, *words):
        found["questions"].append(words)
        return found["answer"]

    def ask_to_leave(parent, lost):
        return ask(parent, "leave", lost) == "discard"

    monkeypatch.setattr(question, "ask", ask)
    monkeypatch.setattr(question, "ask_to_replace", ask)
    monkeypatch.setattr(question, "ask_to_leave", ask_to_leave)
    return found
