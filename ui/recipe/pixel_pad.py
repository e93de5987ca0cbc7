"""A small image that is painted with the mouse, to ask what the network sees in it."""

import math

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look import theme
from ui.look.colours import blend
from ui.widgets import Label, Translated
from ui.widgets.painting import focus_ring

_PIXEL = 10
_ARROWS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class PaintHint(Translated, Label):
    """Says beside an image how it is painted."""

    def __init__(self) -> None:
        super().__init__(role="caption")
        self.setWordWrap(True)
        self.retranslate()

    def retranslate(self) -> None:
        """Write it in the language of now."""
        self.setText(self.tr("Paint: left button ink, right button none."))


class PixelPad(QWidget):
    """Pixels row by row: the left button inks them, the right one wipes them.

    A stroke has no gaps, however far the pointer leaps between two of its places.
    The arrow keys go from pixel to pixel, Space inks one or wipes it, Delete all.

    Signals
    -------
    edited
        The user painted; once for each stroke.
    """

    edited = Signal()

    def __init__(
        self, shape: tuple[int, int], full: float, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._shape, self._full = shape, full
        self._values = [0.0] * (shape[0] * shape[1])
        self._ink, self._here = 0.0, (0, 0)
        self._is_changed = False
        self._last = QPointF()  # of the pointer in the stroke
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def values(self) -> list[float]:
        """Return the ink of every pixel, from 0 to full."""
        return list(self._values)

    def set_values(self, values: list[float]) -> None:
        """Show an image."""
        self._values = list(values)
        self.update()

    def clear(self) -> None:
        """Wipe every pixel, as the user wants."""
        self._wipe()
        self._tell()

    def sizeHint(self) -> QSize:
        rows, columns = self._shape
        return QSize(columns * _PIXEL + 2, rows * _PIXEL + 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ink = 0.0 if event.button() == Qt.MouseButton.RightButton else self._full
        self._last = event.position()
        self._paint_at(self._last)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        start, end = self._last, event.position()
        way = end - start
        leaps = max(1, math.ceil(max(abs(way.x()), abs(way.y())) / _PIXEL * 2))
        for k in range(1, leaps + 1):
            self._paint_at(start + way * (k / leaps))
        self._last = end

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._tell()

    def event(self, event: QEvent) -> bool:
        """Keep the arrows and Space from the window while the pad has the focus."""
        own = {*_ARROWS, Qt.Key.Key_Space, Qt.Key.Key_Delete}
        if event.type() == QEvent.Type.ShortcutOverride and event.key() in own:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, (row, column) = Qt.Key(event.key()), self._here
        if key in _ARROWS:
            down, right = _ARROWS[key]
            rows, columns = self._shape
            self._here = (row + down) % rows, (column + right) % columns
        elif key == Qt.Key.Key_Space:
            inked = self._values[self._index(row, column)] > 0
            self._set(row, column, 0.0 if inked else self._full)
        elif key == Qt.Key.Key_Delete:
            self._wipe()
        else:
            super().keyPressEvent(event)
        self._tell()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.current()
        rows, columns = self._shape
        for row in range(rows):
            for column in range(columns):
                share = self._values[self._index(row, column)] / self._full
                fill = blend(colours.field, colours.ink, min(1.0, max(0.0, share)))
                painter.fillRect(self._box(row, column), fill)
        if self.hasFocus():
            focus_ring(painter, self._box(*self._here), 2)

    def _paint_at(self, at: QPointF) -> None:
        rows, columns = self._shape
        row, column = int(at.y() // _PIXEL), int(at.x() // _PIXEL)
        if 0 <= row < rows and 0 <= column < columns:
            self._here = row, column
            self._set(row, column, self._ink)

    def _set(self, row: int, column: int, ink: float) -> None:
        index = self._index(row, column)
        self._is_changed |= self._values[index] != ink
        self._values[index] = ink
        self.update()

    def _wipe(self) -> None:
        self._is_changed |= any(self._values)
        self._values = [0.0] * len(self._values)
        self.update()

    def _tell(self) -> None:
        if self._is_changed:
            self._is_changed = False
            self.edited.emit()

    def _index(self, row: int, column: int) -> int:
        return row * self._shape[1] + column

    def _box(self, row: int, column: int) -> QRectF:
        return QRectF(1 + column * _PIXEL, 1 + row * _PIXEL, _PIXEL - 1, _PIXEL - 1)
