"""The loss plot on the screen, where the mouse becomes a step."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip

from ui.plots import curves_readout as readouts
from ui.plots.curves_chart import CurvesChart
from ui.plots.curves_picture import CurvesPicture

_ZOOM = 1.25  # for one notch of the wheel
_NOTCH = 120  # in Qt's eighths of a degree


class CurvesCanvas(CurvesChart):
    """Shows the picture and turns the mouse into steps.

    Signals
    -------
    step_chosen : int
        The user clicked at this step, or dragged to it.
    span_changed : bool
        Whether only a part of the run is seen.
    """

    step_chosen = Signal(int)
    span_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._is_choosing = False
        self._grabbed: QPointF | None = None  # the last place of a drag with the right

    def show_picture(self, picture: CurvesPicture) -> None:
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

    def readout(self) -> str:
        """Return what is said about the step under the pointer."""
        step, metric = self.picture.pointed, self.picture.metric
        if step is None:
            return ""
        reading = self.picture.curves.reading(step)
        if metric is None:
            return readouts.of_losses(reading, self.picture.curves.part)
        return readouts.of_metric(reading, metric)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if event.button() == Qt.MouseButton.RightButton:
            self._grabbed = at
        elif event.button() == Qt.MouseButton.LeftButton:
            self._is_choosing = self.plot_rect.contains(at)
            self._choose(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._grabbed is not None:
            shift = self.values(self._grabbed)[0] - self.values(at)[0]
            self._grabbed = at
            self.show_picture(self.picture.moved(shift))
        self._choose(at)
        self._point(at)
        QToolTip.showText(event.globalPosition().toPoint(), self.readout(), self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._is_choosing, self._grabbed = False, None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.show_whole()

    def wheelEvent(self, event: QWheelEvent) -> None:
        step, _ = self.values(event.position())
        factor = _ZOOM ** (-event.angleDelta().y() / _NOTCH)
        self.show_picture(self.picture.zoomed(step, factor))

    def leaveEvent(self, event: QEvent) -> None:
        self.show_picture(replace(self.picture, pointed=None))

    def _step_at(self, position: QPointF) -> int | None:
        done = self.picture.curves.done
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
