"""An operation as text to take away: LaTeX and CSV."""

import csv
import io
from collections.abc import Callable, Sequence
from functools import partial

from nnviz.teach.explain.digits import written
from nnviz.teach.explain.printing import UNKNOWN, to_latex
from nnviz.teach.matrices.operation import Axis, Equation, Matrix, Operation, Sign, Term

# amsmath has ten columns at most; of what is larger, the first and the last are left.
MOST_COLUMNS, MOST_ROWS = 10, 12

Write = Callable[[Matrix], str]


def latex_text(operation: Operation, decimals: int = 2) -> str:
    r"""Return the equations as LaTeX: names with shapes, then the numbers.

    Parameters
    ----------
    operation : Operation
    decimals : int
        Of the numbers; gradients and losses have one more. Of a large matrix, the
        first rows and columns and the last are written.
    """
    digits = partial(_array, decimals=decimals)
    lines = [line for each in operation.equations for line in _lines(each, digits)]
    body = " \\\\\n".join(lines)
    return f"\\begin{{aligned}}\n{body}\n\\end{{aligned}}"


def _lines(equation: Equation, digits: Write) -> list[str]:
    """Return an equation with names, and then with numbers."""
    first, *others = (term.matrix for term in equation.terms)
    if not others:  # nothing is computed: the name, and what is in it
        return [f"{_named(first)} &= {digits(first)}"]
    return [_line(equation, _named), _line(equation, digits)]


def _line(equation: Equation, write: Write) -> str:
    result, *terms = equation.terms
    right = " ".join(_term(term, write) for term in terms)
    return f"{write(result.matrix)} &{right}"


def _term(term: Term, write: Write) -> str:
    body = _named(term.matrix) if term.is_named_only else write(term.matrix)
    parts = _signed(term.before), body, _signed(term.after)
    return " ".join(filter(None, parts))


def _signed(sign: Sign) -> str:
    return sign.latex.format(*map(number, sign.numbers))


def number(value: float | None) -> str:
    """Return a number of a sign as LaTeX."""
    return UNKNOWN if value is None else to_latex(f"{value:.6g}")


def _named(matrix: Matrix) -> str:
    name = matrix.latex_symbol
    if matrix.is_transposed:
        name = f"{name[:-1]}\\top}}" if name.endswith("]}") else f"{name}^{{\\top}}"
    rows, columns = matrix.shape
    return rf"\underset{{{rows} \times {columns}}}{{{name}}}"


def _array(matrix: Matrix, decimals: int) -> str:
    """Return the numbers of a matrix."""
    decimals += matrix.is_fine
    rows, columns = (
        _shown(size, most)
        for size, most in zip(matrix.shape, (MOST_ROWS, MOST_COLUMNS), strict=True)
    )
    lines = [
        " & ".join(_entry(matrix, row, column, decimals) for column in columns)
        for row in rows
    ]
    body = r" \\ ".join(lines)
    return rf"\begin{{pmatrix}} {body} \end{{pmatrix}}"


def _shown(size: int, most: int) -> Sequence[int | None]:
    """Return the indices that are written; None stands for those between."""
    if size <= most:
        return range(size)
    return [*range(most - 2), None, size - 1]


def _entry(matrix: Matrix, row: int | None, column: int | None, decimals: int) -> str:
    if row is None or column is None:
        return r"\ddots" if row is column else (r"\vdots" if row is None else r"\cdots")
    value = matrix.cell(row, column)
    if value is None:
        return UNKNOWN
    return to_latex(f"{value:g}" if matrix.is_whole else written(value, decimals))


def csv_text(operation: Operation, features: Sequence[str]) -> str:
    """Return the matrices as CSV, one below the other, with all their digits.

    Each begins with a line of its name and its shape, and one of what its columns are;
    every line then begins with what its row is. Samples and units count from 1.

    Parameters
    ----------
    operation : Operation
    features : sequence of str
        The n_0 names of the inputs.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    for k, matrix in enumerate(operation.matrices):
        if k:
            writer.writerow([])
        rows, columns = matrix.shape
        writer.writerow([matrix.name, f"{rows}×{columns}"])
        writer.writerow(["", *heads(matrix.columns, features)])
        for row, head in enumerate(heads(matrix.rows, features)):
            writer.writerow([head, *matrix.line(row, 0, columns)])
    return text.getvalue()


def heads(axis: Axis, features: Sequence[str]) -> list[str]:
    """Return what stands at the head of every row or column."""
    if axis.kind == "one":
        return [""]
    if axis.kind == "unit" and axis.layer == 0:
        return list(features)
    word = "sample" if axis.kind == "sample" else "unit"
    return [f"{word} {k + 1}" for k in range(axis.size)]
