"""From a raw table to what the network sees: split, scaled, one-hot."""

from dataclasses import dataclass

import numpy as np

from nnviz.data.errors import DataError, nearest
from nnviz.data.recipe import SCALES
from nnviz.data.tables import Table
from nnviz.types import FloatArray, IntArray, frozen

_SPLIT_STREAM = 2


@dataclass(frozen=True, eq=False)
class Prepared:
    """A table split into training and test rows, scaled and encoded.

    All arrays are read-only and C-contiguous.

    Attributes
    ----------
    table : Table
        The raw table, of n rows and p features.
    rows_train, rows_test : (n_train,) and (n_test,) int arrays
        The rows of the table in each part, in the table's order.
    X_train, X_test : (n_train, p) and (n_test, p) arrays
        The scaled features of these rows.
    Y_train, Y_test : (n_train, k) and (n_test, k) arrays
        Their targets: one column, scaled for a regression if so asked, the class
        index 0 or 1 for a binary problem; k columns, one-hot, for k > 2 classes.
    x_mean, x_scale : (p,) arrays
        What was subtracted from each feature, and then divided by; 0 and 1 if unscaled.
    y_mean, y_scale : float
        The same for the target.
    """

    table: Table
    rows_train: IntArray
    rows_test: IntArray
    X_train: FloatArray
    X_test: FloatArray
    Y_train: FloatArray
    Y_test: FloatArray
    x_mean: FloatArray
    x_scale: FloatArray
    y_mean: float
    y_scale: float

    def scale_inputs(self, X_raw: FloatArray) -> FloatArray:
        """Return (m, p) raw features as the network sees them."""
        return (np.ascontiguousarray(X_raw) - self.x_mean) / self.x_scale

    def raw_inputs(self, X: FloatArray) -> FloatArray:
        """Return (m, p) scaled features in the units of the table."""
        return X * self.x_scale + self.x_mean

    def raw_targets(self, Y: FloatArray) -> FloatArray:
        """Return (m, k) targets or predictions in the unit of the table."""
        return Y * self.y_scale + self.y_mean


def prepare(
    table: Table,
    scale: str = "standard",
    scale_target: str = "none",
    test_share: float = 0.2,
    seed: int = 0,
) -> Prepared:
    """Split a table, then scale it by what its training rows show.

    Standardising is ``(x - mean) / σ`` with σ² = 1/n Σ (x − mean)² over the n training
    rows: divided by n, not n − 1. ``min_max`` is ``(x - min) / (max - min)``. A
    constant column is divided by 1.

    Parameters
    ----------
    table : Table
        The raw table, of n rows.
    scale : {"standard", "min_max", "none"}
        What to do to each feature.
    scale_target : {"standard", "min_max", "none"}
        What to do to a regression's target. Classes are never scaled.
    test_share : float
        Part of the rows held back for the test, at least 0 and less than 1: rounded to
        whole rows, spread over the classes as they come, and leaving at least one
        training row, of each class if there are classes.
    seed : int
        Seed of the run, at least 0.

    Raises
    ------
    DataError
        If `scale` is unknown or `test_share` out of range.
    """
    for asked in (scale, scale_target):
        if asked not in SCALES:
            raise DataError("scale", received=asked, names=nearest(asked, SCALES))
    if not 0 <= test_share < 1:
        raise DataError("test_share", received=test_share)
    rows_train, rows_test = _split(table, test_share, seed)
    Y = _encoded(table)
    x_mean, x_scale = _shift_and_scale(table.X[rows_train], scale)
    scale_target = scale_target if table.problem == "regression" else "none"
    y_mean, y_scale = _shift_and_scale(Y[rows_train], scale_target)
    X, Y = (table.X - x_mean) / x_scale, (Y - y_mean) / y_scale
    return Prepared(
        table=table,
        rows_train=rows_train,
        rows_test=rows_test,
        X_train=frozen(X[rows_train]),
        X_test=frozen(X[rows_test]),
        Y_train=frozen(Y[rows_train]),
        Y_test=frozen(Y[rows_test]),
        x_mean=frozen(x_mean),
        x_scale=frozen(x_scale),
        y_mean=float(y_mean[0]),
        y_scale=float(y_scale[0]),
    )


def _split(table: Table, share: float, seed: int) -> tuple[IntArray, IntArray]:
    """Return the training and the test rows, each ascending.

    Each class gives its share of the test rows, rounded so that the total is right, but
    never its last row. A regression is split as if it were one class.
    """
    n = len(table.y)
    group = table.y.astype(int) if table.classes else np.zeros(n, dtype=int)
    sizes = np.bincount(group)
    total = min(round(n * share), n - int(np.count_nonzero(sizes)))
    shares = total * sizes / n
    counts = np.floor(shares).astype(int)
    while counts.sum() < total:
        owed = np.where(counts < sizes - 1, shares - counts, -np.inf)
        counts[np.argmax(owed)] += 1
    order = np.random.default_rng([seed, _SPLIT_STREAM, 0]).permutation(n)
    drawn = [order[group[order] == k][:count] for k, count in enumerate(counts)]
    rows_test = np.sort(np.concatenate(drawn))
    is_train = np.ones(n, dtype=bool)
    is_train[rows_test] = False
    rows_train = np.flatnonzero(is_train)
    rows_train.flags.writeable = rows_test.flags.writeable = False
    return rows_train, rows_test


def _encoded(table: Table) -> FloatArray:
    """Return the target as (n, 1), or one-hot as (n, k) for k > 2 classes."""
    if table.problem == "multiclass":
        one_hot: FloatArray = np.eye(len(table.classes))[table.y.astype(int)]
        return one_hot
    return table.y[:, np.newaxis]


def _shift_and_scale(columns: FloatArray, scale: str) -> tuple[FloatArray, FloatArray]:
    """Return what is subtracted from each column, and what it is divided by then."""
    if scale == "none":
        width = columns.shape[1]
        return np.zeros(width), np.ones(width)
    span = np.ptp(columns, axis=0)
    if scale == "min_max":
        return columns.min(axis=0), np.where(span > 0, span, 1.0)
    spread = columns.std(axis=0)
    # The σ of equal numbers may round to a little more than 0.
    varied = (span > 0) & (spread > 0)
    return columns.mean(axis=0), np.where(varied, spread, 1.0)
