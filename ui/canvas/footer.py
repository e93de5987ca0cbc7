"""The last line of the picture: whose the numbers are, and how wide edges are."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from ui.canvas import badges, edges, stamp
from ui.canvas.drawing import CAPTION, box, line, text_width, write
from ui.canvas.layout import Layout
from ui.canvas.scene import Scene
from ui.look import icons


def still(painter: QPainter, scene: Scene, places: Layout) -> None:
    """Write whose numbers stand above, and draw the scale of the edges' widths."""
    _scale(painter, scene, places)
    if scene.tried is not None and scene.asked is None:
        room = QRectF(places.footer)
        room.setRight(badges.scale_left(scene, places) - 12)
        stamp.draw(painter, scene, scene.tried, room)
    for badge in badges.placed(scene, places):
        _badge(painter, scene, badge)


def _badge(painter: QPainter, scene: Scene, badge: badges.Placed) -> None:
    """Draw a badge and its text, framed where a click switches to it."""
    theme, rect = scene.theme, badge.rect
    x, y = rect.left(), rect.top() + 14
    if badge.spot is not None:
        framed = rect.adjusted(-5, -1, 5, 1)
        box(painter, framed, framed.height() / 2, None, theme.muted, 1.0)
    if badge.icon:
        sign = QRectF(x, y - 10.5, badges.ICON, badges.ICON)
        icons.draw(painter, badge.icon, sign, theme.muted)
        x += badges.ICON + 4
    for k, piece in enumerate(badge.pieces):
        style, colour = badges.style(k), theme.ink if k % 2 else theme.muted
        write(painter, QPointF(x, y), piece, style, colour)
        x += text_width(piece, style)


def _scale(painter: QPainter, scene: Scene, places: Layout) -> None:
    """Draw how wide an edge of which |w| is."""
    x, y = badges.scale_left(scene, places), places.footer.top() + 13
    end = QPointF(places.footer.right(), y + 4)
    text, ink = badges.scale_text(scene), scene.theme.muted
    write(painter, end, text, CAPTION, ink, "right")
    width = edges.widest(places)
    line(painter, QPointF(x, y), QPointF(x + badges.SCALE, y), ink, width)
