"""The lines of the listing as text: their words, and how each kind of word looks."""

import keyword
import re
from collections.abc import Iterator

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont, QTextCharFormat

from nnviz.teach.code import CodeLine, listing, python_shape
from ui import fonts, numbers, theme, vocabulary
from ui.explain.state import State, has_comma

_QUIET = re.compile(r"#.*|\bnp\.\w+|\b(?:axis|keepdims)=[^,)]*")
_WORD = re.compile(r"[A-Za-z_]\w*")


class Listing:
    """Keeps the listing of a program as long as nothing in it changes."""

    def __init__(self) -> None:
        self._key: tuple[object, ...] = ()
        self._lines: tuple[CodeLine, ...] = ()

    def of(self, state: State) -> tuple[CodeLine, ...]:
        """Return the lines; the same object for the same program and batch size."""
        key = state.program, state.record.m, QLocale().name()
        if key != self._key:
            self._key = key
            self._lines = listing(state.program, state.record, shape)
        return self._lines


def shape(sizes: tuple[int, ...]) -> str:
    """Write a shape as Python does, or as 10×4 where commas part decimals."""
    return numbers.shape(*sizes) if has_comma() else python_shape(sizes)


def text_of(line: CodeLine) -> str:
    """Return a line of the listing with its comment."""
    if line.is_heading:
        return f"# {vocabulary.phase(line.phase)}"
    return f"{line.text}  # {line.note}" if line.note else line.text


def formats_of(text: str) -> Iterator[tuple[int, int, QTextCharFormat]]:
    """Yield start, length and look of what is not plain ink.

    Colours mean signs and phases: here what is quiet is muted, and keywords and the
    variable that a line computes are heavier.
    """
    for quiet in _QUIET.finditer(text):
        yield quiet.start(), len(quiet[0]), _format(is_quiet=True)
    target = re.match(r"[\w, ]+(?= [-+]?= )", text)
    if target:
        yield 0, len(target[0]), _format(weight=fonts.SEMIBOLD)
    for word in _WORD.finditer(text.partition("#")[0]):
        if keyword.iskeyword(word[0]):
            yield word.start(), len(word[0]), _format(weight=fonts.SEMIBOLD)


def code_font() -> QFont:
    """Return the font of the code."""
    return fonts.mono_font(fonts.BODY - 1)


def _format(is_quiet: bool = False, weight: int = fonts.REGULAR) -> QTextCharFormat:
    made = QTextCharFormat()
    if is_quiet:
        made.setForeground(theme.current().muted)
    if weight != fonts.REGULAR:
        made.setFont(fonts.mono_font(fonts.BODY - 1, weight))
    return made
