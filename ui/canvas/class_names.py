"""Which class each output unit is for, over its card or at its side."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from ui.canvas import outcome, places, strip
from ui.canvas.drawing import CAPTION, elided, text_width, write
from ui.canvas.layout import Layout
from ui.canvas.scene import Scene

SIDE = 4.0  # from a card to the marker at its side
MARK = 7.0  # the size of a marker


def draw(painter: QPainter, scene: Scene, where: Layout) -> None:
    """Write the class of every card of a softmax."""
    column, names = where.columns[-1], scene.names.classes
    if len(names) != len(column.boxes) or column.is_discs:
        return
    for unit, card in column.boxes.items():
        if column.tag:
            _beside(painter, scene, unit, card, column.tag)
        else:
            _over(painter, scene, unit, card)


def _over(painter: QPainter, scene: Scene, unit: int, card: QRectF) -> None:
    """Write a class over its card, after its marker; the left is for what gates it."""
    text = outcome.class_name(scene, unit)
    width = MARK + 4 + text_width(text, CAPTION)
    place = card.topRight() + QPointF(-2 - width, -5)
    strip.marker(painter, scene, place + QPointF(MARK / 2, -3.5), unit, MARK)
    write(painter, place + QPointF(MARK + 4, 0), text, CAPTION, scene.theme.muted)


def _beside(
    painter: QPainter, scene: Scene, unit: int, card: QRectF, room: float
) -> None:
    """Write a class level with its card, where its wire has not yet begun."""
    place = QPointF(card.right() + SIDE, card.center().y())
    strip.marker(painter, scene, place + QPointF(MARK / 2, 0), unit, MARK)
    text = elided(scene.names.classes[unit], CAPTION, room - places.MARK)
    write(painter, place + QPointF(MARK + 3, 4), text, CAPTION, scene.theme.ink)
