"""What comes to a run, written down as it comes.

A journal is a file that only grows: records of a length, a checksum and an archive, of
which the first holds the whole run and each other one what is new since. A program
that is killed leaves at worst half a record at the end, which counts for nothing.
"""

import os
import secrets
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from queue import Queue
from threading import Thread

from nnviz.errors import reason
from nnviz.run.content import Content
from nnviz.run.file_errors import FileError
from nnviz.run.journal_file import ENDING, LOCK, JournalFile, remove
from nnviz.run.locks import Lock
from nnviz.run.run import Run
from nnviz.run.segment import Segment
from nnviz.run.session_file import Document, freeze

_MOST_NAMES = 100


class Journal:
    """The journal of one program; a thread of its own writes it.

    Parameters
    ----------
    folder : Path
        Where the journals of all programs of this kind lie; made if it is missing.
    document : Document
        What is worked on.

    Attributes
    ----------
    path : Path
    problem : FileError or None
        Why the last record could not be written, if it could not; the whole run is
        tried again with the next one.
    written : int
        How many records are on the disk.

    Raises
    ------
    OSError
        If there can be no file in the folder.
    """

    def __init__(self, folder: Path, document: Document) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.path, self._lock = _own(folder)
        self.problem: FileError | None = None
        self.written = 0
        self._noted = _Noted()
        self._is_broken = False
        self._file = JournalFile(self.path)
        self._queue: Queue[Content | None] = Queue(maxsize=1)
        self._writer = Thread(target=self._write, name="journal", daemon=True)
        self._writer.start()
        self.note(document)

    def note(self, document: Document) -> bool:
        """Hand over what is new, which takes no time; return whether it was taken.

        It is not as long as the writer has not come to what it was handed before: then
        the next call hands over that much more.
        """
        if self._queue.full():
            return False
        is_whole = self._is_broken or self._file.is_full
        is_whole |= not self._noted.knows(document.run)
        news = freeze(document) if is_whole else self._noted.news(document)
        if news is not None:
            self._noted.add(document.run, news)
            self._queue.put_nowait(news)  # nobody else puts anything
        return True

    def close(self, discard: bool = True) -> None:
        """Write what was handed over and stop; remove the file unless told otherwise.

        What is kept is offered when the program is started again, as after a crash.
        """
        self._queue.put(None)  # the writer goes on whatever happens
        self._writer.join()
        if discard:
            with suppress(OSError):
                remove(self.path)
        self._lock.release(remove=discard)

    def _write(self) -> None:
        """Write what comes, in the writer's thread."""
        while (news := self._queue.get()) is not None:
            if self._is_broken and news.frame is None:
                continue  # it goes on from what could not be written
            try:
                self._file.add(news)
            except Exception as error:
                self.problem, self._is_broken = _problem(error, self.path), True
            else:
                self.problem, self._is_broken = None, False
                self.written += 1
        self._file.close()


def _own(folder: Path) -> tuple[Path, Lock]:
    """Return a path that no other program has, and its lock."""
    for _ in range(_MOST_NAMES):
        path = folder / f"{os.getpid()}-{secrets.token_hex(4)}{ENDING}"
        if lock := Lock.take(path.with_suffix(LOCK)):
            return path, lock
    raise OSError("no file can be locked")


def _problem(error: Exception, path: Path) -> FileError:
    if isinstance(error, FileError):
        return error
    return FileError("file_unwritable", file=path.name, reason=reason(error))


class _Noted:
    """What a journal has been told already."""

    def __init__(self) -> None:
        self.run: Run | None = None
        self._last: Content | None = None
        self._known: dict[int, int] = {}
        self._segments = 0
        self._newest: Segment | None = None

    def knows(self, run: Run) -> bool:
        """Tell whether a run still begins with what was told of it.

        Segments can be made again in another way before anything came of them.
        """
        if run is not self.run or len(run.segments) < self._segments:
            return False
        return run.segments[self._segments - 1] is self._newest

    def news(self, document: Document) -> Content | None:
        """Return what has come to the run since, if anything has."""
        now = freeze(document, self._known)
        last, segments = self._last, now.segments[self._segments :]
        assert last is not None
        is_here = (now.segment, now.state) == (last.segment, last.state)
        if is_here and not segments and not now.kept:
            return None
        return replace(now, segments=segments, first=self._segments, frame=None)

    def add(self, run: Run, news: Content) -> None:
        """Remember what is handed over, or will be."""
        if news.frame is not None:
            self._known, self._segments = {}, 0
        self.run, self._last = run, replace(news, kept={}, segments=())
        self._known |= {number: kept.done for number, kept in news.kept.items()}
        self._segments += len(news.segments)
        self._newest = run.segments[self._segments - 1]
