"""The file of a journal: its records, and what can be read of them after a crash."""

import glob
import io
import os
import struct
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from nnviz.errors import reason
from nnviz.run.archive import MOST_BYTES
from nnviz.run.atomic import replacing
from nnviz.run.content import Content
from nnviz.run.file_errors import FileError
from nnviz.run.locks import Lock
from nnviz.run.packing import pack_content, unpack_content
from nnviz.run.session_file import Document, thaw

ENDING, LOCK = ".journal", ".lock"
WHOLE_BUDGET, NEWS_BUDGET = 32 * 2**20, 2 * 2**20  # bytes of a record
LEAST_ROOM = 16 * 2**20

_HEAD = struct.Struct("<8sQL")  # mark, length, checksum
_MARK = b"nnviz-j1"


class JournalFile:
    """A journal that is written.

    Attributes
    ----------
    is_full : bool
        Whether it should begin again with a record of the whole run.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: BinaryIO | None = None
        self._room = 0

    @property
    def is_full(self) -> bool:
        """Tell whether it is time for a record of the whole run."""
        return self._room < 0

    def add(self, content: Content) -> None:
        """Append what is new; a whole run takes the place of all that was there.

        Raises
        ------
        OSError, FileError
            If it cannot be written.
        """
        if content.frame is not None:
            self._begin(_record(content.within(WHOLE_BUDGET), self.path))
            return
        assert self._file is not None, "a whole run comes first"
        record = _record(content.within(NEWS_BUDGET), self.path)
        self._file.write(record)
        self._file.flush()
        os.fsync(self._file.fileno())
        self._room -= len(record)

    def close(self) -> None:
        """Close the file, which stays."""
        if self._file is not None:
            with suppress(OSError):  # of a write that has failed before
                self._file.close()

    def _begin(self, record: bytes) -> None:
        self.close()
        with replacing(self.path) as file:
            file.write(record)
        self._file = open(self.path, "ab")  # noqa: SIM115 - see close
        self._room = max(LEAST_ROOM, 4 * len(record))


def _record(content: Content, path: Path) -> bytes:
    archive = io.BytesIO()
    pack_content(content, archive, path.name)
    body = archive.getvalue()
    return _HEAD.pack(_MARK, len(body), zlib.crc32(body)) + body


def _records(file: BinaryIO) -> Iterator[bytes]:
    """Yield the records up to the first that is not whole."""
    left = min(os.fstat(file.fileno()).st_size, MOST_BYTES)
    while left >= _HEAD.size:
        mark, length, checksum = _HEAD.unpack(file.read(_HEAD.size))
        left -= _HEAD.size + length
        if mark != _MARK or left < 0:
            return
        body = file.read(length)
        if zlib.crc32(body) != checksum:
            return
        yield body


def recover(path: Path) -> Document | None:
    """Return what a journal holds; None if not even its first record is whole.

    Raises
    ------
    FileError, RecipeError
        If it cannot be read, or holds what no program has written.
    """
    try:
        with open(path, "rb") as file:
            bodies = map(io.BytesIO, _records(file))
            contents = [unpack_content(body, path.name) for body in bodies]
    except OSError as error:
        raise FileError(
            "file_unreadable", file=path.name, reason=reason(error)
        ) from None
    if not contents:
        return None
    return thaw(Content.joined(contents), path.name)


class Abandoned:
    """A journal whose program is gone; as long as this lives, nobody else has it.

    Attributes
    ----------
    path : Path
    """

    def __init__(self, path: Path, lock: Lock) -> None:
        self.path, self._lock = path, lock

    def recover(self) -> Document | None:
        """Return what it holds: see `recover`."""
        return recover(self.path)

    def discard(self) -> None:
        """Remove it: it is not offered again."""
        remove(self.path)
        self._lock.release(remove=True)

    def release(self) -> None:
        """Leave it as it is: it is offered another time."""
        self._lock.release(remove=False)


def abandoned(folder: Path) -> list[Abandoned]:
    """Return the journals that crashed programs have left, the newest first."""
    found = []
    names = {path.stem for end in (ENDING, LOCK) for path in folder.glob(f"*{end}")}
    for name in names:
        try:
            lock = Lock.take(folder / f"{name}{LOCK}")
        except OSError:  # one that cannot be had hides no other
            continue
        if lock is None:
            continue
        journal = Abandoned(folder / f"{name}{ENDING}", lock)
        if journal.path.exists():
            found.append((journal.path.stat().st_mtime, journal))
        else:  # killed before it wrote anything
            journal.discard()
    return [one for _, one in sorted(found, key=lambda pair: pair[0], reverse=True)]


def remove(path: Path) -> None:
    """Remove a journal, and what was being written in its place."""
    path.unlink(missing_ok=True)
    for stray in path.parent.glob(f".{glob.escape(path.name)}.*"):
        stray.unlink(missing_ok=True)
