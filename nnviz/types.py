"""The types that everything shares."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.floating[Any]]
IntArray = NDArray[np.integer[Any]]


def frozen(array: FloatArray) -> FloatArray:
    """Return `array` itself, made read-only."""
    array.flags.writeable = False
    return array
