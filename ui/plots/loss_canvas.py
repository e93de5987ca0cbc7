"""Where the loss plot is painted, and where the mouse becomes a step."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from ui import theme
from ui.plots.axes import Axes
from ui.plots.curves import LossCurves
from ui.plots.loss_figure import loss_axes, paint_loss
from ui.plots.loss_picture import LossPicture
from ui.plots.loss_readout import readout

_ZOOM = 1.25  # for one notch of the wheel
_SHORTEST_SPAN = 4.0  # steps
_NOTHING = LossCurves.of([], ([], []), ([], []), 1)


class LossCanvas(QWidget):
    """Paints the picture and turns the mouse into steps.

    Signals
    -------
    step_chosen : int
    span_changed : bool
        Whether only a part of the run is seen.
    """

    step_chosen = Signal(int)
    span_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.picture = LossPicture(_NOTHING)
        self._grabbed: QPointF | None = None  # where a drag that moves the part began
        self.setMouseTracking(True)
        self.setMinimumSize(100, 100)

    def show_picture(self, **changes: Any) -> None:
        """Change a part of what is shown."""
        self.picture = replace(self.picture, **changes)
        done = self.picture.curves.done
        if self.picture.pointed is not None and self.picture.pointed > done:
            self.picture = replace(self.picture, pointed=None)
        if self.picture.span is not None and self.picture.span[0] >= done:
            self.show_whole()
        self.update()

    def show_whole(self) -> None:
        """Show all steps."""
        self._set_span(None)

    def readout(self) -> str:
        """Return what is said about the step under the pointer."""
        step = self.picture.pointed
        return "" if step is None else readout(self.picture.curves.reading(step))

    def axes(self) -> Axes:
        """Return the axes as they are painted."""
        return loss_axes(QRectF(self.rect()), self.picture, theme.current())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_loss(painter, QRectF(self.rect()), self.picture, theme.current())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.RightButton:
            self._grabbed = event.position()
        elif event.button() == Qt.MouseButton.LeftButton:
            self._choose(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is not None:
            self._move(self._grabbed, event.position())
            self._grabbed = event.position()
        elif event.buttons() & Qt.MouseButton.LeftButton:
            self._choose(event.position())
        self._point(event.position())
        QToolTip.showText(event.globalPosition().toPoint(), self.readout(), self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.RightButton:
            self._grabbed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.show_whole()

    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = event.angleDelta().y() / 120
        if not notches:
            return
        middle = self.axes().values(event.position())[0]
        first, last = self.picture.steps
        factor = _ZOOM**-notches
        self._set_span(
            (middle + (first - middle) * factor, middle + (last - middle) * factor)
        )

    def leaveEvent(self, event: QEvent) -> None:
        self.show_picture(pointed=None)

    def _step_at(self, position: QPointF) -> int | None:
        done = self.picture.curves.done
        step = round(self.axes().values(position)[0])
        return min(max(step, 1), done) if done else None

    def _point(self, position: QPointF) -> None:
        rect = self.axes().rect
        step = self._step_at(position) if rect.contains(position) else None
        if step != self.picture.pointed:
            self.show_picture(pointed=step)

    def _choose(self, position: QPointF) -> None:
        step = self._step_at(position)
        if step is not None and step != self.picture.cursor:
            self.step_chosen.emit(step)

    def _move(self, old: QPointF, new: QPointF) -> None:
        axes = self.axes()
        shift = axes.values(old)[0] - axes.values(new)[0]
        if self.picture.span is not None:
            first, last = self.picture.span
            shift = min(max(shift, -first), self.picture.curves.done - last)
            self._set_span((first + shift, last + shift))

    def _set_span(self, span: tuple[float, float] | None) -> None:
        """Show a part of the run; nothing less than a few steps, nothing outside it."""
        done = float(max(1, self.picture.curves.done))
        if span is not None:
            first, last = max(0.0, span[0]), min(done, span[1])
            is_part = last - first < done - 1e-6
            span = (first, last) if is_part else None
            if last - first < min(_SHORTEST_SPAN, done):
                return
        self.picture = replace(self.picture, span=span)
        self.span_changed.emit(span is not None)
        self.update()
