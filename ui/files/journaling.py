"""Keeping a journal beside the run, and offering back what a crash left."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, QTimer, Signal

from ui.files.filed import Filed
from ui.files.files import Files
from ui.session.edits import is_fresh
from ui.session.session import Session
from ui.words import data_words, numbers
from ui.words.problems import problem

if TYPE_CHECKING:
    from nnviz.run.journal import Journal
    from nnviz.run.journal_file import Abandoned
    from nnviz.run.session_file import Document

PERIOD_MS = 3000


def folder() -> Path:
    """Return where the journals of this user lie."""
    place = QStandardPaths.StandardLocation.AppLocalDataLocation
    return Path(QStandardPaths.writableLocation(place)) / "journals"


class Journaling(QObject):
    """Hands what is new to a journal every few seconds and at every edit.

    Signals
    -------
    found(str)
        One sentence: what a crashed program has left, to be taken with `take`.
    failed(Problem)
        No journal can be kept, or what was left cannot be read.
    """

    found = Signal(str)
    failed = Signal(object)

    def __init__(self, files: Files, session: Session) -> None:
        super().__init__(files)
        self._files, self._session = files, session
        self._journal: Journal | None = None
        self._left: tuple[Abandoned, Document] | None = None
        self._taken: Abandoned | None = None  # until it is in the journal of now
        self._has_failed, self._written = False, 0
        self._timer = QTimer(self, interval=PERIOD_MS)
        self._timer.timeout.connect(self.note)
        session.recipe_changed.connect(self.note)
        files.renamed.connect(self.note)

    def start(self, where: Path) -> None:
        """Begin a journal in a folder, and say what others have left there."""
        from nnviz.run.journal import Journal
        from nnviz.run.journal_file import abandoned

        try:
            self._look_for(abandoned(where) if where.is_dir() else [])
            self._journal = Journal(where, self._document())
        except OSError as error:
            self.failed.emit(problem(error))
            return
        self._timer.start()

    def note(self) -> None:
        """Hand over what is new."""
        if self._journal is None:
            return
        self._journal.note(self._document())
        if self._taken is not None and self._journal.written > self._written:
            self._taken.discard()  # it is on the disk once more
            self._taken = None
        trouble = self._journal.problem
        if trouble is not None and not self._has_failed:  # said once
            self.failed.emit(problem(trouble))
        self._has_failed = trouble is not None

    def take(self) -> bool:
        """Show what was left in the place of what is open; return whether it was."""
        if self._left is None or not self._files.may_leave():
            return False
        (journal, document), self._left = self._left, None
        # What is being written now may still be of what was open before.
        self._written = self._journal.written + 1 if self._journal else 0
        self._taken = journal
        self._files.recover(document)
        return True

    def close(self) -> None:
        """Stop: what is open is saved, or is not wanted."""
        self._timer.stop()
        if self._journal is not None:
            self._journal.close()
            self._journal = None
        left = self._left[0] if self._left else None  # offered, and not taken
        for journal in (left, self._taken):
            if journal is not None:
                journal.discard()
        self._left = self._taken = None

    def _document(self) -> Document:
        """Return what is open, with its file, which no other file needs to know."""
        document = self._files.document()
        state = dict(document.state) | {"file": self._files.place}
        return replace(document, state=state)

    def _look_for(self, left: list[Abandoned]) -> None:
        """Offer the newest of what was left; the others wait for another start."""
        for journal in left:
            if self._left is not None:
                journal.release()
                continue
            try:
                document = journal.recover()
            except ValueError as error:  # a newer nnviz may read it
                self.failed.emit(problem(error))
                journal.release()
                continue
            if document is None or is_fresh(document.run):
                journal.discard()
            else:
                self._left = journal, document
                self.found.emit(_sentence(document))


def _sentence(document: Document) -> str:
    run, segment = document.run, document.segment
    words = QCoreApplication.translate(
        "Journaling", "nnviz was stopped while {0} was open, computed up to step {1}."
    )
    name = data_words.name(run.recipe(segment).data.source)
    file = Filed.read(document.state).name
    name = f"{file} ({name})" if file else name
    return words.format(name, numbers.integer(run.done(segment)))
