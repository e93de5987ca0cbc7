"""The outlines of a formula's letters, from the picture that the typesetter makes.

Qt's own reader of SVG takes more time than the setting itself. The typesetter writes
nothing but letters, described once and placed by their number in the font, and bars: a
letter is thus read once for all formulas.
"""

import re
from collections.abc import Sequence

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


def outlines(svg: str) -> dict[str, QPainterPath]:
    """Return the outlines of each colour, in the typesetter's units, y downwards.

    Parameters
    ----------
    svg : str
        The typesetter's picture.

    Returns
    -------
    dict of str to QPainterPath
        By colour: ``#c02688``, or an empty string for what has none of its own.

    Raises
    ------
    ValueError
        If there is something in it that cannot be drawn.
    """
    descriptions, _, body = svg.partition("</defs>")
    body = body.partition("</g>")[0]
    pieces = _PIECE.findall(body)
    if len(pieces) != body.count("/>"):
        raise ValueError("A formula has parts that cannot be drawn.")
    found: dict[str, QPainterPath] = {}
    for letter, *place, colour in pieces:
        if colour not in found:
            found[colour] = _empty()
        if letter:
            found[colour].addPath(_placed(_letter(letter, descriptions), place))
        else:
            found[colour].addRect(QRectF(*map(float, place[:4])))
    turned = QTransform.fromScale(1, -1)
    return {colour: turned.map(path) for colour, path in found.items()}


def _placed(letter: QPainterPath, place: Sequence[str]) -> QPainterPath:
    """Return a letter where it stands: at x and y, or smaller at left and top."""
    x, y, _, _, left, top, scale = place
    if not scale:
        return letter.translated(float(x), float(y))
    size = float(scale)
    return QTransform(size, 0, 0, size, float(left), float(top)).map(letter)


def _empty() -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def _letter(number: str, descriptions: str) -> QPainterPath:
    """Return the outline of a letter of the font, described in a picture with it."""
    if number not in _letters:
        found = re.search(rf'-g{number}" d="([^"]*)"', descriptions)
        assert found, "the typesetter describes every letter that it places"
        _letters[number] = _outline(found[1])
    return _letters[number]


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
