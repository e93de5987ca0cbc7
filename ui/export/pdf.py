"""Pages as a PDF file: vectors, text as text, and the same bytes for equal pages."""

import re
from collections.abc import Callable, Sequence
from xml.sax.saxutils import escape

from PySide6.QtCore import QBuffer, QHashSeed, QMarginsF, QSizeF, QUuid
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from nnviz.run import pictures
from ui.export import glyphs
from ui.export.look import PX_PER_INCH

_POINTS = 72
_EXACT = QPageSize.SizeMatchPolicy.ExactMatch  # else A4 where it is nearly that
# Qt writes when a file is made, and in which zone: Z, or six letters more.
_DATE = re.compile(rb"\(D:\d{14}(?:Z|[+-]\d\d'\d\d')\)")
_NO_DATE = b"(D:20000101000000Z)"
# Where the objects of the file are, and where this list of them is.
_PLACE = re.compile(rb"^\d{10}(?= \d{5} n)|(?<=startxref\n)\d+", re.MULTILINE)
# What the glyphs of a font stand for.
_TOLD = re.compile(rb"begincmap.*?endcmap", re.DOTALL)
_CODE = re.compile(rb"<([EF][0-9A-Fa-f]{3})>")
# As XMP has it: the marks at both ends let a program find it without reading PDF.
_METADATA = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:nnviz="{namespace}">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{description}</rdf:li></rdf:Alt>
</dc:description>
<xmp:CreatorTool>nnviz</xmp:CreatorTool>
{recipe}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


def pdf_of(
    pages: Sequence[Callable[[QPainter], None]],
    size: QSizeF,
    title: str,
    description: str = "",
    recipe: str = "",
    resolution: int = PX_PER_INCH,
) -> bytes:
    """Return a file.

    Parameters
    ----------
    pages : sequence of callable
        Each paints a page with its top left at the painter's origin.
    size : QSizeF
        Of every page, in pixels of 1/96 inch.
    title, description : str
    recipe : str
        The recipe as JSON, which the file then carries.
    resolution : int
        What is a unit for the painter: so many to the inch.
    """
    metadata = _metadata(title, description, recipe)
    # Else the fonts come in another order in each process.
    QHashSeed.setDeterministicGlobalSeed()
    try:
        return readable(undated(_made(pages, size, title, metadata, resolution)))
    finally:
        QHashSeed.resetRandomGlobalSeed()


def undated(content: bytes) -> bytes:
    """Return a file of Qt's with a fixed date in the place of now, wherever it is."""
    shorter = [(m.start(), len(m[0]) - len(_NO_DATE)) for m in _DATE.finditer(content)]

    def moved(found: re.Match[bytes]) -> bytes:
        place = int(found[0])
        place -= sum(by for start, by in shorter if start < place)
        return b"%0*d" % (len(found[0]), place)

    body, mark, places = content.rpartition(b"\nxref\n")
    return _DATE.sub(_NO_DATE, body) + mark + _PLACE.sub(moved, places)


def readable(content: bytes) -> bytes:
    """Return a file of Qt's whose texts are told in characters that all know.

    Of digits of equal width, and other variants, Qt tells the codes of their fonts.
    """
    known = glyphs.characters()

    def told(found: re.Match[bytes]) -> bytes:
        code = int(found[1], 16)
        return b"<%04X>" % known.get(code, code)

    return _TOLD.sub(lambda part: _CODE.sub(told, part[0]), content)


def _made(
    pages: Sequence[Callable[[QPainter], None]],
    size: QSizeF,
    title: str,
    metadata: bytes,
    resolution: int,
) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(resolution)
    page = QPageSize(size * (_POINTS / PX_PER_INCH), QPageSize.Unit.Point, "", _EXACT)
    portrait = QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(page, portrait, QMarginsF()))
    writer.setTitle(title)
    writer.setCreator("nnviz")
    writer.setDocumentXmpMetadata(metadata)
    writer.setDocumentId(QUuid.createUuidV5(QUuid(), metadata))
    painter = QPainter(writer)
    for number, paint in enumerate(pages):
        if number:
            writer.newPage()
        paint(painter)
    painter.end()
    return bytes(buffer.data().data())


def _metadata(title: str, description: str, recipe: str) -> bytes:
    element = f"nnviz:{pictures.ELEMENT}"
    held = f"<{element}>{escape(recipe)}</{element}>"
    return _METADATA.format(
        namespace=pictures.NAMESPACE,
        title=escape(pictures.safe(title)),
        description=escape(pictures.safe(description)),
        recipe=held if recipe else "",
    ).encode()
