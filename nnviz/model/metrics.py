"""Metrics: what a person wants to know of a prediction, beside its loss.

Every function takes ``A``, the network's outputs, and ``Y``, the targets, both
(m, n_out); several outputs in a classification are classes, one-hot in `Y`.
"""

from collections.abc import Callable

import numpy as np

from nnviz.model.names import look_up
from nnviz.types import FloatArray, IntArray

Metric = Callable[[FloatArray, FloatArray], float]
EVEN = 0.5  # the threshold over which a single output says "class 1"


def predicted_classes(A: FloatArray, threshold: float = EVEN) -> IntArray:
    """Return ŷ of each sample, (m,): a > threshold; of several outputs the argmax."""
    return (A[:, 0] > threshold).astype(int) if A.shape[1] == 1 else A.argmax(axis=1)


def confusion(A: FloatArray, Y: FloatArray, threshold: float = EVEN) -> IntArray:
    """Return how often a class (row) was predicted as another (column), (k, k)."""
    k = max(2, A.shape[1])
    table = np.zeros((k, k), int)
    np.add.at(table, (predicted_classes(Y), predicted_classes(A, threshold)), 1)
    return table


def accuracy(A: FloatArray, Y: FloatArray) -> float:
    """Return the share of samples whose class is predicted."""
    return float(np.mean(predicted_classes(A) == predicted_classes(Y)))


def _share(A: FloatArray, Y: FloatArray, axis: int) -> FloatArray:
    """Return true positives over all predicted (0) or all actual (1), per class."""
    table = confusion(A, Y)
    hits, all_ = np.diag(table), table.sum(axis=axis)
    shares: FloatArray = np.divide(hits, all_, out=np.zeros(len(table)), where=all_ > 0)
    return shares if A.shape[1] > 1 else shares[1:]


def precision(A: FloatArray, Y: FloatArray) -> float:
    """Return true positives / predicted positives (0 if none), mean over classes."""
    return float(_share(A, Y, axis=0).mean())


def recall(A: FloatArray, Y: FloatArray) -> float:
    """Return true positives / actual positives (0 if none), mean over classes."""
    return float(_share(A, Y, axis=1).mean())


def f1(A: FloatArray, Y: FloatArray) -> float:
    """Return 2·precision·recall / (precision + recall), mean over classes."""
    p, r = _share(A, Y, axis=0), _share(A, Y, axis=1)
    return float(
        np.divide(2 * p * r, p + r, out=np.zeros_like(p), where=p + r > 0).mean()
    )


def mse(A: FloatArray, Y: FloatArray) -> float:
    """Return the mean of (a − y)²."""
    return float(np.mean((A - Y) ** 2))


def rmse(A: FloatArray, Y: FloatArray) -> float:
    """Return √mse, in the target's unit."""
    return float(np.sqrt(mse(A, Y)))


def mae(A: FloatArray, Y: FloatArray) -> float:
    """Return the mean of |a − y|."""
    return float(np.mean(np.abs(A - Y)))


def r2(A: FloatArray, Y: FloatArray) -> float:
    """Return 1 − Σ(a − y)² / Σ(y − ȳ)², mean of outputs; NaN for a constant target."""
    spread = ((Y - Y.mean(axis=0)) ** 2).sum(axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):
        left = np.where(spread > 0, ((A - Y) ** 2).sum(axis=0) / spread, np.nan)
    return float(np.mean(1 - left))


METRICS: dict[str, Metric] = {
    f.__name__: f for f in (accuracy, precision, recall, f1, mse, rmse, mae, r2)
}
# As LaTeX. TP, FP and FN are true positives, false positives and false negatives; of
# several classes, each is the positive one in turn, and the mean is taken.
FORMULAS = {
    "accuracy": r"\frac{1}{m} \sum_{i} [\hat{y}^{(i)} = y^{(i)}]",
    "precision": r"\frac{\text{TP}}{\text{TP} + \text{FP}}",
    "recall": r"\frac{\text{TP}}{\text{TP} + \text{FN}}",
    "f1": r"\frac{2 \, \text{TP}}{2 \, \text{TP} + \text{FP} + \text{FN}}",
    "mse": r"\frac{1}{m} \sum_{i} (a^{(i)} - y^{(i)})^{2}",
    "rmse": r"\sqrt{\frac{1}{m} \sum_{i} (a^{(i)} - y^{(i)})^{2}}",
    "mae": r"\frac{1}{m} \sum_{i} \left|a^{(i)} - y^{(i)}\right|",
    "r2": r"1 - \frac{\sum_{i} (a^{(i)} - y^{(i)})^{2}}"
    r"{\sum_{i} (y^{(i)} - \bar{y})^{2}}",
}
ALIASES = {
    "mean_squared_error": "mse",
    "root_mean_squared_error": "rmse",
    "mean_absolute_error": "mae",
    "binary_accuracy": "accuracy",
    "categorical_accuracy": "accuracy",
    "sparse_categorical_accuracy": "accuracy",
    "acc": "accuracy",
    "f1_score": "f1",
    "r2_score": "r2",
}


def get(name: str | Metric) -> tuple[str, Metric]:
    """Return (own name, function) of a metric, in any of Keras's spellings."""
    for own, known in METRICS.items():
        if name is known:
            return own, known
    metric = look_up(str(name), METRICS, "metric", ALIASES)
    return next(own for own, known in METRICS.items() if known is metric), metric
