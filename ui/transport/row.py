"""Two groups of controls: side by side where there is room, else one over the other."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

_GAP = 16


class FoldingRow(QWidget):
    """Lays out two widgets from left to right, folding when it becomes too narrow."""

    def __init__(self, left: QWidget, right: QWidget) -> None:
        super().__init__()
        self._parts = left, right
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(_GAP)
        self._layout.addWidget(left)
        self._layout.addWidget(right, 1)

    def is_folded(self) -> bool:
        """Tell whether the second group stands under the first."""
        return self._layout.direction() == QBoxLayout.Direction.TopToBottom

    def minimumSizeHint(self) -> QSize:
        width = max(part.minimumSizeHint().width() for part in self._parts)
        return QSize(width, self._layout.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        needed = sum(part.sizeHint().width() for part in self._parts) + _GAP
        fold = event.size().width() < needed
        if fold != self.is_folded():
            directions = QBoxLayout.Direction
            self._layout.setDirection(
                directions.TopToBottom if fold else directions.LeftToRight
            )
            self._layout.setSpacing(_GAP // 2 if fold else _GAP)
            self.updateGeometry()
        super().resizeEvent(event)
