"""What a frame holds, in the plainest words."""

import numpy as np

from nnviz.data.frames import Column, Frame


def cells_of(frame: Frame) -> dict[str, list[object]]:
    """Return the cells of each column: numbers, or texts; None where nothing is."""
    return {column.name: _cells(column) for column in frame.columns}


def _cells(column: Column) -> list[object]:
    if not column.is_text:
        return [None if np.isnan(value) else value for value in column.values.tolist()]
    return [
        None if np.isnan(value) else column.levels[int(value)]
        for value in column.values
    ]
