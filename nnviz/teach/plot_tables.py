"""The numbers behind the plots as CSV, in the words and the units of the table."""

from collections.abc import Mapping, Sequence

import numpy as np

from nnviz.data.csv_text import csv_text
from nnviz.data.frames import Column, Frame
from nnviz.data.prepared import Prepared
from nnviz.model.metrics import EVEN, confusion
from nnviz.run.curves import Series
from nnviz.run.learning import train_scores
from nnviz.run.run import Run
from nnviz.teach.answers import answers, as_csv
from nnviz.teach.health import Vitals
from nnviz.teach.landscape import Window
from nnviz.teach.sections import Section
from nnviz.types import FloatArray, IntArray

PARTS = ("train", "validation", "test")


def rows_csv(
    data: Prepared,
    A: Mapping[str, FloatArray],
    output: str,
    threshold: float = EVEN,
) -> str:
    """Return what a network says of every row, beside the row as it was found.

    Columns: row (in the frame, from 1), part, those of the frame, the prediction (see
    `answers`); and of a value the residual, predicted − true.

    Parameters
    ----------
    data : Prepared
    A : mapping of part to (n, n_L) array
        The outputs for the rows of a part.
    output : str
        The activation of the output.
    threshold : float
        Over which a single output says the second class.
    """
    parts = [part for part in PARTS if part in A and len(A[part])]
    rows = np.concatenate([data.part(part).rows for part in parts])
    which = np.repeat(
        [PARTS.index(part) for part in parts], [len(A[part]) for part in parts]
    )
    order = np.argsort(rows, kind="stable")
    rows = rows[order]
    A_rows = np.concatenate([A[part] for part in parts])[order]
    said = answers(data, A_rows, output, threshold)
    if data.table.problem == "regression":
        wrong = said[0].values - data.table.y[rows]
        said = (*said, Column("residual", data.table.target_unit, wrong))
    found = data.rows_of_frame[rows]
    own = [
        Column("row", "", found + 1.0),
        Column("part", "", which[order].astype(float), PARTS),
        *(_of_rows(column, found) for column in data.frame.columns),
    ]
    return as_csv(Frame(data.frame.name, tuple(own), data.frame.target), said)


def hidden_csv(
    data: Prepared, places: Mapping[str, FloatArray], names: Sequence[str]
) -> str:
    """Return where a layer has the rows.

    Columns: row (in the frame, from 1), part, the two numbers, and the target.

    Parameters
    ----------
    data : Prepared
    places : mapping of part to (n, 2) array
    names : two str
        Of the numbers.
    """
    parts = [part for part in PARTS if part in places and len(places[part])]
    table = data.table
    lines: list[list[object]] = [["row", "part", *names, table.target]]
    for part in parts:
        rows = data.part(part).rows
        found = (data.rows_of_frame[rows] + 1).tolist()
        targets = table.y[rows].tolist()
        if table.classes:
            targets = [table.classes[int(k)] for k in targets]
        each = zip(found, places[part].tolist(), targets, strict=True)
        lines += [[row, part, *place, target] for row, place, target in each]
    return csv_text(lines)


def surface_csv(
    names: tuple[str, str],
    window: Window,
    heights: FloatArray,
    way: tuple[IntArray, FloatArray, FloatArray],
    losses: FloatArray,
) -> str:
    """Return the loss over a plane of the parameters, and the way through it.

    Columns: step, the two numbers, the loss there, and how far from the plane that is.
    The grid comes first, with no step; then the way, seen from above.

    Parameters
    ----------
    names : two str
    window : Window
    heights : (r, r) array
        Over it, the first row at the bottom.
    way : (k,), (k, 2), (k,) arrays
        Steps, points and distances.
    losses : (k,) array
        After each of these steps.
    """
    x, y = (side.tolist() for side in window.sides(len(heights)))
    lines: list[list[object]] = [["step", *names, "loss", "distance"]]
    for up, row in zip(y, heights.tolist(), strict=True):
        points = zip(x, row, strict=True)
        lines += [["", across, up, loss, 0.0] for across, loss in points]
    columns = (each.tolist() for each in (*way, losses))
    for step, point, distance, loss in zip(*columns, strict=True):
        lines.append([step, *point, loss, distance])
    return csv_text(lines)


def along_csv(rates: FloatArray, heights: FloatArray) -> str:
    """Return the loss (k,) that a step leads to with each learning rate (k,)."""
    pairs = zip(rates.tolist(), heights.tolist(), strict=True)
    return csv_text([["learning_rate", "loss"], *map(list, pairs)])


