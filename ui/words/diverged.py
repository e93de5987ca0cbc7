"""What is said of a training that diverged: where, why, and what to do about it."""

from PySide6.QtCore import QCoreApplication

from nnviz.teach.health.divergence import Divergence, Origin
from ui.words import numbers

translate = QCoreApplication.translate


def sentence(found: Divergence) -> str:
    """Return where the first number was that is not finite, and why it came to that."""
    words = translate("Diverged", "Step {0}: the loss is no longer a finite number.")
    parts = [words.format(numbers.integer(found.step))]
    if found.origin is not None:
        parts.append(_origin(found.origin))
    parts.append(_reason(found))
    if found.largest_input is not None:
        words = translate(
            "Diverged",
            "The inputs are not scaled: they go up to {0}. Standardise them.",
        )
        parts.append(words.format(numbers.plain(found.largest_input, 1)))
    return " ".join(parts).replace("α = ", "α\u00a0=\u00a0")  # it stays in one line


def offer(found: Divergence, rate: float) -> str:
    """Return what can be done: to go on from the last good step with a rate α."""
    told = numbers.exact(rate)
    if not found.good_step:
        return translate("Diverged", "Start again with α = {0}").format(told)
    words = translate("Diverged", "Back to step {0}, with α = {1}")
    return words.format(numbers.integer(found.good_step), told)


def _origin(origin: Origin) -> str:
    """Return which number was not finite first: ``Z[2] of unit 1 (∞), in step 14``."""
    words = translate("Diverged", "The first such number was {0} ({1}), in step {2}.")
    value, step = numbers.plain(origin.value), numbers.integer(origin.step)
    return words.format(_named(origin), value, step)


def _named(origin: Origin) -> str:
    name, index = origin.name, [numbers.integer(k + 1) for k in origin.index]
    if name == "loss":
        return translate("Diverged", "the loss ℒ of the batch")
    if name == "losses":
        words = translate("Diverged", "the loss ℒ⁽ⁱ⁾ of sample {0}")
        return words.format(*index)
    if not origin.layer:  # what the optimizer remembers has the name of the program
        return name
    name = f"{name}[{origin.layer}]"
    if origin.name in ("dW", "gW", "W"):
        words = translate("Diverged", "{0} from {1} to {2}")
    else:
        words = translate("Diverged", "{0} of unit {1}")
        index = index[-1:]
    return words.format(name, *index)


def _reason(found: Divergence) -> str:
    rate = numbers.exact(found.rate)
    if found.grown is None:
        words = translate(
            "Diverged",
            "It became too large at once: the rate α = {0}, or a number set by "
            "hand, is too large.",
        )
        return words.format(rate)
    times, steps = found.grown
    words = translate(
        "Diverged",
        "Since step {0} the loss had grown {1} times: each step leaps too far, the "
        "rate α = {2} is too large.",
    )
    since = numbers.integer(found.step - 1 - steps)
    return words.format(since, numbers.plain(times, 0), rate)
