"""Tells that a pane goes on below its end, and goes there."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ui.look import theme
from ui.widgets import Button, Translated

HEIGHT = 40  # over which a line fades out
_SOLID = 0.55  # from here on nothing of it can be seen
_GAP = 2  # under the button
_KEPT = 60  # of what was in view, after a page has been turned


class MoreBelow(QWidget):
    """Fades a scrolled pane out at its end, under a button that scrolls it on.

    There is nothing of it at the pane's last line.

    Parameters
    ----------
    pane : QAbstractScrollArea

    Attributes
    ----------
    button : Button
    """

    def __init__(self, pane: QAbstractScrollArea) -> None:
        super().__init__(pane)
        self._pane = pane
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.button = _Onward(pane)
        self.button.clicked.connect(self._on_clicked)
        pane.viewport().installEventFilter(self)
        bar = pane.verticalScrollBar()
        bar.valueChanged.connect(self._follow)
        bar.rangeChanged.connect(self._follow)
        self._show(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._follow()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.current()
        clear = QColor(colours.surface)
        clear.setAlpha(0)
        fade = QLinearGradient(0, 0, 0, self.height())
        fade.setColorAt(0, clear)
        fade.setColorAt(_SOLID, colours.surface)
        painter.fillRect(self.rect(), fade)

    def _follow(self) -> None:
        """Be there, at the end of the viewport, as long as there is more."""
        bar, seen = self._pane.verticalScrollBar(), self._pane.viewport().geometry()
        self._show(bar.value() < bar.maximum())
        if self.isVisible():
            top = seen.bottom() + 1 - HEIGHT
            self.setGeometry(QRect(seen.left(), top, seen.width(), HEIGHT))
            size = self.button.sizeHint()
            left = seen.left() + (seen.width() - size.width()) // 2
            above = seen.bottom() + 1 - size.height() - _GAP
            self.button.setGeometry(QRect(left, above, size.width(), size.height()))

    def _show(self, is_more: bool) -> None:
        self.setVisible(is_more)
        self.button.setVisible(is_more)
        self.raise_()
        self.button.raise_()

    def _on_clicked(self) -> None:
        bar = self._pane.verticalScrollBar()
        bar.setValue(bar.value() + max(_KEPT, bar.pageStep() - _KEPT))


class _Onward(Translated, Button):
    """Says that there is more, with an arrow down."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(kind="chip", parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys scroll as they are
        self.retranslate()

    def has_arrow(self) -> bool:
        return True

    def retranslate(self) -> None:
        """Write every word in the language of now."""
        self.setText(self.tr("More below"))
