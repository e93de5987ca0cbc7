"""A class to draw with: its mark and its number."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy

from ui.look import markers, theme
from ui.widgets import ToggleButton

_MARK, _GAP = 9.0, 4
_LEAST = 6  # beside the mark where there is little room


class ClassButton(ToggleButton):
    """Stays down while points of its class are drawn."""

    def __init__(self, index: int) -> None:
        super().__init__(str(index), kind="chip")
        self.index = index
        self._classes = 2
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_classes(self, classes: int) -> None:
        """Take the colour that the class has among so many."""
        if classes != self._classes:
            self._classes = classes
            self.update()

    def _content_width(self) -> int:
        return super()._content_width() + round(_MARK) + _GAP

    def minimumSizeHint(self) -> QSize:
        return QSize(round(_MARK) + 2 * _LEAST, self.sizeHint().height())

    def _paint_content(self, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        is_tight = rect.width() < self._content_width()
        width = _MARK if is_tight else self._content_width()
        left = rect.center().x() - width / 2
        painter.save()
        painter.translate(left + _MARK / 2, rect.center().y())
        colour = theme.current().class_colour(self.index, self._classes)
        mark = markers.outline(markers.SHAPES[self.index], _MARK)
        painter.fillPath(mark, colour)
        painter.restore()
        if is_tight:
            return  # its tool tip has the number
        painter.setPen(ink)
        painter.setFont(self.font())
        words = rect.adjusted(left - rect.left() + _MARK + _GAP, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
