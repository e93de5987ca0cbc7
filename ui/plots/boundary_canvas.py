"""Where the boundary plot is painted and pointed at."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from ui import theme
from ui.plots import boundary_readout as readouts
from ui.plots.axes import Axes
from ui.plots.boundary_figure import (
    boundary_axes,
    nearest,
    paint_rings,
    paint_still,
    view_of,
)
from ui.plots.boundary_picture import BoundaryPicture
from ui.plots.views import View

_REACH = 9.0  # how near to a point the pointer must be, in pixels of a small plot


class BoundaryCanvas(QWidget):
    """Paints the picture; legend, axes and points only when they change.

    Attributes
    ----------
    view : View or None
        How the picture is seen; None before there are data.

    Signals
    -------
    sample_chosen : int
        A point of this batch was clicked: its row in the training set.
    """

    sample_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.view: View | None = None
        self._place: tuple[float, float] | None = None  # of the pointer, on the axes
        self._tip_at = QPoint()
        self._axes: Axes | None = None
        self._still: QPixmap | None = None
        self.setMouseTracking(True)
        self.setMinimumSize(100, 100)

    def show_picture(self, picture: BoundaryPicture) -> None:
        """Show another picture; cheap where only answers, batch or sample differ."""
        old = self.view.picture if self.view else None
        self.view = view_of(picture, theme.current(), self.devicePixelRatioF())
        if self.view.moves_points or old is None or _still(old) != _still(picture):
            self._still = self._axes = None
        if self._place:  # the network learns on under a pointer that rests
            QToolTip.showText(self._tip_at, self.readout(), self)
        self.update()

    def refresh(self) -> None:
        """Paint everything anew: in another theme, language or size."""
        if self.view:
            self._still = self._axes = None
            self.show_picture(self.view.picture)

    def readout(self) -> str:
        """Return what is said about the place under the pointer."""
        if self.view is None or self._place is None:
            return ""
        picture = self.view.picture
        if picture.pointed:
            part, row = picture.pointed
            answer = self.view.answer(*self.view.points(part)[row])
            about = answer[1] if answer else None
            return readouts.of_row(picture, part, row, about)
        answer = self.view.answer(*self._place)
        return readouts.of_place(picture, *answer) if answer else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.view is None:
            return
        still, axes = self._painted()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.view.paint_ground(painter, axes)
            painter.drawPixmap(0, 0, still)
            paint_rings(painter, self.view, axes)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self.refresh()
        super().changeEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.view is None:
            return
        _, axes = self._painted()
        at = event.position()
        is_inside = axes.rect.contains(at)
        self._place = axes.values(at) if is_inside else None
        found = nearest(self.view, axes, at, _REACH) if is_inside else None
        if found != self.view.picture.pointed:
            self.show_picture(replace(self.view.picture, pointed=found))
        self._tip_at = event.globalPosition().toPoint()
        QToolTip.showText(self._tip_at, self.readout(), self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.view is None or event.button() != Qt.MouseButton.LeftButton:
            return
        _, axes = self._painted()
        found = nearest(self.view, axes, event.position(), _REACH, is_in_batch=True)
        if found:
            self.sample_chosen.emit(found[1])

    def leaveEvent(self, event: QEvent) -> None:
        self._place = None
        if self.view and self.view.picture.pointed:
            self.show_picture(replace(self.view.picture, pointed=None))

    def _painted(self) -> tuple[QPixmap, Axes]:
        """Return the layer that stays, and the axes it was painted with."""
        assert self.view
        if self._still is None or self._axes is None:
            ratio = self.devicePixelRatioF()
            self._axes = boundary_axes(QRectF(self.rect()), self.view)
            self._still = QPixmap(self.size() * ratio)
            self._still.setDevicePixelRatio(ratio)
            self._still.fill(Qt.GlobalColor.transparent)
            with QPainter(self._still) as painter:
                paint_still(painter, QRectF(self.rect()), self.view, self._axes)
        return self._still, self._axes


def _still(picture: BoundaryPicture) -> tuple[Any, ...]:
    """Return what legend, axes and points depend on."""
    p, unit = picture, picture.unit
    scale = (unit.middle, unit.limit) if unit else None
    rings = p.sample is not None, len(p.batch) > 0
    return p.data, p.is_logistic, p.plane, p.shows_test, scale, rings
