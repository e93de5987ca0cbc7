"""Arithmetic with colours: opaque blends, contrast, and maps of 256 colours."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

# The strongest colour of a map keeps this much of its hue, so that a ring, a point
# and a number drawn over it stay readable.
_MAP_STRENGTH = 0.74


def blend(a: QColor, b: QColor, t: float) -> QColor:
    """Return the opaque colour that lies `t` (0…1) of the way from `a` to `b`.

    Opaque blends look like transparency and are several times faster to draw.
    """
    return QColor(
        round(a.red() + (b.red() - a.red()) * t),
        round(a.green() + (b.green() - a.green()) * t),
        round(a.blue() + (b.blue() - a.blue()) * t),
    )


def contrast(a: QColor, b: QColor) -> float:
    """Return the WCAG contrast ratio (1…21) of two colours."""
    dark, light = sorted((_luminance(a), _luminance(b)))
    return (light + 0.05) / (dark + 0.05)


def readable(colour: QColor, on: QColor, ink: QColor, ratio: float = 4.5) -> QColor:
    """Return `colour`, moved towards `ink` just until it can be read on `on`.

    Parameters
    ----------
    colour, on, ink : QColor
        The wished text colour, what it is written on, and the colour of most text.
    ratio : float
        The contrast to reach; 4.5 is WCAG's level AA.

    Raises
    ------
    ValueError
        If even `ink` is not readable on `on`.
    """
    for percent in range(101):
        candidate = blend(colour, ink, percent / 100)
        if contrast(candidate, on) >= ratio:
            return candidate
    raise ValueError(f"{ink.name()} on {on.name()} has a contrast below {ratio}")


def diverging_table(
    negative: QColor, zero: QColor, positive: QColor, missing: QColor
) -> list[int]:
    """Return 256 QRgb for an Indexed8 image.

    0 is what is not a number, 1 is negative, 128 zero, 255 positive.
    """
    table = [missing.rgb()]
    for index in range(1, 256):
        t = (index - 128) / 127
        end = positive if t > 0 else negative
        table.append(blend(zero, end, _MAP_STRENGTH * abs(t)).rgb())
    return table


def sequential_table(low: QColor, high: QColor) -> list[int]:
    """Return 256 QRgb from `low` to a strong `high`: one hue."""
    return [blend(low, high, _MAP_STRENGTH * i / 255).rgb() for i in range(256)]


def diverging_index(values: NDArray[np.floating], limit: float) -> NDArray[np.uint8]:
    """Return the entry of a diverging table for each value.

    Parameters
    ----------
    values : array
        Of any shape; what is not a number gets the table's own entry for that.
    limit : float
        The absolute value (> 0) that gets the full colour.
    """
    scaled = np.clip(values / limit, -1.0, 1.0)
    missing = -128 / 127
    shares = np.where(np.isnan(scaled), missing, scaled)
    return np.rint(shares * 127 + 128).astype(np.uint8)


def _luminance(colour: QColor) -> float:
    """Return the relative luminance that WCAG defines."""
    r, g, b = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
