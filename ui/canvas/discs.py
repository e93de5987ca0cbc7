"""A unit as a disc, where a layer has too many for cards."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from ui.canvas import flow, reading, walked
from ui.canvas.columns import Column
from ui.canvas.drawing import ring
from ui.canvas.maps import limits
from ui.canvas.scene import Scene
from ui.colours import blend


def still(
    painter: QPainter, scene: Scene, column: Column, unit: int, rect: QRectF
) -> None:
    """Draw a disc whose fill is the unit's a, by sign and size."""
    theme, layer = scene.theme, column.layer
    computes = flow.computes(scene, layer) and scene.part is None
    outline = theme.phase(scene.moment.phase) if computes else theme.muted
    if scene.selection.unit == (layer, unit):
        ring(painter, rect.center(), rect.width() / 2 + 2, None, theme.ink, 1.5)
    radius = rect.width() / 2 - 1
    if not scene.is_now("A", layer):
        _disc(painter, scene, column, unit, rect)
    ring(painter, rect.center(), radius, None, outline, 1.8 if computes else 1.0)


def moving(
    painter: QPainter, scene: Scene, column: Column, unit: int, rect: QRectF
) -> None:
    """Fill a disc at the moment that computes its a, and light the one walked."""
    if scene.is_now("A", column.layer):
        _disc(painter, scene, column, unit, rect)
    if walked.is_here(scene, column.layer, unit):
        radius, phase = rect.width() / 2 - 1, scene.theme.phase(scene.moment.phase)
        ring(painter, rect.center(), radius, None, phase, 2.2)


def _disc(
    painter: QPainter, scene: Scene, column: Column, unit: int, rect: QRectF
) -> None:
    colour = _fill(scene, column.layer, unit)
    if not flow.takes_part(scene, column.layer):
        colour = blend(scene.theme.surface, colour, 0.5)
    ring(painter, rect.center(), rect.width() / 2 - 2, colour, None)


def _fill(scene: Scene, layer: int, unit: int) -> QColor:
    value = reading.a(scene, layer, unit)
    if value is None or "a" in scene.veil:
        return scene.theme.field
    limit, middle = limits(scene, layer)
    strength = min(1.0, abs(value - middle) / limit)
    return blend(scene.theme.field, scene.theme.sign(value - middle), strength)
