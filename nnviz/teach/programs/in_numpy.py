"""A run as a NumPy program: the lines on the screen, with data and weights."""

from collections.abc import Iterator

from nnviz.model.batches import ORDER_STREAM
from nnviz.model.ops import Phase
from nnviz.model.program import Program
from nnviz.teach.programs.literals import array_text
from nnviz.teach.programs.start import RunStart

_PHASES: dict[Phase, str] = {
    "batch": "the batch",
    "forward": "forward",
    "loss": "loss",
    "backward": "backward",
    "update": "update",
}
_HEAD = '''\
"""{title}

Trains a {sizes} network in NumPy alone, as nnviz has shown it: step by step
the same losses, to the last bit on the machine that trained it.

    python {file_name}
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # two threads round differently

import numpy as np
'''
_LOOP = '''\
def train():
    """Take every step; return the loss of each."""
    X_train, Y_train = data()
{start}
    losses_of_steps = []
    step = {before}
    for epoch in range({first}, {end}):
        order = {order}
        for start in range(0, {rows}, {size}):
            step += 1
            if not {first_step} <= step <= {last_step}:
                continue
            rows = order[start : start + {size}]
{lines}
            losses_of_steps.append(loss)
        print(f"epoch {{epoch}}: loss {{loss:.6f}}")
    return losses_of_steps
'''
_DATA = '''\
def data():
    """Return the training rows as the network sees them: inputs and targets."""
    X = {X}
    Y = {Y}
    return {scaled}, Y


if __name__ == "__main__":
    with np.errstate(over="ignore"):
        train()
'''


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
    sizes = "-".join(map(str, start.program.sizes))
    names = {"title": title.replace('"""', "'''"), "sizes": sizes}
    parts = [
        _HEAD.format(**names, file_name=file_name),
        *start.program.helpers,
        _loop(start),
        _data(start),
    ]
    return "\n\n".join(part.rstrip("\n") + "\n" for part in parts)


def _loop(start: RunStart) -> str:
    batches, epochs = start.batches, start.epochs
    rows, seed = batches.rows, batches.seed
    order = f"np.arange({rows})"
    if batches.shuffle:
        drawn = f"np.random.default_rng([{seed}, {ORDER_STREAM}, epoch])"
        order = f"{drawn}.permutation({rows})"
    return _LOOP.format(
        start="\n".join(f"    {line}" for line in _start_lines(start)),
        before=start.step_before,
        first=epochs.start,
        end=epochs.stop,
        order=order,
        rows=rows,
        size=batches.size,
        first_step=start.first,
        last_step=start.last,
        lines="\n".join(
            f"            {line}".rstrip() for line in _step(start.program)
        ),
    )


def _start_lines(start: RunStart) -> Iterator[str]:
    """Yield what stands before the first step."""
    for name, value in start.program.optimizer.constants.items():
        yield f"{name} = {value!r}"
    if start.program.number_lines:
        yield f"t = {start.first - 1 - start.began}"
    for name, array in (start.parameters | start.slots).items():
        yield f"{name} = {array_text(array, '    ')}"


def _step(program: Program) -> Iterator[str]:
    phase = ""
    for op in program.ops:
        if op.moment.phase != phase:
            phase = op.moment.phase
            yield f"# {_PHASES[op.moment.phase]}"
        yield op.line


def _data(start: RunStart) -> str:
    data = start.data
    raw, mean, scale = data.table.X[data.rows_train], data.x_mean, data.x_scale
    scaled = "X"
    if (mean != 0).any() or (scale != 1).any():
        shift, divisor = (array_text(each, "    ") for each in (mean, scale))
        scaled = f"(X - {shift}) / {divisor}"
    if start.program.dtype != "float64":
        scaled = f"np.asarray({scaled}, np.{start.program.dtype})"
    targets = data.Y_train.astype(start.program.dtype)
    return _DATA.format(
        X=array_text(raw, "    "), Y=array_text(targets, "    "), scaled=scaled
    )
