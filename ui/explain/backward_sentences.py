"""Why the gradients of a unit are what they are: at a, which arrives, and at z."""

from PySide6.QtCore import QCoreApplication

from ui.explain.said import Said
from ui.explain.subject import Subject
from ui.words import numbers, vocabulary

translate = QCoreApplication.translate


def of_a(subject: Subject) -> list[Said]:
    """Return why ∂ℒ/∂a is what it is."""
    if not subject.is_output:
        question = translate(
            "Explain", "How much does the loss change when its a changes?"
        )
        text = translate(
            "Explain",
            "The units that it feeds send their ∂ℒ/∂z back through the weights, and "
            "the shares add up.",
        )
        return [Said(question, ""), Said(text)]
    start = translate(
        "Explain",
        "How much does the loss change when a changes? The way back starts here.",
    )
    short = translate("Explain", "The way back starts here.")
    return [Said(start, short), *_at_the_output(subject)]


def of_z(subject: Subject) -> list[Said]:
    """Return why ∂ℒ/∂z is what it is."""
    question = translate("Explain", "How much does the loss change when its z changes?")
    found = [Said(question, "")]
    if not subject.is_output:
        text = translate(
            "Explain",
            "The units that it feeds send their own ∂ℒ/∂z back through the weights.",
        )
        short = translate("Explain", "What arrives has come back through the weights.")
        found.append(Said(text, short))
    return [*found, *_answer(subject)]


def _answer(subject: Subject) -> list[Said]:
    """Return what decides how the loss changes with z, and what the signs mean."""
    if subject.is_output and subject.program.is_fused:
        return _direct(subject)
    if subject.activation == "softmax":
        text = translate(
            "Explain",
            "Every a of the layer depends on this z, so the chain rule adds up over "
            "the outputs k.",
        )
        return [Said(text)]
    return [_gate(subject), *_closed(subject), *_signs(subject)]


def clipping() -> Said:
    """Say where a logarithm gets another a than the unit has."""
    return Said(
        translate("Explain", "For the logarithm, a is kept between 10⁻⁷ and 1 − 10⁻⁷.")
    )


def _at_the_output(subject: Subject) -> list[Said]:
    """Return what is peculiar to a loss."""
    program, labels = subject.program, subject.labels
    found = []
    if not program.loss.has_sample_losses:
        text = translate(
            "Explain",
            "A sample has no ℒ of its own here: its ∂ℒ/∂a is taken times m, as dW "
            "divides by m again.",
        )
        found.append(Said(text))
        if program.is_penalised:
            found.append(Said(translate("Explain", "ℒ₀ is ℒ without the penalty Ω.")))
    if "clipped" in labels:
        out = translate(
            "Explain", "Here it is beyond: the loss does not see it change."
        )
        found += [clipping(), Said(out)]
    if "no_error" in labels:
        text = translate(
            "Explain", "Where no error is left, the root has no slope: 0 is taken."
        )
        found.append(Said(text))
    return found


def _direct(subject: Subject) -> list[Said]:
    """Say that the training skips the factors of a − y, and what they would be."""
    outputs, short = subject.program.sizes[-1], "a − y"
    if subject.program.loss.mean_over_outputs and outputs > 1:
        short = f"(a − y)/{numbers.integer(outputs)}"
    text = translate("Explain", "The training computes {0} directly.").format(short)
    if not subject.explanation.is_direct:
        return [Said(text)]
    if subject.activation == "softmax":
        skipped = translate(
            "Explain",
            "By the chain rule every output k would have its share, as every a depends "
            "on this z; but the loss reads the a of the true class alone.",
        )
        few = translate(
            "Explain", "In the chain rule the a of the true class alone counts."
        )
        return [Said(text), Said(skipped, few)]
    both = translate("Explain", "The two factors of the chain rule give the same.")
    return [Said(text), Said(both)]


def _gate(subject: Subject) -> Said:
    """Say what decides how much of what arrives passes."""
    if subject.activation == "linear":
        return Said(translate("Explain", "The slope is 1: all that arrives passes."))
    text = translate(
        "Explain", "The slope of {0} at z is the gate that decides how much passes."
    )
    return Said(text.format(vocabulary.activation(subject.activation)))


def _closed(subject: Subject) -> list[Said]:
    """Say that nothing passes a slope of 0."""
    slopes = (row.result for row in subject.explanation.rows if row.label == "slope")
    if not any(slope is not None and slope.value == 0 for slope in slopes):
        return []
    return [Said(translate("Explain", "Here it is 0, so nothing passes."))]


def _signs(subject: Subject) -> list[Said]:
    """Say what the signs in the slope stand for."""
    step = translate("Explain", "[z > 0] is 1 for a positive z, else 0.")
    logistic = translate("Explain", "σ is the sigmoid.")
    bell = translate("Explain", "φ is the slope of Φ, the bell curve.")
    signs = {"relu": step, "leaky_relu": step, "gelu": bell}
    signs |= {"softplus": logistic, "silu": logistic}
    found = signs.get(subject.activation)
    return [Said(found)] if found else []
