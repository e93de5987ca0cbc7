"""The strip of the whole training: the loss in small, and a handle to scrub with."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QToolTip, QWidget

from nnviz.types import FloatArray
from ui import numbers
from ui.transport.loss_line import LossLineCache
from ui.transport.timeline_painter import HEIGHT, MARGIN, TimelineScene, paint
from ui.widgets import Translated
from ui.widgets.focus import SCROLL_KEYS, KeyboardFocus


class Timeline(Translated, QAbstractSlider):
    """Scrubs through the computed steps by mouse, wheel or keyboard.

    Its value is the step; 0 is the start, before step 1. Only computed steps can be
    reached, while the whole strip is as long as the training will be.

    Signals
    -------
    step_chosen : int
        The step that the user wants to see.
    """

    step_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loss = LossLineCache()
        self._losses: FloatArray = np.empty(0)
        self._last = 1
        self._per_epoch = 1
        self._branch_points: tuple[int, ...] = ()
        self._place = 0.0
        self._focus = KeyboardFocus(self, SCROLL_KEYS)
        self.setRange(0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self.step_chosen)
        self.retranslate()

    def set_run(
        self,
        losses: FloatArray,
        done: int,
        last: int,
        per_epoch: int,
        branch_points: Sequence[int] = (),
    ) -> None:
        """Show a training: (done,) losses, its extent, and where it was changed."""
        branch_points = tuple(branch_points)
        now = (done, last, per_epoch, branch_points)
        before = (self.maximum(), self._last, self._per_epoch, self._branch_points)
        if not self._loss.set_losses(losses, last) and now == before:
            return
        self._losses, self._last, self._per_epoch = losses, last, per_epoch
        self._branch_points = branch_points
        with QSignalBlocker(self):
            self.setMaximum(done)
            self.setPageStep(per_epoch)
        self.update()

    def set_place(self, step: int, share: float) -> None:
        """Put the handle on a step, of which a share 0…1 has happened."""
        place = step - 1 + share
        if place == self._place:
            return
        self._place = place
        with QSignalBlocker(self):
            self.setValue(step if place else 0)
        self.update()

    def retranslate(self) -> None:
        """Word it in the language of now."""
        self.setAccessibleName(self.tr("the whole training"))

    def x_of(self, step: float) -> float:
        """Return where a step stands, in pixels."""
        return MARGIN + step / self._last * self._span()

    def step_at(self, x: float) -> int:
        """Return the step at `x`, computed or not."""
        share = (x - MARGIN) / max(1, self._span())
        return round(min(max(0.0, share), 1.0) * self._last)

    def said_at(self, x: float) -> str:
        """Return what the strip says of the place under the pointer."""
        step = self.step_at(x)
        if step > self.maximum():
            return self.tr("step {0} is not computed yet: computed to step {1}").format(
                numbers.integer(step), numbers.integer(self.maximum())
            )
        if step == 0:
            return self.tr("the start, before step 1")
        if step > len(self._losses):
            return self.tr("step {0}: its loss comes at its moment").format(
                numbers.integer(step)
            )
        loss = numbers.plain(self._losses[step - 1], 3)
        return self.tr("step {0} · ℒ {1}").format(numbers.integer(step), loss)

    def sizeHint(self) -> QSize:
        return QSize(480, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        scene = TimelineScene(
            line=self._loss.line(int(self._span())),
            span=self._span(),
            last=self._last,
            done=self.maximum(),
            place=self._place,
            per_epoch=self._per_epoch,
            branch_points=self._branch_points,
            focused=self._focus.visible,
        )
        paint(QPainter(self), scene)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._scrub(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._scrub(event.position())
        words = self.said_at(event.position().x())
        QToolTip.showText(event.globalPosition().toPoint(), words, self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let PageUp go back and PageDown on, as they do in the window."""
        pages = {
            Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
            Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
        }
        if event.key() in pages:
            self.triggerAction(pages[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.said_at(event.pos().x()), self)
            return True
        return super().event(event)

    def _span(self) -> float:
        return self.width() - 2 * MARGIN

    def _scrub(self, point: QPointF) -> None:
        self.setSliderPosition(self.step_at(point.x()))
