"""From a frame to what a network can learn of: split, filled, encoded, scaled."""

from collections.abc import Generator, Iterable, Sequence
from typing import Any, TypeVar

import numpy as np

from nnviz.data.choosing import Choice, choose
from nnviz.data.encoding import Encoding
from nnviz.data.errors import DataError, shown
from nnviz.data.frames import Column, Frame
from nnviz.data.plan import (
    AT_ONCE,
    ColumnPlan,
    Plan,
    TargetPlan,
    input_plans,
    scalings,
)
from nnviz.data.prepared import Part, Prepared
from nnviz.data.proposal import Proposal
from nnviz.data.recipe import DataRecipe
from nnviz.data.splitting import Split, split
from nnviz.data.tables import Table
from nnviz.data.target import Target
from nnviz.pieces import Pieces
from nnviz.types import FloatArray, IntArray, frozen

__all__ = ["Part", "Prepared", "prepare"]

MOST_INPUTS = 5000
MOST_NUMBERS = 20_000_000  # rows times inputs

# Shares of the work that are done once the columns are fitted, once they are encoded,
# and once what scales them is measured.
_FITTED, _ENCODED, _MEASURED = 0.2, 0.5, 0.7

Made = TypeVar("Made")
Steps = Generator[float, None, Made]


def prepare(frame: Frame, data: DataRecipe | None = None, seed: int = 0) -> Prepared:
    """Return a frame prepared, as `preparing` does, in one go."""
    return preparing(frame, data, seed).finish()


def preparing(
    frame: Frame, data: DataRecipe | None = None, seed: int = 0
) -> Pieces[Prepared]:
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

    Returns
    -------
    Pieces of Prepared
        Raises a `DataError` if no network could learn of what the recipe makes of the
        frame.
    """
    return Pieces(_steps(frame, data or DataRecipe(), seed))


def _steps(frame: Frame, data: DataRecipe, seed: int) -> Steps[Prepared]:
    chosen = choose(frame, data)
    yield 0.0
    parts = _split(chosen.target, data, seed)
    columns = yield from _fitted(frame, chosen.proposals, chosen.rows[parts.train])
    X = yield from _encoded(columns, chosen.rows)
    table = _table(frame, chosen, columns, X)
    yield _ENCODED
    return (yield from _scaled(frame, table, columns, data, chosen.rows, parts))


def _split(target: Target, data: DataRecipe, seed: int) -> Split:
    n = len(target.y)
    group = target.y.astype(int) if target.classes else np.zeros(n, dtype=int)
    seed = seed if data.split_seed is None else data.split_seed
    return split(group, data.test_share, data.validation_share, seed)


def _fitted(
    frame: Frame, proposals: Sequence[Proposal], rows: IntArray
) -> Steps[tuple[ColumnPlan, ...]]:
    """Return what is done to each column, as the training rows show it."""
    plans: list[ColumnPlan] = []
    first = 0
    for proposal in proposals:
        column, recipe = frame.column(proposal.recipe.name), proposal.recipe
        encoding = (
            Encoding(column, recipe, column.values[rows]) if recipe.keep else None
        )
        plans.append(ColumnPlan.of(proposal, column, encoding, first))
        first = plans[-1].inputs.stop
        yield _FITTED * len(plans) / len(proposals)
    return tuple(plans)


def _encoded(columns: Sequence[ColumnPlan], rows: IntArray) -> Steps[FloatArray]:
    """Return the (n, p) inputs of some rows, before any scaling."""
    kept = [column for column in columns if column.encoding is not None]
    inputs, most = kept[-1].inputs.stop, min(MOST_INPUTS, MOST_NUMBERS // len(rows))
    if inputs > most:
        widest = max(kept, key=lambda column: len(column.inputs))
        sizes = {"received": inputs, "limit": most, "own": len(widest.inputs)}
        raise DataError("too_many_inputs", column=shown(widest.name), **sizes)
    X = np.empty((len(rows), inputs))
    for column in kept:
        assert column.encoding is not None
        own = slice(column.inputs.start, column.inputs.stop)
        X[:, own] = column.encoding.encoded(column.column.values[rows])
        yield _FITTED + (_ENCODED - _FITTED) * own.stop / inputs
    return frozen(X)


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
) -> Steps[Prepared]:
    """Return the parts of a table, scaled, and the plan of it all."""
    measuring = input_plans(columns, table.X, parts.train)
    inputs = yield from _between(_ENCODED, _MEASURED, measuring)
    target = _target_plan(frame.column(table.target), table, data, parts.train)
    x_mean = np.array([each.scaling.shift for each in inputs])
    x_scale = np.array([each.scaling.divisor for each in inputs])
    y_mean, y_scale = target.scaling.shift, target.scaling.divisor
    X, begun = list[FloatArray](), _MEASURED
    for part in parts:
        end = begun + (1 - _MEASURED) * len(part) / len(rows)
        scaling = _part(table.X, part, x_mean, x_scale)
        X.append((yield from _between(begun, end, scaling)))
        begun = end
    Y = [(_targets(table, part) - y_mean) / y_scale for part in parts]
    return Prepared(
        frame=frame,
        plan=Plan(columns, inputs, target),
        table=table,
        rows_of_frame=rows,
        **_named("rows", parts),
        **_named("X", map(frozen, X)),
        **_named("Y", map(frozen, Y)),
        x_mean=frozen(x_mean),
        x_scale=frozen(x_scale),
        y_mean=y_mean,
        y_scale=y_scale,
    )


def _named(letter: str, parts: Iterable[Any]) -> dict[str, Any]:
    """Return what belongs to the parts under its names in `Prepared`."""
    names = (f"{letter}_{name}" for name in Split._fields)
    return dict(zip(names, parts, strict=True))


def _between(begun: float, end: float, steps: Steps[Made]) -> Steps[Made]:
    """Take steps that lead from one share of all to another."""
    while True:
        try:
            share = next(steps)
        except StopIteration as stop:
            made: Made = stop.value
            return made
        yield begun + (end - begun) * share


def _part(
    X: FloatArray, rows: IntArray, shift: FloatArray, divisor: FloatArray
) -> Steps[FloatArray]:
    """Return some rows of (n, p) inputs, scaled."""
    made = np.empty((len(rows), X.shape[1]))
    height = max(1, AT_ONCE // X.shape[1])
    for start in range(0, len(rows), height):
        block = slice(start, start + height)
        made[block] = (X[rows[block]] - shift) / divisor
        yield min(1.0, block.stop / len(rows))
    return made


def _target_plan(
    column: Column, table: Table, data: DataRecipe, rows: IntArray
) -> TargetPlan:
    is_regression = table.problem == "regression"
    scale = data.scale_target if is_regression else "none"
    (scaling,) = scalings(table.y[rows][:, np.newaxis], (scale,))
    problem = "regression" if is_regression else "classification"
    return TargetPlan(column, problem, data.problem is not None, scaling)


def _targets(table: Table, rows: IntArray) -> FloatArray:
    """Return the target of some rows as (m, 1), or one-hot as (m, k) for k > 2."""
    if table.problem == "multiclass":
        one_hot: FloatArray = np.eye(len(table.classes))[table.y[rows].astype(int)]
        return one_hot
    return table.y[rows][:, np.newaxis]
