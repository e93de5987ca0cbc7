"""A page of a document, small."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.export.worksheet import pages
from ui.export.worksheet.blocks import Document
from ui.look import theme

_WIDTH = 430


class Preview(QWidget):
    """The page of a document that is looked at, as it will be printed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._page = 0

    @property
    def page(self) -> int:
        """Return the number of the page, from 0."""
        return self._page

    @property
    def count(self) -> int:
        """Return how many pages there are."""
        return pages.page_count(self._document) if self._document else 0

    def show_document(self, document: Document | None) -> None:
        """Show another document, at the same page if it has one."""
        self._document = document
        self.turn_to(self._page)

    def turn_to(self, page: int) -> None:
        """Show another page, or the nearest that there is."""
        self._page = max(0, min(page, self.count - 1))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, self.heightForWidth(_WIDTH))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * pages.PAGE.height() / pages.PAGE.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        scale = min(
            self.width() / pages.PAGE.width(), self.height() / pages.PAGE.height()
        )
        page = QRectF(0, 0, pages.PAGE.width() * scale, pages.PAGE.height() * scale)
        painter.fillRect(page, theme.LIGHT.surface)
        painter.setPen(theme.current().hairline)
        painter.drawRect(page.adjusted(0, 0, -1, -1))
        if self._document is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(page)
            painter.scale(scale, scale)
            pages.paint_page(painter, self._document, self._page)

    def minimumSizeHint(self) -> QSize:
        return QSize(_WIDTH * 2 // 3, self.heightForWidth(_WIDTH * 2 // 3))
