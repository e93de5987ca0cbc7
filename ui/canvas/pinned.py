"""The card of a chosen unit that is drawn smaller: all of its numbers, beside it."""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter

from ui.canvas import cards, edge_labels, overlays, terms
from ui.canvas.chip_place import beside
from ui.canvas.columns import HEADER, Column
from ui.canvas.forms import SIZES
from ui.canvas.layout import Layout
from ui.canvas.scene import Scene


def draw(painter: QPainter, scene: Scene, places: Layout) -> None:
    """Draw the card, where it hides the least."""
    found = place(scene, places)
    if found is not None and scene.selection.unit is not None:
        column, rect = found
        unit = scene.selection.unit[1]
        cards.still(painter, scene, column, unit, rect)
        cards.moving(painter, scene, column, unit, rect)
        if scene.moment.layer == column.layer:
            overlays.inside(painter, scene, unit, cards.map_rect(column, rect))


def place(scene: Scene, places: Layout) -> tuple[Column, QRectF] | None:
    """Return the column of the card, as if it were one of cards, and where it lies.

    There is one for a hidden unit without a card of its own, unless the chip of a walk
    tells what is computed.
    """
    layer, unit = scene.selection.unit or (0, 0)
    column = places.columns[layer]
    own, is_small = column.boxes.get(unit), column.form in ("disc", "line")
    is_hidden = 0 < layer < scene.record.depth
    if own is None or not (is_hidden and is_small) or terms.lines(scene):
        return None
    labels = edge_labels.rooms(scene, places)
    key = layer, unit, scene.is_after, tuple(labels)
    if key not in places.card_places:
        rect = beside(places, own, QSizeF(*SIZES["card"]), labels.values())
        rect.moveTop(max(rect.top(), HEADER))
        places.card_places[key] = rect
    return replace(column, form="card"), places.card_places[key]
