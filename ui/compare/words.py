"""What the comparisons that are ready are called, ask, and show.

The sentences are held against the runs by ``tests/long/test_ready_made.py``.
"""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Return `text` as it is; PySide's own stub forgets that it is a string."""
else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate


class _Words(NamedTuple):
    title: str
    question: str
    seen: str


def title(code: str) -> str:
    """Return what a comparison is called."""
    return translate("ReadyMade", _WORDS[code].title)


def question(code: str) -> str:
    """Return what to ask before it is run."""
    return translate("ReadyMade", _WORDS[code].question)


def seen(code: str) -> str:
    """Return what is to be seen after it was run."""
    return translate("ReadyMade", _WORDS[code].seen)


_WORDS = {
    "optimizers": _Words(
        QT_TRANSLATE_NOOP("ReadyMade", "SGD, momentum, RMSprop, Adam"),
        QT_TRANSLATE_NOOP(
            "ReadyMade",
            "All four have α = 0.01. Which is the first below a loss of 0.1?",
        ),
        QT_TRANSLATE_NOOP(
            "ReadyMade",
            "RMSprop and Adam, both in epoch 43: they divide a gradient by its usual "
            "size, so that a small one makes a step too. Momentum gathers gradients: "
            "after 5 epochs it is further than SGD after 40.",
        ),
    ),
    "rates": _Words(
        QT_TRANSLATE_NOOP("ReadyMade", "Learning rates from 0.001 to 10"),
        QT_TRANSLATE_NOOP(
            "ReadyMade",
            "Four rates α, each at least ten times the one before. Is a larger one "
            "always faster?",
        ),
        QT_TRANSLATE_NOOP(
            "ReadyMade",
            "No: α = 1 ends lowest. With 0.001 the loss has hardly moved after 40 "
            "epochs, with 0.1 it is on its way; with 10 each step leaps over the "
            "valley, and it ends higher than it began.",
        ),
    ),
    "activations": _Words(
        QT_TRANSLATE_NOOP("ReadyMade", "sigmoid, tanh and ReLU in a deep network"),
        QT_TRANSLATE_NOOP(
            "ReadyMade",
            "Six hidden layers of 8 units. With which of the three does layer [1] "
            "still learn?",
        ),
        QT_TRANSLATE_NOOP(
            "ReadyMade",
            "Not with sigmoid: its slope, at most ¼, is a factor in every layer, and "
            "layer [1] gets more than a hundred times less gradient than layer [7]. "
            "The loss stays at 0.693, which is guessing. tanh and ReLU come below 0.1 "
            "in epoch 19.",
        ),
    ),
    "starts": _Words(
        QT_TRANSLATE_NOOP("ReadyMade", "Start: zero, small, Glorot, He"),
        QT_TRANSLATE_NOOP(
            "ReadyMade",
            "The same network from four kinds of first weights. Which of them begin to "
            "learn?",
        ),
        QT_TRANSLATE_NOOP(
            "ReadyMade",
            "From zeros the gradient of every weight is 0, for ever. From small "
            "weights it is more than a hundred times smaller than from Glorot’s: 40 "
            "epochs are not enough. Glorot and He keep it at one size from layer to "
            "layer.",
        ),
    ),
    "scaling": _Words(
        QT_TRANSLATE_NOOP("ReadyMade", "With and without scaling"),
        QT_TRANSLATE_NOOP(
            "ReadyMade",
            "Nine houses: their surface in m² and bedrooms as they are, or scaled. "
            "What becomes of α = 0.1?",
        ),
        QT_TRANSLATE_NOOP(
            "ReadyMade",
            "Unscaled, the first gradient is 3000 times longer: α = 0.1 diverges. "
            "α = 1e−7 does not, but it suits the surface alone: bedrooms and bias "
            "hardly move, and after 100 epochs the scaled run is clearly lower.",
        ),
    ),
    "batches": _Words(
        QT_TRANSLATE_NOOP("ReadyMade", "Batches of 1, 10 and all rows"),
        QT_TRANSLATE_NOOP(
            "ReadyMade",
            "All three see every row 30 times, with the same α. Which is lowest in the "
            "end?",
        ),
        QT_TRANSLATE_NOOP(
            "ReadyMade",
            "The batch of 1: it makes 160 updates an epoch, the others 16 and 1. Its "
            "steps are the noisiest, as each follows one row alone.",
        ),
    ),
    "saturated": _Words(
        QT_TRANSLATE_NOOP("ReadyMade", "Half MSE and log loss, saturated"),
        QT_TRANSLATE_NOOP(
            "ReadyMade",
            "A neuron begins sure of the wrong class. With which loss can it learn?",
        ),
        QT_TRANSLATE_NOOP(
            "ReadyMade",
            "With half MSE, a (1 − a) is a factor of the gradient, and nearly 0: after "
            "20 epochs not one row is right. With log loss it cancels, ∂ℒ/∂z = a − y "
            "is near 1, and after 2 epochs every row is right.",
        ),
    ),
    "linear": _Words(
        QT_TRANSLATE_NOOP("ReadyMade", "Linear hidden layers and tanh"),
        QT_TRANSLATE_NOOP(
            "ReadyMade",
            "Two hidden layers each. Can those without an activation bend the "
            "boundary?",
        ),
        QT_TRANSLATE_NOOP(
            "ReadyMade",
            "No: W[1]·W[2]·W[3] is one matrix, written under its plot, so the boundary "
            "stays a line, and at least one row in ten is wrong. tanh bends it, and "
            "every row is right.",
        ),
    ),
    "xor": _Words(
        QT_TRANSLATE_NOOP("ReadyMade", "XOR: one neuron and 2-4-1"),
        QT_TRANSLATE_NOOP(
            "ReadyMade",
            "Class 1 is where the signs of x₁ and x₂ differ. Can a single neuron tell?",
        ),
        QT_TRANSLATE_NOOP(
            "ReadyMade",
            "No: it draws one line, and its loss stays at 0.69, which is guessing. "
            "Four hidden units draw a line each, and 95% of the rows are right.",
        ),
    ),
    "overfitting": _Words(
        QT_TRANSLATE_NOOP("ReadyMade", "Overfitting: 40 noisy rows"),
        QT_TRANSLATE_NOOP(
            "ReadyMade",
            "2-16-16-1 comes to know 40 noisy rows by heart. When should it stop?",
        ),
        QT_TRANSLATE_NOOP(
            "ReadyMade",
            "Its training loss falls on, while that on the validation set is lowest "
            "before epoch 100 and has trebled by the end. The run that stops 30 epochs "
            "after its best has 95% of the test set right, the two others 87%.",
        ),
    ),
}
