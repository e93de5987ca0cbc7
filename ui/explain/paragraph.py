"""A paragraph that begins with a title in bold ink and goes on in muted words."""

import re

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.explain.zoom import zoom
from ui.look import fonts, theme

_LEADING = 1.35
_KEPT = 8  # layouts: of both texts, with and without a scroll bar
# Digits that are all equally wide bring a hyphen that is as wide as they are.
_HYPHEN = re.compile(r"(?<=[^\W\d])-(?=[^\W\d])")
# The spaces in a − y and before a French colon are no place to begin a new line.
_TIED = re.compile(r" (?=[:;?!»−+=])|(?<=[«−+=]) ")


class Paragraph(QWidget):
    """Wrapped to its width; rich text would fake the bold of a variable font."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._text, self._short = "", "", ""
        self._is_brief = False
        self._laid_out: dict[tuple[object, ...], tuple[QTextLayout, float]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_words(self, title: str, text: str, short: str = "") -> None:
        """Write a title, and a text that follows it on the same line.

        Parameters
        ----------
        title, text : str
        short : str, optional
            What stands for the text where there is little room.
        """
        if (title, text, short) != (self._title, self._text, self._short):
            self._title, self._text, self._short = title, text, short
            self._laid_out.clear()
            self.setAccessibleName(self.words())
            self.updateGeometry()
            self.update()

    def words(self) -> str:
        """Return all of it."""
        return f"{self._title} {self._text}".strip()

    def set_brief(self, is_brief: bool) -> None:
        """Write the short text, and leave all of it to a pointer that rests."""
        if is_brief != self._is_brief:
            self._is_brief = is_brief
            self.updateGeometry()
            self.update()
        self.setToolTip(self._text if self._is_cut else "")

    def full_height(self, width: int) -> int:
        """Return the height of all of it at a width."""
        return self._height(width, self.words())

    def brief_height(self, width: int) -> int:
        """Return the height of the short text at a width."""
        return self._height(width, f"{self._title} {self._short}".strip())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._height(width, self._shown())

    def sizeHint(self) -> QSize:
        width = max(self.width(), 200)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme.current().muted)
        factor = zoom(self.width())
        painter.scale(factor, factor)
        layout, _ = self._layout(self.width() / factor, self._shown())
        layout.draw(painter, QPointF(0, 0))

    def _shown(self) -> str:
        if self._is_cut:
            return f"{self._title} {self._short}".strip()
        return self.words()

    @property
    def _is_cut(self) -> bool:
        return self._is_brief and self._short != self._text

    def _height(self, width: int, text: str) -> int:
        factor = zoom(width)
        return round(self._layout(width / factor, text)[1] * factor)

    def _layout(self, width: float, text: str) -> tuple[QTextLayout, float]:
        """Return the text broken into lines, and its height, made once."""
        key = width, text, theme.current().ink.name()
        if key not in self._laid_out:
            if len(self._laid_out) >= _KEPT:
                self._laid_out.clear()
            self._laid_out[key] = self._made(width, text)
        return self._laid_out[key]

    def _made(self, width: float, text: str) -> tuple[QTextLayout, float]:
        text = _HYPHEN.sub("\u2010", _TIED.sub("\u00a0", text))
        layout = QTextLayout(text, fonts.ui_font())
        layout.setFormats([self._bold()])
        line_height = _LEADING * fonts.BODY
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y + (line_height - line.height()) / 2))
            y += line_height
        layout.endLayout()
        return layout, y

    def _bold(self) -> QTextLayout.FormatRange:
        look = QTextCharFormat()
        look.setFont(fonts.ui_font(weight=fonts.SEMIBOLD))
        look.setForeground(theme.current().ink)
        made = QTextLayout.FormatRange()
        made.start, made.length, made.format = 0, len(self._title), look
        return made
