"""The NumPy program of a network as a listing: its moments, shapes and variables."""

import ast
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import CodeType
from typing import Any

import numpy as np

from nnviz.model.compiled import compiled
from nnviz.model.kernel import Log
from nnviz.model.ops import Kind, Moment, Op
from nnviz.model.program import Program
from nnviz.model.record import StepRecord
from nnviz.types import FloatArray

Write = Callable[[tuple[int, ...]], str]
_KEPT = 1024


@dataclass(frozen=True)
class CodeLine:
    """A line of the listing.

    Attributes
    ----------
    text : str
        NumPy; empty for a gap, a heading or a remark.
    index : int or None
        Of its moment among the program's; None outside of the step.
    phase : str
        Of its moment; of a heading, the phase that follows.
    is_heading : bool
        Whether a comment with the name of the phase stands here.
    note : str
        The shapes that meet in the line and what they give.
    remark : str
        Code of a comment of its own: ``from_z``, before a loss worked out from z.
    op : int or None
        Of its place among the program's ops.
    """

    text: str
    index: int | None = None
    phase: str = ""
    is_heading: bool = False
    note: str = ""
    remark: str = ""
    op: int | None = None


def python_shape(shape: tuple[int, ...]) -> str:
    """Write a shape as NumPy prints it, without a space: ``(10,4)``, ``(4,)``."""
    return str(shape).replace(" ", "")


def listing(
    program: Program, record: StepRecord, write: Write = python_shape
) -> tuple[CodeLine, ...]:
    """Return the program of a step line by line: helpers, then phase after phase.

    Parameters
    ----------
    program : Program
    record : StepRecord
        A step of it, whose arrays give the shapes.
    write : callable
        How a shape is written.
    """
    return (*_helper_lines(program), *_step_lines(program, record, write))


def _helper_lines(program: Program) -> Iterator[CodeLine]:
    for helper in program.helpers:
        yield from (CodeLine(text) for text in helper.splitlines())
        yield CodeLine("")


def _step_lines(
    program: Program, record: StepRecord, write: Write
) -> Iterator[CodeLine]:
    space, phase = _space(program, record), ""
    order = {moment: index for index, moment in enumerate(program.moments)}
    for number, op in enumerate(program.ops):
        if op.moment.phase != phase:
            if phase:
                yield CodeLine("")
            phase = op.moment.phase
            yield CodeLine("", None, phase, is_heading=True)
            if phase == "loss" and program.is_fused:
                yield CodeLine("", None, phase, remark="from_z")
        note = _note(op, space, write)
        yield CodeLine(op.line, order[op.moment], phase, note=note, op=number)


def _space(program: Program, record: StepRecord) -> dict[str, Any]:
    """Return the variables that stand before the step, so that it can be run."""
    space: dict[str, Any] = {
        "np": np,
        "X_train": record.X,
        "Y_train": record.Y,
        "rows": slice(None),
        **program.optimizer.constants,
        "t": int(record.numbers["t"]) - 1,
        **{f"W{k}": W.copy() for k, W in record.W_before.items()},
        **{f"b{k}": b.copy() for k, b in record.b_before.items()},
        **{name: slot.copy() for name, slot in record.slots_before.items()},
    }
    exec(compiled("\n".join(program.helpers)), space)
    return space


def _note(op: Op, space: dict[str, Any], write: Write) -> str:
    """Run a line; return the shapes in it: ``(10,2)·(2,4)+(4,) → (10,4)``."""
    statement = _statement(op.line)
    assert isinstance(statement, ast.Assign | ast.AugAssign)
    value = statement.value
    met = _met(value, space, write) if _has_product(value) else ""
    with np.errstate(all="ignore"):
        exec(compiled(op.line), space)
    given = ", ".join(_written(space[name], write) for name in _given(op.line))
    return f"{met} → {given}" if met else given


# A listing is written anew at each step, and its lines are the same.
@lru_cache(maxsize=_KEPT)
def _statement(line: str) -> ast.stmt:
    return ast.parse(line).body[0]


@lru_cache(maxsize=_KEPT)
def _value(node: ast.expr) -> CodeType:
    return compile(ast.Expression(node), "<lines>", "eval")


@lru_cache(maxsize=_KEPT)
def _given(line: str) -> tuple[str, ...]:
    """Return the names of the variables that a line computes."""
    names = (node for node in ast.walk(_statement(line)) if isinstance(node, ast.Name))
    return tuple(name.id for name in names if isinstance(name.ctx, ast.Store))


