"""Inputs that are pixels: the sample's image, and the weights of a unit as one."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from nnviz.types import FloatArray
from ui.canvas import edges, flow, maps, reading
from ui.canvas.columns import HEADER, Column
from ui.canvas.drawing import CAPTION, STRONG, box, write
from ui.canvas.scene import Image, Scene, Unit
from ui.colours import blend, diverging_index

translate = QCoreApplication.translate
# Dots for a pixel, so that it keeps its corners when it is drawn larger.
GRAIN, SMALL_GRAIN = 16, 4
CORNER = 4.0
TITLE, GAP = 14.0, 8.0  # over the image of weights, and what stands there


def still(painter: QPainter, scene: Scene, column: Column) -> None:
    """Draw the image of the sample, but at the moment at which it comes."""
    if not scene.is_now("batch"):
        draw(painter, scene, column.image)


def moving(painter: QPainter, scene: Scene, column: Column) -> None:
    """Ring the pixels that are pointed at; show the weights of a unit of layer 1."""
    for spot in scene.lit:
        if isinstance(spot, Unit) and spot.layer == 0:
            pixel = column.boxes[spot.unit]
            box(painter, pixel.adjusted(-1, -1, 1, 1), 2, None, scene.theme.surface, 3)
            box(painter, pixel.adjusted(-1, -1, 1, 1), 2, None, scene.theme.ink, 1.5)
    units = [s for s in scene.lit if isinstance(s, Unit) and s.layer == 1]
    if units:
        _weights(painter, scene, column, units[0])


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
    return _painted(image, index, scene.theme.greys, grain)


def _weights(painter: QPainter, scene: Scene, column: Column, unit: Unit) -> None:
    """Draw the weights into a unit as an image under that of the sample."""
    rect = weights_rect(column)
    text = translate("Canvas", "w into unit {0}").format(unit.unit + 1)
    place = QPointF(column.centre, rect.top() - 5)
    most = column.width + 40
    write(painter, place, text, CAPTION, scene.theme.muted, "centre", most)
    values = reading.weights_into(scene, unit.layer, unit.unit)
    limit = edges.reference(scene)
    if "w" in scene.veil:
        values = np.zeros_like(values)
    index = diverging_index(values, limit)
    painter.drawImage(rect, _painted(_of(scene), index, scene.theme.diverging))
    colour = blend(scene.theme.surface, scene.theme.muted, 0.35)
    box(painter, rect, 0, None, colour, 0.8)


def weights_rect(column: Column) -> QRectF:
    """Return where the weights of a unit are shown as an image."""
    image = column.image
    room = image.top() - HEADER - TITLE - GAP
    share = min(1.0, room / image.height())
    rect = QRectF(0, 0, share * image.width(), share * image.height())
    rect.moveTop(image.bottom() + TITLE + GAP)
    rect.moveLeft(image.center().x() - rect.width() / 2)
    return rect


def _of(scene: Scene) -> Image:
    image = scene.names.image
    assert image is not None, "inputs that are pixels have an image"
    return image


def _painted(
    image: Image, index: NDArray[np.uint8], colours: list[int], grain: int = GRAIN
) -> QImage:
    """Return an image of (n_0,) entries of a table of 256 colours."""
    pixels = index.reshape(image.rows, image.columns)
    pixels = pixels.repeat(grain, axis=0).repeat(grain, axis=1)
    height, width = pixels.shape
    made = QImage(pixels.tobytes(), width, height, width, QImage.Format.Format_Indexed8)
    made.setColorTable(colours)
    return made.convertToFormat(QImage.Format.Format_RGB32)
