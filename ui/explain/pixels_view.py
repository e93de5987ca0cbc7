"""An image in numbers: the ink of every pixel, and what the network sees of it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnviz.teach.explain import Explanation
from nnviz.types import FloatArray
from ui.explain.state import State
from ui.explain.zoom import zoom
from ui.look import fonts, theme
from ui.look.colours import contrast, diverging_index
from ui.session.cursor import Pointed
from ui.widgets import Translated
from ui.words import numbers

_MOST, _LEAST = 24.0, 19.0  # of a pixel; where it would be smaller, none has a number
_GAP, _CAPTION = 14.0, 17.0
_LIMIT = 2.0  # the x, in σ, that has the full colour


@dataclass(frozen=True, eq=False)
class Pixels:
    """The inputs of a sample that are an image, row by row.

    Attributes
    ----------
    shape : (rows, columns)
    raw, x : (n_0,) arrays
        As the table has them, and as the network sees them.
    ink : (low, high)
        No ink, and full ink.
    """

    shape: tuple[int, int]
    raw: FloatArray
    x: FloatArray
    ink: tuple[float, float]


def shown_pixels(found: Explanation, state: State) -> tuple[Pixels | None, int | None]:
    """Return the image of the sample that is explained, and the pixel told of."""
    record, table = state.record, state.data.table
    if table.image_shape is None or found.what not in ("sample", "input"):
        return None, None
    raw, x = state.data.raw_batch(record.rows, record.X), record.X
    told = found.target.unit[1] if found.target.unit else found.told[0][0]
    sample = state.selection.sample
    own = (each.mean(axis=0) if state.is_mean else each[sample] for each in (raw, x))
    return Pixels(table.image_shape, next(own), next(own), table.ink), told


class PixelsView(Translated, QWidget):
    """Two grids, beside each other or one below the other; nothing without an image.

    Signals
    -------
    hovered : Pointed
        The pixel under the pointer; nothing where there is none.
    chosen : Pointed
        A pixel was clicked.
    """

    hovered = Signal(object)
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixels: Pixels | None = None
        self._ringed: int | None = None
        self._captions = ("", "")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)
        self.hide()

    def set_pixels(self, pixels: Pixels | None, ringed: int | None = None) -> None:
        """Show an image with one of its pixels ringed, or nothing."""
        self._pixels, self._ringed = pixels, ringed
        self.setVisible(pixels is not None)
        self.retranslate()
        self.updateGeometry()
        self.update()

    def retranslate(self) -> None:
        """Write every word in the language of now."""
        if self._pixels is None:
            return
        low, high = map(numbers.exact, self._pixels.ink)
        ink = self.tr("ink, from {0} to {1}").format(low, high)
        self._captions = ink, self.tr("x, which the network sees")
        self.setAccessibleName(", ".join(self._captions))
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._pixels is None:
            return 0
        return round(self._grids(width)[-1].bottom()) + 2

    def sizeHint(self) -> QSize:
        width = max(self.width(), 200)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._pixels is None:
            return
        painter, pixels = QPainter(self), self._pixels
        low, high = pixels.ink
        shares = np.clip((np.nan_to_num(pixels.raw) - low) / ((high - low) or 1), 0, 1)
        colours = theme.current()
        ink, x = self._grids(self.width())
        greys = np.rint(255 * shares).astype(np.uint8)
        self._paint(painter, ink, pixels.raw, greys, colours.greys)
        signs = diverging_index(pixels.x, _LIMIT)
        self._paint(painter, x, pixels.x, signs, colours.diverging)
        factor = zoom(self.width())
        painter.setFont(fonts.ui_font(round(fonts.SMALL * factor)))
        painter.setPen(colours.muted)
        for grid, caption in zip((ink, x), self._captions, strict=True):
            painter.drawText(grid.topLeft() - QPointF(0, 5 * factor), caption)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        pixel = self._pixel_at(event.position())
        self.hovered.emit(_pointed(pixel))
        shape = Qt.CursorShape.PointingHandCursor
        self.setCursor(shape if pixel is not None else Qt.CursorShape.ArrowCursor)

    def leaveEvent(self, event: QEvent) -> None:
        self.hovered.emit(Pointed())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # so that the release comes here too

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pixel = self._pixel_at(event.position())
        if pixel is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(_pointed(pixel))

    def _grids(self, width: float) -> tuple[QRectF, QRectF]:
        """Return where the two grids lie, in a widget of that width."""
        assert self._pixels is not None
        rows, columns = self._pixels.shape
        factor = zoom(round(width))
        gap, caption = _GAP * factor, _CAPTION * factor
        side = min(_MOST * factor, (width - gap - 2) / 2 / columns)
        is_beside = side >= _LEAST * factor
        if not is_beside:
            side = min(_MOST * factor, (width - 2) / columns)
        first = QRectF(1, caption, columns * side, rows * side)
        if is_beside:
            return first, first.translated(first.width() + gap, 0)
        return first, first.translated(0, first.height() + gap + caption)

    def _box(self, grid: QRectF, pixel: int) -> QRectF:
        assert self._pixels is not None
        rows, columns = self._pixels.shape
        row, column = divmod(pixel, columns)
        width, height = grid.width() / columns, grid.height() / rows
        left, top = grid.left() + column * width, grid.top() + row * height
        return QRectF(left, top, width, height)

    def _paint(
        self,
        painter: QPainter,
        grid: QRectF,
        values: FloatArray,
        index: NDArray[np.uint8],
        colours: list[int],
    ) -> None:
        """Paint the pixels in their colours, each with its number if there is room."""
        own = theme.current()
        size = grid.width() / self._pixels.shape[1]  # type: ignore[union-attr]
        font = fonts.ui_font(max(8, round(0.42 * size)))
        painter.setFont(font)
        has_room = QFontMetricsF(font).horizontalAdvance("−0.0") < size
        for pixel, value in enumerate(values.tolist()):
            box, fill = self._box(grid, pixel), QColor(colours[index[pixel]])
            painter.fillRect(box.adjusted(0, 0, -1, -1), fill)
            if has_room:
                is_light = contrast(own.ink, fill) > contrast(own.surface, fill)
                painter.setPen(own.ink if is_light else own.surface)
                self._write(painter, box, _written(value))
        if self._ringed is not None:
            ring = self._box(grid, self._ringed).adjusted(0, 0, -1, -1)
            painter.setPen(QPen(own.surface, 4))  # so that it is seen on ink too
            painter.drawRect(ring)
            painter.setPen(QPen(own.ink, 2))
            painter.drawRect(ring.adjusted(-1, -1, 1, 1))

    def _write(self, painter: QPainter, box: QRectF, text: str) -> None:
        """Write in the middle of a pixel; what is too wide for it is set smaller."""
        width = painter.fontMetrics().horizontalAdvance(text)
        share = min(1.0, (box.width() - 2) / max(1, width))
        painter.save()
        painter.translate(box.center())
        painter.scale(share, share)
        room = QRectF(-width, -box.height() / 2, 2 * width, box.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()

    def _pixel_at(self, at: QPointF) -> int | None:
        if self._pixels is None:
            return None
        for grid in self._grids(self.width()):
            for pixel in range(len(self._pixels.x)):
                if self._box(grid, pixel).contains(at):
                    return pixel
        return None


def _pointed(pixel: int | None) -> Pointed:
    return Pointed() if pixel is None else Pointed(unit=(0, pixel))


def _written(value: float) -> str:
    """Write a number in little room: what is whole without decimals."""
    return numbers.plain(value, 0 if value.is_integer() else 1)
