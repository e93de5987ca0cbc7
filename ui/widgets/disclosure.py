"""What opens the rest of a card."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.look import fonts, theme
from ui.widgets.buttons import ToggleButton
from ui.widgets.painting import CHEVRON, chevron, focus_ring, text_width
from ui.widgets.translated import Translated

_PADDING = 4
_HEIGHT = 22  # it stands in the header of a card and does not make it higher
_GAP = 3


class Disclosure(Translated, ToggleButton):
    """A quiet word with an arrow: ``more ⌄``, and ``less ⌃`` once it is open.

    ``clicked(bool)`` says whether the user opened or closed it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(kind="plain", parent=parent)
        self.setFont(fonts.ui_font(fonts.SMALL))
        self.toggled.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the word in the language of now."""
        self.setText(self.tr("less") if self.isChecked() else self.tr("more"))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        width = text_width(self.fontMetrics(), self.text()) + _GAP + CHEVRON
        return QSize(width + 2 * _PADDING, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, rect, colours = QPainter(self), QRectF(self.rect()), theme.current()
        if self._focus.visible:
            focus_ring(painter, rect)
        ink = colours.ink if self.underMouse() else colours.muted
        inner = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        painter.setPen(ink)
        painter.setFont(self.font())
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.isChecked():  # the arrow turns upside down
            painter.translate(QPointF(0, 2 * rect.center().y()))
            painter.scale(1, -1)
        chevron(painter, inner, ink)


class MenuWord(Disclosure):
    """The same word, which opens a menu: give it one with ``setMenu``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(False)
