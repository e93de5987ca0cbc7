"""What a network says of many rows, as columns that stand beside them."""

from collections.abc import Sequence

import numpy as np

from nnviz.data.csv_text import cells_of, csv_text
from nnviz.data.frames import Column, Frame, with_unit
from nnviz.data.prepared import Prepared
from nnviz.model.metrics import EVEN, predicted_classes
from nnviz.types import FloatArray


def answers(
    data: Prepared, A: FloatArray, output: str, threshold: float = EVEN
) -> tuple[Column, ...]:
    """Return what a network says, in the words and the unit of its table.

    Parameters
    ----------
    data : Prepared
        What it was trained on.
    A : (m, n_L) array
        Its outputs.
    output : str
        The activation of its output; of ``sigmoid`` and ``softmax`` these are
        probabilities.
    threshold : float
        Over which a single output says the second class.

    Returns
    -------
    tuple of Column
        The predicted value; or the predicted class, and the probability of each class
        (of two that of the second), where there are probabilities.
    """
    table = data.table
    name = f"predicted {table.target}"
    if table.problem == "regression":
        return (Column(name, table.target_unit, data.raw_targets(A)[:, 0]),)
    chosen = np.where(np.isnan(A).any(axis=1), np.nan, predicted_classes(A, threshold))
    column = Column(name, "", chosen, table.classes)
    if output not in ("sigmoid", "softmax"):
        return (column,)
    if A.shape[1] == 1:
        return column, Column(f"P({table.classes[1]})", "", A[:, 0])
    if output == "sigmoid":
        return (column,)
    pairs = zip(table.classes, A.T, strict=True)
    return column, *(Column(f"P({label})", "", a) for label, a in pairs)


def as_csv(frame: Frame, more: Sequence[Column]) -> str:
    """Return a table with more columns as CSV: what was missing stays empty."""
    columns = (*frame.columns, *more)
    heads = [with_unit(each.name, each.unit) for each in columns]
    return csv_text([heads, *zip(*map(cells_of, columns), strict=True)])
