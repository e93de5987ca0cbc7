"""Where in a moment it stands, while that is walked part by part."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look import fonts, theme
from ui.session.parts import Within
from ui.widgets import Translated
from ui.words import numbers


class PartLabel(Translated, QWidget):
    """Says “unit 2 of 4 · term 3 of 3” at its right end; in short where room is short.

    It takes what room there is, and asks for none.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: Within | None = None
        self._text = self._short = ""
        self.setFont(fonts.ui_font(12, fonts.SEMIBOLD))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_place(self, place: Within | None) -> None:
        """Show where it stands; nothing at a whole moment."""
        if place != self._place:
            self._place = place
            self.retranslate()

    def text(self) -> str:
        """Return what it says in full."""
        return self._text

    def shown(self) -> str:
        """Return what there is room for."""
        metrics, room = self.fontMetrics(), self.width()
        fits = metrics.horizontalAdvance(self._text) <= room
        text = self._text if fits else self._short
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)

    def retranslate(self) -> None:
        """Word it in the language of now."""
        layer, unit, term = (
            self.tr("layer [{0}]"),
            self.tr("unit {0} of {1}"),
            self.tr("term {0} of {1}"),
        )
        self._text = self._worded(layer, unit, term)
        unit, term = self.tr("unit {0}/{1}"), self.tr("term {0}/{1}")
        self._short = self._worded("[{0}]", unit, term)
        self.setAccessibleName(self._text)
        self.setToolTip(self._text)
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._text), metrics.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(theme.current().ink)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignRight, self.shown())

    def _worded(self, layer: str, unit: str, term: str) -> str:
        """Return what can be said, of several layers, units or terms only."""
        place, words = self._place, []
        if place is None:
            return ""
        if place.layer is not None:
            words.append(layer.format(place.layer))
        if place.unit[1] > 1:
            words.append(unit.format(*map(numbers.integer, place.unit)))
        if place.term is not None and place.term[1] > 1:
            words.append(term.format(*map(numbers.integer, place.term)))
        return " · ".join(words)
