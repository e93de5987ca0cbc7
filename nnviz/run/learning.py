"""Scores on the training set along a run, computed when they are asked for.

A training evaluates the test set as its recipe says, but never the training set as a
whole: that would slow it down. Here it is done for some of the states that were.
"""

from collections.abc import Callable
from math import inf
from time import perf_counter

import numpy as np

from nnviz.run.curves import Series
from nnviz.run.run import Run
from nnviz.types import FloatArray

MOST_EPOCHS = 64


def train_scores(
    run: Run,
    segment: int,
    last: int,
    seconds: float = inf,
    clock: Callable[[], float] = perf_counter,
) -> tuple[Series, bool]:
    """Return loss and metrics on the training set at the ends of epochs.

    Of many epochs it is every second, fourth and so on. What is computed is kept by the
    run, so that asking again costs what is new.

    Parameters
    ----------
    run : Run
    segment : int
    last : int
        The last step that counts.
    seconds : float
        How long it may take, but for the last value computed.
    clock : callable
        Returns seconds.

    Returns
    -------
    Series, bool
        And whether the time was enough for all of it.
    """
    found, until, is_whole = Series(), clock() + seconds, True
    for step in _steps(run.epochs(segment).steps, last):
        trainer = run.owner(segment, max(1, step))
        scores = trainer.train_scores(step, computes=False)
        if scores is None and clock() < until:
            scores = trainer.train_scores(step)
        if scores is None:
            is_whole = False
        else:
            found.add(step, scores)
    return found, is_whole


def _steps(ends: FloatArray, last: int) -> list[int]:
    """Return the start and the ends of some epochs, evenly spread."""
    ends = ends[: np.searchsorted(ends, last, side="right")]
    stride = 1
    while len(ends) > stride * MOST_EPOCHS:
        stride *= 2
    return [0, *ends[stride - 1 :: stride].astype(int).tolist()]
