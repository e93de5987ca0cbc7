"""Which class each output unit is for, over its card or at its side."""

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from ui.canvas import outcome, strip
from ui.canvas.columns import Column
from ui.canvas.drawing import CAPTION, box, text_width, write
from ui.canvas.layout import Layout
from ui.canvas.scene import Scene

OVER = 15.0  # the least room between two cards in which a name is written
SIDE, TALL = 3.0, 12.0  # from a card to the name at its side, and how high that is
MARK = 7.0  # the size of a marker


def draw(painter: QPainter, scene: Scene, places: Layout) -> None:
    """Write the class of every card of a softmax, where there is room."""
    column, names = places.columns[-1], scene.names.classes
    if len(names) != len(column.boxes) or column.is_discs:
        return
    has_room = _has_room_over(column)
    for unit, card in column.boxes.items():
        if has_room:
            _over(painter, scene, unit, card)
        else:
            _beside(painter, scene, unit, card, places.loss)


def _has_room_over(column: Column) -> bool:
    cards = pairwise(column.boxes.values())
    return all(below.top() - above.bottom() >= OVER for above, below in cards)


def _over(painter: QPainter, scene: Scene, unit: int, card: QRectF) -> None:
    """Write a class over its card, after its marker; the left is for what gates it."""
    text = outcome.class_name(scene, unit)
    width = MARK + 4 + text_width(text, CAPTION)
    place = card.topRight() + QPointF(-2 - width, -5)
    strip.marker(painter, scene, place + QPointF(MARK / 2, -3.5), unit, MARK)
    write(painter, place + QPointF(MARK + 4, 0), text, CAPTION, scene.theme.muted)


def _beside(
    painter: QPainter, scene: Scene, unit: int, card: QRectF, loss: QRectF
) -> None:
    """Write a class at the side of its card, away from where its wire runs."""
    text = scene.names.classes[unit]
    width = text_width(text, CAPTION)
    if width + 2 * SIDE > loss.left() - card.right():
        return
    is_above = card.center().y() <= loss.center().y()
    top = card.top() if is_above else card.bottom() - TALL
    pill = QRectF(card.right() + SIDE, top, width + 2, TALL)
    box(painter, pill, 3, scene.theme.surface)
    place = QPointF(pill.left() + 1, pill.bottom() - 2.5)
    write(painter, place, text, CAPTION, scene.theme.ink)
