"""The lines of the program that run now, and some around them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnviz.teach.code import CodeLine
from ui import theme
from ui.explain.code_text import code_font, formats_of, text_of
from ui.explain.zoom import zoom

LINES = 4  # with those around; the current ones may be more
_LINE = 21.0
_PADDING = 8.0
_LEFT = 14.0
_INDENT = 24.0  # of what goes on below


@dataclass(frozen=True)
class _Placed:
    """A line of code, broken where it is too long, at its place."""

    line: CodeLine
    layout: QTextLayout
    top: float

    @property
    def bottom(self) -> float:
        return self.top + _LINE * self.layout.lineCount()


class CodeExcerpt(QWidget):
    """The current lines between dimmed neighbours; nothing where they do not fit.

    Signals
    -------
    moment_chosen : int
        The moment of a line that was clicked.
    """

    moment_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: list[CodeLine] = []
        self._index = 0
        self._zoom = 1.0
        self._room: tuple[int, int] = (0, 0)
        self._placed: list[_Placed] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_lines(self, lines: Sequence[CodeLine], index: int) -> None:
        """Show the lines of a moment; `set_room` follows."""
        self._steps = [line for line in lines if line.index is not None]
        self._index = index

    def set_room(self, width: int, height: int) -> None:
        """Show the current lines and as many around them as fit."""
        self._zoom = zoom(width)
        rows = int((height / self._zoom - 2 * _PADDING) // _LINE)
        self._choose(width / self._zoom - 2 * _LEFT, rows)
        self.setVisible(bool(self._placed))
        self.updateGeometry()
        self.update()

    def lines(self) -> list[str]:
        """Return what is shown."""
        return [placed.layout.text() for placed in self._placed]

    def sizeHint(self) -> QSize:
        return QSize(200, round((self._bottom() + _PADDING) * self._zoom))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = theme.current()
        painter.fillRect(QRectF(0, 0, self.width(), 1), colours.hairline)
        painter.scale(self._zoom, self._zoom)
        for placed in self._placed:
            is_now = placed.line.index == self._index
            if is_now:
                lit = QRectF(0, placed.top, self.width(), placed.bottom - placed.top)
                painter.fillRect(lit, colours.phase_soft(placed.line.phase))
            painter.setPen(colours.ink if is_now else colours.muted)
            placed.layout.draw(painter, QPointF(_LEFT, placed.top))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        y = event.position().y() / self._zoom
        hit = (p.line.index for p in self._placed if p.top <= y < p.bottom)
        index = next(hit, None)
        if event.button() == Qt.MouseButton.LeftButton and index is not None:
            self.moment_chosen.emit(index)

    def _bottom(self) -> float:
        return self._placed[-1].bottom if self._placed else _PADDING

    def _choose(self, width: float, rows: int) -> None:
        """Take the current lines if all of them fit, and some around them."""
        now = [k for k, line in enumerate(self._steps) if line.index == self._index]
        if not now or len(now) > rows:  # a line has one row at least
            self._placed = []
            return
        layouts = {k: _layout(self._steps[k], width) for k in now}
        if _height(layouts) > rows:
            layouts = {}
        for k in self._around(now) if layouts else ():
            layout = _layout(self._steps[k], width)
            if len(layouts) < LINES and _height(layouts) + layout.lineCount() <= rows:
                layouts[k] = layout
            else:
                break
        self._place(layouts)

    def _around(self, now: Sequence[int]) -> list[int]:
        """Return the other lines: the one before, those that follow, those before."""
        before, after = range(now[0]), range(now[-1] + 1, len(self._steps))
        return [*before[-1:], *after, *reversed(before[:-1])]

    def _place(self, layouts: dict[int, QTextLayout]) -> None:
        top, self._placed = _PADDING, []
        for k in sorted(layouts):
            self._placed.append(_Placed(self._steps[k], layouts[k], top))
            top = self._placed[-1].bottom


def _height(layouts: dict[int, QTextLayout]) -> int:
    """Return how many rows the lines take."""
    return sum(layout.lineCount() for layout in layouts.values())


def _layout(line: CodeLine, width: float) -> QTextLayout:
    """Return a line of code, with its comment if that fits, broken between words."""
    text, font = text_of(line), code_font()
    if QFontMetricsF(font).horizontalAdvance(text) > width:
        text = line.text
    layout = QTextLayout(text, font)
    layout.setFormats([_range(*part) for part in formats_of(text)])
    layout.beginLayout()
    row, indent = 0, 0.0
    while (part := layout.createLine()).isValid():
        part.setLineWidth(width - indent)
        rise = (_LINE - part.height()) / 2
        part.setPosition(QPointF(indent, row * _LINE + rise))
        row, indent = row + 1, _INDENT
    layout.endLayout()
    return layout


def _range(start: int, length: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, look
    return made
