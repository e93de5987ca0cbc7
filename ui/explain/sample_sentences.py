"""What a sample brings, how it was scaled, and in which order samples come."""

from PySide6.QtCore import QCoreApplication

from ui import numbers
from ui.explain.subject import Subject

translate = QCoreApplication.translate


def of_sample(subject: Subject) -> str:
    """Say what becomes of a sample, and where it comes from."""
    text = translate(
        "Explain", "Its inputs x cross the network; the target y should come out."
    )
    if any(row.sides for row in subject.explanation.rows):
        text = f"{text} {_scaled_here(subject)}"
    if subject.record.m > 1:
        others = translate(
            "Explain", "The others of the batch do the same at the same time."
        )
        text = f"{text} {_drawn(subject)} {others}"
    return text


def of_input(subject: Subject) -> str:
    """Say that an input is given, and how it was scaled."""
    text = translate(
        "Explain", "What the sample brings: there is nothing to learn here."
    )
    if not any(row.sides for row in subject.explanation.rows):
        return text
    _, feature = subject.explanation.target.unit or (0, 0)
    if feature not in subject.constants:
        return f"{text} {_scaled_here(subject)}"
    same = translate(
        "Explain",
        "It is {0} in every training row: minus its mean it is 0 there, and as its σ "
        "is 0 too, it is divided by 1.",
    )
    return f"{text} {same.format(numbers.exact(subject.constants[feature]))}"


def _scaled_here(subject: Subject) -> str:
    """Say how the inputs of a sample were scaled; of pixels, what their numbers say."""
    if subject.table.image_shape is None or subject.scales != {"standard"}:
        return _scaled(subject.scales)
    text = translate(
        "Explain",
        "A pixel has ink from {0} to {1}; x is its ink minus its mean over the "
        "training rows, over its σ (σ² divides by n, not n − 1). So x = 0 is as much "
        "ink as it has on average.",
    )
    return text.format(*map(numbers.exact, subject.table.ink))


def _drawn(subject: Subject) -> str:
    """Say in which order the rows come to the batches."""
    if subject.order is None:
        return translate("Explain", "The rows come in the order of the table.")
    text = translate(
        "Explain",
        "Each epoch shuffles the training rows anew (by the seed, {0}) and cuts them "
        "into batches.",
    )
    return text.format(numbers.integer(subject.order))


def _scaled(scales: frozenset[str]) -> str:
    """Say how numbers were scaled, some of them in one way and some in another."""
    if scales == {"standard"}:
        return translate(
            "Explain",
            "They are scaled: minus the mean of the training rows, over their σ (σ² "
            "divides by n, not n − 1).",
        )
    if scales == {"min_max"}:
        return translate(
            "Explain",
            "They are scaled: minus the least of the training rows, over the span from "
            "the least to the largest.",
        )
    return translate(
        "Explain",
        "They are scaled by the training rows: some by their mean and σ (σ² divides by "
        "n, not n − 1), some by their least and their span.",
    )
