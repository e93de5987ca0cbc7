"""Text in the roles that the window knows."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from ui.look import fonts, theme
from ui.widgets.painting import RADIUS, rounded

_ELIDE = Qt.TextElideMode.ElideRight

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
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        text = self.fontMetrics().elidedText(self.text(), _ELIDE, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, text)


class FittingLabel(LineLabel):
    """One line in the first of several wordings that fits: no number loses a digit.

    The first one is its text and its tool tip.
    """

    def __init__(self, role: Role = "body", parent: QWidget | None = None) -> None:
        super().__init__("", role, parent)
        self._wordings: tuple[str, ...] = ("",)

    def set_wordings(self, *wordings: str) -> None:
        """Write another line, given in full first and then ever shorter."""
        if wordings != self._wordings:
            self._wordings = wordings
            self.setText(wordings[0])

    def shown(self) -> str:
        """Return what there is room for."""
        metrics, room = self.fontMetrics(), self.width()
        fitting = (w for w in self._wordings if metrics.horizontalAdvance(w) <= room)
        least = self._wordings[-1]
        return next(fitting, metrics.elidedText(least, _ELIDE, room))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self.shown())


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
