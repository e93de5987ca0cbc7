"""Which rows are trained on, and which are kept for the validation and the test."""

from typing import NamedTuple

import numpy as np

from nnviz.types import IntArray

_STREAM = 2


class Split(NamedTuple):
    """The rows of each part, ascending and read-only."""

    train: IntArray
    validation: IntArray
    test: IntArray


def split(group: IntArray, test: float, validation: float, seed: int) -> Split:
    """Part n rows at random, each group of them alike.

    Each group gives its share of the test rows, rounded so that the total is right, but
    never its last row; then, of what is left, its share of the validation rows.

    Parameters
    ----------
    group : (n,) int array
        The class of each row, counted from 0; all 0 where there are no classes.
    test, validation : float
        Shares of all rows, at least 0 and together below 1.
    seed : int
        At least 0.
    """
    n = len(group)
    order = np.random.default_rng([seed, _STREAM, 0]).permutation(n)
    rows_test = _first(order, group, round(n * test))
    is_left = np.ones(n, dtype=bool)
    is_left[rows_test] = False
    rows_validation = _first(order[is_left[order]], group, round(n * validation))
    is_left[rows_validation] = False
    parts = Split(np.flatnonzero(is_left), rows_validation, rows_test)
    for rows in parts:
        rows.flags.writeable = False
    return parts


def _first(order: IntArray, group: IntArray, total: int) -> IntArray:
    """Return the first rows of each group in an order, `total` in all if there are."""
    kinds = group[order]
    sizes = np.bincount(kinds, minlength=1)
    total = min(total, len(order) - int(np.count_nonzero(sizes)))
    shares = total * sizes / len(order)
    counts = np.floor(shares).astype(int)
    while counts.sum() < total:
        owed = np.where(counts < sizes - 1, shares - counts, -np.inf)
        counts[np.argmax(owed)] += 1
    drawn = [order[kinds == k][:count] for k, count in enumerate(counts)]
    return np.sort(np.concatenate(drawn))
