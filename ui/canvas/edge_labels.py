"""What is written on the edges: weights, and gradients where they have been made."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from ui.canvas import edges, flow, reading, terms, walked
from ui.canvas.drawing import ON_EDGE, Style, box, line, text_width, write
from ui.canvas.label_places import LABEL, PAIR
from ui.canvas.layout import Edge, Layout
from ui.canvas.scene import Quantity, Scene, Weight
from ui.canvas.strongest import strongest

OLD, LEADING = Style(11), 12.0  # of a weight from before, over the one after
# The moments in which edges carry products, and what these would tell.
_HIDING: dict[str, frozenset[Quantity]] = {
    "Z": frozenset({"w", "x", "a"}),
    "dA": frozenset({"w", "dz"}),
}


def still(painter: QPainter, scene: Scene, places: Layout) -> None:
    """Write the weights of the edges on which nothing moves."""
    if places.has_labels and scene.view.is_written:
        for edge, room in places.labels.items():
            if not flow.carries(scene, edge[0]):
                _label(painter, scene, places, edge, room)


def moving(painter: QPainter, scene: Scene, places: Layout) -> None:
    """Write on the other edges, and again on the lit ones, which were drawn over."""
    if not scene.view.is_written:
        return
    lit = edges.pointed_at(scene, places)
    spelt_out = walked.edge(scene) if terms.lines(scene) else None
    for edge, room in rooms(scene, places).items():
        if edge != spelt_out and (flow.carries(scene, edge[0]) or edge in lit):
            _label(painter, scene, places, edge, room)


def rooms(scene: Scene, places: Layout) -> dict[Edge, QRectF]:
    """Return where edges are written on: where there is room, and the lit ones.

    Without room for all it is on those that change the most, unless some are lit.

    At the update a lit one has room for both of its weights, instead of others.
    """
    found = _rooms(scene, places)
    lit = tuple(e for e in edges.pointed_at(scene, places) if e in found)
    if not scene.is_now("update") or all(_is_pair(places, e, found[e]) for e in lit):
        return found
    own = places.labels_of(lit)
    others = {e: room for e, room in found.items() if e not in lit}
    free = {e: r for e, r in others.items() if not any(map(r.intersects, own.values()))}
    return free | own


def _rooms(scene: Scene, places: Layout) -> dict[Edge, QRectF]:
    if places.has_labels:
        return places.labels_with(edges.pointed_at(scene, places))
    here = tuple(walked.terms(scene, places.curves))
    lit = tuple(e for e in edges.pointed_at(scene, places) if e not in here)
    if places.has_image:  # the weights of its pixels are shown as an image
        pinned = [spot for spot in scene.lit if isinstance(spot, Weight)]
        lit = tuple(e for e in lit if e[0] > 1 or Weight(*e) in pinned)
        here = tuple(e for e in here if e[0] > 1)
    return places.labels_of((*here, *lit, *strongest(scene, places)))


def _is_pair(places: Layout, edge: Edge, room: QRectF) -> bool:
    """Tell whether there is room for two numbers; a chip needs none."""
    return room.height() >= PAIR[1] or places.has_chips(edge[0])


def plate(scene: Scene, places: Layout, edge: Edge, room: QRectF) -> QRectF:
    """Return what the numbers on an edge cover."""
    return _plate(scene, places, edge, room, *_written(scene, places, edge, room)[:2])


def _plate(
    scene: Scene, places: Layout, edge: Edge, room: QRectF, old: str, text: str
) -> QRectF:
    """Return what a weight from before and the text under it cover.

    ``w = +0.80`` is wider than others, and what an update changes has more digits.
    """
    is_wide = places.has_chips(edge[0]) or (scene.is_now("update") and not old)
    most = room.width() * (2 if is_wide else 1)
    wide = max(text_width(text, ON_EDGE), text_width(old, OLD)) + 4
    found = QRectF(0, 0, min(most, wide), PAIR[1] if old else LABEL[1])
    found.moveCenter(room.center())
    return found


def _written(
    scene: Scene, places: Layout, edge: Edge, room: QRectF
) -> tuple[str, str, QColor]:
    """Return the weight from before, if it is written, and the text with its colour."""
    old = before_of(scene, places, edge, room)
    return old, *text_of(scene, places, edge, bool(old))


def before_of(scene: Scene, places: Layout, edge: Edge, room: QRectF) -> str:
    """Return the weight from before the update, to be struck out; "" if there is none.

    There is one from when the weight has changed, where both have room and differ, and
    time to be read.
    """
    weight = Weight(*edge)
    if (
        scene.view.is_fast
        or places.has_chips(edge[0])
        or not _is_pair(places, edge, room)
    ):
        return ""
    is_changed = scene.is_now("update") and reading.has_slid(scene, weight)
    if not is_changed or "w" in scene.veil or reading.is_by_hand(scene, weight):
        return ""
    around, more = reading.around(scene, weight), reading.telling(scene, weight)
    old, new = (reading.shown(scene, "w", value, more) for value in around)
    return "" if old == new else old


def text_of(
    scene: Scene, places: Layout, edge: Edge, is_under_old: bool = False
) -> tuple[str, QColor]:
    """Return what is written on an edge, maybe under the weight from before.

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
    elif is_update and _tells_change(scene, weight) and not is_under_old:
        text = f"{text} Δ{reading.change(scene, weight)}"
    if is_update and (scene.part is None or reading.has_slid(scene, weight)):
        return text, theme.phase_text("update")
    carries = flow.carries(scene, edge[0]) and scene.part is None
    is_lit = carries or edge in edges.pointed_at(scene, places)
    return text, theme.sign_text(value) if is_lit else theme.muted


def _tells_change(scene: Scene, weight: Weight) -> bool:
    """Tell whether a weight that has changed is pointed at, and says by how much."""
    return weight in scene.lit and reading.has_slid(scene, weight)


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
    painter: QPainter, scene: Scene, places: Layout, edge: Edge, room: QRectF
) -> None:
    old, text, colour = _written(scene, places, edge, room)
    if not text:
        return
    if "w" in scene.veil:
        colour = scene.theme.muted  # a sign would tell
    pill = _plate(scene, places, edge, room, old, text)
    box(painter, pill, 4, scene.theme.surface)
    base = QPointF(pill.center().x(), pill.center().y() + 4)
    if old:
        above = base - QPointF(0, LEADING / 2)
        write(painter, above, old, OLD, scene.theme.muted, "centre", pill.width())
        half = min(pill.width() - 2, text_width(old, OLD)) / 2
        stroke = above - QPointF(half, 3.8), above - QPointF(-half, 3.8)
        line(painter, *stroke, scene.theme.muted)
        base += QPointF(0, LEADING / 2)
    write(painter, base, text, ON_EDGE, colour, "centre", pill.width())
