"""How pixels vote for a unit: images of numbers over and under that of the sample."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter

from nnviz.teach.pulls import input_slopes
from nnviz.types import FloatArray
from ui.canvas import reading
from ui.canvas import scene as scenes
from ui.canvas.columns import HEADER, Column
from ui.canvas.drawing import CAPTION, box, write
from ui.canvas.outcome import class_name
from ui.canvas.pixels import painted
from ui.canvas.scene import Quantity, Scene, Spot, Unit, Weight
from ui.look.colours import blend, diverging_index
from ui.words import numbers

translate = QCoreApplication.translate
TITLE, GAP = 14.0, 8.0  # over such an image, and what stands there
_ASIDE = 20.0  # how far a title may stand out on either side


@dataclass(frozen=True, eq=False)
class Image:
    """A number for every pixel.

    Attributes
    ----------
    title : str
    values : (n_0,) array
    limit : float
        The absolute value that has the full colour.
    of : tuple of Quantity
        Hidden with one of these.
    """

    title: str
    values: FloatArray
    limit: float
    of: tuple[Quantity, ...]


def draw(painter: QPainter, scene: Scene, column: Column, unit: Unit) -> list[QRectF]:
    """Draw what each pixel adds to z over the image, and by which factor under it.

    Returns
    -------
    list of QRectF
        Where the images are that were drawn.
    """
    with np.errstate(all="ignore"):  # after a divergence
        made = _made(scene, column, unit)
    for image, rect in made:
        _draw(painter, scene, image, rect)
    return [rect for _, rect in made]


def unit_of(scene: Scene) -> Unit | None:
    """Return the unit that pixels vote for: one that is lit, or whose weight is."""
    found = (_voted(spot) for spot in scene.lit)
    return next((unit for unit in found if unit is not None), None)


def _voted(spot: Spot) -> Unit | None:
    if isinstance(spot, Weight) and spot.layer == 1:
        return Unit(1, spot.target)
    return spot if isinstance(spot, Unit) and spot.layer > 0 else None


def pixel_of(spot: Spot) -> int | None:
    """Return the pixel that is lit: itself, or by a weight that leaves it."""
    if isinstance(spot, Weight) and spot.layer == 1 and spot.source >= 0:
        return spot.source
    return spot.unit if isinstance(spot, Unit) and spot.layer == 0 else None


def pixel_at(scene: Scene, column: Column, inside: QPointF) -> Spot | None:
    """Return what a pixel under a point stands for: its weight, or the input itself."""
    unit = unit_of(scene)
    if unit is None:
        return None
    with np.errstate(all="ignore"):
        made = _made(scene, column, unit)
    for _, rect in made:
        for pixel in column.boxes:
            if pixel_box(scene, rect, pixel).contains(inside):
                return (
                    Weight(1, pixel, unit.unit) if unit.layer == 1 else Unit(0, pixel)
                )
    return None


def pixel_box(scene: Scene, rect: QRectF, pixel: int) -> QRectF:
    """Return where a pixel of an image lies."""
    image = _image(scene)
    row, column = divmod(pixel, image.columns)
    width, height = rect.width() / image.columns, rect.height() / image.rows
    corner = rect.topLeft() + QPointF(column * width, row * height)
    return QRectF(corner, QSizeF(width, height))


def _made(scene: Scene, column: Column, unit: Unit) -> list[tuple[Image, QRectF]]:
    """Return the images that there are, and where."""
    pairs = (
        (_factors(scene, unit), under(column)),
        (_changes(scene, unit) or _votes(scene, unit), over(column)),
    )
    return [(image, rect) for image, rect in pairs if image is not None]


def under(column: Column) -> QRectF:
    """Return where the factors are shown."""
    rect = _sized(column)
    rect.moveTop(column.image.bottom() + TITLE + GAP)
    return rect


def over(column: Column) -> QRectF:
    """Return where the votes are shown."""
    rect = _sized(column)
    rect.moveBottom(column.image.top() - GAP)
    return rect


def _sized(column: Column) -> QRectF:
    image = column.image
    room = image.top() - HEADER - TITLE - GAP
    share = min(1.0, room / image.height())
    rect = QRectF(0, 0, share * image.width(), share * image.height())
    rect.moveLeft(image.center().x() - rect.width() / 2)
    return rect


def _factors(scene: Scene, unit: Unit) -> Image | None:
    """Return the weights into a unit; of one further on, ∂z/∂x once there is z."""
    if unit.layer == 1:
        words = translate("Canvas", "w into unit {0}, up to ±{1}")
        values = reading.weights_into(scene, unit.layer, unit.unit)
        limit = _largest(values)
        text = words.format(unit.unit + 1, numbers.plain(limit))
        return Image(text, values, limit, ("w",))
    if not _has_z(scene, unit):
        return None
    is_class = unit.layer == scene.record.depth and len(scene.names.classes) > 2
    name = translate("Canvas", "unit {0}").format(unit.unit + 1)
    name = class_name(scene, unit.unit) if is_class else name
    text = translate("Canvas", "∂z/∂x of {0}").format(name)
    values = _picked(scene, _slopes(scene, unit))
    return Image(text, values, _largest(values), ("w", "z", "a"))


def _votes(scene: Scene, unit: Unit) -> Image | None:
    """Return what each pixel adds to z, as far as it has come: w·x, or x·∂z/∂x."""
    if unit.layer > 1 and not _has_z(scene, unit):
        return None
    values = _picked(scene, scene.record.X * _slopes(scene, unit))
    limit = _largest(values)
    if unit.layer == 1:
        come = reading.arrived(scene, unit.layer, unit.unit)
        values = np.where(np.arange(len(values)) < come, values, 0.0)
        if not come:
            return None
    words = translate("Canvas", "votes {0}, up to ±{1}")
    what = "w·x" if unit.layer == 1 else "x·∂z/∂x"
    text = words.format(what, numbers.plain(limit))
    return Image(text, values, limit, ("w", "x"))


def _changes(scene: Scene, unit: Unit) -> Image | None:
    """Return the gradients of the weights into a unit, or what has become of them."""
    if unit.layer != 1:
        return None
    weights = [Weight(1, k, unit.unit) for k in range(scene.sizes[0])]
    slid = [reading.has_slid(scene, weight) for weight in weights]
    if any(slid):
        around = np.array([reading.around(scene, weight) for weight in weights])
        values = np.where(slid, around[:, 1] - around[:, 0], 0.0)
        return _change(translate("Canvas", "Δw, up to ±{0}"), values, "w")
    made = [reading.gradient(scene, weight) for weight in weights]
    if all(value is None for value in made):
        return None
    values = np.array([0.0 if value is None else value for value in made])
    return _change(translate("Canvas", "∂ℒ/∂w, up to ±{0}"), values, "dw")


def _change(words: str, values: FloatArray, quantity: Quantity) -> Image:
    limit = _largest(values)
    return Image(words.format(numbers.plain(limit)), values, limit, (quantity,))


def _slopes(scene: Scene, unit: Unit) -> FloatArray:
    return input_slopes(scene.record, scene.activations, unit.layer, unit.unit)


def _picked(scene: Scene, values: FloatArray) -> FloatArray:
    """Return the followed sample's row of (m, n_0) values, or their mean."""
    row: FloatArray = values.mean(axis=0) if scene.is_mean else values[scene.sample]
    return row


def _has_z(scene: Scene, unit: Unit) -> bool:
    return reading.z(scene, unit.layer, unit.unit) is not None


def _largest(values: FloatArray) -> float:
    return float(np.abs(values[np.isfinite(values)]).max(initial=0.0)) or 1.0


def _draw(painter: QPainter, scene: Scene, made: Image, rect: QRectF) -> None:
    theme, centre = scene.theme, rect.center().x()
    is_veiled = bool(scene.veil.intersection(made.of))
    title = reading.VEILED if is_veiled else made.title
    place, most = QPointF(centre, rect.top() - 5), rect.width() + 2 * _ASIDE
    write(painter, place, title, CAPTION, theme.muted, "centre", most)
    values = np.zeros_like(made.values) if is_veiled else made.values
    index = diverging_index(values, made.limit)
    painter.drawImage(rect, painted(_image(scene), index, theme.diverging))
    box(painter, rect, 0, None, blend(theme.surface, theme.muted, 0.35), 0.8)


def _image(scene: Scene) -> scenes.Image:
    image = scene.names.image
    assert image is not None, "inputs that are pixels have an image"
    return image
