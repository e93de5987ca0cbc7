"""Which row of the table a sample is, and what stands in for its empty cells."""

import math

from nnviz.data import Prepared
from nnviz.model.record import StepRecord
from ui.words import numbers


def row_of(data: Prepared, record: StepRecord, sample: int) -> int | None:
    """Return the row of the frame that a sample of a step is, from 0, if it is one."""
    if not len(record.rows):  # a row that is asked about
        return None
    return int(data.rows_of_frame[data.rows_train[record.rows[sample]]])


def stand_ins(data: Prepared, record: StepRecord, sample: int) -> dict[int, str]:
    """Return what stands in for the empty cells of a sample, by input.

    Of an input that is tried out nothing stands in: it is typed.
    """
    at = row_of(data, record, sample)
    if at is None:
        return {}
    row, found = int(record.rows[sample]), {}
    for column in data.plan.columns:
        if column.encoding is None or not math.isnan(column.column.values[at]):
            continue
        fill = column.encoding.fill
        said = column.levels[int(fill)] if column.levels else numbers.exact(fill)
        for k in column.inputs:
            if record.X[sample, k] == data.X_train[row, k]:
                found[k] = said
    return found
