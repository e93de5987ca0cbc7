"""A run as a NumPy program: the lines on the screen, with data and weights."""

from collections.abc import Iterator

from nnviz.model.ops import Op, Phase
from nnviz.teach.programs import sections
from nnviz.teach.programs.layout import INDENT, summed, unpacked
from nnviz.teach.programs.start import RunStart

_PHASES: dict[Phase, str] = {
    "batch": "the batch",
    "forward": "forward",
    "loss": "loss",
    "backward": "backward",
    "update": "update",
}
_WORDS = """
Every line of a step is written out, as nnviz has shown it. The losses are those of the
run, to the last bit on the machine that trained it.

    python {file_name}
"""
_PINNED = """\
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # two threads round differently"""


def numpy_program(start: RunStart, title: str, file_name: str = "train.py") -> str:
    """Return the source of a program that takes the steps of a run.

    Parameters
    ----------
    start : RunStart
    title : str
        One line on what it is.
    file_name : str
        That it will have.
    """
    imports, functions = _helpers(start)
    words = _WORDS.format(file_name=file_name)
    head = (sections.docstring(start, title, "NumPy alone", words), imports)
    return sections.joined(
        (
            "\n\n".join(head),
            *functions,
            sections.train(start, list(_before(start)), list(_step(start)), "loss"),
            sections.data(start),
            sections.weights(start),
            *sections.memory(start),
            sections.NUMBERS,
            sections.guard('with np.errstate(over="ignore"):', f"{INDENT}train()"),
        )
    )


def _helpers(start: RunStart) -> tuple[str, list[str]]:
    """Return the imports, and the functions that the lines call."""
    own, others, functions = ["import os"], ["import numpy as np"], []
    for helper in start.program.helpers:
        for part in helper.strip().split("\n\n\n"):
            if part.startswith("from math"):
                own.append(part)
            elif part.startswith("from"):
                others.append(part)
            else:
                functions.append(part)
    return "\n\n".join(("\n".join(own), _PINNED, "\n".join(others))), functions


def _before(start: RunStart) -> Iterator[str]:
    """Yield what stands before the first step."""
    program, at = start.program, len(INDENT)
    yield "X_train, Y_train = data()"
    yield from _given(start, start.names, "first_weights()", at)
    for slot, fresh in program.optimizer.slots.items():
        if slot in start.memory:
            names = tuple(start.memory[slot])
            yield from _given(start, names, f"first_{slot}()", at)
            continue
        for name in start.names:
            zeros = f"np.zeros_like({name})"
            full = f"np.full_like({name}, {fresh!r})"
            yield f"{slot}{name} = {full if fresh else zeros}"
    for name, value in program.optimizer.constants.items():
        yield f"{name} = {value!r}"
    if program.number_lines:
        yield f"t = {start.counted}"


def _given(
    start: RunStart, names: tuple[str, ...], value: str, at: int
) -> Iterator[str]:
    dtype = start.program.dtype
    if dtype != "float64":
        value = f"(array.astype(np.{dtype}) for array in {value})"
    yield unpacked(names, value, at)


def _step(start: RunStart) -> Iterator[str]:
    phase, at = "", sections.depth(start)
    for op in start.program.ops:
        if op.moment.phase != phase:
            phase = op.moment.phase
            yield f"# {_PHASES[op.moment.phase]}"
            if phase == "loss" and start.program.is_fused:
                yield f"# from {start.program.loss_reads}: no logarithm of 0 is taken"
        yield _line(op, at)


def _line(op: Op, at: int) -> str:
    """Return a line of the program; of a penalty, the terms may be many."""
    before, is_sum, terms = op.line.partition("penalty = ")
    return summed(before + is_sum, terms.split(" + "), at) if is_sum else op.line
