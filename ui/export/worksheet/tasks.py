"""What is to be done on a worksheet, in a sentence or two for each of its parts."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from nnviz.model.ops import Moment
from nnviz.model.program import Program
from ui.words import vocabulary

translate = QCoreApplication.translate


def task(moment: Moment, program: Program) -> str:
    """Return what is to be done at a moment."""
    match moment.kind:
        case "Z":
            return _weighted(program.has_bias(moment.layer))
        case "A":
            return _activated(program.activations[moment.layer - 1].name)
        case "loss" if program.loss.has_sample_losses:
            return translate(
                "Worksheet", "Find the loss of each sample, then that of the batch."
            )
        case "loss":
            return translate(
                "Worksheet",
                "Find the squared error of each sample, then the loss of the batch.",
            )
        case "dA":
            return _arriving(is_last=moment.layer == program.depth)
        case "dZ":
            return _through(moment, program)
        case "dW":
            return " ".join(_of_parameters(moment, program))
    return " ".join(_renewed(program))


def memory(program: Program) -> str:
    """Return what an optimizer remembers of the steps before, if it does."""
    optimizer = program.optimizer
    if optimizer.name == "sgd" and optimizer.constants.get("momentum"):
        return translate("Worksheet", "v is the velocity that each one has by now.")
    if optimizer.name == "rmsprop":
        return translate("Worksheet", "s is the average of g² up to now.")
    if optimizer.name == "adagrad":
        return translate("Worksheet", "s is the sum of g² up to now.")
    if optimizer.name in ("adam", "adamw"):
        return translate(
            "Worksheet", "ḡ and s are the averages of g and of g² up to now."
        )
    return ""


def clipped(program: Program) -> str:
    """Return what is done where an output is 0 or 1."""
    words = translate(
        "Worksheet",
        "An output that is rounded to 0 or 1 has no logarithm: it is kept between 10⁻⁷ "
        "and 1 − 10⁻⁷.",
    )
    if program.is_fused:
        return words
    slope = translate("Worksheet", "There the slope of the loss counts as 0.")
    return f"{words} {slope}"


def _weighted(has_bias: bool) -> str:
    if has_bias:
        return translate(
            "Worksheet",
            "For each sample and each unit: multiply what comes in by the weights, "
            "add up, and add the bias.",
        )
    return translate(
        "Worksheet",
        "For each sample and each unit: multiply what comes in by the "
        "weights, and add up.",
    )


def _activated(activation: str) -> str:
    if activation == "linear":
        return translate("Worksheet", "A linear unit sends its z on as it is.")
    if activation == "softmax":
        return translate(
            "Worksheet",
            "Put each z into softmax; the sum goes over the units of the same sample.",
        )
    words = translate("Worksheet", "Put each z into {0}.")
    return words.format(vocabulary.activation(activation))


def _arriving(is_last: bool) -> str:
    if is_last:
        return translate("Worksheet", "Find the slope of the loss at each output.")
    return translate(
        "Worksheet",
        "Each unit collects what comes back along its weights: use the weights "
        "from before the update.",
    )


def _through(moment: Moment, program: Program) -> str:
    activation = program.activations[moment.layer - 1].name
    if moment.layer == program.depth and program.is_fused:
        return translate(
            "Worksheet", "Of this loss and this activation no more is left than a − y."
        )
    if activation == "linear":
        return translate(
            "Worksheet", "The slope of a linear unit is 1: all that arrives passes."
        )
    if activation == "softmax":
        return translate(
            "Worksheet",
            "Every a depends on each z of its sample: the sum goes over the outputs of "
            "the same sample.",
        )
    words = translate("Worksheet", "Multiply by the slope of the activation.")
    if activation in ("relu", "leaky_relu"):
        sign = translate("Worksheet", "[z > 0] is 1 where z > 0, else 0.")
        return f"{words} {sign}"
    return words


def _of_parameters(moment: Moment, program: Program) -> Iterator[str]:
    yield translate(
        "Worksheet",
        "Multiply what came in by the gradient with respect to z, and take the mean "
        "over the samples.",
    )
    penalty = program.penalties[moment.layer - 1]
    if penalty.l1 or penalty.l2:
        yield translate("Worksheet", "The penalty adds its own slope.")
    if program.has_bias(moment.layer):
        yield translate(
            "Worksheet", "For a bias, take the mean of these gradients alone."
        )


def _renewed(program: Program) -> Iterator[str]:
    yield translate("Worksheet", "Change every weight and bias; g is its gradient.")
    clipping = program.optimizer.clipping
    if clipping and clipping.kind == "global_norm":
        yield translate(
            "Worksheet",
            "‖∇ℒ‖² adds up the squares of all numbers of all these gradients.",
        )
    if clipping and clipping.kind == "norm":
        yield translate(
            "Worksheet",
            "‖g‖ is the root of the sum of the squares of the numbers of one table.",
        )
