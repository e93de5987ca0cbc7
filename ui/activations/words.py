"""What each activation is chosen for, in words."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def serves(code: str) -> str:
    """Return which label an output with it is for, and where else it is used."""
    hidden = translate("Activations", "hidden layers")
    words = {
        "linear": translate("Activations", "output: any number (regression)"),
        "sigmoid": translate("Activations", "output: one of two classes, 0 or 1"),
        "softmax": translate("Activations", "output: one of several classes"),
        "tanh": translate("Activations", "hidden layers; output: −1 to 1"),
        "relu": translate("Activations", "hidden layers; output: 0 or more"),
        "softplus": translate("Activations", "hidden layers; output: more than 0"),
    }
    return words.get(code, hidden)


def warns(code: str) -> str:
    """Return what its slope does to what is learnt."""
    words = {
        "linear": translate(
            "Activations", "Layers of it make one linear layer, however many."
        ),
        "sigmoid": translate(
            "Activations", "Far from 0 its slope is almost 0: the gradient fades."
        ),
        "tanh": translate(
            "Activations", "Centred on 0; far from it the slope is almost 0."
        ),
        "relu": translate("Activations", "Below 0 the slope is 0: a unit can die."),
        "leaky_relu": translate(
            "Activations", "Below 0 a little slope is left: no unit dies."
        ),
        "elu": translate("Activations", "Smooth at 0; below it the slope fades."),
        "softplus": translate("Activations", "A ReLU without the corner."),
        "gelu": translate("Activations", "A smooth ReLU that dips below 0."),
        "silu": translate("Activations", "z times its sigmoid: it dips below 0."),
        "softmax": translate(
            "Activations", "Each a depends on every z; here the other z is 0."
        ),
    }
    return words.get(code, "")
