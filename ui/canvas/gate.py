"""dZ: in the unit, ∂ℒ/∂a passes a gate as wide as the activation's slope."""

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from ui.canvas import maps, reading, timing
from ui.canvas.drawing import Style, arrowhead, box, text_width, write
from ui.canvas.places import places_of
from ui.canvas.scene import Scene
from ui.look.colours import blend
from ui.words import numbers

TINY, TAG = Style(9, 700), Style(10, 600)
LEADING = 12.0
END = 2.5  # of the wall, over and under the widest gate


def draw(painter: QPainter, scene: Scene, unit: int, rect: QRectF) -> None:
    """Let ∂ℒ/∂a pass a gate as wide as the slope; a fused loss needs none."""
    layer = scene.moment.layer
    if layer == scene.record.depth and scene.is_fused:
        is_small = places_of(scene).columns[layer].form == "small_card"
        if is_small:
            _tag_inside(painter, scene, rect, reading.direct(scene))
        else:
            tag(painter, scene, rect.topLeft(), reading.direct(scene))
        return
    slope = reading.slope(scene, layer, unit)
    if slope is None or not math.isfinite(slope) or {"da", "dz"} & scene.veil:
        return
    box(painter, rect, maps.RADIUS, scene.theme.surface, scene.theme.phase("backward"))
    lane = QRectF(rect.left() + 2, rect.top() + 2, rect.width() - 4, rect.height() - 15)
    posts(painter, scene, lane, slope)
    _passer(painter, scene, lane, unit)
    text = f"×{numbers.plain(slope, 2)}"
    place = QPointF(rect.center().x(), rect.bottom() - 4)
    ink = scene.theme.ink
    write(painter, place, text, TINY, ink, "centre", rect.width() - 4)


def posts(painter: QPainter, scene: Scene, lane: QRectF, slope: float) -> None:
    """Draw a wall with a gate; its opening is the slope: none at 0, wide at 1.

    The ends of the wall are there at any slope, or a wide gate could not be seen.
    """
    opening = min(1.0, abs(slope)) * (lane.height() - 2 * END)
    x, y = lane.center().x(), lane.center().y()
    way = QRectF(lane.left(), y - opening / 2, lane.width(), opening)
    painter.fillRect(
        way, blend(scene.theme.surface, scene.theme.phase("backward"), 0.2)
    )
    for start, end in ((lane.top(), way.top()), (way.bottom(), lane.bottom())):
        painter.fillRect(QRectF(x - 3, start, 6, end - start), scene.theme.ink)


def _passer(painter: QPainter, scene: Scene, lane: QRectF, unit: int) -> None:
    """Draw the value before the gate, and what is left of it behind."""
    record, layer = scene.record, scene.moment.layer
    way = timing.share(scene.progress, 0, timing.PASSED)
    values = (record.dA if way < 0.5 else record.dZ)[layer][scene.sample]
    value = float(values[unit])
    largest = float(np.abs(record.dA[layer][scene.sample]).max())
    size = math.sqrt(abs(value) / largest) if 0 < largest < math.inf else 0.0
    if not math.isfinite(size):
        return
    x = lane.right() - 6 - way * (lane.width() - 12)
    fill, outline = scene.theme.sign(value), scene.theme.phase("backward")
    centre = QPointF(x, lane.center().y())
    arrowhead(painter, centre, math.pi, 2.4 + 5.0 * min(1.0, size), fill, outline)


def tag(painter: QPainter, scene: Scene, place: QPointF, text: str) -> None:
    """Say on the card's upper edge, over its map, where the number comes from."""
    colour = scene.theme.phase_text("backward")
    pill = QRectF(place.x(), place.y() - 15, text_width(text, TAG) + 8, 14)
    box(painter, pill, 5, scene.theme.surface, colour)
    place = QPointF(pill.center().x(), pill.bottom() - 3.5)
    write(painter, place, text, TAG, colour, "centre")


def _tag_inside(painter: QPainter, scene: Scene, rect: QRectF, text: str) -> None:
    """Say it in the place of the map, as there is no room over the card."""
    colour = scene.theme.phase_text("backward")
    box(painter, rect, maps.RADIUS, scene.theme.surface, scene.theme.phase("backward"))
    whole, slash, part = text.partition("/")
    lines = [line for line in (whole, slash + part) if line]
    middle = QPointF(rect.center().x(), rect.center().y() + 3.5)
    for k, line in enumerate(lines):
        place = middle + QPointF(0, LEADING * (k - (len(lines) - 1) / 2))
        write(painter, place, line, TAG, colour, "centre", rect.width() - 3)
