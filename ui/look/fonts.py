"""Inter for words, JetBrains Mono for numbers in columns and for code.

Both are variable fonts: a weight is a position on their ``wght`` axis, which Qt leaves
alone unless it is told.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

BODY = 13  # pixels: labels, fields, buttons
SMALL = 11  # pixels: captions, shapes
REGULAR, MEDIUM, SEMIBOLD, BOLD = 400, 500, 600, 700

_FILES = {
    "fontpkg_inter": "Inter[opsz,wght].ttf",
    "fontpkg_jetbrains_mono": "JetBrainsMono[wght].ttf",
}
# DejaVu has the signs that Inter lacks: ℒ, ∇, ᵀ, ▸.
_WORDS = ["Inter", "DejaVu Sans"]
_CODE = ["JetBrains Mono", "Inter", "DejaVu Sans"]
_KEPT = 256


def install(app: QApplication) -> None:
    """Load both fonts and make Inter the application's font.

    Raises
    ------
    FileNotFoundError
        If a font file is missing from its package.
    """
    _load()
    app.setFont(ui_font())


def contents() -> Iterator[bytes]:
    """Yield the files of both fonts."""
    for package, name in _FILES.items():
        yield (files(package) / "files" / name).read_bytes()


@cache  # each font that is added makes Qt look for every other one again
def _load() -> None:
    for data in contents():
        QFontDatabase.addApplicationFontFromData(data)


# One font for all who ask for the same: it keeps what Qt has found for it.
@lru_cache(maxsize=_KEPT)
def ui_font(px: float = BODY, weight: int = REGULAR) -> QFont:
    """Return Inter, `px` pixels high, with digits that are all equally wide."""
    font = _font(_WORDS, px, weight)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


@lru_cache(maxsize=_KEPT)
def mono_font(px: float = BODY - 1, weight: int = REGULAR) -> QFont:
    """Return JetBrains Mono, `px` pixels high, without ligatures."""
    font = _font(_CODE, px, weight)
    font.setFeature(QFont.Tag("calt"), 0)
    return font


def _font(families: list[str], px: float, weight: int) -> QFont:
    font = QFont(families)
    font.setPixelSize(max(1, round(px)))
    font.setVariableAxis(QFont.Tag("wght"), weight)
    # For the font that stands in for a missing sign, and for text in an SVG file.
    font.setWeight(QFont.Weight(weight))
    # Unhinted glyphs keep their shape and their width at every scale factor.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
