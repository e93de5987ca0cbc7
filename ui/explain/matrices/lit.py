"""Which rows and columns are lit: those of what is chosen, or of what is pointed at."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from nnviz.teach.matrices import Axis, Matrix, Operation
from ui.session.cursor import Pointed, Selection


@dataclass(frozen=True)
class Lit:
    """What is lit.

    Attributes
    ----------
    indices : mapping of Axis to int
        The row or the column that is lit wherever the axis is drawn.
    equation : int
        The equation of whose result a number is worked out.
    cell : (row, column)
        That number, whose row and column are lit in the whole equation.
    """

    indices: Mapping[Axis, int]
    equation: int
    cell: tuple[int, int]

    def index(self, axis: Axis, equation: int, result: Matrix) -> int | None:
        """Return the lit row or column of an axis in an equation with that result."""
        if equation == self.equation and axis.kind != "one":
            own = dict(zip(_axes(result), self.cell, strict=True))
            return own.get(axis, self.indices.get(axis))
        return self.indices.get(axis)


def lit(
    operation: Operation,
    selection: Selection,
    pointed: Pointed,
    equation: int | None = None,
    first: Pointed = Pointed(),  # noqa: B008
) -> Lit:
    """Return what is lit in an operation.

    Where neither the pointer nor the selection says which, that of `first` is worked
    out, or the first row or column of the result.

    Parameters
    ----------
    operation : Operation
    selection : Selection
    pointed : Pointed
    equation : int, optional
        The one that the pointer is in.
    first : Pointed, optional
    """
    chosen = Pointed(selection.sample, selection.unit, selection.weight)
    both = _over(pointed, chosen)
    if equation is None:
        equation = _about(operation, both)
    axes = {axis for matrix in operation.matrices for axis in _axes(matrix)}
    found = {axis: index_on(axis, both) for axis in axes if axis.kind != "one"}
    indices = {axis: index for axis, index in found.items() if index is not None}
    row, column = (
        next((k for k in _meant(axis, indices, chosen, first) if k is not None), 0)
        for axis in _axes(operation.equations[equation].result)
    )
    return Lit(indices, equation, (row, column))


def _meant(
    axis: Axis, indices: Mapping[Axis, int], chosen: Pointed, first: Pointed
) -> Iterator[int | None]:
    """Yield which row or column of an axis is worked out, what says so first."""
    yield indices.get(axis)
    yield index_on(axis, chosen)
    yield index_on(axis, first)


def beside(operation: Operation, now: Lit, down: int, right: int) -> Lit:
    """Return what is lit a row or a column further; beyond a result, the next one."""
    rows, columns = operation.equations[now.equation].result.shape
    row, column, equation = now.cell[0] + down, now.cell[1] + right, now.equation
    if row not in range(rows) and equation + down in range(len(operation.equations)):
        equation += down
        rows, columns = operation.equations[equation].result.shape
        row = 0 if down > 0 else rows - 1
    cell = min(max(0, row), rows - 1), min(max(0, column), columns - 1)
    return replace(now, equation=equation, cell=cell)


def pointed_at(matrix: Matrix, row: int | None, column: int | None) -> Pointed:
    """Return what a cell stands for; a head, where row or column is None."""
    at = {
        axis: index
        for axis, index in zip(_axes(matrix), (row, column), strict=True)
        if index is not None and axis.kind != "one"
    }
    sample = next((k for axis, k in at.items() if axis.kind == "sample"), None)
    units = {axis.layer: k for axis, k in at.items() if axis.kind == "unit"}
    if len(units) == 2:
        layer = max(units)
        return Pointed(sample, weight=(layer, units[layer - 1], units[layer]))
    unit = next(iter(units.items()), None)
    is_of_bias = any(axis.kind == "one" for axis in _axes(matrix))
    if unit and unit[0] > 0 and is_of_bias:
        return Pointed(sample, weight=(unit[0], -1, unit[1]))
    return Pointed(sample, unit)


def index_on(axis: Axis, pointed: Pointed) -> int | None:
    """Return which row or column of an axis is meant, if any; all biases have one."""
    found = _index(axis, pointed)
    return found if found is not None and found < axis.size else None


def _index(axis: Axis, pointed: Pointed) -> int | None:
    unit, weight = pointed.unit, pointed.weight
    if axis.kind == "sample":
        return pointed.sample
    if weight:
        layer, before, to = weight
        if axis.kind == "one":
            return 0 if before < 0 else None
        at = {layer: to, layer - 1: before if before >= 0 else None}
        return at.get(axis.layer)
    return unit[1] if unit and axis.kind == "unit" and unit[0] == axis.layer else None


def _over(pointed: Pointed, chosen: Pointed) -> Pointed:
    """Return what is pointed at, and of what is chosen the rest."""
    sample = chosen.sample if pointed.sample is None else pointed.sample
    if pointed.unit or pointed.weight:
        return replace(pointed, sample=sample)
    return replace(chosen, sample=sample)


def _about(operation: Operation, pointed: Pointed) -> int:
    """Return the equation whose result has most of what is meant."""

    def told(number: int) -> tuple[int, bool]:
        equation = operation.equations[number]
        known = [index_on(axis, pointed) is not None for axis in _axes(equation.result)]
        return sum(known), not equation.label

    return max(range(len(operation.equations)), key=told)


def _axes(matrix: Matrix) -> tuple[Axis, Axis]:
    return matrix.rows, matrix.columns
