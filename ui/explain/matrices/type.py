"""How the texts of the matrices are set, and how wide they are."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetricsF

from ui.look import fonts


@dataclass(frozen=True)
class Style:
    """How a text is set."""

    px: float
    weight: int = fonts.REGULAR


NAME, SHAPE = Style(12, fonts.SEMIBOLD), Style(12)
SMALL, SMALL_STRONG = Style(11), Style(11, fonts.BOLD)
NUMBER, STRONG = Style(12), Style(12, fonts.BOLD)
SIGN = Style(15)


@lru_cache
def font(style: Style) -> QFont:
    """Return the font of a style."""
    return fonts.ui_font(style.px, style.weight)


@lru_cache(maxsize=4096)
def text_width(text: str, style: Style) -> float:
    """Return the width of a text."""
    return QFontMetricsF(font(style)).horizontalAdvance(text)
