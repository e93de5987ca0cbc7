"""What the network at the cursor says of a row that nobody trained on, in words."""

import numpy as np
from PySide6.QtCore import QCoreApplication

from nnviz.data.prepared import Prepared
from nnviz.data.unseen import unseen
from nnviz.model.metrics import predicted_classes
from nnviz.types import FloatArray
from ui.session.session import Session
from ui.words import numbers, unseen_words

_MOST_SEEN, _MOST_NOTED = 10, 3
translate = QCoreApplication.translate


def seen(X: FloatArray) -> str:
    """Return the (1, p) inputs of a row in words; nothing where they are many."""
    if X.shape[1] > _MOST_SEEN:
        return ""
    written = " · ".join(numbers.plain(x) for x in X[0].tolist())
    return translate("Predictions", "The network sees {0}").format(written)


def noted(data: Prepared, cells: FloatArray) -> str:
    """Return what of a row's (1, c) cells is unlike the training, or filled.

    Of many such things the first ones are named; of an image, whose pixels may lie
    anywhere, nothing is.
    """
    if data.table.image_shape is not None:
        return ""
    words = translate("Predictions", "{0} empty: {1} stands in")
    filled = [
        words.format(encoding.column.name, encoding.label(encoding.fill))
        for encoding, cell in zip(data.plan.encodings, cells[0], strict=True)
        if np.isnan(cell)
    ]
    found = [*map(unseen_words.said, unseen(data, cells)), *filled]
    more = [f"+{len(found) - _MOST_NOTED}"] if len(found) > _MOST_NOTED else []
    return " · ".join([*found[:_MOST_NOTED], *more])


def worked_out(session: Session, cells: FloatArray) -> str:
    """Return how the prediction for (1, c) cells comes about, in original units."""
    from ui.window.worked_out import in_original_units  # which takes long to load

    return in_original_units(session, cells)


def worded(session: Session, X: FloatArray) -> str:
    """Return the prediction for a row.

    Parameters
    ----------
    session : Session
    X : (1, p) array
        Its inputs, as the network sees them.
    """
    A = session.looks.outputs(X)
    broken = A[~np.isfinite(A)]
    if broken.size:
        return numbers.plain(float(broken[0]))
    table = session.data.table
    if table.problem == "regression":
        value = float(session.data.raw_targets(A)[0, 0])
        said = f"{numbers.plain(value)} {table.target_unit}".strip()
        return translate("Predictions", "Predicted: {0}").format(said)
    threshold = session.selection.decides_at
    label = table.classes[int(predicted_classes(A, threshold)[0])]
    best = float(A[0].max())
    output = session.program.activations[-1].name
    is_of_two = output in ("sigmoid", "softmax") and A.shape[1] == 1
    if is_of_two or output == "softmax":
        words = translate("Predictions", "Predicted: {0} · P({1}) = {2}")
        likely = table.classes[1] if is_of_two else label
        places = numbers.deciding([best], 3)[0] - 2 if is_of_two else 1
        said = words.format(label, likely, numbers.percent(best, places))
        return said + _second(table.classes, A[0])
    words = translate("Predictions", "Predicted: {0} · a = {1}")
    return words.format(label, numbers.plain(best))


def _second(classes: tuple[str, ...], a: FloatArray) -> str:
    """Return which class comes after the first; nothing where there are but two."""
    if len(a) <= 2:
        return ""
    second = int(np.argsort(a, kind="stable")[-2])
    words = translate("Predictions", ", then P({0}) = {1}")
    return words.format(classes[second], numbers.percent(float(a[second])))
