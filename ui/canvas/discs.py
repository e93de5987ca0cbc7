"""A unit as a disc, where a layer has too many for cards."""

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from ui.canvas import flow, reading, walked
from ui.canvas.columns import Column
from ui.canvas.drawing import LABEL, elided_input, ring, write
from ui.canvas.forms import DISC
from ui.canvas.maps import limits
from ui.canvas.scene import Quantity, Scene
from ui.look.colours import blend

CORE = 0.45  # of the disc's radius, for the largest gradient


def still(
    painter: QPainter, scene: Scene, column: Column, unit: int, rect: QRectF
) -> None:
    """Draw a disc whose fill is the unit's a, by sign and size."""
    theme, layer = scene.theme, column.layer
    computes = flow.computes(scene, layer) and scene.part is None
    outline = theme.phase(scene.moment.phase) if computes else theme.muted
    centre, radius = rect.center(), rect.width() / 2
    if scene.selection.unit == (layer, unit):
        ring(painter, centre, radius + 2, None, theme.ink, 1.5)
    dot(painter, scene, layer, unit, rect)
    rim(painter, rect, outline, 1.5 if computes else 1.0)
    if column.form == "named_disc":
        _name(painter, scene, column, unit, rect)


def moving(
    painter: QPainter, scene: Scene, column: Column, unit: int, rect: QRectF
) -> None:
    """Fill a disc at the moment that computes it, and light the one that is walked."""
    if _is_now(scene, column.layer):
        _dot(painter, scene, column.layer, unit, rect)
    if walked.is_lit(scene, column.layer, unit):
        rim(painter, rect, scene.theme.phase(scene.moment.phase), 2.2)


def dot(painter: QPainter, scene: Scene, layer: int, unit: int, rect: QRectF) -> None:
    """Fill a disc, unless the moment computes what the filling tells."""
    if not _is_now(scene, layer):
        _dot(painter, scene, layer, unit, rect)


def _dot(painter: QPainter, scene: Scene, layer: int, unit: int, rect: QRectF) -> None:
    """Fill a disc with the unit's a; in its middle, the gradient once there is one."""
    colour = _fill(scene, layer, unit)
    if not flow.takes_part(scene, layer):
        colour = blend(scene.theme.surface, colour, 0.5)
    filled(painter, rect, colour)
    if layer > 0:
        _core(painter, scene, layer, unit, rect)


def rim(painter: QPainter, rect: QRectF, colour: QColor, width: float = 1.0) -> None:
    """Draw the outline of a disc."""
    ring(painter, rect.center(), rect.width() / 2 - 0.6, None, colour, width)


def filled(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """Fill a disc."""
    ring(painter, rect.center(), rect.width() / 2 - 1.2, colour, None)


def core(
    painter: QPainter, scene: Scene, rect: QRectF, value: float, share: float
) -> None:
    """Dot the middle of a disc with a gradient, so large a share of the largest."""
    radius = max(1.3, CORE * math.sqrt(share) * rect.width() / 2)
    outline = scene.theme.phase("backward")
    ring(painter, rect.center(), radius, scene.theme.sign(value), outline, 1.0)


def _is_now(scene: Scene, layer: int) -> bool:
    """Tell whether the moment computes what the fill of a layer's discs tells."""
    return any(scene.is_now(kind, layer) for kind in ("A", "dA", "dZ"))


def _core(painter: QPainter, scene: Scene, layer: int, unit: int, rect: QRectF) -> None:
    """Dot the middle of a disc with its gradient, by sign and size in its layer."""
    quantity, value = reading.error(scene, layer, unit)
    if value is None or quantity in scene.veil:
        return
    largest = reading.largest_error(scene, layer, quantity)
    share = min(1.0, abs(value) / largest) if largest and value else 0.0
    core(painter, scene, rect, value, share)


def _name(
    painter: QPainter, scene: Scene, column: Column, unit: int, rect: QRectF
) -> None:
    """Write the name of an input at the left of its disc."""
    room = column.width - DISC - 6
    style = LABEL._replace(px=min(LABEL.px, round(rect.height() / 0.85)))
    place = QPointF(column.x + room, rect.center().y() + 0.36 * style.px)
    name = elided_input(scene.names.features[unit], style, room)
    write(painter, place, name, style, scene.theme.ink, "right")


def _fill(scene: Scene, layer: int, unit: int) -> QColor:
    value = reading.a(scene, layer, unit)
    quantity: Quantity = "a" if layer else "x"
    if value is None or quantity in scene.veil:
        return scene.theme.field
    if math.isnan(value):
        return scene.theme.missing
    limit, middle = limits(scene, layer)
    strength = min(1.0, abs(value - middle) / limit)
    return blend(scene.theme.field, scene.theme.sign(value - middle), strength)
