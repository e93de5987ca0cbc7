"""The sections that every program has: head, loop over the batches, data, weights."""

import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from nnviz.data.frames import with_unit
from nnviz.model.batches import ORDER_STREAM
from nnviz.teach.programs.layout import (
    INDENT,
    WIDTH,
    block,
    indented,
    listed,
    literal,
    returned,
)
from nnviz.teach.programs.start import RunStart
from nnviz.types import FloatArray

NUMBERS = '''\
def numbers(text):
    """Return the numbers of a text as an array."""
    return np.array(text.split(), dtype=float)
'''
_IN = len(INDENT)
_MOST_NAMES = 20


def joined(sections: Iterable[str]) -> str:
    """Return the text of a program of which the sections are known."""
    return "\n\n\n".join(section.strip("\n") for section in sections) + "\n"


def docstring(start: RunStart, title: str, library: str, text: str) -> str:
    """Return the first lines: what is trained in which library, and `text`."""
    sizes = "-".join(map(str, start.program.sizes))
    name = " ".join(title.replace("\\", "/").replace('"', "'").split())
    first = f"{name}: a {sizes} network, trained in {library}."
    if start.first > 1:
        text = f"It goes on after step {start.first - 1} of a run.\n\n{text.strip()}"
    return f'"""{first}\n\n{text.strip()}\n"""'


def guard(*lines: str) -> str:
    """Return what runs a program that is started."""
    return f'if __name__ == "__main__":\n{indented(*lines)}'


def depth(start: RunStart) -> int:
    """Return the column at which the lines of a step stand in `train`."""
    return _IN * (2 if start.batches.per_epoch == 1 else 3)


def train(
    start: RunStart, before: Sequence[str], step: Sequence[str], loss: str
) -> str:
    """Return the function that takes the steps of a run.

    Parameters
    ----------
    start : RunStart
    before : sequence of str
        What stands before the first epoch.
    step : sequence of str
        The lines of one step; what is in ``[rows]`` is a batch.
    loss : str
        What they give, as a number.
    """
    words = '"""Take every step; return the loss of each."""'
    epochs = _epochs(start, step, loss)
    lines = (words, *before, "history = []", *epochs, "return history")
    return f"def train():\n{indented(*lines)}"


def _epochs(start: RunStart, step: Sequence[str], loss: str) -> Iterator[str]:
    batches, epochs = start.batches, start.epochs
    name = "rows" if batches.per_epoch == 1 else "order"
    is_read = name == "order" or any("[rows]" in line for line in step)
    if is_read and not batches.shuffle:
        yield f"{name} = np.arange({batches.rows})"
    yield f"for epoch in range({epochs.start}, {epochs.stop}):"
    if is_read and batches.shuffle:
        stream = f"[{batches.seed}, {ORDER_STREAM}, epoch]"
        drawn = f"np.random.default_rng({stream}).permutation({batches.rows})"
        words = f"# as the run: drawn by its seed, {ORDER_STREAM} for orders, the epoch"
        yield indented(words, f"{name} = {drawn}")
    if batches.per_epoch == 1:
        told = 'print(f"epoch {epoch}: loss {history[-1]:.6f}")'
        yield indented(*step, f"history.append({loss})", told)
    else:
        yield indented(*_batches(start, step, loss))


def _batches(start: RunStart, step: Sequence[str], loss: str) -> Iterator[str]:
    """Yield the lines of an epoch of several batches."""
    batches = start.batches
    is_uneven = batches.rows % batches.size != 0
    yield "batch_losses, sizes = [], []" if is_uneven else "batch_losses = []"
    yield f"for start in {_starts(start)}:"
    rows = f"rows = order[start : start + {batches.size}]"
    yield indented(rows, *step, f"batch_losses.append({loss})")
    if is_uneven:
        yield indented("sizes.append(len(rows))")
    yield "history += batch_losses"
    weighed = "np.average(batch_losses, weights=sizes)"
    mean = weighed if is_uneven else "np.mean(batch_losses)"
    yield f'print(f"epoch {{epoch}}: loss {{{mean}:.6f}}")'


