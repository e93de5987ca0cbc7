"""A moment that is walked unit by unit: what of its results has come so far."""

from dataclasses import replace

from nnviz.teach.matrices.operation import Equation, Matrix


def as_far_as(
    walked: tuple[int, int], equations: tuple[Equation, ...]
) -> tuple[Equation, ...]:
    """Return equations whose results are known up to a (layer, unit), with it.

    A result that another equation goes on with is known there as far.
    """
    results = {equation.result.symbol for equation in equations}
    # W and b stand for themselves before the step wherever they are no result.
    carried = {symbol for symbol in results if symbol[0] not in "Wb"}
    return tuple(_cut(equation, carried, walked) for equation in equations)


def _cut(equation: Equation, carried: set[str], walked: tuple[int, int]) -> Equation:
    first, *others = equation.terms
    terms = [replace(first, matrix=_known(first.matrix, walked))]
    for term in others:
        is_carried = term.matrix.symbol in carried
        matrix = _known(term.matrix, walked) if is_carried else term.matrix
        terms.append(replace(term, matrix=matrix))
    return replace(equation, terms=tuple(terms))


def _known(matrix: Matrix, walked: tuple[int, int]) -> Matrix:
    axes = [axis for axis in (matrix.rows, matrix.columns) if axis.kind == "unit"]
    axis = max(axes, key=lambda axis: axis.layer)
    layer, unit = walked
    if axis.layer == layer:
        return replace(matrix, known=(axis, unit + 1))
    return matrix if axis.layer < layer else replace(matrix, known=(axis, 0))
