"""Writing a run into a file beside the window, which goes on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.words.problems import problem

if TYPE_CHECKING:
    from nnviz.run.content import Content


@dataclass(frozen=True)
class _Outcome:
    path: Path
    mark: object
    error: Exception | None


class Saving(QObject):
    """Writes one file after the other, in a thread.

    Signals
    -------
    saved(object, object)
        A path, and the mark that was handed over with its content.
    failed(Problem)
        A file could not be written; what was there is untouched.
    """

    saved = Signal(object, object)
    failed = Signal(object)
    _ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thread: Thread | None = None
        self._outcome: _Outcome | None = None
        self._ended.connect(self._deliver)

    def write(self, content: Content, path: Path, mark: object) -> None:
        """Begin to write a content that no longer changes."""
        self.finish()
        # Not a daemon: a program that quits waits until the file is whole.
        self._thread = Thread(target=self._run, args=(content, path, mark), name="save")
        self._thread.start()

    def finish(self) -> bool:
        """Wait for what is being written; return whether there was no problem."""
        if self._thread is not None:
            self._thread.join()
            self._thread = None
        return self._deliver()

    def _run(self, content: Content, path: Path, mark: object) -> None:
        from nnviz.run import session_file

        error: Exception | None = None
        try:
            session_file.write(content, path)
        except Exception as refusal:
            error = refusal
        self._outcome = _Outcome(path, mark, error)
        self._ended.emit()

    def _deliver(self) -> bool:
        """Say how it went, once; the thread's own signal may come after a wait."""
        outcome, self._outcome = self._outcome, None
        if outcome is None:
            return True
        if outcome.error is None:
            self.saved.emit(outcome.path, outcome.mark)
        else:
            self.failed.emit(problem(outcome.error))
        return outcome.error is None
