"""The plot as a sheet to draw points on, over what the network answers by now."""

import math
from dataclasses import replace

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from nnviz.data.drawn import MAX_POINTS, Drawing, Point
from nnviz.types import FloatArray
from ui.look.markers import SHAPES
from ui.plots import rings
from ui.plots.answers_chart import AnswersChart
from ui.plots.answers_picture import AnswersPicture
from ui.plots.axis import Axis
from ui.plots.ground import Ground
from ui.plots.items import DIAMETER
from ui.plots.points import Points
from ui.widgets.focus import ARROW_KEYS, KeyboardFocus

_REACH, _APART = 9.0, 15.0  # to a point, and between painted ones: pixels if small
_STEP, _FINE = 0.1, 0.01  # of the cross, in the units of the axes
_DECIMALS = 3
_MARK = 2.0  # over the answers and under the rings
_CROSS, _OVER = 20.0, 4.0  # the size of the cross, and that it lies over the points
_ADD = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_REMOVE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class DrawingCanvas(AnswersChart):
    """Where a click or a drag draws points, and the right button takes them away.

    By keyboard, the arrows move a cross, Enter draws there, Delete takes away what is
    under it or under the pointer, and a figure chooses a class.

    Signals
    -------
    drawn : Drawing
        What there is to be, once a button or a key is let go.
    class_chosen : int
    moved : tuple of float or None
        The place of the pointer or the cross on the axes.
    """

    drawn = Signal(object)
    class_chosen = Signal(int)
    moved = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._drawing = self._shown = Drawing()
        self._class = 0
        self._held = Qt.MouseButton.NoButton
        self._last: QPointF | None = None  # where the stroke has left a point
        self._pointed: int | None = None
        self._cross = (0.0, 0.0)
        self._marks: list[Points] = []
        self._sign = Points(self.view)
        self._sign.setZValue(_OVER)
        self._focus = KeyboardFocus(self, frozenset({*ARROW_KEYS, *_ADD}))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_drawing(self, drawing: Drawing) -> None:
        """Show other points."""
        self._drawing = drawing
        self._show(drawing)

    def set_picture(self, picture: AnswersPicture | None) -> None:
        """Show what the network answers, if it learns from these points."""
        fits = replace(picture, view="boundary", unit=None) if picture else None
        self.picture = fits
        self.renew()

    def set_class(self, index: int) -> None:
        """Draw points of another class from now on."""
        self._class = index

    def refresh(self) -> None:
        """Draw the axes, the answers, the points and what is pointed at."""
        self.arrange(*self._axes(), [], 1.3)
        view = self.answers
        self._show_ground(view.ground(self.unit) if view else Ground(is_plain=True))
        self._show_marks()
        self._show_pointed()

    # -- what is drawn -------------------------------------------------------------

    def _axes(self) -> tuple[Axis, Axis]:
        left, right, bottom, top = self._shown.area
        names = ("x", "y") if self._shown.is_values else ("x₁", "x₂")
        return Axis(left, right, names[0]), Axis(bottom, top, names[1])

    def _show_marks(self) -> None:
        """Show the points, an item for each class."""
        shown, size = self._shown, DIAMETER * self.unit
        rows = np.array(shown.points).reshape(-1, 2 if shown.is_values else 3)
        groups = max(1, shown.classes)
        while len(self._marks) < groups:
            self._marks.append(Points(self.view))
            self._marks[-1].setZValue(_MARK)
        for index, item in enumerate(self._marks):
            own = rows if shown.is_values else rows[rows[:, -1] == index]
            places = own[:, :2] if index < groups else rows[:0, :2]
            colour = self.theme.class_colour(index, shown.classes)
            ring = self.theme.surface
            if shown.is_values:
                colour, ring = self.theme.phase("forward"), self.theme.ink
            pen = pg.mkPen(ring, width=0.9 * self.unit)
            item.show_points(places, pen, colour, SHAPES[index], size)

    def _show_pointed(self) -> None:
        """Ring the point that would be taken away, and show the cross."""
        place = np.zeros((0, 2))
        if self._pointed is not None and self._pointed < len(self._shown.points):
            place = np.array([self._shown.points[self._pointed][:2]])
        (pen, size), *_ = rings.pointed(self.unit, self.theme)
        self._rings[0].show_points(place, pen, None, size=size)
        cross = np.array([self._cross] if self._focus.visible else []).reshape(-1, 2)
        ground, grey = pg.mkPen(self.theme.surface), self.theme.muted
        self._sign.show_points(cross, ground, grey, "plus", _CROSS * self.unit)

    def _show(self, drawing: Drawing) -> None:
        self._shown = drawing
        self.renew()

    # -- the pointer ---------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        buttons = (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton)
        if event.button() not in buttons or self._held != Qt.MouseButton.NoButton:
            return
        self._focus.visible = False  # the arrow keys are the window's again
        if self.plot_rect.contains(event.position()):
            self._held, self._last = event.button(), None
            self._go_on(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        is_inside = self.plot_rect.contains(at)
        if self._held != Qt.MouseButton.NoButton and is_inside:
            self._go_on(at)
        self._point_at(self._nearest(at) if is_inside else None)
        self.moved.emit(self.values(at) if is_inside else None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == self._held:
            self._held = Qt.MouseButton.NoButton
            self._settle()

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)
        self.moved.emit(None)

    def _go_on(self, at: QPointF) -> None:
        """Draw or take away at a place of a stroke."""
        if self._held == Qt.MouseButton.RightButton:
            self._remove(self._nearest(at))
            return
        if self._last is not None:
            way = at - self._last
            if math.hypot(way.x(), way.y()) < _APART * self.unit:
                return
        self._last = at
        self._add(*self.values(at))

    # -- the keyboard --------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            assert isinstance(event, QKeyEvent)
            if self.takes(event) or self._is_fine(event):
                event.accept()
                return True
        elif event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.renew()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.text().isdecimal():
            self.class_chosen.emit(int(event.text()))
        elif key in _REMOVE:
            at_cross = self._nearest(self.pixel(*self._cross))
            is_by_key = self._focus.visible and self._pointed is None
            self._remove(at_cross if is_by_key else self._pointed)
            self._settle()
        elif key in _ADD:
            self._add(*self._cross)
            self._settle()
        elif key in _STEPS:
            is_fine = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._walk(_STEPS[key], _FINE if is_fine else _STEP)
        else:
            super().keyPressEvent(event)

    def takes(self, event: QKeyEvent) -> bool:
        """Tell whether a key is about the drawing, wherever in it the focus is."""
        is_plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        return is_plain and (event.text().isdecimal() or event.key() in _REMOVE)

    def _is_fine(self, event: QKeyEvent) -> bool:
        """Tell whether a key moves the cross a little."""
        is_shifted = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        return is_shifted and event.key() in _STEPS and self._focus.visible

    def _walk(self, way: tuple[int, int], by: float) -> None:
        left, right, bottom, top = self._shown.area
        x, y = (round(at + by * k, 2) for at, k in zip(self._cross, way, strict=True))
        self._cross = min(max(x, left), right), min(max(y, bottom), top)
        self._point_at(self._nearest(self.pixel(*self._cross)))
        self.moved.emit(self._cross)
        self.renew()

    # -- the points ----------------------------------------------------------------

    def _add(self, x: float, y: float) -> None:
        if len(self._shown.points) >= MAX_POINTS:
            return
        left, right, bottom, top = self._shown.area
        place = min(max(x, left), right), min(max(y, bottom), top)
        own = () if self._shown.is_values else (float(self._class),)
        rounded = (round(value, _DECIMALS) + 0.0 for value in place)
        point: Point = (*rounded, *own)
        self._show(replace(self._shown, points=(*self._shown.points, point)))

    def _remove(self, index: int | None) -> None:
        if index is not None and index < len(self._shown.points):
            points = self._shown.points
            self._pointed = None
            self._show(
                replace(self._shown, points=points[:index] + points[index + 1 :])
            )

    def _settle(self) -> None:
        """Say what has come of a stroke."""
        if self._shown != self._drawing:
            self.drawn.emit(self._shown)

    def _nearest(self, pixel: QPointF) -> int | None:
        """Return the point that is nearest to a pixel, if one is near."""
        if not self._shown.points:
            return None
        places: FloatArray = np.array([point[:2] for point in self._shown.points])
        sizes = np.abs(self.view.viewPixelSize())
        away = (places - self.values(pixel)) / sizes
        distances = np.hypot(*away.T)
        found = int(distances.argmin())
        return found if distances[found] < _REACH * self.unit else None

    def _point_at(self, index: int | None) -> None:
        if index != self._pointed:
            self._pointed = index
            self.renew()
