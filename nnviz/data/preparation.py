"""From a frame to what a network can learn of: split, filled, encoded, scaled."""

from collections.abc import Sequence

import numpy as np

from nnviz.data.choosing import Choice, choose
from nnviz.data.encoding import Encoding, encode
from nnviz.data.errors import DataError, shown
from nnviz.data.frames import Column, Frame
from nnviz.data.plan import ColumnPlan, Plan, TargetPlan, input_plans, scalings
from nnviz.data.prepared import Part, Prepared
from nnviz.data.proposal import Proposal
from nnviz.data.recipe import DataRecipe
from nnviz.data.splitting import Split, split
from nnviz.data.tables import Table
from nnviz.data.target import Target
from nnviz.types import FloatArray, IntArray, frozen

__all__ = ["Part", "Prepared", "prepare"]

MOST_INPUTS = 5000
MOST_NUMBERS = 20_000_000  # rows times inputs


def prepare(frame: Frame, data: DataRecipe | None = None, seed: int = 0) -> Prepared:
    """Choose, split, fill, encode and scale, each by what the training rows show.

    Standardising is ``(x - mean) / σ`` with σ² = 1/n Σ (x − mean)² over the n training
    rows: divided by n, not n − 1. ``min_max`` is ``(x - least) / (most - least)``. A
    constant column is divided by 1. Classes are never scaled.

    Parameters
    ----------
    frame : Frame
    data : DataRecipe
        The shares are rounded to whole rows, spread over the classes as they come, and
        leave at least one training row, of each class if there are classes.
    seed : int
        Seed of the run, at least 0.

    Raises
    ------
    DataError
        If no network could learn of what the recipe makes of the frame.
    """
    data = data or DataRecipe()
    chosen = choose(frame, data)
    parts = _split(chosen.target, data, seed)
    columns = _fitted(frame, chosen.proposals, chosen.rows[parts.train])
    X = _encoded(columns, chosen.rows)
    table = _table(frame, chosen, columns, X)
    return _scaled(frame, table, columns, data, chosen.rows, parts)


def _split(target: Target, data: DataRecipe, seed: int) -> Split:
    n = len(target.y)
    group = target.y.astype(int) if target.classes else np.zeros(n, dtype=int)
    seed = seed if data.split_seed is None else data.split_seed
    return split(group, data.test_share, data.validation_share, seed)


def _fitted(
    frame: Frame, proposals: Sequence[Proposal], rows: IntArray
) -> tuple[ColumnPlan, ...]:
    """Return what is done to each column, as the training rows show it."""
    plans: list[ColumnPlan] = []
    first = 0
    for proposal in proposals:
        column, recipe = frame.column(proposal.recipe.name), proposal.recipe
        seen = column.values[rows]
        encoding = Encoding(column, recipe, seen) if recipe.keep else None
        plans.append(ColumnPlan.of(proposal, column, encoding, first))
        first = plans[-1].inputs.stop
    return tuple(plans)


def _encoded(columns: Sequence[ColumnPlan], rows: IntArray) -> FloatArray:
    """Return the (n, p) inputs of some rows, before any scaling."""
    kept = [column for column in columns if column.encoding is not None]
    inputs, most = kept[-1].inputs.stop, min(MOST_INPUTS, MOST_NUMBERS // len(rows))
    if inputs > most:
        widest = max(kept, key=lambda column: len(column.inputs))
        sizes = {"received": inputs, "limit": most, "own": len(widest.inputs)}
        raise DataError("too_many_inputs", column=shown(widest.name), **sizes)
    cells = np.column_stack([column.column.values[rows] for column in kept])
    return encode([column.encoding for column in kept if column.encoding], cells)


def _table(
    frame: Frame, chosen: Choice, columns: Sequence[ColumnPlan], X: FloatArray
) -> Table:
    """Return what is to be learned, in the units of the frame."""
    column, target = chosen.column, chosen.target
    is_image = column.name == frame.target and all(
        each.recipe.keep and each.recipe.encode == "as_is" for each in columns
    )
    return Table(
        name=frame.name,
        features=tuple(name for each in columns for name in each.names),
        units=tuple(unit for each in columns for unit in each.units),
        X=X,
        y=target.y,
        target=column.name,
        target_unit=column.unit,
        problem=target.problem,
        classes=target.classes,
        image_shape=frame.image_shape if is_image else None,
    )


def _scaled(
    frame: Frame,
    table: Table,
    columns: tuple[ColumnPlan, ...],
    data: DataRecipe,
    rows: IntArray,
    parts: Split,
) -> Prepared:
    """Return the parts of a table, scaled, and the plan of it all."""
    inputs = input_plans(columns, table.X[parts.train])
    target = _target_plan(frame.column(table.target), table, data, parts.train)
    x_mean = np.array([each.scaling.shift for each in inputs])
    x_scale = np.array([each.scaling.divisor for each in inputs])
    y_mean, y_scale = target.scaling.shift, target.scaling.divisor
    X, Y = (table.X - x_mean) / x_scale, (_targets(table) - y_mean) / y_scale
    train, validation, test = parts
    return Prepared(
        frame=frame,
        plan=Plan(columns, inputs, target),
        table=table,
        rows_of_frame=rows,
        rows_train=train,
        rows_validation=validation,
        rows_test=test,
        X_train=frozen(X[train]),
        X_validation=frozen(X[validation]),
        X_test=frozen(X[test]),
        Y_train=frozen(Y[train]),
        Y_validation=frozen(Y[validation]),
        Y_test=frozen(Y[test]),
        x_mean=frozen(x_mean),
        x_scale=frozen(x_scale),
        y_mean=y_mean,
        y_scale=y_scale,
    )


def _target_plan(
    column: Column, table: Table, data: DataRecipe, rows: IntArray
) -> TargetPlan:
    is_regression = table.problem == "regression"
    scale = data.scale_target if is_regression else "none"
    (scaling,) = scalings(table.y[rows][:, np.newaxis], (scale,))
    problem = "regression" if is_regression else "classification"
    return TargetPlan(column, problem, data.problem is not None, scaling)


def _targets(table: Table) -> FloatArray:
    """Return the target as (n, 1), or one-hot as (n, k) for k > 2 classes."""
    if table.problem == "multiclass":
        one_hot: FloatArray = np.eye(len(table.classes))[table.y.astype(int)]
        return one_hot
    return table.y[:, np.newaxis]
