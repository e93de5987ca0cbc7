"""Shows a sheet of formulas."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QFontMetricsF, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from ui import fonts, icons, theme
from ui.explain.sheet import Line, Placed, SheetRow, lay_out
from ui.explain.zoom import zoom
from ui.widgets.focus import KeyboardFocus
from ui.widgets.painting import focus_ring

EM = 15.0
_LABEL_GAP = 6
_BADGE = 12.0


class SheetView(QWidget):
    """Rows of formulas, wrapped to its width.

    A right click or Ctrl+C copies them as LaTeX.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[SheetRow, ...] = ()
        self._latex = ""
        self._laid_out: tuple[tuple[object, ...], list[Line], float] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._focus = KeyboardFocus(self, frozenset())
        self._copy = QAction(self)
        self._copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self._copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._copy.triggered.connect(self._on_copy_triggered)
        self.addAction(self._copy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.retranslate()

    def set_rows(self, rows: Sequence[SheetRow], latex: str) -> None:
        """Show rows; `latex` is what a copy gives."""
        self._rows, self._latex = tuple(rows), latex
        self._laid_out = None
        self.updateGeometry()
        self.update()

    def latex(self) -> str:
        """Return what a copy gives."""
        return self._latex

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        _, height = self._lines(width)
        return round((height * EM + 2) * zoom(width))

    def sizeHint(self) -> QSize:
        width = max(self.width(), 200)
        return QSize(width, self.heightForWidth(width))

    def retranslate(self) -> None:
        """Write every word in the language of now."""
        self._copy.setText(self.tr("Copy as LaTeX"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lines, _ = self._lines(self.width())
        painter.save()
        painter.scale(zoom(self.width()), zoom(self.width()))
        for line in lines:
            for placed in line.placed:
                self._paint(painter, placed, line)
        painter.restore()
        if self._focus.visible:
            focus_ring(painter, QRectF(self.rect()))

    def _paint(self, painter: QPainter, placed: Placed, line: Line) -> None:
        x, baseline = placed.x * EM, line.baseline * EM + 1
        if placed.formula:
            placed.formula.paint(painter, x, baseline, EM * placed.scale)
        elif placed.label:
            painter.setPen(theme.current().muted)
            painter.setFont(fonts.ui_font())
            painter.drawText(QPointF(x, baseline), placed.label)
        elif placed.badge:
            box = QRectF(x, baseline - _BADGE + 1, _BADGE, _BADGE)
            icons.draw(painter, placed.badge, box, theme.current().muted)

    def _lines(self, width: int) -> tuple[list[Line], float]:
        ink = theme.current().ink.name()
        key = width, ink, self._rows
        if self._laid_out is None or self._laid_out[0] != key:
            self._laid_out = (key, *lay_out(self._rows, width / EM / zoom(width), ink))
        return self._laid_out[1:]

    def _on_copy_triggered(self) -> None:
        QApplication.clipboard().setText(self._latex)


def label_width(text: str) -> float:
    """Return the width that words before a row take, in em with a gap; 0 for none."""
    if not text:
        return 0.0
    return (QFontMetricsF(fonts.ui_font()).horizontalAdvance(text) + _LABEL_GAP) / EM
