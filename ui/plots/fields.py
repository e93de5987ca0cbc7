"""Answers over a plane as an image, one colour for each value."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter

from nnviz.types import FloatArray
from ui.colours import diverging_index
from ui.theme import Theme

_STRENGTH = 0.62  # of a class's colour where the network is sure


def signed_image(
    values: FloatArray, middle: float, limit: float, theme: Theme
) -> QImage:
    """Return (r, r) values as an image: blue above `middle`, orange below.

    Parameters
    ----------
    values : (r, r) array
        The first row is the bottom of the plane.
    middle, limit : float
        The value without a colour; how far from it the full colour is (> 0).
    theme : Theme
    """
    return _indexed(diverging_index(values - middle, limit), theme.diverging)


def value_image(values: FloatArray, low: float, high: float, theme: Theme) -> QImage:
    """Return (r, r) values as an image of one hue, from `low` to `high` > `low`."""
    share = np.clip(np.nan_to_num((values - low) / (high - low), nan=0.0), 0.0, 1.0)
    return _indexed(np.rint(255 * share).astype(np.uint8), theme.sequential)


def class_image(probabilities: FloatArray, theme: Theme) -> QImage:
    """Return (k, r, r) probabilities as an image: the classes' colours, blended."""
    shares = np.clip(np.nan_to_num(probabilities), 0.0, 1.0)
    colours = np.array([_rgb(c) for c in theme.classes[: len(shares)]])
    ground = np.array(_rgb(theme.surface))
    blended = np.tensordot(shares, colours - ground, axes=(0, 0))
    pixels = np.rint(np.clip(ground + _STRENGTH * blended, 0, 255)).astype(np.uint32)
    packed = 0xFF000000 | pixels[..., 0] << 16 | pixels[..., 1] << 8 | pixels[..., 2]
    upright = np.ascontiguousarray(packed[::-1], dtype=np.uint32)
    height, width = upright.shape
    format_ = QImage.Format.Format_RGB32
    # The copy owns its pixels: a QImage of a buffer does not keep the buffer alive.
    return QImage(upright.data, width, height, 4 * width, format_).copy()


def ramp(table: list[int]) -> QImage:
    """Return the colours of a table side by side, for a scale bar."""
    return _indexed(np.arange(len(table), dtype=np.uint8)[np.newaxis], table)


def spread(image: QImage, size: QSizeF) -> QImage:
    """Return the image at another size, each grid point's colour where the point is.

    The centres of the outer pixels come to lie on the border.
    """
    drawn = QImage(size.toSize(), QImage.Format.Format_RGB32)
    plain = image.convertToFormat(drawn.format())
    inner = QRectF(image.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
    with QPainter(drawn) as painter:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(drawn.rect()), plain, inner)
    return drawn


def _indexed(index: NDArray[np.uint8], table: list[int]) -> QImage:
    upright = np.ascontiguousarray(index[::-1])
    height, width = upright.shape
    image = QImage(
        upright.data, width, height, width, QImage.Format.Format_Indexed8
    ).copy()
    image.setColorTable(table)
    return image


def _rgb(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()
