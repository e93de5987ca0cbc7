"""What the network at the cursor says of a row that nobody trained on, in words."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication

from nnviz.model.metrics import predicted_classes
from ui import numbers
from ui.session import Session

translate = QCoreApplication.translate


def worded(session: Session, raw: Sequence[float]) -> str:
    """Return the prediction for features in the units of the table.

    Parameters
    ----------
    session : Session
    raw : sequence of float
        One number a feature.
    """
    X = session.data.scale_inputs(np.array([raw], dtype=float))
    A = session.looks.outputs(X)
    broken = A[~np.isfinite(A)]
    if broken.size:
        return numbers.plain(float(broken[0]))
    table = session.data.table
    if table.problem == "regression":
        value = float(session.data.raw_targets(A)[0, 0])
        return f"{numbers.plain(value)} {table.target_unit}".strip()
    label = table.classes[int(predicted_classes(A)[0])]
    best = float(A[0].max())
    output = session.program.activations[-1].name
    is_of_two = output == "sigmoid" and A.shape[1] == 1
    if is_of_two or output == "softmax":
        words = translate("Predictions", "Predicted: {0} · P({1}) = {2}")
        likely = table.classes[1] if is_of_two else label
        places = numbers.deciding([best], 3)[0] - 2 if is_of_two else 1
        return words.format(label, likely, numbers.percent(best, places))
    words = translate("Predictions", "Predicted: {0} · a = {1}")
    return words.format(label, numbers.plain(best))
