"""A moment as NumPy to take away: its lines of the program, and what they read."""

import ast
import builtins
from collections.abc import Sequence
from math import inf, isnan

import numpy as np

from nnviz.data.preparation import Prepared
from nnviz.model.program import Program
from nnviz.model.record import StepRecord
from nnviz.teach.code import variable
from nnviz.types import FloatArray


def numpy_text(
    program: Program, record: StepRecord, index: int, data: Prepared | None = None
) -> str:
    """Return a moment as a NumPy program that gives the bits of the record.

    These are the lines of the program, with samples in rows, after whatever they need:
    arrays with all their digits, functions, and lines of earlier moments.

    Parameters
    ----------
    program, record
        Of the step.
    index : int
        Of the moment among the record's.
    data : Prepared, optional
        Gives the raw values from which the inputs were scaled.
    """
    moment = record.moments[index]
    if moment.kind == "batch":
        lines = _batch(record, data)
    else:
        own = [op.line for op in program.ops if op.moment == moment]
        lines = _Listing(program, record, index).complete(own)
    called = [
        helper
        for helper in program.helpers
        if _makes(helper).intersection(_reads(lines))
    ]
    blocks = ["import numpy as np", *map(str.strip, called), "\n".join(lines)]
    return "\n\n".join(blocks) + "\n"


def _batch(record: StepRecord, data: Prepared | None) -> list[str]:
    """Return the lines that make X and Y, from the raw values where they are known."""
    if data is None:
        return [_assigned("X", record.X), _assigned("Y", record.Y)]
    cast = f".astype(np.{record.X.dtype})" if record.X.dtype != np.float64 else ""
    rows = data.rows_train[record.rows]
    lines = [
        _assigned("raw", data.raw_batch(record.rows, record.X)),
        _assigned("mean", data.x_mean),
        _assigned("scale", data.x_scale),
        f"X = ((raw - mean) / scale){cast}",
    ]
    if not record.has_target:
        return lines
    if (data.y_mean, data.y_scale) == (0, 1):
        return [*lines, _assigned("Y", record.Y)]
    target = _assigned("target", data.table.y[rows][:, np.newaxis])
    scaled = f"Y = ((target - {data.y_mean!r}) / {data.y_scale!r}){cast}"
    return [*lines, target, scaled]


class _Listing:
    """Puts before the lines of a moment what they read."""

    def __init__(self, program: Program, record: StepRecord, index: int) -> None:
        self._program, self._record, self._index = program, record, index
        self._made = {"np", *vars(builtins)}
        for helper in program.helpers:
            self._made |= _makes(helper)
        self._before: list[str] = []

    def complete(self, lines: Sequence[str]) -> list[str]:
        """Return the lines after all that they need."""
        for line in lines:
            self._provide(line)
        return [*self._before, *lines]

    def _provide(self, line: str) -> None:
        for name in _reads([line]):
            if name in self._made:
                continue
            self._made.add(name)
            value = self._value(name)
            self._before.append(
                self._line_of(name) if value is None else _assigned(name, value)
            )
        self._made |= _makes(line)

    def _value(self, name: str) -> FloatArray | float | None:
        """Return what a variable holds before the moment, if the record has it."""
        if name == "t":
            return int(self._record.numbers["t"]) - 1
        return variable(self._program, self._record, self._index - 1, name)

    def _line_of(self, name: str) -> str:
        """Return the line of an earlier moment that computes a variable."""
        line = next(op.line for op in self._program.ops if name in _makes(op.line))
        self._provide(line)
        return line


def _reads(lines: Sequence[str]) -> list[str]:
    """Return the names that lines read, in their order."""
    found: list[str] = []
    for line in lines:
        (statement,) = ast.parse(line).body
        if isinstance(statement, ast.AugAssign):
            found.append(ast.unparse(statement.target))
        names = (n for n in ast.walk(statement) if isinstance(n, ast.Name))
        read = [name for name in names if _is(name, ast.Load)]
        found += [name.id for name in sorted(read, key=lambda name: name.col_offset)]
    return found


def _makes(source: str) -> set[str]:
    """Return the names that a source defines."""
    found: set[str] = set()
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef):
            found.add(node.name)
        elif isinstance(node, ast.ImportFrom):
            found |= {alias.name for alias in node.names}
        else:
            names = (n for n in ast.walk(node) if isinstance(n, ast.Name))
            found |= {name.id for name in names if _is(name, ast.Store)}
    return found


def _is(name: ast.Name, context: type[ast.expr_context]) -> bool:
    return isinstance(name.ctx, context)


def _assigned(name: str, value: FloatArray | float) -> str:
    """Return the line that gives a variable its value, with all digits."""
    if not isinstance(value, np.ndarray):
        return f"{name} = {_digits(value)}"
    dtype = "" if value.dtype == np.float64 else f", dtype=np.{value.dtype}"
    if value.ndim == 1:
        return f"{name} = np.array([{_row(value.tolist())}]{dtype})"
    rows = "".join(f"    [{_row(row)}],\n" for row in value.tolist())
    return f"{name} = np.array([\n{rows}]{dtype})"


def _row(values: Sequence[float]) -> str:
    return ", ".join(map(_digits, values))


def _digits(value: float) -> str:
    if isnan(value):
        return "np.nan"
    return {inf: "np.inf", -inf: "-np.inf"}.get(value) or repr(value)
