"""OpenDocument spreadsheets, written as LibreOffice would."""

import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

_NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text")
)
KIND = "application/vnd.oasis.opendocument.spreadsheet"
MANIFEST = "META-INF/manifest.xml"


def save(path: Path, **sheets: list[list[object]]) -> None:
    """Write sheets of rows of cells: numbers, texts, or XML of cells and of rows."""
    tables = "".join(
        f'<table:table table:name="{title}">{"".join(map(_row, rows))}</table:table>'
        for title, rows in sheets.items()
    )
    save_xml(path, f"<office:spreadsheet>{tables}</office:spreadsheet>")


def save_xml(path: Path, body: str, manifest: str = "") -> None:
    """Write a document from the XML of its body."""
    content = (
        f"<office:document-content {_NAMES}><office:body>{body}</office:body>"
        "</office:document-content>"
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", KIND)
        archive.writestr("content.xml", content)
        archive.writestr(MANIFEST, f"<manifest>{manifest}</manifest>")


def cell(kind: str, text: str = "", **attributes: object) -> str:
    """Return the XML of a cell of some type."""
    office = "".join(
        f' office:{name.replace("_", "-")}="{value}"'
        for name, value in attributes.items()
    )
    return (
        f'<table:table-cell office:value-type="{kind}"{office}>'
        f"<text:p>{escape(text)}</text:p></table:table-cell>"
    )


def blank(times: int) -> str:
    """Return the XML of as many blank cells."""
    return f'<table:table-cell table:number-columns-repeated="{times}"/>'


def blank_rows(times: int) -> str:
    """Return the XML of as many blank rows."""
    return (
        f'<table:table-row table:number-rows-repeated="{times}">{blank(1024)}'
        "</table:table-row>"
    )


def _row(cells: list[object] | str) -> str:
    if isinstance(cells, str):
        return cells
    return f"<table:table-row>{''.join(map(_cell, cells))}</table:table-row>"


def _cell(value: object) -> str:
    if not isinstance(value, str):
        shown = str(value).replace(".", ",")  # as the country writes it
        return cell("float", shown, value=value)
    return value if value.startswith("<") else cell("string", value)
