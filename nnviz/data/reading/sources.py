"""What kind of file holds a table, as its first bytes tell."""

from pathlib import Path

from nnviz.data.errors import DataError
from nnviz.data.reading.raw_table import Source
from nnviz.data.reading.text_rows import TextFile

MAX_MEGABYTES = 100

_ZIP = b"PK\x03\x04"  # an .xlsx or .ods begins so
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # an .xls, or a locked .xlsx
_LOCKED_OFFICE = "EncryptedPackage".encode("utf-16-le")


def source_of(path: Path, sheet: str | None) -> Source:
    """Return what gives the rows of a file.

    Parameters
    ----------
    path : Path
        The file.
    sheet : str or None
        The sheet, if it has several; None for the first with a table.

    Raises
    ------
    DataError
        If it is no file, too big, or of a kind that cannot be read.
    """
    size = path.stat().st_size / 1e6
    if not path.is_file():  # a device or a pipe may never end
        raise DataError("not_a_file", file=str(path))
    if size > MAX_MEGABYTES:
        raise DataError("too_big", file=path.name, size=size, limit=MAX_MEGABYTES)
    with path.open("rb") as file:
        start = file.read(len(_OLD_OFFICE))
        if start == _OLD_OFFICE:
            is_locked = _LOCKED_OFFICE in file.read()
            raise DataError("locked" if is_locked else "old_office", file=path.name)
    if not start.startswith(_ZIP):
        return TextFile(path)
    from nnviz.data.reading.archives import in_archive  # no zip before there is one

    return in_archive(path, sheet)
