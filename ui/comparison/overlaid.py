"""The curves of a comparison's runs, laid over one another."""

from collections.abc import Iterator, Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication

from nnviz.run.curves import Series
from nnviz.teach.comparison.comparison import Comparison
from nnviz.teach.comparison.lane import Lane
from nnviz.teach.comparison.norms import norms_of
from nnviz.types import FloatArray
from ui.comparison.compared import Compared
from ui.plots.axis import Axis
from ui.plots.overlaid_picture import OverlaidPicture, Trace
from ui.words import vocabulary

translate = QCoreApplication.translate
_FEW = 2  # epochs, up to which the losses of the batches are shown: their means are few


def losses(
    comparison: Comparison,
    tick: int,
    names: Sequence[str],
    rows: str,
    is_log: bool,
) -> OverlaidPicture:
    """Return the loss of every run: of each epoch's batches, and of the watched rows.

    Parameters
    ----------
    comparison : Comparison
    tick : int
        Where the runs stand.
    names : sequence of str
        Of the runs.
    rows : str
        ``train``, ``watched`` or ``both``.
    is_log : bool
    """
    watched = [bool(len(lane.data.rows_watched)) for lane in comparison.lanes]
    shows_train = rows != "watched" or not any(watched)
    traces = list[Trace]()
    for run, lane in enumerate(comparison.lanes):
        if shows_train:
            traces += _of_training(comparison, run, names[run])
        if rows != "train" and watched[run]:
            name = "" if shows_train else names[run]
            x, y = _of_series(comparison, run, lane.run.watched(lane.segment))
            traces.append(Trace(run, name, x, y, "dashed"))
    part = comparison.lanes[0].data.watched
    kinds = [("full", vocabulary.part("train"))] if shows_train else []
    if any(trace.kind == "dashed" for trace in traces):
        kinds.append(("dashed", vocabulary.part(part)))
    words = translate("Plots", "loss ℒ")
    if len({lane.recipe.compile.loss for lane in comparison.lanes}) > 1:
        words = translate("Plots", "loss ℒ, each its own: heights do not compare")
    return OverlaidPicture(
        tuple(traces),
        _along(comparison, 0),
        words,
        is_log,
        None if tick >= comparison.done else _place(comparison, tick),
        tuple(kinds),
        _ended(comparison),
        translate("Plots", "no longer a number"),
    )


def norms(
    comparison: Comparison, tick: int, names: Sequence[str], layer: int
) -> OverlaidPicture:
    """Return ‖∂ℒ/∂W[l]‖ of a layer along every run, as far as it is recorded."""
    traces = []
    for run, lane in enumerate(comparison.lanes):
        steps, values = lane.norms.until(_reached(comparison, run))
        if layer <= values.shape[1]:
            x = _of_steps(comparison, lane, steps)
            traces.append(Trace(run, names[run], x, values[:, layer - 1]))
    cursor = None if tick >= comparison.done else _place(comparison, tick)
    name = f"‖∂ℒ/∂W[{layer}]‖"
    x_axis = _along(comparison, 0)
    return OverlaidPicture(tuple(traces), x_axis, name, is_log=True, cursor=cursor)


def norms_by_layer(runs: Sequence[Compared], names: Sequence[str]) -> OverlaidPicture:
    """Return ‖∂ℒ/∂W[l]‖ of every layer in the step at which each run stands."""
    traces, depth = [], max(run.looks.depth for run in runs)
    for number, run in enumerate(runs):
        values = norms_of(run.record)
        x = np.arange(len(values), dtype=float)
        values = np.where(values > 0, values, np.nan)
        traces.append(Trace(number, names[number], x, values, "knots"))
    ticks = tuple(f"[{layer}]" for layer in range(1, depth + 1))
    words = translate("Plots", "layer")
    x_axis = Axis(-0.5, depth - 0.5, words, named_ticks=ticks)
    return OverlaidPicture(tuple(traces), x_axis, is_log=True, is_steady=True)


def _of_training(comparison: Comparison, run: int, name: str) -> Iterator[Trace]:
    """Yield the losses of the batches while they are few, and the means of epochs."""
    lane = comparison.lanes[run]
    values = lane.run.losses(lane.segment)[: _reached(comparison, run)]
    is_early = len(values) < _FEW * lane.per_epoch or lane.per_epoch == 1
    if is_early:
        x = _of_steps(comparison, lane, np.arange(1.0, len(values) + 1))
        kind = "full" if lane.per_epoch == 1 else "thin"
        yield Trace(run, name, x, values, kind)
    if lane.per_epoch > 1:
        x, y = _of_series(comparison, run, lane.run.epochs(lane.segment))
        yield Trace(run, "" if is_early else name, x, y)


def _of_series(
    comparison: Comparison, run: int, series: Series
) -> tuple[FloatArray, FloatArray]:
    last = _reached(comparison, run)
    count = int(np.searchsorted(series.steps, last, side="right"))
    found = series.values.get("loss", np.zeros(0))[:count]
    return _of_steps(comparison, comparison.lanes[run], series.steps[:count]), found


def _reached(comparison: Comparison, run: int) -> int:
    """Return the step of a run up to which all are computed together."""
    return comparison.step(run, comparison.done)


def _of_steps(comparison: Comparison, lane: Lane, steps: FloatArray) -> FloatArray:
    """Return where steps of a run lie: steps, or epochs where these have others."""
    return steps if comparison.has_one_pace else steps / lane.per_epoch


def _place(comparison: Comparison, tick: int) -> float:
    return tick if comparison.has_one_pace else tick / comparison.per_epoch


def _along(comparison: Comparison, first: float) -> Axis:
    """Return the axis of what is computed so far, of a few steps at least."""
    is_counted = comparison.has_one_pace
    least = 4.0 if is_counted else 1.0
    last = max(least, _place(comparison, comparison.done))
    words = translate("Plots", "step") if is_counted else translate("Plots", "epoch")
    return Axis(first, last, words, is_counted=is_counted)


def _ended(comparison: Comparison) -> tuple[tuple[int, float], ...]:
    """Return the runs that have diverged, with where."""
    return tuple(
        (run, float(_of_steps(comparison, lane, np.array([lane.done]))[0]))
        for run, lane in enumerate(comparison.lanes)
        if lane.end == "diverged" and lane.done == _reached(comparison, run)
    )
