"""Files that appear whole or not at all."""

import errno
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryFile

from PySide6.QtCore import QCoreApplication

from nnviz.errors import reason

translate = QCoreApplication.translate

_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NO_FOLDER = {errno.ENOTDIR, errno.EEXIST}


class WriteError(OSError):
    """Files that could not be written; the message is one sentence for a person."""


def write(folder: Path, files: Mapping[str, bytes]) -> list[Path]:
    """Write files into a folder, made if need be; return their paths.

    Every file is written beside its place and moved there when all are complete: what
    was there before is replaced, and is left alone if anything goes wrong.

    Parameters
    ----------
    folder : Path
    files : mapping of str to bytes
        The contents by file name.

    Raises
    ------
    WriteError
        If the folder or a file in it cannot be written.
    """
    with _in_words(folder):
        for name in files:
            if (folder / name).is_dir():  # which would be told after the others
                words = translate(
                    "Export",
                    "“{0}” has a folder that is called “{1}”: choose another folder.",
                )
                raise WriteError(words.format(folder, name))
    with reserved(folder), _in_words(folder):
        return _placed(folder, files)


@contextmanager
def reserved(folder: Path) -> Iterator[None]:
    """See first that files can be written into a folder, made if need be.

    If none are then, what was made of it goes again.

    Raises
    ------
    WriteError
        If none can.
    """
    made: list[Path] = []
    try:
        with _in_words(folder):
            made += [p for p in (folder, *folder.parents) if not p.exists()]
            folder.mkdir(parents=True, exist_ok=True)
            with TemporaryFile(dir=folder):
                pass
        yield
    finally:
        for path in made:
            with suppress(OSError):
                path.rmdir()  # which only an empty one lets happen


@contextmanager
def _in_words(folder: Path) -> Iterator[None]:
    """Tell of what goes wrong in one sentence."""
    try:
        yield
    except WriteError:
        raise
    except OSError as error:
        raise WriteError(sentence(folder, error)) from error


def _placed(folder: Path, files: Mapping[str, bytes]) -> list[Path]:
    parts = {folder / name: folder / f".{name}.part" for name in files}
    try:
        for path, part in parts.items():
            _write_through(part, files[path.name])
        for path, part in parts.items():
            os.replace(part, path)
    finally:
        for part in parts.values():
            with suppress(OSError):
                part.unlink()
    return list(parts)


def _write_through(path: Path, content: bytes) -> None:
    """Write a file down to the disk: a full one is told before anything is replaced."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def sentence(folder: Path, error: OSError) -> str:
    """Return why a folder cannot be written, as one sentence for a person."""
    if error.errno in _FORBIDDEN:
        words = translate(
            "Export", "Nothing may be written to “{0}”: choose another folder."
        )
    elif error.errno in _FULL:
        words = translate(
            "Export",
            "There is no room left for “{0}”: free some, or choose another folder.",
        )
    elif error.errno in _NO_FOLDER:
        words = translate("Export", "“{0}” is not a folder: choose another one.")
    else:
        words = translate(
            "Export", "“{0}” cannot be written ({1}): choose another folder."
        )
    return words.format(folder, reason(error))
