"""A choice between two or three things that are all in sight."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from ui.look import fonts, theme
from ui.widgets.focus import ARROW_KEYS, PRESS_KEYS, KeyboardFocus
from ui.widgets.painting import RADIUS, focus_ring, rounded, text_width
from ui.widgets.translated import Translated


class Segmented(QWidget):
    """Segments side by side, one of them chosen.

    Signals
    -------
    chosen : str
        The code of the segment that the user chose.
    """

    chosen = Signal(str)

    def __init__(
        self, items: Sequence[tuple[str, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._on_segment_clicked)
        self._segments: dict[str, _Segment] = {}
        self._last = ""
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(2, 2, 2, 2)
        self._row.setSpacing(0)
        self.set_items(items)

    def set_items(self, items: Sequence[tuple[str, str]]) -> None:
        """Offer (code, label) pairs; the chosen code stays if it is among them."""
        if [code for code, _ in items] != list(self._segments):
            self._rebuild([code for code, _ in items])
        for code, label in items:
            self._segments[code].setText(label)
            self._segments[code].updateGeometry()
        if items:
            self.set_code(self._last if self._last in self._segments else items[0][0])

    def code(self) -> str:
        """Return the chosen code."""
        return self._last

    def set_code(self, code: str) -> None:
        """Choose `code`.

        Raises
        ------
        KeyError
            If it is not among the items.
        """
        self._segments[code].setChecked(True)
        self._last = code

    def paintEvent(self, event: QPaintEvent) -> None:
        rounded(QPainter(self), QRectF(self.rect()), RADIUS, theme.current().field)

    def _rebuild(self, codes: list[str]) -> None:
        for old in self._segments.values():
            self._group.removeButton(old)
            old.deleteLater()
        self._segments = {code: _Segment(self) for code in codes}
        for segment in self._segments.values():
            self._group.addButton(segment)
            self._row.addWidget(segment)

    def _on_segment_clicked(self, button: QAbstractButton) -> None:
        code = next(c for c, segment in self._segments.items() if segment is button)
        if code != self._last:
            self._last = code
            self.chosen.emit(code)


class OnOff(Translated, Segmented):
    """Off or on.

    Signals
    -------
    switched : bool
        Whether the user switched it on.
    """

    switched = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__([("off", ""), ("on", "")], parent)
        self.chosen.connect(lambda code: self.switched.emit(code == "on"))
        self.retranslate()

    def set_on(self, is_on: bool) -> None:
        """Switch it on or off."""
        self.set_code("on" if is_on else "off")

    def retranslate(self) -> None:
        """Write both words in the language of now."""
        self.set_items([("off", self.tr("off")), ("on", self.tr("on"))])


class _Segment(QAbstractButton):
    """One segment; the arrow keys go through its group."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFont(fonts.ui_font(12))
        self._focus = KeyboardFocus(self, ARROW_KEYS | PRESS_KEYS)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(text_width(metrics, self.text()) + 18, metrics.height() + 5)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours, rect = theme.current(), QRectF(self.rect())
        lit = self.isChecked()
        if lit:
            rounded(painter, rect, RADIUS - 2, colours.surface, colours.hairline)
        if self._focus.visible:
            focus_ring(painter, rect, RADIUS - 2)
        ink = colours.ink if lit or self.underMouse() else colours.muted
        painter.setPen(ink if self.isEnabled() else colours.dimmed(ink))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.text())
