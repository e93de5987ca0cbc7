"""A unit's answers as a stamp: over the plane of two inputs, else over the batch."""

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter, QPainterPath

from nnviz.types import FloatArray
from ui.canvas import reading, timing
from ui.canvas.drawing import STRONG, box, ring, write
from ui.canvas.scene import Scene
from ui.look.colours import blend, diverging_index
from ui.words import numbers

RADIUS = 5.0
DIMMED = 0.5
# The largest answer of an activation, and the one without a sign.
_KNOWN_LIMITS = {"tanh": (1.0, 0.0), "sigmoid": (0.5, 0.5), "softmax": (0.5, 0.5)}


def stamp(
    painter: QPainter, scene: Scene, layer: int, unit: int, rect: QRectF, is_lit: bool
) -> None:
    """Draw what a unit answers; dimmed where it has no part in the moment."""
    painter.setOpacity(1.0 if is_lit else DIMMED)
    if is_veiled(scene, layer):
        box(painter, rect, RADIUS, scene.theme.field)
        middle = rect.center() + QPointF(0, 5)
        write(painter, middle, reading.VEILED, STRONG, scene.theme.muted, "centre")
    elif scene.maps:
        painter.drawImage(rect, _image(scene, layer, unit))
        painter.setOpacity(1.0)
        _round_off(painter, rect, scene)
        if np.isnan(scene.maps[layer][unit]).all():
            middle, most = rect.center() + QPointF(0, 4), rect.width() - 6
            text, ink = numbers.plain(math.nan), scene.theme.ink
            write(painter, middle, text, STRONG, ink, "centre", most)
    else:
        box(painter, rect, RADIUS, scene.theme.field)
        if layer == 0 or (scene.done("A", layer) and not scene.is_now("A", layer)):
            _bars(painter, scene, layer, unit, rect.adjusted(3, 3, -3, -3))
    painter.setOpacity(1.0)
    edge = blend(scene.theme.surface, scene.theme.muted, 0.35)
    box(painter, rect, RADIUS, None, edge, 0.8)


def is_veiled(scene: Scene, layer: int) -> bool:
    """Tell whether the answers of a layer are asked before they are shown."""
    return layer > 0 and "a" in scene.veil


def late_bars(
    painter: QPainter, scene: Scene, layer: int, unit: int, rect: QRectF
) -> None:
    """Draw the bars at the moment that computes them; a map is there all the time."""
    if not scene.maps:
        _bars(painter, scene, layer, unit, rect.adjusted(3, 3, -3, -3))


def light(painter: QPainter, scene: Scene, rect: QRectF) -> None:
    """Light the ring of the followed sample, where its a has just been found."""
    if scene.plane is None or scene.is_mean:
        return
    flash = 1 - timing.share(scene.progress, timing.CURVED, 1)
    phase = scene.theme.phase(scene.moment.phase)
    centre = place_of_sample(scene, rect, 0, scene.sample)
    ring(painter, centre, 6 + 5 * flash, None, phase, 2)
    sample_ring(painter, scene, rect, 3.4)


def sample_ring(painter: QPainter, scene: Scene, rect: QRectF, radius: float) -> None:
    """Ring the followed sample in a map; there is none for a mean, nor in bars."""
    if scene.plane is None or scene.is_mean:
        return
    centre = place_of_sample(scene, rect, 0, scene.sample)
    ring(painter, centre, radius, None, scene.theme.surface, 3.4)
    ring(painter, centre, radius, None, scene.theme.ink, 1.8)


def place_of_sample(scene: Scene, rect: QRectF, unit: int, sample: int) -> QPointF:
    """Return where a sample lies in a map, or its bar's end in an input's bars."""
    plane, row = scene.plane, scene.record.X[sample]
    if plane is not None:
        x, y = float(row[0]), float(row[1])
        across = (x - plane.left) / (plane.right - plane.left)
        up = (y - plane.bottom) / (plane.top - plane.bottom)
    else:
        count = scene.record.m
        across = (sample + 0.5) / count
        up = 0.5 + 0.4 * float(np.clip(row[unit] / limits(scene, 0)[0], -1, 1))
    return QPointF(
        rect.left() + across * rect.width(), rect.bottom() - up * rect.height()
    )


