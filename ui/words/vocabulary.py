"""What the codes of nnviz are called on the screen, in the language of now.

A code without a name of its own is shown as it is.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from nnviz.model.ops import Moment
from ui.words import numbers

translate = QCoreApplication.translate


def loss(code: str) -> str:
    """Return the name of a loss: ``log loss``."""
    names = {
        "mean_squared_error": translate("Vocabulary", "MSE"),
        "half_mean_squared_error": translate("Vocabulary", "half MSE"),
        "root_mean_squared_error": translate("Vocabulary", "RMSE"),
        "mean_absolute_error": translate("Vocabulary", "MAE"),
        "huber": translate("Vocabulary", "Huber"),
        "binary_crossentropy": translate("Vocabulary", "log loss"),
        "categorical_crossentropy": translate("Vocabulary", "cross-entropy"),
        "sparse_categorical_crossentropy": translate(
            "Vocabulary", "sparse cross-entropy"
        ),
    }
    return names.get(code, code)


def activation(code: str) -> str:
    """Return the name of an activation: ``ReLU``."""
    names = {
        "linear": translate("Vocabulary", "linear"),
        "sigmoid": translate("Vocabulary", "sigmoid"),
        "tanh": translate("Vocabulary", "tanh"),
        "relu": translate("Vocabulary", "ReLU"),
        "leaky_relu": translate("Vocabulary", "leaky ReLU"),
        "elu": translate("Vocabulary", "ELU"),
        "softplus": translate("Vocabulary", "softplus"),
        "gelu": translate("Vocabulary", "GELU"),
        "silu": translate("Vocabulary", "SiLU"),
        "softmax": translate("Vocabulary", "softmax"),
    }
    return names.get(code, code)


def metric(code: str) -> str:
    """Return the name of a metric: ``accuracy``, ``R²``."""
    names = {
        "accuracy": translate("Vocabulary", "accuracy"),
        "precision": translate("Vocabulary", "precision"),
        "recall": translate("Vocabulary", "recall"),
        "f1": translate("Vocabulary", "F1 score"),
        "mse": translate("Vocabulary", "MSE"),
        "rmse": translate("Vocabulary", "RMSE"),
        "mae": translate("Vocabulary", "MAE"),
        "r2": translate("Vocabulary", "R²"),
    }
    return names.get(code, code)


def optimizer(code: str) -> str:
    """Return the name of an optimizer: ``SGD``."""
    names = {
        "sgd": translate("Vocabulary", "SGD"),
        "rmsprop": translate("Vocabulary", "RMSprop"),
        "adam": translate("Vocabulary", "Adam"),
        "adagrad": translate("Vocabulary", "Adagrad"),
        "adamw": translate("Vocabulary", "AdamW"),
    }
    return names.get(code, code)


def initializer(code: str) -> str:
    """Return the name of a way to draw the first weights: ``Glorot uniform``."""
    names = {
        "glorot_uniform": translate("Vocabulary", "Glorot uniform"),
        "glorot_normal": translate("Vocabulary", "Glorot normal"),
        "he_uniform": translate("Vocabulary", "He uniform"),
        "he_normal": translate("Vocabulary", "He normal"),
        "lecun_uniform": translate("Vocabulary", "LeCun uniform"),
        "lecun_normal": translate("Vocabulary", "LeCun normal"),
        "random_normal": translate("Vocabulary", "small normal"),
        "random_uniform": translate("Vocabulary", "small uniform"),
        "zeros": translate("Vocabulary", "all zero"),
    }
    return names.get(code, code)


def schedule(code: str) -> str:
    """Return the name of a schedule of the rate: ``cosine``."""
    names = {
        "constant": translate("Vocabulary", "constant", "schedule"),
        "step": translate("Vocabulary", "step decay"),
        "exponential": translate("Vocabulary", "exponential"),
        "cosine": translate("Vocabulary", "cosine"),
    }
    return names.get(code, code)


def clipping(code: str) -> str:
    """Return the name of a way to clip the gradient: ``by norm``."""
    names = {
        "none": translate("Vocabulary", "none", "clipping"),
        "value": translate("Vocabulary", "by value"),
        "norm": translate("Vocabulary", "by norm"),
        "global_norm": translate("Vocabulary", "by global norm"),
    }
    return names.get(code, code)


def kind(code: str) -> str:
    """Return what kind of thing a name names: ``activation``."""
    names = {
        "activation": translate("Vocabulary", "activation"),
        "loss": translate("Vocabulary", "loss"),
        "metric": translate("Vocabulary", "metric"),
        "optimizer": translate("Vocabulary", "optimizer"),
        "initializer": translate("Vocabulary", "initializer"),
    }
    return names.get(code, code)


def scale(code: str) -> str:
    """Return the name of a way to scale the inputs: ``standard``."""
    names = {
        "standard": translate("Vocabulary", "standard"),
        "min_max": translate("Vocabulary", "min–max"),
        "none": translate("Vocabulary", "none"),
    }
    return names.get(code, code)


def imputation(code: str) -> str:
    """Return the name of what stands in for a missing value: ``median``."""
    names = {
        "mean": translate("Vocabulary", "mean"),
        "median": translate("Vocabulary", "median"),
        "most_frequent": translate("Vocabulary", "most frequent"),
        "constant": translate("Vocabulary", "constant", "imputation"),
        "drop_row": translate("Vocabulary", "leave the row out"),
    }
    return names.get(code, code)


def encoding(code: str) -> str:
    """Return the name of how values become numbers: ``one-hot``."""
    names = {
        "as_is": translate("Vocabulary", "as is"),
        "one_hot": translate("Vocabulary", "one-hot"),
        "ordinal": translate("Vocabulary", "ordinal"),
    }
    return names.get(code, code)


def part(code: str) -> str:
    """Return what a part of the rows is called in short: ``validation``."""
    names = {
        "train": translate("Vocabulary", "train"),
        "validation": translate("Vocabulary", "validation"),
        "test": translate("Vocabulary", "test"),
    }
    return names.get(code, code)


def part_of_data(code: str) -> str:
    """Return what a part of the rows is called: ``validation set``."""
    names = {
        "train": translate("Vocabulary", "training set"),
        "validation": translate("Vocabulary", "validation set"),
        "test": translate("Vocabulary", "test set"),
    }
    return names.get(code, code)


def problem(code: str) -> str:
    """Return the name of a kind of problem: ``regression``."""
    names = {
        "classification": translate("Vocabulary", "classification"),
        "regression": translate("Vocabulary", "regression"),
        "binary": translate("Vocabulary", "two classes"),
        "multiclass": translate("Vocabulary", "several classes"),
    }
    return names.get(code, code)


def phase(code: str) -> str:
    """Return the name of a phase of a step: ``backward``."""
    names = {
        "batch": translate("Vocabulary", "batch"),
        "forward": translate("Vocabulary", "forward"),
        "loss": translate("Vocabulary", "loss", "phase"),
        "backward": translate("Vocabulary", "backward"),
        "update": translate("Vocabulary", "update"),
    }
    return names.get(code, code)


def moment(moment: Moment) -> str:
    """Return the short name of a moment: ``batch``, ``dW[2]``, ``ℒ``, ``update``."""
    if moment.kind == "loss":
        return "ℒ"
    return str(moment) if moment.layer else phase(moment.phase)


def is_alone(sizes: Sequence[int]) -> bool:
    """Tell whether a network n₀…n_L is a single unit, which needs no index."""
    return len(sizes) == 2 and sizes[1] == 1


def parameter(sizes: Sequence[int], before: int, unit: int) -> str:
    """Return ``w₃,₂``, from 3 to 2, or ``b₂`` if `before` is −1; the layer is known."""
    own = [] if is_alone(sizes) else [unit + 1]
    index = own if before < 0 else [before + 1, *own]
    letter = "b" if before < 0 else "w"
    return letter + numbers.subscript(",".join(map(str, index)))


def placed_parameter(sizes: Sequence[int], layer: int, before: int, unit: int) -> str:
    """Return ``w₃,₂[1]``, with its layer where there are others."""
    name = parameter(sizes, before, unit)
    return f"{name}[{layer}]" if len(sizes) > 2 else name
