"""The network on the screen: shows a scene, and says what a person points at."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from ui.canvas import camera, captions, edges, readout, stamp, touch, walk
from ui.canvas.changing import Changing
from ui.canvas.painter import paint_moving
from ui.canvas.scene import Layer, Sample, Scene, Spot, Unit, View, Weight, Whose
from ui.canvas.still_layer import PERIOD, StillLayer
from ui.widgets.fields import ENTER
from ui.widgets.focus import KeyboardFocus

STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
KEYS = frozenset({Qt.Key.Key_F2, *ENTER, *STEPS})
# The window, a menu or the field over a number takes the focus and gives it back.
PASSING = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}
WHEEL = 1.0015  # how much nearer for an eighth of a degree


class NetworkView(QWidget):
    """The canvas.

    By keyboard, Tab walks through units, loss and samples, Down to the weights of a
    unit, Up to its layer, both to another sample; Return chooses, F2 takes another
    number, Alt with Up and Down tries others out.

    Signals
    -------
    unit_clicked(int, int)
        Layer (0: an input) and unit.
    weight_clicked(int, int, int)
        Layer, from (−1: the bias) and to.
    sample_clicked(int)
        A row of the batch.
    layer_clicked(int)
        The heading of a layer, from 1; L + 1 is the loss.
    mean_wished(bool)
        The badge of the batch, or of the sample, as whose numbers are to be shown.
    ground_clicked()
        Nothing in particular.
    hovered(object)
        A `Unit`, `Weight`, `Sample` or `Layer` under the pointer, or None.
    parameter_edited(object)
        An `Override`: a weight or a bias, typed in its place.
    parameter_tried(object)
        An `Override`: a weight or a bias on its way, to be seen and not yet kept.
    input_tried(int, float, bool)
        An input of the followed sample: feature, value, whether as in the table.
    trial_kept()
        What is tried out is to be kept.
    scene_changed(Scene)
        Another picture is on the screen.
    """

    unit_clicked = Signal(int, int)
    weight_clicked = Signal(int, int, int)
    sample_clicked = Signal(int)
    layer_clicked = Signal(int)
    mean_wished = Signal(bool)
    ground_clicked = Signal()
    hovered = Signal(object)
    parameter_edited = Signal(object)
    parameter_tried = Signal(object)
    input_tried = Signal(int, float, bool)
    trial_kept = Signal()
    scene_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene: Scene | None = None
        self._view = View(is_written=False)
        self._still = StillLayer()
        self._catch_up = QTimer(self, singleShot=True, interval=int(1000 * PERIOD) + 1)
        self._catch_up.timeout.connect(self.update)
        self._at: QPointF | None = None  # the pointer, while it is over the network
        self._pressed: QPointF | None = None
        self._is_dragging = False
        self._changing = Changing(self)
        self._changing.edited.connect(self.parameter_edited)
        self._changing.tried.connect(self.parameter_tried)
        self._changing.input_tried.connect(self.input_tried)
        self._keyboard = KeyboardFocus(self, KEYS)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        expanding = QSizePolicy.Policy.Expanding
        self.setSizePolicy(expanding, expanding)
        self.setMinimumSize(320, 260)
        self.retranslate()

    # -- what is shown ------------------------------------------------------------

    def scene(self) -> Scene | None:
        """Return the scene as it is on the screen."""
        return self._scene

    def set_scene(self, scene: Scene, is_fast: bool = False) -> None:
        """Show a scene; how it is looked at is the widget's own business.

        With another record the numbers beside the pointer go until it moves; while
        `is_fast` others come before they can be read.
        """
        old, self._view = self._scene, replace(self._view, is_fast=is_fast)
        if old is not None and old == replace(scene, view=self._view):
            return
        if old is None or old.sizes != scene.sizes:
            bare = replace(self._view, hover=None, focus=None, widest=0.0)
            self._view = camera.fitted(bare)
        is_taken_back = old is not None and old.tried and not scene.tried
        if is_taken_back:
            self._pressed = None  # it is dragged no more
        is_other = old is None or old.record is not scene.record
        if old is None or is_other or old.index != scene.index:
            self._changing.close()
        widest = edges.steady(scene, self._view.widest)
        is_read = self._view.is_read and not is_other
        self._view = replace(self._view, widest=widest, is_read=is_read)
        self._scene = replace(scene, view=self._view)
        if (is_taken_back or is_other) and self._at is not None and not self._pressed:
            self._hover(self._spot(self._at), is_read)
        self._describe()
        self.scene_changed.emit(self._scene)
        self.update()

    def set_pointed(self, spot: Spot | None) -> None:
        """Light what is pointed at elsewhere, without its numbers beside it."""
        self._show(replace(self._view, hover=spot, is_read=False))

    def set_pointed_layer(self, layer: int, is_weights: bool) -> None:
        """Frame what is pointed at elsewhere: a layer, or the weights into it.

        Layer L + 1 is the loss; −1 is none.
        """
        there = Layer(layer, is_weights) if layer >= 0 else None
        self._show(replace(self._view, layer=there))

    def rest_keyboard(self) -> None:
        """Keep the focus, but let the keyboard be on nothing until the next Tab."""
        self._keyboard.visible = False
        self._focus(None)

    def fit(self) -> None:
        """Show the whole network."""
        self._look(camera.fitted(self._view))

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.setAccessibleName(self.tr("Network"))
        self._still.forget()
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(710, 640)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._scene is None:
            painter.fillRect(self.rect(), self.palette().base())
            return
        ratio = self.devicePixelRatioF()
        self._still.draw(painter, self._scene, ratio, self._view.is_fast)
        if self._still.is_behind and not self._catch_up.isActive():
            self._catch_up.start()
        paint_moving(painter, self._scene)
        if not self._view.is_written:
            QTimer.singleShot(0, self, self._write)

    def resizeEvent(self, event: QResizeEvent) -> None:
        size = self.size()
        sized = replace(self._view, width=size.width(), height=size.height())
        self._look(camera.fitted(sized) if self._view.zoom == 1 else sized)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # -- the pointer ----------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._at = at = event.position()
        if self._pressed is None:
            self._hover(self._spot(at))
            self._shape(at)
            return
        way = at - self._pressed
        if (
            self._is_dragging
            or way.manhattanLength() > QApplication.startDragDistance()
        ):
            self._is_dragging = True
            if not self._changing.drag(at, event.modifiers()):
                self._pressed = at
                self._look(camera.dragged(self._view, way))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.rest_keyboard()
            self._pressed, self._is_dragging = event.position(), False
            if self._scene is not None:
                self._changing.grab(self._scene, event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None and not self._is_dragging:
            self._click(self._spot(event.position()))
        self._pressed, self._is_dragging = None, False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._scene is not None:
            self._changing.open_at(self._scene, event.position())

    def leaveEvent(self, event: QEvent) -> None:
        self._at = None
        self._hover(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        factor = WHEEL ** event.angleDelta().y()
        self._look(camera.zoomed(self._view, factor, event.position()))

    def event(self, event: QEvent) -> bool:
        pinch = Qt.NativeGestureType.ZoomNativeGesture
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == pinch:
            factor = 1 + event.value()
            self._look(camera.zoomed(self._view, factor, event.position()))
            return True
        return super().event(event)

    # -- the keyboard ---------------------------------------------------------------

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Walk through the units and the samples; leave at either end."""
        there = None
        if self._scene is not None:
            there = walk.next_stop(self._scene, self._view.focus, 1 if forward else -1)
        if there is None:
            return super().focusNextPrevChild(forward)
        self._focus(there)
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        reasons = Qt.FocusReason
        if event.reason() in (reasons.TabFocusReason, reasons.BacktabFocusReason):
            self.focusNextPrevChild(event.reason() == reasons.TabFocusReason)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in PASSING:
            self._focus(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, focus = Qt.Key(event.key()), self._view.focus
        if self._scene is None or focus is None or key not in KEYS:
            super().keyPressEvent(event)
        elif key in STEPS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._changing.nudge(self._scene, focus, -STEPS[key], event.modifiers())
        elif key in STEPS:
            self._focus(walk.next_sibling(self._scene, focus, STEPS[key]))
        elif key == Qt.Key.Key_F2:
            self._changing.open_for(self._scene, focus)
        elif self._scene.tried and self._scene.tried.can_be_kept:
            self.trial_kept.emit()
        else:
            self._click(focus)

    # -- inside -----------------------------------------------------------------------

    def _spot(self, at: QPointF) -> Spot | None:
        return None if self._scene is None else touch.spot_at(self._scene, at)

    def _click(self, spot: Spot | None) -> None:
        if isinstance(spot, Unit):
            self.unit_clicked.emit(spot.layer, spot.unit)
        elif isinstance(spot, Weight):
            self.weight_clicked.emit(spot.layer, spot.source, spot.target)
        elif isinstance(spot, Sample):
            self.sample_clicked.emit(spot.index)
        elif isinstance(spot, Layer):
            self.layer_clicked.emit(spot.layer)
        elif isinstance(spot, Whose):
            self.mean_wished.emit(spot.is_mean)
        else:
            self.ground_clicked.emit()

    def _hover(self, spot: Spot | None, is_read: bool = True) -> None:
        is_other = spot != self._view.hover
        self._show(replace(self._view, hover=spot, is_read=is_read))
        if is_other:
            self.hovered.emit(spot)

    def _shape(self, at: QPointF) -> None:
        """Let the pointer tell what can be dragged, and what can be clicked."""
        shapes, shape = Qt.CursorShape, Qt.CursorShape.ArrowCursor
        if self._scene is not None and touch.number_at(self._scene, at):
            shape = shapes.SizeHorCursor
        elif self._view.hover is not None:
            shape = shapes.PointingHandCursor
        if self.cursor().shape() != shape:
            self.setCursor(shape)

    def _focus(self, spot: Spot | None) -> None:
        self._show(replace(self._view, focus=spot))
        self._describe()

    def _look(self, view: View) -> None:
        """Look at the network in another way: what was open over a number closes."""
        self._changing.close()
        self._show(view)

    def _write(self) -> None:
        """Write on the edges, from the second frame on."""
        self._show(replace(self._view, is_written=True))

    def _show(self, view: View) -> None:
        if view == self._view:
            return
        self._view = view
        if self._scene is not None:
            self._scene = replace(self._scene, view=view)
            self.scene_changed.emit(self._scene)
        self.update()

    def _describe(self) -> None:
        """Say in words, for a screen reader, what has the focus or what happens."""
        if self._scene is None:
            return
        focus = self._view.focus
        words = captions.caption(self._scene)
        if self._scene.tried is not None:
            words = f"{stamp.what(self._scene, self._scene.tried)} {words}"
        if focus is not None:
            title, *sentences = readout.lines(self._scene, focus)
            words = " ".join((f"{title}.", *sentences))
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
