"""SVG as Qt writes it, made to keep its shape where our fonts are not installed.

Qt writes a text in one piece per font, each at its own place, and names our fonts
alone. Elsewhere other fonts stand in, and the pieces would overlap or part.
"""

from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont, QFontMetricsF

from nnviz.run import pictures
from ui.look import fonts

_SVG = "http://www.w3.org/2000/svg"
_WORDS_OF_IT = (f"{{{_SVG}}}title", f"{{{_SVG}}}desc")
_GROUP, _TEXT = f"{{{_SVG}}}g", f"{{{_SVG}}}text"
# What stands in for our fonts, with letters about as wide.
_WORDS = ", Arial, Helvetica, Liberation Sans, DejaVu Sans, sans-serif"
_CODE = ", DejaVu Sans Mono, Menlo, Consolas, monospace"
_TOUCHING = 0.5  # pixels between two pieces of one text

ElementTree.register_namespace("", _SVG)
ElementTree.register_namespace("nnviz", pictures.NAMESPACE)
ElementTree.register_namespace("xlink", "http://www.w3.org/1999/xlink")


def tidied(svg: bytes, size: QSizeF, recipe: str = "") -> bytes:
    """Return an SVG file of Qt's with whole texts, their widths and other fonts.

    Parameters
    ----------
    svg : bytes
    size : QSizeF
        Of the page, in pixels of 1/96 inch.
    recipe : str
        The recipe as JSON, which the file then carries as metadata.
    """
    # Qt writes every letter as it is, even what is none in XML.
    root = ElementTree.fromstring(pictures.safe(svg.decode()))
    if recipe:
        metadata = Element(f"{{{_SVG}}}metadata")
        place = f"{{{pictures.NAMESPACE}}}{pictures.ELEMENT}"
        ElementTree.SubElement(metadata, place).text = recipe
        root.insert(_after_words(root), metadata)
    width, height = f"{size.width():g}", f"{size.height():g}"
    root.attrib.update(width=width, height=height)  # Qt has rounded millimetres
    for group in list(root.iter(_GROUP)):
        _join_texts(group)
        _drop_empty_groups(group)
        for name in [name for name in group.attrib if name.startswith("font-")]:
            del group.attrib[name]  # every text has its own
    for text in root.iter(_TEXT):
        text.set("textLength", f"{_width(text):.2f}")
        text.set("lengthAdjust", "spacingAndGlyphs")
        family = text.get("font-family", "").split(",")[0]
        text.set("font-family", family + (_CODE if _is_code(text) else _WORDS))
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"


def _after_words(root: Element) -> int:
    """Return the place after title and description, which come first in a picture."""
    return sum(child.tag in _WORDS_OF_IT for child in root)


def _join_texts(group: Element) -> None:
    """Make one text of pieces that follow each other on a line."""
    whole: Element | None = None
    for piece in list(group):
        if whole is not None and piece.tag == _TEXT and _follows(piece, whole):
            whole.text = (whole.text or "") + (piece.text or "")
            group.remove(piece)
        else:
            whole = piece if piece.tag == _TEXT else None


def _follows(piece: Element, whole: Element) -> bool:
    is_alike = {**piece.attrib, "x": ""} == {**whole.attrib, "x": ""}
    end = float(whole.get("x", 0)) + _width(whole)
    return is_alike and abs(float(piece.get("x", 0)) - end) < _TOUCHING


def _drop_empty_groups(group: Element) -> None:
    for inner in [one for one in group if one.tag == _GROUP]:
        _drop_empty_groups(inner)
        if not len(inner):
            group.remove(inner)


def _width(text: Element) -> float:
    return QFontMetricsF(_font(text)).horizontalAdvance(text.text or "")


def _font(text: Element) -> QFont:
    make = fonts.mono_font if _is_code(text) else fonts.ui_font
    return make(float(text.get("font-size", 0)), int(text.get("font-weight", 0)))


def _is_code(text: Element) -> bool:
    return "Mono" in text.get("font-family", "").split(",")[0]
