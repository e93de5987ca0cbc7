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
    """The current lines, all of them where there is room, between dimmed neighbours.

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
        self._more = 0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_lines(self, lines: Sequence[CodeLine], index: int) -> None:
        """Show the lines of a moment; `set_room` follows."""
        self._steps = [line for line in lines if line.index is not None]
        self._index = index

    def set_room(self, width: int, height: int) -> None:
        """Show as many lines as fit; none where there is no room for a few."""
        self._zoom = zoom(width)
        rows = int((height / self._zoom - 2 * _PADDING) // _LINE)
        has_room = bool(self._steps) and rows >= LINES
        self.setVisible(has_room)
        if has_room:
            self._choose(width / self._zoom - 2 * _LEFT, rows)
            self.updateGeometry()
            self.update()

    def lines(self) -> list[str]:
        """Return what is shown."""
        found = [placed.layout.text() for placed in self._placed]
        return [*found, self._rest()] if self._more else found

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
        if self._more:
            painter.setPen(colours.muted)
            painter.setFont(code_font())
            row = QRectF(_LEFT, self._bottom() - _LINE, self.width(), _LINE)
            painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, self._rest())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        y = event.position().y() / self._zoom
        hit = (p.line.index for p in self._placed if p.top <= y < p.bottom)
        index = next(hit, None)
        if event.button() == Qt.MouseButton.LeftButton and index is not None:
            self.moment_chosen.emit(index)

    def _rest(self) -> str:
        """Return the words for the current lines that have no room."""
        return self.tr("… {0} more").format(self._more)

    def _bottom(self) -> float:
        bottom = self._placed[-1].bottom if self._placed else _PADDING
        return bottom + _LINE if self._more else bottom

    def _choose(self, width: float, rows: int) -> None:
        """Take the current lines; if all of them fit, then some around them too."""
        now = [k for k, line in enumerate(self._steps) if line.index == self._index]
        layouts = {k: _layout(self._steps[k], width) for k in now}
        while len(layouts) > 1 and _height(layouts) + (len(layouts) < len(now)) > rows:
            del layouts[max(layouts)]
        self._more = len(now) - len(layouts)
        for k in () if self._more else self._around(now):
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
