"""A data set at a glance: where some of its rows lie, for a picture of a few pixels."""

from dataclasses import dataclass

import numpy as np

from nnviz.data.tables import Table
from nnviz.types import FloatArray, frozen

MOST_ROWS, MOST_IMAGES = 120, 6


@dataclass(frozen=True, eq=False)
class Glance:
    """Some rows of a table, spread over it.

    Attributes
    ----------
    problem : str
        "regression", "binary" or "multiclass".
    places : (n, 2) array
        Where each row lies, from 0 to 1: by its two features; by its feature and its
        target; with more features by the two directions in which most rows differ.
    targets : (n,) array
        The index of the class, or how large the target is, from 0 to 1.
    is_curve : bool
        Whether the height of a place is the target itself.
    images : (k, height, width) array
        Some rows as they look, from 0 to 1, where they are images.
    """

    problem: str
    places: FloatArray
    targets: FloatArray
    is_curve: bool
    images: FloatArray


def glance(table: Table) -> Glance:
    """Return a table at a glance."""
    count = min(len(table.y), MOST_ROWS)
    rows = np.linspace(0, len(table.y) - 1, count).astype(int)
    is_value = table.problem == "regression"
    is_curve = is_value and table.X.shape[1] == 1
    y = table.y[rows]
    return Glance(
        table.problem,
        frozen(_within_1(_plane(table, is_curve)[rows])),
        frozen(_within_1(y) if is_value else y),
        is_curve,
        frozen(_images(table)),
    )


def _plane(table: Table, is_curve: bool) -> FloatArray:
    """Return two coordinates of every row, (n, 2)."""
    if is_curve or table.X.shape[1] == 1:
        return np.column_stack((table.X, table.y))
    if table.X.shape[1] == 2:
        return table.X
    spread = table.X.std(axis=0)
    X = (table.X - table.X.mean(axis=0)) / np.where(spread > 0, spread, 1.0)
    _, directions = np.linalg.eigh(X.T @ X)
    projected: FloatArray = X @ directions[:, :-3:-1]
    return projected


def _images(table: Table) -> FloatArray:
    if table.image_shape is None:
        return np.empty((0, 1, 1))
    low, high = table.ink
    shown = (table.X[:MOST_IMAGES] - low) / ((high - low) or 1.0)
    return shown.reshape(-1, *table.image_shape)


def _within_1(values: FloatArray) -> FloatArray:
    """Return values so that the least of each column is 0 and the largest 1."""
    low, span = values.min(axis=0), np.ptp(values, axis=0)
    scaled: FloatArray = (values - low) / np.where(span > 0, span, 1.0)
    return scaled