def is_surface(scene: Scene, layer: int) -> bool:
    """Tell whether a layer gives values in a unit: a regression has one hue."""
    return layer == scene.record.depth and not scene.names.classes


def _image(scene: Scene, layer: int, unit: int) -> QImage:
    values = scene.maps[layer][unit][::-1]
    index: FloatArray | NDArray[np.uint8]
    if is_surface(scene, layer):
        index = _sequential_index(values)
        table = [scene.theme.missing.rgb(), *scene.theme.sequential[1:]]
    else:
        limit, middle = limits(scene, layer)
        index, table = diverging_index(values - middle, limit), scene.theme.diverging
    pixels = np.ascontiguousarray(index, dtype=np.uint8)
    height, width = pixels.shape
    image = QImage(
        pixels.tobytes(), width, height, width, QImage.Format.Format_Indexed8
    )
    image.setColorTable(table)
    return image.convertToFormat(QImage.Format.Format_RGB32)


def _sequential_index(values: FloatArray) -> FloatArray:
    """Return 1…255 from the least finite value to the largest; 0 where it is NaN."""
    finite = values[np.isfinite(values)]
    low, high = (finite.min(), finite.max()) if finite.size else (0.0, 1.0)
    shares = np.clip((values - low) / ((high - low) or 1.0), 0, 1)
    return np.where(np.isnan(shares), 0, np.rint(1 + 254 * shares))


def limits(scene: Scene, layer: int) -> tuple[float, float]:
    """Return the value with the full colour, and the one between the signs."""
    code = scene.activations[layer - 1] if layer else "input"
    if code in _KNOWN_LIMITS:
        return _KNOWN_LIMITS[code]
    values = scene.maps[layer] if scene.maps else _column(scene, layer)
    finite = np.abs(values[np.isfinite(values)])
    return (float(finite.max()) if finite.size else 0.0) or 1.0, 0.0


def _column(scene: Scene, layer: int) -> FloatArray:
    return scene.record.X if layer == 0 else scene.record.A[layer]


def _bars(painter: QPainter, scene: Scene, layer: int, unit: int, rect: QRectF) -> None:
    """Draw a bar for each sample's a, up or down by its sign; grey where it is NaN."""
    limit, middle = limits(scene, layer)
    values = _column(scene, layer)[:, unit]
    shown = reading.page(len(values), scene.sample, int(rect.width() / 2))
    shares = np.clip((values[shown.start : shown.stop] - middle) / limit, -1, 1)
    colours = [scene.theme.sign(sign) for sign in (0, 1, -1)]  # by sign: 0, 1, −1
    quiet = [blend(scene.theme.field, colour, 0.5) for colour in colours]
    step, half = rect.width() / len(shown), rect.height() / 2
    for k, (index, share) in enumerate(zip(shown, shares.tolist(), strict=True)):
        is_lit = scene.is_mean or index == scene.sample
        sign = (share > 0) - (share < 0)
        top, tall = max(0.0, share) * half, abs(share) * half
        if math.isnan(share):
            top, tall = half, 2 * half
        left = rect.left() + k * step
        bar = QRectF(left, rect.center().y() - top, max(0.8, step - 0.8), tall)
        painter.fillRect(bar, (colours if is_lit else quiet)[sign])


def _round_off(painter: QPainter, rect: QRectF, scene: Scene) -> None:
    """Cover the corners of an image: a clip would not be smooth, nor go into SVG."""
    corners, rounded = QPainterPath(), QPainterPath()
    corners.addRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5))
    rounded.addRoundedRect(rect, RADIUS, RADIUS)
    painter.fillPath(corners.subtracted(rounded), scene.theme.surface)
