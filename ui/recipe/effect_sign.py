"""A small sign at the foot of a card: what a change would do to the run."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.look import fonts, theme
from ui.recipe import effects
from ui.session.edits import Effect
from ui.widgets.painting import rounded, text_width

_HEIGHT = 17
_OVER_THE_EDGE = 5
_PADDING = 7
_FROM_RIGHT = 10


class EffectSign(QWidget):
    """It hangs on the lower edge of a card, over the gap to the next one.

    Nothing moves for it, and nothing is covered by it.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text, self._card = "", parent
        self.setFont(fonts.ui_font(fonts.SMALL))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def text(self) -> str:
        """Return what is said, or an empty string."""
        return "" if self.isHidden() else self._text

    def tell(self, effect: Effect | None, card: QWidget) -> None:
        """Say what a change does, or nothing, at the foot of a card that is beside."""
        if effect is None:
            self.hide()
            return
        self._text = effects.short(effect)
        if card is not self._card:
            self._card.removeEventFilter(self)
            card.installEventFilter(self)
            self._card = card
        self._hang()
        self.show()
        self.raise_()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of a card that grows or is moved by one above it."""
        is_moved = event.type() in (QEvent.Type.Resize, QEvent.Type.Move)
        if is_moved and watched is self._card and not self.isHidden():
            self._hang()
        return False

    def _hang(self) -> None:
        card = self._card
        self.resize(self.sizeHint())
        foot = card.geometry().bottom()
        lowest = card.y() + card.visibleRegion().boundingRect().bottom()
        is_cut_off = lowest < foot
        top = lowest - _HEIGHT if is_cut_off else foot - _OVER_THE_EDGE
        right = card.geometry().right() - _FROM_RIGHT
        self.move(right - self.width(), top)

    def sizeHint(self) -> QSize:
        width = text_width(self.fontMetrics(), self._text)
        return QSize(width + 2 * _PADDING, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.current()
        rect = QRectF(self.rect())
        radius = rect.height() / 2
        rounded(painter, rect, radius, colours.surface, colours.hairline)
        painter.setPen(colours.muted)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._text)
