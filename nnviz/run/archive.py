"""A zip of JSON and of arrays as .npy, of which nothing is believed unchecked.

Everything is stored as it is, not compressed: so what a file takes in memory is no
more than it takes on the disk, and NumPy reads its arrays with ``np.load(path)``.
"""

import io
import json
import re
import struct
import zipfile
from collections.abc import Callable, Iterable, Mapping
from math import isfinite, prod
from typing import Any, BinaryIO

import numpy as np

from nnviz.run.file_errors import FileError
from nnviz.types import FloatArray

Shape = tuple[int | None, ...]

MOST_BYTES = 2**31 - 1  # beyond it, another kind of zip begins
MOST_DIRECTORY = 2**20
MOST_JSON = 4 * 2**20

# What zipfile raises, in one version of Python or another, on what is no whole zip.
_BROKEN = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    ArithmeticError,
    AssertionError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    struct.error,
)
_END = struct.Struct("<4s4H2LH")  # the end of a zip
_LOCATOR = 20  # bytes before it, if the zip is a large one
_NPY = re.compile(
    rb"\x93NUMPY\x01\x00..\{'descr': '(<[fi][48])', 'fortran_order': False, "
    rb"'shape': \(([0-9]{1,12}),(?: ([0-9]{1,12}))?(?:, ([0-9]{1,12}))?\), \} *\n",
    re.DOTALL,
)


def pack(
    file: BinaryIO, texts: Mapping[str, str], arrays: Iterable[tuple[str, FloatArray]]
) -> None:
    """Write texts and arrays into a file under their names."""
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in texts.items():
            archive.writestr(zipfile.ZipInfo(name), text)
        for name, array in arrays:
            kind = array.dtype.newbyteorder("<")
            with archive.open(zipfile.ZipInfo(name), "w") as part:
                plain = np.ascontiguousarray(array, kind)
                np.lib.format.write_array(part, plain, (1, 0), allow_pickle=False)


class Archive:
    """What `pack` wrote, or an error for each way in which it is something else.

    Parameters
    ----------
    file : binary file
        It stays the caller's.
    name : str
        The name of the file, for the sentences.

    Raises
    ------
    FileError
    """

    def __init__(self, file: BinaryIO, name: str) -> None:
        self.name = name
        size = _checked_size(file, name)
        try:
            self._zip = zipfile.ZipFile(file)
        except _BROKEN:
            raise FileError("no_nnviz_file", file=name) from None
        self.parts = {info.filename: info for info in self._zip.infolist()}
        whole = sum(info.compress_size for info in self.parts.values())
        if whole > size or len(self.parts) < len(self._zip.infolist()):
            raise FileError("no_nnviz_file", file=name)
        for part, info in self.parts.items():
            is_plain = info.compress_type == zipfile.ZIP_STORED and not info.flag_bits
            if not is_plain or info.file_size != info.compress_size:
                raise self.damaged(part)

    def check_names(self, is_part: Callable[[str], object]) -> None:
        """Refuse a part whose name `is_part` does not know."""
        for part in self.parts:
            if not is_part(part):
                raise FileError("strange_part", file=self.name, part=part[:40])

    def text(self, part: str, most: int = MOST_JSON) -> str:
        """Return a part that is text, of at most so many bytes."""
        if part in self.parts and self.parts[part].file_size > most:
            raise self.damaged(part)
        try:
            return self._bytes(part).decode()
        except UnicodeDecodeError:
            raise self.damaged(part) from None

    def json(self, part: str, most: int = MOST_JSON) -> dict[str, Any]:
        """Return a part that is a JSON object of finite numbers and whole signs."""
        text = self.text(part, most)
        try:
            found = json.loads(text, parse_constant=_refused, parse_float=_finite)
            json.dumps(found, ensure_ascii=False).encode()  # no half of a sign
        except (ValueError, RecursionError):
            raise self.damaged(part) from None
        if not isinstance(found, dict):
            raise self.damaged(part)
        return found

    def array(
        self, part: str, shape: Shape, dtypes: tuple[str, ...] = ("float64",)
    ) -> FloatArray:
        """Return a part that is an array, read-only.

        Parameters
        ----------
        part : str
        shape : tuple of int or None
            None is any size.
        dtypes : tuple of str
            Those that it may have.
        """
        data = self._bytes(part)
        head = _NPY.match(data)
        if head is None or data[8:10] != struct.pack("<H", head.end() - 10):
            raise self.damaged(part)
        kind = np.dtype(head[1].decode())
        found = tuple(int(size) for size in head.groups()[1:] if size is not None)
        fits = len(found) == len(shape) and all(
            wanted in (None, size) for wanted, size in zip(shape, found, strict=True)
        )
        is_whole = len(data) - head.end() == prod(found) * kind.itemsize
        if kind.name not in dtypes or not fits or not is_whole:
            raise FileError("wrong_array", file=self.name, part=part)
        array = np.frombuffer(data, kind, offset=head.end()).reshape(found)
        return array.astype(kind.newbyteorder("="), copy=False)

    def _bytes(self, part: str) -> bytes:
        """Return a part as it is, if it agrees with its checksum."""
        if part not in self.parts:
            raise self.damaged(part)
        try:
            return self._zip.read(part)
        except _BROKEN:
            raise self.damaged(part) from None

    def damaged(self, part: str) -> FileError:
        """Return the error that says that a part is."""
        return FileError("damaged_part", file=self.name, part=part[:40])


def _checked_size(file: BinaryIO, name: str) -> int:
    """Return the size of a file whose end is that of a small plain zip."""
    size = file.seek(0, io.SEEK_END)
    if size > MOST_BYTES:
        raise FileError("file_too_large", file=name, most=round(MOST_BYTES / 2**20))
    file.seek(max(0, size - _END.size - _LOCATOR))
    tail = file.read()
    if len(tail) < _END.size + _LOCATOR or tail.startswith(b"PK\6\7"):
        raise FileError("no_nnviz_file", file=name)
    mark, *_, directory, at, comment = _END.unpack(tail[_LOCATOR:])
    is_whole = directory <= MOST_DIRECTORY and at + directory + _END.size == size
    if mark != b"PK\5\6" or comment or not is_whole:
        raise FileError("no_nnviz_file", file=name)
    return size


def _finite(text: str) -> float:
    number = float(text)
    if not isfinite(number):
        raise ValueError(text)
    return number


def _refused(constant: str) -> None:
    raise ValueError(constant)
