"""Shows an operation as matrices, and says which cell a person points at."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from nnviz.teach.matrices import Axis, Operation
from ui.explain.matrices.boxes import ROW
from ui.explain.matrices.hit import Bar, Spot, bar_at, box_at, showing_lit, spot_at
from ui.explain.matrices.layout import fitted
from ui.explain.matrices.lit import Lit, beside, lit, pointed_at
from ui.explain.matrices.measures import MeasuredEquation, measures
from ui.explain.matrices.painter import paint
from ui.explain.matrices.picture import Picture, Shown
from ui.explain.matrices.words import Words
from ui.explain.more_below import MoreBelow
from ui.explain.zoom import zoom
from ui.session.cursor import Pointed, Selection
from ui.widgets.focus import ARROW_KEYS, KeyboardFocus
from ui.widgets.painting import focus_ring

_MARGIN = 14.0
_TOP = 10.0
_NOTCH = 120  # of a wheel, which scrolls
_ROWS_PER_NOTCH = 3
_STEPS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
_CHOOSE = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_NOTHING = Pointed()


class MatricesView(QAbstractScrollArea):
    """Matrices whose heads stay where they are when their numbers are scrolled.

    By keyboard, arrows move from number to number of a result; Return chooses.

    Signals
    -------
    hovered(Pointed)
        What the pointer is on, or nothing any more.
    chosen(Pointed)
        A cell or a head was clicked.
    lit_changed()
        Another number is worked out.
    """

    hovered = Signal(object)
    chosen = Signal(object)
    lit_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Shown | None = None
        self._picture: Picture | None = None
        self._selection = Selection()
        self._pointed = self._first = _NOTHING
        self._equation: int | None = None
        self._offsets: dict[Axis, int] = {}
        self._measured: tuple[MeasuredEquation, ...] = ()
        self._made_of: tuple[object, ...] = ()  # the layout
        self._zoom = 1.0
        self._is_to_reveal = False
        MoreBelow(self)
        self._turned = 0.0
        self._dragged: tuple[Bar, QPointF, int] | None = None
        self._focus = KeyboardFocus(self, ARROW_KEYS | _CHOOSE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)

    # -- what is shown ------------------------------------------------------------

    def set_operation(
        self,
        operation: Operation,
        words: Words,
        selection: Selection,
        first: Pointed = _NOTHING,
    ) -> None:
        """Take an operation, the chosen sample and unit lit; `arrange` shows it.

        `first` is of what a number is worked out where nothing says which.
        """
        shown = self._shown
        if shown is None or shown.operation.moment != operation.moment:
            self._equation, self._is_to_reveal = None, True
            self.verticalScrollBar().setValue(0)
        self._is_to_reveal |= selection != self._selection
        self._selection, self._first = selection, first
        self._shown = Shown(operation, words, self._lit(operation))
        self._measured = measures(operation, words)

    def arrange(self) -> None:
        """Show what is set, laid out anew if its shapes or its room are others."""
        if self._shown is None:
            return
        made_of = self._measured, self.width(), self.height()
        if self._picture is None or made_of != self._made_of:
            self._made_of = made_of
            room = self.width() - 2 * _MARGIN, self.height() - 2 * _TOP
            layout, self._zoom = fitted(self._measured, *room, zoom(self.width()))
        else:
            layout = self._picture.layout
        shown = self._shown.operation, self._shown.words, self._shown.lit
        self._picture = Picture(*shown, layout, self._offsets)
        self._set_range(layout.height * self._zoom + 2 * _TOP)
        self.viewport().update()
        if self._is_to_reveal:
            self._is_to_reveal = False
            self._reveal()

    def set_pointed(self, pointed: Pointed) -> None:
        """Light what is pointed at elsewhere."""
        self._point(pointed, None)
        if pointed != _NOTHING:
            self._reveal()

    def shown(self) -> Shown | None:
        """Return what is set, and what of it is lit."""
        return self._shown

    def picture(self) -> Picture | None:
        """Return what is painted."""
        return self._picture

    def in_viewport(self, point: QPointF) -> QPoint:
        """Return where a point of the picture lies in the viewport."""
        return (point * self._zoom + self._origin).toPoint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        if self._picture is not None:
            painter.save()
            painter.translate(self._origin)
            painter.scale(self._zoom, self._zoom)
            seen = painter.transform().inverted()[0].mapRect(QRectF(event.rect()))
            paint(painter, self._picture, seen)
            painter.restore()
        if self._focus.visible:
            focus_ring(painter, QRectF(self.viewport().rect()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._reading(event.pos()), self)
            return True
        if event.type() == QEvent.Type.Leave:
            self._point_at(None)
        return super().viewportEvent(event)

    # -- the pointer ----------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._inside(event.position())
        if self._dragged is not None:
            bar, start, offset = self._dragged
            way = at - start
            along = way.y() if bar.is_upright else way.x()
            first = max(0, offset + round(along * bar.per_pixel))
            self._scroll({bar.axis: min(first, bar.last)})
        elif self._picture is not None:
            self._point_at(spot_at(self._picture, at))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._inside(event.position())
        if self._picture is None or event.button() != Qt.MouseButton.LeftButton:
            return
        bar = bar_at(self._picture, at)
        if bar is not None:
            self._dragged = bar, at, bar.first
            return
        spot = spot_at(self._picture, at)
        if spot is not None:
            self.chosen.emit(self._meant(spot))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragged = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the matrix under the pointer; at its end, all of them."""
        way = event.angleDelta()
        is_shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        is_across = bool(is_shifted or way.x())
        steps = -(way.x() or way.y()) / _NOTCH * _ROWS_PER_NOTCH
        if self._turn(event.position(), is_across, steps):
            event.accept()
        else:
            super().wheelEvent(event)

    # -- the keyboard ---------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self._picture is None or not (key in _STEPS or key in _CHOOSE):
            event.ignore()
        elif key in _CHOOSE:
            self.chosen.emit(self._pointed_at_cell(self._picture.lit))
        else:
            found = beside(self._picture.operation, self._picture.lit, *_STEPS[key])
            self._point(self._pointed_at_cell(found), found.equation)
            self.hovered.emit(self._pointed)
            self._reveal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._point_at(None)

    # -- inside -----------------------------------------------------------------------

    @property
    def _origin(self) -> QPointF:
        """Return where the picture begins in the viewport."""
        return QPointF(_MARGIN, _TOP - self.verticalScrollBar().value())

    def _inside(self, point: QPointF) -> QPointF:
        """Return a point of the viewport in units of the picture."""
        return (point - self._origin) / self._zoom

    def _lit(self, operation: Operation) -> Lit:
        given = self._selection, self._pointed, self._equation, self._first
        return lit(operation, *given)

    def _set_range(self, height: float) -> None:
        """Let the bar scroll over all of that height."""
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, round(height - self.height())))
        bar.setPageStep(self.height())
        bar.setSingleStep(round(ROW * self._zoom))

    def _point_at(self, spot: Spot | None) -> None:
        """Light what is under the pointer here."""
        pointed = _NOTHING if spot is None else self._meant(spot)
        equation = None if spot is None else spot.box.equation
        if self._point(pointed, equation):
            shape = Qt.CursorShape
            over = shape.ArrowCursor if spot is None else shape.PointingHandCursor
            self.viewport().setCursor(over)
            self.hovered.emit(pointed)

    def _point(self, pointed: Pointed, equation: int | None) -> bool:
        """Light what is pointed at; return whether it is something else than before."""
        if (pointed, equation) == (self._pointed, self._equation):
            return False
        self._pointed, self._equation = pointed, equation
        if self._shown is not None:
            old = self._shown.lit
            self._shown = replace(self._shown, lit=self._lit(self._shown.operation))
            self.arrange()
            if self._shown.lit != old:
                self.lit_changed.emit()
        return True

    def _meant(self, spot: Spot) -> Pointed:
        assert self._picture is not None
        return pointed_at(self._picture.matrix(spot.box), spot.row, spot.column)

    def _pointed_at_cell(self, found: Lit) -> Pointed:
        """Return what the number that is worked out stands for."""
        assert self._picture is not None
        result = self._picture.operation.equations[found.equation].result
        return pointed_at(result, *found.cell)

    def _turn(self, point: QPointF, is_across: bool, steps: float) -> bool:
        """Scroll the matrix at a point of the viewport; return whether it could.

        A touch pad turns by less than a row at a time.
        """
        picture, at = self._picture, self._inside(point)
        box = None if picture is None else box_at(picture, at)
        if picture is None or box is None:
            return False
        matrix, first = picture.matrix(box), picture.first(box)[is_across]
        last = box.size[is_across] - box.shown[is_across]
        if first == (last if steps > 0 else 0):
            return False
        whole = int(self._turned + steps)
        self._turned += steps - whole
        axis = matrix.columns if is_across else matrix.rows
        self._scroll({axis: min(max(0, first + whole), last)})
        self._point_at(spot_at(self._picture or picture, at))
        return True

    def _scroll(self, offsets: Mapping[Axis, int]) -> None:
        self._offsets = {**self._offsets, **offsets}
        if self._picture is not None:
            self._picture = replace(self._picture, offsets=self._offsets)
        self.viewport().update()

    def _reveal(self) -> None:
        """Scroll until what is lit can be seen, and the number that is worked out."""
        if self._picture is None:
            return
        self._scroll(showing_lit(self._picture))
        lit, bar = self._picture.lit, self.verticalScrollBar()
        boxes = self._picture.layout.boxes
        result = next(box for box in boxes if box.equation == lit.equation)
        top, bottom = (
            edge * self._zoom for edge in (result.frame.top(), result.frame.bottom())
        )
        if not bar.value() <= top <= bottom <= bar.value() + self.height() - _TOP:
            bar.setValue(round(top))

    def _reading(self, point: QPoint) -> str:
        """Return the sentence of the cell at a point of the viewport."""
        if self._picture is None:
            return ""
        spot = spot_at(self._picture, self._inside(QPointF(point)))
        if spot is None or spot.row is None or spot.column is None:
            return ""
        matrix = self._picture.matrix(spot.box)
        return self._picture.words.reading(matrix, spot.row, spot.column)
