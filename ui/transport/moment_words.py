"""What happens at a moment, in one phrase."""

from PySide6.QtCore import QCoreApplication

from nnviz.model.ops import Moment

translate = QCoreApplication.translate


def explained(moment: Moment, has_bias: bool = True) -> str:
    """Return what happens at a moment: ``Z[2] = A[1] · W[2] + b[2]``."""
    phrases = {  # {0} is the layer, {1} the one before it
        "batch": translate("Moments", "the rows of this step"),
        "Z": translate("Moments", "Z[{0}] = A[{1}] · W[{0}] + b[{0}]"),
        "A": translate("Moments", "A[{0}], the activations of layer [{0}]"),
        "loss": translate("Moments", "ℒ, the loss of the batch"),
        "dA": translate("Moments", "dA[{0}]: how the loss changes with a"),
        "dZ": translate("Moments", "dZ[{0}]: how the loss changes with z"),
        "dW": translate("Moments", "dW[{0}], db[{0}]: the gradient of layer [{0}]"),
        "update": translate("Moments", "update: a step down the gradient"),
    }
    if not has_bias:
        phrases |= {
            "Z": translate("Moments", "Z[{0}] = A[{1}] · W[{0}]"),
            "dW": translate("Moments", "dW[{0}]: the gradient of layer [{0}]"),
        }
    return phrases[moment.kind].format(moment.layer, moment.layer - 1)
