"""A figure on its page: ground, title, the figure, and what it shows in a sentence."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from ui.export.look import Look
from ui.look import fonts

if TYPE_CHECKING:
    from ui.export.figure import Figure

_MARGIN = 22.0
_TITLE, _CAPTION = 15, 12
_GAP = 10.0  # between a title or a caption and the figure
_LEAST = 20.0  # pixels that are left to the figure whatever stands around it
_WRAPPED = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignLeft.value


def paint(painter: QPainter, figure: "Figure", look: Look) -> None:
    """Paint the page, as large as `look.layout`, with its top left at the origin."""
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.SmoothPixmapTransform
    )
    page = QRectF(QPointF(0, 0), look.layout(figure))
    if not look.is_transparent:
        painter.fillRect(page, look.theme.surface)
    side = 0.0 if figure.is_bled else _MARGIN
    body = page.adjusted(side, side, -side, -side)
    words = page.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
    if look.has_title:
        font = fonts.ui_font(_TITLE, fonts.SEMIBOLD)
        place = _placed(words, figure.title, font)
        _write(painter, place, figure.title, font, look.theme.ink)
        body.setTop(place.bottom() + _GAP)
    if look.has_caption:
        font = fonts.ui_font(_CAPTION)
        place = _placed(words, figure.description, font)
        place.moveBottom(words.bottom())
        _write(painter, place, figure.description, font, look.theme.muted)
        body.setBottom(place.top() - _GAP)
    body.setHeight(max(_LEAST, body.height()))
    painter.save()
    figure.paint(painter, body)
    painter.restore()


def _placed(room: QRectF, text: str, font: QFont) -> QRectF:
    """Return the place of a text at the top of a room, as high as its lines."""
    lines = QFontMetricsF(font).boundingRect(room, _WRAPPED, text)
    return QRectF(room.left(), room.top(), room.width(), lines.height())


def _write(
    painter: QPainter, place: QRectF, text: str, font: QFont, ink: QColor
) -> None:
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(place, _WRAPPED, text)
