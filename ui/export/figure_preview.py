"""A figure, small, as it will be."""

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.export.figure import Figure, image
from ui.export.item import AGAIN
from ui.export.look import Look
from ui.look import theme
from ui.look.colours import blend

_LEAST = (300, 200)
_SQUARE = 8  # pixels of the pattern that stands for no ground


class FigurePreview(QWidget):
    """Shows a figure in a certain look, drawn once for each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figure: Figure | None = None
        self._look = Look()
        self._drawn: tuple[QSize, QImage] | None = None
        self._finding = QTimer(self, interval=0)
        self._finding.timeout.connect(self.go_on)
        self.setMinimumSize(*_LEAST)

    def show_figure(self, figure: Figure | None, look: Look) -> None:
        """Show another figure, or the same one otherwise."""
        self._figure, self._look, self._drawn = figure, look, None
        self._finding.stop()
        if figure is not None and figure.find is not None:
            self._finding.start()
        self.setAccessibleName(figure.title if figure else "")
        self.update()

    def go_on(self) -> None:
        """Find more of what the figure shows, and show it once that is all."""
        assert self._figure is not None
        assert self._figure.find is not None
        try:
            is_found = self._figure.find() is not AGAIN
        except Exception:
            self.show_figure(None, self._look)  # else it would come again for ever
            raise
        if is_found:
            self._finding.stop()
            self.update()

    def words(self) -> str:
        """Return what is said in the place of the figure; nothing once it is there."""
        return self.tr("Being computed…") if self._finding.isActive() else ""

    def page(self) -> QRectF:
        """Return where the page of the figure is seen."""
        if self._figure is None:
            return QRectF()
        size = self._look.page(self._figure)
        size.scale(QSizeF(self.size()), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (
            (self.width() - size.width()) / 2,
            (self.height() - size.height()) / 2,
        )
        return QRectF(
            round(left), round(top), round(size.width()), round(size.height())
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._figure is None:
            return
        painter, place = QPainter(self), self.page()
        if self._look.is_transparent:
            self._paint_pattern(painter, place)
        if self._finding.isActive():
            painter.fillRect(place, self._look.theme.surface)
            painter.setPen(self._look.theme.muted)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.words())
        else:
            painter.drawImage(place, self._picture(self._figure, place))
        painter.setPen(theme.current().hairline)
        painter.drawRect(place.adjusted(0, 0, -1, -1))

    def _picture(self, figure: Figure, place: QRectF) -> QImage:
        size = (place.size() * self.devicePixelRatioF()).toSize()
        if self._drawn is None or self._drawn[0] != size:
            with self._look.worn():
                self._drawn = size, image(figure, self._look, size)
        return self._drawn[1]

    def _paint_pattern(self, painter: QPainter, place: QRectF) -> None:
        surface = self._look.theme.surface
        painter.fillRect(place, surface)
        darker = blend(surface, self._look.theme.ink, 0.08)
        painter.save()
        painter.setClipRect(place)
        columns, rows = (int(n) // _SQUARE + 1 for n in (place.width(), place.height()))
        for row in range(rows):
            for column in range(row % 2, columns, 2):
                x, y = column * _SQUARE, row * _SQUARE
                square = QRectF(place.x() + x, place.y() + y, _SQUARE, _SQUARE)
                painter.fillRect(square, darker)
        painter.restore()
