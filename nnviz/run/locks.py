"""A file that one program at a time holds, and that is free again when it is gone."""

import os
import sys
from contextlib import suppress
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
        """Return the lock of that name; None if somebody holds it, or removes it.

        Raises
        ------
        OSError
            If nothing can be locked there.
        """
        file = open(path, "ab")  # noqa: SIM115 - open as long as it is held
        try:
            _lock(file)
            if os.path.samestat(os.fstat(file.fileno()), os.stat(path)):
                return cls(path, file)
        except (BlockingIOError, PermissionError, FileNotFoundError):
            pass  # somebody has it, or has just removed it
        except OSError:
            file.close()
            raise
        file.close()
        return None

    def release(self, *, remove: bool) -> None:
        """Let go of it; remove its file if nobody is to want it again."""
        if remove and os.name != "nt":  # while it is held, or somebody may take it
            self._path.unlink(missing_ok=True)
        self._file.close()
        if remove:
            with suppress(OSError):
                self._path.unlink()
