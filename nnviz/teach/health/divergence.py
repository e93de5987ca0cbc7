"""Where a training that diverged first met a number that is not finite, and why."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from nnviz.model.ops import Moment
from nnviz.model.record import StepRecord
from nnviz.run.run import Run
from nnviz.teach.health.limits import GROWN, UNSCALED
from nnviz.types import FloatArray


@dataclass(frozen=True)
class Origin:
    """The first number that is not finite, in the order of the program.

    Attributes
    ----------
    step : int
    moment : Moment
        When it was computed.
    name : str
        Of its quantity: ``Z``, ``dW``, ``db``, ``W``…, ``losses`` or ``loss``; for what
        the optimizer remembers its name in the program.
    layer : int
        From 1; 0 where there is none.
    index : tuple of int
        Where it stands in the quantity, from 0; rows of a batch come first.
    value : float
        ∞, −∞ or NaN.
    """

    step: int
    moment: Moment
    name: str
    layer: int
    index: tuple[int, ...]
    value: float


@dataclass(frozen=True)
class Divergence:
    """A training whose loss was no longer finite.

    Attributes
    ----------
    step : int
        The one whose loss is not finite; there is none after it.
    origin : Origin or None
        None where the steps, taken again on another machine, have other bits.
    good_step : int
        The last step that left the loss no higher than it was at the start; 0 is the
        start itself.
    grown : (float, int) or None
        How many times the loss has grown since then, and in how many steps; None where
        it has not: something has become too large at once.
    rate : float
        α of the last step.
    largest_input : float or None
        The largest input of the training rows, if it is large.
    """

    step: int
    origin: Origin | None
    good_step: int
    grown: tuple[float, int] | None
    rate: float
    largest_input: float | None


def divergence(run: Run, segment: int) -> Divergence | None:
    """Return where and why a segment diverged, if it did."""
    step = run.diverged_at(segment)
    if step is None:
        return None
    good = good_step(run.losses(segment)[:step])
    largest = float(np.abs(run.data.X_train).max())
    return Divergence(
        step,
        _origin(run, segment, step),
        good,
        _grown(run.losses(segment)[good : step - 1]),
        run.learning_rate(segment, step),
        largest if largest > UNSCALED else None,
    )


def good_step(losses: FloatArray) -> int:
    """Return the last step that left the loss no higher than at the start.

    Parameters
    ----------
    losses : (n,) array
        ℒ of the steps 1…n, each before its update.
    """
    is_low = np.isfinite(losses) & (losses <= losses[0])
    return int(is_low.nonzero()[0][-1]) if is_low.any() else 0


def first_not_finite(record: StepRecord) -> Origin | None:
    """Return the first number in a step that is not finite, if there is one."""
    for moment, name, array in _computed(record):
        bad = np.argwhere(~np.isfinite(array))
        if len(bad):
            index = tuple(map(int, bad[0]))
            value = float(array[index])
            return Origin(record.step, moment, name, moment.layer, index, value)
    return None


def _origin(run: Run, segment: int, step: int) -> Origin | None:
    """Look through the steps from the last one after which all was finite."""
    first = run.last_finite_state(segment, step) + 1
    for here in range(max(1, first), step + 1):
        found = first_not_finite(run.record(segment, here))
        if found is not None:
            return found
    return None


def _computed(record: StepRecord) -> Iterator[tuple[Moment, str, FloatArray]]:
    """Yield what a step computed, in order."""
    for moment in record.moments:
        kind, layer = moment.kind, moment.layer
        if kind == "update":
            yield from _updated(record, moment)
        elif kind == "loss":
            yield moment, "losses", record.losses
            yield moment, "loss", np.array(record.loss)
        elif kind == "dW":
            for name in ("dW", "db"):
                if layer in (arrays := getattr(record, name)):
                    yield moment, name, arrays[layer]
        elif kind != "batch":
            yield moment, kind, getattr(record, kind)[layer]


def _updated(
    record: StepRecord, moment: Moment
) -> Iterator[tuple[Moment, str, FloatArray]]:
    for layer in record.W_after:
        own = Moment(moment.kind, layer)
        for name in ("gW", "gb"):
            if layer in (arrays := getattr(record, name)):
                yield own, name, arrays[layer]
    for slot, array in record.slots_after.items():
        yield moment, slot, array
    for layer in record.W_after:
        own = Moment(moment.kind, layer)
        yield own, "W", record.W_after[layer]
        if layer in record.b_after:
            yield own, "b", record.b_after[layer]


def _grown(losses: FloatArray) -> tuple[float, int] | None:
    """Return how many times losses have grown from the first to the last, and steps."""
    if len(losses) < 2 or losses[0] <= 0:
        return None
    with np.errstate(over="ignore"):
        times = float(losses[-1] / losses[0])
    return (times, len(losses) - 1) if times >= GROWN else None
