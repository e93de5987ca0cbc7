"""What is written on the edges: weights, and gradients where they have been made."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter

from ui.canvas import edges, flow, reading
from ui.canvas.curves import LABEL, label_box
from ui.canvas.drawing import ON_EDGE, box, text_width, write
from ui.canvas.layout import Edge, Layout
from ui.canvas.scene import Scene, Weight


def still(painter: QPainter, scene: Scene, places: Layout) -> None:
    """Write the weights that the moment leaves alone."""
    for edge, place in places_of_labels(scene.at_rest, places).items():
        if not _changes(scene, edge):
            weight = Weight(*edge)
            value = reading.parameter(scene, weight)
            text = reading.shown(scene, "w", value)
            colour = scene.theme.sign_text(value)
            if not flow.carries(scene, edge[0]):
                colour = scene.theme.muted
            _label(painter, scene, place, text, colour)


def moving(painter: QPainter, scene: Scene, places: Layout) -> None:
    """Write the gradients that the moment makes, or the weights that it changes."""
    phase = scene.theme.phase_text(scene.moment.phase)
    for edge, place in places_of_labels(scene, places).items():
        if not _changes(scene, edge):
            continue
        weight = Weight(*edge)
        if scene.is_now("update"):
            text = reading.shown(scene, "w", reading.parameter(scene, weight))
            _label(painter, scene, place, text, phase)
        elif (gradient := reading.gradient(scene, weight)) is not None:
            _label(
                painter, scene, place, reading.shown(scene, "dw", gradient, 1), phase
            )


def _changes(scene: Scene, edge: Edge) -> bool:
    """Tell whether the moment computes what is written on an edge."""
    return scene.is_now("update") or scene.is_now("dW", edge[0])


def places_of_labels(scene: Scene, places: Layout) -> dict[Edge, QPointF]:
    """Return where edges are written on: all where there is room, else the lit ones."""
    if places.has_labels:
        return places.labels
    return places.labels_of(edges.pointed_at(scene, places))


def _label(
    painter: QPainter, scene: Scene, centre: QPointF, text: str, colour: QColor
) -> None:
    width = min(LABEL[0], text_width(text, ON_EDGE) + 4)
    pill = label_box(centre)
    pill.setLeft(centre.x() - width / 2)
    pill.setRight(centre.x() + width / 2)
    box(painter, pill, 4, scene.theme.surface)
    base = QPointF(centre.x(), centre.y() + 4)
    write(painter, base, text, ON_EDGE, colour, "centre", LABEL[0])
