"""What a network can learn of: a frame after its preparation, in parts."""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

import numpy as np

from nnviz.data.choosing import Outline
from nnviz.data.encoding import encode
from nnviz.data.errors import DataError, shown
from nnviz.data.frames import Column, Frame
from nnviz.data.plan import Plan, Trail
from nnviz.data.tables import Table
from nnviz.types import FloatArray, IntArray


class Part(NamedTuple):
    """Some rows of a table: which, their inputs (n, p) and their targets (n, k)."""

    rows: IntArray
    X: FloatArray
    Y: FloatArray


@dataclass(frozen=True, eq=False)
class Prepared:
    """A frame of which a network can learn, in parts.

    All arrays are read-only and C-contiguous. The validation and the test may have no
    rows.

    Attributes
    ----------
    frame : Frame
        What it was made of.
    plan : Plan
        What was done to each of its columns.
    table : Table
        What came of it before any scaling: n rows, and the p inputs of the network.
    rows_of_frame : (n,) int array
        Which row of the frame each row of the table is.
    rows_train, rows_validation, rows_test : (n_train,)… int arrays
        The rows of the table in each part, in the table's order.
    X_train, X_validation, X_test : (n_train, p)… arrays
        The scaled inputs of these rows.
    Y_train, Y_validation, Y_test : (n_train, k)… arrays
        Their targets: one column, scaled for a regression if so asked, the class
        index 0 or 1 for a binary problem; k columns, one-hot, for k > 2 classes.
    x_mean, x_scale : (p,) arrays
        What was subtracted from each input, and what it was divided by then: mean and
        σ of the training rows, or their least and their span, or 0 and 1.
    y_mean, y_scale : float
        The same for the target.
    """

    frame: Frame
    plan: Plan
    table: Table
    rows_of_frame: IntArray
    rows_train: IntArray
    rows_validation: IntArray
    rows_test: IntArray
    X_train: FloatArray
    X_validation: FloatArray
    X_test: FloatArray
    Y_train: FloatArray
    Y_validation: FloatArray
    Y_test: FloatArray
    x_mean: FloatArray
    x_scale: FloatArray
    y_mean: float
    y_scale: float

    def part(self, name: str) -> Part:
        """Return ``train``, ``validation`` or ``test``."""
        parts = {
            "train": Part(self.rows_train, self.X_train, self.Y_train),
            "validation": Part(
                self.rows_validation, self.X_validation, self.Y_validation
            ),
            "test": Part(self.rows_test, self.X_test, self.Y_test),
        }
        return parts[name]

    @cached_property
    def parts_of_frame(self) -> list[str]:
        """Return the part of each row of the frame; "" of one that counts in none."""
        found = [""] * self.frame.rows
        for name in ("train", "validation", "test"):
            for row in self.rows_of_frame[self.part(name).rows].tolist():
                found[row] = name
        return found

    @property
    def outline(self) -> Outline:
        """Return what a network must fit."""
        table, (rows, inputs) = self.table, self.table.X.shape
        return Outline(table.problem, len(table.classes), rows, inputs)

    @property
    def watched(self) -> str:
        """Return the part that is looked at while the network learns.

        Where there is a validation the test is kept for the end.
        """
        return "validation" if len(self.rows_validation) else "test"

    @property
    def rows_watched(self) -> IntArray:
        """Return the rows of the table in the part that is watched."""
        return self.part(self.watched).rows

    @property
    def X_watched(self) -> FloatArray:
        """Return the scaled inputs of the part that is watched."""
        return self.part(self.watched).X

    @property
    def Y_watched(self) -> FloatArray:
        """Return the targets of the part that is watched."""
        return self.part(self.watched).Y

    def scale_inputs(self, X_raw: FloatArray) -> FloatArray:
        """Return (m, p) inputs as the network sees them."""
        return (np.ascontiguousarray(X_raw) - self.x_mean) / self.x_scale

    def raw_inputs(self, X: FloatArray) -> FloatArray:
        """Return (m, p) scaled inputs in the units of the table."""
        return X * self.x_scale + self.x_mean

    def raw_batch(self, rows: IntArray, X: FloatArray) -> FloatArray:
        """Return the inputs (m, p) of training rows in the units of the table.

        X are these rows as the network sees them; what is tried out in their place is
        scaled back, without the noise that this leaves in the last digits. So is all of
        X where there are no rows.
        """
        raw: FloatArray = np.empty(X.shape)
        other = np.ones(X.shape, dtype=bool)
        if len(rows):
            raw = self.table.X[self.rows_train[rows]]
            other = self.X_train[rows].astype(X.dtype) != X
        tried = self.raw_inputs(X)[other].tolist()
        raw[other] = [float(f"{value:.12g}") for value in tried]
        return raw

    def raw_targets(self, Y: FloatArray) -> FloatArray:
        """Return (m, k) targets or predictions in the unit of the table."""
        return Y * self.y_scale + self.y_mean

    def inputs_of(self, cells: FloatArray) -> FloatArray:
        """Return what the network sees of new rows, (m, p).

        Parameters
        ----------
        cells : (m, c) array
            A column for each of `plan.features`, as in the frame: numbers, or texts by
            the index of their level; NaN where there is nothing.
        """
        return self.scale_inputs(encode(self.plan.encodings, cells))

    def cells_of(self, frame: Frame) -> FloatArray:
        """Return the (m, c) cells that `inputs_of` takes of another frame.

        Its columns go by their names. Texts that are unknown here count as nothing.

        Raises
        ------
        DataError
            If it lacks one of the columns, or holds texts in the place of numbers.
        """
        found = [_cells_like(self.frame.column(n), frame) for n in self.plan.features]
        return np.column_stack(found)

    def trail(self, name: str, cell: float) -> Trail:
        """Return a cell of a column that is kept, on its way to the network."""
        column = self.plan.column(name)
        assert column.encoding is not None, "it is left out"
        cells, inputs = np.array([cell]), slice(column.inputs.start, column.inputs.stop)
        filled = column.encoding.filled(cells)
        encoded = column.encoding.encoded(cells)[0]
        scaled = (encoded - self.x_mean[inputs]) / self.x_scale[inputs]
        is_unknown = bool(column.encoding.is_unknown(filled)[0])
        return Trail(cell, float(filled[0]), is_unknown, encoded, scaled)


