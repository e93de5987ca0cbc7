"""Two groups of controls: side by side where there is room, else one over the other."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

_GAP = 16


class FoldingRow(QWidget):
    """Lays out two widgets from left to right, folding when it becomes too narrow.

    Parameters
    ----------
    left, right : QWidget
    beside : QWidget
        What stands beside the first group where the second one leaves the room to it.

    Signals
    -------
    beside_shown(bool)
        `beside` has come or gone.
    """

    beside_shown = Signal(bool)

    def __init__(self, left: QWidget, right: QWidget, beside: QWidget) -> None:
        super().__init__()
        self._parts, self._beside = (left, right), beside
        beside.hide()
        first = QHBoxLayout()
        first.setSpacing(_GAP)
        first.addWidget(left, 1)
        first.addWidget(beside)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(_GAP)
        self._layout.addLayout(first)
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
        left, beside = (w.sizeHint().width() for w in (self._parts[0], self._beside))
        has_room = fold and event.size().width() >= left + _GAP + beside
        if has_room == self._beside.isHidden():
            self._beside.setVisible(has_room)
            self.beside_shown.emit(has_room)
        super().resizeEvent(event)
