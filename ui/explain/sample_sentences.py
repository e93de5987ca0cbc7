"""What a sample brings, how it was scaled, and in which order samples come."""

from PySide6.QtCore import QCoreApplication

from ui.explain.said import Said
from ui.explain.subject import Subject
from ui.words import numbers

translate = QCoreApplication.translate


def of_sample(subject: Subject) -> list[Said]:
    """Say what becomes of a sample, and where it comes from."""
    text = translate(
        "Explain", "Its inputs x cross the network; the target y should come out."
    )
    if not subject.record.has_target:
        text = translate(
            "Explain",
            "Its inputs x cross the network as it is now. There is no target, so no "
            "loss, no gradient and no update.",
        )
    found = [Said(text), *of_gaps(subject)]
    if any(row.sides for row in subject.explanation.rows):
        found.append(_scaled_here(subject))
    if subject.record.m > 1:
        others = translate(
            "Explain", "The others of the batch do the same at the same time."
        )
        found += [_drawn(subject), Said(others, "")]
    return found


def of_gaps(subject: Subject, feature: int | None = None) -> list[Said]:
    """Say what stands in where the table has nothing: for one input, or for all."""
    columns = {
        subject.table.features[k].partition(" = ")[0]: said
        for k, said in subject.gaps.items()
        if feature in (None, k)
    }
    text = translate("Explain", "The table has nothing for {0}: {1} stands in.")
    return [Said(text.format(name, said)) for name, said in columns.items()]


def of_input(subject: Subject) -> list[Said]:
    """Say that an input is given, and how it was scaled."""
    text = translate(
        "Explain", "What the sample brings: there is nothing to learn here."
    )
    _, feature = subject.explanation.target.unit or (0, 0)
    if not any(row.sides for row in subject.explanation.rows):
        return [Said(text)]
    gaps = of_gaps(subject, feature)
    if feature not in subject.constants:
        return [Said(text), *gaps, _scaled_here(subject)]
    same = translate(
        "Explain",
        "It is {0} in every training row: minus its mean it is 0 there, and as its σ "
        "is 0 too, it is divided by 1.",
    )
    value = numbers.exact(subject.constants[feature])
    return [Said(text), Said(same.format(value))]


def _scaled_here(subject: Subject) -> Said:
    """Say how the inputs of a sample were scaled; of pixels, what their numbers say."""
    if subject.table.image_shape is None or subject.scales != {"standard"}:
        return _scaled(subject.scales)
    text = translate(
        "Explain",
        "A pixel has ink from {0} to {1}; the network sees x = (ink − mean) / σ, both "
        "over the training rows (σ² divides by n, not n − 1): 0 is as much ink as the "
        "pixel has on average.",
    )
    short = translate(
        "Explain",
        "x = (ink − mean) / σ, over the training rows: 0 is as much ink as the pixel "
        "has on average.",
    )
    return Said(text.format(*map(numbers.exact, subject.table.ink)), short)


def _drawn(subject: Subject) -> Said:
    """Say in which order the rows come to the batches."""
    if subject.order is None:
        return Said(translate("Explain", "The rows come in the order of the table."))
    text = translate(
        "Explain",
        "Each epoch shuffles the training rows anew (by the seed, {0}) and cuts them "
        "into batches.",
    )
    short = translate("Explain", "Each epoch shuffles the rows (seed {0}).")
    seed = numbers.integer(subject.order)
    return Said(text.format(seed), short.format(seed))


def _scaled(scales: frozenset[str]) -> Said:
    """Say how numbers were scaled, some of them in one way and some in another."""
    if scales == {"standard"}:
        text = translate(
            "Explain",
            "They are scaled: minus the mean of the training rows, over their σ (σ² "
            "divides by n, not n − 1).",
        )
        short = translate("Explain", "Scaled: x = (value − mean) / σ (σ² is over n).")
    elif scales == {"min_max"}:
        text = translate(
            "Explain",
            "They are scaled: minus the minimum of the training rows, over the span "
            "from there to their maximum.",
        )
        short = translate("Explain", "Scaled: x = (value − min) / (max − min).")
    else:
        text = translate(
            "Explain",
            "They are scaled by the training rows: some by their mean and σ (σ² "
            "divides by n, not n − 1), some by their minimum and their span.",
        )
        short = translate("Explain", "Scaled by the training rows.")
    return Said(text, short)
