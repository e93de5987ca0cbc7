"""What is wrong in a step: each maker knows one thing, and the numbers that show it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from nnviz.model.program import Program
from nnviz.model.record import StepRecord
from nnviz.teach.health.finding import Finding
from nnviz.teach.health.limits import (
    EXPLODING,
    MOSTLY,
    OVERSHOOTING,
    STILL,
    VANISHING,
)
from nnviz.teach.health.vitals import Vitals, greatest_slope, norm, saturation
from nnviz.types import FloatArray


@dataclass(frozen=True)
class Case:
    """A step with what its vitals are.

    Attributes
    ----------
    program : Program
    record : StepRecord
    vitals : Vitals
    """

    program: Program
    record: StepRecord
    vitals: Vitals

    @cached_property
    def is_finite(self) -> bool:
        """Tell whether all gradients are numbers."""
        return bool(np.isfinite(self.vitals.gradients).all())

    def activation(self, layer: int) -> str:
        """Return the name of the activation of a layer, from 1."""
        return self.program.activations[layer - 1].name


def findings(program: Program, record: StepRecord, vitals: Vitals) -> list[Finding]:
    """Return everything that is wrong in a step, the gravest first.

    Parameters
    ----------
    program : Program
    record : StepRecord
    vitals : Vitals
        Of that record.
    """
    case = Case(program, record, vitals)
    return [finding for make in _MAKERS for finding in make(case)]


def _not_finite(case: Case) -> Iterator[Finding]:
    if not case.is_finite:
        bad = np.flatnonzero(~np.isfinite(case.vitals.gradients))
        yield Finding("not_finite", int(bad[-1]) + 1)


def _no_gradient(case: Case) -> Iterator[Finding]:
    if case.is_finite and not case.vitals.gradients.any():
        yield Finding("no_gradient")


def _dead(case: Case) -> Iterator[Finding]:
    """Name the layers with dead units: how many of how many, for so many rows."""
    for layer, dead in enumerate(case.vitals.dead, start=1):
        if dead is not None and dead.any():
            units = np.flatnonzero(dead)
            values = {
                "count": len(units),
                "of": len(dead),
                "rows": case.vitals.rows,
                "activation": case.activation(layer),
            }
            yield Finding("dead", layer, int(units[0]), values)


def _vanishing(case: Case) -> Iterator[Finding]:
    """Name the layer with the smallest part of the greatest gradient behind it."""
    gradients = case.vitals.gradients
    greatest = int(gradients.argmax())
    if not case.is_finite or not gradients.any() or greatest == 0:
        return
    least = int(gradients[:greatest].argmin())
    share = float(gradients[least] / gradients[greatest])
    if share < VANISHING:
        values = {"share": share, **_way_back(case, least + 1, greatest + 1)}
        yield Finding("vanishing", least + 1, None, values)


def _exploding(case: Case) -> Iterator[Finding]:
    """Name the layer whose gradient is a great many times that of one behind it."""
    gradients = case.vitals.gradients
    greatest = int(gradients.argmax())
    behind = gradients[greatest + 1 :]
    if not case.is_finite or not len(behind) or not behind.any():
        return
    least = greatest + 1 + int(np.where(behind > 0, behind, np.inf).argmin())
    times = float(gradients[greatest] / gradients[least])
    if times > EXPLODING:
        values = {"times": times, **_way_back(case, greatest + 1, least + 1)}
        yield Finding("exploding", greatest + 1, None, values)


def _saturated(case: Case) -> Iterator[Finding]:
    """Name the hidden layers of which most values lie where it is flat."""
    for layer, shares in enumerate(case.vitals.saturated[:-1], start=1):
        if shares is not None and shares.mean() >= MOSTLY:
            values = {
                "share": float(shares.mean()),
                "rows": case.vitals.rows,
                "activation": case.activation(layer),
            }
            yield Finding("saturated", layer, int(shares.argmax()), values)


def _stuck(case: Case) -> Iterator[Finding]:
    """Tell of outputs that are surely wrong, where no slope lets them learn it.

    With a fused loss the slope is no factor: such an output gets all of its error.
    """
    program, record = case.program, case.record
    depth = record.depth
    if program.is_fused:
        return
    flat = [saturation(program.activations[-1], z[None]) for z in record.Z[depth]]
    if any(one is None for one in flat):
        return
    is_wrong = np.abs(record.A[depth] - record.Y) > 0.5
    is_stuck = np.array(flat, dtype=bool) & is_wrong
    count = int(is_stuck.any(axis=1).sum())
    if count >= MOSTLY * record.m:
        values = {
            "count": count,
            "of": record.m,
            "activation": case.activation(depth),
        }
        yield Finding("stuck", depth, int(is_stuck.sum(axis=0).argmax()), values)


def _overshooting(case: Case) -> Iterator[Finding]:
    """Name the layer that a step has changed by about as much as it was."""
    ratios = np.nan_to_num(case.vitals.ratios, nan=0.0, posinf=0.0)
    layer = int(ratios.argmax()) + 1
    if case.is_finite and ratios[layer - 1] >= OVERSHOOTING:
        values = {
            "ratio": float(ratios[layer - 1]),
            "rate": case.record.learning_rate,
        }
        yield Finding("overshooting", layer, None, values)


def _still(case: Case) -> Iterator[Finding]:
    """Tell of a step that has moved no layer by any digit that is seen."""
    ratios = case.vitals.ratios
    known = ratios[np.isfinite(ratios)]
    if not case.is_finite or not case.vitals.gradients.any() or not len(known):
        return
    if len(known) == len(ratios) and known.max() < STILL:
        values = {"ratio": float(known.max()), "rate": case.record.learning_rate}
        yield Finding("still", 0, None, values)


_MAKERS: tuple[Callable[[Case], Iterator[Finding]], ...] = (
    _not_finite,
    _no_gradient,
    _dead,
    _vanishing,
    _exploding,
    _stuck,
    _saturated,
    _overshooting,
    _still,
)


def _way_back(case: Case, layer: int, behind: int) -> dict[str, object]:
    """Return what the gradient passes on its way from a layer behind to another.

    ``from``: the layer behind; ``slopes`` and ``weights``: by how much the slopes of
    the activations and the weights between have multiplied m · ∂ℒ/∂Z on the way;
    ``activation``: that of the layer where the slopes take most; ``greatest``: its
    greatest slope; ``flat``: the share of its values that are saturated, or units that
    are dead.
    """
    record, vitals = case.record, case.vitals
    between = range(layer, behind)
    by_slopes = [_times(record.dZ[k], record.dA[k]) for k in between]
    by_weights = [_times(record.dA[k], record.dZ[k + 1]) for k in between]
    narrowest = layer + int(np.argmin(by_slopes))
    flat = np.nanmax(
        [
            0.0,
            vitals.saturated_shares[narrowest - 1],
            vitals.dead_shares[narrowest - 1],
        ]
    )
    return {
        "from": behind,
        "slopes": float(np.prod(by_slopes)),
        "weights": float(np.prod(by_weights)),
        "activation": case.activation(narrowest),
        "greatest": greatest_slope(case.program.activations[narrowest - 1]),
        "flat": float(flat),
    }


def _times(after: FloatArray, before: FloatArray) -> float:
    """Return by how much a norm was multiplied; 0 where nothing came."""
    whole = norm(before)
    return norm(after) / whole if whole else 0.0
