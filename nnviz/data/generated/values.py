"""Clean values over one or two features, each drawn uniformly from its range."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from nnviz.types import FloatArray

# Hills (+) and hollows (−) of the surface: x₁, x₂, height; and how wide each is.
_BUMPS = ((-0.5, 0.5, 1.0), (0.5, 0.5, -1.0), (-0.5, -0.5, -1.0), (0.5, -0.5, 1.0))
_WIDTH = 0.3


def _line(x: FloatArray) -> FloatArray:
    """``y = 2 x + 1``."""
    return 2 * x + 1


def _sine(x: FloatArray) -> FloatArray:
    """``y = sin x``."""
    return np.sin(x)


def _plane(x1: FloatArray, x2: FloatArray) -> FloatArray:
    """``y = 2 x₁ − x₂ + 1``."""
    return 2 * x1 - x2 + 1


def _gaussians(x1: FloatArray, x2: FloatArray) -> FloatArray:
    """``y = Σ h exp(−((x₁ − c₁)² + (x₂ − c₂)²) / (2 · 0.3²))`` over four bumps."""
    y = np.zeros_like(x1)
    for c1, c2, height in _BUMPS:
        y += height * np.exp(-((x1 - c1) ** 2 + (x2 - c2) ** 2) / (2 * _WIDTH**2))
    return y


@dataclass(frozen=True)
class ValueSet:
    """Values as a function of the features, each of which lies within ± `reach`."""

    of: Callable[..., FloatArray]
    features: tuple[str, ...]
    reach: float = 1.0


_X, _X1_X2 = ("x",), ("x₁", "x₂")
SETS = {
    "line": ValueSet(_line, _X),
    "sine": ValueSet(_sine, _X, np.pi),
    "plane": ValueSet(_plane, _X1_X2),
    "gaussians": ValueSet(_gaussians, _X1_X2),
}
