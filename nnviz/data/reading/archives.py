"""Spreadsheets: which kind an archive holds."""

import zipfile
import zlib
from pathlib import Path

from nnviz.data.errors import DataError
from nnviz.data.reading.ods_rows import OpenDocumentFile
from nnviz.data.reading.raw_table import Source
from nnviz.data.reading.xlsx_rows import WorkbookFile

MAX_UNPACKED = 500  # megabytes

_PARTS = "META-INF/manifest.xml"  # of an .ods
_LOCKED = b"encryption-data"


def in_archive(path: Path, sheet: str | None) -> Source:
    """Return what gives the rows of a spreadsheet that is a ZIP archive.

    Parameters
    ----------
    path : Path
        The file.
    sheet : str or None
        The sheet; None for the first with a table.

    Raises
    ------
    DataError
        If it is damaged, locked, too big when unpacked, or no spreadsheet.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            size = sum(part.file_size for part in archive.infolist()) / 1e6
            if size > MAX_UNPACKED:
                sizes = {"size": size, "limit": MAX_UNPACKED}
                raise DataError("too_big_unpacked", file=path.name, **sizes)
            is_ods = _PARTS in names and "content.xml" in names
            if is_ods and _LOCKED in archive.read(_PARTS):
                raise DataError("locked", file=path.name)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError):
        # RuntimeError: a part that is encrypted, or compressed in an unknown way
        raise DataError("broken_workbook", file=path.name) from None
    if is_ods:
        return OpenDocumentFile(path, sheet)
    if "xl/workbook.xml" in names:
        return WorkbookFile(path, sheet)
    raise DataError("no_workbook", file=path.name)
