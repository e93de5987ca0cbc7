"""Paint a scene: a pure function of it, for the screen, a file or a film.

There are three layers: the edges on their ground, what stays while a moment moves, and
what moves. A view may keep the first two as pictures and paint only the last over them.
"""

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.canvas import (
    captions,
    cards,
    chips,
    class_names,
    discs,
    drawing,
    edge_labels,
    edge_layer,
    edges,
    footer,
    frame,
    headings,
    hit,
    inputs,
    loss_node,
    marks,
    overlays,
    pictures,
    pinned,
    readout,
    shares,
    stamp,
    strip,
    strip_words,
    term_chip,
)
from ui.canvas.columns import Column
from ui.canvas.layout import Layout
from ui.canvas.places import network_transform, places_of
from ui.canvas.scene import Scene


def paint(painter: QPainter, scene: Scene, has_ground: bool = True) -> None:
    """Paint the whole picture; without its ground, what is behind it is seen."""
    paint_edges(painter, scene, has_ground=has_ground)
    paint_still(painter, scene)
    paint_moving(painter, scene)


def paint_edges(
    painter: QPainter, scene: Scene, is_plain: bool = False, has_ground: bool = True
) -> None:
    """Paint the ground and the edges; `is_plain` is faster where there are many."""
    view, places = scene.view, places_of(scene)
    if has_ground:
        painter.fillRect(QRectF(0, 0, view.width, view.height), scene.theme.surface)

    def network() -> None:
        edge_layer.draw(painter, scene, places, is_plain)

    _both(painter, scene, network, lambda: None)


def paint_still(painter: QPainter, scene: Scene) -> None:
    """Paint what the progress of the moment and the pointer do not change."""
    scene = scene.at_rest
    places = places_of(scene)

    def network() -> None:
        headings.draw(painter, scene, places)
        edges.wires(painter, scene, places)
        _each_unit(painter, scene, places, _STILL)
        if places.has_image:
            pictures.still(painter, scene, places.columns[0])
        class_names.draw(painter, scene, places)
        edge_labels.still(painter, scene, places)
        loss_node.still(painter, scene, places.loss)

    def under() -> None:
        strip.still(painter, scene, places.strip)
        footer.still(painter, scene, places)

    _both(painter, scene, network, under)


def paint_moving(painter: QPainter, scene: Scene) -> None:
    """Paint what moves, and what is pointed at."""
    places = places_of(scene)

    def network() -> None:
        edges.moving(painter, scene, places)
        marks.draw(painter, scene, places)
        headings.hidden(painter, scene, places)
        edge_labels.moving(painter, scene, places)
        chips.moving(painter, scene, places)
        _each_unit(painter, scene, places, _MOVING)
        overlays.draw(painter, scene, places)
        if places.has_image:  # which may just have flown to its place
            pictures.moving(painter, scene, places.columns[0])
        loss_node.moving(painter, scene, places.loss)
        frame.draw(painter, scene, places)
        pinned.draw(painter, scene, places)
        term_chip.draw(painter, scene, places)

    def under() -> None:
        strip.moving(painter, scene, places.strip)
        shares.draw(painter, scene, places.strip)
        end = captions.draw(painter, scene, places.caption)
        strip_words.draw(painter, scene, places.caption, end)

    _both(painter, scene, network, under)
    if scene.tried is not None:
        stamp.mark(painter, scene, scene.tried)
    _focus(painter, scene)
    readout.draw(painter, scene)


def _focus(painter: QPainter, scene: Scene) -> None:
    """Ring what has the keyboard."""
    focus = scene.view.focus
    rect = hit.place_of(scene, focus) if focus else None
    if rect:
        outside = rect.adjusted(-4, -4, 4, 4)
        drawing.box(painter, outside, 10, None, scene.theme.muted, 2)


def _both(
    painter: QPainter,
    scene: Scene,
    network: Callable[[], None],
    under: Callable[[], None],
) -> None:
    """Paint the network in its own units, then what lies under it in those of there."""
    places = places_of(scene)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.save()
    if scene.view.zoom != 1 or scene.view.pan != (0, 0):
        bottom = places.caption.top() * places.under
        painter.setClipRect(QRectF(0, 0, scene.view.width, bottom))
    painter.setTransform(network_transform(scene), True)
    network()
    painter.restore()
    painter.save()
    painter.scale(places.under, places.under)
    under()
    painter.restore()


_Part = Callable[[QPainter, Scene, Column, int, QRectF], None]
_STILL: dict[str, _Part] = {
    "node": inputs.still,
    "small_node": inputs.still,
    "card": cards.still,
    "small_card": cards.still,
    "line": cards.still,
    "disc": discs.still,
    "named_disc": discs.still,
}
_MOVING: dict[str, _Part] = {
    "card": cards.moving,
    "small_card": cards.moving,
    "line": cards.moving,
    "disc": discs.moving,
}


def _each_unit(
    painter: QPainter, scene: Scene, places: Layout, parts: dict[str, _Part]
) -> None:
    for column in places.columns:
        part = parts.get(column.form)
        if part is None:
            continue
        for unit, rect in column.boxes.items():
            part(painter, scene, column, unit, rect)
