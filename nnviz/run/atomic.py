"""Writing a file so that there is always the old one or the new one, whole."""

import glob
import os
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

_ENDING = ".part"
_STALE = 3600  # seconds after which nobody is writing any more


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Give a file to write into, which takes the place of `path` when all went well.

    It is written beside `path` and flushed to the disk first. Where `path` is a link,
    what it leads to is replaced; permissions stay.

    Raises
    ------
    OSError
        If it cannot be written; then nothing has changed, and nothing is left over.
    """
    target = Path(os.path.realpath(path))
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}{_ENDING}")
    try:
        with open(beside, "xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            with suppress(OSError):  # some systems of files know no modes
                shutil.copymode(target, beside)
        os.replace(beside, target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    _flush_folder(target.parent)
    _sweep(target)


def _flush_folder(folder: Path) -> None:
    """Flush the change of a name to the disk, where the system can."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _sweep(target: Path) -> None:
    """Remove what a program that was killed while it wrote has left beside."""
    name = f".{glob.escape(target.name)}.*{_ENDING}"
    with suppress(OSError):
        for stray in target.parent.glob(name):
            if stray.stat().st_mtime < time.time() - _STALE:
                stray.unlink()
