"""What a gradient check comes to, in words."""

from PySide6.QtCore import QCoreApplication

from nnviz.model.program import Program
from nnviz.teach.gradcheck import GradientCheck, Part
from ui.explain import titles
from ui.words import numbers

translate = QCoreApplication.translate


def verdict(found: GradientCheck) -> str:
    """Return the sentence that says whether the two numbers agree."""
    texts = {
        "agree": translate("Explain", "The two agree to {0} digits."),
        "zero": translate("Explain", "Both are 0."),
        "rounding": translate("Explain", "The two agree but for rounding."),
        "corner": translate("Explain", "The two differ, at a corner of the loss."),
        "differ": translate("Explain", "The two differ."),
        "not_finite": translate("Explain", "There is nothing to compare."),
    }
    return texts[found.verdict].format(found.agreeing_digits)


def how(found: GradientCheck, part: Part, program: Program) -> str:
    """Return what was done, and what stands in the way of more digits."""
    sentences = [_nudges(found, part, program.depth), *_besides(found, program)]
    if found.total > 1 and found.verdict not in ("zero", "not_finite"):
        sentences.append(_norms(found))
    return " ".join(sentences)


def label(code: str) -> str:
    """Return the words before a row."""
    texts = {
        "recorded": translate("Explain", "backpropagation:"),
        "nudged": translate("Explain", "nudged:"),
        "error": translate("Explain", "relative error:"),
    }
    return texts[code]


def _nudges(found: GradientCheck, part: Part, depth: int) -> str:
    epsilon = f"ε\u00a0=\u00a0{numbers.plain(found.epsilon)}"
    if part.before is not None:
        text = translate(
            "Explain",
            "The weight goes up and down by {0}; each time the batch runs forward "
            "again.",
        )
        if part.before < 0:
            text = translate(
                "Explain",
                "The bias goes up and down by {0}; each time the batch runs forward "
                "again.",
            )
        return text.format(epsilon)
    text = translate(
        "Explain",
        "{0} ({1}), one at a time, go up and down by {2}; each time the batch runs "
        "forward again. Below: the one that differs most.",
    )
    return text.format(_how_many(found), _where(part, depth), epsilon)


def _norms(found: GradientCheck) -> str:
    """Say what ‖ ‖ is in the relative error."""
    text = translate(
        "Explain",
        "In the relative error ‖ ‖ is the root of the sum of squares over these {0} "
        "parameters.",
    )
    return text.format(numbers.integer(len(found.parameters)))


def _how_many(found: GradientCheck) -> str:
    total, nudged = numbers.integer(found.total), len(found.parameters)
    if nudged == found.total:
        return translate("Explain", "All {0} parameters").format(total)
    text = translate("Explain", "{0} of {1} parameters, evenly spread")
    return text.format(numbers.integer(nudged), total)


def _where(part: Part, depth: int) -> str:
    if part.layer is None:
        return translate("Explain", "the whole network")
    layer = titles.layer_name(part.layer, depth)
    if part.unit is None:
        return layer
    return translate("Explain", "unit {0}, {1}").format(part.unit + 1, layer)


def _besides(found: GradientCheck, program: Program) -> list[str]:
    """Say what else to know about both numbers."""
    told = []
    if program.is_penalised:
        told.append(translate("Explain", "ℒ has the penalty Ω in both."))
    if program.optimizer.clipping:
        told.append(translate("Explain", "The gradient is the one before clipping."))
    if found.verdict == "rounding":
        told.append(
            translate(
                "Explain",
                "The gradient is so small that the two losses differ in their last "
                "digits only.",
            )
        )
    if found.verdict == "not_finite":
        told.append(translate("Explain", "The loss is not a finite number here."))
    if program.dtype == "float32":
        told.append(
            translate(
                "Explain",
                "The step computes in float32, to about 7 digits. The nudged passes "
                "run in float64: so small an ε would drown in float32's rounding.",
            )
        )
    return [*told, *_corners(found)]


def _corners(found: GradientCheck) -> list[str]:
    """Name the corners that lie within ε of a parameter."""
    whose = {
        "relu": translate("Explain", "ReLU at z = 0"),
        "leaky_relu": translate("Explain", "leaky ReLU at z = 0"),
        "error": translate("Explain", "the loss at a = y"),
        "clip": translate("Explain", "the loss, which clips a"),
        "penalty": translate("Explain", "the penalty at w = 0"),
    }
    codes = [code for code in whose if any(code in at for at in found.corners)]
    if not codes:
        return []
    if found.total == 1:
        text = translate(
            "Explain",
            "Within ε lies a corner ({0}): the slope jumps there, and nudging gives a "
            "mean of both sides.",
        )
    else:
        text = translate(
            "Explain",
            "For {1} of them a corner lies within ε ({0}): the slope jumps there, and "
            "nudging gives a mean of both sides.",
        )
    count = numbers.integer(sum(map(bool, found.corners)))
    return [text.format(", ".join(whose[code] for code in codes), count)]
