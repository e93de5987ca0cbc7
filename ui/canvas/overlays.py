"""What moves inside the units at a moment."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.canvas import activating, cards, gate, gathering, walked
from ui.canvas.layout import Layout
from ui.canvas.scene import Scene


def draw(painter: QPainter, scene: Scene, places: Layout) -> None:
    """Draw the points that gather, the curves that are met or the gates."""
    if scene.is_now("batch"):
        gathering.draw(painter, scene, places)
    column = places.columns[scene.moment.layer]
    if column.form not in ("card", "small_card"):
        return
    for unit, rect in column.boxes.items():
        inside(painter, scene, unit, cards.map_rect(column, rect))


def inside(painter: QPainter, scene: Scene, unit: int, rect: QRectF) -> None:
    """Draw what happens in a unit of the moment's layer, over the map of its card."""
    draw = {"A": activating.draw, "dZ": gate.draw}.get(scene.moment.kind)
    layer = scene.moment.layer
    if draw is not None and not walked.is_ahead(scene, layer, unit):
        draw(painter, walked.alone(scene, layer, unit), unit, rect)