def confusion_csv(
    data: Prepared, part: str, A: FloatArray, threshold: float = EVEN
) -> str:
    """Return the confusion matrix of the rows of a part, at a threshold.

    A line for each true class: how often each class was predicted.
    """
    table = data.table
    counts = confusion(A, data.part(part).Y, threshold).tolist()
    lines: list[list[object]] = [[f"true {table.target}"]]
    lines[0] += [f"predicted {name}" for name in table.classes]
    lines += [[name, *row] for name, row in zip(table.classes, counts, strict=True)]
    return csv_text(lines)


def line_csv(data: Prepared, X: FloatArray, A: FloatArray, output: str) -> str:
    """Return what a network says of inputs X, (n, p), as it sees them.

    Columns: the inputs in the units of the table, and the prediction.
    """
    return _inputs_csv(data, X, (), answers(data, A, output))


def plane_csv(
    data: Prepared, section: Section, places: FloatArray, A: FloatArray, output: str
) -> str:
    """Return what a network says at places (n, 2) of a plane.

    Columns: where principal components span the plane, the places; the inputs there in
    the units of the table, and the prediction.
    """
    own = []
    if section.cut.is_principal:
        own = [Column(f"component {k + 1}", "", places[:, k]) for k in range(2)]
    said = answers(data, A, output)
    return _inputs_csv(data, section.inputs(places), own, said)


def scores_csv(run: Run, segment: int, name: str) -> str:
    """Return a score along a run, on the training rows and on those that are watched.

    Columns: step, epoch, and as ``train_accuracy`` and ``test_accuracy`` the score
    after the step, if there are such rows; empty where it was not found. Step 0 is
    before any training.
    """
    train, _ = train_scores(run, segment, run.done(segment))
    known = {"train": _by_step(train, name)}
    if len(run.data.rows_watched):
        known[run.data.watched] = _by_step(run.watched(segment), name)
    lines: list[list[object]] = [["step", "epoch", *(f"{p}_{name}" for p in known)]]
    for step in sorted(set().union(*known.values())):
        epoch = run.position(segment, step)[0] if step else 0
        scores = (of_part.get(step, "") for of_part in known.values())
        lines.append([step, epoch, *scores])
    return csv_text(lines)


def health_csv(run: Run, segment: int, found: Mapping[int, Vitals]) -> str:
    """Return the health of every layer in some steps, a line for each of both.

    Columns: step, epoch, layer; the norms of ∂ℒ/∂W, of W before the step and of its
    change; the share of saturated values and of dead units, empty where the activation
    has none.
    """
    names = ("gradient", "weights", "change", "saturated", "dead")
    lines: list[list[object]] = [["step", "epoch", "layer", *names]]
    for step, vitals in found.items():
        epoch = run.position(segment, step)[0]
        norms = vitals.gradients, vitals.weights, vitals.changes
        columns = *norms, vitals.saturated_shares, vitals.dead_shares
        for k, row in enumerate(np.column_stack(columns).tolist(), start=1):
            known = (value if value == value else "" for value in row)
            lines.append([step, epoch, k, *known])
    return csv_text(lines)


def parameter_csv(
    run: Run, segment: int, found: Mapping[int, tuple[float, float]]
) -> str:
    """Return a weight or bias in some steps: step, epoch, value, gradient.

    The value is that before the step, to the bit; the gradient is found with it.
    """
    lines: list[list[object]] = [["step", "epoch", "value", "gradient"]]
    for step, pair in found.items():
        lines.append([step, run.position(segment, step)[0], *pair])
    return csv_text(lines)


def _inputs_csv(
    data: Prepared, X: FloatArray, before: Sequence[Column], after: Sequence[Column]
) -> str:
    raw, table = data.raw_inputs(X), data.table
    inputs = map(Column, table.features, table.units, raw.T)
    return as_csv(Frame(table.name, (*before, *inputs), table.target), after)


def _by_step(series: Series, name: str) -> dict[int, float]:
    """Return a score by step, where it is known."""
    values = series.values.get(name)
    if values is None:
        return {}
    pairs = zip(series.steps.tolist(), values.tolist(), strict=True)
    return {int(step): value for step, value in pairs if value == value}


def _of_rows(column: Column, rows: IntArray) -> Column:
    return Column(column.name, column.unit, column.values[rows], column.levels)
