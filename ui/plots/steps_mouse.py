"""The mouse on a plot over steps: it chooses one, zooms and moves what is seen."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPointF, Qt, SignalInstance
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip

from ui.plots.chart import Chart

if TYPE_CHECKING:
    _Base = Chart
else:
    _Base = object

_ZOOM = 1.25  # for one notch of the wheel
_NOTCH = 120  # in Qt's eighths of a degree


class StepsMouse(_Base):
    """Turns the mouse into steps, for a chart whose `picture` is a `StepsPicture`.

    The chart has the signals ``step_chosen(int)``: the user clicked at this step, or
    dragged to it; and ``span_changed(bool)``: whether only a part is seen.
    """

    picture: Any
    step_chosen: SignalInstance
    span_changed: SignalInstance
    _is_choosing = False
    _grabbed: QPointF | None = None  # the last place of a drag with the right
    _has_moved = False  # and whether there was such a drag

    def readout(self) -> str:
        """Return what is said about the step under the pointer."""
        raise NotImplementedError

    def show_picture(self, picture: Any) -> None:
        """Show another picture, in the part of the run that is seen now."""
        picture = picture.fitted()
        has_new_span = (picture.span is None) != (self.picture.span is None)
        self.picture = picture
        self.renew()
        if has_new_span:
            self.span_changed.emit(picture.span is not None)

    def show_whole(self) -> None:
        """Show all steps."""
        self.show_picture(replace(self.picture, span=None))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if event.button() == Qt.MouseButton.RightButton:
            self._grabbed, self._has_moved = at, False
        elif event.button() == Qt.MouseButton.LeftButton:
            self._is_choosing = self.plot_rect.contains(at)
            self._choose(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._grabbed is not None:
            shift = self.values(self._grabbed)[0] - self.values(at)[0]
            self._grabbed, self._has_moved = at, True
            self.show_picture(self.picture.moved(shift))
        self._choose(at)
        self._point(at)
        QToolTip.showText(event.globalPosition().toPoint(), self.readout(), self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._is_choosing, self._grabbed = False, None

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Leave the menu to the card, but for that of the right button of a drag."""
        is_drag = event.reason() == QContextMenuEvent.Reason.Mouse and self._has_moved
        event.setAccepted(is_drag)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.show_whole()

    def wheelEvent(self, event: QWheelEvent) -> None:
        step, _ = self.values(event.position())
        factor = _ZOOM ** (-event.angleDelta().y() / _NOTCH)
        self.show_picture(self.picture.zoomed(step, factor))

    def leaveEvent(self, event: QEvent) -> None:
        self.show_picture(replace(self.picture, pointed=None))

    def _step_at(self, position: QPointF) -> int | None:
        done = self.picture.done
        step = round(self.values(position)[0])
        return min(max(step, 1), done) if done else None

    def _point(self, position: QPointF) -> None:
        is_inside = self.plot_rect.contains(position)
        step = self._step_at(position) if is_inside else None
        if step != self.picture.pointed:
            self.show_picture(replace(self.picture, pointed=step))

    def _choose(self, position: QPointF) -> None:
        step = self._step_at(position)
        if self._is_choosing and step is not None and step != self.picture.cursor:
            self.step_chosen.emit(step)
