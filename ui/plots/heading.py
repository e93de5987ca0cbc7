"""The title of a plot, which opens the list of what else the plot can show."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.look import fonts, theme
from ui.widgets import ChoiceField
from ui.widgets.painting import CHEVRON, chevron, focus_ring

_LEAST = 4 * CHEVRON  # the first letters of a title
_GAP = 3


class Heading(ChoiceField):
    """One of several titles; in little room it is smaller, in less it is cut off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._caption = ""
        self.setFont(fonts.ui_font(weight=fonts.SEMIBOLD))

    def title(self) -> str:
        """Return what is written: the chosen title, unless there is a caption."""
        return self._caption or self.currentText()

    def set_caption(self, caption: str) -> None:
        """Write something else in the place of the chosen title; "" ends it."""
        self._caption = caption
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.title()) + 1
        return QSize(width + self._beside, self.fontMetrics().height() + 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, self.sizeHint().height())

    def showPopup(self) -> None:
        if self.count() > 1:
            super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.current()
        room, text = self.width() - self._beside, self.title()
        if self.fontMetrics().horizontalAdvance(text) > room:
            painter.setFont(fonts.ui_font(fonts.BODY - 1, fonts.SEMIBOLD))
        metrics = painter.fontMetrics()
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        width = metrics.horizontalAdvance(text) + self._beside
        rect = QRectF(0, 0, width, self.height())
        if self._focus.visible:
            focus_ring(painter, rect)
        painter.setPen(colours.ink)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, text)
        if self.count() > 1:
            ink = colours.ink if self.underMouse() else colours.muted
            chevron(painter, rect, ink)

    @property
    def _beside(self) -> int:
        """Return the room for the arrow."""
        return CHEVRON + _GAP if self.count() > 1 else 0
