"""What kind of file holds a table, as its first bytes tell."""

import zipfile
from pathlib import Path

from nnviz.data.errors import DataError
from nnviz.data.reading.ods_rows import OpenDocumentFile
from nnviz.data.reading.raw_table import Source
from nnviz.data.reading.text_rows import TextFile
from nnviz.data.reading.xlsx_rows import WorkbookFile

MAX_MEGABYTES = 100
MAX_UNPACKED = 500  # megabytes, of what is in an archive

_ZIP = b"PK\x03\x04"  # an .xlsx or .ods begins so
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # an .xls, or a locked .xlsx
_LOCKED_OFFICE = "EncryptedPackage".encode("utf-16-le")
_ODS_PARTS = "META-INF/manifest.xml"
_LOCKED_ODS = b"encryption-data"


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
    return _in_archive(path, sheet) if start.startswith(_ZIP) else TextFile(path)


def _in_archive(path: Path, sheet: str | None) -> Source:
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            size = sum(part.file_size for part in archive.infolist()) / 1e6
            is_ods = _ODS_PARTS in names and "content.xml" in names
            if is_ods and _LOCKED_ODS in archive.read(_ODS_PARTS):
                raise DataError("locked", file=path.name)
    except zipfile.BadZipFile:
        raise DataError("broken_workbook", file=path.name) from None
    if size > MAX_UNPACKED:
        sizes = {"size": size, "limit": MAX_UNPACKED}
        raise DataError("too_big_unpacked", file=path.name, **sizes)
    if is_ods:
        return OpenDocumentFile(path, sheet)
    if "xl/workbook.xml" in names:
        return WorkbookFile(path, sheet)
    raise DataError("no_workbook", file=path.name)