def guess(data: Prepared, part: str) -> tuple[str, float]:
    """Return the most frequent class of the training, and its share of a part.

    That is what an accuracy is held against: so often is right who always says it.
    """
    y = data.table.y
    most = int(np.bincount(y[data.rows_train].astype(int)).argmax())
    share = float((y[data.part(part).rows] == most).mean())
    return data.table.classes[most], share


def _alike(known: Column, column: Column) -> Column:
    """Return a column of digits as texts or as numbers, as it is known."""
    if known.is_code and not column.is_text and len(column.found):
        labels = [column.label(value) for value in column.values.tolist()]
        levels = tuple(sorted(set(map(column.label, column.found.tolist()))))
        index = {text: float(number) for number, text in enumerate(levels)}
        values = np.array([index.get(label, np.nan) for label in labels])
        return replace(column, values=values, levels=levels)
    if column.is_code and not known.is_text:
        numbers = np.array([float(text) for text in column.levels])
        gaps = np.isnan(column.values)
        found = numbers[np.where(gaps, 0, column.values).astype(int)]
        return replace(column, values=np.where(gaps, np.nan, found), levels=())
    return column


def _cells_like(known: Column, frame: Frame) -> FloatArray:
    """Return the cells of a frame's column of that name, by the levels known here."""
    where = {"file": frame.name, "column": shown(known.name)}
    if known.name not in frame.names:
        raise DataError("missing_column", **where)
    column = _alike(known, frame.column(known.name))
    if column.is_text != known.is_text:
        code = "numbers_expected" if column.is_text else "texts_expected"
        raise DataError(code, **where)
    if not known.is_text:
        return column.values
    index = {text: number for number, text in enumerate(known.levels)}
    numbers = np.array([index.get(text, np.nan) for text in column.levels])
    gaps = np.isnan(column.values)
    return np.where(gaps, np.nan, numbers[np.where(gaps, 0, column.values).astype(int)])
