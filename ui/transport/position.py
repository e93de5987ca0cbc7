"""Where it stands: epoch, batch and step, always in sight."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import fonts, numbers, theme
from ui.widgets import Translated


class PositionLabel(Translated, QWidget):
    """Says “epoch 8 of 50 · batch 5 of 16 · step 117”, its numbers strong."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: tuple[int, ...] = (1, 1, 1, 1, 1)
        self._text = ""
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
        return self._text.replace("*", "")

    def retranslate(self) -> None:
        """Write the line in the language of now."""
        # What stands between two stars is strong.
        line = self.tr("epoch *{0}* of {1} · batch *{2}* of {3} · step *{4}*")
        self._text = line.format(*map(numbers.integer, self._values))
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(round(self._width()) + 1, metrics.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = theme.current()
        x, y = self.width() - self._width(), self.fontMetrics().ascent()
        for k, part in enumerate(self._text.split("*")):
            painter.setFont(self._fonts[k % 2])
            painter.setPen(colours.ink if k % 2 else colours.muted)
            painter.drawText(QPointF(x, y), part)
            x += painter.fontMetrics().horizontalAdvance(part)

    def _width(self) -> float:
        metrics = [QFontMetricsF(font) for font in self._fonts]
        parts = self._text.split("*")
        return sum(metrics[k % 2].horizontalAdvance(p) for k, p in enumerate(parts))
