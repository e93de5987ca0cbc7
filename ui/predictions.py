"""What the network at the cursor says of a row that nobody trained on, in words."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication

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
    table = session.table
    if table.problem == "regression":
        value = float(session.data.raw_targets(A)[0, 0])
        return f"{numbers.plain(value)} {table.target_unit}".strip()
    if A.shape[1] == 1:
        share = float(A[0, 0])
        words = translate("Predictions", "{0} · probability of {1}: {2}")
        label, one = table.classes[int(share > 0.5)], table.classes[1]
        return words.format(label, one, numbers.percent(share))
    best = int(A[0].argmax())
    words = translate("Predictions", "{0} · probability {1}")
    return words.format(table.classes[best], numbers.percent(float(A[0, best])))
