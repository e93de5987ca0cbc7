"""What comes in at the door of a network is checked here, once."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from nnviz.model.errors import ModelError
from nnviz.model.layers import Dense
from nnviz.model.losses import Loss
from nnviz.model.numbers import positive_integer, share
from nnviz.types import FloatArray


def check_layers(layers: Sequence[Dense]) -> None:
    """Refuse a stack of layers that has no meaning.

    Raises
    ------
    ModelError
        No layer; softmax in a hidden layer.
    """
    if not layers:
        raise ModelError("no_layer")
    for number, layer in enumerate(layers, start=1):
        if layer.activation.name == "softmax" and number < len(layers):
            raise ModelError("hidden_softmax", layer=number)


def check_fit(epochs: int, batch_size: int) -> None:
    """Refuse epochs or a batch size below 1."""
    positive_integer("epochs", epochs)
    positive_integer("batch_size", batch_size)


def rows_to_train(rows: int, validation_split: float) -> int:
    """Return how many rows are left for the training: the last ones validate.

    Raises
    ------
    ValueError
        If the share is not in [0, 1), or one of the two parts would be empty.
    """
    share("validation_split", validation_split)
    kept = int(rows * (1 - validation_split))
    if kept == 0 or (validation_split and kept == rows):
        raise ValueError(
            f"validation_split={validation_split!r} parts {rows} rows into {kept} and "
            f"{rows - kept}: both parts need a row."
        )
    return kept


def inputs(x: Any, n_inputs: int | None, dtype: str) -> FloatArray:
    """Return `x` as a C-contiguous (n, n_0) array.

    Raises
    ------
    ValueError
        If it is no table of finite numbers, or has other columns than `n_inputs`.
    """
    X = _numbers(x, "x", dtype)
    if X.ndim != 2 or X.shape[0] == 0 or X.shape[1] == 0:
        raise ValueError(f"x must be a table (rows, inputs), got shape {X.shape}.")
    if n_inputs is not None and X.shape[1] != n_inputs:
        raise ValueError(
            f"x has {X.shape[1]} columns, the model takes {n_inputs} inputs: "
            f"got shape {X.shape}, expected (rows, {n_inputs})."
        )
    return X


def targets(y: Any, rows: int, outputs: int, loss: Loss, dtype: str) -> FloatArray:
    """Return `y` as a C-contiguous (n, n_L) array; integer labels as one-hot rows.

    Raises
    ------
    ModelError
        If its shape does not fit, a label is no class, or a cross-entropy gets a
        target outside [0, 1].
    """
    Y = _numbers(y, "y", dtype)
    if Y.ndim == 1:
        Y = Y[:, None]
    if loss.name == "sparse_categorical_crossentropy" and Y.shape == (rows, 1):
        Y = _one_hot(Y[:, 0], outputs)
    if Y.shape != (rows, outputs):
        shape = str(np.shape(y))
        raise ModelError("targets_shape", shape=shape, rows=rows, outputs=outputs)
    if loss.name.endswith("crossentropy") and (Y.min() < 0 or Y.max() > 1):
        ends = {"least": float(Y.min()), "most": float(Y.max())}
        raise ModelError("targets_range", loss=loss.name, **ends)
    if loss.name.endswith("categorical_crossentropy"):
        _check_one_hot(Y, loss.name)
    return Y


def _one_hot(labels: FloatArray, classes: int) -> FloatArray:
    wrong = np.flatnonzero(~np.isin(labels, np.arange(classes)))
    if len(wrong):
        row = int(wrong[0])
        found = {"row": row, "label": float(labels[row])}
        raise ModelError("not_a_class", classes=classes, last=classes - 1, **found)
    rows: FloatArray = np.eye(classes, dtype=labels.dtype)[labels.astype(int)]
    return rows


def _check_one_hot(Y: FloatArray, loss: str) -> None:
    wrong = np.flatnonzero(np.abs(Y.sum(axis=1) - 1) > 1e-3)
    if len(wrong):
        row = int(wrong[0])
        raise ModelError("not_one_hot", loss=loss, row=row, sum=float(Y[row].sum()))


def _numbers(values: Any, name: str, dtype: str) -> FloatArray:
    try:
        array = np.ascontiguousarray(values, dtype)
    except (TypeError, ValueError) as error:
        raise ValueError(f"{name} must hold numbers only: {error}.") from None
    if not np.isfinite(array).all():
        where = np.argwhere(~np.isfinite(array))[0]
        raise ValueError(
            f"{name} holds {array[tuple(where)]} at {tuple(map(int, where))}."
        )
    return array
