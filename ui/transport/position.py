"""Where it stands: epoch, batch and step, always in sight."""

import math

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look import fonts, theme
from ui.widgets import Translated
from ui.words import numbers


class PositionLabel(Translated, QWidget):
    """Says “epoch 8 of 50 · batch 5 of 16 · step 117”, its numbers strong.

    Where room is short, it says so in fewer letters, never with fewer digits.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: tuple[int, ...] = (1, 1, 1, 1, 1)
        self._wordings: tuple[str, ...] = ("",)
        self._fonts = (
            fonts.ui_font(12),
            fonts.ui_font(12, fonts.SEMIBOLD),
        )
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def set_position(
        self, position: tuple[int, int, int], epochs: int, step: int
    ) -> None:
        """Show (epoch, batch, batches in an epoch), all epochs and the step."""
        epoch, batch, batches = position
        values = (epoch, epochs, batch, batches, step)
        if values != self._values:
            self._values = values
            self.retranslate()

    def text(self) -> str:
        """Return the line as it is read."""
        return self._wordings[0].replace("*", "")

    def shown(self) -> str:
        """Return what there is room for."""
        return self._fitting().replace("*", "")

    def retranslate(self) -> None:
        """Write the line in the language of now."""
        # What stands between two stars is strong.
        wordings = (
            self.tr("epoch *{0}* of {1} · batch *{2}* of {3} · step *{4}*"),
            self.tr("epoch *{0}*/{1} · batch *{2}*/{3} · step *{4}*"),
            self.tr("step *{4}*"),
        )
        values = list(map(numbers.integer, self._values))
        self._wordings = tuple(words.format(*values) for words in wordings)
        self.setAccessibleName(self.text())
        self.setToolTip(self.text())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return self._size(self._wordings[0])

    def minimumSizeHint(self) -> QSize:
        return self._size(self._wordings[-1])

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours, text = theme.current(), self._fitting()
        x, y = self.width() - 1 - self._width(text), self.fontMetrics().ascent()
        for k, part in enumerate(text.split("*")):
            painter.setFont(self._fonts[k % 2])
            painter.setPen(colours.ink if k % 2 else colours.muted)
            painter.drawText(QPointF(x, y), part)
            x += painter.fontMetrics().horizontalAdvance(part)

    def _fitting(self) -> str:
        room = self.width() - 1  # the edge of the last digit is soft
        fitting = (text for text in self._wordings if self._width(text) <= room)
        return next(fitting, self._wordings[-1])

    def _size(self, text: str) -> QSize:
        return QSize(math.ceil(self._width(text)) + 1, self.fontMetrics().height())

    def _width(self, text: str) -> float:
        metrics = [QFontMetricsF(font) for font in self._fonts]
        parts = text.split("*")
        return sum(metrics[k % 2].horizontalAdvance(p) for k, p in enumerate(parts))
