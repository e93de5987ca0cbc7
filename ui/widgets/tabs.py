"""A flat bar of tabs, the chosen one underlined in the colour of a phase."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QTabBar, QWidget

from ui.look import fonts, theme
from ui.widgets.focus import ARROW_KEYS, KeyboardFocus
from ui.widgets.painting import focus_ring, text_width

_UNDERLINE = 2
PADDING = 9  # at both sides of a label


class TabBar(QTabBar):
    """Tabs known by their codes.

    Signals
    -------
    chosen : str
        The code of the tab that the user chose.
    """

    chosen = Signal(str)

    def __init__(
        self, items: Sequence[tuple[str, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._phase = ""
        self._focus = KeyboardFocus(self, ARROW_KEYS)
        self.setFont(fonts.ui_font())
        self.setDrawBase(False)
        self.setExpanding(False)
        self.currentChanged.connect(self._on_current_changed)
        self.set_items(items)

    def set_items(self, items: Sequence[tuple[str, str]]) -> None:
        """Offer (code, label) pairs; the chosen tab stays if it is among them."""
        before = self.code()
        with QSignalBlocker(self):
            while self.count():
                self.removeTab(0)
            for code, label in items:
                self.setTabData(self.addTab(label), code)
        if before in [code for code, _ in items]:
            self.set_code(before)

    def code(self) -> str:
        """Return the code of the chosen tab, or an empty string where there is none."""
        return self.tabData(self.currentIndex()) or ""

    def set_code(self, code: str) -> None:
        """Choose the tab of `code`.

        Raises
        ------
        ValueError
            If there is no such tab.
        """
        codes = [self.tabData(index) for index in range(self.count())]
        with QSignalBlocker(self):
            self.setCurrentIndex(codes.index(code))
        self.update()

    def set_phase(self, name: str) -> None:
        """Underline in the colour of this phase; an empty name means ink."""
        self._phase = name
        self.update()

    def tabSizeHint(self, index: int) -> QSize:
        metrics = self.fontMetrics()
        width = text_width(metrics, self.tabText(index)) + 2 * PADDING
        return QSize(width, metrics.height() + 18)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = theme.current()
        for index in range(self.count()):
            rect = QRectF(self.tabRect(index))
            chosen = index == self.currentIndex()
            painter.setPen(colours.ink if chosen else colours.muted)
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.tabText(index))
            if chosen:
                self._paint_chosen(painter, rect)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what is under the pointer."""
        event.ignore()

    def _paint_chosen(self, painter: QPainter, rect: QRectF) -> None:
        colours = theme.current()
        line = rect.adjusted(PADDING, rect.height() - _UNDERLINE, -PADDING, 0)
        colour = colours.phase(self._phase) if self._phase else colours.ink
        painter.fillRect(line, colour)
        if self._focus.visible:
            focus_ring(painter, rect.adjusted(1, 6, -1, -6))

    def _on_current_changed(self, index: int) -> None:
        self.chosen.emit(self.tabData(index))
