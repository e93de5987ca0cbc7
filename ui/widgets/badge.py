"""Whose number is it? One dot is this sample, a stack is the whole batch."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import icons, theme
from ui.widgets.translated import Translated

Owner = Literal["sample", "batch"]


class Badge(Translated, QWidget):
    """The small mark beside a number that says whose it is."""

    def __init__(self, owner: Owner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._owner = owner
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def owner(self) -> Owner:
        """Return whose number it marks."""
        return self._owner

    def set_owner(self, owner: Owner) -> None:
        """Mark the number as this sample's or the whole batch's."""
        self._owner = owner
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """Say it in words, for a pointer that rests and for a screen reader."""
        sample = self._owner == "sample"
        words = self.tr("of this sample") if sample else self.tr("of the whole batch")
        self.setToolTip(words)
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        side = self.fontMetrics().height() - 3
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = theme.current().muted
        icons.draw(QPainter(self), self._owner, QRectF(self.rect()), colour)
