"""A file that one program at a time holds, and that is free again when it is gone."""

import sys
from pathlib import Path
from typing import BinaryIO

if sys.platform == "win32":
    import msvcrt

    def _lock(file: BinaryIO) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


class Lock:
    """A lock that is held; the system lets go of it even if the program is killed."""

    def __init__(self, path: Path, file: BinaryIO) -> None:
        self._path, self._file = path, file

    @classmethod
    def take(cls, path: Path) -> "Lock | None":
        """Return the lock of that name; None if somebody holds it."""
        file = open(path, "ab")  # noqa: SIM115 - open as long as it is held
        try:
            _lock(file)
        except OSError:
            file.close()
            return None
        return cls(path, file)

    def release(self, *, remove: bool) -> None:
        """Let go of it; remove its file if nobody is to want it again."""
        self._file.close()
        if remove:
            self._path.unlink(missing_ok=True)
