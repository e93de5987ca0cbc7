"""Answers over a plane as colours, one for each value."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from nnviz.types import FloatArray
from ui.look.colours import diverging_index
from ui.look.theme import Theme

_STRENGTH = 0.62  # of a class's colour where the network is sure

Colours = NDArray[np.uint8]


def signed(values: FloatArray, middle: float, limit: float, theme: Theme) -> Colours:
    """Return (r, r) values as (r, r, 3) colours: blue above `middle`, orange below.

    Parameters
    ----------
    values : (r, r) array
    middle, limit : float
        The value without a colour; how far from it the full colour is (> 0).
    theme : Theme
    """
    return _looked_up(theme.diverging, diverging_index(values - middle, limit))


def values(values: FloatArray, low: float, high: float, theme: Theme) -> Colours:
    """Return (r, r) values as colours of one hue, from `low` to `high` > `low`."""
    share = np.clip(np.nan_to_num((values - low) / (high - low), nan=0.0), 0.0, 1.0)
    colours = _looked_up(theme.sequential, np.rint(255 * share).astype(np.uint8))
    colours[np.isnan(values)] = _rgb(theme.missing)
    return colours


def heights(shares: FloatArray, theme: Theme) -> Colours:
    """Return (r, r) shares of a scale of losses as colours of its hue."""
    return _looked_up(theme.heights, np.rint(255 * shares).astype(np.uint8))


def classes(probabilities: FloatArray, theme: Theme) -> Colours:
    """Return (k, r, r) probabilities as the classes' colours, blended."""
    shares = np.clip(np.nan_to_num(probabilities), 0.0, 1.0)
    colours = np.array([_rgb(c) for c in theme.classes[: len(shares)]])
    ground = np.array(_rgb(theme.surface))
    blended = np.tensordot(shares, colours - ground, axes=(0, 0))
    found = np.rint(np.clip(ground + _STRENGTH * blended, 0, 255)).astype(np.uint8)
    found[np.isnan(probabilities).any(axis=0)] = _rgb(theme.missing)
    return found


def _looked_up(table: list[int], index: NDArray[np.uint8]) -> Colours:
    """Return the colours of a table of QRgb, 0xffRRGGBB."""
    packed = np.array(table, dtype=">u4").view(np.uint8).reshape(-1, 4)
    return packed[index, 1:]


def _rgb(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()
