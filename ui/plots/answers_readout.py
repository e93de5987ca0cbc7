"""What the plot of answers says in words about a place or a point."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QCoreApplication

from nnviz.types import FloatArray
from ui.plots.answers_picture import AnswersPicture
from ui.words import numbers, vocabulary

translate = QCoreApplication.translate

_LONGEST = 8  # letters of a number
_MOST_FEATURES = 8  # lines in one readout

Written = Callable[[float], str]


def of_place(picture: AnswersPicture, x: FloatArray, A: FloatArray) -> str:
    """Return the lines about a place that is no row.

    Parameters
    ----------
    picture : AnswersPicture
    x : (p,) array
        Raw features.
    A : (k,) array
        About what the network gives there.
    """
    inputs = _inputs(picture, x, numbers.plain)
    return "\n".join([*inputs, *_outputs(picture, A, "≈")])


def of_row(
    picture: AnswersPicture, part: str, row: int, about: FloatArray | None
) -> str:
    """Return the lines about a row of the training set or of the watched one.

    Parameters
    ----------
    picture : AnswersPicture
    part : str
        Which of them.
    row : int
        In this part.
    about : (k,) array or None
        About what the network gives there, for where its own output is not known.
    """
    data = picture.data
    table_row = int(picture.rows(part)[row])
    found_at = int(data.rows_of_frame[table_row])
    lines = [_whose(picture, part, row, found_at)]
    lines += _inputs(picture, data.table.X[table_row], as_in_table)
    lines.append(f"y = {_target(picture, data.table.y[table_row], as_in_table)}")
    A, equals = picture.outputs(part), "="
    found = A[row] if A is not None and row < len(A) else None
    if found is None:
        found, equals = about, "≈"
    if found is not None:
        lines += _outputs(picture, found, equals)
        lines += _residual(picture, found, data.table.y[table_row], equals)
    return "\n".join(lines)


def _whose(picture: AnswersPicture, part: str, row: int, found_at: int) -> str:
    number = numbers.integer(found_at + 1)
    if part != "train":
        whose = vocabulary.part_of_data(part)
        return translate("Plots", "row {0} · {1}").format(number, whose)
    place = np.flatnonzero(picture.batch == row)
    if not len(place):
        return translate("Plots", "row {0} · not in this batch").format(number)
    sample = numbers.integer(int(place[0]) + 1)
    return translate("Plots", "row {0} · sample {1} of this batch").format(
        number, sample
    )


def _inputs(picture: AnswersPicture, x: FloatArray, written: Written) -> list[str]:
    """Return a line for each feature: its value, and what the network sees."""
    table = picture.data.table
    scaled = picture.data.scale_inputs(x[np.newaxis])[0]
    lines = []
    for name, unit, raw, seen in zip(
        table.features, table.units, x.tolist(), scaled.tolist(), strict=True
    ):
        value = f"{written(raw)} {unit}".strip()
        same = "" if raw == seen else f" → {numbers.signed(seen)}"
        lines.append(f"{name} = {value}{same}")
    if len(lines) > _MOST_FEATURES:
        lines = [*lines[:_MOST_FEATURES], "…"]
    return lines


def as_in_table(value: float) -> str:
    """Write a number of the table: all of it, if that is not too long."""
    text = numbers.exact(value)
    return text if len(text) <= _LONGEST else numbers.plain(value, 3)


def _outputs(picture: AnswersPicture, A: FloatArray, equals: str) -> list[str]:
    table, problem = picture.data.table, picture.problem
    if problem == "regression":
        raw = float(picture.data.raw_targets(A)[0])
        return [f"ŷ {equals} {_target(picture, raw, numbers.plain)}"]
    words = translate("Plots", "probability of class {0} {1} {2}")
    is_binary = problem == "binary"
    names = table.classes[1:] if is_binary else table.classes
    values = A.tolist()
    lines = [
        words.format(name, equals, numbers.plain(value, places))
        for name, value, places in zip(
            names, values, numbers.deciding(values, 3), strict=True
        )
    ]
    if not np.isfinite(A).all():  # of a network that diverged
        return lines
    predicted = int(picture.predicted(A[np.newaxis])[0])
    return [*lines, f"ŷ = {table.classes[predicted]}"]


def _residual(
    picture: AnswersPicture, A: FloatArray, y: float, equals: str
) -> list[str]:
    """Return by how much a value is wrong; nothing for a class."""
    if picture.problem != "regression":
        return []
    wrong = float(picture.data.raw_targets(A)[0]) - y
    return [f"ŷ − y {equals} {_target(picture, wrong, numbers.signed)}"]


def _target(picture: AnswersPicture, value: float, written: Written) -> str:
    table = picture.data.table
    if table.classes:
        return table.classes[int(value)]
    return f"{written(value)} {table.target_unit}".strip()
