"""How one number of an equation's result comes about, as a row of an explanation."""

from dataclasses import replace

from nnviz.data.preparation import Prepared
from nnviz.model.program import Program
from nnviz.model.record import StepRecord
from nnviz.teach.explain import backward, forward, losses, samples, updates, weights
from nnviz.teach.explain.explanation import Row, as_far_as_known
from nnviz.teach.explain.known import Known
from nnviz.teach.matrices.operation import Axis, Equation, Matrix


def sum_row(
    program: Program,
    record: StepRecord,
    index: int,
    equation: Equation,
    cell: tuple[int, int],
    data: Prepared | None = None,
    has_happened: bool = True,
) -> Row:
    """Return the row that works out a number of an equation's result.

    Parameters
    ----------
    program, record, index, data, has_happened
        Those of the operation.
    equation : Equation
        One of the operation's.
    cell : (row, column)
        Of its result, as it is drawn, from 0.
    """
    result = equation.result
    at = dict(zip((result.rows, result.columns), cell, strict=True))
    sample = next((k for axis, k in at.items() if axis.kind == "sample"), 0)
    known = Known(program, record, index, sample, has_happened)
    (row,) = as_far_as_known([_row(known, equation, at, data)])
    name = row.name or (row.result.symbol if row.result else "")
    return replace(row, name=name, is_final=True)


def _row(
    known: Known, equation: Equation, at: dict[Axis, int], data: Prepared | None
) -> Row:
    layers = {axis.layer: k for axis, k in at.items() if axis.kind == "unit"}
    moment, layer = known.record.moments[known.index], max(layers, default=0)
    unit = layers.get(layer, 0)
    before = layers[layer - 1] if len(layers) == 2 else -1
    match moment.kind:
        case "batch" if _is_target(equation.result):
            return samples.target_row(known, unit, data)
        case "batch":
            return samples.input_row(known, unit, data)
        case "loss":
            return _loss_row(known, equation.result)
        case "dW":
            return weights.gradient_row(known, layer, before, unit)
        case "update":
            rows = updates.update_rows(known, layer, before, unit)
            return next(row for row in rows if row.label == equation.label)
    makers = {"Z": forward.z_rows, "A": forward.a_rows}
    makers |= {"dA": backward.da_rows, "dZ": backward.dz_rows}
    rows = makers[moment.kind](known, layer, unit)
    return next(row for row in rows if row.is_final)


def _is_target(result: Matrix) -> bool:
    return result.symbol == "Y"


def _loss_row(known: Known, result: Matrix) -> Row:
    """Return the row of a sample's loss, or of the batch's."""
    rows = losses.loss_rows(known)
    if result.rows == result.columns:  # one by one
        return rows[-1]
    return next(row for row in rows if row.result is not None)
