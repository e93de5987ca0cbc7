"""Why a number is what it is, in one or two plain sentences."""

import re
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from ui import numbers, vocabulary
from ui.cursor import Selection
from ui.explain import (
    backward_sentences,
    part_sentences,
    sample_sentences,
    titles,
)
from ui.explain.subject import Subject

translate = QCoreApplication.translate

_END = re.compile(r"(?<=[.?!]) ")  # of a sentence


def why(subject: Subject) -> str:
    """Return the sentences of an explanation."""
    return f"{_own(subject)} {_besides(subject)}".strip()


def in_short(subject: Subject) -> str:
    """Return the one that matters most, and when what is asked about has its turn.

    Of a sample they are all: at the start of a step nothing may be left unsaid.
    """
    if subject.explanation.what == "sample":
        return why(subject)
    first = _END.split(_own(subject), maxsplit=1)[0]
    found = subject.explanation
    if found.what == "dz" and not found.target.mean:
        first = backward_sentences.of_z_in_short(subject)
    is_awaited = subject.waiting is not None or not subject.is_known
    return f"{first} {_besides(subject)}" if is_awaited else first


def _own(subject: Subject) -> str:
    what = subject.explanation.what
    is_mean = subject.explanation.target.mean and what != "update"
    return _of_mean(subject) if is_mean else _WHY[what](subject)


def _of_mean(subject: Subject) -> str:
    """Say what is averaged, and that each sample has its own."""
    what, m = subject.explanation.what, numbers.integer(subject.record.m)
    if what == "loss":
        return _goal(subject)
    if what == "weight":
        text = translate(
            "Explain",
            "Each of the {0} samples sends its own product; their mean moves the "
            "parameter.",
        )
    else:
        text = translate(
            "Explain",
            "Each of the {0} samples has its own number; this is their mean.",
        )
    return text.format(m)


def _besides(subject: Subject) -> str:
    """Say what the dots stand for, or what else there is to see."""
    what, at = subject.explanation.what, subject.explanation.at
    if subject.waiting is not None:
        return _waiting(subject, subject.waiting)
    if not subject.is_known:
        text = translate("Explain", "Not computed yet: it comes at {0}.")
        return text.format(vocabulary.moment(at))
    if what in ("z", "a", "da", "dz") and at != subject.moment:
        return translate("Explain", "Nothing new happens in this unit now.")
    if what in ("weight", "update") and subject.explanation.target.unit is not None:
        return translate("Explain", "Click an edge, or a b, to see another one.")
    return ""


def _waiting(subject: Subject, selection: Selection) -> str:
    """Say when what is selected has its turn."""
    moments = subject.record.moments
    after = moments[moments.index(subject.moment) + 1 :]
    turn = next((m for m in after if selection.has_news(m)), None)
    name = titles.selected(subject, selection)
    if turn is None:
        text = translate("Explain", "Selected: {0}. It has had its turn.")
        return text.format(name)
    text = translate("Explain", "Selected: {0}. Its turn comes at {1}.")
    return text.format(name, vocabulary.moment(turn))


def _z(subject: Subject) -> str:
    if not subject.program.has_bias(subject.layer):
        return _z_without_bias(subject)
    if subject.layer == 1:
        return translate(
            "Explain",
            "Every input travels along its weight; the products meet in the unit and "
            "its bias is added.",
        )
    text = translate(
        "Explain",
        "Every a of layer [{0}] travels along its weight; the products meet in the "
        "unit and its bias is added.",
    )
    return text.format(subject.layer - 1)


def _z_without_bias(subject: Subject) -> str:
    if subject.layer == 1:
        return translate(
            "Explain",
            "Every input travels along its weight; the products meet in the unit. This "
            "layer has no bias.",
        )
    text = translate(
        "Explain",
        "Every a of layer [{0}] travels along its weight; the products meet in the "
        "unit. This layer has no bias.",
    )
    return text.format(subject.layer - 1)


def _a(subject: Subject) -> str:
    text = part_sentences.activation(subject.activation)
    if subject.is_output and subject.activation == "sigmoid" and subject.is_binary:
        answer = translate("Explain", "Here a is the probability of class {0}.")
        text = f"{text} {answer.format(subject.table.classes[1])}"
    if not subject.is_output and subject.activation != "linear":
        bend = translate(
            "Explain", "Without this bend, several layers could do no more than one."
        )
        text = f"{text} {bend}"
    return text


def _loss(subject: Subject) -> str:
    outputs = subject.program.sizes[-1]
    own = part_sentences.loss(subject.program.loss.name, outputs)
    sentences = [own, _goal(subject)]
    if "clipped" in subject.labels:
        sentences.append(backward_sentences.clipping())
    if subject.program.is_penalised:
        sentences.append(
            translate("Explain", "Ω, the price of large weights, is a part of ℒ.")
        )
    if subject.program.is_fused:
        stable = translate(
            "Explain",
            "The code writes the same loss from z, so that it cannot overflow.",
        )
        sentences.append(stable)
    return " ".join(sentences)


def _goal(subject: Subject) -> str:
    """Say what training brings down."""
    if subject.program.loss.has_sample_losses:
        text = translate(
            "Explain",
            "Training brings down ℒ, the mean of the {0} losses of the batch.",
        )
    else:
        text = translate(
            "Explain",
            "Training brings down ℒ, the root of the mean of e over the {0} samples "
            "of the batch.",
        )
    return text.format(numbers.integer(subject.record.m))


def _weight(subject: Subject) -> str:
    layer, before, _ = subject.explanation.target.weight or (0, -1, 0)
    text = _questions(subject, before)
    penalty = subject.program.penalties[layer - 1]
    if before >= 0 and (penalty.l1 or penalty.l2):
        price = translate("Explain", "The penalty adds its own slope.")
        text = f"{text} {price}"
    return text


def _questions(subject: Subject, before: int) -> str:
    """Say what the chain rule asks, and that the answers are multiplied."""
    if subject.activation == "softmax":
        return translate(
            "Explain",
            "Two questions, multiplied: how does the loss change with z, and z with w? "
            "Then the mean over the batch.",
        )
    if before < 0:
        return translate(
            "Explain",
            "Three questions, multiplied: how does the loss change with a, a with z, "
            "and z with b? Then the mean over the batch.",
        )
    return translate(
        "Explain",
        "Three questions, multiplied: how does the loss change with a, a with z, and z "
        "with w? Then the mean over the batch.",
    )


def _update(subject: Subject) -> str:
    rule = part_sentences.rule(subject.program.optimizer)
    promise = translate(
        "Explain",
        "The promise: if ℒ went on straight, it would become ℒ + ∇ℒ·ΔW, where ΔW is "
        "the change of all weights and biases.",
    )
    if not any(subject.program.biases):
        promise = translate(
            "Explain",
            "The promise: if ℒ went on straight, it would become ℒ + ∇ℒ·ΔW, where ΔW "
            "is the change of all weights.",
        )
    measured = translate(
        "Explain", "Then ℒ of the same batch is measured with the new values."
    )
    return f"{rule} {promise} {measured}"


_WHY: dict[str, Callable[[Subject], str]] = {
    "sample": sample_sentences.of_sample,
    "input": sample_sentences.of_input,
    "z": _z,
    "a": _a,
    "loss": _loss,
    "da": backward_sentences.of_a,
    "dz": backward_sentences.of_z,
    "weight": _weight,
    "update": _update,
}
