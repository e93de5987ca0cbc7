"""A frame of a film, small, and the handle that goes through all of them."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.export.film.reel import Reel
from ui.export.film.shooting import Camera
from ui.look import theme
from ui.widgets import Label, LinearScale, Slider
from ui.words import numbers

_SIZE = QSize(560, 360)
_START = 0.55  # of the film: there is something to be seen of everything


class FilmPreview(QWidget):
    """Shows any frame of the film as it is wanted, once its step is there.

    Signals
    -------
    moved(int)
        Another frame is looked at.
    """

    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make: Callable[[], Camera] | None = None
        self._camera: Camera | None = None
        self._reel: Reel | None = None
        self._share = _START
        self._picture, self._frame = _Picture(), Label("", "muted")
        self._slider = Slider(LinearScale(0, 1))
        self._slider.setAccessibleName(self.tr("Frame"))
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self.take_slice)
        self._slider.value_moved.connect(self._on_moved)
        row = QHBoxLayout()
        row.addWidget(self._slider, 1)
        row.addWidget(self._frame)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._picture, 1)
        column.addLayout(row)

    @property
    def frame(self) -> int:
        """Return which frame is looked at, from 0."""
        return min(round(self._share * self._last), self._last)

    def show_film(self, reel: Reel | None, make: Callable[[], Camera]) -> None:
        """Show another film, about as far from its start as the last one.

        Parameters
        ----------
        reel : Reel or None
            None if there can be no such film.
        make : callable
            Returns its camera.
        """
        self._reel, self._make, self._camera = reel, make, None
        self._slider.setEnabled(reel is not None)
        if reel is None:
            self._timer.stop()
            self._picture.show_image(None)
            self._frame.setText("")
            return
        scale = LinearScale(0, self._last)
        self._slider.set_scale(scale)
        self._slider.set_number(self.frame)
        self._show_number()
        self._timer.start()

    def take_slice(self) -> None:
        """Come nearer to the step that is looked at, and show it once it is there."""
        if self._reel is None or self._make is None:
            return
        self._camera = self._camera or self._make()
        shot = self._reel[self.frame]
        if self._camera.approach(shot):
            self._timer.stop()
            self._picture.show_image(self._camera.take(shot))

    @property
    def _last(self) -> int:
        return len(self._reel) - 1 if self._reel is not None else 0

    def _on_moved(self, value: float) -> None:
        self._share = value / max(1, self._last)
        self._show_number()
        self._timer.start()
        self.moved.emit(self.frame)

    def _show_number(self) -> None:
        words = self.tr("Frame {0} of {1}")
        count = numbers.integer(self._last + 1)
        self._frame.setText(words.format(numbers.integer(self.frame + 1), count))
        self._frame.setMinimumWidth(
            self._frame.fontMetrics().horizontalAdvance(words.format(count, count))
        )


class _Picture(QWidget):
    """A picture as large as there is room, on the ground of the window."""

    def __init__(self) -> None:
        super().__init__()
        self._image: QImage | None = None
        expanding = QSizePolicy.Policy.Expanding
        self.setSizePolicy(expanding, expanding)

    def show_image(self, image: QImage | None) -> None:
        """Show another picture; None is none."""
        self._image = image
        self.update()

    def sizeHint(self) -> QSize:
        return _SIZE

    def minimumSizeHint(self) -> QSize:
        return _SIZE / 2

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._image is None:
            return
        ratio = self.devicePixelRatioF()
        size = self._image.size().scaled(
            self.size() * ratio, Qt.AspectRatioMode.KeepAspectRatio
        )
        small = self._image.scaled(
            size,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        room = QRectF(0, 0, size.width() / ratio, size.height() / ratio)
        room.moveCenter(QRectF(self.rect()).center())
        painter.drawImage(room, small)
        painter.setPen(theme.current().hairline)
        painter.drawRect(room.adjusted(0, 0, -1, -1))
