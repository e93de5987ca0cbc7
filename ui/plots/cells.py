"""The cells of a matrix, each with its fill and a few words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.look import fonts
from ui.plots.items import in_pixels

_SMALLEST = 8.0  # pixels of a letter that can still be read
_SIDE, _LARGEST = 48.0, 2.5  # of a cell, from which on letters grow with it
_INSIDE = 3.0  # between the border of a cell and its words


@dataclass(frozen=True)
class Cell:
    """A square of side 1 around a point of the axes.

    Attributes
    ----------
    column, row : int
        Its middle.
    fill, ink : QColor
        Behind the words, and theirs.
    lines : tuple of str
        The words; where the room is not enough for all lines, only the first.
    """

    column: int
    row: int
    fill: QColor
    ink: QColor
    lines: tuple[str, ...]


class Cells(pg.GraphicsObject):
    """Cells in pixels, so that words and borders stay sharp in every picture."""

    def __init__(self) -> None:
        super().__init__()
        self._cells: list[tuple[QRectF, Cell]] = []
        self._font, self.lines = QFont(), 1
        self._whole, self._border = QRectF(), QPen()

    def show_cells(
        self,
        cells: Sequence[Cell],
        pixel: Callable[[float, float], QPointF],
        border: QPen,
    ) -> None:
        """Show other cells; `pixel` says where a point of the axes lies."""
        self.prepareGeometryChange()
        self._cells, self._whole, self._border = [], QRectF(), border
        for cell in cells:
            left, top = pixel(cell.column - 0.5, cell.row + 0.5).toTuple()
            right, bottom = pixel(cell.column + 0.5, cell.row - 0.5).toTuple()
            rect = QRectF(left, top, right - left, bottom - top)
            self._whole |= rect
            self._cells.append((rect, cell))
        self._fit()
        self.update()

    def boundingRect(self) -> QRectF:
        return self._whole

    def paint(self, p: QPainter, option: object, widget: QWidget | None = None) -> None:
        p.setFont(self._font)
        for rect, cell in self._cells:
            p.fillRect(rect, cell.fill)
            p.setPen(in_pixels(self._border))
            p.drawRect(rect)
            p.setPen(cell.ink)
            text = "\n".join(cell.lines[: self.lines])
            p.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def _fit(self) -> None:
        """Choose the largest letters that all cells have room for, and the lines."""
        self.lines = 0
        if not self._cells:
            return
        rect = self._cells[0][0]
        for lines in range(max(len(cell.lines) for _, cell in self._cells), 0, -1):
            side = min(rect.width(), rect.height())
            size = fonts.BODY * min(max(1.0, side / _SIDE), _LARGEST)
            while size >= (fonts.SMALL if lines > 1 else _SMALLEST):
                self._font = fonts.ui_font(size)
                if self._has_room(rect, lines):
                    self.lines = lines
                    return
                size -= 1.0

    def _has_room(self, rect: QRectF, lines: int) -> bool:
        metrics = QFontMetricsF(self._font)
        widths = [
            metrics.horizontalAdvance(line)
            for _, cell in self._cells
            for line in cell.lines[:lines]
        ]
        width, height = max(widths, default=0.0), lines * metrics.height()
        return width + _INSIDE <= rect.width() and height <= rect.height()