def _met(node: ast.expr, space: Mapping[str, Any], write: Write) -> str:
    """Return the shapes of the arrays that a sum of products brings together."""
    if isinstance(node, ast.BinOp):
        left, right = (_met(part, space, write) for part in (node.left, node.right))
        sign = "·" if isinstance(node.op, ast.MatMult) else "+"
        return f"{left}{sign}{right}" if left and right else left or right
    array = np.asarray(eval(_value(node), dict(space)))
    return write(array.shape) if array.ndim else ""


@lru_cache(maxsize=_KEPT)
def _has_product(node: ast.expr) -> bool:
    return any(isinstance(part, ast.MatMult) for part in ast.walk(node))


def _written(value: Any, write: Write) -> str:
    """Write what a variable is: its shape, or a count itself; nothing for a number."""
    if isinstance(value, int):
        return str(value)
    shape = np.shape(value)
    return write(shape) if shape else ""


# What holds a row, or a number, for each sample of the batch.
_PER_SAMPLE = re.compile(r"X|Y|ones|losses|tail|log_sum|d?[ZA]\d+|[PSE]\d+")


def is_per_sample(name: str) -> bool:
    """Tell whether the rows of a variable are those of the samples."""
    return _PER_SAMPLE.fullmatch(name) is not None


def variable(
    program: Program,
    record: StepRecord,
    index: int,
    name: str,
    op: int | None = None,
) -> FloatArray | float | None:
    """Return what a variable of the program holds at a moment.

    What the record does not keep is found by running the lines so far once more.

    Parameters
    ----------
    program, record
        Of the step.
    index : int
        Of the last moment that has happened, −1 before all of them; a variable that is
        computed later has no value yet.
    name : str
        As in the listing: ``dZ2``.
    op : int, optional
        The line that is pointed at. What several lines compute one after the other,
        such as the norm of each gradient, is told as that line leaves it.

    Returns
    -------
    array, float or None
    """
    done = set(record.moments[: index + 1])
    values: dict[str, Any] = {"X": record.X, "Y": record.Y, "m": record.m}
    values |= program.optimizer.constants
    values |= record.numbers if Moment("update") in done else {}
    values |= _parameters(record, Moment("update") in done)
    if Moment("loss") in done:
        values |= {"losses": record.losses, "loss": record.loss}
        values["penalty"] = record.penalty
    for moment in done:
        values |= _computed(record, moment.kind, moment.layer)
    found: FloatArray | float | None = values.get(name)
    return _run_again(program, record, done, name, op) if found is None else found


def _run_again(
    program: Program, record: StepRecord, done: set[Moment], name: str, op: int | None
) -> FloatArray | float | None:
    """Return what a variable holds after the line `op`, or after all that are done."""
    lines = [each for each in program.ops if each.moment in done]
    if op is not None and op < len(lines):
        lines = lines[: op + 1]
    if not any(name in _given(each.line) for each in lines):
        return None
    space = _space(program, record)
    with np.errstate(all="ignore"):
        for each in lines:
            exec(compiled(each.line), space)
    found: FloatArray | float = space[name]
    return found


def _parameters(record: StepRecord, after: bool) -> Log:
    W, b, slots = record.W_before, record.b_before, record.slots_before
    clipped: Log = {}
    if after:
        W, b, slots = record.W_after, record.b_after, record.slots_after
        clipped = {f"gW{k}": v for k, v in record.gW.items()}
        clipped |= {f"gb{k}": v for k, v in record.gb.items()}
    named = {f"W{k}": v for k, v in W.items()} | {f"b{k}": v for k, v in b.items()}
    return named | dict(slots) | clipped


def _computed(record: StepRecord, kind: Kind, layer: int) -> Log:
    """Return the variables that a moment computes."""
    if kind == "dW":
        own = {f"dW{layer}": record.dW[layer]}
        return own | {f"db{k}": db for k, db in record.db.items() if k == layer}
    arrays = {"Z": record.Z, "A": record.A, "dA": record.dA, "dZ": record.dZ}
    return {f"{kind}{layer}": arrays[kind][layer]} if kind in arrays else {}


def names_in(line: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and text of every name in a line of the listing."""
    for word in re.finditer(r"(?<![\w.])[A-Za-z]\w*", line):
        yield word.start(), word.end(), word[0]
