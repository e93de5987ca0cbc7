"""What moves inside the units at a moment."""

from PySide6.QtGui import QPainter

from ui.canvas import activating, cards, gate, gathering, walked
from ui.canvas.layout import Layout
from ui.canvas.scene import Scene


def draw(painter: QPainter, scene: Scene, places: Layout) -> None:
    """Draw the points that gather, the curves that are met or the gates."""
    if scene.is_now("batch"):
        gathering.draw(painter, scene, places)
    inside = {"A": activating.draw, "dZ": gate.draw}.get(scene.moment.kind)
    column = places.columns[scene.moment.layer]
    if inside is None or column.form not in ("card", "small_card"):
        return
    for unit, rect in column.boxes.items():
        if not walked.is_ahead(scene, column.layer, unit):
            own = walked.alone(scene, column.layer, unit)
            inside(painter, own, unit, cards.map_rect(column, rect))
