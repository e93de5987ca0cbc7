"""What is said of the health of layers, in the language of now."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from nnviz.teach.health import Finding
from nnviz.teach.health.limits import MOSTLY, SATURATED
from ui.words import numbers, vocabulary

translate = QCoreApplication.translate


def quantity(code: str) -> str:
    """Return what a quantity is called in full."""
    return {
        "gradient": translate("Health", "gradient ‖∂ℒ/∂W‖"),
        "ratio": translate("Health", "update ‖ΔW‖ / ‖W‖"),
        "saturated": translate("Health", "saturated, %"),
        "dead": translate("Health", "dead units, %"),
    }[code]


def tip(code: str) -> str:
    """Return what a quantity means."""
    return {
        "gradient": translate(
            "Health",
            "The size of the gradient of a layer: the root of the sum of the squares "
            "of ∂ℒ/∂w over its weights.",
        ),
        "ratio": translate(
            "Health",
            "How far a step moves the weights of a layer, against their size. About "
            "0.001 is usual.",
        ),
        "saturated": translate(
            "Health",
            "The share of values a, over units and rows, where the slope is below {0} "
            "of its greatest: little gradient gets through there.",
        ).format(numbers.percent(SATURATED, 0)),
        "dead": translate(
            "Health",
            "The share of units that give 0 for every row, with a slope of 0: they "
            "learn nothing.",
        ),
    }[code]


def value(code: str, number: float) -> str:
    """Write a quantity; a dash where a layer has none."""
    if number != number:
        return "–"
    return numbers.percent(number, 0) if code in ("saturated", "dead") else size(number)


def size(number: float) -> str:
    """Write a positive number with two digits."""
    return numbers.rough(number).removeprefix("+")


def short(finding: Finding) -> str:
    """Return what is wrong, without its reasons."""
    layer, values = finding.layer, finding.values
    return _SHORT[finding.code](layer, values)


def sentence(finding: Finding) -> str:
    """Return what is wrong, with the numbers and the reasons."""
    more = _MORE[finding.code](finding.values)
    return " ".join(filter(None, (short(finding), more)))


def of_step(step: int, words: str) -> str:
    """Return something that is so in a step, not in that at the cursor."""
    return translate("Health", "Step {0}: {1}").format(numbers.integer(step), words)


Values = Mapping[str, Any]


def _vanishing(layer: int, values: Values) -> str:
    words = translate(
        "Health", "Layer [{0}] receives {1} of the gradient of layer [{2}]."
    )
    return words.format(layer, size(values["share"]), values["from"])


def _exploding(layer: int, values: Values) -> str:
    words = translate(
        "Health", "Layer [{0}] receives {1} times the gradient of layer [{2}]."
    )
    return words.format(layer, size(values["times"]), values["from"])


def _dead(layer: int, values: Values) -> str:
    words = translate("Health", "Dead units in layer [{0}]: {1} of {2}.")
    counts = numbers.integer(values["count"]), numbers.integer(values["of"])
    return words.format(layer, *counts)


def _saturated(layer: int, values: Values) -> str:
    words = translate("Health", "Layer [{0}] is saturated: {1} of its values.")
    return words.format(layer, numbers.percent(values["share"], 0))


def _stuck(layer: int, values: Values) -> str:
    words = translate("Health", "Outputs that are wrong and saturated: {0} of {1}.")
    return words.format(*map(numbers.integer, (values["count"], values["of"])))


def _overshooting(layer: int, values: Values) -> str:
    words = translate("Health", "The update of layer [{0}] is {1} times its weights.")
    return words.format(layer, size(values["ratio"]))


def _still(layer: int, values: Values) -> str:
    words = translate("Health", "Nothing moves: no update exceeds {0} of the weights.")
    return words.format(size(values["ratio"]))


def _no_gradient(layer: int, values: Values) -> str:
    return translate("Health", "The gradient is 0 in every layer: nothing is learned.")


def _not_finite(layer: int, values: Values) -> str:
    words = translate("Health", "The gradient of layer [{0}] is not a finite number.")
    return words.format(layer)


def _way_back(values: Values) -> str:
    """Return what multiplies a gradient on its way back."""
    slopes, weights = size(values["slopes"]), size(values["weights"])
    name = vocabulary.activation(values["activation"])
    if values["slopes"] >= values["weights"]:
        words = translate(
            "Health",
            "On its way back the weights multiply it by {0}, the slopes by {1}: the "
            "weights are too small.",
        )
        return words.format(weights, slopes)
    if values["flat"] >= MOSTLY:
        words = translate(
            "Health",
            "On its way back the slopes multiply it by {0}, the weights by {1}: {2} of "
            "the values of {3} lie where it is flat.",
        )
        flat = numbers.percent(values["flat"], 0)
        return words.format(slopes, weights, flat, name)
    if values["greatest"] >= 1:
        words = translate(
            "Health",
            "On its way back the slopes of {2} multiply it by {0}, the weights by {1}.",
        )
        return words.format(slopes, weights, name)
    words = translate(
        "Health",
        "On its way back the slopes multiply it by {0}, the weights by {1}: a slope of "
        "{2} is never above {3}, that of tanh or ReLU can be 1.",
    )
    greatest = numbers.plain(values["greatest"], 2)
    return words.format(slopes, weights, name, greatest)


def _growing(values: Values) -> str:
    words = translate(
        "Health",
        "On its way back the weights multiply it by {0}, the slopes by {1}: the "
        "weights are too large.",
    )
    return words.format(size(values["weights"]), size(values["slopes"]))


def _why_dead(values: Values) -> str:
    words = translate(
        "Health",
        "{0} gives 0 for each of {1} rows, and its slope there is 0: they learn "
        "nothing.",
    )
    name = vocabulary.activation(values["activation"])
    return words.format(name, numbers.integer(values["rows"]))


def _why_flat(values: Values) -> str:
    words = translate("Health", "{0} is flat there: little gradient gets through.")
    return words.format(_first_up(vocabulary.activation(values["activation"])))


def _why_stuck(values: Values) -> str:
    words = translate(
        "Health",
        "The slope of {0} there lets almost nothing of the error through; with the "
        "log loss it would not be a factor.",
    )
    return words.format(vocabulary.activation(values["activation"]))


def _rate(values: Values) -> str:
    words = translate("Health", "Is the rate α = {0} too large?")
    return words.format(numbers.exact(values["rate"]))


def _small_rate(values: Values) -> str:
    words = translate("Health", "The rate is α = {0}.")
    return words.format(numbers.exact(values["rate"]))


def _nothing(values: Values) -> str:
    return ""


def _first_up(text: str) -> str:
    return text[:1].upper() + text[1:]


_SHORT: dict[str, Callable[[int, Values], str]] = {
    "not_finite": _not_finite,
    "no_gradient": _no_gradient,
    "dead": _dead,
    "vanishing": _vanishing,
    "exploding": _exploding,
    "stuck": _stuck,
    "saturated": _saturated,
    "overshooting": _overshooting,
    "still": _still,
}
_MORE: dict[str, Callable[[Values], str]] = {
    "not_finite": _nothing,
    "no_gradient": _nothing,
    "dead": _why_dead,
    "vanishing": _way_back,
    "exploding": _growing,
    "stuck": _why_stuck,
    "saturated": _why_flat,
    "overshooting": _rate,
    "still": _small_rate,
}
