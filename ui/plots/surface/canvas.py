"""The loss surface on the screen, where a click sets the point that training is at."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip

from nnviz.teach.landscape import Window
from ui.plots.surface import words
from ui.plots.surface.chart import SurfaceChart
from ui.plots.surface.picture import SurfacePicture

_ZOOM = 1.25  # for one notch of the wheel
_NOTCH = 120  # in Qt's eighths of a degree
_REACH = 7.0  # how near to a mark the pointer must be, in pixels of a small plot
_STILL = 4.0  # pixels that a click may move


class SurfaceCanvas(SurfaceChart):
    """Shows the picture: the wheel zooms, a drag moves it, a click sets the point.

    Signals
    -------
    point_chosen : float, float
        The user wants the two parameters to be that; along a step, the learning rate.
    window_wished : Window
        The user wants to see this part of the plane.
    """

    point_chosen = Signal(float, float)
    window_wished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._pressed: QPointF | None = None
        self._grabbed: QPointF | None = None  # the last place of a drag
        self._at: tuple[float, float] | None = None  # of the pointer, on the axes
        self._tip_at = QPoint()

    def show_picture(self, picture: SurfacePicture | None) -> None:
        """Show another picture, pointed at as the last one where it still can be."""
        old, self.picture = self.picture, picture
        if old and picture and picture.pointed is None:
            self.picture = replace(picture, pointed=_kept(old, picture))
        self.renew()
        if self._at and picture:  # it is learnt on under a pointer that rests
            QToolTip.showText(self._tip_at, self.readout(), self)

    def readout(self) -> str:
        """Return what is said about the place under the pointer."""
        picture = self.picture
        if picture is None or self._at is None:
            return ""
        if picture.plane is None:
            has_step = picture.ahead is not None and self._at[0] >= 0
            return words.of_alpha(picture, self._at[0]) if has_step else ""
        if picture.pointed is not None:
            kind, index = picture.pointed
            of = words.of_way if kind == "way" else words.of_rate
            return of(picture, index)
        return words.of_point(picture, *self._at)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        is_inside = self.plot_rect.contains(event.position())
        if event.button() == Qt.MouseButton.LeftButton and is_inside:
            self._pressed = self._grabbed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.picture is None:
            return
        at = event.position()
        if self._grabbed is not None and self._is_dragged(at):
            self._move_by(self._grabbed, at)
            self._grabbed = at
        is_inside = self.plot_rect.contains(at)
        self._at = self.values(at) if is_inside else None
        found = self.nearest(at, _REACH) if is_inside else None
        if found != self.picture.pointed:
            self.picture = replace(self.picture, pointed=found)
            self.renew()
        self._tip_at = event.globalPosition().toPoint()
        QToolTip.showText(self._tip_at, self.readout(), self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, at = self._pressed, event.position()
        self._pressed = self._grabbed = None
        if pressed is None or self._is_far(pressed, at):
            return
        picture = self.picture
        if picture is None or not picture.can_set or picture.is_last:
            return
        if picture.pointed is None:
            self.point_chosen.emit(*self.values(at))

    def wheelEvent(self, event: QWheelEvent) -> None:
        picture = self.picture
        if picture is None or picture.plane is None:
            return
        x, y = self.values(event.position())
        factor = _ZOOM ** (-event.angleDelta().y() / _NOTCH)
        w = picture.window
        self.window_wished.emit(
            Window(
                x + (w.left - x) * factor,
                x + (w.right - x) * factor,
                y + (w.bottom - y) * factor,
                y + (w.top - y) * factor,
            )
        )

    def leaveEvent(self, event: QEvent) -> None:
        self._at = None
        if self.picture and self.picture.pointed:
            self.picture = replace(self.picture, pointed=None)
            self.renew()

    def _is_dragged(self, at: QPointF) -> bool:
        is_plane = self.picture is not None and self.picture.plane is not None
        return (
            is_plane and self._pressed is not None and self._is_far(self._pressed, at)
        )

    def _is_far(self, pressed: QPointF, at: QPointF) -> bool:
        moved = at - pressed
        return bool(max(abs(moved.x()), abs(moved.y())) > _STILL)

    def _move_by(self, start: QPointF, end: QPointF) -> None:
        (x0, y0), (x1, y1) = self.values(start), self.values(end)
        assert self.picture
        w, dx, dy = self.picture.window, x0 - x1, y0 - y1
        moved = Window(w.left + dx, w.right + dx, w.bottom + dy, w.top + dy)
        self.window_wished.emit(moved)


def _kept(old: SurfacePicture, new: SurfacePicture) -> tuple[str, int] | None:
    """Return what is pointed at, if it is still there."""
    if old.pointed is None or new.plane is None:
        return None
    kind, index = old.pointed
    points = new.way_points if kind == "way" else new.rate_points
    return old.pointed if index < len(points) else None
