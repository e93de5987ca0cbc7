"""The recipe that a picture carries: how it goes into a PNG, SVG or PDF, and out again.

Nothing of a picture is drawn or believed: what is not looked for is passed over.
"""

import re
import zlib
from pathlib import Path
from typing import BinaryIO
from xml.parsers import expat

from nnviz.run.errors import RecipeError

ENDINGS = (".png", ".svg", ".pdf")
KEY = "Recipe"  # of the text in a PNG
NAMESPACE, ELEMENT = "urn:nnviz", "recipe"  # in the metadata of an SVG or a PDF
MOST_BYTES = 50_000_000  # of a picture
MOST_TEXT = 4_000_000  # of a recipe; the largest, with points drawn by hand, has 0.1
_MOST_CHUNKS = 100_000
_PNG, _PDF = b"\x89PNG\r\n\x1a\n", b"%PDF-"
_TEXTS = (b"tEXt", b"zTXt", b"iTXt")
_BEGIN, _END = b"<?xpacket begin=", b"<?xpacket end="
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def safe(text: str) -> str:
    """Return a text so that XML and UTF-8 can hold every letter; JSON stays the same.

    What they cannot hold is written out: half a letter of the name of a file.
    """
    return _NO_XML.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def recipe_in(path: Path) -> str:
    """Return the JSON that a picture carries; it is not believed yet.

    Raises
    ------
    RecipeError
        If it is no such picture, is too large, or carries none.
    OSError
        If the file cannot be read.
    """
    with path.open("rb") as file:
        text = _recipe_in(file)
    if text is None:
        raise RecipeError("", "no_recipe_inside")
    return text


def _recipe_in(file: BinaryIO) -> str | None:
    start = file.read(len(_PNG))
    if start == _PNG:
        return _in_png(file)
    content = start + file.read(MOST_BYTES)
    if len(content) > MOST_BYTES:
        raise RecipeError("", "picture_too_large", most=MOST_BYTES // 1_000_000)
    return _in_pdf(content) if start.startswith(_PDF) else _in_xml(content)


def _in_png(file: BinaryIO) -> str | None:
    """Return the text of a chunk; pixels are not read."""
    for _ in range(_MOST_CHUNKS):
        head = file.read(8)
        if len(head) < 8 or head[4:] == b"IEND":
            return None
        length, kind = int.from_bytes(head[:4], "big"), head[4:]
        if kind in _TEXTS and length <= MOST_TEXT:
            text = _text_of(kind, file.read(length))
            if text is not None:
                return text
            length = 0
        file.seek(length + 4, 1)
    return None


def _text_of(kind: bytes, chunk: bytes) -> str | None:
    """Return the text of a chunk that has our key, None of any other."""
    key, _, rest = chunk.partition(b"\0")
    if key != KEY.encode():
        return None
    is_packed, encoding = kind == b"zTXt", "latin-1"
    if kind == b"iTXt":
        is_packed, encoding = rest[:1] == b"\1", "utf-8"
        _, _, rest = rest[2:].partition(b"\0")  # the language
        _, _, rest = rest.partition(b"\0")  # the key in it
    elif is_packed:
        rest = rest[1:]
    try:
        return (_unpacked(rest) if is_packed else rest).decode(encoding)
    except (zlib.error, UnicodeDecodeError):
        raise RecipeError("", "damaged_picture") from None


def _unpacked(packed: bytes) -> bytes:
    unpacking = zlib.decompressobj()
    text = unpacking.decompress(packed, MOST_TEXT)
    if unpacking.unconsumed_tail or not unpacking.eof:
        raise zlib.error
    return text


def _in_pdf(content: bytes) -> str | None:
    """Return what is in one of the packets of metadata, which are never packed."""
    begin = content.find(_BEGIN)
    # Where there is no end, none is looked for again: the beginnings may be many.
    while begin >= 0 and (end := content.find(_END, begin)) >= 0:
        _, _, packet = content[begin:end].partition(b"?>")
        if NAMESPACE.encode() in packet:
            return _in_xml(packet.strip())
        begin = content.find(_BEGIN, end)
    return None


def _in_xml(content: bytes) -> str | None:
    try:
        return _Finder().find(content)
    except (expat.ExpatError, LookupError, ValueError):  # the last two: its encoding
        raise RecipeError("", "damaged_picture") from None


class _FoundError(Exception):
    """The recipe is complete: what comes after it need not be read."""


class _Finder:
    """Looks for our element in XML; a document that declares entities is refused."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._is_inside = False
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._on_start
        self._parser.EndElementHandler = self._on_end
        self._parser.CharacterDataHandler = self._on_text
        self._parser.EntityDeclHandler = self._on_entity

    def find(self, content: bytes) -> str | None:
        try:
            self._parser.Parse(content, True)
        except _FoundError:
            text = "".join(self._text)
            if len(text) > MOST_TEXT:
                raise RecipeError("", "damaged_picture") from None
            return text
        return None

    def _on_start(self, name: str, _: object) -> None:
        self._is_inside = self._is_inside or name == f"{NAMESPACE} {ELEMENT}"

    def _on_end(self, name: str) -> None:
        if name == f"{NAMESPACE} {ELEMENT}":
            raise _FoundError

    def _on_text(self, text: str) -> None:
        if self._is_inside:
            self._text.append(text)

    def _on_entity(self, *_: object) -> None:
        raise RecipeError("", "damaged_picture")
