"""The lines of the listing as text: their words, and how each kind of word looks."""

import keyword
import re
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from nnviz.teach.code import CodeLine, listing, python_shape
from nnviz.teach.linked import lines_of
from ui.explain.state import State, has_comma
from ui.look import fonts, theme
from ui.words import numbers, vocabulary

translate = QCoreApplication.translate

_QUIET = re.compile(r"#.*|\bnp\.\w+|\b(?:axis|keepdims)=[^,)]*")
_WORD = re.compile(r"[A-Za-z_]\w*")


class Listing:
    """Keeps the listing of a program as long as nothing in it changes."""

    def __init__(self) -> None:
        self._key: tuple[object, ...] = ()
        self._lines: tuple[CodeLine, ...] = ()
        self._own: dict[tuple[int, bool], frozenset[int]] = {}

    def of(self, state: State) -> tuple[CodeLine, ...]:
        """Return the lines; the same object for the same program and batch size."""
        key = state.program, state.record.m, QLocale().name()
        if key != self._key:
            self._key = key
            self._lines = listing(state.program, state.record, shape)
            self._own.clear()
        return self._lines

    def own(self, state: State, weight: tuple[int, int, int] | None) -> frozenset[int]:
        """Return which lines matter most, from 0.

        Those of the parameters that a weight is one of; at a batch, that which takes
        the samples.
        """
        lines, moments = self.of(state), state.record.moments
        if state.moment.kind == "batch":
            now = (k for k, line in enumerate(lines) if line.index == state.index)
            return frozenset([next(now, 0)])
        if weight is None:
            return frozenset()
        layer, before, _ = weight
        key = layer, before < 0
        if key not in self._own:
            self._own[key] = lines_of(lines, moments, weight=weight)
        return self._own[key]


def shape(sizes: tuple[int, ...]) -> str:
    """Write a shape as Python does, or as (10×4) where commas part decimals."""
    return f"({numbers.shape(*sizes)})" if has_comma() else python_shape(sizes)


def text_of(line: CodeLine) -> str:
    """Return a line of the listing with its comment."""
    if line.is_heading:
        return f"# {vocabulary.phase(line.phase)}"
    if line.remark:
        return f"# {_remark(line.remark)}"
    # Between 10×4 and 4 a plus without spaces reads as arithmetic.
    note = line.note.replace("+", " + ") if has_comma() else line.note
    return f"{line.text}  # {note}" if note else line.text


def _remark(code: str) -> str:
    texts = {
        "from_z": translate("Explain", "the same loss from z: it cannot overflow"),
    }
    return texts[code]


def formats_of(
    text: str, zoom: float = 1.0
) -> Iterator[tuple[int, int, QTextCharFormat]]:
    """Yield start, length and look of what is not plain ink.

    Colours mean signs and phases: here what is quiet is muted, and keywords and the
    variable that a line computes are heavier.
    """
    for quiet in _QUIET.finditer(text):
        yield quiet.start(), len(quiet[0]), _quiet()
    target = re.match(r"[\w, ]+(?= [-+]?= )", text)
    if target:
        yield 0, len(target[0]), _heavy(zoom)
    for word in _WORD.finditer(text.partition("#")[0]):
        if keyword.iskeyword(word[0]):
            yield word.start(), len(word[0]), _heavy(zoom)


def code_font(zoom: float = 1.0, weight: int = fonts.REGULAR) -> QFont:
    """Return the font of the code."""
    return fonts.mono_font((fonts.BODY - 1) * zoom, weight)


def _quiet() -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(theme.current().muted)
    return made


def _heavy(zoom: float) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(code_font(zoom, fonts.SEMIBOLD))
    return made


class Highlighter(QSyntaxHighlighter):
    """Makes quiet what is quiet, and heavy what a line is about."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._zoom = 1.0

    def set_zoom(self, zoom: float) -> None:
        """Set what is heavy in a font of this size."""
        self._zoom = zoom
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        for start, length, look in formats_of(text, self._zoom):
            self.setFormat(start, length, look)