def _starts(start: RunStart) -> str:
    """Return the range of the first rows of the batches of an epoch.

    The run may begin and end between two batches of one.
    """
    batches, first, stop = start.batches, "0", str(start.batches.rows)
    epoch, batch = batches.position(start.first)
    if batch > 1:
        first = f"{batches.span(batch).start} if epoch == {epoch} else 0"
    epoch, batch = batches.position(start.last)
    if batch < batches.per_epoch:
        stop = f"{batches.span(batch).stop} if epoch == {epoch} else {stop}"
    return f"range({first}, {stop}, {batches.size})"


def data(start: RunStart, has_labels: bool = False) -> str:
    """Return the function that gives the training rows.

    Parameters
    ----------
    start : RunStart
    has_labels : bool
        Whether several classes are told by their indices, not one-hot.
    """
    words = "Return the training rows as the network sees them: inputs and targets."
    lines = (
        f'"""{words}"""',
        *_columns(start),
        f"table = {_table(start)}",
        *_inputs(start),
        f"Y = {_targets(start, has_labels)}",
        "return X, Y",
    )
    return f"def data():\n{indented(*lines)}"


def _columns(start: RunStart) -> Iterator[str]:
    """Yield a comment that tells what the columns are."""
    table = start.data.table
    named = zip(table.features, table.units, strict=True)
    names = [with_unit(*each) for each in named]
    if len(names) > _MOST_NAMES:
        names = [f"{len(names)} inputs"]
    target = with_unit(table.target, table.target_unit)
    classes = [f"{k} = {name}" for k, name in enumerate(table.classes)]
    if any(name != str(k) for k, name in enumerate(table.classes)):
        target += f" ({', '.join(classes)})"
    text = f"Each row: {', '.join((*names, target))}"
    for line in textwrap.wrap(text, WIDTH - _IN - 2, break_long_words=False):
        yield f"# {line}"


def _table(start: RunStart) -> str:
    """Return the training rows as they are in the table, the target behind."""
    table, rows = start.data.table, start.data.rows_train
    values = np.column_stack([table.X[rows], table.y[rows]])
    return f"{block(values, _IN)}.reshape{values.shape}"


def _inputs(start: RunStart) -> Iterator[str]:
    data, raw = start.data, f"table[:, :{start.program.sizes[0]}]"
    mean, scale = data.x_mean, data.x_scale
    if (mean == 0).all() and (scale == 1).all():
        yield f"X = {_cast(raw, start)}"
        return
    yield listed("shift", mean, _IN)
    yield listed("divisor", scale, _IN)
    yield f"X = {_cast(f'({raw} - shift) / divisor', start)}"


def _targets(start: RunStart, has_labels: bool) -> str:
    inputs, outputs, data = start.program.sizes[0], start.program.sizes[-1], start.data
    if data.table.problem == "multiclass":
        labels = f"table[:, {inputs}].astype(int)"
        return labels if has_labels else _cast(f"np.eye({outputs})[{labels}]", start)
    scaled = f"table[:, {inputs}:]"
    if data.y_mean:
        sign, shift = "-" if data.y_mean > 0 else "+", literal(abs(data.y_mean))
        scaled = f"({scaled} {sign} {shift})"
    if data.y_scale != 1:
        scaled = f"{scaled} / {literal(data.y_scale)}"
    return _cast(scaled, start)


def _cast(array: str, start: RunStart) -> str:
    """Return an array in the precision of a run."""
    if start.program.dtype == "float64":
        return array
    whole = f"({array})" if "/" in array else array
    return f"{whole}.astype(np.{start.program.dtype})"


def weights(start: RunStart) -> str:
    """Return the function that gives the parameters before the first step."""
    words = "Return weights and biases as they are before the first step."
    return _arrays("first_weights", words, start.parameters)


def memory(start: RunStart) -> Iterator[str]:
    """Yield a function for each thing that the optimizer remembers of before."""
    for slot, found in start.memory.items():
        words = f"Return what the optimizer remembers as {slot} of each parameter."
        yield _arrays(f"first_{slot}", words, found)


def _arrays(name: str, words: str, found: Mapping[str, FloatArray]) -> str:
    """Return a function that gives some arrays, by their names."""
    lines = [listed(own, array, _IN) for own, array in found.items()]
    body = indented(f'"""{words}"""', *lines, returned(list(found), _IN))
    return f"def {name}():\n{body}"
