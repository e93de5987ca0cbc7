"""Which number of a step is explained, and by which rows."""

from dataclasses import replace

from nnviz.data.preparation import Prepared
from nnviz.model.ops import Kind, Moment
from nnviz.model.program import Program
from nnviz.model.record import StepRecord
from nnviz.teach.explain import (
    backward,
    curves,
    forward,
    layers,
    losses,
    promise,
    samples,
    updates,
    weights,
)
from nnviz.teach.explain.explanation import (
    Curve,
    Explanation,
    Target,
    What,
    as_far_as_known,
)
from nnviz.teach.explain.known import Known

_OF_A_UNIT: dict[Kind, What] = {"Z": "z", "A": "a", "dA": "da", "dZ": "dz"}


def explain(
    program: Program,
    record: StepRecord,
    index: int,
    target: Target | None = None,
    data: Prepared | None = None,
    has_happened: bool = True,
) -> Explanation:
    """Explain what is chosen, or else what happens, at a moment of a step.

    A weight: its gradient as far as it is known, and its update. A unit: its latest
    number; with none chosen, the first unit of the moment's layer, or of an output for
    each class that of the sample's own. At `batch` and `loss`, the sample and its loss.

    Parameters
    ----------
    program, record
        Of the step.
    index : int
        Of the moment among the record's. Nothing from a later moment is used.
    target : Target, optional
        What is asked about; by default sample 0 and what the moment is about.
    data : Prepared, optional
        Gives the raw value from which an input was scaled.
    has_happened : bool
        Whether the moment is over; while it still moves, its results are not told.

    Returns
    -------
    Explanation
    """
    target = target or Target()
    of = target.sample, has_happened, target.mean, target.term, target.has_term
    known = Known(program, record, index, *of)
    found = _explain(known, target, data)
    over = replace(known, has_happened=True)
    end = found if has_happened else _explain(over, target, data)
    rows, in_the_end = as_far_as_known(found.rows), as_far_as_known(end.rows)
    return replace(found, rows=rows, in_the_end=in_the_end)


def _explain(known: Known, target: Target, data: Prepared | None) -> Explanation:
    moment = known.record.moments[known.index]
    if target.weight is not None:
        return _of_weight(known, moment, target)
    if target.unit is not None and target.unit[0] == 0:
        row = samples.input_row(known, target.unit[1], data)
        return Explanation("input", known.record.moments[0], target, (row,))
    is_open = target.unit is None and target.layer is None
    if target.loss or (is_open and moment.kind == "loss"):
        return _of_loss(known, target)
    if is_open and moment.kind == "batch":
        return _of_sample(known, moment, target, data)
    if target.unit is None:
        return _of_layer(known, moment, target)
    return _of_unit(known, moment, target)


def _of_sample(
    known: Known, moment: Moment, target: Target, data: Prepared | None
) -> Explanation:
    inputs = samples.listed_inputs(known, data, target.pointed)
    rows = samples.sample_rows(known, data, inputs)
    told = inputs, samples.listed_targets(known)
    return Explanation("sample", moment, target, rows, told=told)


def _of_loss(known: Known, target: Target) -> Explanation:
    if target.mean:
        return Explanation("loss", Moment("loss"), target, losses.batch_rows(known))
    curve = curves.loss_curve(known, losses.true_class(known) or 0)
    drawn = (curve,) if curve else ()
    return Explanation("loss", Moment("loss"), target, losses.loss_rows(known), drawn)


def _of_layer(known: Known, moment: Moment, target: Target) -> Explanation:
    """Explain one unit of a layer, and then what all do at once."""
    layer = target.layer or moment.layer or 1
    own = _own_class(known, layer)
    one = replace(target, unit=(layer, own or 0), layer=layer)
    found = replace(_of_unit(known, moment, one), is_of_class=own is not None)
    more = () if found.what == "update" else layers.layer_rows(known, found.at)
    return replace(found, rows=(*found.rows, *more))


def _own_class(known: Known, layer: int) -> int | None:
    """Return the output of the sample's class: the first that a reader asks about."""
    is_one_of_many = layer == known.program.depth and known.outputs > 1
    return losses.true_class(known) if is_one_of_many and not known.mean else None


def _of_weight(known: Known, moment: Moment, target: Target) -> Explanation:
    assert target.weight is not None
    layer, before, unit = target.weight
    if moment.kind == "update":
        rows = updates.update_rows(known, layer, before, unit)
        rows += promise.promise_rows(known)
        return Explanation("update", moment, target, rows)
    rows = weights.weight_rows(known, layer, before, unit)
    return Explanation("weight", Moment("dW", layer), target, rows)


def _of_unit(known: Known, moment: Moment, target: Target) -> Explanation:
    assert target.unit is not None
    layer, unit = target.unit
    at = _latest(known, layer)
    if moment.kind == "update" or at.kind == "dW":
        return _of_its_weights(known, moment, target)
    what = _OF_A_UNIT[at.kind]
    if target.mean:
        rows = forward.mean_rows(known, at.kind, layer, unit)
        return Explanation(what, at, target, rows)
    makers = {
        "z": forward.z_rows,
        "a": forward.a_rows,
        "da": backward.da_rows,
        "dz": backward.dz_rows,
    }
    rows = makers[what](known, layer, unit)
    is_direct = any(row.label == "direct" for row in rows) and len(rows) > 1
    led = forward.largest(known, layer, unit) if what == "z" else ()
    found = Explanation(what, at, target, rows, _curves(known, at, unit), is_direct)
    return replace(found, told=(led, ()))


def _latest(known: Known, layer: int) -> Moment:
    """Return the last moment of a layer that has happened; before all, its Z."""
    moments = known.record.moments[: known.index + 1]
    return next((m for m in reversed(moments) if m.layer == layer), Moment("Z", layer))


def _of_its_weights(known: Known, moment: Moment, target: Target) -> Explanation:
    """Explain a weight of a unit, and in short beside it its bias, if it has one."""
    assert target.unit is not None
    layer, unit = target.unit
    example = forward.example(known, layer, unit)
    one, bias = (layer, example, unit), (layer, -1, unit)
    found = _of_weight(known, moment, replace(target, weight=one))
    found = replace(found, told=(() if example == 0 else (example,), ()))
    if not known.program.has_bias(layer):
        return found
    if moment.kind == "update":
        row = updates.new_row(known, *bias)
    else:
        row = weights.gradient_row(known, *bias)
        # In numbers it would push its result out of sight.
        row = replace(row, sides=row.sides[:1])
    beside = replace(row, label="bias", is_final=False)
    told = [row.is_final or row.label == "terms" for row in found.rows]
    after = len(told) - told[::-1].index(True)
    return replace(found, rows=(*found.rows[:after], beside, *found.rows[after:]))


def _curves(known: Known, at: Moment, unit: int) -> tuple[Curve, ...]:
    """Return the functions that a moment passes, or whose slopes it multiplies by."""
    if at.kind == "A":
        found = [curves.activation_curve(known, at.layer, unit)]
    elif at.kind == "dZ":
        found = curves.on_the_way_back(known, at.layer, unit)
    elif at.kind == "dA" and at.layer == known.program.depth:
        found = [curves.loss_curve(known, unit)]
    else:
        found = []
    return tuple(curve for curve in found if curve is not None)
