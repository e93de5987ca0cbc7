"""Formulas as pictures: the one module that knows what sets LaTeX."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor, QPainter, QPainterPath

from ui.formulas import fallback as formula_fallback
from ui.formulas.outlines import Piece, outlines, pieces_of

try:
    import mathra
except ImportError:  # an unusual platform: plain text then stands for the formulas
    mathra = None  # type: ignore[assignment]

_UNITS_PER_EM = 1000
# The typesetter keeps digits as they are; these are bold by themselves.
_BOLD_DIGITS = str.maketrans("0123456789", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗")
_DECIMAL_POINT = re.compile(r"(?<=\d)\.(?=\d)")
# But for those in the name of a colour, in an index and in an exponent.
_DIGITS = re.compile(r"#[\da-f]{6}|[_^](?:\{[^{}]*\}|.)|([0-9])")
_VIEW_BOX = re.compile(r'viewBox="0 (\S+) (\S+) (\S+)"')


@dataclass(frozen=True)
class Picture:
    """What the typesetter makes of a formula.

    Attributes
    ----------
    width : float
        In em, as the other sizes.
    ascent, descent : float
        How far it reaches above and below its baseline.
    svg : str
    """

    width: float
    ascent: float
    descent: float
    svg: str

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """Return what it is made of, in thousandths of an em."""
        return pieces_of(self.svg)


@dataclass(frozen=True)
class OutlinedFormula:
    """A formula made of the outlines of its letters, crisp at any scale factor.

    They are put together once it is painted: what is out of sight needs none.

    Attributes
    ----------
    picture : Picture
    digits : str
        Those that stand at the places of its zeros; none for the picture as it is.
    ink : str
        The colour of what has none of its own.
    """

    picture: Picture
    digits: str
    ink: str

    @property
    def width(self) -> float:
        """Return its width in em, as the other sizes."""
        return self.picture.width

    @property
    def ascent(self) -> float:
        """Return how far it reaches above its baseline."""
        return self.picture.ascent

    @property
    def descent(self) -> float:
        """Return how far it reaches below its baseline."""
        return self.picture.descent

    @property
    def letters(self) -> tuple[str, ...]:
        """Return which letters of the font stand at the places of its pieces."""
        letters = [piece.letter for piece in self.picture.pieces]
        own, digits = _digit_letters(), iter(self.digits)
        if not self.digits:
            return tuple(letters)
        return tuple(own[int(next(digits))] if k == own[0] else k for k in letters)

    @cached_property
    def paths(self) -> tuple[tuple[QColor, QPainterPath], ...]:
        """Return the outlines of each colour, in thousandths of an em."""
        coloured = outlines(self.picture.pieces, self.letters).items()
        return tuple((QColor(colour or self.ink), path) for colour, path in coloured)

    def paint(self, painter: QPainter, x: float, baseline: float, em: float) -> None:
        """Paint it from `x` on, with an em of so many pixels."""
        painter.save()
        painter.translate(x, baseline)
        painter.scale(em / _UNITS_PER_EM, em / _UNITS_PER_EM)
        for colour, path in self.paths:
            painter.fillPath(path, colour)
        painter.restore()


Formula = OutlinedFormula | formula_fallback.TextFormula


@lru_cache(maxsize=1024)
def typeset(latex: str, ink: str) -> Formula:
    r"""Return a formula that paints itself at any size.

    Parameters
    ----------
    latex : str
        With ``\textcolor`` where a part has a colour of its own.
    ink : str
        Colour of the rest: ``#1a2230``.
    """
    if mathra is None:
        return formula_fallback.typeset(latex, ink)
    return OutlinedFormula(*_set(latex), ink)


def _set(latex: str) -> tuple[Picture, str]:
    """Return the picture of a formula, and the digits that stand in it.

    All digits are equally wide, and numbers that change are most of what is set: a
    formula with other digits than one before takes its picture, and its own digits.
    """
    digits: list[str] = []

    def zero(found: re.Match[str]) -> str:
        if found[1] is None:
            return found[0]
        digits.append(found[1])
        return "0"

    picture = _picture(_DIGITS.sub(zero, latex))
    # Described once, and used at each place; in an index they are other letters.
    places = max(0, picture.svg.count(f'-g{_digit_letters()[0]}"') - 1)
    if places != len(digits):
        return _picture(latex), ""
    return picture, "".join(digits)


@lru_cache(maxsize=1024)
def _picture(latex: str) -> Picture:
    svg = mathra.tex_to_svg(latex)
    box = _VIEW_BOX.search(svg)
    assert box is not None
    top, width, height = (float(size) / _UNITS_PER_EM for size in box.groups())
    return Picture(width, -top, height + top, svg)


@lru_cache(maxsize=1)
def _digit_letters() -> tuple[str, ...]:
    """Return the letters of the font for 0 to 9."""
    return tuple(piece.letter for piece in pieces_of(mathra.tex_to_svg("0123456789")))


def svg(latex: str) -> str | None:
    """Return a formula as an SVG file, as the typesetter writes it; None without."""
    return None if mathra is None else mathra.tex_to_svg(latex)


def plain_text(latex: str) -> str:
    """Return a formula in one line of text."""
    return formula_fallback.plain_text(latex)


def localised(latex: str) -> str:
    """Return a formula with the decimal sign of the language: ``0{,}2``."""
    if QLocale().decimalPoint() != ",":
        return latex
    return _DECIMAL_POINT.sub("{,}", latex)


def bold(number: str) -> str:
    """Return the LaTeX of a number in bold."""
    if mathra is None:
        return rf"\mathbf{{{number}}}"
    return number.translate(_BOLD_DIGITS)


def spoken(latex: str, language: str) -> str:
    """Return how a formula is read aloud.

    Parameters
    ----------
    latex : str
    language : str
        ``en`` or ``fr``.
    """
    if mathra is None:
        return formula_fallback.plain_text(latex)
    return str(mathra.render(latex, locale=language)["speech"])
