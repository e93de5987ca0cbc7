"""Text in the roles that the window knows."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from ui import fonts, theme
from ui.widgets.painting import RADIUS, rounded

Role = Literal["body", "muted", "strong", "caption"]


class Label(QLabel):
    """A line or a paragraph of text that follows the theme."""

    def __init__(
        self, text: str = "", role: Role = "body", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        px = fonts.SMALL if role == "caption" else fonts.BODY
        self.setFont(fonts.ui_font(px, 600 if role == "strong" else fonts.REGULAR))
        if role in ("muted", "caption"):
            self.setForegroundRole(QPalette.ColorRole.PlaceholderText)


class LineLabel(Label):
    """One line that is cut off where there is no room, and whole in its tool tip."""

    def setText(self, text: str) -> None:
        """Write another line."""
        super().setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, elide = QPainter(self), Qt.TextElideMode.ElideRight
        painter.setPen(self.palette().color(self.foregroundRole()))
        text = self.fontMetrics().elidedText(self.text(), elide, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, text)


class Chip(Label):
    """A value on a quiet fill that is stated, not typed."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, "body", parent)
        self.setContentsMargins(9, 3, 9, 3)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rounded(painter, QRectF(self.rect()), RADIUS, theme.current().field)
        painter.end()
        super().paintEvent(event)
