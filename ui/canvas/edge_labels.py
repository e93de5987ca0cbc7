"""What is written on the edges: weights, and gradients where they have been made."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from ui.canvas import edges, flow, reading, terms, walked
from ui.canvas.drawing import ON_EDGE, box, text_width, write
from ui.canvas.label_places import LABEL, label_box
from ui.canvas.layout import Edge, Layout
from ui.canvas.scene import Quantity, Scene, Weight

# The moments in which edges carry products, and what these would tell.
_HIDING: dict[str, frozenset[Quantity]] = {
    "Z": frozenset({"w", "x", "a"}),
    "dA": frozenset({"w", "dz"}),
}


def still(painter: QPainter, scene: Scene, places: Layout) -> None:
    """Write the weights of the edges on which nothing moves."""
    if places.has_labels and scene.view.is_written:
        for edge, place in places.labels.items():
            if not flow.carries(scene, edge[0]):
                _label(painter, scene, places, edge, place)


def moving(painter: QPainter, scene: Scene, places: Layout) -> None:
    """Write on the other edges, and again on the lit ones, which were drawn over."""
    if not scene.view.is_written:
        return
    lit = edges.pointed_at(scene, places)
    spelt_out = walked.edge(scene) if terms.lines(scene) else None
    for edge, place in places_of_labels(scene, places).items():
        if edge != spelt_out and (flow.carries(scene, edge[0]) or edge in lit):
            _label(painter, scene, places, edge, place)


def places_of_labels(scene: Scene, places: Layout) -> dict[Edge, QPointF]:
    """Return where edges are written on: where there is room, and the lit ones."""
    if places.has_labels:
        return places.labels_with(edges.pointed_at(scene, places))
    here = tuple(walked.terms(scene, places.curves))
    lit = tuple(e for e in edges.pointed_at(scene, places) if e not in here)
    if places.has_image:  # the weights of its pixels are shown as an image
        pinned = [spot for spot in scene.lit if isinstance(spot, Weight)]
        lit = tuple(e for e in lit if e[0] > 1 or Weight(*e) in pinned)
        here = tuple(e for e in here if e[0] > 1)
    return places.labels_of((*here, *lit))


def room_of(scene: Scene, places: Layout, edge: Edge, centre: QPointF) -> QRectF:
    """Return what the number on an edge covers.

    ``w = +0.80`` is wider than others, and what an update changes has more digits.
    """
    pill, (text, _) = label_box(centre), text_of(scene, places, edge)
    is_wide = places.has_chips(edge[0]) or scene.is_now("update")
    most = LABEL[0] * (2 if is_wide else 1)
    width = min(most, text_width(text, ON_EDGE) + 4)
    pill.setLeft(centre.x() - width / 2)
    pill.setRight(centre.x() + width / 2)
    return pill


def text_of(scene: Scene, places: Layout, edge: Edge) -> tuple[str, QColor]:
    """Return what is written on an edge.

    It is the weight; its gradient as that is made; what has been added of a sum that is
    walked.
    """
    weight, theme = Weight(*edge), scene.theme
    is_tried = scene.tried is not None and scene.tried.sets(weight)
    if scene.is_now("dW", edge[0]) and not (is_tried or places.has_chips(edge[0])):
        gradient = reading.gradient(scene, weight)
        text = "" if gradient is None else reading.shown(scene, "dw", gradient, 1)
        return text, theme.phase_text("backward")
    if _is_added(scene, places, edge):
        value = reading.carried(scene, weight)
        if _HIDING[scene.moment.kind] & scene.veil:
            return reading.VEILED, theme.muted
        return reading.shown(scene, "z", value), theme.sign_text(value)
    value = reading.parameter(scene, weight)
    is_update = scene.is_now("update")
    more = reading.telling(scene, weight) if is_update else 0
    text = reading.shown(scene, "w", value, more)
    if places.has_chips(edge[0]):
        text = f"w = {text}"
    elif is_update and weight in scene.lit and reading.has_slid(scene, weight):
        text = f"{text} Δ{reading.change(scene, weight)}"
    if is_update and (scene.part is None or reading.has_slid(scene, weight)):
        return text, theme.phase_text("update")
    carries = flow.carries(scene, edge[0]) and scene.part is None
    is_lit = carries or edge in edges.pointed_at(scene, places)
    return text, theme.sign_text(value) if is_lit else theme.muted


def _is_added(scene: Scene, places: Layout, edge: Edge) -> bool:
    """Tell whether an edge says what it has added to the sum that is walked."""
    kind, k = scene.moment.kind, walked.term_on(scene, edge)
    if scene.part is None or k is None or kind not in _HIDING:
        return False
    if kind == "Z" and places.has_chips(edge[0]):
        return False  # its chip does
    layer, unit = scene.part.unit
    count = scene.sizes[layer - 1 if kind == "Z" else layer + 1]
    return k < walked.arrived(scene, kind, layer, unit, count)


def _label(
    painter: QPainter, scene: Scene, places: Layout, edge: Edge, centre: QPointF
) -> None:
    text, colour = text_of(scene, places, edge)
    if not text:
        return
    if "w" in scene.veil:
        colour = scene.theme.muted  # a sign would tell
    pill = room_of(scene, places, edge, centre)
    box(painter, pill, 4, scene.theme.surface)
    base = QPointF(centre.x(), centre.y() + 4)
    write(painter, base, text, ON_EDGE, colour, "centre", pill.width())
