"""What the codes of nnviz are called on the screen, in the language of now.

A code without a name of its own is shown as it is: activations and ``SGD`` are words
of the code, and a table is called by its file.
"""

from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from nnviz.model.ops import Moment

_LOSSES = {
    "mean_squared_error": QT_TRANSLATE_NOOP("Vocabulary", "MSE"),
    "half_mean_squared_error": QT_TRANSLATE_NOOP("Vocabulary", "half MSE"),
    "binary_crossentropy": QT_TRANSLATE_NOOP("Vocabulary", "log loss"),
    "categorical_crossentropy": QT_TRANSLATE_NOOP("Vocabulary", "cross-entropy"),
}
_METRICS = {
    "accuracy": QT_TRANSLATE_NOOP("Vocabulary", "accuracy"),
    "precision": QT_TRANSLATE_NOOP("Vocabulary", "precision"),
    "recall": QT_TRANSLATE_NOOP("Vocabulary", "recall"),
    "f1": QT_TRANSLATE_NOOP("Vocabulary", "F1 score"),
    "mse": QT_TRANSLATE_NOOP("Vocabulary", "MSE"),
    "rmse": QT_TRANSLATE_NOOP("Vocabulary", "RMSE"),
    "mae": QT_TRANSLATE_NOOP("Vocabulary", "MAE"),
    "r2": QT_TRANSLATE_NOOP("Vocabulary", "R²"),
}
_OPTIMIZERS = {"sgd": QT_TRANSLATE_NOOP("Vocabulary", "SGD")}
_SCALES = {
    "standard": QT_TRANSLATE_NOOP("Vocabulary", "standard"),
    "none": QT_TRANSLATE_NOOP("Vocabulary", "none"),
}
_DATA_SETS = {
    "two_moons": QT_TRANSLATE_NOOP("Vocabulary", "Two moons"),
    "circles": QT_TRANSLATE_NOOP("Vocabulary", "Circles"),
    "xor": QT_TRANSLATE_NOOP("Vocabulary", "XOR"),
    "three_blobs": QT_TRANSLATE_NOOP("Vocabulary", "Three blobs"),
    "houses": QT_TRANSLATE_NOOP("Vocabulary", "House prices"),
    "titanic": QT_TRANSLATE_NOOP("Vocabulary", "Titanic"),
    "apartments": QT_TRANSLATE_NOOP("Vocabulary", "Apartments"),
}
_PROBLEMS = {
    "regression": QT_TRANSLATE_NOOP("Vocabulary", "regression"),
    "binary": QT_TRANSLATE_NOOP("Vocabulary", "two classes"),
    "multiclass": QT_TRANSLATE_NOOP("Vocabulary", "several classes"),
}
_PHASES = {
    "batch": QT_TRANSLATE_NOOP("Vocabulary", "batch"),
    "forward": QT_TRANSLATE_NOOP("Vocabulary", "forward"),
    "loss": QT_TRANSLATE_NOOP("Vocabulary", "loss"),
    "backward": QT_TRANSLATE_NOOP("Vocabulary", "backward"),
    "update": QT_TRANSLATE_NOOP("Vocabulary", "update"),
}


def loss(code: str) -> str:
    """Return the name of a loss: ``log loss``."""
    return _name(_LOSSES, code)


def metric(code: str) -> str:
    """Return the name of a metric: ``accuracy``, ``R²``."""
    return _name(_METRICS, code)


def optimizer(code: str) -> str:
    """Return the name of an optimizer: ``SGD``."""
    return _name(_OPTIMIZERS, code)


def scale(code: str) -> str:
    """Return the name of a way to scale the inputs: ``standard``."""
    return _name(_SCALES, code)


def data_set(source: str) -> str:
    """Return the name of a data set, or of a file without its folder and ending."""
    return _name(_DATA_SETS, source) if source in _DATA_SETS else Path(source).stem


def problem(code: str) -> str:
    """Return the name of a kind of problem: ``regression``."""
    return _name(_PROBLEMS, code)


def phase(code: str) -> str:
    """Return the name of a phase of a step: ``backward``."""
    return _name(_PHASES, code)


def moment(moment: Moment) -> str:
    """Return the short name of a moment: ``batch``, ``dW[2]``, ``ℒ``, ``update``."""
    if moment.kind == "loss":
        return "ℒ"
    return str(moment) if moment.layer else phase(moment.phase)


def _name(table: dict[str, str], code: str) -> str:
    return QCoreApplication.translate("Vocabulary", table.get(code, code))
