"""The strip of the whole training: the loss in small, and a handle to scrub with."""

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractSlider, QMenu, QSizePolicy, QToolTip, QWidget

from nnviz.run.branches import Branch, Tree
from nnviz.types import FloatArray
from ui.transport import branch_words, lanes_painter
from ui.transport.lanes import PITCH, Lanes, lay_out
from ui.transport.loss_line import LossLineCache
from ui.transport.timeline_painter import (
    HEIGHT,
    LOSS,
    MARGIN,
    TimelineScene,
    paint,
)
from ui.widgets import Translated
from ui.widgets.focus import SCROLL_KEYS, KeyboardFocus
from ui.words import numbers

_NEAR = 5.0  # pixels from a mark that still mean it
_COUNT = 32.0  # pixels at the right end that the number of hidden branches takes
_PAGES = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
}
_FORWARD = {Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_PageDown}


class Timeline(Translated, QAbstractSlider):
    """Scrubs through the computed steps by mouse, wheel or keyboard.

    Its value is the step; 0 is the start, before step 1. Only computed steps can be
    reached, while the whole strip is as long as the training will be. A click beyond
    them leads to the last of them and offers to train up to there, which a double-click
    does at once.

    Signals
    -------
    step_chosen : int
        The computed step that the user wants to see.
    step_wished : int
        A step to be computed up to.
    end_reached
        The user wants to go on where the last computed step is shown.
    branch_chosen : int
        The segment of the branch that the user wants to go back to.
    branches_asked
        The user wants to see all of them.
    """

    step_chosen = Signal(int)
    step_wished = Signal(int)
    end_reached = Signal()
    branch_chosen = Signal(int)
    branches_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loss = LossLineCache()
        self._losses: FloatArray = np.empty(0)
        self._last = 1
        self._tree, self._lanes = Tree(0), Lanes()
        self._hovered: int | None = None
        self._place = 0.0
        self._pressed = 0  # the step under the button that is down
        self._offer: QMenu | None = None
        self._focus = KeyboardFocus(self, SCROLL_KEYS)
        self.setRange(0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self.step_chosen)
        self.retranslate()

    def set_run(self, losses: FloatArray, done: int, last: int, per_epoch: int) -> None:
        """Show a training: (done,) losses, its extent, and the steps of an epoch."""
        now, before = (done, last), (self.maximum(), self._last)
        is_new = self._loss.set_losses(losses, last) or now != before
        self._losses = losses
        with QSignalBlocker(self):
            self.setPageStep(per_epoch)
            self.setMaximum(done)
        if last != self._last:
            self._last = last
            self._lay_out()
        if is_new:
            self._describe()
            self.update()

    def set_tree(self, tree: Tree) -> None:
        """Show what was edited, the branches that are not followed, and the epochs."""
        self._tree, self._hovered = tree, None
        self._lay_out()
        self._describe()

    def set_place(self, step: int, share: float) -> None:
        """Put the handle on a step, of which a share 0…1 has happened."""
        place = step - 1 + share
        value = step if place else 0
        if place == self._place and value == self.value():
            return
        self._place = place
        with QSignalBlocker(self):
            self.setValue(value)
        self.update()

    def retranslate(self) -> None:
        """Word it in the language of now."""
        self.setAccessibleName(self.tr("the whole training"))
        self._describe()

    def x_of(self, step: float) -> float:
        """Return where a step stands, in pixels."""
        return MARGIN + step / self._last * self._span()

    def step_at(self, x: float) -> int:
        """Return the step at `x`, computed or not."""
        share = (x - MARGIN) / max(1, self._span())
        return round(min(max(0.0, share), 1.0) * self._last)

    def said_at(self, point: QPointF) -> str:
        """Return what the strip says of the place under the pointer."""
        branch = self.branch_at(point)
        if branch is not None:
            return branch_words.way_back(branch)
        if self._counts_at(point):
            return branch_words.all_branches()
        edits = [
            edit
            for edit in self._tree.edits
            if abs(self.x_of(edit.at_step) - point.x()) <= _NEAR
        ]
        if edits and point.y() > LOSS:
            return branch_words.of_edits(edits)
        step = self.step_at(point.x())
        if step > self.maximum():
            return branch_words.not_computed(step, self.maximum())
        if step > len(self._losses):
            return branch_words.not_told(step)
        return branch_words.of_step(step, self._losses[step - 1] if step else 0.0)

    def branch_at(self, point: QPointF) -> Branch | None:
        """Return the branch whose line is at `point`."""
        row = (point.y() - HEIGHT) // PITCH
        for lane in self._lanes.lanes:
            left, right = lanes_painter.span_of(lane, self.x_of)
            if row == lane.row and left - _NEAR <= point.x() <= right + _NEAR:
                return lane.branch
        return None

    def sizeHint(self) -> QSize:
        return QSize(480, self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._height())

    def paintEvent(self, event: QPaintEvent) -> None:
        scene = TimelineScene(
            line=self._loss.line(int(self._span())),
            span=self._span(),
            last=self._last,
            done=self.maximum(),
            place=self._place,
            epoch_ends=self._tree.epoch_ends,
            edits=tuple(edit.at_step for edit in self._tree.edits),
            lanes=self._lanes,
            hovered=self._hovered,
            focused=self._focus.visible,
        )
        paint(QPainter(self), scene)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point, branch = event.position(), self.branch_at(event.position())
        if branch is not None:
            self.branch_chosen.emit(branch.segment)
        elif self._counts_at(point):
            self.branches_asked.emit()
        else:
            self._press(point)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        step = self.step_at(event.position().x())
        is_ahead = step > self.maximum() and event.position().y() < HEIGHT
        if is_ahead and event.button() == Qt.MouseButton.LeftButton:
            self._wish(step)
        else:
            super().mouseDoubleClickEvent(event)  # a press like any other

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self.setSliderPosition(self.step_at(event.position().x()))
        else:
            self._hover(self.branch_at(event.position()))
        self._say(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        was_pressed, self._pressed = self._pressed, 0
        self.setSliderDown(False)
        step = self.step_at(event.position().x())
        if min(step, was_pressed) > self.maximum():
            self._offer_to_train(step, event.globalPosition().toPoint())
        else:
            self._say(event)  # Qt hides what is said when a button goes up

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let PageUp go back and PageDown on, as they do in the window."""
        before, key = self.value(), event.key()
        if key in _PAGES:
            self.triggerAction(_PAGES[Qt.Key(key)])
        else:
            super().keyPressEvent(event)
        if self.value() == before == self.maximum() and key in _FORWARD:
            self.end_reached.emit()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            words = self.said_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def _span(self) -> float:
        return self.width() - 2 * MARGIN

    def _height(self) -> int:
        return HEIGHT + round(self._lanes.height)

    def _press(self, point: QPointF) -> None:
        """Go to a step; from the midst of the last one, to its end."""
        step, before = self.step_at(point.x()), self.value()
        self._pressed = step
        self.setSliderDown(True)
        self.setSliderPosition(step)
        if step > self.maximum() == before:
            self.step_chosen.emit(before)

    def _offer_to_train(self, step: int, at: QPoint) -> None:
        """Offer the steps up to one that is not computed; it lies under the pointer."""
        self._offer = menu = QMenu(self)
        menu.aboutToHide.connect(self._end_offer)
        words = self.tr("Train up to step {0}").format(numbers.integer(step))
        here = menu.addAction(words)
        here.triggered.connect(lambda: self._wish(step))
        if step < self._last:
            words = self.tr("Train to the end, step {0}")
            end = menu.addAction(words.format(numbers.integer(self._last)))
            end.triggered.connect(lambda: self._wish(self._last))
        menu.popup(at, here)

    def _end_offer(self) -> None:
        if self._offer is not None:
            self._offer.deleteLater()
            self._offer = None

    def _wish(self, step: int) -> None:
        if self._offer is not None:
            self._offer.close()
        self.step_wished.emit(step)

    def _say(self, event: QMouseEvent) -> None:
        words = self.said_at(event.position())
        QToolTip.showText(event.globalPosition().toPoint(), words, self)

    def _counts_at(self, point: QPointF) -> bool:
        """Tell whether the number of branches without a line is at `point`."""
        if not self._lanes.hidden:
            return False
        box = lanes_painter.count_box(self._lanes, self.width(), HEIGHT)
        return box.contains(point) and point.x() > self.width() - _COUNT

    def _hover(self, branch: Branch | None) -> None:
        hovered = None if branch is None else branch.segment
        if hovered != self._hovered:
            self._hovered = hovered
            self.update()
        if branch is None:
            self.unsetCursor()
        else:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _lay_out(self) -> None:
        self._lanes = lay_out(self._tree.left, self._last)
        self.updateGeometry()
        self.update()

    def _describe(self) -> None:
        """Tell a screen reader what the strip shows."""
        words = self.tr("{0} of {1} steps computed, edits: {2}, branches: {3}")
        counts = (
            self.maximum(),
            self._last,
            len(self._tree.edits),
            max(1, len(self._tree.branches)),
        )
        self.setAccessibleDescription(words.format(*map(numbers.integer, counts)))
