"""The types that everything shares."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.floating[Any]]
IntArray = NDArray[np.integer[Any]]
BoolArray = NDArray[np.bool_]


def frozen(array: FloatArray) -> FloatArray:
    """Return `array` itself, made read-only."""
    array.flags.writeable = False
    return array
