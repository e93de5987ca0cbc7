"""A few lines of the program around the current one."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnviz.teach.code import CodeLine
from ui import theme
from ui.explain.code_text import code_font, formats_of, text_of
from ui.explain.zoom import zoom

LINES = 4
_LINE = 21.0
_PADDING = 8.0
_LEFT = 14.0


class CodeExcerpt(QWidget):
    """The line before the current one, the current ones, and what follows.

    Signals
    -------
    moment_chosen : int
        The moment of a line that was clicked.
    """

    moment_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[CodeLine, ...] = ()
        self._index = 0
        self._zoom = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_lines(self, lines: Sequence[CodeLine], index: int) -> None:
        """Show the lines around those of a moment."""
        steps = [line for line in lines if line.index is not None]
        now = next(k for k, line in enumerate(steps) if line.index == index)
        first = max(0, min(now - 1, len(steps) - LINES))
        self._lines, self._index = tuple(steps[first : first + LINES]), index
        self.update()

    def lines(self) -> list[str]:
        """Return what is shown."""
        return [text_of(line) for line in self._lines]

    def sizeHint(self) -> QSize:
        return QSize(200, round((LINES * _LINE + 2 * _PADDING) * self._zoom))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = theme.current()
        painter.fillRect(QRectF(0, 0, self.width(), 1), colours.hairline)
        painter.scale(self._zoom, self._zoom)
        for place, line in enumerate(self._lines):
            top = _PADDING + place * _LINE
            if line.index == self._index:
                lit = QRectF(0, top, self.width(), _LINE)
                painter.fillRect(lit, colours.phase_soft(line.phase))
            painter.setPen(colours.ink)
            self._paint_line(painter, line, top)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if zoom(self.width()) != self._zoom:
            self._zoom = zoom(self.width())
            self.updateGeometry()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = int((event.position().y() / self._zoom - _PADDING) // _LINE)
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_left and 0 <= place < len(self._lines):
            index = self._lines[place].index
            assert index is not None
            self.moment_chosen.emit(index)

    def _paint_line(self, painter: QPainter, line: CodeLine, top: float) -> None:
        room = self.width() / self._zoom - 2 * _LEFT
        metrics = QFontMetricsF(code_font())
        text = text_of(line)
        if metrics.horizontalAdvance(text) > room:
            text = metrics.elidedText(line.text, Qt.TextElideMode.ElideRight, room)
        layout = QTextLayout(text, code_font())
        layout.setFormats([_range(*part) for part in formats_of(text)])
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        rise = (_LINE - layout.boundingRect().height()) / 2
        layout.draw(painter, QPointF(_LEFT, top + rise))


def _range(start: int, length: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, look
    return made
