"""Formulas as pictures: the one module that knows what sets LaTeX."""

import re
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor, QPainter, QPainterPath

from ui import formula_fallback
from ui.formula_outlines import outlines

try:
    import mathra
except ImportError:  # an unusual platform: plain text then stands for the formulas
    mathra = None  # type: ignore[assignment]

_UNITS_PER_EM = 1000
# The typesetter keeps digits as they are; these are bold by themselves.
_BOLD_DIGITS = str.maketrans("0123456789", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗")
_DECIMAL_POINT = re.compile(r"(?<=\d)\.(?=\d)")
_VIEW_BOX = re.compile(r'viewBox="0 (\S+) (\S+) (\S+)"')


@dataclass(frozen=True)
class OutlinedFormula:
    """A formula made of the outlines of its letters, crisp at any scale factor.

    Attributes
    ----------
    width : float
        In em, as the other sizes.
    ascent, descent : float
        How far it reaches above and below its baseline.
    paths : tuple of (QColor, QPainterPath)
        The outlines of each colour, in thousandths of an em.
    """

    width: float
    ascent: float
    descent: float
    paths: tuple[tuple[QColor, QPainterPath], ...]

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
    svg = mathra.tex_to_svg(latex)
    box = _VIEW_BOX.search(svg)
    assert box is not None
    top, width, height = (float(size) / _UNITS_PER_EM for size in box.groups())
    coloured = outlines(svg).items()
    paths = tuple((QColor(colour or ink), path) for colour, path in coloured)
    return OutlinedFormula(width, -top, height + top, paths)


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
