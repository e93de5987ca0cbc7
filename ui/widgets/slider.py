"""A slider with a thin track and a round handle, alone or beside its field."""

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QWidget

from nnviz.run.ranges import Range
from ui.look import theme
from ui.widgets.fields import NumberField
from ui.widgets.focus import SCROLL_KEYS, KeyboardFocus
from ui.widgets.painting import rounded
from ui.widgets.scales import Scale

_TRACK = 4
_HANDLE = 7  # its radius, room for the ring around it included: 10
_MARGIN = 10
_PAGE = 10


class Slider(QSlider):
    """Chooses a value on a scale by mouse or keyboard.

    Signals
    -------
    value_moved : float
        The value under the handle, at every move of the user's.
    value_committed : float
        The value the user settled on: at the end of a drag, at a click, at a key.
    """

    value_moved = Signal(float)
    value_committed = Signal(float)

    def __init__(self, scale: Scale, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._scale = scale
        self._committed = 0
        self._focus = KeyboardFocus(self, SCROLL_KEYS)
        self.setRange(0, scale.count)
        self.setPageStep(_PAGE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self._on_value_changed)
        self.sliderReleased.connect(self._commit)

    def number(self) -> float:
        """Return the value under the handle."""
        return self._scale.value_at(self.value())

    def set_scale(self, scale: Scale) -> None:
        """Offer other values; `set_number` is to follow."""
        self._scale = scale
        with QSignalBlocker(self):
            self.setRange(0, scale.count)

    def set_number(self, value: float) -> None:
        """Move the handle to the position nearest to `value`."""
        with QSignalBlocker(self):
            self.setValue(self._scale.index_of(value))
        self._committed = self.value()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(90, 2 * _MARGIN)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, 2 * _MARGIN)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = theme.current()
        middle = self.height() / 2
        track = QRectF(_MARGIN - _HANDLE, middle - _TRACK / 2, 0, _TRACK)
        track.setRight(self.width() - track.left())
        rounded(painter, track, _TRACK / 2, colours.hairline)
        handle = QPointF(_MARGIN + self._offset(), middle)
        ink = colours.ink if self.isEnabled() else colours.dimmed(colours.ink)
        painter.setBrush(ink)
        painter.drawEllipse(handle, _HANDLE, _HANDLE)
        if self._focus.visible:
            box = QRectF(0, 0, 2 * _MARGIN, 2 * _MARGIN)
            box.moveCenter(handle)
            rounded(painter, box, _MARGIN, None, colours.muted, 2.0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self.setSliderDown(True)
        self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._follow(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the panel, which scrolls under the pointer."""
        event.ignore()

    def _span(self) -> int:
        return self.width() - 2 * _MARGIN

    def _offset(self) -> int:
        # QStyle can tell it too, but its enums take 9 ms of the start.
        return round(self.sliderPosition() / self._scale.count * self._span())

    def _follow(self, event: QMouseEvent) -> None:
        share = (event.position().x() - _MARGIN) / max(1, self._span())
        self.setSliderPosition(round(min(1, max(0, share)) * self._scale.count))

    def _on_value_changed(self) -> None:
        self.value_moved.emit(self.number())
        if not self.isSliderDown():
            self._commit()

    def _commit(self) -> None:
        if self.value() != self._committed:
            self._committed = self.value()
            self.value_committed.emit(self.number())


class ValueSlider(QWidget):
    """A slider and the field that shows its value and takes any other one.

    Signals
    -------
    value_moved : float
        The value at every move of the user's, while a drag goes on too.
    value_committed : float
        The value the user settled on.
    error_changed : str
        The sentence that says what is wrong with what was typed, or nothing.
    """

    value_moved = Signal(float)
    value_committed = Signal(float)
    error_changed = Signal(str)

    def __init__(
        self,
        scale: Scale,
        decimals: int = 2,
        limits: Range | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Take the slider's scale; `limits` are what may be typed, if that is more."""
        super().__init__(parent)
        self._slider = Slider(scale)
        self._field = NumberField(scale, decimals, limits)
        self.setFocusProxy(self._field)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._slider)
        row.addWidget(self._field)
        self._slider.value_moved.connect(self._on_slider_moved)
        self._slider.value_committed.connect(self.value_committed)
        self._field.value_committed.connect(self._on_field_committed)
        self._field.error_changed.connect(self.error_changed)
        self.set_value(scale.minimum)

    def value(self) -> float:
        """Return the last good value."""
        return self._field.value()

    def set_value(self, value: float) -> None:
        """Show `value`; off the slider's scale its handle stands at the nearest end."""
        self._field.set_value(value)
        self._slider.set_number(value)

    def setAccessibleName(self, name: str) -> None:
        """Say what the value is, for a screen reader."""
        super().setAccessibleName(name)
        self._slider.setAccessibleName(name)
        self._field.setAccessibleName(name)

    def _on_slider_moved(self, value: float) -> None:
        self._field.set_value(value)
        self.value_moved.emit(value)

    def _on_field_committed(self, value: float) -> None:
        self._slider.set_number(value)
        self.value_moved.emit(value)
        self.value_committed.emit(value)
