"""The strip of beads: the moments of this step, one bead each."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from nnviz.model.ops import Moment
from ui.transport.beads_layout import lay_out
from ui.transport.beads_painter import (
    BEAD,
    CAPTION,
    GAP,
    PROGRESS,
    BeadsScene,
    label_widths,
    paint,
)
from ui.transport.moment_words import explained
from ui.widgets import Translated
from ui.widgets.focus import SCROLL_KEYS, KeyboardFocus

_NOTCH = 120  # what one notch of a wheel turns, in eighths of a degree
_SCROLL = 60.0  # pixels for a notch


class BeadStrip(Translated, QWidget):
    """One bead per moment, under the names of the phases.

    What has happened is softly filled, the current moment fully, what comes is pale.

    Signals
    -------
    moment_chosen : int
        The index of the moment that the user wants to see.
    """

    moment_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moments: tuple[Moment, ...] = (Moment("batch"), Moment("update"))
        self._biases: tuple[bool, ...] = ()
        self._index = 0
        self._share: float | None = None
        self._hovered: int | None = None
        self._offset = 0.0
        self._focus = KeyboardFocus(self, SCROLL_KEYS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def set_moments(
        self, moments: tuple[Moment, ...], biases: tuple[bool, ...] = ()
    ) -> None:
        """Show the moments of another step.

        Parameters
        ----------
        moments : tuple of Moment
        biases : tuple of bool
            Which of the layers 1…L have biases; empty if all have.
        """
        if (moments, biases) != (self._moments, self._biases):
            self._moments, self._biases = moments, biases
            self._index = min(self._index, len(moments) - 1)
            self._renew()

    def set_place(self, index: int, share: float | None = None) -> None:
        """Make a moment the current one, and show how much of it has come.

        Parameters
        ----------
        index : int
        share : float, optional
            0…1, where the moment is walked part by part; by default it is not.
        """
        if index != self._index:
            self._index = index
            self._renew()
        if share != self._share:
            self._share = share
            self.update()

    def retranslate(self) -> None:
        """Word it in the language of now."""
        self.setAccessibleName(self.tr("this step"))
        self._renew()

    def bead_rect(self, index: int) -> QRectF:
        """Return where a bead is painted."""
        return self._scene().rect(index)

    def sizeHint(self) -> QSize:
        return QSize(480, int(CAPTION + GAP + BEAD + PROGRESS))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        paint(QPainter(self), self._scene())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._renew()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self._bead_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and index is not None:
            self.moment_chosen.emit(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._bead_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._moments) - 1
        goals = {
            Qt.Key.Key_Left: self._index - 1,
            Qt.Key.Key_PageUp: self._index - 1,
            Qt.Key.Key_Right: self._index + 1,
            Qt.Key.Key_PageDown: self._index + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if event.key() not in goals:
            super().keyPressEvent(event)
        elif 0 <= goals[Qt.Key(event.key())] <= last:
            self.moment_chosen.emit(goals[Qt.Key(event.key())])

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll a strip that is wider than its room."""
        if self._beads.width <= self.width():
            event.ignore()
            return
        turn = event.angleDelta()
        self._scroll_to(self._offset - (turn.y() or turn.x()) / _NOTCH * _SCROLL)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            index = self._bead_at(QPointF(event.pos()))
            words = "" if index is None else self._explained(index)
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def _explained(self, index: int) -> str:
        moment = self._moments[index]
        may_lack_it = self._biases and moment.layer
        has_bias = not may_lack_it or self._biases[moment.layer - 1]
        return explained(moment, has_bias)

    def _scene(self) -> BeadsScene:
        return BeadsScene(
            self._moments,
            self._beads,
            self._index,
            self._share,
            self._hovered,
            self._focus.visible,
            self._offset,
            self.width(),
        )

    def _renew(self) -> None:
        """Lay the beads out again and bring the current one in sight."""
        long = label_widths(self._moments, "long")
        short = label_widths(self._moments, "short")
        self._beads = lay_out(self._moments, long, short, self._index, self.width())
        left, width = self._beads.spans[self._index]
        if not self._offset <= left <= self._offset + self.width() - width:
            self._offset = left + width / 2 - self.width() / 2
        self._scroll_to(self._offset)
        words = self.tr("{0}, moment {1} of {2}").format(
            self._explained(self._index), self._index + 1, len(self._moments)
        )
        self.setAccessibleDescription(words)

    def _scroll_to(self, offset: float) -> None:
        overflow = max(0.0, self._beads.width - self.width())
        self._offset = min(max(0.0, offset), overflow)
        self.update()

    def _bead_at(self, point: QPointF) -> int | None:
        return self._beads.bead_at(point.x() + self._offset)

    def _hover(self, index: int | None) -> None:
        if index != self._hovered:
            self._hovered = index
            self.update()
