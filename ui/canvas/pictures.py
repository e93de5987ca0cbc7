"""Inputs that are pixels: the image of the sample."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from nnviz.types import FloatArray
from ui.canvas import flow, maps, reading, votes
from ui.canvas.columns import Column
from ui.canvas.drawing import STRONG, box, write
from ui.canvas.pixels import GRAIN, painted
from ui.canvas.scene import Image, Scene
from ui.look.colours import blend

SMALL_GRAIN = 4
CORNER = 4.0


def still(painter: QPainter, scene: Scene, column: Column) -> None:
    """Draw the image of the sample, but at the moment at which it comes."""
    if not scene.is_now("batch"):
        draw(painter, scene, column.image)


def moving(painter: QPainter, scene: Scene, column: Column) -> None:
    """Ring the pixels that are pointed at; show what they add to a unit."""
    unit = votes.unit_of(scene)
    images = [column.image]
    if unit is not None:
        images += votes.draw(painter, scene, column, unit)
    for spot in scene.lit:
        pixel = votes.pixel_of(spot)
        for image in images if pixel is not None else ():
            around = votes.pixel_box(scene, image, pixel or 0).adjusted(-1, -1, 1, 1)
            box(painter, around, 2, None, scene.theme.surface, 3)
            box(painter, around, 2, None, scene.theme.ink, 1.5)


def draw(painter: QPainter, scene: Scene, rect: QRectF) -> None:
    """Draw the image of the followed sample, or the mean of the batch's."""
    theme = scene.theme
    if "x" in scene.veil:
        box(painter, rect, CORNER, theme.field)
        middle = rect.center() + QPointF(0, 5)
        write(painter, middle, reading.VEILED, STRONG, theme.muted, "centre")
        return
    raw = scene.raw.mean(axis=0) if scene.is_mean else scene.raw[scene.sample]
    painter.setOpacity(1.0 if flow.takes_part(scene, 0) else maps.DIMMED)
    painter.drawImage(rect, ink(scene, raw))
    painter.setOpacity(1.0)
    box(painter, rect, 0, None, blend(theme.surface, theme.muted, 0.35), 0.8)


def thumbnail(painter: QPainter, scene: Scene, sample: int, rect: QRectF) -> None:
    """Draw the image of a sample in small."""
    if "x" not in scene.veil:
        painter.drawImage(rect, ink(scene, scene.raw[sample], SMALL_GRAIN))


def ink(scene: Scene, raw: FloatArray, grain: int = GRAIN) -> QImage:
    """Return (n_0,) values of the table as an image: much is ink, little is paper."""
    image = _of(scene)
    span = (image.high - image.low) or 1.0
    shares = np.clip((np.nan_to_num(raw) - image.low) / span, 0, 1)
    index = np.rint(255 * shares).astype(np.uint8)
    return painted(image, index, scene.theme.greys, grain)


def _of(scene: Scene) -> Image:
    image = scene.names.image
    assert image is not None, "inputs that are pixels have an image"
    return image
