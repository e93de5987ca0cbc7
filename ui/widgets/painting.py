"""What the controls have in common when they paint themselves."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from ui.look import icons, theme

RADIUS = 7.0  # of a control
CARD_RADIUS = 10.0
CHEVRON = 12  # the width of a drop-down arrow with its gap
CHECK = 16.0  # the side of a box


def rounded(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None,
    outline: QColor | None = None,
    width: float = 1.0,
) -> None:
    """Paint a rounded rectangle; its outline lies inside `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill or Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(outline, width) if outline else Qt.PenStyle.NoPen)
    inset = width / 2 if outline else 0.0
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def focus_ring(
    painter: QPainter,
    rect: QRectF,
    radius: float = RADIUS,
    colour: QColor | None = None,
) -> None:
    """Paint the ring that says: the keyboard is here."""
    rounded(painter, rect, radius, None, colour or theme.current().muted, 2.0)


def chevron(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """Paint the arrow of a drop-down list at the right end of `rect`."""
    box = QRectF(rect.right() - CHEVRON, rect.top(), CHEVRON, rect.height())
    icons.draw(painter, "chevron", box, colour)


def check_box(painter: QPainter, rect: QRectF, is_on: bool) -> None:
    """Paint a box at the left of `rect`, with a check mark if it is on."""
    colours = theme.current()
    box = QRectF(0, 0, CHECK, CHECK)
    box.moveCenter(rect.center())
    box.moveLeft(rect.left())
    fill = colours.ink if is_on else None
    rounded(painter, box, RADIUS - 3, fill, colours.muted, 1.2)
    if is_on:
        icons.draw(painter, "check", box.adjusted(1, 1, -1, -1), colours.surface)


def text_width(metrics: QFontMetrics, text: str) -> int:
    """Return the width `text` needs, in whole pixels, with all its ink."""
    return max(metrics.horizontalAdvance(text), metrics.boundingRect(text).width()) + 1
