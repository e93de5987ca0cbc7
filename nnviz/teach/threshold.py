"""What another threshold than 0.5 makes of the answers of a single output."""

from collections.abc import Mapping

import numpy as np

from nnviz.model.metrics import METRICS, predicted_classes
from nnviz.types import FloatArray

# The metrics that ask for the class alone, and not for its probability.
OF_CLASSES = ("accuracy", "precision", "recall", "f1")


def decided(A: FloatArray, threshold: float) -> FloatArray:
    """Return the class of each answer as if the network were sure of it.

    Parameters
    ----------
    A : (m, 1) array
        A of the output layer.
    threshold : float
        ŷ is 1 where a > threshold.

    Returns
    -------
    (m, 1) array
        0 or 1; NaN where a is NaN.
    """
    classes = predicted_classes(A, threshold)[:, np.newaxis]
    return np.where(np.isnan(A), np.nan, classes)


def scores(A: FloatArray, Y: FloatArray, threshold: float) -> Mapping[str, float]:
    """Return `OF_CLASSES` of the answers (m, 1) to targets (m, 1), by their names."""
    classes = decided(A, threshold)
    return {name: METRICS[name](classes, Y) for name in OF_CLASSES}
