"""Excel workbooks, written as Excel or as another program would."""

import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from openpyxl import Workbook

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def save(path: Path, **sheets: list[list[object]]) -> None:
    """Write sheets of rows of cells."""
    book = Workbook(write_only=True)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(path)


def save_xml(path: Path, rows: str, size: str = "A1") -> None:
    """Write one sheet from the XML of its rows; it says that it has a size.

    What openpyxl does not write: results of formulas, a wrong size, no styles.
    """
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        + _type("workbook", "sheet.main")
        + _type("worksheets/sheet1", "worksheet")
        + "</Types>",
        "_rels/.rels": _relation("officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><sheets>'
        '<sheet name="Data" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _relation("worksheet", "worksheets/sheet1.xml"),
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_MAIN}">'
        f'<dimension ref="{size}"/><sheetData>{rows}</sheetData></worksheet>',
    }
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)


def xml_row(*cells: object) -> str:
    """Return the XML of a row of numbers, texts, and cells that are XML already."""
    return f"<row>{''.join(map(_xml_cell, cells))}</row>"


def _xml_cell(cell: object) -> str:
    if not isinstance(cell, str):
        return f"<c><v>{cell}</v></c>"
    if cell.startswith("<c"):
        return cell
    return f'<c t="inlineStr"><is><t>{escape(cell)}</t></is></c>'


def _type(part: str, kind: str) -> str:
    office = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    return f'<Override PartName="/xl/{part}.xml" ContentType="{office}.{kind}+xml"/>'


def _relation(kind: str, target: str) -> str:
    return (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{_RELATIONS}/{kind}" Target="{target}"/>'
        "</Relationships>"
    )
