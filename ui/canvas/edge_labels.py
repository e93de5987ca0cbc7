"""What is written on the edges: weights, and gradients where they have been made."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter

from ui.canvas import edges, flow, reading
from ui.canvas.curves import LABEL, label_box
from ui.canvas.drawing import ON_EDGE, box, text_width, write
from ui.canvas.layout import Edge, Layout
from ui.canvas.scene import Scene, Weight


def still(painter: QPainter, scene: Scene, places: Layout) -> None:
    """Write the weights of the edges on which nothing moves."""
    if places.has_labels:
        for edge, place in places.labels.items():
            if not flow.carries(scene, edge[0]):
                _label(painter, scene, places, edge, place)


def moving(painter: QPainter, scene: Scene, places: Layout) -> None:
    """Write on the other edges, and again on the lit ones, which were drawn over."""
    lit = edges.pointed_at(scene, places)
    for edge, place in places_of_labels(scene, places).items():
        if flow.carries(scene, edge[0]) or edge in lit:
            _label(painter, scene, places, edge, place)


def places_of_labels(scene: Scene, places: Layout) -> dict[Edge, QPointF]:
    """Return where edges are written on: all where there is room, else the lit ones."""
    if places.has_labels:
        return places.labels
    lit = edges.pointed_at(scene, places)
    if places.has_image:  # the weights of its pixels are shown as an image
        pinned = [spot for spot in scene.lit if isinstance(spot, Weight)]
        lit = tuple(e for e in lit if e[0] > 1 or Weight(*e) in pinned)
    return places.labels_of(lit)


def text_of(scene: Scene, places: Layout, edge: Edge) -> tuple[str, QColor]:
    """Return what is written on an edge: its weight, or the gradient as it is made."""
    weight, theme = Weight(*edge), scene.theme
    if scene.is_now("dW", edge[0]) and not places.has_chips(edge[0]):
        gradient = reading.gradient(scene, weight)
        text = "" if gradient is None else reading.shown(scene, "dw", gradient, 1)
        return text, theme.phase_text("backward")
    value = reading.parameter(scene, weight)
    text = reading.shown(scene, "w", value)
    if places.has_chips(edge[0]):
        text = f"w = {text}"
    if scene.is_now("update"):
        return text, theme.phase_text("update")
    is_lit = flow.carries(scene, edge[0]) or edge in edges.pointed_at(scene, places)
    return text, theme.sign_text(value) if is_lit else theme.muted


def _label(
    painter: QPainter, scene: Scene, places: Layout, edge: Edge, centre: QPointF
) -> None:
    text, colour = text_of(scene, places, edge)
    if not text:
        return
    if "w" in scene.veil:
        colour = scene.theme.muted  # a sign would tell
    most = LABEL[0] * (2 if places.has_chips(edge[0]) else 1)
    width = min(most, text_width(text, ON_EDGE) + 4)
    pill = label_box(centre)
    pill.setLeft(centre.x() - width / 2)
    pill.setRight(centre.x() + width / 2)
    box(painter, pill, 4, scene.theme.surface)
    base = QPointF(centre.x(), centre.y() + 4)
    write(painter, base, text, ON_EDGE, colour, "centre", most)
