"""Which cells of the table are empty, and what stands in for them."""

import math

from nnviz.data import Prepared
from nnviz.model.record import StepRecord
from ui import numbers


def stand_ins(data: Prepared, record: StepRecord, sample: int) -> dict[int, str]:
    """Return what stands in for the empty cells of a sample, by input.

    Of an input that is tried out nothing stands in: it is typed.
    """
    if not len(record.rows):  # a row that is asked about
        return {}
    row = int(record.rows[sample])
    at = data.rows_of_frame[data.rows_train[row]]
    found = {}
    for column in data.plan.columns:
        if column.encoding is None or not math.isnan(column.column.values[at]):
            continue
        fill = column.encoding.fill
        said = column.levels[int(fill)] if column.levels else numbers.exact(fill)
        for k in column.inputs:
            if record.X[sample, k] == data.X_train[row, k]:
                found[k] = said
    return found
