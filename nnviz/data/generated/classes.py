"""Clean shapes of classes in the plane, about two units wide."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from nnviz.types import FloatArray

# The (n, 2) points of class k of so many classes, before noise: shape(k, classes, n).
Shape = Callable[[int, int, int, np.random.Generator], FloatArray]

_SPREAD = 0.25  # σ of a cloud, in each coordinate
_INNER = 0.15  # how far from the origin the arm of a spiral begins


def _two_moons(k: int, _: int, n: int, __: np.random.Generator) -> FloatArray:
    """Two interlocking half circles of radius 1."""
    angle = np.linspace(0, np.pi, n)
    x, y = np.cos(angle), np.sin(angle)
    return np.column_stack((x, y) if k == 0 else (1 - x, 0.5 - y))


def _circles(k: int, _: int, n: int, __: np.random.Generator) -> FloatArray:
    """Two circles around the origin, of radius 1 and ½."""
    angle = np.linspace(0, 2 * np.pi, n, endpoint=False)
    return np.column_stack((np.cos(angle), np.sin(angle))) / (k + 1)


def _xor(k: int, _: int, n: int, rng: np.random.Generator) -> FloatArray:
    """Four squares around the origin, class 1 where the signs of x₁ and x₂ differ."""
    sign = np.resize((1.0, -1.0), n)
    x, y = rng.uniform(0.2, 1.0, (2, n)) * sign
    return np.column_stack((x, y if k == 0 else -y))


def _blobs(k: int, classes: int, n: int, rng: np.random.Generator) -> FloatArray:
    """Round clouds, centred at equal distances on a circle of radius 1.

    Where there are more than three they are as much smaller as they come closer.
    """
    angle = np.pi / 2 + k * 2 * np.pi / classes
    apart = np.sin(np.pi / max(classes, 3)) / np.sin(np.pi / 3)
    return rng.normal((np.cos(angle), np.sin(angle)), _SPREAD * apart, (n, 2))


def _spirals(k: int, classes: int, n: int, _: np.random.Generator) -> FloatArray:
    """Arms that wind around the origin, out to a radius of 1.

    Two of them once, more of them as much less, so that they are as far apart.
    """
    along = np.linspace(0, 1, n)
    radius = _INNER + (1 - _INNER) * along
    angle = 2 * np.pi * (2 * along + k) / classes
    return np.column_stack((radius * np.cos(angle), radius * np.sin(angle)))


@dataclass(frozen=True)
class ClassSet:
    """A shape, how many classes it has, and whether it may have others."""

    shape: Shape
    classes: int = 2
    is_open: bool = False


SETS = {
    "two_moons": ClassSet(_two_moons),
    "circles": ClassSet(_circles),
    "xor": ClassSet(_xor),
    "two_blobs": ClassSet(_blobs),
    "blobs": ClassSet(_blobs, 3, is_open=True),
    "spirals": ClassSet(_spirals, is_open=True),
}
