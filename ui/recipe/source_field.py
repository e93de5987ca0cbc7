"""The chip that names the data set, and opens the gallery of all there are."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QWidget

from nnviz.data import COURSE, LIBRARY, Table, preload
from nnviz.data.datasets import is_named
from nnviz.data.drawn import DRAWN
from nnviz.data.generated import OF_CLASSES, OF_VALUES, family
from nnviz.data.glance import glance
from ui.look import theme
from ui.recipe.gallery import Gallery, Offer
from ui.widgets import Button, Translated
from ui.words import data_words

OPEN = "open"
_ROOM = 104  # pixels for a name


class SourceField(Translated, Button):
    """Names the data set; pressed, it shows all of them.

    Attributes
    ----------
    gallery : Gallery or None
        While it is open.

    Signals
    -------
    chosen : str
        The name of another data set, ``open`` for a table of the user's own, or
        ``drawn``, be it that it is the one of now.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(kind="chip", parent=parent)
        self._source, self._error = "", ""
        self._table: Table | None = None
        self.gallery: Gallery | None = None
        self.clicked.connect(self.open_gallery)

    def source(self) -> str:
        """Return the data set that is shown."""
        return self._source

    def set_source(self, source: str, table: Table) -> None:
        """Show a data set, or a file with its table."""
        self._source, self._table = source, table
        self._set_error("")
        self.retranslate()

    def error(self) -> str:
        """Return why the last choice could not be, or an empty string."""
        return self._error

    def refuse(self, sentence: str) -> None:
        """Mark the field, whose last choice could not be, until another one."""
        self._set_error(sentence)

    def open_gallery(self) -> None:
        """Show what there is to choose."""
        preload()
        self.gallery = Gallery(self._groups(), self)
        self.gallery.chosen.connect(self._on_chosen)
        self.gallery.destroyed.connect(self._forget_gallery)
        self.gallery.drop_from(self, family(self._source))

    def retranslate(self) -> None:
        """Name it in the language of now."""
        self.setText(data_words.name(self._source))
        self.updateGeometry()

    def has_arrow(self) -> bool:
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.click()
        else:
            super().keyPressEvent(event)

    def _shown_text(self) -> str:
        elide = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(self.text(), elide, _ROOM)

    def _outline(self) -> QColor | None:
        return theme.current().error if self._error else super()._outline()

    def _groups(self) -> list[tuple[str, list[Offer]]]:
        own = [
            Offer(OPEN, self.tr("Open a file…"), *self._of_opening(), "open"),
            self._of_drawing(),
        ]
        if self._table is not None and not is_named(self._source):
            name, seen = data_words.name(self._source), glance(self._table)
            own.insert(0, Offer(self._source, name, self._source, "", glance=seen))
        return [
            (self.tr("Generated: classes"), _offers(OF_CLASSES)),
            (self.tr("Generated: values"), _offers(OF_VALUES)),
            (self.tr("The course"), _offers(COURSE)),
            (self.tr("Real data"), _offers(LIBRARY)),
            (self.tr("Your own"), own),
        ]

    def _of_drawing(self) -> Offer:
        (own,) = _offers([DRAWN])
        if self._table is not None and self._source == DRAWN:
            return own._replace(glance=glance(self._table))
        return own._replace(name=self.tr("Draw your own"), icon="draw")

    def _of_opening(self) -> tuple[str, str]:
        about = self.tr("A table of yours, with a line of names over the rows.")
        return about, self.tr("It can also be dropped on the window.")

    def _forget_gallery(self) -> None:
        self.gallery = None

    def _on_chosen(self, code: str) -> None:
        if code != family(self._source) or code == DRAWN:
            self.chosen.emit(code)

    def _set_error(self, sentence: str) -> None:
        self._error = sentence
        self.setAccessibleDescription(sentence)
        self.update()


def _offers(codes: Iterable[str]) -> list[Offer]:
    return [
        Offer(c, data_words.name(c), data_words.about(c), data_words.lesson(c))
        for c in codes
    ]
