"""Shows a sheet of formulas."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from ui.explain.sheet import Line, SheetRow, lay_out
from ui.explain.sheet_painting import EM, paint_line
from ui.explain.zoom import zoom
from ui.look import fonts, theme
from ui.widgets.focus import KeyboardFocus
from ui.widgets.painting import focus_ring

_LABEL_GAP = 6
_BAND = 5.0  # how far what is marked reaches beyond the formulas
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class SheetView(QWidget):
    """Rows of formulas, wrapped to its width.

    A drag, or Up and Down with Shift, marks rows. A right click or Ctrl+C copies them
    as LaTeX; all of them where none is marked.

    Signals
    -------
    reached(int)
        A row was marked by keyboard; how far down it lies.
    """

    reached = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[SheetRow, ...] = ()
        self._marked: tuple[int, int] | None = None  # where it began, where it ends
        self._laid_out: dict[tuple[int, str], tuple[list[Line], float]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self._focus = KeyboardFocus(self, frozenset({*_STEPS, Qt.Key.Key_Escape}))
        self._copy = QAction(self)
        self._copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self._copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._copy.triggered.connect(self._on_copy_triggered)
        self.addAction(self._copy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.retranslate()

    def set_rows(self, rows: Sequence[SheetRow]) -> None:
        """Show rows, none of them marked."""
        self._rows, self._marked = tuple(rows), None
        self._laid_out.clear()
        self.updateGeometry()
        self.update()

    def rows(self) -> tuple[SheetRow, ...]:
        """Return what is shown."""
        return self._rows

    def latex(self) -> str:
        """Return what a copy gives: the rows that are marked, or all of them."""
        rows = [self._rows[k] for k in self.marked()] or self._rows
        lines = [row.latex for row in rows if row.latex]
        return lines[0] if len(lines) == 1 else aligned(lines)

    def marked(self) -> range:
        """Return which rows are marked."""
        if self._marked is None:
            return range(0)
        return range(min(self._marked), max(self._marked) + 1)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        _, height = self._lines(width)
        return round((height * EM + 2) * zoom(width))

    def height_to(self, row: int, width: int) -> int:
        """Return how far down a row reaches at a width."""
        lines, _ = self._lines(width)
        ends = (line.baseline + line.descent for line in lines if line.row <= row)
        return round(max(ends, default=0.0) * EM * zoom(width))

    def sizeHint(self) -> QSize:
        width = max(self.width(), 200)
        return QSize(width, self.heightForWidth(width))

    def retranslate(self) -> None:
        """Write every word in the language of now."""
        self._copy.setText(self.tr("Copy as LaTeX"))

    # -- Qt ------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lines, _ = self._lines(self.width())
        painter.save()
        painter.scale(zoom(self.width()), zoom(self.width()))
        self._paint_marked(painter, lines)
        for line in self._in(event.rect(), lines):
            paint_line(painter, line, self._rows[line.row].phase)
        painter.restore()
        if self._focus.visible:
            focus_ring(painter, QRectF(self.rect()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._rows:
            row = self._row_at(event.position().y())
            self._mark(None if [*self.marked()] == [row] else (row, row))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._marked is not None:
            self._mark((self._marked[0], self._row_at(event.position().y())))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if event.matches(QKeySequence.StandardKey.SelectAll) and self._rows:
            self._mark((0, len(self._rows) - 1))
        elif event.key() == Qt.Key.Key_Escape and self._marked is not None:
            self._mark(None)
        elif step is not None and self._rows:
            is_more = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._step(step, is_more)
        else:
            super().keyPressEvent(event)

    # -- inside --------------------------------------------------------------------

    def _step(self, step: int, is_more: bool) -> None:
        """Mark the row before or after, in addition if so asked."""
        last = len(self._rows) - 1
        if self._marked is None:
            start = row = 0 if step > 0 else last
        else:
            row = min(max(self._marked[1] + step, 0), last)
            start = self._marked[0] if is_more else row
        self._mark((start, row))
        lines, _ = self._lines(self.width())
        baseline = next(line.baseline for line in lines if line.row == row)
        self.reached.emit(round(baseline * EM * zoom(self.width())))

    def _mark(self, marked: tuple[int, int] | None) -> None:
        self._marked = marked
        self.update()

    def _row_at(self, y: float) -> int:
        """Return the row at a height, or the nearest one."""
        y /= EM * zoom(self.width())
        lines, _ = self._lines(self.width())
        below = (line.row for line in lines if y <= line.baseline + line.descent)
        return next(below, len(self._rows) - 1)

    def _paint_marked(self, painter: QPainter, lines: Sequence[Line]) -> None:
        chosen = [line for line in lines if line.row in self.marked()]
        if not chosen:
            return
        top = (chosen[0].baseline - chosen[0].ascent) * EM - _BAND / 2
        bottom = (chosen[-1].baseline + chosen[-1].descent) * EM + _BAND
        band = QRectF(-_BAND, top, self.width() + 2 * _BAND, bottom - top)
        painter.fillRect(band, theme.current().field)

    def _in(self, rect: QRect, lines: Iterable[Line]) -> Iterator[Line]:
        """Yield the lines that reach into a part of the widget."""
        em = EM * zoom(self.width())
        for line in lines:
            top = (line.baseline - line.ascent) * em - _BAND
            bottom = (line.baseline + line.descent) * em + _BAND
            if top <= rect.bottom() and bottom >= rect.top():
                yield line

    def _lines(self, width: int) -> tuple[list[Line], float]:
        """Return the rows laid out to a width; a scrolled pane asks for several."""
        key = width, theme.current().ink.name()
        if key not in self._laid_out:
            em = EM * zoom(width)
            self._laid_out[key] = lay_out(self._rows, width / em, key[1])
        return self._laid_out[key]

    def _on_copy_triggered(self) -> None:
        QApplication.clipboard().setText(self.latex())


def aligned(lines: Iterable[str]) -> str:
    """Return lines of LaTeX one under the other."""
    body = " \\\\\n".join(f"& {line}" for line in lines)
    return f"\\begin{{aligned}}\n{body}\n\\end{{aligned}}"


@lru_cache(maxsize=256)
def label_width(text: str) -> float:
    """Return the width that words before a row take, in em with a gap; 0 for none."""
    if not text:
        return 0.0
    return (QFontMetricsF(fonts.ui_font()).horizontalAdvance(text) + _LABEL_GAP) / EM
