"""The numbers of a run as CSV, see `csv_text`.

Steps, epochs, batches, layers, units, samples and rows count from 1.
"""

from collections.abc import Iterable, Iterator
from itertools import product
from math import isnan

import numpy as np

from nnviz.data.csv_text import cells_of, csv_text
from nnviz.data.frames import with_unit
from nnviz.data.preparation import Prepared
from nnviz.model.record import StepRecord
from nnviz.run.curves import Series
from nnviz.run.learning import train_scores
from nnviz.run.run import Run
from nnviz.types import FloatArray

Entries = tuple[str, Iterable[object]]


def history_csv(run: Run, segment: int) -> str:
    """Return the course of a run, a line for every computed step.

    Columns: step, epoch, batch, m, learning_rate (α), batch_loss (ℒ of the batch,
    before its update); at the last step of an epoch also epoch_loss (the mean of its
    batch losses weighted by m). At the ends of some epochs (see `train_scores`) and at
    the last step also train_loss and each metric on the whole training set, as
    train_accuracy; where the test set was evaluated test_loss, test_accuracy and so on,
    or of a validation validation_loss. Step 0 is before any training.
    """
    parts = {"train": _train_scores(run, segment)}
    if len(run.data.rows_watched):
        parts[run.data.watched] = run.watched(segment)
    means = _by_step(run.epochs(segment))
    scores = [(_by_step(found), [""] * len(found.values)) for found in parts.values()]
    heads = ["step", "epoch", "batch", "m", "learning_rate", "batch_loss", "epoch_loss"]
    heads += [
        f"{part}_{name}" for part, found in parts.items() for name in found.values
    ]

    def after(step: int) -> Iterator[object]:
        for known, unknown in scores:
            yield from known.get(step, unknown)

    def lines() -> Iterator[list[object]]:
        yield [0, 0, "", "", "", "", "", *after(0)]
        for step, loss in enumerate(run.losses(segment).tolist(), start=1):
            epoch, batch, _ = run.position(segment, step)
            rate = run.learning_rate(segment, step)
            place = [step, epoch, batch, run.batch_size(segment, step), rate]
            yield [*place, loss, *means.get(step, [""]), *after(step)]

    return csv_text([heads, *lines()])


def samples_csv(record: StepRecord, data: Prepared) -> str:
    """Return a step's arrays that have a row per sample, a line for every sample.

    Columns: step, sample (its place in the batch), row (in the table, below the names),
    the features and the target as they are in the table; then what the network sees and
    computes, in the order of the moments: ``X surface``, ``Y price``, ``Z[1] unit 2``,
    ``A[1] unit 2``, ``loss`` (ℒ⁽ⁱ⁾), ``dZ[1] unit 2`` (m · ∂ℒ/∂z)…

    Parameters
    ----------
    record : StepRecord
        A step of a training.
    data : Prepared
        What it was trained on.
    """
    table, rows = data.table, data.rows_of_frame[data.rows_train[record.rows]]
    outputs = table.classes if record.Y.shape[1] > 1 else (table.target,)
    columns = [
        ("step", [record.step] * record.m),
        ("sample", range(1, record.m + 1)),
        ("row", (rows + 1).tolist()),
        *_raw(data, record),
        *_columns([f"X {name}" for name in table.features], record.X),
        *_columns([f"Y {name}" for name in outputs], record.Y),
        *_computed(record),
    ]
    heads, values = zip(*columns, strict=True)
    return csv_text([heads, *zip(*values, strict=True)])


def parameters_csv(record: StepRecord) -> str:
    """Return a step's arrays that have an entry per parameter, a line for each.

    Columns: step, layer, parameter (W or b), from and to (the units it joins; a bias
    comes from none), before, gradient (∂ℒ/∂w or ∂ℒ/∂b, the mean of the batch), after;
    and what the optimizer remembers of it, as ``v before`` and ``v after``.
    """
    slots = [k.removesuffix("W1") for k in record.slots_before if k.endswith("W1")]
    heads = ["step", "layer", "parameter", "from", "to", "before", "gradient", "after"]
    heads += [f"{slot} {side}" for slot in slots for side in ("before", "after")]

    def lines() -> Iterator[list[object]]:
        for layer, kind in product(range(1, record.depth + 1), "Wb"):
            if kind == "b" and not record.biases[layer - 1]:
                continue
            arrays = [
                getattr(record, f"{kind}_before")[layer],
                getattr(record, f"d{kind}")[layer],
                getattr(record, f"{kind}_after")[layer],
            ]
            for name in [f"{slot}{kind}{layer}" for slot in slots]:
                arrays += [record.slots_before[name], record.slots_after[name]]
            for index in np.ndindex(arrays[0].shape):
                source = index[0] + 1 if kind == "W" else ""
                values = [array[index].item() for array in arrays]
                yield [record.step, layer, kind, source, index[-1] + 1, *values]

    return csv_text([heads, *lines()])


def _train_scores(run: Run, segment: int) -> Series:
    """Return scores on the training set at the ends of epochs and after all steps."""
    done = run.done(segment)
    found, _ = train_scores(run, segment, done)
    if found.steps[-1] < done and run.diverged_at(segment) is None:
        scores = run.owner(segment, done).train_scores(done)
        assert scores is not None
        found.add(done, scores)
    return found


def _by_step(series: Series) -> dict[int, list[object]]:
    """Return the numbers of every step; empty where one was not asked for."""
    numbers = zip(*(values.tolist() for values in series.values.values()), strict=True)
    return {
        int(step): ["" if isnan(number) else number for number in found]
        for step, found in zip(series.steps, numbers, strict=True)
    }


def _raw(data: Prepared, record: StepRecord) -> Iterator[Entries]:
    """Yield the batch as it is in the table, headed as there; "" for nothing."""
    table, rows = data.table, data.rows_train[record.rows]
    for name in data.plan.features:
        column = data.frame.column(name)
        cells = cells_of(column, column.values[data.rows_of_frame[rows]])
        yield with_unit(name, column.unit), cells
    target = table.y[rows].tolist()
    if table.classes:
        target = [table.classes[int(index)] for index in target]
    yield with_unit(table.target, table.target_unit), target


def _computed(record: StepRecord) -> Iterator[Entries]:
    for moment in record.moments:
        if moment.kind == "loss":
            yield "loss", record.losses.tolist()
        elif moment.kind in ("Z", "A", "dA", "dZ"):
            array = getattr(record, moment.kind)[moment.layer]
            units = range(1, array.shape[1] + 1)
            yield from _columns([f"{moment} unit {unit}" for unit in units], array)


def _columns(heads: Iterable[str], array: FloatArray) -> Iterator[Entries]:
    yield from zip(heads, array.T.tolist(), strict=True)
