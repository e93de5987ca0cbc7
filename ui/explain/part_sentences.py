"""What an activation, a loss or an optimizer does, in a plain sentence or two."""

from PySide6.QtCore import QCoreApplication

from nnviz.model.optimizers import Optimizer
from ui.explain.said import Said

translate = QCoreApplication.translate


def activation(code: str) -> str:
    """Return what an activation does to z."""
    texts = {
        "linear": translate("Explain", "A linear unit sends its z on as it is."),
        "sigmoid": translate("Explain", "The sigmoid squeezes z into 0 to 1."),
        "tanh": translate("Explain", "tanh bends z into −1 to 1."),
        "relu": translate(
            "Explain", "ReLU lets a positive z pass and turns the rest to 0."
        ),
        "leaky_relu": translate(
            "Explain", "Leaky ReLU lets a positive z pass, and a fifth of a negative z."
        ),
        "elu": translate(
            "Explain",
            "ELU lets a positive z pass and bends a negative z towards −1.",
        ),
        "softplus": translate(
            "Explain", "Softplus is a ReLU without the corner: it is never quite 0."
        ),
        "gelu": translate(
            "Explain",
            "GELU multiplies z by Φ(z), the share of a normal distribution below z.",
        ),
        "silu": translate("Explain", "SiLU multiplies z by the sigmoid of z."),
        "softmax": translate(
            "Explain",
            "Softmax shares 1 among the units: a is the probability of this class.",
        ),
    }
    return texts[code]


def loss(code: str, outputs: int) -> str:
    """Return what a loss says of a sample; of several outputs, it is their mean."""
    text = _of_an_output()[code]
    if outputs > 1 and not code.endswith("categorical_crossentropy"):
        mean = translate("Explain", "It is the mean over the {0} outputs.")
        text = f"{text} {mean.format(outputs)}"
    return text


def _of_an_output() -> dict[str, str]:
    true_class = translate(
        "Explain", "Minus the logarithm of the probability given to the true class."
    )
    return {
        "mean_squared_error": translate("Explain", "The square of the error a − y."),
        "half_mean_squared_error": translate(
            "Explain", "Half the square of the error a − y."
        ),
        "root_mean_squared_error": translate(
            "Explain", "e is the square of the error a − y; a sample has no ℒ alone."
        ),
        "mean_absolute_error": translate(
            "Explain", "The size of the error a − y, without its sign."
        ),
        "huber": translate(
            "Explain",
            "Half the square of an error up to 1; of a larger one, its size less ½.",
        ),
        "binary_crossentropy": true_class,
        "categorical_crossentropy": true_class,
        "sparse_categorical_crossentropy": true_class,
    }


def rule(optimizer: Optimizer) -> list[Said]:
    """Return how an optimizer moves a weight."""
    match optimizer.name:
        case "rmsprop":
            text = translate(
                "Explain",
                "The gradient is divided by its usual size of late: every weight gets "
                "a step of its own.",
            )
            return [Said(text)]
        case "adagrad":
            text = translate(
                "Explain",
                "The gradient is divided by the size of all gradients so far: the "
                "steps of a weight that has moved much become small.",
            )
            return [Said(text)]
        case "sgd":
            return _sgd(optimizer)
    return _adam(optimizer)


def _adam(optimizer: Optimizer) -> list[Said]:
    text = translate(
        "Explain",
        "It moves against the average ḡ of its gradients, divided by their usual size "
        "√s. Both averages began at 0: αₜ makes up for that.",
    )
    short = translate(
        "Explain",
        "It moves against the average ḡ of its gradients, over their size √s.",
    )
    if optimizer.name == "adam":
        return [Said(text, short)]
    decay = translate("Explain", "Before that, the weight decays by the share α λ.")
    return [Said(text, short), Said(decay)]


def _sgd(optimizer: Optimizer) -> list[Said]:
    if not optimizer.slots:
        text = translate(
            "Explain",
            "It moves against its gradient, which points uphill; the rate α sets how "
            "far.",
        )
        short = translate("Explain", "It moves against its gradient, α times as far.")
        return [Said(text, short)]
    text = translate(
        "Explain",
        "The velocity keeps a share μ of itself and is pushed against the gradient; "
        "the rate α sets how far.",
    )
    short = translate(
        "Explain", "The velocity keeps a share μ; the gradient pushes it."
    )
    if not getattr(optimizer, "nesterov", False):
        return [Said(text, short)]
    ahead = translate(
        "Explain",
        "Nesterov looks ahead: the step is what the velocity would be next, with the "
        "same gradient.",
    )
    few = translate("Explain", "Nesterov takes the velocity that would come next.")
    return [Said(text, short), Said(ahead, few)]
