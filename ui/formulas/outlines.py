"""The outlines of a formula's letters, from the picture that the typesetter makes.

Qt's own reader of SVG takes more time than the setting itself. The typesetter writes
nothing but letters, described once and placed by their number in the font, and bars: a
letter is thus read once for all formulas.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainterPath, QTransform

_PIECE = re.compile(
    r'<(?:use|rect)(?: href="#[^"]*-g(\d+)")?(?: x="(\S+)" y="(\S+)")?'
    r'(?: width="(\S+)" height="(\S+)")?'
    r'(?: transform="translate\((\S+) (\S+)\) scale\((\S+)\)")?'
    r'(?: fill="([^"]*)")?/>'
)
_COMMAND = re.compile(r"([MLCZ])([^MLCZ]*)")

_letters: dict[str, QPainterPath] = {}


class Piece(NamedTuple):
    """A letter of the font at its place, or a bar; y goes upwards.

    Attributes
    ----------
    letter : str
        Its number in the font; empty for a bar.
    x, y : float
    scale : float
        Of a letter.
    width, height : float
        Of a bar.
    colour : str
        ``#c02688``, or empty for none of its own.
    """

    letter: str
    x: float
    y: float
    scale: float
    width: float
    height: float
    colour: str


def pieces_of(svg: str) -> tuple[Piece, ...]:
    """Return what the typesetter's picture is made of, in its order.

    Raises
    ------
    ValueError
        If there is something in it that cannot be drawn.
    """
    descriptions, _, body = svg.partition("</defs>")
    body = body.partition("</g>")[0]
    found = _PIECE.findall(body)
    if len(found) != body.count("/>"):
        raise ValueError("A formula has parts that cannot be drawn.")
    return tuple(_piece(each, descriptions) for each in found)


def outlines(
    pieces: Sequence[Piece], letters: Sequence[str]
) -> dict[str, QPainterPath]:
    """Return the outlines of each colour, in the typesetter's units, y downwards.

    Parameters
    ----------
    pieces : sequence of Piece
    letters : sequence of str
        Which letters stand at the places of the pieces.

    Returns
    -------
    dict of str to QPainterPath
        By colour.
    """
    found: dict[str, QPainterPath] = {}
    for piece, number in zip(pieces, letters, strict=True):
        path = found.get(piece.colour)
        if path is None:
            path = found[piece.colour] = _empty()
        if not number:
            bar = QRectF(piece.x, -piece.y - piece.height, piece.width, piece.height)
            path.addRect(bar)
            continue
        letter = _letters[number]
        if piece.scale != 1:
            letter = QTransform.fromScale(piece.scale, piece.scale).map(letter)
        path.addPath(letter.translated(piece.x, -piece.y))
    return found


def _piece(found: Sequence[str], descriptions: str) -> Piece:
    letter, x, y, width, height, left, top, scale, colour = found
    if letter and letter not in _letters:
        description = re.search(rf'-g{letter}" d="([^"]*)"', descriptions)
        assert description, "the typesetter describes every letter that it places"
        upright = QTransform.fromScale(1, -1)
        _letters[letter] = upright.map(_outline(description[1]))
    size = (float(scale or 1), float(width or 0), float(height or 0))
    return Piece(letter, float(x or left), float(y or top), *size, colour)


def _empty() -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def _outline(description: str) -> QPainterPath:
    path = _empty()
    for command, numbers in _COMMAND.findall(description):
        points = [float(number) for number in numbers.split()]
        if command == "M":
            path.moveTo(*points)
        elif command == "L":
            path.lineTo(*points)
        elif command == "C":
            path.cubicTo(*points)
        else:
            path.closeSubpath()
    return path
