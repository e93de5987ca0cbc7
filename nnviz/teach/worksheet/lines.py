"""The lines of a step as they are worked out by hand: one for each number to be found.

They are the program's, but for what only a computer needs: losses that are computed
from z so that nothing overflows are computed from a; and what a person writes down in
between (the slopes, the powers of e in a softmax) has a line of its own.
"""

from collections.abc import Iterable, Iterator

from nnviz.model.ops import Moment, Op
from nnviz.model.program import Program, rename

# What is not written down: it goes into the next line as it is.
_UNWRITTEN = ("P", "E")


def by_hand(program: Program) -> Iterator[Op]:
    """Yield the lines from Z[1] to the update."""
    is_loss_done = False
    for op in program.ops:
        moment = op.moment
        if moment.kind == "A" and _activation(program, moment) == "softmax":
            yield from _softmax(moment)
        elif moment.kind == "loss" and program.is_fused and _is_of_samples(op.line):
            if not is_loss_done:
                is_loss_done = True
                yield from _losses(program)
        elif moment.kind == "dZ" and _has_slope(program, moment):
            yield from _through(program, moment)
        elif moment.kind != "batch" and not _is_plain_number(program, op.line):
            yield op


def in_boxes(ops: Iterable[Op]) -> Iterator[tuple[Op, ...]]:
    """Yield the lines that one number is found by: it is rounded after the last.

    What a line adds to the variable of the line before it belongs to that number: the
    gradient of a penalty, the squares of another layer.
    """
    box: list[Op] = []
    for op in ops:
        name, sign = op.line.split()[:2]
        if box and not (sign == "+=" and box[-1].line.split()[0] == name):
            yield tuple(box)
            box = []
        box.append(op)
    yield tuple(box)


def is_written(name: str) -> bool:
    """Tell whether a variable of `by_hand` stands on the sheet."""
    return name.rstrip("0123456789") not in _UNWRITTEN


def _activation(program: Program, moment: Moment) -> str:
    return program.activations[moment.layer - 1].name


def _softmax(moment: Moment) -> Iterator[Op]:
    k = moment.layer
    yield Op(moment, f"powers{k} = np.exp(Z{k})")
    yield Op(moment, f"sum{k} = powers{k}.sum(axis=-1, keepdims=True)")
    yield Op(moment, f"A{k} = powers{k} / sum{k}")


def _is_of_samples(line: str) -> bool:
    """Tell whether a line of the loss serves the losses of the samples."""
    return line.split()[0] not in ("loss", "data_loss", "penalty")


def _losses(program: Program) -> Iterator[Op]:
    last = program.depth
    names = {"A": f"A{last}", "Y": "Y", "P": f"P{last}"}
    for line in program.loss.samples:
        yield Op(Moment("loss"), rename(line, names))


def _has_slope(program: Program, moment: Moment) -> bool:
    if moment.layer == program.depth and program.is_fused:
        return False
    activation = program.activations[moment.layer - 1]
    return activation.slope is not None and activation.name != "linear"


def _through(program: Program, moment: Moment) -> Iterator[Op]:
    k = moment.layer
    slope = program.activations[k - 1].slope
    assert slope is not None
    yield Op(moment, f"slope{k} = {rename(slope, {'z': f'Z{k}', 'a': f'A{k}'})}")
    yield Op(moment, f"dZ{k} = dA{k} * slope{k}")


def _is_plain_number(program: Program, line: str) -> bool:
    """Tell whether a line only counts the steps, or gives the rate of a schedule."""
    schedule = program.optimizer.schedule
    return line == "t += 1" or (schedule is not None and line == schedule.line)
