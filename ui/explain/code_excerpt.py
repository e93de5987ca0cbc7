"""The lines of the program that run now, and some around them."""

from collections.abc import Container, Sequence
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
from ui.explain.code_text import code_font, formats_of, text_of
from ui.explain.zoom import zoom
from ui.look import theme
from ui.widgets import Translated

LINES = 4  # with those around; the current ones may be more
LEAST = 2  # rows that the current lines may have in the smallest room
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


class CodeExcerpt(Translated, QWidget):
    """The current lines between dimmed neighbours, or as many of them as fit.

    It is always there: of many lines in little room, the last of those that compute
    what is explained, and how many are left out.

    Signals
    -------
    moment_chosen : int
        The moment of a line that was clicked.
    """

    moment_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: list[CodeLine] = []
        self._own: frozenset[int] = frozenset()
        self._index = 0
        self._left_out = 0
        self._zoom = 1.0
        self._placed: list[_Placed] = []
        self._more = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_lines(
        self, lines: Sequence[CodeLine], index: int, own: Container[int] = ()
    ) -> None:
        """Take the lines of a moment; `set_room` shows them.

        Parameters
        ----------
        lines : sequence of CodeLine
        index : int
            Of the moment.
        own : container of int
            The numbers of the lines that belong to what is explained.
        """
        kept = [(k, line) for k, line in enumerate(lines) if line.index is not None]
        self._steps = [line for _, line in kept]
        self._own = frozenset(n for n, (k, _) in enumerate(kept) if k in own)
        self._index = index

    def set_room(self, width: int, height: int, least: int = LEAST) -> None:
        """Show the current lines and as many around them as fit.

        Parameters
        ----------
        width, height : int
        least : int
            Rows that the current lines may have in any case.
        """
        self._zoom = zoom(width)
        rows = int((height / self._zoom - 2 * _PADDING) // _LINE)
        self._choose(width / self._zoom - 2 * _LEFT, rows, least)
        self.retranslate()
        self.updateGeometry()
        self.update()

    def retranslate(self) -> None:
        """Say how many lines are left out in the language of now."""
        self._more = self.tr("… %n more line(s)", None, self._left_out)

    def lines(self) -> list[str]:
        """Return what is shown."""
        return [placed.layout.text() for placed in self._placed]

    @property
    def left_out(self) -> int:
        """Return how many of the current lines are not shown."""
        return self._left_out

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
        if self._left_out:
            painter.setPen(colours.muted)
            painter.setFont(code_font())
            end = self.width() / self._zoom - _LEFT
            row = QRectF(_LEFT, self._bottom() - _LINE, end - _LEFT, _LINE)
            side = Qt.AlignmentFlag.AlignRight
            if self._is_more_below():
                side = Qt.AlignmentFlag.AlignLeft
            painter.drawText(row, side | Qt.AlignmentFlag.AlignVCenter, self._more)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        y = event.position().y() / self._zoom
        hit = (p.line.index for p in self._placed if p.top <= y < p.bottom)
        index = next(hit, None)
        if event.button() == Qt.MouseButton.LeftButton and index is not None:
            self.moment_chosen.emit(index)

    def _bottom(self) -> float:
        end = self._placed[-1].bottom if self._placed else _PADDING
        return end + (_LINE if self._left_out and self._is_more_below() else 0)

    def _is_more_below(self) -> bool:
        """Tell whether the last line leaves no room for what is said after it."""
        layout = self._placed[-1].layout
        row = layout.lineAt(layout.lineCount() - 1)
        used = row.x() + row.naturalTextWidth()
        words = QFontMetricsF(code_font()).horizontalAdvance(f" {self._more}")
        return used + words > self.width() / self._zoom - 2 * _LEFT

    def _choose(self, width: float, rows: int, least: int) -> None:
        """Take the current lines with some around them, or else some of them."""
        now = [k for k, line in enumerate(self._steps) if line.index == self._index]
        layouts: dict[int, QTextLayout] = {}
        most = max(least, rows)
        if len(now) <= most:  # a line has one row at least
            layouts = {k: _layout(self._steps[k], width) for k in now}
        if not layouts or _height(layouts) > most:
            layouts = self._some(now, width, min(most, LINES) - 1)
        else:
            self._surround(layouts, now, width, rows)
        self._left_out = len(now) - sum(k in layouts for k in now)
        self._place(layouts)

    def _some(
        self, now: Sequence[int], width: float, rows: int
    ) -> dict[int, QTextLayout]:
        """Take of the current lines what fits: first their own, from the last on."""
        layouts: dict[int, QTextLayout] = {}
        own = [k for k in now if k in self._own] or now
        for k in (*reversed(own), *(k for k in now if k not in own)):
            layout = _layout(self._steps[k], width)
            if layouts and _height(layouts) + layout.lineCount() > rows:
                break
            layouts[k] = layout
        return layouts

    def _surround(
        self,
        layouts: dict[int, QTextLayout],
        now: Sequence[int],
        width: float,
        rows: int,
    ) -> None:
        """Add lines around the current ones as long as they fit."""
        for k in self._around(now) if now else ():
            layout = _layout(self._steps[k], width)
            if len(layouts) < LINES and _height(layouts) + layout.lineCount() <= rows:
                layouts[k] = layout
            else:
                break

    def _around(self, now: Sequence[int]) -> list[int]:
        """Return the other lines: the one before, those that follow, those before."""
        before, after = range(now[0]), range(now[-1] + 1, len(self._steps))
        return [*before[-1:], *after, *reversed(before[:-1])]

    def _place(self, layouts: dict[int, QTextLayout]) -> None:
        top, self._placed = _PADDING, []
        for k in sorted(layouts):
            self._placed.append(_Placed(self._steps[k], layouts[k], top))
            top = self._placed[-1].bottom


def height_of(rows: int, width: int) -> int:
    """Return how high so many rows are in a pane of a width."""
    return round((2 * _PADDING + rows * _LINE) * zoom(width))


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
