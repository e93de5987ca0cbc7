"""A data set to choose: its picture and its name."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from nnviz.data.glance import Glance
from ui.look import fonts, icons, theme
from ui.look.colours import blend
from ui.recipe import thumbnail
from ui.widgets.focus import ARROW_KEYS
from ui.widgets.painting import RADIUS, focus_ring, rounded

_PICTURE = QSize(78, 54)
_ICON_INSET = 14  # of an icon in the place of a picture
_MARGIN, _NAME = 7, 20  # around the picture, and below it


class Tile(QAbstractButton):
    """One tile; with an icon, it stands for something to do.

    Signals
    -------
    pointed
        The pointer or the keyboard is on it.
    """

    pointed = Signal()

    def __init__(self, code: str, name: str, icon: str = "") -> None:
        super().__init__()
        self.code = code
        self._icon_name = icon
        self._glance: Glance | None = None
        self._has_no_picture = bool(icon)
        self.setText(name)
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setFont(fonts.ui_font(fonts.SMALL))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @property
    def has_glance(self) -> bool:
        """Tell whether there is nothing more to be shown."""
        return self._glance is not None or self._has_no_picture

    def give_up(self) -> None:
        """Wait for no picture: there is none."""
        self._has_no_picture = True

    def set_glance(self, glance: Glance) -> None:
        """Show what the set looks like."""
        self._glance = glance
        self.update()

    def sizeHint(self) -> QSize:
        width = _PICTURE.width() + 2 * _MARGIN
        return QSize(width + 14, _PICTURE.height() + _MARGIN + _NAME)

    def nextCheckState(self) -> None:
        """Leave it as it is: what is chosen is told by the recipe."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ARROW_KEYS:
            event.ignore()  # the gallery walks by its rows
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.pointed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.pointed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, rect, colours = QPainter(self), QRectF(self.rect()), theme.current()
        is_lit = self.underMouse() or self.isDown()
        fill = blend(colours.surface, colours.ink, 0.06) if is_lit else None
        if self.isChecked():
            rounded(painter, rect, RADIUS, fill or colours.field, colours.ink)
        elif fill:
            rounded(painter, rect, RADIUS, fill)
        if self.hasFocus():
            focus_ring(painter, rect)
        picture = QRectF(0, _MARGIN, _PICTURE.width(), _PICTURE.height())
        picture.moveLeft((rect.width() - picture.width()) / 2)
        thumbnail.paint(painter, picture, self._glance, colours)
        if self._icon_name:
            inner = picture.adjusted(0, _ICON_INSET, 0, -_ICON_INSET)
            icons.draw(painter, self._icon_name, inner, colours.ink)
        painter.setPen(colours.ink)
        painter.setFont(self.font())
        name = rect.adjusted(2, picture.bottom(), -2, 0)
        text = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, int(name.width())
        )
        painter.drawText(name, Qt.AlignmentFlag.AlignCenter, text)
